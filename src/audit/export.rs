//! Exporting a trail, with a manifest that tells what was exported and what it was sealed with.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use futures_util::TryStreamExt;
use serde::Serialize;
use serde_json::{Map, Value};
use tempfile::NamedTempFile;

use super::anchor::hexadecimal;
use super::file::{self, Hashing};
use super::trail::Trail;
use crate::db::audit::{ExportedEntry, Period};
use crate::db::{self, Database};
use crate::sheet::write::{SheetWriter, WriteOptions};

/// How entries are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// One JSON object a line.
    Ndjson,
    /// A sheet with a heading.
    Csv,
}

/// What an export holds.
#[derive(Clone, Debug, Serialize)]
pub struct Manifest {
    /// The tenant's slug, or `landlord`.
    pub target: String,
    /// How the entries are written.
    pub format: Form,
    /// Entries written then or later.
    pub since: Option<DateTime<Utc>>,
    /// Entries written before then.
    pub until: Option<DateTime<Utc>>,
    /// How many there are.
    pub entries: u64,
    /// The lowest id.
    pub first_id: Option<i64>,
    /// The highest id.
    pub last_id: Option<i64>,
    /// SHA-256 of what was written.
    pub sha256: String,
    /// The number of the last block of the trail, 0 when nothing was sealed.
    pub block: i64,
    /// Its digest.
    pub digest: Option<String>,
    /// How many entries of the trail were not sealed.
    pub unsealed: i64,
    /// When it was exported.
    pub exported_at: DateTime<Utc>,
}

/// Why an export failed.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// The destination failed.
    #[error("the export cannot be written")]
    Write(#[from] io::Error),
    /// The sheet could not be written.
    #[error("the export cannot be written")]
    Sheet(#[from] crate::sheet::Error),
    /// Entries came or went while they were exported.
    #[error("the entries changed while they were exported; nothing was dropped")]
    Overtaken,
    /// An earlier export has the file's name.
    #[error("{} holds another export; it was left as it is, and nothing was dropped", file.display())]
    Occupied {
        /// The file.
        file: PathBuf,
    },
    /// An entry is no object.
    #[error("an entry cannot be read")]
    Entry(#[from] serde_json::Error),
}

/// Writes the entries of a period, oldest first, to a destination.
///
/// # Errors
/// When the database or the destination fails.
pub async fn export(
    database: &mut Database,
    target: &str,
    period: Period,
    form: Form,
    destination: impl Write,
) -> Result<Manifest, ExportError> {
    let trail = Trail::of(database);
    let mut transaction = database.read().await?;
    let standing = trail.standing(&mut transaction).await?;
    let digests = trail.digests(&mut transaction, standing.number - 1).await?;
    let mut manifest = Manifest {
        target: target.to_owned(),
        format: form,
        since: period.since,
        until: period.until,
        entries: 0,
        first_id: None,
        last_id: None,
        sha256: String::new(),
        block: standing.number,
        digest: digests.last().map(|block| hexadecimal(&block.digest)),
        unsealed: standing.unsealed,
        exported_at: Utc::now(),
    };
    let mut lines = Lines::new(form, Hashing::new(destination));
    let mut entries = trail.export(&mut transaction, period);
    while let Some(entry) = entries.try_next().await? {
        manifest.entries += 1;
        manifest.first_id = Some(manifest.first_id.map_or(entry.id, |id| id.min(entry.id)));
        manifest.last_id = Some(manifest.last_id.map_or(entry.id, |id| id.max(entry.id)));
        lines.write(&entry)?;
    }
    manifest.sha256 = lines.finish()?;
    Ok(manifest)
}

/// The same to a file, which is there whole or not at all, with the manifest beside it in `FILE.manifest.json`.
///
/// # Errors
/// When the database or the folder fails.
pub async fn export_to_file(
    database: &mut Database,
    target: &str,
    period: Period,
    form: Form,
    file: &Path,
) -> Result<Manifest, ExportError> {
    let files = Files::write(database, target, period, form, file).await?;
    file::replace(files.entries, file)?;
    file::replace(files.beside, &beside(file))?;
    Ok(files.manifest)
}

/// The same to a file that is to be all that is left of the entries: what an earlier export wrote is never replaced by
/// anything else, and the file outlives a crash.
///
/// # Errors
/// When the database or the folder fails, or the file is there and holds something else.
pub(super) async fn export_to_keep(
    database: &mut Database,
    target: &str,
    period: Period,
    form: Form,
    file: &Path,
) -> Result<Manifest, ExportError> {
    let files = Files::write(database, target, period, form, file).await?;
    let (manifest, beside) = (files.manifest, beside(file));
    let occupied = |file: &Path| ExportError::Occupied {
        file: file.to_owned(),
    };
    if !file::place(files.entries, file)? {
        if file::sha256(file)? != manifest.sha256 {
            return Err(occupied(file));
        }
        file::sync(file)?;
    }
    if !file::place(files.beside, &beside)? {
        let kept: Value = serde_json::from_slice(&std::fs::read(&beside)?)?;
        if kept["sha256"] != manifest.sha256.as_str() {
            return Err(occupied(&beside));
        }
        file::sync(&beside)?;
    }
    file::sync(file::folder(file))?;
    Ok(manifest)
}

/// The name of the manifest beside a file.
fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".manifest.json");
    name.into()
}

/// An export in files that have no names yet.
struct Files {
    manifest: Manifest,
    entries: NamedTempFile,
    beside: NamedTempFile,
}

impl Files {
    async fn write(
        database: &mut Database,
        target: &str,
        period: Period,
        form: Form,
        file: &Path,
    ) -> Result<Self, ExportError> {
        let folder = file::folder(file);
        let mut entries = NamedTempFile::new_in(folder)?;
        let manifest = export(database, target, period, form, BufWriter::new(&mut entries)).await?;
        let mut beside = NamedTempFile::new_in(folder)?;
        serde_json::to_writer_pretty(&mut beside, &manifest)?;
        Ok(Self {
            manifest,
            entries,
            beside,
        })
    }
}

/// Entries as lines of their form.
enum Lines<W: Write> {
    Ndjson(Hashing<W>),
    Csv {
        sheet: Box<SheetWriter<Hashing<W>>>,
        is_empty: bool,
    },
}

impl<W: Write> Lines<W> {
    fn new(form: Form, destination: Hashing<W>) -> Self {
        match form {
            Form::Ndjson => Self::Ndjson(destination),
            Form::Csv => Self::Csv {
                sheet: Box::new(SheetWriter::new(destination, WriteOptions::default())),
                is_empty: true,
            },
        }
    }

    fn write(&mut self, entry: &ExportedEntry) -> Result<(), ExportError> {
        match self {
            Self::Ndjson(destination) => Ok(writeln!(destination, "{}", entry.entry)?),
            Self::Csv { sheet, is_empty } => {
                let record: Map<String, Value> = serde_json::from_str(&entry.entry)?;
                if *is_empty {
                    *is_empty = false;
                    sheet.write(record.keys())?;
                }
                Ok(sheet.write(record.values().map(field))?)
            }
        }
    }

    /// Ends it and gives the SHA-256 of what was written.
    fn finish(self) -> Result<String, ExportError> {
        let mut destination = match self {
            Self::Ndjson(destination) => destination,
            Self::Csv { sheet, .. } => sheet.finish()?,
        };
        destination.flush()?;
        Ok(destination.sha256())
    }
}

/// A value as it stands in a sheet.
fn field(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
