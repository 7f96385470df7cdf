//! `completions SHELL`

pub mod candidates;

use clap::builder::PossibleValuesParser;
use clap::{Arg, Args, Command, CommandFactory};
use clap_complete::Shell;

use self::candidates::Source;
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

/// Verbs whose slug is a new one.
const CREATORS: [&str; 2] = ["create", "submit"];

impl CompletionsArgs {
    pub(super) fn run(self, app: &App) -> Result<Outcome> {
        app.output.data(&render(self.shell)?)?;
        Ok(Outcome::Done)
    }
}

/// The completion script of a shell. Values that stand in the database are asked for when they are wanted.
///
/// # Errors
/// When the script is no text, which would be a fault.
pub fn render(shell: Shell) -> Result<String> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut marked(Cli::command()), "tenantctl", &mut script);
    let script = without_hidden(&String::from_utf8(script).map_err(anyhow::Error::from)?);
    Ok(match shell {
        Shell::Bash => asking(&script, BASH, |source| format!("$(__tenantctl_values {source})")),
        Shell::Zsh => asking(&script, ZSH, |source| format!("{{_tenantctl_values {source}}}"))
            .replace("({_tenantctl_values", "{_tenantctl_values")
            .replace("})' \\", "}' \\"),
        Shell::Fish => asking(&script, FISH, |source| format!("(__tenantctl_values {source})"))
            .replace(")\\t''\"", ")\""),
        _ => unmarked(&script),
    })
}

/// The script without the hidden command, which its generator offers like any other.
fn without_hidden(script: &str) -> String {
    let offers = |line: &&str| !line.contains("'__complete:") && !line.contains("-a \"__complete\"");
    let lines: Vec<_> = script.lines().filter(offers).collect();
    lines.join("\n").replace(" __complete ", " ") + "\n"
}

/// A command whose arguments with values from the database have a marker as their only value.
fn marked(command: Command) -> Command {
    let creates = CREATORS.contains(&command.get_name());
    command
        .mut_args(|argument| match source_of(&argument) {
            Some(source) if !(creates && argument.is_positional()) => {
                argument.value_parser(PossibleValuesParser::new([marker(source)]))
            }
            _ => argument,
        })
        .mut_subcommands(marked)
}

/// Where the values of an argument stand, as its value's name says.
fn source_of(argument: &Arg) -> Option<Source> {
    match argument.get_value_names()?.first()?.as_str() {
        "SLUG" | "SLUG,…" => Some(Source::Tenants),
        "UNIT" => Some(Source::Units),
        "ROLE" => Some(Source::Roles),
        _ => None,
    }
}

/// What stands for the values in a generated script.
fn marker(source: Source) -> &'static str {
    match source {
        Source::Tenants => "__tenants__",
        Source::Units => "__units__",
        Source::Roles => "__roles__",
    }
}

/// The script with a call in the place of every marker, and the function that is called in front.
fn asking(script: &str, function: &str, call: impl Fn(Source) -> String) -> String {
    let script = Source::ALL.into_iter().fold(script.to_owned(), |script, source| {
        script.replace(marker(source), &call(source))
    });
    // zsh knows a script by its first line.
    match script.split_once('\n') {
        Some((first, rest)) if first.starts_with("#compdef") => format!("{first}\n{function}{rest}"),
        _ => format!("{function}{script}"),
    }
}

/// The script of a shell for which nothing is asked.
fn unmarked(script: &str) -> String {
    Source::ALL.into_iter().fold(script.to_owned(), |script, source| {
        script.replace(marker(source), "")
    })
}

const BASH: &str = r#"__tenantctl_values() {
    [[ ${cur} == -* ]] || tenantctl __complete "$1" "${cur}" "${COMP_WORDS[@]:1}" 2>/dev/null
}

"#;

const ZSH: &str = r#"
_tenantctl_values() {
    local -a values
    values=(${(f)"$(tenantctl __complete $1 "${PREFIX}" "${words[@]}" 2>/dev/null)"})
    compadd -a values
}
"#;

const FISH: &str = r"function __tenantctl_values
    tenantctl __complete $argv[1] (commandline -ct) (commandline -opc) 2>/dev/null
end

";
