//! PostgreSQL's own programs: where they may be, of which version they are, and how they are installed.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest major version of PostgreSQL that is supported.
pub const OLDEST: u32 = 15;
/// The newest one.
pub const NEWEST: u32 = 18;

/// Where distributions put the programs of one major version; `{}` stands for it.
const VERSIONED_PLACES: [&str; 5] = [
    "/usr/lib/postgresql/{}/bin",
    "/usr/pgsql-{}/bin",
    "/opt/homebrew/opt/postgresql@{}/bin",
    "/usr/local/opt/postgresql@{}/bin",
    "/Applications/Postgres.app/Contents/Versions/{}/bin",
];

/// Which of PostgreSQL's programs are meant, as distributions part them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Package {
    /// The server with its `initdb`.
    Server,
    /// The programs that connect to one, such as `pg_dump`.
    Client,
}

/// The folders to look in for programs of one major version, best first. Where a distribution puts them comes before the PATH,
/// on which a distribution has scripts that find out the version each time.
pub fn places_of(major: u32) -> impl Iterator<Item = PathBuf> {
    versioned(major).into_iter().chain(places())
}

fn versioned(major: u32) -> [PathBuf; 5] {
    VERSIONED_PLACES.map(|place| PathBuf::from(place.replace("{}", &major.to_string())))
}

/// The folders to look in, best first. Lazy, since the last costs a process.
pub fn places() -> impl Iterator<Item = PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let on_path: Vec<PathBuf> = env::split_paths(&path)
        .filter(|folder| folder.is_absolute())
        .collect();
    on_path
        .into_iter()
        .chain((OLDEST..=NEWEST).rev().flat_map(versioned))
        .chain(std::iter::once_with(configured_place).flatten())
}

fn configured_place() -> Option<PathBuf> {
    let output = Command::new("pg_config").arg("--bindir").output().ok()?;
    Some(PathBuf::from(String::from_utf8(output.stdout).ok()?.trim()))
}

/// Finds one of the programs that connect to a server, of whatever version: in the folder that the settings name, else on
/// the PATH and where distributions put them, the newest first.
#[must_use]
pub fn client(name: &str, configured: Option<&Path>) -> Option<PathBuf> {
    let program = |folder: PathBuf| Some(folder.join(name)).filter(|program| program.is_file());
    match configured {
        Some(folder) => program(folder.to_path_buf()),
        None => places().find_map(program),
    }
}

/// The major version of which a program says that it is.
#[must_use]
pub fn major_of(program: &Path) -> Option<u32> {
    let version = Command::new(program).arg("--version").output().ok()?;
    parse_major(&String::from_utf8_lossy(&version.stdout))
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
#[must_use]
pub fn install_command(package: Package, major: Option<u32>) -> String {
    if cfg!(target_os = "macos") {
        return format!("brew install postgresql@{}", major.unwrap_or(NEWEST));
    }
    let packages = match (
        Path::new("/usr/bin/apt-get").exists(),
        Path::new("/usr/bin/dnf").exists(),
        package,
        major,
    ) {
        (true, _, Package::Server, Some(major)) => format!("apt-get install postgresql-{major}"),
        (true, _, Package::Server, None) => "apt-get install postgresql postgresql-contrib".to_owned(),
        (true, _, Package::Client, Some(major)) => format!("apt-get install postgresql-client-{major}"),
        (true, _, Package::Client, None) => "apt-get install postgresql-client".to_owned(),
        (_, true, Package::Server, _) => "dnf install postgresql-server postgresql-contrib".to_owned(),
        (_, true, Package::Client, _) => "dnf install postgresql".to_owned(),
        (_, _, package, major) => return in_words(package, major),
    };
    if rustix::process::geteuid().is_root() {
        packages
    } else {
        format!("sudo {packages}")
    }
}

fn in_words(package: Package, major: Option<u32>) -> String {
    let what = match package {
        Package::Server => "the server",
        Package::Client => "the client programs",
    };
    match major {
        Some(major) => format!("install {what} of PostgreSQL {major}"),
        None => format!("install {what} of PostgreSQL {OLDEST} to {NEWEST}"),
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
}
