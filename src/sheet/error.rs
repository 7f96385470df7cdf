//! What can be wrong with a sheet as a whole; faults of one record are [`super::Fault`]s.

use std::io;

use super::columns::Evidence;

/// A reason why a sheet cannot be read, matched or copied.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no file of that name.
    #[error("{path} does not exist")]
    NotFound {
        /// The path as given.
        path: String,
    },
    /// A directory was given.
    #[error("{path} is a directory, not a file")]
    Directory {
        /// The path as given.
        path: String,
    },
    /// The operating system refuses to open or read the file.
    #[error("{path} cannot be read: {source}")]
    Unreadable {
        /// The path as given.
        path: String,
        /// What the operating system said.
        source: io::Error,
    },
    /// A stream could not be kept for the second pass.
    #[error("{path} cannot be kept in a temporary file: {source}")]
    Spool {
        /// The stream's name.
        path: String,
        /// What the operating system said.
        source: io::Error,
    },
    /// Someone wrote to the file while it was being read.
    #[error("{path} was changed while it was being read")]
    Changed {
        /// The path as given.
        path: String,
    },
    /// The file holds nothing.
    #[error("{path} is empty")]
    Empty {
        /// The path as given.
        path: String,
    },
    /// The file holds nothing but blank lines.
    #[error("{path} has no header: all its lines are blank")]
    NoHeader {
        /// The path as given.
        path: String,
    },
    /// The file has a header and no record below it.
    #[error("{path} has a header and no rows")]
    HeaderOnly {
        /// The path as given.
        path: String,
    },
    /// The file is something else.
    #[error("{path} is {kind}, not a sheet")]
    NotASheet {
        /// The path as given.
        path: String,
        /// What it is, with its article.
        kind: &'static str,
    },
    /// No encoding bears the label that was asked for.
    #[error("no encoding is called \"{label}\"{}", suggested(suggestion.as_deref()))]
    UnknownEncoding {
        /// The label as given.
        label: String,
        /// A label that is spelled almost like it.
        suggestion: Option<String>,
    },
    /// The encoding exists, and sheets cannot be read in it.
    #[error("sheets in the encoding {encoding} cannot be read; save the sheet as UTF-8")]
    UnsupportedEncoding {
        /// The encoding's name.
        encoding: &'static str,
    },
    /// The file's first bytes say that it is in another encoding than was asked for.
    #[error("{path} is in {found}, not in {asked}")]
    WrongEncoding {
        /// The path as given.
        path: String,
        /// The encoding asked for.
        asked: &'static str,
        /// The encoding that the bytes show.
        found: &'static str,
    },
    /// The text of a delimiter is not one usable character.
    #[error("\"{text}\" is no delimiter; give one ASCII character, or comma, semicolon, tab or pipe")]
    BadDelimiter {
        /// The text as given.
        text: String,
    },
    /// The header cannot be read.
    #[error("the header of {path} (line {line}) cannot be read: {fault}")]
    BadHeader {
        /// The path as given.
        path: String,
        /// The line where the header begins.
        line: u64,
        /// What is wrong with it.
        fault: String,
    },
    /// Two columns have one name.
    #[error("{path} has two columns called \"{name}\": number {first} and number {second}")]
    DuplicateHeader {
        /// The path as given.
        path: String,
        /// The name.
        name: String,
        /// The first column that bears it, counted from 1.
        first: usize,
        /// The second column that bears it, counted from 1.
        second: usize,
    },
    /// A record is longer than any honest record, as after a quote that is never closed.
    #[error(
        "the record at line {line} of {path} is longer than {} KiB; is a quote left open there?",
        limit / 1024
    )]
    RecordTooLong {
        /// The path as given.
        path: String,
        /// The line where the record begins.
        line: u64,
        /// The longest record that is read, in bytes.
        limit: usize,
    },
    /// The workbook is too big to be read whole.
    #[error(
        "the workbook {path} has {} MiB; more than {} MiB are only read as CSV",
        size.div_ceil(1 << 20),
        limit >> 20
    )]
    WorkbookTooLarge {
        /// The path as given.
        path: String,
        /// The file's size in bytes.
        size: u64,
        /// The largest workbook that is read, in bytes.
        limit: u64,
    },
    /// The workbook asks for a password.
    #[error("the workbook {path} is protected by a password")]
    WorkbookLocked {
        /// The path as given.
        path: String,
    },
    /// The workbook breaks its format's rules.
    #[error("the workbook {path} cannot be read: {cause}")]
    WorkbookDamaged {
        /// The path as given.
        path: String,
        /// What its reader said.
        cause: String,
    },
    /// The workbook has no such sheet.
    #[error("{path} has no sheet \"{name}\"; it has {}", quoted(sheets))]
    UnknownSheet {
        /// The path as given.
        path: String,
        /// The sheet asked for.
        name: String,
        /// The sheets there are.
        sheets: Vec<String>,
    },
    /// A sheet was chosen by name, and the file is not a workbook.
    #[error("{path} is a text file and has no sheet \"{name}\"")]
    NotAWorkbook {
        /// The path as given.
        path: String,
        /// The sheet asked for.
        name: String,
    },
    /// No record begins at the line, or the lines were not given in ascending order.
    #[error("no further record of {path} begins at line {line}")]
    NoSuchRecord {
        /// The path as given.
        path: String,
        /// The line asked for.
        line: u64,
    },
    /// Records could not be written.
    #[error("the records cannot be written: {source}")]
    Write {
        /// What the operating system said.
        #[from]
        source: io::Error,
    },
    /// Two headers mean one column.
    #[error(
        "the headers \"{first}\" ({first_evidence}) and \"{second}\" ({second_evidence}) both mean \
         the column {column}; leave one out with --column '{second}=-'"
    )]
    TwoHeaders {
        /// The column.
        column: &'static str,
        /// The first header.
        first: String,
        /// Why the first header means the column.
        first_evidence: Evidence,
        /// The second header.
        second: String,
        /// Why the second header means the column.
        second_evidence: Evidence,
    },
    /// A flag or profile names a header that the sheet does not have.
    #[error(
        "the {evidence} names the header \"{header}\", which the sheet does not have{}",
        suggested(suggestion.as_deref())
    )]
    UnknownHeader {
        /// The header as given.
        header: String,
        /// Where it was given.
        evidence: Evidence,
        /// A header of the sheet that is spelled almost like it.
        suggestion: Option<String>,
    },
    /// A flag or profile names a header by a spelling that fits several.
    #[error(
        "the {evidence} names the header \"{header}\", which may be any of {}",
        quoted(headers)
    )]
    AmbiguousHeader {
        /// The header as given.
        header: String,
        /// Where it was given.
        evidence: Evidence,
        /// The headers that it fits.
        headers: Vec<String>,
    },
    /// A flag or profile names a column that does not exist.
    #[error(
        "the {evidence} names the column \"{column}\", which does not exist{}",
        suggested(suggestion.as_deref())
    )]
    UnknownColumn {
        /// The column as given.
        column: String,
        /// Where it was given.
        evidence: Evidence,
        /// A column that is spelled almost like it.
        suggestion: Option<String>,
    },
    /// The text is not a pair of header and column.
    #[error("\"{text}\" is not HEADER=COLUMN (or HEADER=- to leave the header out)")]
    BadColumnFlag {
        /// The text as given.
        text: String,
    },
    /// The text names no order of dates.
    #[error("\"{text}\" is no order of dates; give iso, dmy or mdy")]
    BadDateOrder {
        /// The text as given.
        text: String,
    },
    /// A saved profile cannot be understood.
    #[error("the profile {path} cannot be used: {source}")]
    BadProfile {
        /// The profile's path.
        path: String,
        /// What is wrong with it, and where.
        source: serde_yaml::Error,
    },
}

fn suggested(suggestion: Option<&str>) -> String {
    suggestion.map_or_else(String::new, |suggestion| {
        format!("; did you mean \"{suggestion}\"?")
    })
}

fn quoted(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    quoted.join(", ")
}
