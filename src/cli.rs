//! The command tree's root, the global flags, and what happens around every command.

mod examples;
mod help;
mod usage;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::Duration;

use clap::{ArgMatches, Args, CommandFactory, FromArgMatches, Parser};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::app::{App, Need};
use crate::commands::{Command, needs};
use crate::error::{Failure, Kind, Outcome, Result};
use crate::interrupts::Interrupts;
use crate::output::{self, ColorChoice, Format, Output};
use crate::settings::{Flags, Settings};

/// Administer multi-tenant membership organizations on PostgreSQL.
#[derive(Debug, Parser)]
#[command(name = "tenantctl", version, propagate_version = true, max_term_width = 100)]
#[command(
    after_help = "With nothing configured the tool uses a private PostgreSQL cluster of its own: begin with `tenantctl init`."
)]
pub struct Cli {
    #[command(flatten)]
    global: GlobalArgs,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
struct GlobalArgs {
    /// Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "FORMAT",
        hide_possible_values = true
    )]
    format: Option<Format>,

    /// Show these fields only, in this order
    #[arg(long, global = true, value_delimiter = ',', value_name = "FIELD,…")]
    columns: Vec<String>,

    /// When to use colour: auto, always or never
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t,
        value_name = "WHEN",
        hide_possible_values = true,
        hide_default_value = true
    )]
    color: ColorChoice,

    /// Keep remarks and hints back
    #[arg(short, long, global = true)]
    quiet: bool,

    /// Say more on standard error; twice for everything
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    verbose: u8,

    /// Answer confirmations with yes
    #[arg(short, long, global = true)]
    yes: bool,

    /// Why, for the audit trail
    #[arg(long, global = true, value_name = "TEXT")]
    reason: Option<String>,

    /// E-mail of the platform user who acts
    #[arg(
        long,
        global = true,
        env = "TENANTCTL_ACTOR",
        value_name = "EMAIL",
        hide_env = true
    )]
    actor: Option<String>,

    /// URL of the landlord's database
    #[arg(
        long,
        global = true,
        env = "TENANTCTL_LANDLORD_URL",
        value_name = "URL",
        hide_env = true,
        hide_env_values = true
    )]
    landlord_url: Option<String>,

    /// Profile of the configuration file
    #[arg(
        long,
        global = true,
        env = "TENANTCTL_PROFILE",
        value_name = "NAME",
        hide_env = true
    )]
    profile: Option<String>,

    /// Configuration file [default: ~/.config/tenantctl/config.yaml]
    #[arg(
        long,
        global = true,
        env = "TENANTCTL_CONFIG",
        value_name = "FILE",
        hide_env = true
    )]
    config: Option<PathBuf>,

    /// Folder of the local cluster
    #[arg(
        long,
        global = true,
        env = "TENANTCTL_LOCAL_DIR",
        value_name = "DIR",
        hide_env = true
    )]
    local_dir: Option<PathBuf>,
}

/// The command tree with an example for every verb.
#[must_use]
pub fn command() -> clap::Command {
    help::complete(Cli::command(), "")
}

/// Parses the command line, runs the command, shows a failure, and gives the exit code.
#[must_use]
pub fn main() -> ExitCode {
    let parsed = command().try_get_matches().and_then(|matches| {
        let asked = Asked {
            command_line: recorded_command_line(&matches, std::env::args()),
            verb: needs::path(&matches).join(" "),
            need: needs::of(&matches),
        };
        Ok((Cli::from_arg_matches(&matches)?, asked))
    });
    let (cli, asked) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return usage::report(&error),
    };
    let global = &cli.global;
    let output = Output::new(
        global.format,
        global.columns.clone(),
        global.color,
        global.quiet,
        global.yes,
    );
    start_log(global.verbose);
    let code = match run(cli, asked, &output) {
        Ok(outcome) => outcome.exit_code(),
        Err(failure) if output::is_closed_pipe(&failure) => 0,
        Err(failure) => {
            output.failure(&failure);
            failure.kind.exit_code()
        }
    };
    ExitCode::from(code)
}

/// What is asked for, as it is recorded, and what that takes.
struct Asked {
    command_line: String,
    verb: String,
    need: Need,
}

/// How long what blocks may take to end when the command has.
const FAREWELL: Duration = Duration::from_secs(1);

fn run(cli: Cli, asked: Asked, output: &Output) -> Result<Outcome> {
    let GlobalArgs {
        landlord_url,
        profile,
        config,
        actor,
        local_dir,
        reason,
        ..
    } = cli.global;
    let settings = Settings::resolve(&Flags {
        landlord_url,
        profile,
        config,
        actor,
        local_dir,
    })?;
    let app = App {
        settings,
        output: output.clone(),
        command_line: asked.command_line,
        verb: asked.verb,
        request_id: Uuid::now_v7(),
        reason,
        interrupts: Interrupts::default(),
        need: asked.need,
        subject: Mutex::default(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let result = runtime.block_on(async {
        let result = tokio::select! {
            // Signals are heard before anything is begun.
            biased;
            failure = stopped(&app) => Err(failure),
            result = cli.command.run(&app) => result,
        };
        if let Err(failure) = &result {
            app.record_refusal(failure).await;
        }
        result
    });
    // What still waits for its input is left behind.
    runtime.shutdown_timeout(FAREWELL);
    result
}

/// Waits for a signal that ends the command. Its connections close with it, and the server takes back what was
/// not committed.
async fn stopped(app: &App) -> Failure {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut interrupt), Ok(mut terminate)) =
        (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    else {
        return std::future::pending().await;
    };
    loop {
        let kind = tokio::select! {
            _ = interrupt.recv() => Kind::Interrupted,
            _ = terminate.recv() => Kind::Terminated,
        };
        if !app.interrupts.receive(kind) {
            return app.ended_by_signal(kind);
        }
        if !app.interrupts.is_awaited() {
            app.output
                .note("finishing what was begun and beginning nothing new; the next signal stops at once");
        }
    }
}

/// The command line as it is recorded: a URL without its password, no statements, which may hold personal data, and nobody
/// whom the trail must not name.
fn recorded_command_line(matches: &ArgMatches, arguments: impl Iterator<Item = String>) -> String {
    let in_tenant = matches
        .subcommand_matches("tenant")
        .and_then(ArgMatches::subcommand);
    let statement = in_tenant
        .filter(|(verb, _)| *verb == "exec")
        .and_then(|(_, matches)| matches.get_one::<String>("sql"));
    let is_psql = in_tenant.is_some_and(|(verb, _)| verb == "psql");
    let people = people_not_recorded(matches);
    let names_one = |argument: &str| {
        people
            .iter()
            .any(|person| argument == *person || argument.ends_with(&format!("={person}")))
    };
    let words = arguments
        .skip(1)
        .take_while(|argument| !(is_psql && argument == "--"))
        .map(|argument| match statement {
            Some(statement) if *statement == argument => {
                format!("[SQL with {}]", statement_digest(statement))
            }
            _ if names_one(&argument) => "[a person]".to_owned(),
            _ => recorded_word(&argument),
        });
    std::iter::once("tenantctl".to_owned())
        .chain(words)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Who is named where the trail must not tell: what is typed as an e-mail at a login may be a password, and who is
/// anonymized is to be forgotten.
fn people_not_recorded(matches: &ArgMatches) -> Vec<&String> {
    let in_user = matches
        .subcommand_matches("user")
        .and_then(ArgMatches::subcommand);
    let Some((verb, arguments)) = in_user else {
        return Vec::new();
    };
    let names: &[&str] = match verb {
        "login" => &["email"],
        "anonymize" => &["who", "confirm"],
        _ => &[],
    };
    names
        .iter()
        .filter_map(|name| arguments.try_get_one::<String>(name).ok().flatten())
        .collect()
}

fn recorded_word(word: &str) -> String {
    let flag_and_value = word.strip_prefix("--").and_then(|flag| flag.split_once('='));
    if let Some((flag, value)) = flag_and_value {
        return format!("--{flag}={}", recorded_word(value));
    }
    match word.parse::<url::Url>() {
        Ok(mut url) if url.password().is_some() => {
            // Refused only for URLs that can have no password.
            let _ = url.set_password(None);
            url.to_string()
        }
        _ if word.contains(char::is_whitespace) => format!("'{word}'"),
        _ => word.to_owned(),
    }
}

/// What is recorded of statements in their place.
pub(crate) fn statement_digest(statements: &str) -> String {
    let digest = Sha256::digest(statements.as_bytes());
    let hexadecimal = digest.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    });
    format!("SHA-256 {hexadecimal}")
}

fn start_log(verbosity: u8) {
    use tracing_subscriber::EnvFilter;
    let level = match verbosity {
        0 => "off",
        1 => "info",
        _ => "debug",
    };
    let filter = EnvFilter::try_from_env("TENANTCTL_LOG").unwrap_or_else(|_| EnvFilter::new(level));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .without_time()
        .init();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_recorded_without_its_password_however_it_is_given() {
        let url = "postgres://ops:hunter2@db.example.org/landlord";
        assert_eq!(recorded_word(url), "postgres://ops@db.example.org/landlord");
        assert_eq!(
            recorded_word(&format!("--landlord-url={url}")),
            "--landlord-url=postgres://ops@db.example.org/landlord"
        );
        assert_eq!(recorded_word("--reason=so it was"), "--reason='so it was'");
    }
}
