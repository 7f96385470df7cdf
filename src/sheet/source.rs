//! Where a sheet's bytes come from: a file, or a stream kept in a temporary file.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use super::error::Error;

/// The original bytes of a sheet, to be read as often as needed.
#[derive(Debug)]
pub(super) struct Source {
    name: String,
    file: Arc<File>,
    size: u64,
    modified: Option<SystemTime>,
}

impl Source {
    /// Opens the file at `path`; `-` is standard input.
    pub(super) fn open(path: &Path) -> Result<Self, Error> {
        if path == Path::new("-") {
            return Self::spool("standard input", io::stdin().lock());
        }
        let name = path.display().to_string();
        let unreadable = |source: io::Error| match source.kind() {
            io::ErrorKind::NotFound => Error::NotFound { path: name.clone() },
            _ => Error::Unreadable {
                path: name.clone(),
                source,
            },
        };
        let file = File::open(path).map_err(unreadable)?;
        let metadata = file.metadata().map_err(unreadable)?;
        if metadata.is_dir() {
            return Err(Error::Directory { path: name });
        }
        if !metadata.is_file() {
            return Self::spool(&name, file);
        }
        Ok(Self::of_file(name, file, &metadata))
    }

    /// Copies a stream to an unnamed temporary file, which vanishes with the process whatever ends it.
    pub(super) fn spool(name: &str, mut stream: impl Read) -> Result<Self, Error> {
        let failed = |source| Error::Spool {
            path: name.to_owned(),
            source,
        };
        let mut file = tempfile::tempfile().map_err(failed)?;
        io::copy(&mut stream, &mut file).map_err(failed)?;
        let metadata = file.metadata().map_err(failed)?;
        Ok(Self::of_file(name.to_owned(), file, &metadata))
    }

    fn of_file(name: String, file: File, metadata: &Metadata) -> Self {
        let (size, modified) = (metadata.len(), metadata.modified().ok());
        Self {
            name,
            file: Arc::new(file),
            size,
            modified,
        }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn size(&self) -> u64 {
        self.size
    }

    /// Begins a pass over the bytes from `offset` on, unless they are no longer those that were opened.
    pub(super) fn pass(&self, offset: u64) -> Result<Pass, Error> {
        let metadata = self.file.metadata().map_err(|source| self.unreadable(source))?;
        if metadata.len() != self.size || metadata.modified().ok() != self.modified {
            return Err(Error::Changed {
                path: self.name.clone(),
            });
        }
        Ok(Pass {
            file: Arc::clone(&self.file),
            offset,
        })
    }

    pub(super) fn unreadable(&self, source: io::Error) -> Error {
        Error::Unreadable {
            path: self.name.clone(),
            source,
        }
    }
}

/// One pass over a source, with a position of its own.
#[derive(Debug)]
pub(super) struct Pass {
    file: Arc<File>,
    offset: u64,
}

impl Read for Pass {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read_at(buffer, self.offset)?;
        self.offset += count as u64;
        Ok(count)
    }
}
