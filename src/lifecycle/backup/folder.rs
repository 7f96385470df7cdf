//! Folders of backups: written under another name, given their own when complete, removed as a whole.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, flock};
use sha2::{Digest, Sha256};

use super::manifest::{DUMP, MANIFEST, Manifest};
use crate::lifecycle::{BackupFault, Error, Result};

/// How much of a file is hashed at a time.
const CHUNK: usize = 1 << 20;

/// The folder of a backup that is being written. Its lock ends with the program, whose leavings the next one removes.
#[derive(Debug)]
pub(super) struct Unfinished {
    path: PathBuf,
    parent: PathBuf,
    _lock: File,
}

impl Unfinished {
    /// Begins a backup of a target in a folder, and removes what a killed program left of one.
    pub(super) fn begin(parent: &Path, target: &str) -> Result<Self> {
        fs::create_dir_all(parent).map_err(failed(parent, "made"))?;
        let path = parent.join(format!(".{target}.unfinished"));
        loop {
            match fs::create_dir(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
                    return Err(failed(&path, "made")(error));
                }
                _ => {}
            }
            let lock = File::open(&path).map_err(failed(&path, "opened"))?;
            if flock(&lock, FlockOperation::NonBlockingLockExclusive).is_err() {
                return Err(Error::BackupUnderWay {
                    target: target.to_owned(),
                    folder: parent.to_path_buf(),
                });
            }
            // Its former owner may have given it its own name in between.
            if is_at(&lock, &path) {
                empty(&path)?;
                return Ok(Self {
                    path,
                    parent: parent.to_path_buf(),
                    _lock: lock,
                });
            }
        }
    }

    /// Where the dump goes.
    pub(super) fn dump(&self) -> PathBuf {
        self.path.join(DUMP)
    }

    /// Makes the backup last, under its own name.
    pub(super) fn finish(self, manifest: &Manifest) -> Result<PathBuf> {
        let path = self.path.join(MANIFEST);
        let text = serde_json::to_string_pretty(manifest)
            .map_err(std::io::Error::from)
            .map_err(failed(&path, "written"))?;
        File::create(&path)
            .and_then(|mut file| {
                file.write_all(text.as_bytes())?;
                file.sync_all()
            })
            .map_err(failed(&path, "written"))?;
        sync(&self.path)?;
        let name = format!(
            "{}-{}-{}",
            manifest.target,
            manifest.started_at.format("%Y%m%dT%H%M%SZ"),
            // The random end of the id: two backups may begin in one second.
            &manifest.id.simple().to_string()[24..]
        );
        let finished = self.parent.join(name);
        fs::rename(&self.path, &finished).map_err(failed(&finished, "written"))?;
        sync(&self.parent)?;
        Ok(finished)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next backup. Once finished there is nothing of that name.
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// Removes the folder of a backup: nobody ever sees half of one.
pub(super) fn remove(folder: &Path) -> Result<()> {
    let Some(name) = folder.file_name() else {
        return Ok(());
    };
    let removed = folder.with_file_name(format!(".{}.removed", name.to_string_lossy()));
    if folder.exists() {
        fs::rename(folder, &removed).map_err(failed(folder, "removed"))?;
    }
    if removed.exists() {
        fs::remove_dir_all(&removed).map_err(failed(&removed, "removed"))?;
    }
    Ok(())
}

/// The folder of a backup, where the folder itself or one of its files was named; and its manifest. The dump is the one
/// that the manifest describes.
///
/// # Errors
/// [`Error::Backup`] when there is none, or it is truncated or altered.
pub async fn open(named: &Path) -> Result<(PathBuf, Manifest)> {
    let folder = match named.parent() {
        Some(parent) if named.is_file() => parent.to_path_buf(),
        _ => named.to_path_buf(),
    };
    let manifest = Manifest::read(&folder)?;
    let fault = |fault| Error::Backup {
        path: folder.clone(),
        fault,
    };
    let dump = folder.join(DUMP);
    let found = fs::metadata(&dump)
        .map_err(|_| fault(BackupFault::Missing))?
        .len();
    if found != manifest.file_size {
        return Err(fault(BackupFault::Truncated {
            expected: manifest.file_size,
            found,
        }));
    }
    if sha256_of(dump).await? != manifest.sha256 {
        return Err(fault(BackupFault::Altered));
    }
    Ok((folder, manifest))
}

/// The dump in the folder of a backup.
#[must_use]
pub fn dump_in(folder: &Path) -> PathBuf {
    folder.join(DUMP)
}

/// The size of a file and its SHA-256, once its bytes are on the disk.
pub(super) async fn seal(path: PathBuf) -> Result<(u64, String)> {
    let size = File::open(&path)
        .and_then(|file| {
            file.sync_all()?;
            Ok(file.metadata()?.len())
        })
        .map_err(failed(&path, "written"))?;
    Ok((size, sha256_of(path).await?))
}

/// Read apart, so that other work goes on meanwhile.
async fn sha256_of(path: PathBuf) -> Result<String> {
    let hashed = {
        let path = path.clone();
        tokio::task::spawn_blocking(move || hash(&path)).await
    };
    hashed
        .map_err(std::io::Error::from)
        .flatten()
        .map_err(failed(&path, "read"))
}

fn hash(path: &Path) -> std::io::Result<String> {
    let mut file = File::open(path)?;
    let mut buffer = vec![0; CHUNK];
    let mut hash = Sha256::new();
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            count => hash.update(&buffer[..count]),
        }
    }
    let digest = hash.finalize();
    Ok(digest.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

fn is_at(lock: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (lock.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(found)) => held.ino() == found.ino() && held.dev() == found.dev(),
        _ => false,
    }
}

fn empty(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).map_err(failed(folder, "read"))?.flatten() {
        fs::remove_file(entry.path()).map_err(failed(&entry.path(), "removed"))?;
    }
    Ok(())
}

/// A name is on the disk only when its folder is.
fn sync(folder: &Path) -> Result<()> {
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(failed(folder, "written"))
}

fn failed(path: &Path, doing: &'static str) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.to_path_buf();
    move |source| Error::File { path, doing, source }
}
