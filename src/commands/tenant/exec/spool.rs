//! Rows that wait on disk until they are shown, so that memory does not grow with their number.

use std::cell::RefCell;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};

use crate::error::{Failure, Kind, Result};

/// A file without a name; it is gone with the program.
#[derive(Debug)]
pub(super) struct Spool {
    file: RefCell<File>,
}

/// A part of the spool.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    start: u64,
    length: usize,
}

impl Spool {
    pub(super) fn new() -> Result<Self> {
        let file = RefCell::new(tempfile::tempfile().map_err(failure)?);
        Ok(Self { file })
    }

    pub(super) fn append(&self, bytes: &[u8]) -> Result<Block> {
        let mut file = self.file.borrow_mut();
        let start = file.seek(SeekFrom::End(0)).map_err(failure)?;
        file.write_all(bytes).map_err(failure)?;
        Ok(Block {
            start,
            length: bytes.len(),
        })
    }

    pub(super) fn read(&self, block: Block) -> Result<Vec<u8>> {
        let mut file = self.file.borrow_mut();
        let mut bytes = vec![0; block.length];
        file.seek(SeekFrom::Start(block.start))
            .and_then(|_| file.read_exact(&mut bytes))
            .map_err(failure)?;
        Ok(bytes)
    }
}

fn failure(error: std::io::Error) -> Failure {
    Failure::from_error(Kind::Usage, error).context(format!(
        "rows cannot be kept for a moment in {}",
        std::env::temp_dir().display()
    ))
}
