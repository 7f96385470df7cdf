//! Files that are there whole or not at all, also after a crash.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::anchor::hexadecimal;

/// The folder of a file.
pub(super) fn folder(file: &Path) -> &Path {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// Gives a finished file its name, whatever has that name now.
pub(super) fn replace(temporary: NamedTempFile, file: &Path) -> io::Result<()> {
    temporary.as_file().sync_all()?;
    temporary.persist(file)?;
    sync(folder(file))
}

/// Gives a finished file its name. Returns false, and leaves everything as it is, when another file has it.
pub(super) fn place(temporary: NamedTempFile, file: &Path) -> io::Result<bool> {
    temporary.as_file().sync_all()?;
    match temporary.persist_noclobber(file) {
        Ok(_) => sync(folder(file)).map(|()| true),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error.error),
    }
}

/// Makes sure that a file or a folder outlives a crash.
pub(super) fn sync(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// The SHA-256 of a file's contents.
pub(super) fn sha256(file: &Path) -> io::Result<String> {
    let mut hashing = Hashing::new(io::sink());
    io::copy(&mut File::open(file)?, &mut hashing)?;
    Ok(hashing.sha256())
}

/// Computes the digest of what goes through.
pub(super) struct Hashing<W> {
    destination: W,
    hash: Sha256,
}

impl<W: Write> Hashing<W> {
    pub(super) fn new(destination: W) -> Self {
        Self {
            destination,
            hash: Sha256::new(),
        }
    }

    pub(super) fn sha256(self) -> String {
        hexadecimal(&self.hash.finalize())
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.destination.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.destination.flush()
    }
}
