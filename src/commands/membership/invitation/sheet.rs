//! The tokens of the people whom a file invites: a sheet for whoever sends them, and for nobody else.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use secrecy::ExposeSecret;

use crate::app::App;
use crate::commands::keeper;
use crate::commands::membership::token::hash;
use crate::db::membership::invitations::batch::Invited;
use crate::error::{Kind, Outcome, Result};
use crate::import;
use crate::import::invitations::Tokens;
use crate::lifecycle::password;
use crate::output::is_write_failure;
use crate::sheet::write::{SheetWriter, WriteOptions};

/// A new sheet of tokens.
pub(super) struct TokenSheet {
    path: PathBuf,
    file: Mutex<Option<File>>,
    issued: AtomicUsize,
}

impl TokenSheet {
    /// Makes the file; it must not be there yet.
    pub(super) fn create(path: &Path) -> Result<Self> {
        Ok(Self {
            path: path.to_owned(),
            file: Mutex::new(Some(keeper::create(path)?)),
            issued: AtomicUsize::new(0),
        })
    }

    /// Keeps the sheet when its tokens are good, or may be, and else removes it.
    pub(super) fn end(self, app: &App, outcome: Result<Outcome>) -> Result<Outcome> {
        let path = self.path.display();
        if self.issued.load(Ordering::Relaxed) == 0 {
            self.remove();
            return outcome;
        }
        match outcome {
            // What could not be said was done all the same.
            Err(failure) if !is_write_failure(&failure) && is_refusal(failure.kind) => {
                self.remove();
                Err(failure)
            }
            Err(failure) if !is_write_failure(&failure) => Err(failure.hint(format!(
                "the tokens in {path} are good if the invitations were made, which `membership invitation list` shows"
            ))),
            done => {
                app.output
                    .note(&format!("the tokens are in {path}, which nobody else may read"));
                done
            }
        }
    }

    fn remove(&self) {
        // A file that is not there is as good as removed.
        let _ = fs::remove_file(&self.path);
    }

    fn write(&self, rows: &[[String; 4]]) -> Result<(), import::Error> {
        let unwritable = |source| import::Error::TokensUnwritable {
            path: self.path.display().to_string(),
            source,
        };
        let file = self.file.lock().ok().and_then(|mut file| file.take());
        let Some(file) = file else {
            return Err(unwritable(std::io::Error::other("it was written already")));
        };
        let mut sheet = SheetWriter::new(file, WriteOptions::default());
        let written = sheet
            .write(["email", "unit_code", "expires_at", "token"])
            .and_then(|()| rows.iter().try_for_each(|row| sheet.write(row)))
            .and_then(|()| sheet.finish());
        let file = written.map_err(|error| match error {
            crate::sheet::Error::Write { source } => unwritable(source),
            other => other.into(),
        })?;
        file.sync_all().map_err(unwritable)?;
        self.issued.store(rows.len(), Ordering::Relaxed);
        Ok(())
    }
}

/// Whether a failure says that the database has taken nothing; a connection that broke says nothing.
fn is_refusal(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Unavailable | Kind::Fault | Kind::Interrupted | Kind::Terminated
    )
}

/// Makes tokens, and writes them to a sheet where there is one; what is only tried has none.
pub(super) struct Issuer<'s>(pub(super) Option<&'s TokenSheet>);

impl Tokens for Issuer<'_> {
    fn issue(&self, invited: &[Invited]) -> Result<Vec<String>, import::Error> {
        let mut hashes = Vec::with_capacity(invited.len());
        let mut rows = Vec::with_capacity(invited.len());
        for person in invited {
            let secret = password::generate().map_err(|error| import::Error::TokensUnmade {
                message: error.to_string(),
            })?;
            hashes.push(hash(&secret));
            rows.push([
                person.email.clone(),
                person.unit.clone().unwrap_or_default(),
                person.expires_at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
                secret.expose_secret().to_owned(),
            ]);
        }
        if let Some(sheet) = self.0 {
            sheet.write(&rows)?;
        }
        Ok(hashes)
    }
}
