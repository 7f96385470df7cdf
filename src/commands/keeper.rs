//! A file of new secrets for nobody but its owner, written before they are in force.

use std::cell::{Cell, RefCell};
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::error::{Failure, Kind, Result};

/// Keeps new secrets in a file, where one was asked for. One in which nothing was kept is removed in the end.
#[derive(Debug)]
pub(in crate::commands) struct Keeper {
    reserved: Option<Reserved>,
}

#[derive(Debug)]
struct Reserved {
    path: PathBuf,
    file: RefCell<File>,
    is_filled: Cell<bool>,
}

impl Keeper {
    /// Makes the file, which must not be there yet.
    pub(in crate::commands) fn open(path: Option<&Path>) -> Result<Self> {
        let reserved = path.map(|path| {
            Ok::<_, Failure>(Reserved {
                path: path.to_owned(),
                file: RefCell::new(create(path)?),
                is_filled: Cell::new(false),
            })
        });
        Ok(Self {
            reserved: reserved.transpose()?,
        })
    }

    /// The file, where one was asked for.
    pub(in crate::commands) fn path(&self) -> Option<&Path> {
        self.reserved.as_ref().map(|reserved| reserved.path.as_path())
    }

    /// Adds records, a line each, and makes them last.
    pub(in crate::commands) fn keep<T: Serialize>(&self, records: &[T]) -> Result<()> {
        let mut lines = String::new();
        for record in records {
            lines.push_str(&serde_json::to_string(record).map_err(anyhow::Error::from)?);
            lines.push('\n');
        }
        self.keep_text(&lines)
    }

    /// Adds text, and makes it last.
    pub(in crate::commands) fn keep_text(&self, text: &str) -> Result<()> {
        let Some(reserved) = &self.reserved else {
            return Ok(());
        };
        let mut file = reserved.file.borrow_mut();
        file.write_all(text.as_bytes())
            .and_then(|()| file.sync_data())
            .map_err(|error| unwritable(&reserved.path, error))?;
        reserved.is_filled.set(true);
        Ok(())
    }

    /// What is to be said besides of a failure that came when the secrets were kept already: whether the database has them
    /// may be unknown.
    pub(in crate::commands) fn doubt(&self, failure: Failure) -> Failure {
        match &self.reserved {
            Some(Reserved { path, is_filled, .. }) if is_filled.get() => failure.hint(format!(
                "what is in {} may not be in force: try it, or remove the file and repeat the command",
                path.display()
            )),
            _ => failure,
        }
    }
}

impl Drop for Reserved {
    fn drop(&mut self) {
        if !self.is_filled.get() {
            // A file that is not there is as good as removed.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Makes a file that nobody else may read; it must not be there yet.
pub(in crate::commands) fn create(path: &Path) -> Result<File> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .map_err(|error| unwritable(path, error))
}

fn unwritable(path: &Path, error: std::io::Error) -> Failure {
    Failure::from_error(Kind::Usage, error).context(format!("{} cannot be written", path.display()))
}
