//! All migrations that this program knows: those built into it and those of the operator's folders.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::check;
use super::directives::Phase;
use super::fault::{Fault, LibraryError};
use super::file::{FileKind, FileName, Script};
use super::fingerprint::fingerprint;
use super::name::{MigrationId, Scope};
use super::source::{self, ContextFiles};

/// A bounded context: one schema and its folder of migrations.
#[derive(Debug, Clone)]
pub struct Context {
    /// The name of the schema and the folder.
    pub name: String,
    /// What the context is for.
    pub description: String,
    /// The contexts that its migrations build on.
    pub requires: Vec<String>,
    /// The folder, as messages name it.
    pub path: String,
}

/// One migration: what applies it, what takes it back and what checks it.
#[derive(Debug, Clone)]
pub struct Migration {
    /// Which one it is.
    pub id: MigrationId,
    /// What applies it.
    pub up: Script,
    /// What takes it back.
    pub down: Script,
    /// Queries whose rows are faults, run by `validate` when the migration is applied.
    pub verify: Option<Script>,
}

impl Migration {
    /// The phase that its header names.
    #[must_use]
    pub fn phase(&self) -> Option<Phase> {
        self.up.directives.phase
    }

    /// Whether it runs in batches.
    #[must_use]
    pub fn is_backfill(&self) -> bool {
        self.phase() == Some(Phase::Backfill)
    }
}

/// All migrations of one scope.
#[derive(Debug, Clone)]
pub struct Library {
    scope: Scope,
    contexts: BTreeMap<String, Context>,
    migrations: BTreeMap<i32, Migration>,
}

impl Library {
    /// Loads the migrations built into the program, and those below each of the given folders
    /// (`DIR/<context>/…`): a context found there replaces one of the same name.
    ///
    /// # Errors
    /// With every fault of the files, those built in left out, which are sound: a wrong name, two files of one number, a missing part, a
    /// context that is missing or requires itself, a foreign key against the arrows, a statement
    /// that its file cannot run.
    pub fn load(scope: Scope, directories: &[PathBuf]) -> Result<Self, LibraryError> {
        let mut faults = Vec::new();
        let mut folders: BTreeMap<String, ContextFiles> = BTreeMap::new();
        let sources = std::iter::once(source::embedded(scope))
            .chain(directories.iter().map(|directory| source::directory(directory)));
        for found in sources {
            let (contexts, unreadable) = found;
            folders.extend(
                contexts
                    .into_iter()
                    .map(|context| (context.name.clone(), context)),
            );
            faults.extend(unreadable);
        }
        let mut library = Self {
            scope,
            contexts: BTreeMap::new(),
            migrations: BTreeMap::new(),
        };
        for folder in folders.into_values() {
            library.add(folder, &mut faults);
        }
        // What is built in was checked by the tests of this very program.
        if !directories.is_empty() {
            faults.extend(check::check(&library));
        }
        if faults.is_empty() {
            Ok(library)
        } else {
            Err(LibraryError { faults })
        }
    }

    /// The highest number that a migration file has, whatever is in it; 0 where there is none.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn last_number(scope: Scope, directories: &[PathBuf]) -> Result<i32, LibraryError> {
        let mut last = 0;
        let sources = std::iter::once(source::embedded(scope))
            .chain(directories.iter().map(|directory| source::directory(directory)));
        for (contexts, faults) in sources {
            if !faults.is_empty() {
                return Err(LibraryError { faults });
            }
            let files = contexts.iter().flat_map(|context| &context.files);
            let numbers = files.filter_map(|file| FileName::parse(&file.name));
            last = numbers.map(|name| name.version).fold(last, i32::max);
        }
        Ok(last)
    }

    fn add(&mut self, folder: ContextFiles, faults: &mut Vec<Fault>) {
        let mut parts: BTreeMap<(i32, String), BTreeMap<FileKind, Script>> = BTreeMap::new();
        for file in &folder.files {
            let Some(name) = FileName::parse(&file.name) else {
                faults.push(
                    Fault::new(&file.path, "this is not the name of a migration file")
                        .with_hint("name it NNNN_verb_object.up.sql, .down.sql or .verify.sql"),
                );
                continue;
            };
            match Script::parse(&file.path, &file.text) {
                Ok(script) => {
                    parts
                        .entry((name.version, name.name))
                        .or_default()
                        .insert(name.kind, script);
                }
                Err(fault) => faults.push(fault),
            }
        }
        for ((version, name), scripts) in parts {
            let id = MigrationId {
                version,
                context: folder.name.clone(),
                name,
            };
            match assemble(id, scripts) {
                Ok(migration) => self.insert(migration, faults),
                Err(fault) => faults.push(fault),
            }
        }
        let ContextFiles {
            name,
            path,
            description,
            requires,
            ..
        } = folder;
        self.contexts.insert(
            name.clone(),
            Context {
                name,
                description,
                requires,
                path,
            },
        );
    }

    fn insert(&mut self, migration: Migration, faults: &mut Vec<Fault>) {
        if let Some(other) = self.migrations.get(&migration.id.version) {
            let message = format!("number {:04} is taken by {}", migration.id.version, other.up.path);
            faults.push(
                Fault::new(&migration.up.path, message).with_hint("give the newer file the next free number"),
            );
        } else {
            self.migrations.insert(migration.id.version, migration);
        }
    }

    /// Whose migrations these are.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// All contexts, by name.
    pub fn contexts(&self) -> impl Iterator<Item = &Context> {
        self.contexts.values()
    }

    /// A context by its name.
    #[must_use]
    pub fn context(&self, name: &str) -> Option<&Context> {
        self.contexts.get(name)
    }

    /// All migrations, by number.
    pub fn migrations(&self) -> impl Iterator<Item = &Migration> {
        self.migrations.values()
    }

    /// A migration by its number.
    #[must_use]
    pub fn migration(&self, version: i32) -> Option<&Migration> {
        self.migrations.get(&version)
    }

    /// These migrations alone, as a database has them that is at an earlier version.
    #[must_use]
    pub fn only(&self, versions: &BTreeSet<i32>) -> Self {
        let mut library = self.clone();
        library.migrations.retain(|version, _| versions.contains(version));
        library
    }

    /// The given contexts and all that they build on, directly or not.
    ///
    /// # Errors
    /// With the first name that is no context.
    pub fn closure<'n>(
        &self,
        names: impl IntoIterator<Item = &'n str>,
    ) -> Result<BTreeSet<String>, UnknownContext> {
        let mut found = BTreeSet::new();
        let mut open: Vec<String> = names.into_iter().map(ToOwned::to_owned).collect();
        while let Some(name) = open.pop() {
            let Some(context) = self.contexts.get(&name) else {
                return Err(UnknownContext {
                    name,
                    known: self.contexts.keys().cloned().collect(),
                });
            };
            if found.insert(name) {
                open.extend(context.requires.iter().cloned());
            }
        }
        Ok(found)
    }

    /// Whether a context is the other one, or is built on it, directly or not.
    #[must_use]
    pub fn builds_on(&self, context: &str, base: &str) -> bool {
        self.closure([context])
            .is_ok_and(|closure| closure.contains(base))
    }

    /// The fingerprint of a database in which every migration of these contexts, and of those that
    /// they build on, is applied.
    ///
    /// # Errors
    /// With the first name that is no context.
    pub fn fingerprint<'n>(
        &self,
        contexts: impl IntoIterator<Item = &'n str>,
    ) -> Result<String, UnknownContext> {
        let selected = self.closure(contexts)?;
        Ok(fingerprint(
            self.migrations()
                .filter(|migration| selected.contains(&migration.id.context))
                .map(|migration| (migration.id.version, migration.up.checksum.as_str())),
        ))
    }
}

/// A context was named that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no context \"{name}\"; the contexts are {}", known.join(", "))]
pub struct UnknownContext {
    /// The name that was given.
    pub name: String,
    /// The names that there are.
    pub known: Vec<String>,
}

fn assemble(id: MigrationId, mut scripts: BTreeMap<FileKind, Script>) -> Result<Migration, Fault> {
    let verify = scripts.remove(&FileKind::Verify);
    match (scripts.remove(&FileKind::Up), scripts.remove(&FileKind::Down)) {
        (Some(up), Some(down)) => Ok(Migration { id, up, down, verify }),
        (Some(up), None) => {
            Err(Fault::new(up.path, "there is no .down.sql beside it").with_hint("write what takes it back"))
        }
        (None, down) => {
            let path = down
                .or(verify)
                .map_or_else(|| id.to_string(), |script| script.path);
            Err(Fault::new(path, "there is no .up.sql beside it"))
        }
    }
}

#[cfg(test)]
#[path = "library_tests.rs"]
mod tests;
