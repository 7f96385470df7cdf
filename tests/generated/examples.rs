//! The examples that the help shows: every verb has one, and each is a command line that the program takes.

use clap::Command;
use tenantctl::cli::command;

/// The verbs with the path that leads to each.
fn verbs(command: &Command, path: &str, found: &mut Vec<(String, Command)>) {
    let below: Vec<_> = command
        .get_subcommands()
        .filter(|verb| verb.get_name() != "help" && !verb.is_hide_set())
        .collect();
    if below.is_empty() {
        found.push((path.to_owned(), command.clone()));
    }
    for verb in below {
        verbs(verb, &format!("{path} {}", verb.get_name()), found);
    }
}

fn all() -> Vec<(String, Command)> {
    let mut found = Vec::new();
    verbs(&command(), "tenantctl", &mut found);
    found
}

/// The command lines in a help, each on a line of its own.
fn examples(command: &Command) -> Vec<String> {
    let help = command
        .get_after_help()
        .map(ToString::to_string)
        .unwrap_or_default();
    let help = help.replace("\\\n", "");
    help.lines()
        .filter(|line| line.starts_with("  ") && line.contains("tenantctl "))
        .map(|line| line.trim().to_owned())
        .collect()
}

/// The words of the first call of the program in a line, as a shell would part them.
fn words(line: &str) -> Vec<String> {
    let call = &line[line.find("tenantctl ").unwrap()..];
    let (mut words, mut word, mut quote) = (Vec::new(), String::new(), None);
    for character in call.chars() {
        match (quote, character) {
            (Some(open), close) if open == close => quote = None,
            (None, '\'' | '"') => quote = Some(character),
            (None, '<' | '>' | '|' | ';' | ')') => break,
            (None, ' ') => words.push(std::mem::take(&mut word)),
            (_, other) => word.push(other),
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

#[test]
fn every_verb_shows_an_example() {
    let without: Vec<_> = all()
        .into_iter()
        .filter(|(path, verb)| {
            !examples(verb)
                .iter()
                .any(|example| example.contains(path.as_str()))
        })
        .map(|(path, _)| path)
        .collect();
    assert!(
        without.is_empty(),
        "no example in the help of:\n{}",
        without.join("\n")
    );
}

#[test]
fn every_example_is_a_command_line_that_the_program_takes() {
    let program = command();
    for (path, verb) in all() {
        for example in examples(&verb) {
            if let Err(error) = program.clone().try_get_matches_from(words(&example)) {
                panic!("{path}: {example}\n{error}");
            }
        }
    }
}
