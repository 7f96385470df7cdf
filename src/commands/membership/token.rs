//! Tokens of invitations and domains: made, shown once or written to a file for nobody else, read back, hashed.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{Read, stdin};
use std::path::{Path, PathBuf};

use clap::Args;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::blocking;
use crate::commands::keeper::Keeper;
use crate::db::WriteTransaction;
use crate::error::{Failure, Kind, Result};
use crate::lifecycle::password;

/// Longer ones are taken for a file that was named by mistake.
const LONGEST: u64 = 4096;

/// Where a token comes from: never from the command line itself, which others can see. It is asked for where no flag
/// brings it.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub(super) struct TokenArgs {
    /// Read the token from standard input
    #[arg(long)]
    token_stdin: bool,

    /// Read the token from a file
    #[arg(long, value_name = "FILE")]
    token_file: Option<PathBuf>,
}

/// Where a new token goes.
#[derive(Debug, Args)]
pub(super) struct NewTokenArgs {
    /// Write the token to this new file, for you alone, in place of showing it
    #[arg(long, value_name = "FILE")]
    token_file: Option<PathBuf>,
}

impl TokenArgs {
    /// The token.
    pub(super) async fn read(&self, app: &App) -> Result<SecretString> {
        let (name, text) = match self.token_file.clone() {
            Some(path) => {
                let name = path.display().to_string();
                (name, blocking::run(|| File::open(path).and_then(line)).await)
            }
            None if self.token_stdin => {
                let text = blocking::run(|| line(stdin().lock())).await;
                ("standard input".to_owned(), text)
            }
            None => {
                let typed = app
                    .output
                    .ask_secret("Token", "--token-stdin or --token-file FILE")?;
                ("the answer".to_owned(), line(typed.expose_secret().as_bytes()))
            }
        };
        let token = text.map_err(|error| {
            Failure::from_error(Kind::Usage, error).context(format!("the token cannot be read from {name}"))
        })?;
        if token.expose_secret().is_empty() {
            return Err(Failure::usage(format!("there is no token in {name}")));
        }
        Ok(token)
    }
}

impl NewTokenArgs {
    /// The file to which it goes.
    pub(super) fn path(&self) -> Option<&Path> {
        self.token_file.as_deref()
    }

    /// Makes a token, and the file for it where one was asked for.
    pub(super) fn make(&self) -> Result<NewToken> {
        let secret = password::generate()?;
        Ok(NewToken {
            hash: hash(&secret),
            secret,
            keeper: Keeper::open(self.path())?,
        })
    }
}

/// Makes a token that is no secret, such as one that is published in DNS: itself, and what is kept of it.
pub(super) fn public() -> Result<(String, String)> {
    let token = password::generate()?;
    Ok((token.expose_secret().to_owned(), hash(&token)))
}

/// A token that was just made.
#[derive(Debug)]
pub(super) struct NewToken {
    /// What is kept of it.
    pub(super) hash: String,
    secret: SecretString,
    keeper: Keeper,
}

impl NewToken {
    /// One that nobody ever sees, for what is only tried.
    pub(super) fn unseen() -> Result<Self> {
        let secret = password::generate()?;
        Ok(Self {
            hash: hash(&secret),
            secret,
            keeper: Keeper::open(None)?,
        })
    }

    /// Writes the token to its file, and puts it in force.
    pub(super) async fn commit(&self, transaction: WriteTransaction<'_>) -> Result<()> {
        self.keeper
            .keep_text(&format!("{}\n", self.secret.expose_secret()))?;
        transaction
            .commit()
            .await
            .map_err(|error| self.keeper.doubt(error.into()))
    }

    /// The token for whoever asked for it, unless it went to a file.
    pub(super) fn shown(&self) -> Option<String> {
        self.keeper
            .path()
            .is_none()
            .then(|| self.secret.expose_secret().to_owned())
    }

    /// Where the token is, in words.
    pub(super) fn whereabouts(&self) -> String {
        match self.keeper.path() {
            Some(path) => format!("its token is in {}", path.display()),
            None => format!("its token, shown this once: {}", self.secret.expose_secret()),
        }
    }
}

/// What is kept of a token: its SHA-256, hexadecimal. A token is random, so that no salt is needed.
pub(super) fn hash(token: &SecretString) -> String {
    let digest = Sha256::digest(token.expose_secret().as_bytes());
    digest.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn line(source: impl Read) -> std::io::Result<SecretString> {
    let mut text = String::new();
    source.take(LONGEST).read_to_string(&mut text)?;
    Ok(SecretString::from(text.trim()))
}
