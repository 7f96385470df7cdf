//! Folders that are kept outside the databases, such as backups: written under another name, given their own when
//! complete, removed as a whole.

use std::fmt::Write as _;
use std::fs::{self, DirBuilder, File};
use std::io::{Read, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, flock};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Error, Result};

/// The file in which a folder says what it holds.
pub(super) const MANIFEST: &str = "manifest.json";

/// How much of a file is hashed at a time.
const CHUNK: usize = 1 << 20;

/// A folder that is being written. Its lock ends with the program, whose leavings the next one removes.
#[derive(Debug)]
pub(super) struct Unfinished {
    path: PathBuf,
    parent: PathBuf,
    is_finished: bool,
    _lock: File,
}

impl Unfinished {
    /// Begins a folder of some kind inside another one, readable for its owner alone, and removes what a killed program
    /// left of one.
    pub(super) fn begin(parent: &Path, kind: &str) -> Result<Self> {
        fs::create_dir_all(parent).map_err(failed(parent, "made"))?;
        let path = parent.join(format!(".{kind}.unfinished"));
        loop {
            match DirBuilder::new().mode(0o700).create(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
                    return Err(failed(&path, "made")(error));
                }
                _ => {}
            }
            let lock = File::open(&path).map_err(failed(&path, "opened"))?;
            if flock(&lock, FlockOperation::NonBlockingLockExclusive).is_err() {
                return Err(Error::FolderInUse { folder: path });
            }
            // Its former owner may have given it its own name in between.
            if is_at(&lock, &path) {
                empty(&path)?;
                return Ok(Self {
                    path,
                    parent: parent.to_path_buf(),
                    is_finished: false,
                    _lock: lock,
                });
            }
        }
    }

    /// Where a file of it goes.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Makes the folder last, with its manifest, under its own name.
    pub(super) fn finish(mut self, name: &str, manifest: &impl Serialize) -> Result<PathBuf> {
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
        let finished = self.parent.join(name);
        fs::rename(&self.path, &finished).map_err(failed(&finished, "written"))?;
        self.is_finished = true;
        sync(&self.parent)?;
        Ok(finished)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Once finished, another program may have begun one of that name.
        if !self.is_finished {
            // What cannot be removed now is removed by the next one.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// Removes such a folder: nobody ever sees half of one.
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

/// The size of a file and its SHA-256, once its bytes are on the disk.
pub(super) async fn seal(path: PathBuf) -> Result<(u64, String)> {
    let synced = {
        let path = path.clone();
        tokio::task::spawn_blocking(move || {
            let file = File::open(path)?;
            file.sync_all()?;
            Ok(file.metadata()?.len())
        })
        .await
    };
    let size = synced
        .map_err(std::io::Error::from)
        .flatten()
        .map_err(failed(&path, "written"))?;
    Ok((size, sha256_of(path).await?))
}

/// Read apart, so that other work goes on meanwhile.
pub(super) async fn sha256_of(path: PathBuf) -> Result<String> {
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

pub(super) fn failed(path: &Path, doing: &'static str) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.to_path_buf();
    move |source| Error::File { path, doing, source }
}
