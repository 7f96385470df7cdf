//! Records of a text file, decoded one at a time.

use std::borrow::Cow;
use std::io::Read;

use super::delimiter::{self, Delimiter};
use super::encoding::Charset;
use super::error::Error;
use super::fields;
use super::record::{FaultKind, Record};
use super::source::{Pass, Source};
use super::splitter::{MAX_RECORD_BYTES, RawRecord, SplitError, Splitter};
use super::survey::Survey;

/// How a text file is written, and where its header is.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub(super) charset: Charset,
    pub(super) delimiter: Delimiter,
    /// Whether the first line is no record but names the delimiter.
    pub(super) declares_delimiter: bool,
    pub(super) header_line: u64,
}

impl Layout {
    /// Finds out how the file is written; also returns its header.
    pub(super) fn find(
        source: &Source,
        survey: &Survey,
        charset: Charset,
        delimiter: Option<Delimiter>,
    ) -> Result<(Self, Record), Error> {
        let sample = &survey.sample[charset.byte_order_mark().len()..];
        let (sample, _) = charset.decode(sample);
        let first_line = sample.split(['\r', '\n']).next().unwrap_or_default();
        let declared = delimiter::declared(first_line);
        let delimiter = delimiter
            .or(declared)
            .unwrap_or_else(|| Delimiter::sniff(&sample, survey.sample_is_whole()));
        let mut layout = Self {
            charset,
            delimiter,
            declares_delimiter: declared.is_some(),
            header_line: u64::from(declared.is_some()),
        };
        let mut reader = TextReader::new(source, &layout)?;
        if !reader.advance()? {
            return Err(Error::NoHeader {
                path: source.name().to_owned(),
            });
        }
        layout.header_line = reader.record.line();
        Ok((layout, reader.record))
    }

    /// Begins a pass over the file's original records, its header among them.
    pub(super) fn splitter(&self, source: &Source) -> Result<Splitter<Pass>, Error> {
        let pass = source.pass(self.charset.byte_order_mark().len() as u64)?;
        Ok(Splitter::new(pass, self.charset.width(), self.delimiter.byte()))
    }
}

/// Reads the records below the header.
#[derive(Debug)]
pub(super) struct TextReader {
    path: String,
    charset: Charset,
    delimiter: u8,
    header_line: u64,
    splitter: Splitter<Pass>,
    pub(super) record: Record,
}

impl TextReader {
    pub(super) fn new(source: &Source, layout: &Layout) -> Result<Self, Error> {
        Ok(Self {
            path: source.name().to_owned(),
            charset: layout.charset,
            delimiter: layout.delimiter.byte(),
            header_line: layout.header_line,
            splitter: layout.splitter(source)?,
            record: Record::default(),
        })
    }

    /// Reads the next record that is not blank into `self.record`; false at the file's end.
    pub(super) fn advance(&mut self) -> Result<bool, Error> {
        while let Some(raw) = next_raw(&mut self.splitter, &self.path)? {
            if raw.line <= self.header_line {
                continue;
            }
            self.fill(&raw);
            if !self.record.is_blank() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn fill(&mut self, raw: &RawRecord) {
        let record = &mut self.record;
        record.clear(raw.line);
        let (text, is_sound): (Cow<'_, str>, bool) =
            self.charset.decode(self.splitter.bytes(raw.body.clone()));
        fields::split(&text, self.delimiter, record);
        if !is_sound {
            let encoding = self.charset.name();
            record.fault_fields_with(char::REPLACEMENT_CHARACTER, FaultKind::Malformed { encoding });
        }
        if text.contains('\0') {
            record.fault_fields_with('\0', FaultKind::NulCharacter);
        }
        if raw.quote_is_open {
            record.push_fault(record.len() - 1, FaultKind::UnclosedQuote);
        }
    }
}

/// The splitter's next record, with the file's name in any error.
pub(super) fn next_raw<R: Read>(splitter: &mut Splitter<R>, path: &str) -> Result<Option<RawRecord>, Error> {
    splitter.next_record().map_err(|error| match error {
        SplitError::Read(source) => Error::Unreadable {
            path: path.to_owned(),
            source,
        },
        SplitError::TooLong { line } => Error::RecordTooLong {
            path: path.to_owned(),
            line,
            limit: MAX_RECORD_BYTES,
        },
    })
}
