//! Where the text of seed files comes from, and what a file is by its place.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;

use super::file::SeedFile;
use super::{Error, Result};

static EMBEDDED: [(&str, Dir<'_>); 4] = [
    ("landlord", include_dir!("$CARGO_MANIFEST_DIR/seeds/landlord")),
    ("reference", include_dir!("$CARGO_MANIFEST_DIR/seeds/reference")),
    ("sets", include_dir!("$CARGO_MANIFEST_DIR/seeds/sets")),
    ("templates", include_dir!("$CARGO_MANIFEST_DIR/seeds/templates")),
];

/// The text of a file, parsed when it is first needed.
#[derive(Debug)]
pub(super) struct Source {
    /// How messages name the file.
    pub label: String,
    pub text: Cow<'static, str>,
    parsed: OnceLock<SeedFile>,
}

/// What a file is, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place<'a> {
    Reference,
    Landlord,
    Template(&'a str),
    SetManifest(&'a str),
    Set(&'a str),
}

impl Source {
    pub fn document<T: DeserializeOwned>(&self) -> Result<T> {
        serde_yaml::from_str(&self.text).map_err(|source| Error::Malformed {
            file: self.label.clone(),
            source,
        })
    }

    pub fn seed_file(&self) -> Result<&SeedFile> {
        if let Some(parsed) = self.parsed.get() {
            return Ok(parsed);
        }
        let parsed = SeedFile::parse(&self.label, &self.text)?;
        Ok(self.parsed.get_or_init(|| parsed))
    }
}

impl<'a> Place<'a> {
    pub fn of(path: &'a str) -> Option<Self> {
        let parts: Vec<_> = path.strip_suffix(".yaml")?.split('/').collect();
        Some(match parts[..] {
            ["reference", _] => Self::Reference,
            ["landlord", _] => Self::Landlord,
            ["templates", name] => Self::Template(name),
            ["sets", set, "set"] => Self::SetManifest(set),
            ["sets", set, _] => Self::Set(set),
            _ => return None,
        })
    }
}

/// The files that come with the program, by their place.
pub(super) fn embedded() -> BTreeMap<String, Source> {
    let mut sources = BTreeMap::new();
    for (root, folder) in &EMBEDDED {
        collect_embedded(folder, root, &mut sources);
    }
    sources
}

fn collect_embedded(folder: &Dir<'static>, path: &str, sources: &mut BTreeMap<String, Source>) {
    for entry in folder.entries() {
        let name = entry
            .path()
            .file_name()
            .map(|name| name.to_string_lossy())
            .unwrap_or_default();
        let path = format!("{path}/{name}");
        if let Some(folder) = entry.as_dir() {
            collect_embedded(folder, &path, sources);
        } else if let Some(text) = entry.as_file().and_then(include_dir::File::contents_utf8) {
            let label = format!("seeds/{path}");
            sources.insert(
                path,
                Source {
                    label,
                    text: text.into(),
                    parsed: OnceLock::new(),
                },
            );
        }
    }
}

/// Adds the files of a folder, in place of those at the same place.
pub(super) fn collect_directory(
    folder: &Path,
    path: &str,
    sources: &mut BTreeMap<String, Source>,
) -> Result<()> {
    let unreadable = |source| Error::Unreadable {
        path: folder.display().to_string(),
        source,
    };
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let file = entry.map_err(unreadable)?.path();
        let name = file
            .file_name()
            .map(|name| name.to_string_lossy())
            .unwrap_or_default();
        let path = if path.is_empty() {
            name.into_owned()
        } else {
            format!("{path}/{name}")
        };
        let label = file.display().to_string();
        if file.is_dir() {
            collect_directory(&file, &path, sources)?;
        } else if Place::of(&path).is_some() {
            let text = std::fs::read_to_string(&file).map_err(|source| Error::Unreadable {
                path: label.clone(),
                source,
            })?;
            sources.insert(
                path,
                Source {
                    label,
                    text: text.into(),
                    parsed: OnceLock::new(),
                },
            );
        } else if file
            .extension()
            .is_some_and(|extension| extension == "yaml" || extension == "yml")
        {
            return Err(Error::Misplaced { file: label });
        }
    }
    Ok(())
}
