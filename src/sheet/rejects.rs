//! Copies chosen records of a sheet as they stand in the file.

use std::io::{self, BufWriter, Write};
use std::sync::Arc;

use super::error::Error;
use super::grid::{Grid, GridCursor};
use super::source::Pass;
use super::splitter::Splitter;
use super::text::next_raw;
use super::write::{SheetWriter, WriteOptions};
use super::{Content, Sheet};

impl Sheet {
    /// Begins a copy of the sheet with few of its records: writes its byte order mark and its header.
    ///
    /// Text is copied byte for byte; a workbook's rows become CSV in UTF-8.
    ///
    /// # Errors
    /// When the file has changed, or nothing can be written.
    pub fn copier<W: Write>(&self, writer: W) -> Result<Copier<W>, Error> {
        let path = self.name().to_owned();
        match &self.content {
            Content::Text(layout) => {
                let mut writer = BufWriter::new(writer);
                writer.write_all(layout.charset.byte_order_mark())?;
                let splitter = Box::new(layout.splitter(&self.source)?);
                let mut copier = Copier {
                    path,
                    last_line: 0,
                    origin: Origin::Text { splitter, writer },
                };
                if layout.declares_delimiter {
                    copier.copy(1)?;
                }
                copier.copy(layout.header_line)?;
                Ok(copier)
            }
            Content::Workbook { grid, .. } => {
                let writer = Box::new(SheetWriter::new(writer, WriteOptions::default()));
                let origin = Origin::Workbook {
                    grid: Arc::clone(grid),
                    cursor: GridCursor::default(),
                    writer,
                };
                let mut copier = Copier {
                    path,
                    last_line: 0,
                    origin,
                };
                copier.copy(grid.header_line())?;
                Ok(copier)
            }
        }
    }

    /// Copies the header and the records that begin at the given lines, which must ascend.
    ///
    /// # Errors
    /// As [`Self::copier`] and [`Copier::copy`].
    pub fn copy_records(
        &self,
        lines: impl IntoIterator<Item = u64>,
        writer: impl Write,
    ) -> Result<(), Error> {
        let mut copier = self.copier(writer)?;
        for line in lines {
            copier.copy(line)?;
        }
        copier.finish()?;
        Ok(())
    }
}

/// A copy of a sheet in the making, in one pass over the sheet and in constant memory.
#[derive(Debug)]
pub struct Copier<W: Write> {
    path: String,
    last_line: u64,
    origin: Origin<W>,
}

#[derive(Debug)]
enum Origin<W: Write> {
    Text {
        splitter: Box<Splitter<Pass>>,
        writer: BufWriter<W>,
    },
    Workbook {
        grid: Arc<Grid>,
        cursor: GridCursor,
        writer: Box<SheetWriter<W>>,
    },
}

impl<W: Write> Copier<W> {
    /// Copies the record that begins at `line`, which lies below all earlier ones; the line of the
    /// latest one may come again, and is not copied twice.
    ///
    /// # Errors
    /// When no such record is left, or it cannot be read or written.
    pub fn copy(&mut self, line: u64) -> Result<(), Error> {
        if line == self.last_line {
            return Ok(());
        }
        if line < self.last_line || !self.origin.copy(line, &self.path)? {
            return Err(Error::NoSuchRecord {
                path: self.path.clone(),
                line,
            });
        }
        self.last_line = line;
        Ok(())
    }

    /// Hands back the writer, with everything written to it.
    ///
    /// # Errors
    /// When the last records cannot be written.
    pub fn finish(self) -> Result<W, Error> {
        match self.origin {
            Origin::Text { writer, .. } => Ok(writer.into_inner().map_err(io::Error::from)?),
            Origin::Workbook { writer, .. } => writer.finish(),
        }
    }
}

impl<W: Write> Origin<W> {
    /// Moves on to the record at `line` and copies it; false if no record begins there.
    fn copy(&mut self, line: u64, path: &str) -> Result<bool, Error> {
        match self {
            Self::Text { splitter, writer } => {
                while let Some(raw) = next_raw(splitter, path)? {
                    if raw.line >= line {
                        if raw.line == line {
                            writer.write_all(splitter.bytes(raw.whole))?;
                        }
                        return Ok(raw.line == line);
                    }
                }
            }
            Self::Workbook { grid, cursor, writer } => {
                while cursor.advance(grid) {
                    if cursor.record.line() >= line {
                        if cursor.record.line() == line {
                            writer.write(cursor.record.fields())?;
                        }
                        return Ok(cursor.record.line() == line);
                    }
                }
            }
        }
        Ok(false)
    }
}
