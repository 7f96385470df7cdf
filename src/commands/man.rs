//! `man DIR`

use std::path::PathBuf;

use clap::Args;

use crate::app::App;
use crate::cli;
use crate::error::{Failure, Kind, Outcome, Result};

/// The arguments of `man`.
#[derive(Debug, Args)]
pub struct ManArgs {
    /// The folder, which is made when it is not there
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

impl ManArgs {
    pub(super) fn run(self, app: &App) -> Result<Outcome> {
        std::fs::create_dir_all(&self.folder)
            .and_then(|()| clap_mangen::generate_to(cli::command(), &self.folder))
            .map_err(|error| {
                Failure::from_error(Kind::Usage, error).context(format!(
                    "the manual pages cannot be written to {}",
                    self.folder.display()
                ))
            })?;
        app.output
            .done(&format!("wrote the manual pages to {}", self.folder.display()))?;
        Ok(Outcome::Done)
    }
}
