//! Reading and writing in folders that may belong to the account that runs the server.
//!
//! Root works in such folders too, so links are never followed: the account must not be able to point root at
//! files that are none of its business.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use rustix::fs::OFlags;

/// How much of a log is worth showing in an error.
const TAIL_BYTES: u64 = 2_000;

/// Opens a file, but no link to one.
pub(super) fn open(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    options
        .custom_flags(OFlags::NOFOLLOW.bits().cast_signed())
        .open(path)
}

/// The text of a file, or none if there is no such file.
pub(super) fn read(path: &Path) -> io::Result<Option<String>> {
    let mut text = Vec::new();
    let Some(mut file) = absent_is_none(open(OpenOptions::new().read(true), path))? else {
        return Ok(None);
    };
    file.read_to_end(&mut text)?;
    Ok(Some(String::from_utf8_lossy(&text).into_owned()))
}

/// Replaces a file's contents for good.
pub(super) fn write(path: &Path, text: &str) -> io::Result<()> {
    write_with(
        OpenOptions::new().write(true).create(true).truncate(true),
        path,
        text,
    )
}

/// Adds to the end of a file for good.
pub(super) fn append(path: &Path, text: &str) -> io::Result<()> {
    write_with(OpenOptions::new().append(true), path, text)
}

fn write_with(options: &mut OpenOptions, path: &Path, text: &str) -> io::Result<()> {
    let mut file = open(options, path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// The last lines of a file; empty if it cannot be read.
pub(super) fn tail(path: &Path) -> String {
    read_tail(path).unwrap_or_default()
}

fn read_tail(path: &Path) -> io::Result<String> {
    let mut file = open(OpenOptions::new().read(true), path)?;
    let start = file.metadata()?.len().saturating_sub(TAIL_BYTES);
    file.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let whole_lines = match text.split_once('\n') {
        Some((_, rest)) if start > 0 => rest,
        _ => &text,
    };
    Ok(whole_lines.trim_end().to_owned())
}

/// Makes a folder with exactly these permissions, whatever the umask.
pub(super) fn create_folder(path: &Path, mode: u32) -> io::Result<()> {
    // With these from the beginning, as far as the umask lets them be: whoever starts at the same moment looks at them.
    DirBuilder::new().mode(mode).create(path)?;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

/// Makes a folder and those above it that are missing.
pub(super) fn create_folders(path: &Path, mode: u32) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        create_folders(parent, mode)?;
    }
    match create_folder(path, mode) {
        Err(failure) if failure.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        result => result,
    }
}

/// The names in a folder; none if there is no such folder.
pub(super) fn names(folder: &Path) -> io::Result<Vec<String>> {
    let Some(entries) = absent_is_none(fs::read_dir(folder))? else {
        return Ok(Vec::new());
    };
    entries
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect()
}

/// Removes a file, link or folder with everything in it, if it is there.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    let Some(metadata) = absent_is_none(fs::symlink_metadata(path))? else {
        return Ok(());
    };
    let removed = if metadata.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    absent_is_none(removed).map(|_| ())
}

/// What a folder takes on the disk. Files that vanish meanwhile count nothing.
pub(super) fn bytes_on_disk(path: &Path) -> io::Result<u64> {
    let Some(metadata) = absent_is_none(fs::symlink_metadata(path))? else {
        return Ok(0);
    };
    let own = metadata.blocks() * 512;
    if !metadata.is_dir() {
        return Ok(own);
    }
    let names = names(path)?;
    names
        .iter()
        .try_fold(own, |sum, name| Ok(sum + bytes_on_disk(&path.join(name))?))
}

/// Turns "there is no such file" into none.
pub(super) fn absent_is_none<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(failure) if failure.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(failure) => Err(failure),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tail_shows_whole_last_lines() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("log");
        let lines: Vec<_> = (0..1_000).map(|number| format!("line {number}")).collect();
        write(&log, &lines.join("\n")).unwrap();
        let shown = tail(&log);
        assert!(
            shown.starts_with("line ") && shown.ends_with("line 999"),
            "{shown}"
        );
        assert!(shown.len() < 2_000);
        assert_eq!(tail(&folder.path().join("absent")), "");
    }

    #[test]
    fn read_refuses_a_link() {
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("/etc/passwd", folder.path().join("link")).unwrap();
        assert!(read(&folder.path().join("link")).is_err());
        assert_eq!(read(&folder.path().join("absent")).unwrap(), None);
    }

    #[test]
    fn create_folders_sets_the_mode_of_every_new_folder() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        create_folders(&inner, 0o711).unwrap();
        for path in [folder.path().join("a"), inner] {
            assert_eq!(fs::metadata(path).unwrap().mode() & 0o777, 0o711);
        }
    }
}
