//! `completions SHELL`

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::app::App;
use crate::cli::Cli;
use crate::error::{Outcome, Result};

/// The arguments of `completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

impl CompletionsArgs {
    pub(super) fn run(self, app: &App) -> Result<Outcome> {
        app.output.data(&render(self.shell)?)?;
        Ok(Outcome::Done)
    }
}

/// The completion script of a shell.
///
/// # Errors
/// When the script is no text, which would be a fault.
pub fn render(shell: Shell) -> Result<String> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "tenantctl", &mut script);
    String::from_utf8(script).map_err(|error| anyhow::Error::from(error).into())
}
