//! The work of an attempt to log in, which is the same whoever it is for: nothing of it tells whether somebody has the
//! e-mail, how the hash was made, or whether the password is right.

use std::collections::BTreeSet;

use secrecy::SecretString;

use super::{is_bcrypt, is_right};

/// How [`hash`] makes hashes now, as they begin.
pub const PRESENT_FORM: &str = "$argon2id$v=19$m=19456,t=2,p=1$";

/// What follows the form in the Argon2 and in the bcrypt hash of a password that nobody has.
const NOBODYS_ARGON2: &str = "bm9ib2R5J3Mgc2FsdA$UHdGMUFkcXJvT3NjQTZ3ZGxGd1hYb2NkWkF6bFBrVEs";
const NOBODYS_BCRYPT: &str = "cVWp4XaNU8a4v1uMRum2SO026BWLIoQMD/TXg5uZV.0P.uO8m3YEm";

/// How a hash was made, which decides what it costs to hold a password against it: the algorithm with its parameters, as
/// the hash begins. Versions of bcrypt differ in nothing that costs.
fn form(hash: &str) -> String {
    if is_bcrypt(hash) {
        return format!("$2b{}", hash.get(3..7).unwrap_or_default());
    }
    // The salt and the hash itself come last.
    let end = hash.rmatch_indices('$').nth(1).map_or(0, |(at, _)| at + 1);
    hash[..end].to_owned()
}

/// A hash of a form, of a password that nobody has.
fn nobodys(form: &str) -> String {
    let rest = if is_bcrypt(form) {
        NOBODYS_BCRYPT
    } else {
        NOBODYS_ARGON2
    };
    format!("{form}{rest}")
}

/// What a password is held against in one attempt: somebody's own hash, where there is one, and nobody's of every other
/// form. Which of them is somebody's own changes nothing of what it costs.
#[derive(Debug, PartialEq, Eq)]
struct Work {
    own: Option<String>,
    nobodys: Vec<String>,
}

impl Work {
    fn of(own: Option<&str>, forms: &[String]) -> Self {
        let forms = forms
            .iter()
            .map(String::as_str)
            .chain([PRESENT_FORM])
            .map(|form_or_hash| {
                // Forms that the database tells apart may cost the same.
                if is_bcrypt(form_or_hash) {
                    form(form_or_hash)
                } else {
                    form_or_hash.to_owned()
                }
            });
        let mut forms: BTreeSet<String> = forms.collect();
        if let Some(own) = own {
            forms.remove(&form(own));
        }
        Self {
            own: own.map(ToOwned::to_owned),
            nobodys: forms.iter().map(|form| nobodys(form)).collect(),
        }
    }
}

/// Whether a password is the one of somebody's hash. It takes the same work whether there is such a hash, whatever its form
/// is, and whether the password is right. `forms`: how the hashes are made that others have.
#[must_use]
pub fn is_right_for(password: &SecretString, own: Option<&str>, forms: &[String]) -> bool {
    let work = Work::of(own, forms);
    tracing::debug!(
        hashes = work.nobodys.len() + usize::from(work.own.is_some()),
        "a password is held against hashes"
    );
    for hash in &work.nobodys {
        std::hint::black_box(is_right(password, hash));
    }
    work.own.is_some_and(|own| is_right(password, &own))
}

#[cfg(test)]
mod tests {
    use argon2::password_hash::phc::PasswordHash;

    use super::super::{hash, is_outdated};
    use super::*;

    /// The forms against which an attempt holds a password, in order: the work that it does.
    fn work(own: Option<&str>, forms: &[String]) -> Vec<String> {
        let work = Work::of(own, forms);
        let mut done: Vec<String> = work
            .nobodys
            .iter()
            .chain(&work.own)
            .map(|hash| form(hash))
            .collect();
        done.sort();
        done
    }

    #[test]
    fn every_attempt_does_the_same_work_whoever_it_is_for() {
        let present = hash(&SecretString::from("correct horse")).unwrap();
        let bcrypt = bcrypt::hash("correct horse", 4).unwrap();
        let older = "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$5HGHPLcfhTtyb/eTRcQ5hyl9EQ97AKEuLEBaVs+YMfw";
        let unknown = "$6$rounds=5000$c29tZXNhbHQ$abc";
        assert_eq!(work(None, &[]), [PRESENT_FORM]);
        assert_eq!(work(Some(&present), &[]), [PRESENT_FORM]);
        let forms = ["$2y$04$", "$2a$04$", "$2b$12$", &form(older), &form(unknown)].map(ToOwned::to_owned);
        let most = work(None, &forms);
        assert_eq!(
            most,
            [
                "$2b$04$",
                "$2b$12$",
                "$6$rounds=5000$",
                "$argon2i$v=19$m=64,t=1,p=1$",
                PRESENT_FORM
            ]
        );
        for own in [present.as_str(), &bcrypt, older, unknown] {
            assert_eq!(work(Some(own), &forms), most, "{own}");
        }
    }

    #[test]
    fn the_form_that_is_left_out_is_the_one_that_is_made() {
        let left_out = format!("not like '{PRESENT_FORM}%'");
        for file in [
            include_str!("../db/identity/logins_forms.sql"),
            include_str!("../../migrations/tenant/identity/0160_index_foreign_passwords.up.sql"),
        ] {
            assert!(file.contains(&left_out), "{file}");
        }
    }

    #[test]
    fn a_hash_of_nobodys_takes_all_the_work_of_its_form() {
        assert!(!is_outdated(&nobodys(PRESENT_FORM)));
        let own = hash(&SecretString::from("correct horse")).unwrap();
        assert_eq!(form(&own), PRESENT_FORM);
        let length = |hash: &str| PasswordHash::new(hash).unwrap().hash.unwrap().len();
        assert_eq!(length(&nobodys(PRESENT_FORM)), length(&own));
        // One that cannot be read would be refused at once.
        assert!(bcrypt::verify("correct horse", &nobodys("$2b$04$")).is_ok());
        assert!(!is_right_for(
            &SecretString::from("correct horse"),
            None,
            &["$2b$04$".to_owned()]
        ));
        assert!(is_right_for(
            &SecretString::from("correct horse"),
            Some(&own),
            &["$2b$04$".to_owned()]
        ));
    }
}
