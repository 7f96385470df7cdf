//! Finds PostgreSQL's programs.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(super) const OLDEST: u32 = 15;
pub(super) const NEWEST: u32 = 18;

/// Where distributions put the programs of one major version; `{}` stands for it.
const VERSIONED_PLACES: [&str; 5] = [
    "/usr/lib/postgresql/{}/bin",
    "/usr/pgsql-{}/bin",
    "/opt/homebrew/opt/postgresql@{}/bin",
    "/usr/local/opt/postgresql@{}/bin",
    "/Applications/Postgres.app/Contents/Versions/{}/bin",
];

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
            None => places()
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
        let version = Command::new(directory.join("postgres"))
            .arg("--version")
            .output()
            .ok()?;
        let major = parse_major(&String::from_utf8_lossy(&version.stdout))?;
        Some(Self { directory, major })
    }
}

/// Finds one of the programs with which people connect to a server: `TENANTCTL_POSTGRESQL_BIN`'s, the first on the
/// PATH, else the newest.
#[must_use]
pub fn client_program(name: &str) -> Option<PathBuf> {
    places()
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
}

/// The folders to look in, best first. Lazy, since the last costs a process.
fn places() -> impl Iterator<Item = PathBuf> {
    let named = env::var_os("TENANTCTL_POSTGRESQL_BIN").map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    let on_path: Vec<PathBuf> = env::split_paths(&path)
        .filter(|folder| folder.is_absolute())
        .collect();
    let versioned = (OLDEST..=NEWEST).rev().flat_map(|major| {
        VERSIONED_PLACES.map(|place| PathBuf::from(place.replace("{}", &major.to_string())))
    });
    named
        .into_iter()
        .chain(on_path)
        .chain(versioned)
        .chain(std::iter::once_with(configured_place).flatten())
}

fn configured_place() -> Option<PathBuf> {
    let output = Command::new("pg_config").arg("--bindir").output().ok()?;
    Some(PathBuf::from(String::from_utf8(output.stdout).ok()?.trim()))
}

/// The 15 of `postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)`.
fn parse_major(version: &str) -> Option<u32> {
    let (_, number) = version.split_once("(PostgreSQL) ")?;
    number
        .split(|character: char| !character.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

/// The command that installs the programs on this system.
pub(super) fn install_command(major: Option<u32>) -> String {
    if cfg!(target_os = "macos") {
        return format!("brew install postgresql@{}", major.unwrap_or(NEWEST));
    }
    let packages = match (
        Path::new("/usr/bin/apt-get").exists(),
        Path::new("/usr/bin/dnf").exists(),
        major,
    ) {
        (true, _, Some(major)) => format!("apt-get install postgresql-{major}"),
        (true, _, None) => "apt-get install postgresql postgresql-contrib".to_owned(),
        (_, true, _) => "dnf install postgresql-server postgresql-contrib".to_owned(),
        (_, _, Some(major)) => return format!("install the server of PostgreSQL {major}"),
        (_, _, None) => return format!("install the server of PostgreSQL {OLDEST} to {NEWEST}"),
    };
    if rustix::process::geteuid().is_root() {
        packages
    } else {
        format!("sudo {packages}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_major_reads_what_distributions_and_betas_print() {
        assert_eq!(
            parse_major("postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)\n"),
            Some(15)
        );
        assert_eq!(parse_major("postgres (PostgreSQL) 18beta1\n"), Some(18));
        assert_eq!(parse_major("initdb: not found"), None);
    }

    #[test]
    fn find_refuses_another_version_than_the_wanted() {
        let found = Programs::find(None, None).expect("PostgreSQL is installed");
        assert!((OLDEST..=NEWEST).contains(&found.major));
        assert!(Programs::find(Some(&found.directory), Some(found.major)).is_some());
        assert!(Programs::find(Some(&found.directory), Some(found.major + 1)).is_none());
    }
}
