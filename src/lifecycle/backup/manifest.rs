//! What a backup says of itself.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::dumping::DUMP;
use crate::db::contents::{Checksum, Extension, TableContents};
use crate::db::landlord::backups::Backup;
use crate::lifecycle::folder::{MANIFEST, sha256_of};
use crate::lifecycle::{BackupFault, Error, Result};

/// Raised when older versions of the tool would misread a manifest.
const FORMAT: u32 = 2;

/// What a backup says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the manifest itself.
    pub format: u32,
    /// The backup's id.
    pub id: Uuid,
    /// The tenant's slug, or `landlord`.
    pub target: String,
    /// The tenant's id; `None` for the landlord.
    pub tenant_id: Option<Uuid>,
    /// The landlord to which it belongs.
    pub landlord_id: Uuid,
    /// By which plan it was taken.
    pub class: String,
    /// The database that was dumped.
    pub database: String,
    /// The major version of its server.
    pub server_version: u32,
    /// The version of the tool.
    pub tool_version: String,
    /// Who took it.
    pub taken_by: String,
    /// The contexts that the database had.
    pub contexts: Vec<String>,
    /// The highest migration of the tool's own contexts that was applied.
    pub schema_version: i32,
    /// The hash of all migrations that were applied.
    pub fingerprint: String,
    /// The extensions of the database.
    pub extensions: Vec<Extension>,
    /// What each table held.
    pub tables: Vec<TableContents>,
    /// The size of the dump in bytes.
    pub file_size: u64,
    /// SHA-256 of the dump.
    pub sha256: String,
    /// The moment that it shows.
    pub started_at: DateTime<Utc>,
    /// When the dump was complete.
    pub finished_at: DateTime<Utc>,
}

impl Manifest {
    /// The version that this tool writes.
    pub(super) const CURRENT: u32 = FORMAT;

    /// Reads the manifest in the folder of a backup.
    ///
    /// # Errors
    /// [`Error::Backup`] when there is none, or it makes no sense.
    pub fn read(folder: &Path) -> Result<Self> {
        let fault = |fault| Error::Backup {
            path: folder.to_path_buf(),
            fault,
        };
        let unreadable = |reason: String| fault(BackupFault::NoManifest { reason });
        if !folder.exists() {
            return Err(fault(BackupFault::Missing));
        }
        let text =
            std::fs::read_to_string(folder.join(MANIFEST)).map_err(|error| unreadable(error.to_string()))?;
        let manifest: Self = serde_json::from_str(&text).map_err(|error| unreadable(error.to_string()))?;
        if manifest.format > FORMAT {
            return Err(unreadable(
                "it was written by a newer version of the tool".to_owned(),
            ));
        }
        Ok(manifest)
    }

    /// What was hashed of the rows: up to the first format, they as text.
    pub(in crate::lifecycle) fn checksum(&self) -> Checksum {
        if self.format < 2 {
            Checksum::OfText(None)
        } else {
            Checksum::OfValues
        }
    }

    /// How the names of the folders of a target begin. No slug has a hyphen, so no other target's begin so.
    pub(super) fn folder_names(target: &str) -> String {
        format!("{target}-")
    }

    /// The name of the folder: the random end of the id tells two backups of one second apart.
    #[must_use]
    pub fn folder_name(&self) -> String {
        format!(
            "{}{}-{}",
            Self::folder_names(&self.target),
            self.started_at.format("%Y%m%dT%H%M%SZ"),
            &self.id.simple().to_string()[24..]
        )
    }

    /// How many rows there were altogether.
    #[must_use]
    pub fn rows(&self) -> i64 {
        self.tables.iter().map(|table| table.rows).sum()
    }

    /// The landlord's record of a backup in a folder.
    #[must_use]
    pub fn record(&self, folder: &Path) -> Backup {
        Backup {
            id: self.id,
            tenant_id: self.tenant_id,
            target: self.target.clone(),
            class: self.class.clone(),
            path: folder.display().to_string(),
            file_size: i64::try_from(self.file_size).unwrap_or(i64::MAX),
            sha256: self.sha256.clone(),
            schema_version: self.schema_version,
            taken_at: self.started_at,
            verified_at: None,
            taken_by: self.taken_by.clone(),
        }
    }
}

/// The folder of a backup, where the folder itself or one of its files was named; and its manifest. The dump is the one
/// that the manifest describes.
///
/// # Errors
/// [`Error::Backup`] when there is none, or it is truncated or altered.
pub async fn open(named: &Path) -> Result<(PathBuf, Manifest)> {
    let folder = match named.parent() {
        Some(parent) if named.is_file() => parent.to_path_buf(),
        _ => named.to_path_buf(),
    };
    let manifest = Manifest::read(&folder)?;
    let fault = |fault| Error::Backup {
        path: folder.clone(),
        fault,
    };
    let dump = folder.join(DUMP);
    let found = std::fs::metadata(&dump)
        .map_err(|_| fault(BackupFault::Missing))?
        .len();
    if found != manifest.file_size {
        return Err(fault(BackupFault::Truncated {
            expected: manifest.file_size,
            found,
        }));
    }
    if sha256_of(dump).await? != manifest.sha256 {
        return Err(fault(BackupFault::Altered));
    }
    Ok((folder, manifest))
}

/// The dump in the folder of a backup.
#[must_use]
pub fn dump_in(folder: &Path) -> PathBuf {
    folder.join(DUMP)
}
