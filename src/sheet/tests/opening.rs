//! Files that are refused, and why.

use std::path::Path;

use super::*;

#[test]
fn a_missing_file_is_named() {
    let refusal = Sheet::open(Path::new("/nowhere/members.csv"), &Options::default()).unwrap_err();
    assert_eq!(refusal.to_string(), "/nowhere/members.csv does not exist");
}

#[test]
fn a_directory_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refusal = Sheet::open(folder.path(), &Options::default()).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        format!("{} is a directory, not a file", folder.path().display())
    );
}

#[test]
fn a_file_that_cannot_be_opened_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loop.csv");
    std::os::unix::fs::symlink(&path, &path).unwrap();
    let refusal = Sheet::open(&path, &Options::default()).unwrap_err().to_string();
    assert!(
        refusal.starts_with(&format!("{} cannot be read: ", path.display())),
        "{refusal}"
    );
}

#[test]
fn a_file_without_bytes_is_empty() {
    assert_eq!(refusal(b""), "f.csv is empty");
    assert_eq!(refusal(b"\xef\xbb\xbf"), "f.csv is empty");
}

#[test]
fn a_file_of_blank_lines_has_no_header() {
    assert_eq!(
        refusal(b"\n  \n,,,\n"),
        "f.csv has no header: all its lines are blank"
    );
}

#[test]
fn a_file_with_a_header_alone_is_refused() {
    assert_eq!(refusal(b"name,email"), "f.csv has a header and no rows");
    assert_eq!(refusal(b"name,email\n\n,\n"), "f.csv has a header and no rows");
}

#[test]
fn files_of_other_kinds_are_named_for_what_they_are() {
    assert_eq!(refusal(b"%PDF-1.4\n..."), "f.csv is a PDF document, not a sheet");
    assert_eq!(refusal(b"\x89PNG\r\n\x1a\n"), "f.csv is a PNG image, not a sheet");
    assert_eq!(
        refusal(b"\x01\x02\0\0\x03\0\x04"),
        "f.csv is binary data, not a sheet"
    );
    assert_eq!(
        refusal(b"<html><table>"),
        "f.csv is a web page or XML document, not a sheet"
    );
}

#[test]
fn an_encoding_that_does_not_exist_is_refused() {
    let options = Options {
        encoding: Some("utf8x".to_owned()),
        ..Options::default()
    };
    let refusal = open_with(b"name\nSita\n", &options).unwrap_err().to_string();
    assert_eq!(
        refusal,
        "no encoding is called \"utf8x\"; did you mean \"utf-8\"?"
    );
}

#[test]
fn two_columns_of_one_name_are_refused() {
    assert_eq!(
        refusal(b"name,email, name \nSita,s@example.org,Sita\n"),
        "f.csv has two columns called \"name\": number 1 and number 3"
    );
}

#[test]
fn columns_without_a_name_may_be_several() {
    assert_eq!(open(b"name,,\nSita,,\n").unwrap().header(), ["name", "", ""]);
}

#[test]
fn a_header_that_cannot_be_decoded_is_refused() {
    let options = Options {
        encoding: Some("utf-8".to_owned()),
        ..Options::default()
    };
    let refusal = open_with(b"name,stra\xdfe\nSita,x\n", &options)
        .unwrap_err()
        .to_string();
    assert_eq!(
        refusal,
        "the header of f.csv (line 1) cannot be read: column 2: it holds bytes that mean nothing in UTF-8"
    );
}

#[test]
fn a_sheet_name_for_a_text_file_is_refused() {
    let options = Options {
        sheet: Some("Members".to_owned()),
        ..Options::default()
    };
    let refusal = open_with(b"name\nSita\n", &options).unwrap_err().to_string();
    assert_eq!(refusal, "f.csv is a text file and has no sheet \"Members\"");
}

#[test]
fn a_file_that_changes_between_two_passes_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("f.csv");
    std::fs::write(&path, "name\nSita\n").unwrap();
    let sheet = Sheet::open(&path, &Options::default()).unwrap();
    std::fs::write(&path, "name\nSita\nRam\n").unwrap();
    let refusal = sheet.records().unwrap_err().to_string();
    assert_eq!(
        refusal,
        format!("{} was changed while it was being read", path.display())
    );
}

#[test]
fn a_file_tells_its_digest_and_size() {
    let sheet = open(b"name\nSita\n").unwrap();
    assert_eq!(sheet.sha256()[..4], [0xe9, 0x93, 0x01, 0xfb]);
    assert_eq!(sheet.size(), 10);
}
