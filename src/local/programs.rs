//! Finds the server's programs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::programs::{self, NEWEST, OLDEST};

/// The server's programs of one version.
#[derive(Debug)]
pub(super) struct Programs {
    pub(super) directory: PathBuf,
    pub(super) major: u32,
}

impl Programs {
    /// Finds the programs of the version `wanted`, or of any supported version: those in `bin_dir` if given,
    /// else the first on the PATH, else the newest.
    pub(super) fn find(bin_dir: Option<&Path>, wanted: Option<u32>) -> Option<Self> {
        let fits = |programs: &Self| {
            wanted.map_or((OLDEST..=NEWEST).contains(&programs.major), |wanted| {
                programs.major == wanted
            })
        };
        match bin_dir {
            Some(directory) => Self::in_directory(directory).filter(fits),
            None => programs::places()
                .filter_map(|directory| Self::in_directory(&directory))
                .find(fits),
        }
    }

    pub(super) fn initdb(&self) -> Command {
        Command::new(self.directory.join("initdb"))
    }

    pub(super) fn postgres(&self) -> Command {
        Command::new(self.directory.join("postgres"))
    }

    /// Links are followed, because a folder on the PATH may hold a link to one program without the others.
    fn in_directory(directory: &Path) -> Option<Self> {
        let initdb = fs::canonicalize(directory.join("initdb")).ok()?;
        let directory = initdb.parent()?.to_path_buf();
        let major = programs::major_of(&directory.join("postgres"))?;
        Some(Self { directory, major })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn find_refuses_another_version_than_the_wanted() {
        let found = Programs::find(None, None).expect("PostgreSQL is installed");
        assert!((OLDEST..=NEWEST).contains(&found.major));
        assert!(Programs::find(Some(&found.directory), Some(found.major)).is_some());
        assert!(Programs::find(Some(&found.directory), Some(found.major + 1)).is_none());
    }
}
