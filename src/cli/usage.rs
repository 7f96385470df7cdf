//! Command lines that cannot be understood.

use std::process::ExitCode;

use clap::ValueEnum;

use crate::error::{Failure, Kind};
use crate::output::{ColorChoice, Format, Output};

/// Says what is wrong with a command line, or prints the help or version that it asks for.
pub(super) fn report(error: &clap::Error) -> ExitCode {
    let is_failure = error.use_stderr();
    match asked_format(std::env::args()) {
        Some(format) if is_failure && format != Format::Table => {
            Output::new(Some(format), Vec::new(), ColorChoice::Never, false, false).failure(&failure(error));
        }
        // A closed pipe is nobody's fault.
        _ => drop(error.print()),
    }
    ExitCode::from(if is_failure { Kind::Usage.exit_code() } else { 0 })
}

/// The last `--format` of a command line, which as a whole says nothing.
fn asked_format(arguments: impl Iterator<Item = String>) -> Option<Format> {
    let (mut asked, mut is_flag) = (None, false);
    for argument in arguments.take_while(|argument| argument != "--") {
        let value = argument
            .strip_prefix("--format=")
            .or(is_flag.then_some(&*argument));
        asked = value
            .and_then(|value| Format::from_str(value, false).ok())
            .or(asked);
        is_flag = argument == "--format";
    }
    asked
}

/// The first paragraph is what is wrong; tips follow, then the usage, which is for people.
fn failure(error: &clap::Error) -> Failure {
    let text = error.to_string();
    let wrong = text.split("\n\n").next().unwrap_or_default();
    let wrong = wrong.strip_prefix("error: ").unwrap_or(wrong);
    let words: Vec<&str> = wrong.split_whitespace().collect();
    let tips = text.lines().filter_map(|line| line.trim().strip_prefix("tip: "));
    tips.fold(Failure::usage(words.join(" ")), Failure::hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Option<Format> {
        asked_format(line.split(' ').map(ToOwned::to_owned))
    }

    #[test]
    fn the_format_is_found_in_a_line_that_cannot_be_understood() {
        assert_eq!(asked("tenantctl tenant lst --format json"), Some(Format::Json));
        assert_eq!(
            asked("tenantctl --format=yaml tenant --wrong"),
            Some(Format::Yaml)
        );
        assert_eq!(asked("tenantctl tenant list --format"), None);
        assert_eq!(asked("tenantctl tenant psql nrna -- --format json"), None);
    }
}
