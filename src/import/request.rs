//! What an operator asks of an import.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::error::Result;
use super::rejects::RejectFiles;
use crate::sheet::dates::DateOrder;
use crate::sheet::mapping::{ColumnFlag, Mapping};
use crate::sheet::{Options, Sheet};

pub use crate::db::tenancy::batches::{Mode, OnError};

/// How a file is to be imported.
#[derive(Debug, Clone)]
pub struct Request {
    /// The file; `-` is standard input.
    pub file: PathBuf,
    /// What is known of the file.
    pub options: Options,
    /// The saved profile.
    pub mapping: Mapping,
    /// What headers mean, before the profile.
    pub columns: Vec<ColumnFlag>,
    /// The order of day and month in all date columns.
    pub dates: Option<DateOrder>,
    /// Whether rows may create, change or both.
    pub mode: Mode,
    /// What a refused row does to the others.
    pub on_error: OnError,
    /// How many refused rows are too many.
    pub max_errors: Option<MaxErrors>,
    /// The file from which the saved profile was read.
    pub profile: Option<PathBuf>,
    /// Where the refused rows go, when not beside the file.
    pub rejects: Option<PathBuf>,
}

impl Request {
    /// The order of dates that was asked for, by flag or profile.
    #[must_use]
    pub fn date_order(&self) -> Option<DateOrder> {
        self.dates.or(self.mapping.dates)
    }

    /// Opens the file. Standard input is read to its end, which may be long in coming.
    ///
    /// # Errors
    /// When it cannot be read as a sheet, or the refused rows would go where it is.
    pub fn open(&self) -> Result<Sheet> {
        let files = RejectFiles::of(self);
        for source in std::iter::once(&self.file).chain(&self.profile) {
            files.spare(source)?;
        }
        Ok(Sheet::open(&self.file, &self.mapping.options(&self.options))?)
    }
}

/// How many refused rows are borne.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MaxErrors {
    /// So many rows.
    Rows(u64),
    /// So many of a hundred rows.
    Percent(f64),
}

impl MaxErrors {
    /// Whether `refused` of `read` rows are too many.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "no file has so many rows")]
    pub fn is_exceeded(self, refused: u64, read: u64) -> bool {
        match self {
            Self::Rows(limit) => refused > limit,
            Self::Percent(percent) => refused as f64 * 100.0 > percent * read as f64,
        }
    }
}

impl FromStr for MaxErrors {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || format!("\"{text}\" is neither a number of rows nor a percentage such as 5%");
        match text.strip_suffix('%') {
            None => text.parse().map(Self::Rows).map_err(|_| refused()),
            Some(number) => number
                .parse()
                .ok()
                .filter(|percent| (0.0..=100.0).contains(percent))
                .map(Self::Percent)
                .ok_or_else(refused),
        }
    }
}

impl Serialize for MaxErrors {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for MaxErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rows(rows) => write!(f, "{rows}"),
            Self::Percent(percent) => write!(f, "{percent}%"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::MaxErrors;

    #[test]
    fn the_limit_is_a_number_or_a_share() {
        assert_eq!("10".parse(), Ok(MaxErrors::Rows(10)));
        assert_eq!("2.5%".parse(), Ok(MaxErrors::Percent(2.5)));
        for bad in ["", "-1", "101%", "-1%", "many", "%"] {
            assert!(bad.parse::<MaxErrors>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_limit_itself_is_borne() {
        assert!(!MaxErrors::Rows(3).is_exceeded(3, 100) && MaxErrors::Rows(3).is_exceeded(4, 100));
        assert!(!MaxErrors::Percent(5.0).is_exceeded(5, 100) && MaxErrors::Percent(5.0).is_exceeded(6, 100));
        assert!(!MaxErrors::Percent(0.0).is_exceeded(0, 0));
    }
}
