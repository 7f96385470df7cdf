//! Where passwords and tokens come from: never from the command line itself, which others can see.

use std::fs::File;
use std::io::{Read, stdin};
use std::path::{Path, PathBuf};

use clap::Args;
use secrecy::{ExposeSecret, SecretString};

use crate::app::App;
use crate::blocking;
use crate::error::{Failure, Kind, Result};

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
    pub(super) async fn read(&self) -> Result<Option<SecretString>> {
        read_secret("password", self.password_stdin, self.password_file.as_deref()).await
    }

    /// The password as it is; asked for where no flag brings it.
    pub(super) async fn require(&self, app: &App) -> Result<SecretString> {
        match self.read().await? {
            Some(password) => Ok(password),
            None => not_empty(
                app.output.ask_secret("Password", FLAGS)?,
                "password",
                "the answer",
            ),
        }
    }

    /// A new password; asked for twice where no flag brings it.
    pub(super) async fn require_new(&self, app: &App) -> Result<SecretString> {
        if let Some(password) = self.read().await? {
            return Ok(password);
        }
        let first = app.output.ask_secret("New password", FLAGS)?;
        let second = app.output.ask_secret("Once more", FLAGS)?;
        if first.expose_secret() != second.expose_secret() {
            return Err(Failure::usage("the two passwords differ; nothing was changed"));
        }
        not_empty(first, "password", "the answer")
    }
}

const FLAGS: &str = "--password-stdin or --password-file FILE";

/// The flags that bring a token.
#[derive(Debug, Args)]
#[command(next_help_heading = "Token")]
#[group(multiple = false)]
pub(super) struct TokenArgs {
    /// Read the token from standard input, one line
    #[arg(long)]
    token_stdin: bool,

    /// Read the token from a file, one line
    #[arg(long, value_name = "FILE")]
    token_file: Option<PathBuf>,
}

impl TokenArgs {
    /// The token, where one is given.
    pub(super) async fn read(&self) -> Result<Option<SecretString>> {
        read_secret("token", self.token_stdin, self.token_file.as_deref()).await
    }

    /// The token; asked for where no flag brings it.
    pub(super) async fn require(&self, app: &App) -> Result<SecretString> {
        if let Some(token) = self.read().await? {
            return Ok(token);
        }
        let flags = "--token-stdin or --token-file FILE";
        not_empty(app.output.ask_secret("Token", flags)?, "token", "the answer")
    }

    /// Whether it takes standard input for itself.
    pub(super) fn takes_stdin(&self) -> bool {
        self.token_stdin
    }
}

impl PasswordArgs {
    /// Whether it takes standard input for itself.
    pub(super) fn takes_stdin(&self) -> bool {
        self.password_stdin
    }
}

async fn read_secret(what: &str, from_stdin: bool, file: Option<&Path>) -> Result<Option<SecretString>> {
    let (name, secret) = if from_stdin {
        let secret = blocking::run(|| first_line(stdin().lock())).await;
        ("standard input".to_owned(), secret)
    } else if let Some(path) = file {
        let path = path.to_owned();
        let name = path.display().to_string();
        (
            name,
            blocking::run(|| File::open(path).and_then(first_line)).await,
        )
    } else {
        return Ok(None);
    };
    let secret = secret.map_err(|error| {
        Failure::from_error(Kind::Usage, error).context(format!("the {what} cannot be read from {name}"))
    })?;
    not_empty(secret, what, &name).map(Some)
}

fn not_empty(secret: SecretString, what: &str, source: &str) -> Result<SecretString> {
    if secret.expose_secret().is_empty() {
        return Err(Failure::usage(format!("there is no {what} in {source}")));
    }
    Ok(secret)
}

fn first_line(source: impl Read) -> std::io::Result<SecretString> {
    let invalid = |message: &str| std::io::Error::new(std::io::ErrorKind::InvalidData, message);
    let mut text = String::new();
    source.take(LONGEST + 1).read_to_string(&mut text)?;
    if text.len() as u64 > LONGEST {
        return Err(invalid("it is longer than it can be"));
    }
    let line = text.strip_suffix('\n').unwrap_or(&text);
    let line = line.strip_suffix('\r').unwrap_or(line);
    if line.contains(['\n', '\0']) {
        return Err(invalid("it is more than one line of text"));
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
