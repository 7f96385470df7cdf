//! Writes the files of a new migration.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::directives::{DEFAULT_BATCH, Phase};
use super::file::is_migration_name;
use super::source::{CONTEXT_FILE, is_context_name};

/// The highest number that four digits can write.
const LAST: i32 = 9999;

/// The files of a new migration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMigration {
    /// Its number.
    pub version: i32,
    /// The file to write what applies it into.
    pub up: PathBuf,
    /// The file to write what takes it back into.
    pub down: PathBuf,
}

/// Why the files were not written.
#[derive(Debug, thiserror::Error)]
pub enum ScaffoldError {
    /// The name does not say what the migration does, as file names must.
    #[error("\"{0}\" is no name for a migration: write verb_object in small letters, as create_units")]
    Name(String),
    /// The context has no folder.
    #[error("there is no context \"{context}\" in {}", directory.display())]
    Context {
        /// The name that was given.
        context: String,
        /// Where its folder was looked for.
        directory: PathBuf,
    },
    /// All numbers are taken.
    #[error("the numbers are used up")]
    Full,
    /// A file could not be written.
    #[error("cannot write {}: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// A migration that is to be written.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'w> {
    /// The context, a folder below the directory.
    pub context: &'w str,
    /// What it does: `verb_object`.
    pub name: &'w str,
    /// Where it stands in a change that running applications live through.
    pub phase: Option<Phase>,
}

/// Writes an up and a down file below `DIR/<context>`, with the number after the last one
/// ([`Library::last_number`](super::Library::last_number)).
///
/// # Errors
/// When the name is no migration's name, the context has no folder there, or a file cannot be written.
pub fn create(last: i32, directory: &Path, wanted: Wanted<'_>) -> Result<NewMigration, ScaffoldError> {
    let Wanted { context, name, phase } = wanted;
    if !is_migration_name(name) {
        return Err(ScaffoldError::Name(name.to_owned()));
    }
    let folder = directory.join(context);
    if !is_context_name(context) || !folder.join(CONTEXT_FILE).is_file() {
        return Err(ScaffoldError::Context {
            context: context.to_owned(),
            directory: directory.to_owned(),
        });
    }
    let version = last + 1;
    if version > LAST {
        return Err(ScaffoldError::Full);
    }
    let file = |kind: &str| folder.join(format!("{version:04}_{name}.{kind}.sql"));
    let created = NewMigration {
        version,
        up: file("up"),
        down: file("down"),
    };
    write_new(
        &created.up,
        &format!("{}-- Applies {context}/{version:04}_{name}.\n", header(phase)),
    )?;
    write_new(
        &created.down,
        &format!("-- Takes {context}/{version:04}_{name} back.\n"),
    )?;
    Ok(created)
}

/// The lines with which an up file of a phase begins.
fn header(phase: Option<Phase>) -> String {
    match phase {
        None => String::new(),
        Some(Phase::Backfill) => {
            format!("-- phase: backfill\n-- backfill: table=SCHEMA.TABLE key=id\n-- batch: {DEFAULT_BATCH}\n")
        }
        Some(phase) => format!("-- phase: {}\n", phase.name()),
    }
}

/// Writes a file that must not exist yet.
fn write_new(path: &Path, text: &str) -> Result<(), ScaffoldError> {
    fs::File::create_new(path)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|source| ScaffoldError::Write {
            path: path.to_owned(),
            source,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrate::{Library, Scope};

    #[test]
    fn create_writes_the_next_number_and_nothing_over_it() {
        let directory = tempfile::TempDir::new().unwrap();
        fs::create_dir(directory.path().join("app")).unwrap();
        let last = || Library::last_number(Scope::Tenant, &[directory.path().to_owned()]).unwrap();
        let next = Library::last_number(Scope::Tenant, &[]).unwrap() + 1;
        let create = |context, name| {
            let wanted = Wanted {
                context,
                name,
                phase: None,
            };
            create(next - 1, directory.path(), wanted)
        };

        assert!(matches!(
            create("app", "add_thing"),
            Err(ScaffoldError::Context { .. })
        ));
        fs::write(
            directory.path().join("app/context.yaml"),
            "description: test\nrequires: []\n",
        )
        .unwrap();
        let created = create("app", "add_thing").unwrap();
        assert_eq!(created.version, next);
        assert!(created.up.ends_with(format!("app/{next:04}_add_thing.up.sql")));
        assert!(created.up.is_file() && created.down.is_file());
        assert_eq!(last(), next, "a file that is to be written yet has its number");

        assert!(matches!(
            create("app", "add_thing"),
            Err(ScaffoldError::Write { .. })
        ));
        assert!(matches!(create("app", "Thing"), Err(ScaffoldError::Name(_))));
        assert!(matches!(
            create("../app", "add_thing"),
            Err(ScaffoldError::Context { .. })
        ));
    }
}
