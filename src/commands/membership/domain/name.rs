//! Domains of e-mail addresses as they are compared, and those where anybody can have one.

use crate::error::{Failure, Result};
use crate::import::normalize_email;

/// Where anybody can have an address: one there says nothing about who its holder is.
const PUBLIC: &[&str] = &[
    "126.com",
    "163.com",
    "aol.com",
    "bk.ru",
    "btinternet.com",
    "duck.com",
    "fastmail.com",
    "free.fr",
    "gmail.com",
    "gmx.at",
    "gmx.ch",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hey.com",
    "hotmail.co.uk",
    "hotmail.com",
    "hotmail.de",
    "hotmail.fr",
    "icloud.com",
    "inbox.ru",
    "laposte.net",
    "libero.it",
    "list.ru",
    "live.com",
    "mac.com",
    "mail.com",
    "mail.ru",
    "mailbox.org",
    "mailinator.com",
    "me.com",
    "msn.com",
    "naver.com",
    "orange.fr",
    "outlook.com",
    "outlook.de",
    "pm.me",
    "posteo.de",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "rediffmail.com",
    "rocketmail.com",
    "seznam.cz",
    "t-online.de",
    "tuta.io",
    "tutanota.com",
    "web.de",
    "wp.pl",
    "yahoo.co.in",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.de",
    "yahoo.fr",
    "yandex.com",
    "yandex.ru",
    "ymail.com",
    "zoho.com",
];

/// A domain as the part of an e-mail after its @ is compared.
pub(super) fn domain(text: &str) -> Result<String, String> {
    let text = text.strip_prefix('@').unwrap_or(text);
    let normalized = normalize_email(&format!("somebody@{text}"));
    let domain = normalized.as_deref().and_then(|email| email.split_once('@'));
    match domain {
        Some((_, domain)) if domain.contains('.') && !domain.contains("..") => Ok(domain.to_owned()),
        _ => Err(format!(
            "\"{text}\" is no domain of e-mail addresses, such as example.org"
        )),
    }
}

/// Refuses a domain where anybody can have an address.
pub(super) fn refuse_public(domain: &str) -> Result<()> {
    if PUBLIC.binary_search(&domain).is_err() {
        return Ok(());
    }
    Err(Failure::refused(format!(
        "anybody can have an address at {domain}, so that it belongs to no organization"
    ))
    .hint("tenantctl membership invitation create EMAIL … invites one person"))
}

#[cfg(test)]
mod tests {
    use super::{PUBLIC, domain};

    #[test]
    fn a_domain_is_kept_as_emails_are_compared() {
        assert_eq!(domain("@Example.ORG"), Ok("example.org".to_owned()));
        assert_eq!(domain("bücher.example"), Ok("bücher.example".to_owned()));
        for text in ["", "localhost", "a@b.org", "a..org", ".org", "org.", "a b.org"] {
            assert!(domain(text).is_err(), "{text}");
        }
    }

    #[test]
    fn public_domains_are_in_order_so_that_they_are_found() {
        assert!(PUBLIC.is_sorted());
    }
}
