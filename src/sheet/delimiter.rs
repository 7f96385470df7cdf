//! The character between fields, given or found out.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::error::Error;
use super::fields;
use super::record::Record;
use super::splitter::{Splitter, Width};

/// The character between the fields of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Delimiter(u8);

impl Delimiter {
    /// The delimiter of CSV as most programs write it.
    pub const COMMA: Self = Self(b',');

    const SNIFFED: [Self; 4] = [Self::COMMA, Self(b';'), Self(b'\t'), Self(b'|')];

    /// The delimiter as a byte, which it is in every encoding but UTF-16.
    #[must_use]
    pub fn byte(self) -> u8 {
        self.0
    }

    /// Finds the delimiter by which the sample's header falls into the most columns that its records
    /// agree with. The last record of a sample that is not the whole file is left out of account.
    pub(super) fn sniff(sample: &str, is_whole: bool) -> Self {
        let best = Self::SNIFFED
            .into_iter()
            .map(|delimiter| (delimiter.plausibility(sample, is_whole), delimiter))
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        best.map_or(Self::COMMA, |(_, delimiter)| delimiter)
    }

    fn plausibility(self, sample: &str, is_whole: bool) -> f64 {
        let mut shapes = self.shapes(sample);
        if !is_whole && shapes.len() > 1 {
            shapes.pop();
        }
        let Some(header) = shapes.first() else {
            return 0.0;
        };
        let agreement: f64 = shapes.iter().map(|shape| shape.agreement(header)).sum();
        let count: f64 = shapes.iter().map(|_| 1.0).sum();
        (header.width - 1.0) * agreement / count
    }

    /// The shape of each record that is not blank.
    fn shapes(self, sample: &str) -> Vec<Shape> {
        let mut shapes = Vec::new();
        let mut record = Record::default();
        let mut splitter = Splitter::new(sample.as_bytes(), Width::One, self.0);
        while let Ok(Some(raw)) = splitter.next_record() {
            let text = String::from_utf8_lossy(splitter.bytes(raw.body));
            record.clear(raw.line);
            fields::split(&text, self.0, &mut record);
            if !record.is_blank() {
                shapes.push(Shape::of(&record));
            }
        }
        shapes
    }
}

/// What one record looks like under some delimiter.
struct Shape {
    width: f64,
    /// Whether a field has a quote without its fellow, as when a wrong delimiter cuts a quoted field.
    has_odd_quotes: bool,
}

impl Shape {
    fn of(record: &Record) -> Self {
        let is_odd = |field: &str| field.matches('"').count() % 2 == 1;
        Self {
            width: record.fields().map(|_| 1.0).sum(),
            has_odd_quotes: record.fields().any(is_odd),
        }
    }

    fn agreement(&self, header: &Self) -> f64 {
        if self.has_odd_quotes {
            0.0
        } else {
            self.width.min(header.width) / self.width.max(header.width)
        }
    }
}

/// Reads the line `sep=;` by which spreadsheet programs let a file name its own delimiter.
pub(super) fn declared(first_line: &str) -> Option<Delimiter> {
    first_line.strip_prefix("sep=").and_then(|text| text.parse().ok())
}

impl FromStr for Delimiter {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match (text, text.as_bytes()) {
            ("comma", _) => Ok(Self::COMMA),
            ("semicolon", _) => Ok(Self(b';')),
            ("tab" | "\\t" | "\t", _) => Ok(Self(b'\t')),
            ("pipe", _) => Ok(Self(b'|')),
            (_, [byte]) if byte.is_ascii_punctuation() && *byte != b'"' => Ok(Self(*byte)),
            _ => Err(Error::BadDelimiter {
                text: text.to_owned(),
            }),
        }
    }
}

impl fmt::Display for Delimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            b',' => f.write_str("comma"),
            b';' => f.write_str("semicolon"),
            b'\t' => f.write_str("tab"),
            b'|' => f.write_str("pipe"),
            byte => write!(f, "{}", char::from(byte)),
        }
    }
}

impl TryFrom<String> for Delimiter {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<Delimiter> for String {
    fn from(delimiter: Delimiter) -> Self {
        delimiter.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sniff(sample: &str) -> String {
        Delimiter::sniff(sample, true).to_string()
    }

    #[test]
    fn each_usual_delimiter_is_found() {
        assert_eq!(sniff("a,b\n1,2\n"), "comma");
        assert_eq!(sniff("a;b\n1;2\n"), "semicolon");
        assert_eq!(sniff("a\tb\n1\t2\n"), "tab");
        assert_eq!(sniff("a|b\n1|2\n"), "pipe");
    }

    #[test]
    fn commas_within_values_do_not_outweigh_the_delimiter() {
        assert_eq!(
            sniff("name;address;fee\nSita;Baneshwor, Ward 3, KTM;1,5\nRam;Patan, KTM;2,5\n"),
            "semicolon"
        );
    }

    #[test]
    fn delimiters_within_quotes_do_not_count() {
        assert_eq!(sniff("name,\"a;b;c;d;e\"\nSita,\"1;2\n3;4;5;6\"\n"), "comma");
    }

    #[test]
    fn rows_that_are_too_short_do_not_hide_the_delimiter() {
        assert_eq!(sniff("a;b;c;d\n1;2\n1;2;3\n1;2;3;4;5\n"), "semicolon");
    }

    #[test]
    fn a_single_column_is_read_with_commas() {
        assert_eq!(sniff("name\nSita\nRam\n"), "comma");
    }

    #[test]
    fn a_cut_last_record_is_left_out() {
        assert_eq!(Delimiter::sniff("a;b,c\n1;2,3\n1", false).to_string(), "comma");
    }

    #[test]
    fn a_file_may_declare_its_delimiter() {
        assert_eq!(declared("sep=;").map(Delimiter::byte), Some(b';'));
        assert_eq!(declared("sep=\t").map(Delimiter::byte), Some(b'\t'));
        assert_eq!(declared("separator"), None);
    }

    #[test]
    fn delimiters_are_named_or_given_as_characters() {
        for (text, byte) in [
            ("tab", b'\t'),
            ("\\t", b'\t'),
            ("semicolon", b';'),
            ("^", b'^'),
            ("|", b'|'),
        ] {
            assert_eq!(
                text.parse::<Delimiter>().map(Delimiter::byte).ok(),
                Some(byte),
                "{text}"
            );
        }
        for text in ["", "\"", "\n", "::", "é", " "] {
            assert!(text.parse::<Delimiter>().is_err(), "{text:?}");
        }
    }
}
