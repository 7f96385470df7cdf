//! A file of new secrets for nobody but its owner, written before they are in force.

use std::cell::RefCell;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::error::{Failure, Kind, Result};

/// Keeps new secrets in a file, where one was asked for.
#[derive(Debug)]
pub(in crate::commands) struct Keeper {
    file: Option<(PathBuf, RefCell<File>)>,
}

impl Keeper {
    /// Makes the file, which must not be there yet.
    pub(in crate::commands) fn open(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path else {
            return Ok(Self { file: None });
        };
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .map_err(|error| failure(path, error))?;
        Ok(Self {
            file: Some((path.to_owned(), RefCell::new(file))),
        })
    }

    /// Adds records, a line each, and makes them last.
    pub(in crate::commands) fn keep<T: Serialize>(&self, records: &[T]) -> Result<()> {
        let Some((path, file)) = &self.file else {
            return Ok(());
        };
        let mut lines = String::new();
        for record in records {
            lines.push_str(&serde_json::to_string(record).map_err(anyhow::Error::from)?);
            lines.push('\n');
        }
        let mut file = file.borrow_mut();
        file.write_all(lines.as_bytes())
            .and_then(|()| file.sync_data())
            .map_err(|error| failure(path, error))
    }
}

fn failure(path: &Path, error: std::io::Error) -> Failure {
    Failure::from_error(Kind::Usage, error).context(format!("{} cannot be written", path.display()))
}
