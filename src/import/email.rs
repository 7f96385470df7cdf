//! E-mails as they are compared.

use unicode_normalization::UnicodeNormalization;

/// An e-mail as it is compared: Unicode NFKC, lower case, without surrounding white space; `None` when the text
/// has no e-mail's form at all. What else a tenant demands of an e-mail is in its validation rules.
#[must_use]
pub fn normalize_email(text: &str) -> Option<String> {
    let text = text.trim();
    let normalized = if text.is_ascii() {
        text.to_ascii_lowercase()
    } else {
        text.nfkc().collect::<String>().to_lowercase().nfkc().collect()
    };
    let (local, domain) = normalized.split_once('@')?;
    let is_part = |part: &str| {
        !part.is_empty()
            && !part
                .chars()
                .any(|character| character.is_whitespace() || character.is_control() || character == '@')
    };
    (is_part(local) && is_part(domain) && !domain.starts_with('.') && !domain.ends_with('.'))
        .then_some(normalized)
}

#[cfg(test)]
mod tests {
    use super::normalize_email;

    #[test]
    fn case_width_and_surrounding_space_do_not_count() {
        assert_eq!(
            normalize_email(" Sita@Example.ORG ").as_deref(),
            Some("sita@example.org")
        );
        assert_eq!(
            normalize_email("ｓｉｔａ@example.org").as_deref(),
            Some("sita@example.org")
        );
    }

    #[test]
    fn a_text_that_is_no_email_has_no_normal_form() {
        for text in [
            "",
            "sita",
            "@example.org",
            "sita@",
            "a@@b",
            "a@b@c",
            "a b@c",
            "a@.org",
            "a@org.",
        ] {
            assert_eq!(normalize_email(text), None, "{text}");
        }
    }
}
