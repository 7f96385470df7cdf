//! What people know about their sheets: saved profiles, and pairs of header and column from flags.

use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Options;
use super::dates::DateOrder;
use super::delimiter::Delimiter;
use super::error::Error;

/// A saved profile: how the sheets of one sender are to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mapping {
    /// Which column each header means.
    pub columns: BTreeMap<String, Target>,
    /// The character between fields.
    pub delimiter: Option<Delimiter>,
    /// The encoding's label.
    pub encoding: Option<String>,
    /// The name of a workbook's sheet.
    pub sheet: Option<String>,
    /// The order of day and month where a column's values do not show it.
    pub dates: Option<DateOrder>,
}

/// What a header means.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(from = "Option<String>", into = "String")]
pub enum Target {
    /// The column of that name.
    Column(String),
    /// Nothing: the column is left out.
    Ignored,
}

/// One pair `HEADER=COLUMN`, as a flag gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnFlag {
    /// The header.
    pub header: String,
    /// What it means.
    pub target: Target,
}

impl Mapping {
    /// Reads a profile from a YAML file.
    ///
    /// # Errors
    /// When there is no such file, or it is no profile; keys that mean nothing are refused.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|source| match source.kind() {
            std::io::ErrorKind::NotFound => Error::NotFound { path: name.clone() },
            _ => Error::Unreadable {
                path: name.clone(),
                source,
            },
        })?;
        Self::from_yaml(&name, &text)
    }

    /// Reads a profile from YAML; errors call it `name`.
    ///
    /// # Errors
    /// When the text is no profile.
    pub fn from_yaml(name: &str, text: &str) -> Result<Self, Error> {
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        serde_yaml::from_str(text).map_err(|source| Error::BadProfile {
            path: name.to_owned(),
            source,
        })
    }

    /// The options to open a sheet with, where `flags` go before the profile.
    #[must_use]
    pub fn options(&self, flags: &Options) -> Options {
        Options {
            delimiter: flags.delimiter.or(self.delimiter),
            encoding: flags.encoding.clone().or_else(|| self.encoding.clone()),
            sheet: flags.sheet.clone().or_else(|| self.sheet.clone()),
        }
    }
}

impl Target {
    fn new(text: &str) -> Self {
        match text.trim() {
            "" | "-" => Self::Ignored,
            name => Self::Column(name.to_owned()),
        }
    }
}

impl From<Option<String>> for Target {
    fn from(text: Option<String>) -> Self {
        Self::new(text.as_deref().unwrap_or_default())
    }
}

impl From<Target> for String {
    fn from(target: Target) -> Self {
        match target {
            Target::Column(name) => name,
            Target::Ignored => "-".to_owned(),
        }
    }
}

impl FromStr for ColumnFlag {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        // Headers may hold an equals sign; columns do not.
        match text.rsplit_once('=') {
            Some((header, column)) if !header.trim().is_empty() => Ok(Self {
                header: header.trim().to_owned(),
                target: Target::new(column),
            }),
            _ => Err(Error::BadColumnFlag {
                text: text.to_owned(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_says_how_to_read_a_sheet() {
        let text = "columns:\n  E-Mail: email\n  Notes: '-'\n  Fax:\ndelimiter: ';'\nencoding: windows-1252\n\
                    sheet: Members\ndates: dmy\n";
        let profile = Mapping::from_yaml("spring.yaml", text).unwrap();
        assert_eq!(profile.columns["E-Mail"], Target::Column("email".to_owned()));
        assert_eq!(profile.columns["Notes"], Target::Ignored);
        assert_eq!(profile.columns["Fax"], Target::Ignored);
        assert_eq!(profile.dates, Some(DateOrder::DayFirst));
        let options = profile.options(&Options {
            sheet: Some("Other".to_owned()),
            ..Options::default()
        });
        assert_eq!(options.delimiter.map(Delimiter::byte), Some(b';'));
        assert_eq!(options.encoding.as_deref(), Some("windows-1252"));
        assert_eq!(options.sheet.as_deref(), Some("Other"));
    }

    #[test]
    fn a_profile_is_written_as_it_is_read() {
        let text = "columns:\n  E-Mail: email\n  Notes: '-'\ndelimiter: tab\ndates: mdy\n";
        let profile = Mapping::from_yaml("a", text).unwrap();
        let written = serde_yaml::to_string(&profile).unwrap();
        assert_eq!(Mapping::from_yaml("b", &written).unwrap(), profile);
    }

    #[test]
    fn unknown_keys_of_a_profile_are_refused() {
        let refusal = Mapping::from_yaml("spring.yaml", "colums:\n  A: email\n")
            .unwrap_err()
            .to_string();
        assert!(
            refusal.starts_with("the profile spring.yaml cannot be used: "),
            "{refusal}"
        );
        assert!(refusal.contains("unknown field `colums`"), "{refusal}");
    }

    #[test]
    fn a_bad_value_in_a_profile_is_refused_in_words() {
        let refusal = Mapping::from_yaml("p", "delimiter: '::'\n")
            .unwrap_err()
            .to_string();
        assert!(refusal.contains("\"::\" is no delimiter"), "{refusal}");
    }

    #[test]
    fn an_empty_profile_says_nothing() {
        assert_eq!(Mapping::from_yaml("p", "\n").unwrap(), Mapping::default());
    }

    #[test]
    fn a_missing_profile_is_named() {
        let refusal = Mapping::read(Path::new("/nowhere/p.yaml")).unwrap_err();
        assert_eq!(refusal.to_string(), "/nowhere/p.yaml does not exist");
    }

    #[test]
    fn a_flag_pairs_a_header_with_a_column() {
        let flag: ColumnFlag = "E-Mail=email".parse().unwrap();
        assert_eq!(
            (flag.header.as_str(), flag.target),
            ("E-Mail", Target::Column("email".to_owned()))
        );
        let flag: ColumnFlag = "a=b = email".parse().unwrap();
        assert_eq!(flag.header, "a=b");
    }

    #[test]
    fn a_flag_without_a_column_leaves_the_header_out() {
        for text in ["Notes=", "Notes=-", "Notes= "] {
            assert_eq!(
                text.parse::<ColumnFlag>().unwrap().target,
                Target::Ignored,
                "{text}"
            );
        }
    }

    #[test]
    fn a_flag_without_a_header_is_refused() {
        for text in ["email", "=email", ""] {
            assert!(text.parse::<ColumnFlag>().is_err(), "{text}");
        }
    }
}
