//! Passwords that are tried first by whoever guesses.
//!
//! The list holds the most frequent passwords of leaks, in lower case and sorted; it was taken from the frequency lists
//! of zxcvbn, whose licence is beside it.

use std::sync::LazyLock;

static COMMON: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("common_passwords.txt").lines().collect());

/// Whether a password in lower case is a common one.
pub(super) fn holds(password: &str) -> bool {
    COMMON.binary_search(&password).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_long_enough_to_matter() {
        assert!(COMMON.is_sorted());
        assert!(COMMON.len() > 10_000);
        assert!(COMMON.iter().all(|entry| *entry == entry.to_lowercase()));
        assert!(holds("password") && holds("qwertyuiop") && !holds("correct horse battery staple"));
    }
}
