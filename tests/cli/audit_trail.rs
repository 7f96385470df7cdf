//! `audit log`, `tail`, `timeline`, `show --at`, `stats`, `schema`, `export`

use std::io::{BufRead, BufReader};

use crate::support::{ADMIN, Installation, Output};

fn with_changes() -> Installation {
    let installation = Installation::new();
    installation.ok("user create -t nrna --email sita@example.org --first-name Sita");
    installation.ok("user update sita@example.org -t nrna --first-name Gita --reason married");
    installation
}

#[test]
fn log_merges_trails_in_the_order_of_time_and_says_whose_each_entry_is() {
    let installation = with_changes();
    installation.ok("tenant create uml --template political_party");
    for (tenant, name) in [("uml", "Rita"), ("nrna", "Mita"), ("uml", "Nita")] {
        installation.ok(&format!(
            "user create -t {tenant} --email {name}@example.org --first-name {name}"
        ));
    }
    let log = |flags: &str| {
        installation.ok(&format!(
            "audit log {flags} --table users --columns target,action --format csv"
        ))
    };
    assert_eq!(
        log("--all --landlord"),
        "target,action\numl,insert\nnrna,insert\numl,insert\nnrna,update\nnrna,insert\n"
    );
    assert_eq!(
        log("-t uml,nrna --limit 2"),
        "target,action\numl,insert\nnrna,insert\n"
    );
    let cut = installation.run("audit log --all --limit 2");
    assert!(
        cut.stderr.contains("only the first 2 are shown; --until "),
        "{}",
        cut.transcript()
    );
    let all = installation
        .run("audit log --all --limit 500 --format json")
        .json();
    let times: Vec<_> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            entry["occurred_at"]
                .as_str()
                .unwrap()
                .parse::<chrono::DateTime<chrono::Utc>>()
                .unwrap()
        })
        .collect();
    assert!(
        times.len() > 200 && times.is_sorted_by(|newer, older| newer >= older),
        "{}",
        times.len()
    );
    installation.fails(2, "audit log --all --after 5");
    installation.fails(3, "audit log -t nrna --after 1000000");
}

#[test]
fn timeline_tells_the_life_of_a_record_from_its_beginning() {
    let installation = with_changes();
    let output = installation.run("audit timeline sita@example.org -t nrna --columns action,changes,reason");
    assert!(
        output.stdout.lines().nth(1).unwrap().starts_with("insert"),
        "{}",
        output.transcript()
    );
    assert!(
        output.stdout.lines().nth(2).unwrap().ends_with("married"),
        "{}",
        output.transcript()
    );
    let shown = installation.ok("audit timeline nrna --landlord --columns action --format csv");
    assert!(shown.starts_with("action\ninsert\n"), "{shown}");
    installation.fails(3, "audit timeline nobody@example.org -t nrna");
}

#[test]
fn show_at_a_moment_gives_the_record_as_it_was() {
    let installation = with_changes();
    let life = installation
        .run("audit timeline sita@example.org -t nrna --format json")
        .json();
    let created = life[0]["occurred_at"].as_str().unwrap();
    let was = installation
        .run(&format!(
            "audit show sita@example.org -t nrna --at {created} --format json"
        ))
        .json();
    assert_eq!(
        (&was[0]["existed"], &was[0]["fields"]["first_name"]),
        (&true.into(), &"Sita".into())
    );
    let is = installation.ok("audit show sita@example.org -t nrna --at 0s");
    assert!(is.contains("\nfirst_name") && is.contains("Gita"), "{is}");
    let before = installation.fails(1, "audit show sita@example.org -t nrna --at 1h");
    assert!(
        before.stdout.ends_with("was not there\n"),
        "{}",
        before.transcript()
    );
}

#[test]
fn tail_shows_each_entry_once_as_it_comes_and_ends_quietly_with_ctrl_c() {
    let installation = with_changes();
    let mut tail = installation.spawn("audit tail -t nrna --lines 1 --table users --format ndjson");
    let mut lines = BufReader::new(tail.stdout.take().unwrap()).lines();
    let action = |line: Option<std::io::Result<String>>| {
        let entry: serde_json::Value = serde_json::from_str(&line.unwrap().unwrap()).unwrap();
        (
            entry["action"].as_str().unwrap().to_owned(),
            entry["new_values"]["first_name"].clone(),
        )
    };
    assert_eq!(action(lines.next()), ("update".to_owned(), "Gita".into()));
    installation.ok("user update sita@example.org -t nrna --first-name Rita");
    installation.ok("user create -t nrna --email mita@example.org --first-name Mita");
    assert_eq!(action(lines.next()), ("update".to_owned(), "Rita".into()));
    assert_eq!(action(lines.next()), ("insert".to_owned(), "Mita".into()));
    let pid = rustix::process::Pid::from_child(&tail);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    assert!(lines.next().is_none());
    let output = Output::of(tail, "audit tail");
    assert_eq!(
        (output.code, output.stderr.as_str()),
        (0, ""),
        "{}",
        output.transcript()
    );
    installation.fails(2, "audit tail -t nrna --format json");
    installation.fails(2, "audit tail");
}

#[test]
fn stats_count_by_what_entries_have_in_common() {
    let installation = with_changes();
    let count = |by: &str| {
        installation.ok(&format!(
            "audit stats -t nrna --by {by} --columns target,group,entries --format csv"
        ))
    };
    assert!(
        count("table").contains("\nnrna,identity.users,2\n"),
        "{}",
        count("table")
    );
    assert!(
        count("actor").contains(&format!("nrna,platform_user {ADMIN},")),
        "{}",
        count("actor")
    );
    assert_eq!(count("month").lines().count(), 2);
    let none = installation.run("audit stats -t nrna --until 2000-01-01");
    assert_eq!((none.code, none.stderr.as_str()), (0, "no entries\n"));
    installation.ok("audit stats --all --landlord --by day");
    installation.fails(2, "audit stats -t nrna --by colour");
}

#[test]
fn schema_lists_the_migrations_that_made_the_database() {
    let installation = Installation::new();
    let changes = installation
        .run("audit schema -t nrna --context audit --format json")
        .json();
    let names: Vec<_> = changes
        .as_array()
        .unwrap()
        .iter()
        .map(|change| change["name"].as_str().unwrap())
        .collect();
    assert!(
        names.contains(&"create_seals") && names.last() == Some(&"create_schema_changes"),
        "{names:?}"
    );
    let cut = installation.run("audit schema -t nrna --limit 1");
    assert_eq!(
        cut.stderr,
        "only the first 1 are shown; a higher --limit goes on\n"
    );
    installation.fails(3, "audit schema -t nobody");
}

#[test]
fn export_writes_every_column_and_a_manifest_that_fits() {
    let installation = with_changes();
    installation.ok("audit seal -t nrna");
    let head = installation.run("audit seal -t nrna --format json").json()[0]["digest"].clone();
    let output = installation.run("audit export -t nrna --format ndjson --to trail.ndjson");
    assert!(
        output.stderr.starts_with("exported ") && output.stderr.contains(" entries, SHA-256 "),
        "{}",
        output.transcript()
    );
    let (text, manifest) = (
        installation.read("trail.ndjson"),
        installation.read("trail.ndjson.manifest.json"),
    );
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!(manifest["entries"], text.lines().count());
    assert_eq!(manifest["sha256"], sha256(&text));
    assert_eq!(manifest["digest"], head);
    let last: serde_json::Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    assert_eq!(
        last["action"], "audit.export",
        "the export stands in the trail before it begins"
    );
    let csv = installation.ok("audit export -t nrna --since 1h");
    assert!(
        csv.starts_with("tenant_id,id,occurred_at,transaction_id,"),
        "{csv}"
    );
    assert!(
        installation
            .ok("audit export --landlord --format ndjson")
            .lines()
            .count()
            > 10
    );
    assert_eq!(installation.ok("audit export -t nrna --until 2000-01-01"), "");
    installation.fails(2, "audit export -t nrna --format json");
    installation.fails(2, "audit export -t nrna --to no/such/folder/trail.csv");
}

fn sha256(text: &str) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(text.as_bytes())
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|half| char::from_digit(u32::from(half), 16).unwrap())
        .collect()
}
