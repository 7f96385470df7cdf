//! Where a user's password comes from: never from the command line itself, which others can see.

use std::fs::File;
use std::io::{Read, stdin};
use std::path::PathBuf;

use clap::Args;
use secrecy::{ExposeSecret, SecretString};

use crate::error::{Failure, Kind, Result};
use crate::password;

/// Longer ones are taken for a file that was named by mistake.
const LONGEST: u64 = 4096;

/// The flags that bring a password.
#[derive(Debug, Args)]
#[command(next_help_heading = "Password")]
#[group(multiple = false)]
pub(super) struct PasswordArgs {
    /// Read the password from standard input, one line
    #[arg(long)]
    password_stdin: bool,

    /// Read the password from a file, one line
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

impl PasswordArgs {
    /// The password, where one is given.
    pub(super) fn read(&self) -> Result<Option<SecretString>> {
        let (name, password) = if self.password_stdin {
            ("standard input".to_owned(), first_line(stdin().lock()))
        } else if let Some(path) = &self.password_file {
            let name = path.display().to_string();
            (name, File::open(path).and_then(first_line))
        } else {
            return Ok(None);
        };
        let password = password.map_err(|error| {
            Failure::from_error(Kind::Usage, error)
                .context(format!("the password cannot be read from {name}"))
        })?;
        if password.expose_secret().is_empty() {
            return Err(Failure::usage(format!("there is no password in {name}")));
        }
        Ok(Some(password))
    }
}

/// Holds a password against the tenant's policy.
pub(super) fn check(given: &SecretString, least_length: i64) -> Result<()> {
    let length = i64::try_from(password::length(given)).unwrap_or(i64::MAX);
    if length >= least_length {
        return Ok(());
    }
    Err(Failure::refused(format!(
        "the password has fewer than {least_length} characters, which the setting password_min_length asks for"
    )))
}

fn first_line(source: impl Read) -> std::io::Result<SecretString> {
    let invalid = |message: &str| std::io::Error::new(std::io::ErrorKind::InvalidData, message);
    let mut text = String::new();
    source.take(LONGEST + 1).read_to_string(&mut text)?;
    if text.len() as u64 > LONGEST {
        return Err(invalid("it is longer than a password can be"));
    }
    let line = text.strip_suffix('\n').unwrap_or(&text);
    let line = line.strip_suffix('\r').unwrap_or(line);
    if line.contains(['\n', '\0']) {
        return Err(invalid("a password is one line of text"));
    }
    Ok(SecretString::from(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_the_line_is_no_part_of_a_password_but_spaces_are() {
        for (text, password) in [
            ("secret \n", "secret "),
            ("secret\r\n", "secret"),
            ("secret", "secret"),
        ] {
            assert_eq!(first_line(text.as_bytes()).unwrap().expose_secret(), password);
        }
        for text in ["one\ntwo\n", "nul\0", &"x".repeat(5000)] {
            assert!(first_line(text.as_bytes()).is_err());
        }
    }
}
