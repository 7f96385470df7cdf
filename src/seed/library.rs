//! The seed files: those that come with the program, and an operator's own.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::file::SeedFile;
use super::manifest::SetDocument;
use super::source::{self, Place, Source};
use super::{Error, Header, Result, Row, Set, Template};

/// A library of seed files. A file is parsed when it is first needed, and once.
#[derive(Debug)]
pub struct Library {
    /// By their place in the library, such as `sets/committee/20-roles.yaml`.
    sources: BTreeMap<String, Source>,
}

/// Files that are applied together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group<'a> {
    /// The reference data of tenants.
    Reference,
    /// The landlord's seeds.
    Landlord,
    /// A set.
    Set(&'a str),
}

impl Library {
    /// The seeds that come with the program.
    #[must_use]
    pub fn embedded() -> Self {
        Self {
            sources: source::embedded(),
        }
    }

    /// The seeds that come with the program and those of a folder of the same layout, whose files come in place of
    /// the program's at the same place. All of them are checked.
    ///
    /// # Errors
    /// When a file cannot be read, or [`Library::check`] finds fault.
    pub fn with_directory(path: &Path) -> Result<Self> {
        let mut library = Self::embedded();
        source::collect_directory(path, "", &mut library.sources)?;
        library.check()?;
        Ok(library)
    }

    /// The template of that name.
    ///
    /// # Errors
    /// [`Error::UnknownTemplate`]; when its file is malformed.
    pub fn template(&self, name: &str) -> Result<Template> {
        let place = format!("templates/{name}.yaml");
        let unknown = || Error::UnknownTemplate {
            name: name.to_owned(),
        };
        let source = self.sources.get(&place).ok_or_else(unknown)?;
        let template: Template = source.document()?;
        if template.name != name {
            return Err(Error::file(
                &source.label,
                format!("the template calls itself \"{}\"", template.name),
            ));
        }
        Ok(template)
    }

    /// All templates, by name.
    ///
    /// # Errors
    /// When a file is malformed.
    pub fn templates(&self) -> Result<Vec<Template>> {
        self.places()
            .filter_map(|(_, place)| {
                if let Place::Template(name) = place {
                    Some(self.template(name))
                } else {
                    None
                }
            })
            .collect()
    }

    /// The set of that name.
    ///
    /// # Errors
    /// [`Error::UnknownSet`]; when its file is malformed.
    pub fn set(&self, name: &str) -> Result<Set> {
        let unknown = || Error::UnknownSet {
            name: name.to_owned(),
        };
        let source = self
            .sources
            .get(&format!("sets/{name}/set.yaml"))
            .ok_or_else(unknown)?;
        let SetDocument {
            description,
            requires,
            contexts,
        } = source.document()?;
        Ok(Set {
            name: name.to_owned(),
            description,
            requires,
            contexts,
        })
    }

    /// All sets, by name.
    ///
    /// # Errors
    /// When a file is malformed.
    pub fn sets(&self) -> Result<Vec<Set>> {
        self.places()
            .filter_map(|(_, place)| {
                if let Place::SetManifest(name) = place {
                    Some(self.set(name))
                } else {
                    None
                }
            })
            .collect()
    }

    /// The tables that a group of files fills, with the number of rows for each, by table.
    ///
    /// # Errors
    /// When a file is malformed.
    pub fn tables(&self, group: Group<'_>) -> Result<Vec<(String, usize)>> {
        let place = match group {
            Group::Reference => Place::Reference,
            Group::Landlord => Place::Landlord,
            Group::Set(name) => Place::Set(name),
        };
        let mut tables: BTreeMap<&str, usize> = BTreeMap::new();
        for file in self.files_at(place)? {
            *tables.entry(&file.header.table).or_default() += file.rows.len();
        }
        Ok(tables
            .into_iter()
            .map(|(table, rows)| (table.to_owned(), rows))
            .collect())
    }

    /// What the rows of a table are in the seeds: key and references.
    ///
    /// # Errors
    /// [`Error::UnseededTable`]; when a file is malformed.
    pub fn header(&self, table: &str) -> Result<&Header> {
        let mut headers = self.seed_files().map(|file| file.map(|file| &file.header));
        let found = headers.find(|header| header.as_ref().map_or(true, |header| header.table == table));
        found.unwrap_or_else(|| {
            Err(Error::UnseededTable {
                table: table.to_owned(),
            })
        })
    }

    /// Every row of the library for a table, of whatever set.
    pub(super) fn rows(&self, table: &str) -> Result<Vec<&Row>> {
        let mut rows = Vec::new();
        for file in self.seed_files() {
            let file = file?;
            if file.header.table == table {
                rows.extend(&file.rows);
            }
        }
        Ok(rows)
    }

    /// A fingerprint of the reference data: SHA-256, in hexadecimal digits.
    #[must_use]
    pub fn reference_hash(&self) -> String {
        let mut hash = Sha256::new();
        for (path, _) in self.places().filter(|(_, place)| *place == Place::Reference) {
            // Lengths keep one file's end apart from the next one's beginning.
            let text = &self.sources[path].text;
            hash.update(format!("{path} {}\n", text.len()));
            hash.update(text.as_bytes());
        }
        hash.finalize().iter().fold(String::new(), |mut digits, byte| {
            let _ = write!(digits, "{byte:02x}");
            digits
        })
    }

    /// The files at the places that are asked for, in the order of their paths.
    pub(super) fn files_at(&self, wanted: Place<'_>) -> Result<Vec<&SeedFile>> {
        self.places()
            .filter(|(_, place)| *place == wanted)
            .map(|(path, _)| self.sources[path].seed_file())
            .collect()
    }

    pub(super) fn places(&self) -> impl Iterator<Item = (&str, Place<'_>)> {
        self.sources
            .keys()
            .filter_map(|path| Some((path.as_str(), Place::of(path)?)))
    }

    pub(super) fn label(&self, path: &str) -> &str {
        self.sources.get(path).map_or("", |source| &source.label)
    }

    fn seed_files(&self) -> impl Iterator<Item = Result<&SeedFile>> {
        self.places()
            .filter(|(_, place)| matches!(place, Place::Reference | Place::Landlord | Place::Set(_)))
            .map(|(path, _)| self.sources[path].seed_file())
    }
}
