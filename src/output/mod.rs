//! The only place that prints. Data goes to standard output; prompts, progress, hints and logs go to standard
//! error. Knows nothing of tenants or members: it is handed records and sentences.

mod confirm;
mod failure;
mod format;
mod grid;
mod progress;
mod question;
mod records;

pub use confirm::{Confirmation, Confirmed};
pub use format::{Format, Style};
pub use progress::Progress;
pub use records::{Column, Records};

use std::io::{self, IsTerminal, Write};

use crate::error::{Failure, Kind, Result};

/// When colour is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Where everything that a command says goes through.
#[derive(Clone, Debug)]
pub struct Output {
    format: Option<Format>,
    columns: Vec<String>,
    quiet: bool,
    assume_yes: bool,
    style: Style,
}

impl Output {
    /// An output as the global flags ask for it.
    #[must_use]
    pub fn new(
        format: Option<Format>,
        columns: Vec<String>,
        color: ColorChoice,
        quiet: bool,
        assume_yes: bool,
    ) -> Self {
        let colored = |terminal: bool| match color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0")
                    || (terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()))
            }
        };
        let style = Style {
            on_stdout: colored(io::stdout().is_terminal()),
            on_stderr: colored(io::stderr().is_terminal()),
        };
        Self {
            format,
            columns,
            quiet,
            assume_yes,
            style,
        }
    }

    /// The format that was asked for, or the table.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format.unwrap_or(Format::Table)
    }

    /// The format that was asked for, or CSV: exports have no table.
    #[must_use]
    pub fn export_format(&self) -> Format {
        self.format.unwrap_or(Format::Csv)
    }

    /// Whether a program reads the output.
    #[must_use]
    pub fn is_machine_readable(&self) -> bool {
        self.format() != Format::Table
    }

    /// Whether `--columns` says which fields are shown.
    #[must_use]
    pub fn chooses_columns(&self) -> bool {
        !self.columns.is_empty()
    }

    /// Whether hints and remarks are kept back.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Whether confirmations are answered with yes.
    #[must_use]
    pub fn assumes_yes(&self) -> bool {
        self.assume_yes
    }

    /// Writes data to standard output, as it is.
    ///
    /// # Errors
    /// When standard output cannot be written; a closed pipe is told apart by [`is_closed_pipe`].
    pub fn data(&self, text: &str) -> Result<()> {
        let mut stdout = io::stdout().lock();
        stdout
            .write_all(text.as_bytes())
            .and_then(|()| stdout.flush())
            .map_err(write_failure)
    }

    /// A writer to standard output for data that is streamed.
    #[must_use]
    pub fn stream(&self) -> io::BufWriter<io::Stdout> {
        io::BufWriter::with_capacity(64 * 1024, io::stdout())
    }

    /// A sentence about what was done, for people: on standard output with the table format, where it is the
    /// result; nowhere with a machine format.
    ///
    /// # Errors
    /// When standard output cannot be written.
    pub fn done(&self, sentence: &str) -> Result<()> {
        if self.is_machine_readable() || self.quiet {
            Ok(())
        } else {
            self.data(&format!("{sentence}\n"))
        }
    }

    /// A remark on standard error.
    pub fn note(&self, sentence: &str) {
        if !self.quiet {
            to_stderr(&format!("{sentence}\n"));
        }
    }

    /// A warning on standard error, which `--quiet` does not hide.
    pub fn warn(&self, sentence: &str) {
        to_stderr(&format!("{} {sentence}\n", self.style.warning("warning:")));
    }

    /// A runnable hint on standard error.
    pub fn hint(&self, command: &str) {
        if !self.quiet {
            to_stderr(&format!("{} {command}\n", self.style.hint("hint:")));
        }
    }

    /// Shows why the command failed, on standard error, in the format that was asked for.
    pub fn failure(&self, failure: &Failure) {
        to_stderr(&failure::render(failure, self.format(), self.style));
    }

    /// Whether people see the output in colour.
    #[must_use]
    pub fn style(&self) -> Style {
        self.style
    }
}

/// Standard output cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("standard output cannot be written")]
struct Unwritable(#[source] io::Error);

/// Whether the reader of standard output has gone: the command then ends quietly and well. A connection to a database
/// that breaks looks the same to the system, and is a failure.
#[must_use]
pub fn is_closed_pipe(failure: &Failure) -> bool {
    failure
        .error
        .downcast_ref::<Unwritable>()
        .is_some_and(|Unwritable(error)| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Whether standard output could not be written, when what it tells of was done.
#[must_use]
pub fn is_write_failure(failure: &Failure) -> bool {
    failure.error.is::<Unwritable>()
}

/// A failure to write standard output.
#[must_use]
pub fn write_failure(error: io::Error) -> Failure {
    Failure::from_error(Kind::Usage, Unwritable(error))
}

fn to_stderr(text: &str) {
    // There is nowhere left to say that standard error cannot be written.
    let _ = io::stderr().write_all(text.as_bytes());
}
