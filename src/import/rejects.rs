//! The refused rows, as they came, and the reasons.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek};
use std::os::fd::AsRawFd;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use futures_util::{Stream, TryStreamExt};
use rustix::fs::{AtFlags, CWD, linkat};

use super::column::Layout;
use super::error::{Error, Result};
use super::fault::Fault;
use super::request::Request;
use crate::db;
use crate::db::tenancy::staging::FaultRow;
use crate::sheet::write::{SheetWriter, WriteOptions};
use crate::sheet::{Records, Sheet};

/// The two files that an import with refused rows leaves behind.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RejectFiles {
    /// The refused rows, byte for byte, under the header.
    pub rejects: PathBuf,
    /// One line a fault: line, column, value, code, message.
    pub errors: PathBuf,
}

impl RejectFiles {
    /// Where the files of a request go: beside its file, or where it says.
    #[must_use]
    pub fn of(request: &Request) -> Self {
        let rejects = request.rejects.clone().unwrap_or_else(|| {
            if request.file == Path::new("-") {
                PathBuf::from("standard-input.rejects.csv")
            } else {
                request.file.with_extension("rejects.csv")
            }
        });
        let name = rejects.file_name().unwrap_or_default().to_string_lossy();
        let stem = name
            .strip_suffix(".rejects.csv")
            .or_else(|| name.strip_suffix(".csv"))
            .unwrap_or(&name);
        let errors = rejects.with_file_name(format!("{stem}.errors.csv"));
        Self { rejects, errors }
    }

    /// Refuses to put the refused rows in the place of a file from which they are read.
    pub(super) fn spare(&self, source: &Path) -> Result<()> {
        let identity = |path: &Path| path.metadata().ok().map(|found| (found.dev(), found.ino()));
        let is_source = |path: &Path| identity(path).is_some_and(|found| Some(found) == identity(source));
        match [&self.rejects, &self.errors]
            .into_iter()
            .find(|path| is_source(path))
        {
            Some(path) => Err(Error::RejectsOverSource {
                path: path.display().to_string(),
            }),
            None => Ok(()),
        }
    }

    /// Removes the files again, when what they tell of was not done after all.
    pub fn discard(&self) {
        // Files that are not there are as good as removed.
        let _ = fs::remove_file(&self.rejects);
        let _ = fs::remove_file(&self.errors);
    }
}

/// The files, where there are refused rows. They are removed again unless they are kept, whatever ends the import.
#[derive(Debug, Default)]
pub(super) struct Written(Option<RejectFiles>);

impl Written {
    pub(super) fn keep(mut self) -> Option<RejectFiles> {
        self.0.take()
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        if let Some(files) = &self.0 {
            files.discard();
        }
    }
}

/// Writes both files in one pass over the sheet and the faults, which come in the sheet's order. They appear under
/// their names only when both are whole.
pub(super) async fn write(
    sheet: &Sheet,
    layout: &Layout,
    faults: impl Stream<Item = db::Result<FaultRow>>,
    files: RejectFiles,
) -> Result<Written> {
    let mut rejects = beside(&files.rejects)?;
    let mut errors = beside(&files.errors)?;
    copy(sheet, layout, faults, &files, (&mut rejects, &mut errors)).await?;
    name(rejects, &files.rejects)?;
    let written = Written(Some(files.clone()));
    name(errors, &files.errors)?;
    Ok(written)
}

async fn copy(
    sheet: &Sheet,
    layout: &Layout,
    faults: impl Stream<Item = db::Result<FaultRow>>,
    files: &RejectFiles,
    (rejects, errors): (&mut fs::File, &mut fs::File),
) -> Result<()> {
    let (no_rejects, no_errors) = (unwritable(&files.rejects), unwritable(&files.errors));
    let mut copier = sheet.copier(rejects).map_err(&no_rejects)?;
    let mut errors = SheetWriter::new(errors, WriteOptions::default());
    let mut values = Values::new(sheet, layout)?;
    errors
        .write(["line", "column", "value", "code", "message"])
        .map_err(&no_errors)?;
    let mut faults = std::pin::pin!(faults);
    while let Some(row) = faults.try_next().await? {
        let value = values.at(&row)?;
        let fault = Fault::new(row, value);
        copier.copy(fault.line).map_err(&no_rejects)?;
        errors.write(fields(&fault)).map_err(&no_errors)?;
    }
    copier.finish().map_err(&no_rejects)?;
    errors.finish().map_err(&no_errors)?;
    Ok(())
}

/// What stands in the fields that the faults name.
pub(super) struct Values<'l> {
    records: Records,
    layout: &'l Layout,
    line: u64,
    fields: Vec<String>,
}

impl<'l> Values<'l> {
    pub(super) fn new(sheet: &Sheet, layout: &'l Layout) -> Result<Self> {
        Ok(Self {
            records: sheet.records()?,
            layout,
            line: 0,
            fields: Vec::new(),
        })
    }

    /// The field of a fault; the faults must come in the sheet's order.
    pub(super) fn at(&mut self, fault: &FaultRow) -> Result<Option<String>> {
        let Some(position) = fault
            .column_name
            .as_deref()
            .and_then(|name| self.layout.headers.position(name))
        else {
            return Ok(None);
        };
        let wanted = u64::try_from(fault.line).unwrap_or_default();
        while self.line < wanted {
            let Some(record) = self.records.next()? else { break };
            self.line = record.line();
            if self.line == wanted {
                self.fields = record.fields().map(ToOwned::to_owned).collect();
            }
        }
        Ok(self.fields.get(position).cloned())
    }
}

fn fields(fault: &Fault) -> [String; 5] {
    [
        fault.line.to_string(),
        fault.column.clone().unwrap_or_default(),
        fault.value.clone().unwrap_or_default(),
        fault.code.clone(),
        fault.message.clone(),
    ]
}

/// A file without a name in the folder of `path`, which vanishes with the process whatever ends it: refused rows hold
/// personal data. A device or a folder of that name is left alone: the file would take its place.
fn beside(path: &Path) -> Result<File> {
    if path.metadata().is_ok_and(|found| !found.is_file()) {
        return Err(Error::RejectsUnwritable {
            path: path.display().to_string(),
            source: io::Error::new(io::ErrorKind::InvalidInput, "it is no ordinary file"),
        });
    }
    tempfile::tempfile_in(folder_of(path)).map_err(|source| Error::RejectsUnwritable {
        path: path.display().to_string(),
        source,
    })
}

fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// Gives a file that is whole its name, in place of whatever has it.
fn name(mut file: File, path: &Path) -> Result<()> {
    let mut named = || {
        file.sync_all()?;
        tempfile::Builder::new()
            .prefix(".tenantctl-")
            .make_in(folder_of(path), |candidate| match link(&file, candidate) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                    write_again(&mut file, candidate)
                }
                linked => linked,
            })?
            .into_temp_path()
            .persist(path)
            .map_err(io::Error::from)
    };
    named().map_err(|source| Error::RejectsUnwritable {
        path: path.display().to_string(),
        source,
    })
}

/// Gives a file without a name one that is free, where the system can.
fn link(file: &File, name: &Path) -> io::Result<()> {
    let itself = format!("/proc/self/fd/{}", file.as_raw_fd());
    Ok(linkat(CWD, itself, CWD, name, AtFlags::SYMLINK_FOLLOW)?)
}

fn write_again(file: &mut File, name: &Path) -> io::Result<()> {
    let mut named = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(name)?;
    file.rewind()?;
    io::copy(file, &mut named)?;
    named.sync_all()
}

fn unwritable(path: &Path) -> impl Fn(crate::sheet::Error) -> Error + '_ {
    move |error| match error {
        crate::sheet::Error::Write { source } => Error::RejectsUnwritable {
            path: path.display().to_string(),
            source,
        },
        other => Error::Sheet(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::request::{Mode, OnError};

    fn files(file: &str, rejects: Option<&str>) -> (String, String) {
        let files = RejectFiles::of(&Request {
            file: file.into(),
            options: crate::sheet::Options::default(),
            mapping: crate::sheet::mapping::Mapping::default(),
            columns: Vec::new(),
            dates: None,
            mode: Mode::Upsert,
            on_error: OnError::Abort,
            max_errors: None,
            profile: None,
            rejects: rejects.map(PathBuf::from),
        });
        (
            files.rejects.display().to_string(),
            files.errors.display().to_string(),
        )
    }

    #[test]
    fn the_files_stand_beside_the_source() {
        let expected = (
            "in/members.rejects.csv".to_owned(),
            "in/members.errors.csv".to_owned(),
        );
        assert_eq!(files("in/members.xlsx", None), expected);
    }

    #[test]
    fn the_errors_follow_the_rejects() {
        let expected = ("bad.csv".to_owned(), "bad.errors.csv".to_owned());
        assert_eq!(files("members.csv", Some("bad.csv")), expected);
        assert_eq!(files("-", None).1, "standard-input.errors.csv");
    }

    #[test]
    fn a_rejects_file_has_rejects_of_its_own() {
        assert_eq!(
            files("members.rejects.csv", None).0,
            "members.rejects.rejects.csv"
        );
    }
}
