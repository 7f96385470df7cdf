//! Reads spreadsheets as people send them: text in whatever encoding and delimiter, and workbooks.
//!
//! [`Sheet::open`] finds out what the file is; [`Sheet::records`] streams its rows, in constant memory for
//! text; [`Sheet::copier`] copies chosen rows again, byte for byte. Beside them stand the means to
//! understand what was read: [`columns`] for headers, [`dates`] for dates, [`digits`] for numerals.

mod cells;
pub mod columns;
pub mod dates;
mod delimiter;
pub mod digits;
mod encoding;
mod error;
mod fields;
mod grid;
mod magic;
pub mod mapping;
mod record;
mod rejects;
mod source;
mod splitter;
mod survey;
pub mod template;
mod text;
mod workbook;
pub mod write;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

pub use delimiter::Delimiter;
pub use encoding::Charset;
pub use error::Error;
pub use record::{Fault, FaultKind, Record};
pub use rejects::Copier;
pub use splitter::MAX_RECORD_BYTES;
pub use workbook::MAX_WORKBOOK_BYTES;

use grid::{Grid, GridCursor};
use magic::Kind;
use source::Source;
use survey::Survey;
use text::{Layout, TextReader};

/// What the caller knows better than the file shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The delimiter of a text file.
    pub delimiter: Option<Delimiter>,
    /// The label of a text file's encoding, such as `windows-1252`.
    pub encoding: Option<String>,
    /// The name of a workbook's sheet.
    pub sheet: Option<String>,
}

/// How a sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format<'s> {
    /// A text file.
    Text {
        /// Its encoding.
        charset: Charset,
        /// The character between its fields.
        delimiter: Delimiter,
    },
    /// A workbook.
    Workbook {
        /// The sheet that is read.
        sheet: &'s str,
    },
}

/// A sheet with a header and at least one row.
#[derive(Debug)]
pub struct Sheet {
    source: Source,
    sha256: [u8; 32],
    header: Vec<String>,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Text(Layout),
    Workbook { name: String, grid: Arc<Grid> },
}

impl Sheet {
    /// Opens the file at `path`, be it text or a workbook; `-` is standard input.
    ///
    /// # Errors
    /// When the file cannot be read, is no sheet, or has no rows.
    pub fn open(path: &Path, options: &Options) -> Result<Self, Error> {
        Self::from_source(Source::open(path)?, options)
    }

    /// Reads a stream to its end, keeping it in a temporary file, and opens that; errors call it `name`.
    ///
    /// # Errors
    /// As [`Self::open`], and when there is no room for the temporary file.
    pub fn from_reader(name: &str, stream: impl Read, options: &Options) -> Result<Self, Error> {
        Self::from_source(Source::spool(name, stream)?, options)
    }

    fn from_source(source: Source, options: &Options) -> Result<Self, Error> {
        let survey = Survey::of(source.pass(0)?).map_err(|error| source.unreadable(error))?;
        if survey.size == 0 {
            return Err(Error::Empty {
                path: source.name().to_owned(),
            });
        }
        let not_a_sheet = |kind| Error::NotASheet {
            path: source.name().to_owned(),
            kind,
        };
        let (content, header) = match magic::kind(&survey.sample) {
            Kind::Other(kind) => return Err(not_a_sheet(kind)),
            Kind::Unknown => open_text(&source, &survey, options, not_a_sheet)?,
            kind => open_workbook(&source, kind, options)?,
        };
        let header = check_header(&source, &header)?;
        let sheet = Self {
            source,
            sha256: survey.sha256,
            header,
            content,
        };
        if sheet.records()?.next()?.is_none() {
            return Err(Error::HeaderOnly {
                path: sheet.source.name().to_owned(),
            });
        }
        Ok(sheet)
    }

    /// The file's path as given, or the stream's name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.source.name()
    }

    /// The file's size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.source.size()
    }

    /// The SHA-256 digest of the file's bytes.
    #[must_use]
    pub fn sha256(&self) -> &[u8; 32] {
        &self.sha256
    }

    /// How the sheet is written.
    #[must_use]
    pub fn format(&self) -> Format<'_> {
        match &self.content {
            Content::Text(layout) => Format::Text {
                charset: layout.charset,
                delimiter: layout.delimiter,
            },
            Content::Workbook { name, .. } => Format::Workbook { sheet: name },
        }
    }

    /// The names of the columns from left to right; a column without a name is empty here.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Begins a pass over the rows below the header.
    ///
    /// # Errors
    /// When the file is no longer what it was when it was opened.
    pub fn records(&self) -> Result<Records, Error> {
        let reader = match &self.content {
            Content::Text(layout) => AnyReader::Text(Box::new(TextReader::new(&self.source, layout)?)),
            Content::Workbook { grid, .. } => {
                let mut cursor = GridCursor::default();
                cursor.advance(grid);
                AnyReader::Workbook(Arc::clone(grid), cursor)
            }
        };
        Ok(Records { reader })
    }
}

/// A pass over the rows of a sheet.
#[derive(Debug)]
pub struct Records {
    reader: AnyReader,
}

#[derive(Debug)]
enum AnyReader {
    Text(Box<TextReader>),
    Workbook(Arc<Grid>, GridCursor),
}

impl Records {
    /// Reads the next row that is not blank; `None` after the last.
    ///
    /// # Errors
    /// When the file cannot be read on, or a record is longer than [`MAX_RECORD_BYTES`]. What is wrong
    /// with single fields is in [`Record::faults`].
    #[expect(
        clippy::should_implement_trait,
        reason = "each record lives only until the next is read"
    )]
    pub fn next(&mut self) -> Result<Option<&Record>, Error> {
        match &mut self.reader {
            AnyReader::Text(reader) => Ok(reader.advance()?.then_some(&reader.record)),
            AnyReader::Workbook(grid, cursor) => Ok(cursor.advance(grid).then_some(&cursor.record)),
        }
    }
}

fn open_text(
    source: &Source,
    survey: &Survey,
    options: &Options,
    not_a_sheet: impl Fn(&'static str) -> Error,
) -> Result<(Content, Record), Error> {
    if let Some(name) = &options.sheet {
        return Err(Error::NotAWorkbook {
            path: source.name().to_owned(),
            name: name.clone(),
        });
    }
    let charset = Charset::choose(survey, source.name(), options.encoding.as_deref())?
        .ok_or_else(|| not_a_sheet("binary data"))?;
    if survey.sample.len() == charset.byte_order_mark().len() {
        return Err(Error::Empty {
            path: source.name().to_owned(),
        });
    }
    let (layout, header) = Layout::find(source, survey, charset, options.delimiter)?;
    Ok((Content::Text(layout), header))
}

fn open_workbook(source: &Source, kind: Kind, options: &Options) -> Result<(Content, Record), Error> {
    let (name, grid) = workbook::read(source, kind, options.sheet.as_deref())?;
    let mut cursor = GridCursor::default();
    if !cursor.advance(&grid) {
        return Err(Error::NoHeader {
            path: source.name().to_owned(),
        });
    }
    Ok((
        Content::Workbook {
            name,
            grid: Arc::new(grid),
        },
        cursor.record,
    ))
}

/// Refuses a header with faults, or with one name twice.
fn check_header(source: &Source, header: &Record) -> Result<Vec<String>, Error> {
    if let Some(fault) = header.faults().first() {
        return Err(Error::BadHeader {
            path: source.name().to_owned(),
            line: header.line(),
            fault: format!("column {}: {}", fault.column + 1, fault.kind),
        });
    }
    let mut seen = HashMap::new();
    for (second, name) in header.fields().enumerate().filter(|(_, name)| !name.is_empty()) {
        if let Some(first) = seen.insert(name, second) {
            return Err(Error::DuplicateHeader {
                path: source.name().to_owned(),
                name: name.to_owned(),
                first: first + 1,
                second: second + 1,
            });
        }
    }
    Ok(header.fields().map(str::to_owned).collect())
}
