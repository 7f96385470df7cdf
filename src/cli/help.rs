//! Help with an example for every verb, which fits any terminal: remarks flow, and an example that is too long for a line
//! goes on behind a backslash, so that it can be copied.

use clap::Command;

use super::examples::EXAMPLES;

/// So wide is an example at most.
const WIDTH: usize = 78;

/// A line of the source that is longer goes on in the next one.
const BROKEN: usize = 60;

/// The same commands, with such help. `path` leads to the command, without the program's name.
pub(super) fn complete(command: Command, path: &str) -> Command {
    let own = command.get_after_help().map(ToString::to_string);
    let example = EXAMPLES.iter().find(|(verb, _)| *verb == path);
    let example = example.map(|(_, example)| format!("Example:\n  {example}"));
    let after: Vec<_> = own.into_iter().chain(example).collect();
    let command = if after.is_empty() {
        command
    } else {
        command.after_help(flowed(&after.join("\n\n")))
    };
    command.mut_subcommands(|verb| {
        let path = format!("{path} {}", verb.get_name());
        complete(verb, path.trim_start())
    })
}

fn flowed(help: &str) -> String {
    // Some examples are broken in the source already.
    let whole = help
        .lines()
        .map(|line| match line.strip_suffix('\\') {
            Some(begun) => format!("{} ", begun.trim_end()),
            None => format!("{line}\n"),
        })
        .collect::<String>();
    let mut lines: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in whole.lines() {
        let is_text = !line.is_empty() && !line.starts_with(' ');
        match lines.last_mut() {
            Some(last) if goes_on && is_text => {
                last.push(' ');
                last.push_str(line);
            }
            _ if line.contains("tenantctl ") && line.starts_with(' ') => lines.extend(parted(line)),
            _ => lines.push(line.to_owned()),
        }
        goes_on = is_text && line.len() > BROKEN;
    }
    lines.join("\n")
}

/// An example in as many lines as it needs, broken before a flag.
fn parted(example: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(example.trim()) {
        let indent = if lines.is_empty() { "  " } else { "      " };
        if line.is_empty() {
            line = format!("{indent}{piece}");
        } else if line.len() + 1 + piece.len() + 2 <= WIDTH {
            line.push(' ');
            line.push_str(&piece);
        } else {
            lines.push(format!("{line} \\"));
            line = format!("      {piece}");
        }
    }
    lines.push(line);
    lines
}

/// Words outside of quotation marks, each flag with its value.
fn pieces(example: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut quote = None;
    let mut is_new = true;
    for character in example.chars() {
        match (quote, character) {
            (Some(open), close) if open == close => quote = None,
            (None, '\'' | '"') => quote = Some(character),
            (None, ' ') => {
                is_new = true;
                continue;
            }
            _ => {}
        }
        match pieces.last_mut() {
            Some(piece) if !is_new => piece.push(character),
            Some(piece) if character != '-' && piece.starts_with('-') && !piece.contains(' ') => {
                piece.push(' ');
                piece.push(character);
            }
            _ => pieces.push(character.to_string()),
        }
        is_new = false;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_flow_and_headings_and_short_lines_stay() {
        let help = "\
A remark whose first line is long enough to have been broken in the source and
goes on here.

Examples:
  tenantctl user show sita@example.org -t nrna
  tenantctl user list -t nrna";
        assert_eq!(
            flowed(help),
            "A remark whose first line is long enough to have been broken in the source and goes on here.\n\
             \n\
             Examples:\n  tenantctl user show sita@example.org -t nrna\n  tenantctl user list -t nrna"
        );
    }

    #[test]
    fn a_long_example_goes_on_behind_a_backslash_before_a_flag() {
        let example = "  tenantctl user anonymize sita@example.org -t nrna --confirm sita@example.org --reason 'asked for it'";
        assert_eq!(
            flowed(example),
            "  tenantctl user anonymize sita@example.org -t nrna \\\n\
             \u{20}     --confirm sita@example.org --reason 'asked for it'"
        );
    }
}
