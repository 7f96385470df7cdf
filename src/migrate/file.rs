//! One migration file: its name, its header's directives, its text as it is hashed and run.

use std::fmt::Write;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::directives::Directives;
use super::fault::Fault;

/// What one of a migration's files is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FileKind {
    Up,
    Down,
    Verify,
}

/// What a file's name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FileName {
    pub(crate) version: i32,
    pub(crate) name: String,
    pub(crate) kind: FileKind,
}

impl FileName {
    /// Reads `NNNN_verb_object.{up,down,verify}.sql`; nothing else is a migration's name.
    pub(crate) fn parse(file_name: &str) -> Option<Self> {
        let stem = file_name.strip_suffix(".sql")?;
        let (stem, kind) = [
            (".up", FileKind::Up),
            (".down", FileKind::Down),
            (".verify", FileKind::Verify),
        ]
        .into_iter()
        .find_map(|(suffix, kind)| stem.strip_suffix(suffix).map(|stem| (stem, kind)))?;
        let (number, name) = stem.split_once('_')?;
        let version = number.parse::<i32>().ok().filter(|version| *version > 0)?;
        let is_number = number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit());
        (is_number && is_migration_name(name)).then(|| Self {
            version,
            name: name.to_owned(),
            kind,
        })
    }
}

/// Whether a text is `verb_object`: at least two words of small letters and digits.
pub(crate) fn is_migration_name(name: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    name.contains('_') && name.split('_').all(is_word)
}

/// The text of a file, as it is hashed, recorded and run.
#[derive(Debug, Clone)]
pub struct Script {
    /// The file, as messages name it.
    pub path: String,
    /// The text, with line feeds alone and no byte order mark.
    pub text: Arc<str>,
    /// SHA-256 of the text, in hexadecimal.
    pub checksum: String,
    /// What the header says.
    pub directives: Directives,
}

impl Script {
    /// Normalises and hashes a file's text, and reads its header.
    pub(crate) fn parse(path: &str, text: &str) -> Result<Self, Fault> {
        let text = normalized(text);
        let directives = Directives::parse(path, &text)?;
        Ok(Self {
            path: path.to_owned(),
            checksum: sha256_hex(&text),
            text: text.into(),
            directives,
        })
    }
}

/// The text with line feeds alone as line endings and without a byte order mark, so that a
/// checkout on another system has the same checksum.
fn normalized(text: &str) -> String {
    text.trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n")
}

/// SHA-256 in hexadecimal.
pub(crate) fn sha256_hex(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            // Writing to a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_file_name_takes_the_pattern_alone() {
        let parsed = FileName::parse("0012_create_units.down.sql").unwrap();
        assert_eq!(
            (parsed.version, parsed.name.as_str(), parsed.kind),
            (12, "create_units", FileKind::Down)
        );
        for wrong in [
            "012_create_units.up.sql",
            "0000_create_units.up.sql",
            "0012_create.up.sql",
            "0012_Create_units.up.sql",
            "0012_create__units.up.sql",
            "0012_create_units.sql",
            "0012_create_units.up.sql~",
            "+012_create_units.up.sql",
            "README.md",
        ] {
            assert_eq!(FileName::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn checksum_does_not_depend_on_line_endings() {
        let checksum = |text| Script::parse("f", text).unwrap().checksum;
        assert_eq!(
            checksum("select 1;\nselect 2;\n"),
            checksum("\u{feff}select 1;\r\nselect 2;\r\n")
        );
        assert_eq!(
            sha256_hex(""),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }
}
