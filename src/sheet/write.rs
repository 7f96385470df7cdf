//! Writes sheets that [`super::Sheet`] reads back as they were.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

use super::delimiter::Delimiter;
use super::error::Error;

/// How a sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WriteOptions {
    /// The character between fields.
    pub delimiter: Delimiter,
    /// Whether fields that a spreadsheet program would take for formulas get an apostrophe in front.
    /// Such a field does not read back as it was.
    pub excel_safe: bool,
}

impl Default for WriteOptions {
    fn default() -> Self {
        Self {
            delimiter: Delimiter::COMMA,
            excel_safe: false,
        }
    }
}

/// Writes records as delimited text in UTF-8.
pub struct SheetWriter<W: Write> {
    writer: csv::Writer<W>,
    excel_safe: bool,
}

impl<W: Write> SheetWriter<W> {
    /// Begins a sheet; the writer need not be buffered.
    pub fn new(writer: W, options: WriteOptions) -> Self {
        let mut builder = csv::WriterBuilder::new();
        let writer = builder
            .flexible(true)
            .delimiter(options.delimiter.byte())
            .from_writer(writer);
        Self {
            writer,
            excel_safe: options.excel_safe,
        }
    }

    /// Writes one record, or the header.
    ///
    /// # Errors
    /// When the writer refuses.
    pub fn write<F: AsRef<str>>(&mut self, fields: impl IntoIterator<Item = F>) -> Result<(), Error> {
        for field in fields {
            let field = if self.excel_safe {
                defused(field.as_ref())
            } else {
                field.as_ref().into()
            };
            self.writer.write_field(field.as_bytes()).map_err(cause)?;
        }
        self.writer.write_record(None::<&[u8]>).map_err(cause)?;
        Ok(())
    }

    /// Hands back the writer, with everything written to it.
    ///
    /// # Errors
    /// When the last records cannot be written.
    pub fn finish(self) -> Result<W, Error> {
        self.writer.into_inner().map_err(|error| {
            let cause = error.error();
            Error::Write {
                source: io::Error::new(cause.kind(), cause.to_string()),
            }
        })
    }
}

impl<W: Write> fmt::Debug for SheetWriter<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SheetWriter")
            .field("excel_safe", &self.excel_safe)
            .finish_non_exhaustive()
    }
}

/// What the operating system said; who writes to a pipe must know that its reader has gone.
fn cause(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn defused(field: &str) -> Cow<'_, str> {
    if field.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{field}"))
    } else {
        Cow::Borrowed(field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(fields: &[&str], options: WriteOptions) -> String {
        let mut writer = SheetWriter::new(Vec::new(), options);
        writer.write(fields).unwrap();
        String::from_utf8(writer.finish().unwrap()).unwrap()
    }

    #[test]
    fn fields_are_quoted_only_where_they_must_be() {
        let fields = ["007", "a,b", "say \"hi\"", "two\nlines", "+977"];
        assert_eq!(
            written(&fields, WriteOptions::default()),
            "007,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",+977\n"
        );
    }

    #[test]
    fn formulas_are_defused_on_request() {
        let options = WriteOptions {
            excel_safe: true,
            ..WriteOptions::default()
        };
        let fields = ["=1+1", "+977", "-1", "@SUM(A1)", "\tx", "\rx", "a=b", "'x"];
        assert_eq!(
            written(&fields, options),
            "'=1+1,'+977,'-1,'@SUM(A1),'\tx,\"'\rx\",a=b,'x\n"
        );
    }

    #[test]
    fn the_delimiter_can_be_chosen() {
        let options = WriteOptions {
            delimiter: ";".parse().unwrap(),
            ..WriteOptions::default()
        };
        assert_eq!(written(&["a;b", "c,d"], options), "\"a;b\";c,d\n");
    }
}
