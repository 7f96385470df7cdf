//! Digits of every script.

use std::borrow::Cow;

/// The zeros of Unicode's decimal digits other than ASCII's, ascending; the nine others follow each.
const ZEROS: [u32; 65] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066, 0x110f0,
    0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50,
    0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140,
    0x1e2f0, 0x1e950, 0x1fbf0,
];

/// Writes decimal digits of other scripts as ASCII digits, and leaves all else as it is.
#[must_use]
pub fn normalize_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.chars().any(|character| ascii_digit(character).is_some()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .map(|character| ascii_digit(character).unwrap_or(character))
            .collect(),
    )
}

fn ascii_digit(character: char) -> Option<char> {
    let code = u32::from(character);
    let following = ZEROS.partition_point(|zero| *zero <= code);
    let zero = ZEROS[following.checked_sub(1)?];
    char::from_digit(code - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_other_scripts_become_ascii() {
        for text in [
            "०१२३४५६७८९",
            "٠١٢٣٤٥٦٧٨٩",
            "۰۱۲۳۴۵۶۷۸۹",
            "০১২৩৪৫৬৭৮৯",
            "０１２３４５６７８９",
        ] {
            assert_eq!(normalize_digits(text), "0123456789");
        }
    }

    #[test]
    fn everything_else_stays_and_is_not_copied() {
        for text in ["2024-03-05", "वडा", "½²", ""] {
            assert!(matches!(normalize_digits(text), Cow::Borrowed(same) if same == text));
        }
        assert_eq!(normalize_digits("वडा ३ (3)"), "वडा 3 (3)");
    }

    #[test]
    fn the_table_ascends_and_its_runs_do_not_overlap() {
        assert!(ZEROS.is_sorted_by(|a, b| a + 10 <= *b));
    }
}
