//! Confirmations. A destructive function asks for a [`Confirmed`], which only a confirmation can make.

use std::io::IsTerminal;

use secrecy::SecretString;

use super::Output;
use super::question::ask_line;
use crate::error::{Failure, Kind, Result};

/// Proof that somebody confirmed; cannot be made elsewhere.
#[derive(Debug)]
pub struct Confirmed(());

/// How sure somebody must be.
#[derive(Debug)]
pub enum Confirmation<'a> {
    /// The line `y` or `yes`, all else is no; `--yes` answers it.
    Yes,
    /// The same, where standard input holds data: the answer is read from the terminal itself.
    YesAtTerminal,
    /// The name must be typed; `given` is what `--confirm` brought. `--yes` is not enough.
    Name {
        /// What must be typed.
        expected: &'a str,
        /// What `--confirm` brought.
        given: Option<&'a str>,
    },
}

impl Output {
    /// Asks before something is changed that many rely on. The question names the database.
    ///
    /// # Errors
    /// [`Kind::Declined`] when the answer is no, or when nobody is there to answer.
    pub fn confirm(&self, question: &str, confirmation: &Confirmation<'_>) -> Result<Confirmed> {
        match confirmation {
            Confirmation::Yes | Confirmation::YesAtTerminal if self.assume_yes => Ok(Confirmed(())),
            Confirmation::Yes | Confirmation::YesAtTerminal => {
                self.require_answerable(confirmation)?;
                let answer = ask_line(&format!("{question} [y/N] "))
                    .map_err(|error| prompt_failure(dialoguer::Error::IO(error)))?;
                if is_yes(&answer) {
                    Ok(Confirmed(()))
                } else {
                    Err(Failure::new(Kind::Declined, "declined; nothing was changed"))
                }
            }
            Confirmation::Name {
                expected,
                given: Some(given),
            } => matches(given, expected),
            Confirmation::Name {
                expected,
                given: None,
            } => {
                require_terminal(&format!("--confirm {expected}"))?;
                let typed = ask_line(&format!("{question} Type \"{expected}\" to go on: "))
                    .map_err(|error| prompt_failure(dialoguer::Error::IO(error)))?;
                matches(&typed, expected)
            }
        }
    }

    /// Refuses at once what could not be confirmed later, before long work is done in vain.
    ///
    /// # Errors
    /// [`Kind::Declined`] when nobody would be there to answer.
    pub fn require_answerable(&self, confirmation: &Confirmation<'_>) -> Result<()> {
        match confirmation {
            Confirmation::Yes if self.assume_yes || can_ask() => Ok(()),
            Confirmation::YesAtTerminal if self.assume_yes || can_ask_at_terminal() => Ok(()),
            Confirmation::Yes | Confirmation::YesAtTerminal => Err(nobody_to_ask("--yes")),
            Confirmation::Name { given: Some(_), .. } => Ok(()),
            Confirmation::Name { expected, .. } => require_terminal(&format!("--confirm {expected}")),
        }
    }

    /// Asks for a secret, which is not shown while it is typed.
    ///
    /// # Errors
    /// [`Kind::Declined`] when nobody is there to answer; then `flags` tell how else it is given.
    pub fn ask_secret(&self, question: &str, flags: &str) -> Result<SecretString> {
        if !can_ask() {
            return Err(Failure::new(
                Kind::Declined,
                "this needs a secret, and there is no terminal to ask on",
            )
            .hint(format!("repeat the command with {flags}")));
        }
        let terminal = console::Term::stderr();
        terminal
            .write_str(&format!("{question}: "))
            .and_then(|()| terminal.read_secure_line())
            .map(SecretString::from)
            .map_err(|error| prompt_failure(dialoguer::Error::IO(error)))
    }

    /// Asks for a line of text, with what an empty answer means; `None` when nobody is there to answer.
    ///
    /// # Errors
    /// When the terminal fails.
    pub fn ask(&self, question: &str, default: Option<&str>) -> Result<Option<String>> {
        if self.assume_yes || !can_ask() {
            return Ok(default.map(ToOwned::to_owned));
        }
        let mut input = dialoguer::Input::<String>::new().with_prompt(question);
        if let Some(default) = default {
            input = input.default(default.to_owned());
        }
        input.interact_text().map(Some).map_err(prompt_failure)
    }
}

/// Everything else is a no.
fn is_yes(answer: &str) -> bool {
    ["y", "yes"].iter().any(|yes| answer.eq_ignore_ascii_case(yes))
}

fn matches(given: &str, expected: &str) -> Result<Confirmed> {
    if given == expected {
        Ok(Confirmed(()))
    } else {
        Err(Failure::new(
            Kind::Declined,
            format!("\"{given}\" is not \"{expected}\"; nothing was changed"),
        ))
    }
}

/// Prompts are written to standard error and answered on standard input.
fn can_ask() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Prompts read the terminal itself where standard input is something else.
fn can_ask_at_terminal() -> bool {
    std::io::stderr().is_terminal() && std::fs::File::open("/dev/tty").is_ok()
}

fn require_terminal(flag: &str) -> Result<()> {
    if can_ask() {
        Ok(())
    } else {
        Err(nobody_to_ask(flag))
    }
}

fn nobody_to_ask(flag: &str) -> Failure {
    Failure::new(
        Kind::Declined,
        "this needs a confirmation, and there is no terminal to ask on",
    )
    .hint(format!("repeat the command with {flag}"))
}

fn prompt_failure(error: dialoguer::Error) -> Failure {
    let dialoguer::Error::IO(error) = error;
    if error.kind() == std::io::ErrorKind::Interrupted {
        Failure::new(Kind::Interrupted, "interrupted; nothing was changed")
    } else {
        Failure::from_error(Kind::Declined, error).context("the question could not be asked")
    }
}
