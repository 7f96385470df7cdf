//! The guides do what they say: their console blocks are run in order, and what they print is held against it.

use std::process::Command;

use crate::support::server::Server;
use crate::support::{Installation, package};

/// A command with the lines that it is said to print.
struct Step {
    command: String,
    expected: Vec<String>,
}

/// The steps of all console blocks of a page.
fn steps(page: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut within = false;
    for line in page.lines() {
        if line.starts_with("```") {
            within = line == "```console";
            continue;
        }
        if !within {
            continue;
        }
        if let Some(command) = line.strip_prefix("$ ") {
            steps.push(Step {
                command: command.to_owned(),
                expected: Vec::new(),
            });
        } else {
            let step = steps.last_mut().unwrap();
            match line.strip_prefix("> ") {
                Some(more) => step.command = format!("{}\n{more}", step.command),
                None => step.expected.push(line.to_owned()),
            }
        }
    }
    steps
}

/// Whether a line is what is expected, where `…` stands for anything.
fn line_matches(expected: &str, found: &str) -> bool {
    let parts: Vec<String> = expected.split('…').map(regex::escape).collect();
    let spaced = parts.join(".*").replace("\\ \\ ", " +").replace("  ", " +");
    regex::Regex::new(&format!("^{spaced}$")).unwrap().is_match(found)
}

/// Whether lines are what is expected, where a line of `…` stands for any lines, also none.
fn lines_match(expected: &[String], found: &[&str]) -> bool {
    match (expected.split_first(), found.split_first()) {
        (None, None) => true,
        (Some((first, rest)), _) if first == "…" => {
            lines_match(rest, found)
                || found
                    .split_first()
                    .is_some_and(|(_, after)| lines_match(expected, after))
        }
        (None, Some(_)) | (Some(_), None) => false,
        (Some((first, rest)), Some((line, after))) => line_matches(first, line) && lines_match(rest, after),
    }
}

#[test]
fn the_operations_guide_does_what_it_says() {
    let installation = Installation::new();
    installation.ok("local up");
    let further = Server::start();
    let server = format!("--host {} --username tenantctl --secret none", further.host());
    follow(
        &installation,
        "docs/operations.md",
        &[("--host eu1.example.org --username tenantctl_admin", &server)],
    );
}

#[test]
fn the_identity_guide_does_what_it_says() {
    let installation = Installation::new();
    installation.ok("local up");
    follow(&installation, "docs/identity.md", &[]);
}

#[test]
fn the_guides_of_members_do_what_they_say() {
    let installation = Installation::new();
    installation.ok("tenant create demo --template political_party --name Demo");
    let [units, members] = ["units", "members"].map(|name| package().join(format!("seeds/demo/{name}.csv")));
    for tenant in ["demo", "nrna"] {
        installation.ok(&format!("unit import -t {tenant} {} --yes", units.display()));
    }
    follow(&installation, "docs/memberships.md", &[]);
    let rejects = installation.home().join("demo.rejects.csv");
    installation.fails(
        7,
        &format!(
            "membership import -t nrna {} --on-error reject --rejects {} --yes",
            members.display(),
            rejects.display()
        ),
    );
    follow(&installation, "docs/joining.md", &[]);
}

/// Runs the steps of a page, with some words replaced, and holds what they print against it.
fn follow(installation: &Installation, page: &str, replaced: &[(&str, &str)]) {
    let program = installation.command(["x"]).get_program().to_owned();
    let folder = std::path::Path::new(&program).parent().unwrap().to_owned();
    let path = std::env::join_paths(
        std::iter::once(folder).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    );
    let path = path.unwrap();
    let page = std::fs::read_to_string(package().join(page)).unwrap();
    for step in steps(&page) {
        let command = replaced.iter().fold(step.command.clone(), |command, (from, to)| {
            command.replace(from, to)
        });
        let output = Command::new("sh")
            .args(["-c", &format!("exec 2>&1\n{command}")])
            .current_dir(installation.home())
            .env_clear()
            .env("HOME", installation.home())
            .env("PATH", &path)
            .env("TENANTCTL_LOCAL_DIR", installation.cluster().root())
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let found: Vec<&str> = text.lines().map(str::trim_end).collect();
        assert!(output.status.success(), "{}\n{text}", step.command);
        assert!(
            lines_match(&step.expected, &found),
            "{}\nis said to print\n{}\nand prints\n{text}",
            step.command,
            step.expected.join("\n")
        );
    }
}

#[test]
fn what_differs_is_left_open_and_all_else_is_compared() {
    let expected = ["a … c".to_owned(), "…".to_owned(), "end".to_owned()];
    assert!(lines_match(&expected, &["a b c", "x", "y", "end"]));
    assert!(lines_match(&expected, &["a  c", "end"]));
    assert!(!lines_match(&expected, &["a b d", "end"]));
    assert!(!lines_match(&expected, &["a b c", "end", "more"]));
}
