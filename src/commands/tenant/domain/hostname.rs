//! Host names as they are kept.

/// A host name in small letters and ASCII, without a full stop at its end.
pub(super) fn hostname(text: &str) -> Result<String, String> {
    let name = text.strip_suffix('.').unwrap_or(text);
    match url::Host::parse(name) {
        Ok(url::Host::Domain(name)) if is_hostname(&name) => Ok(name),
        _ => Err(format!("\"{text}\" is no host name, such as members.example.org")),
    }
}

/// RFC 1123's names of at least two labels. The last one is no number, which would be an address.
fn is_hostname(name: &str) -> bool {
    let labels: Vec<_> = name.split('.').collect();
    let is_label = |label: &&str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|character| {
                character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-'
            })
    };
    name.len() <= 253
        && labels.len() >= 2
        && labels.iter().all(is_label)
        && labels
            .last()
            .is_some_and(|last| last.len() >= 2 && last.starts_with(|first: char| first.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::hostname;

    #[test]
    fn host_names_are_kept_in_one_form() {
        assert_eq!(
            hostname("Members.Example.ORG."),
            Ok("members.example.org".to_owned())
        );
        assert_eq!(hostname("bücher.example"), Ok("xn--bcher-kva.example".to_owned()));
        assert_eq!(hostname("a.xn--p1ai"), Ok("a.xn--p1ai".to_owned()));
    }

    #[test]
    fn what_is_no_host_name_is_refused() {
        let long = format!("{}.org", "a".repeat(64));
        for text in [
            "localhost",
            "192.0.2.1",
            "[::1]",
            "a..org",
            "-a.org",
            "a-.org",
            "a_b.org",
            "a.1",
            "*.example.org",
            "https://a.org",
            "a.org/x",
            "",
            "a b.org",
            &long,
        ] {
            assert!(hostname(text).is_err(), "{text}");
        }
    }
}
