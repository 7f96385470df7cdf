//! Where migration files come from: the program itself, or a folder of the operator's.

use std::fs;
use std::path::Path;

use include_dir::{Dir, DirEntry, include_dir};
use serde::Deserialize;

use super::fault::Fault;
use super::name::Scope;

pub(super) static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/migrations");

/// The file that describes a context.
pub(crate) const CONTEXT_FILE: &str = "context.yaml";

/// A file as it was found.
pub(crate) struct RawFile {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) text: String,
}

/// The folder of one context.
pub(crate) struct ContextFiles {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) description: String,
    pub(crate) requires: Vec<String>,
    pub(crate) files: Vec<RawFile>,
}

/// What `context.yaml` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Description {
    description: String,
    #[serde(default)]
    requires: Vec<String>,
}

/// An entry of a folder, wherever the folder is.
enum Entry {
    Folder {
        name: String,
        path: String,
        entries: Vec<Entry>,
    },
    File {
        name: String,
        path: String,
        contents: Vec<u8>,
    },
}

/// Reads the contexts of a scope that are built into the program.
pub(crate) fn embedded(scope: Scope) -> (Vec<ContextFiles>, Vec<Fault>) {
    EMBEDDED
        .get_dir(scope.name())
        .map_or_else(Default::default, |folder| contexts(embedded_entries(folder)))
}

fn embedded_entries(folder: &Dir<'static>) -> Vec<Entry> {
    folder
        .entries()
        .iter()
        .map(|entry| {
            let name = base_name(entry.path());
            let path = format!("migrations/{}", entry.path().display());
            match entry {
                DirEntry::Dir(inner) => Entry::Folder {
                    name,
                    path,
                    entries: embedded_entries(inner),
                },
                DirEntry::File(file) => Entry::File {
                    name,
                    path,
                    contents: file.contents().to_vec(),
                },
            }
        })
        .collect()
}

/// Reads the contexts of a folder on disk.
pub(crate) fn directory(directory: &Path) -> (Vec<ContextFiles>, Vec<Fault>) {
    match disk_entries(directory) {
        Ok(entries) => contexts(entries),
        Err(fault) => (Vec::new(), vec![fault]),
    }
}

fn disk_entries(directory: &Path) -> Result<Vec<Entry>, Fault> {
    let unreadable = |path: &Path, error: std::io::Error| {
        Fault::new(path.display().to_string(), format!("cannot be read: {error}"))
    };
    let mut entries = Vec::new();
    for entry in fs::read_dir(directory).map_err(|error| unreadable(directory, error))? {
        let path = entry.map_err(|error| unreadable(directory, error))?.path();
        let name = base_name(&path);
        let shown = path.display().to_string();
        entries.push(if path.is_dir() {
            Entry::Folder {
                name,
                path: shown,
                entries: disk_entries(&path)?,
            }
        } else {
            let contents = fs::read(&path).map_err(|error| unreadable(&path, error))?;
            Entry::File {
                name,
                path: shown,
                contents,
            }
        });
    }
    entries.sort_by(|left, right| left.path().cmp(right.path()));
    Ok(entries)
}

impl Entry {
    fn path(&self) -> &str {
        match self {
            Self::Folder { path, .. } | Self::File { path, .. } => path,
        }
    }
}

fn base_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn contexts(entries: Vec<Entry>) -> (Vec<ContextFiles>, Vec<Fault>) {
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    for entry in entries {
        match entry {
            Entry::Folder { name, path, entries } => match context(name, path, entries, &mut faults) {
                Ok(context) => found.push(context),
                Err(fault) => faults.push(fault),
            },
            Entry::File { path, .. } => faults.push(
                Fault::new(path, "a file outside the folder of a context")
                    .with_hint("move it to DIR/<context>/"),
            ),
        }
    }
    (found, faults)
}

fn context(
    name: String,
    path: String,
    entries: Vec<Entry>,
    faults: &mut Vec<Fault>,
) -> Result<ContextFiles, Fault> {
    if !is_context_name(&name) {
        let hint = "small letters, digits and underscores, beginning with a letter";
        return Err(Fault::new(path, "this is not the name of a context").with_hint(hint));
    }
    let mut files = Vec::new();
    for entry in entries {
        match entry {
            Entry::Folder { path, .. } => {
                faults.push(Fault::new(path, "a folder inside the folder of a context"));
            }
            Entry::File { name, path, contents } => match String::from_utf8(contents) {
                Ok(text) => files.push(RawFile { name, path, text }),
                Err(_) => faults.push(Fault::new(path, "the file is not UTF-8")),
            },
        }
    }
    let Some(index) = files.iter().position(|file| file.name == CONTEXT_FILE) else {
        return Err(Fault::new(path, format!("there is no {CONTEXT_FILE}"))
            .with_hint("write one with description: … and requires: […]"));
    };
    let described = files.remove(index);
    let Description {
        description,
        requires,
    } = serde_yaml::from_str(&described.text)
        .map_err(|error| Fault::new(&described.path, format!("cannot be understood: {error}")))?;
    Ok(ContextFiles {
        name,
        path,
        description,
        requires,
        files,
    })
}

/// Whether a text can name a context: a schema that needs no quotes.
pub(crate) fn is_context_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.len() <= 63
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}
