//! Where a cluster and its socket live.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, Xdg};
use sha2::{Digest, Sha256};

use super::{Error, PORT};

/// The longest path of a Unix socket, without its ending NUL.
const LONGEST_SOCKET_PATH: usize = if cfg!(target_os = "linux") { 107 } else { 103 };

/// Root's home is closed to the account that runs the server, and two homes at once must not collide.
pub(super) fn default_root() -> Result<PathBuf, Error> {
    if rustix::process::geteuid().is_root() {
        let home = etcetera::home_dir().map_err(|_| Error::NoHome)?;
        return Ok(Path::new("/var/lib/tenantctl").join(format!("local-{}", short_hash(&home))));
    }
    let strategy = Xdg::new().map_err(|_| Error::NoHome)?;
    Ok(strategy.data_dir().join("tenantctl").join("local"))
}

/// `<root>/socket`, or when that is too long for a socket a short folder that depends on the path alone, so that
/// every command finds the same one whatever its environment.
pub(super) fn socket_directory(root: &Path) -> PathBuf {
    let inside = root.join("socket");
    if socket_file(&inside).as_os_str().len() <= LONGEST_SOCKET_PATH {
        return inside;
    }
    let uid = rustix::process::geteuid().as_raw();
    PathBuf::from(format!("/tmp/tenantctl-{uid}-{}", short_hash(root)))
}

pub(super) fn socket_file(directory: &Path) -> PathBuf {
    directory.join(format!(".s.PGSQL.{PORT}"))
}

/// Encodes everything but the characters that are never special in a URL.
pub(super) fn percent_encode(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut encoded, &byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
        encoded
    })
}

fn short_hash(path: &Path) -> String {
    Sha256::digest(path.as_os_str().as_encoded_bytes())[..6]
        .iter()
        .fold(String::new(), |mut hash, byte| {
            let _ = write!(hash, "{byte:02x}");
            hash
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn socket_directory_of_a_short_path_is_inside() {
        assert_eq!(
            socket_directory(Path::new("/srv/cluster")),
            Path::new("/srv/cluster/socket")
        );
    }

    #[test]
    fn socket_directory_of_a_long_path_is_short_and_always_the_same() {
        let long = PathBuf::from(format!("/srv/{}", "x".repeat(100)));
        let directory = socket_directory(&long);
        assert!(directory.starts_with("/tmp"));
        assert!(socket_file(&directory).as_os_str().len() <= LONGEST_SOCKET_PATH);
        assert_eq!(directory, socket_directory(&long));
        assert_ne!(directory, socket_directory(&long.join("y")));
    }

    #[test]
    fn percent_encode_leaves_only_unreserved_characters() {
        assert_eq!(percent_encode("/a b/é-1".as_bytes()), "%2Fa%20b%2F%C3%A9-1");
    }
}
