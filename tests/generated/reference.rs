//! The command reference: every command with its arguments, as Markdown.

use std::fmt::Write;

use clap::{Arg, Command};

pub fn render(root: &Command) -> String {
    let mut root = root.clone();
    root.build();
    let mut text = String::from("# Commands\n\nMade from the program by `make generate`.\n");
    section(&mut text, &root, "tenantctl");
    text
}

fn section(text: &mut String, command: &Command, path: &str) {
    writeln!(text, "\n## {path}\n").unwrap();
    if let Some(about) = command.get_long_about().or(command.get_about()) {
        writeln!(text, "{about}.\n").unwrap();
    }
    let usage = command.clone().render_usage().to_string();
    writeln!(text, "```\n{}\n```", usage.trim_start_matches("Usage: ").trim()).unwrap();
    let own = |argument: &&Arg| !argument.is_hide_set() && (path == "tenantctl" || !argument.is_global_set());
    let arguments: Vec<_> = command
        .get_arguments()
        .filter(own)
        .filter(|argument| !matches!(argument.get_id().as_str(), "help" | "version"))
        .collect();
    if !arguments.is_empty() {
        text.push_str("\n| argument | meaning |\n|---|---|\n");
        for argument in arguments {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            writeln!(
                text,
                "| `{}` | {} |",
                name(argument),
                help.replace('|', "\\|").replace('\n', " ")
            )
            .unwrap();
        }
    }
    after(text, command);
    for subcommand in command
        .get_subcommands()
        .filter(|subcommand| subcommand.get_name() != "help" && !subcommand.is_hide_set())
    {
        section(text, subcommand, &format!("{path} {}", subcommand.get_name()));
    }
}

/// What the help says after the arguments: remarks as text, examples as they are typed.
fn after(text: &mut String, command: &Command) {
    let Some(help) = command.get_after_help().map(ToString::to_string) else {
        return;
    };
    let mut is_code = false;
    text.push('\n');
    for line in help.trim_end().lines() {
        let is_indented = line.starts_with(' ') || (is_code && line.is_empty());
        if is_indented != is_code {
            text.push_str(if is_indented { "\n```\n" } else { "```\n\n" });
            is_code = is_indented;
        }
        writeln!(text, "{}", line.strip_prefix("  ").unwrap_or(line)).unwrap();
    }
    if is_code {
        text.push_str("```\n");
    }
}

fn name(argument: &Arg) -> String {
    argument.to_string().replace('|', "\\|")
}
