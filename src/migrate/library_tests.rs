use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::*;

fn write(directory: &Path, path: &str, text: &str) {
    let file = directory.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

fn load(files: &[(&str, &str)]) -> Result<Library, LibraryError> {
    let directory = TempDir::new().unwrap();
    for (path, text) in files {
        write(directory.path(), path, text);
    }
    Library::load(Scope::Tenant, &[directory.path().to_owned()])
}

/// The faults of a context `app` with these files, without the folder's path.
fn faults(files: &[(&str, &str)]) -> Vec<String> {
    let described = ("app/context.yaml", "description: test\nrequires: [tenancy]\n");
    let all: Vec<_> = std::iter::once(described).chain(files.iter().copied()).collect();
    let error = load(&all).unwrap_err();
    let tail = |fault: &Fault| {
        fault
            .to_string()
            .split_once("/app")
            .map(|(_, tail)| format!("app{tail}"))
    };
    error.faults.iter().filter_map(tail).collect()
}

const DOWN: (&str, &str) = ("app/9001_make_thing.down.sql", "drop schema app;");

#[test]
fn embedded_migrations_have_no_fault() {
    for scope in [Scope::Landlord, Scope::Tenant] {
        let library = Library::load(scope, &[]).unwrap_or_else(|error| panic!("{:#?}", error.faults));
        let faults = check::check(&library);
        assert!(faults.is_empty(), "{faults:#?}");
        assert!(library.migrations().count() > 0);
    }
}

#[test]
fn load_directory_adds_and_replaces_contexts() {
    let library = load(&[
        ("app/context.yaml", "description: test\nrequires: [audit]\n"),
        ("app/9001_make_thing.up.sql", "create schema app;"),
        DOWN,
        ("audit/context.yaml", "description: another\nrequires: []\n"),
    ])
    .unwrap();
    assert_eq!(library.context("audit").unwrap().description, "another");
    assert!(
        library
            .migrations()
            .all(|migration| migration.id.context != "audit")
    );
    assert_eq!(
        library.migration(9001).unwrap().id.to_string(),
        "app/9001_make_thing"
    );
    assert_eq!(
        library.closure(["app"]).unwrap().into_iter().collect::<Vec<_>>(),
        ["app", "audit"]
    );
}

#[test]
fn load_wrong_names_and_missing_parts_are_all_found() {
    let found = faults(&[
        ("app/notes.txt", "x"),
        ("app/9001_make_thing.up.sql", "select 1"),
        ("app/9002_make_other.down.sql", "select 1"),
        ("app/9003_make_more.verify.sql", "select 1"),
        ("app/deeper/9004_make_thing.up.sql", "select 1"),
    ]);
    assert_eq!(
        found,
        [
            "app/deeper: a folder inside the folder of a context",
            "app/notes.txt: this is not the name of a migration file",
            "app/9001_make_thing.up.sql: there is no .down.sql beside it",
            "app/9002_make_other.down.sql: there is no .up.sql beside it",
            "app/9003_make_more.verify.sql: there is no .up.sql beside it",
        ]
    );
}

#[test]
fn load_number_taken_twice_names_both_files() {
    let error = load(&[
        ("app/context.yaml", "description: test\nrequires: [tenancy]\n"),
        ("app/0001_make_thing.up.sql", "select 1"),
        ("app/0001_make_thing.down.sql", "select 1"),
    ])
    .unwrap_err();
    let message = error.to_string();
    assert!(
        message.contains("0001_") && message.contains("tenancy/0001_create_ledger.up.sql"),
        "{message}"
    );
}

#[test]
fn load_missing_and_circular_requirements_are_found() {
    let error = load(&[
        ("first/context.yaml", "description: test\nrequires: [second]\n"),
        ("second/context.yaml", "description: test\nrequires: [first]\n"),
        ("third/context.yaml", "description: test\nrequires: [fourth]\n"),
    ])
    .unwrap_err();
    let messages: Vec<_> = error.faults.iter().map(|fault| fault.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "requires \"second\", which in turn requires \"first\"",
            "requires \"first\", which in turn requires \"second\"",
            "requires the context \"fourth\", which does not exist",
        ]
    );
}

#[test]
fn load_foreign_key_against_the_arrows_names_the_line() {
    let up = "create schema app;\ncreate table app.t (\n  a uuid references audit . \"activity_log\",\n  b uuid references tenancy.tenants\n);";
    let found = faults(&[("app/9001_make_thing.up.sql", up), DOWN]);
    assert_eq!(
        found,
        ["app/9001_make_thing.up.sql:3: a foreign key to \"audit\", which \"app\" does not require"]
    );
}

#[test]
fn load_statements_that_cannot_run_are_found() {
    let found = |up| faults(&[("app/9001_make_thing.up.sql", up), DOWN]);
    assert_eq!(
        found("-- nothing\n"),
        ["app/9001_make_thing.up.sql: the file has no statement"]
    );
    assert_eq!(
        found("select 1;\nselect 'a"),
        ["app/9001_make_thing.up.sql:2: a string does not end"]
    );
    assert_eq!(
        found("begin;\nselect 1;\nEND;"),
        [
            "app/9001_make_thing.up.sql:1: a migration does not begin or end transactions: begin",
            "app/9001_make_thing.up.sql:3: a migration does not begin or end transactions: END",
        ]
    );
    assert_eq!(
        found("create index concurrently i on app.t (a)"),
        [
            "app/9001_make_thing.up.sql:1: this cannot run in a transaction: create index concurrently i on app.t (a)"
        ]
    );
    assert_eq!(
        found("-- no-transaction\ncreate index concurrently on app.t (a)"),
        [
            "app/9001_make_thing.up.sql:2: an index built concurrently needs a name and its table's schema: create index concurrently on app.t (a)"
        ]
    );
    assert_eq!(
        found("copy app.t from stdin"),
        ["app/9001_make_thing.up.sql:1: there is no standard input for COPY: copy app.t from stdin"]
    );
}

#[test]
fn load_transaction_words_inside_functions_are_no_fault() {
    let up = "do $$ begin perform 1; end $$; create function app.f() returns int begin atomic select 1; end;\
              refresh materialized view concurrently app.v";
    let files = [
        ("app/context.yaml", "description: test\nrequires: [tenancy]\n"),
        ("app/9001_make_thing.up.sql", up),
        DOWN,
    ];
    assert!(load(&files).is_ok());
}

#[test]
fn load_directory_that_is_not_there_is_a_fault() {
    let error = Library::load(Scope::Tenant, &["/nowhere/at/all".into()]).unwrap_err();
    assert!(
        error.to_string().starts_with("/nowhere/at/all: cannot be read"),
        "{error}"
    );
}
