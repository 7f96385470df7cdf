//! Tells by a file's first bytes what it is, whatever its name says.

/// What the first bytes of a file show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A ZIP archive, as `.xlsx` and `.ods` are.
    Zip,
    /// A compound document, as `.xls` is.
    Compound,
    /// Something that is certainly no sheet, with its article.
    Other(&'static str),
    /// Nothing known, so perhaps text.
    Unknown,
}

const SIGNATURES: [(&[u8], Kind); 14] = [
    (b"PK\x03\x04", Kind::Zip),
    (b"PK\x05\x06", Kind::Zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind::Compound),
    (b"%PDF-", Kind::Other("a PDF document")),
    (b"\x89PNG\r\n\x1a\n", Kind::Other("a PNG image")),
    (b"\xff\xd8\xff", Kind::Other("a JPEG image")),
    (b"GIF8", Kind::Other("a GIF image")),
    (b"\x1f\x8b", Kind::Other("a gzip archive")),
    (b"7z\xbc\xaf\x27\x1c", Kind::Other("a 7z archive")),
    (b"Rar!\x1a\x07", Kind::Other("a RAR archive")),
    (b"\x7fELF", Kind::Other("a program")),
    (b"SQLite format 3\0", Kind::Other("an SQLite database")),
    (b"{\\rtf", Kind::Other("an RTF document")),
    (b"\xff\xfe\0\0", Kind::Other("text in UTF-32")),
];

const MARKUP: [&str; 4] = ["<!doctype", "<html", "<table", "<?xml"];

/// What `sample`, the start of a file, shows.
pub(super) fn kind(sample: &[u8]) -> Kind {
    if let Some((_, kind)) = SIGNATURES
        .iter()
        .find(|(signature, _)| sample.starts_with(signature))
    {
        return *kind;
    }
    // Web applications offer tables of HTML under names that end in .xls.
    let start = String::from_utf8_lossy(&sample[..sample.len().min(64)]).to_ascii_lowercase();
    let start = start.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if MARKUP.iter().any(|tag| start.starts_with(tag)) {
        return Kind::Other("a web page or XML document");
    }
    Kind::Unknown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_files_are_told_by_their_first_bytes() {
        assert_eq!(kind(b"%PDF-1.7\n"), Kind::Other("a PDF document"));
        assert_eq!(kind(b"PK\x03\x04\x14\0"), Kind::Zip);
        assert_eq!(
            kind(b"\n <TABLE border=1>"),
            Kind::Other("a web page or XML document")
        );
    }

    #[test]
    fn text_is_not_taken_for_anything_else() {
        for text in ["PK,name\n", "name\n", "", "GIF,name\n"] {
            assert_eq!(kind(text.as_bytes()), Kind::Unknown, "{text}");
        }
    }
}
