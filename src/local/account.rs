//! The operating system's account that runs the server.

use std::fs::{self, Metadata};
use std::os::unix::fs::{MetadataExt, lchown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::error::Context;
use super::{Error, files};

/// Accounts that may run the server for root, best first.
const CANDIDATES: [&str; 4] = ["postgres", "_postgres", "pgsql", "nobody"];

/// Who runs the server.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ServerAccount {
    /// The user who runs the tool.
    Ourselves,
    /// Root runs the tool, and this account the server.
    Other { name: String, uid: u32, gid: u32 },
}

impl ServerAccount {
    /// The account for the cluster with this data directory. A cluster that exists keeps the account that owns it.
    pub(super) fn of(data_directory: &Path) -> Result<Self, Error> {
        if !rustix::process::geteuid().is_root() {
            return Ok(Self::Ourselves);
        }
        let accounts = fs::read_to_string("/etc/passwd").context("read", Path::new("/etc/passwd"))?;
        let owner = fs::symlink_metadata(data_directory)
            .ok()
            .filter(|owner| owner.uid() != 0);
        match owner {
            Some(owner) => Ok(owning_account(&accounts, &owner)),
            None => CANDIDATES
                .iter()
                .find_map(|name| parse_accounts(&accounts).find(|account| account.0 == *name))
                .map(|(name, uid, gid)| Self::Other {
                    name: name.to_owned(),
                    uid,
                    gid,
                })
                .ok_or_else(|| Error::NoServerAccount {
                    candidates: CANDIDATES.join(", "),
                }),
        }
    }

    /// A command that runs as this account and knows nothing of our session: not its terminal's signals, not its
    /// PG… and locale variables, not its folder, which the account may be unable to read.
    pub(super) fn detach(&self, mut command: Command) -> Command {
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("PG") || text.starts_with("LC_") || text.starts_with("LANG") {
                command.env_remove(&name);
            }
        }
        command.env("LC_ALL", "C").current_dir("/").process_group(0);
        if let Self::Other { uid, gid, .. } = self {
            // With the user changed from root, the standard library also drops root's further groups.
            command.uid(*uid).gid(*gid);
        }
        command
    }

    /// Gives a file or folder that we made to the account.
    pub(super) fn take_over(&self, path: &Path) -> Result<(), Error> {
        match self {
            Self::Ourselves => Ok(()),
            Self::Other { uid, gid, .. } => {
                lchown(path, Some(*uid), Some(*gid)).context("change the owner of", path)
            }
        }
    }

    /// The permissions of folders on the way to the data directory: nobody else's business, but the account must
    /// pass.
    pub(super) fn folder_mode(&self) -> u32 {
        match self {
            Self::Ourselves => 0o700,
            Self::Other { .. } => 0o711,
        }
    }

    /// Fails when a folder that exists on the way to `path` is closed to the account.
    pub(super) fn check_reach(&self, path: &Path) -> Result<(), Error> {
        let Self::Other { name, uid, gid } = self else {
            return Ok(());
        };
        for folder in path.ancestors() {
            let metadata = files::absent_is_none(fs::metadata(folder)).context("read", folder)?;
            if metadata.is_some_and(|metadata| !may_enter(&metadata, *uid, *gid)) {
                return Err(Error::Unreachable {
                    account: name.clone(),
                    folder: folder.to_path_buf(),
                });
            }
        }
        Ok(())
    }

    pub(super) fn uid(&self) -> u32 {
        match self {
            Self::Ourselves => rustix::process::geteuid().as_raw(),
            Self::Other { uid, .. } => *uid,
        }
    }
}

fn owning_account(accounts: &str, owner: &Metadata) -> ServerAccount {
    let name = parse_accounts(accounts)
        .find(|(_, uid, _)| *uid == owner.uid())
        .map_or_else(|| owner.uid().to_string(), |(name, ..)| name.to_owned());
    ServerAccount::Other {
        name,
        uid: owner.uid(),
        gid: owner.gid(),
    }
}

/// Name, user id and group id of every account; root is none for us.
fn parse_accounts(accounts: &str) -> impl Iterator<Item = (&str, u32, u32)> {
    accounts.lines().filter_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        let uid = fields.nth(1)?.parse().ok().filter(|uid| *uid != 0)?;
        let gid = fields.next()?.parse().ok()?;
        Some((name, uid, gid))
    })
}

fn may_enter(folder: &Metadata, uid: u32, gid: u32) -> bool {
    let bit = match folder {
        folder if folder.uid() == uid => 0o100,
        folder if folder.gid() == gid => 0o010,
        _ => 0o001,
    };
    folder.mode() & bit != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_accounts_skips_root_and_comments() {
        let text = "# comment\nroot:*:0:0::/root:/bin/sh\nnobody:*:-2:-2::/:/bin/false\n\
                    postgres:x:101:104:PostgreSQL:/var/lib/postgresql:/bin/bash\n";
        assert_eq!(parse_accounts(text).collect::<Vec<_>>(), [("postgres", 101, 104)]);
    }
}
