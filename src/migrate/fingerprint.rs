//! The fingerprint of a database: one text that says which migrations it has.

use std::fmt::Write;

use super::file::sha256_hex;

/// The SHA-256, in hexadecimal, of the list of `version:checksum` lines. The pairs have to be in
/// the order of their versions, so that an applied and a planned set can be compared.
pub fn fingerprint<'c>(applied: impl IntoIterator<Item = (i32, &'c str)>) -> String {
    let mut lines = String::new();
    for (version, checksum) in applied {
        // Writing to a string cannot fail.
        let _ = writeln!(lines, "{version}:{checksum}");
    }
    sha256_hex(&lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprint_depends_on_versions_and_checksums() {
        let one = fingerprint([(1, "a"), (2, "b")]);
        assert_eq!(one, fingerprint([(1, "a"), (2, "b")]));
        assert_ne!(one, fingerprint([(1, "a")]));
        assert_ne!(one, fingerprint([(1, "a"), (2, "c")]));
        assert_eq!(one.len(), 64);
    }
}
