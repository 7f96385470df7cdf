//! One record of a sheet: its fields, its line, and what is wrong with it.

use std::fmt;
use std::ops::Range;

/// One row below the header, in buffers that the next record uses again.
#[derive(Debug, Clone, Default)]
pub struct Record {
    line: u64,
    text: String,
    fields: Vec<Range<usize>>,
    faults: Vec<Fault>,
}

/// Something that makes one field unfit for use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The field, counted from 0.
    pub column: usize,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// Its bytes mean nothing in the encoding named; they read as U+FFFD.
    Malformed {
        /// The encoding's name.
        encoding: &'static str,
    },
    /// The quote that opens it is never closed, so the rest of the file is in it.
    UnclosedQuote,
    /// It holds a NUL character, which no database column takes.
    NulCharacter,
    /// It is a workbook's cell in error, such as `#REF!`.
    ErrorCell,
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { encoding } => write!(f, "it holds bytes that mean nothing in {encoding}"),
            Self::UnclosedQuote => f.write_str("the quote that opens it is never closed"),
            Self::NulCharacter => f.write_str("it holds a NUL character"),
            Self::ErrorCell => f.write_str("its cell shows an error instead of a value"),
        }
    }
}

impl Record {
    /// The line of the file (or row of the workbook's sheet), counted from 1, where the record begins.
    ///
    /// No two records begin on one line, so it also tells the record from all others of the file.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// How many fields the record has, which may be more or fewer than the header has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether the record has no field at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The field at `column`, counted from 0, without surrounding white space.
    #[must_use]
    pub fn get(&self, column: usize) -> Option<&str> {
        self.fields.get(column).map(|field| &self.text[field.clone()])
    }

    /// All fields from left to right.
    #[must_use]
    pub fn fields(&self) -> impl ExactSizeIterator<Item = &str> {
        self.fields.iter().map(|field| &self.text[field.clone()])
    }

    /// What makes single fields unfit for use, from left to right.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    pub(super) fn clear(&mut self, line: u64) {
        self.line = line;
        self.text.clear();
        self.fields.clear();
        self.faults.clear();
    }

    /// Adds text to the field that [`Self::end_field`] will complete.
    pub(super) fn push_text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub(super) fn end_field(&mut self) {
        let start = self.fields.last().map_or(0, |field| field.end);
        let untrimmed = &self.text[start..];
        let trimmed = trim(untrimmed);
        // Surrounding white space leaves the buffer too, so that fields lie end to end.
        if trimmed.len() < untrimmed.len() {
            let offset = trimmed.as_ptr().addr() - untrimmed.as_ptr().addr();
            let length = trimmed.len();
            self.text.truncate(start + offset + length);
            self.text.replace_range(start..start + offset, "");
        }
        self.fields.push(start..self.text.len());
    }

    pub(super) fn push_field(&mut self, text: &str) {
        self.push_text(text);
        self.end_field();
    }

    pub(super) fn push_fault(&mut self, column: usize, kind: FaultKind) {
        self.faults.push(Fault { column, kind });
    }

    /// Adds a fault for every field that holds `character`.
    pub(super) fn fault_fields_with(&mut self, character: char, kind: FaultKind) {
        for column in 0..self.fields.len() {
            if self.text[self.fields[column].clone()].contains(character) {
                self.push_fault(column, kind);
            }
        }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// Trims white space of every kind, and the invisible marks that copying leaves at the ends of cells.
pub(super) fn trim(text: &str) -> &str {
    let plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let bytes = text.as_bytes();
    if plain(bytes.first()) && plain(bytes.last()) {
        return text;
    }
    text.trim_matches(|character: char| {
        character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(texts: &[&str]) -> Vec<String> {
        let mut record = Record::default();
        record.clear(1);
        for text in texts {
            record.push_field(text);
        }
        record.fields().map(str::to_owned).collect()
    }

    #[test]
    fn fields_lose_surrounding_white_space_of_every_kind() {
        assert_eq!(
            fields(&[" a ", "\u{a0}b c\u{3000}", "\t\u{feff}d\u{200b}", "  "]),
            ["a", "b c", "d", ""]
        );
    }

    #[test]
    fn fields_keep_everything_else() {
        assert_eq!(
            fields(&["007", "+977 98", "a\nb", "क\u{200d}ष"]),
            ["007", "+977 98", "a\nb", "क\u{200d}ष"]
        );
    }
}
