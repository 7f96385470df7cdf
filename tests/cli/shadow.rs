//! What is tried on shadow databases.

use crate::fleet::{OWN, fleet, migration, shown, wait_for};
use crate::support::Installation;

/// All that is left of shadow databases.
pub const SHADOWS: &str = "select count(*) from pg_database where datname like '%\\_shadow\\_%'";

/// The folder of an operator's own context, with a sound migration 9001 that makes the table `app.notes`.
fn operator() -> Installation {
    let installation = Installation::new();
    installation.ok("local up");
    std::fs::create_dir_all(installation.home().join("own/app")).unwrap();
    installation.write(
        "own/app/context.yaml",
        "description: of the operator\nrequires: [tenancy]\n",
    );
    migration(
        &installation,
        9001,
        "create_notes",
        "create schema app;\n\
         create table app.notes (id integer primary key, text text);\n\
         create sequence app.numbers;",
        "drop sequence app.numbers;\ndrop table app.notes;\ndrop schema app;",
    );
    installation
}

const TRY: &str = "migrate test-rollback --context app --migrations own --steps 1";

/// The kinds and messages of what is found wrong with migration 9002.
fn findings(installation: &Installation, up: &str, down: &str) -> Vec<String> {
    migration(installation, 9002, "change_notes", up, down);
    let output = installation.run(&format!("{TRY} --format json"));
    let rows = output.json();
    let findings: Vec<String> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let message = row["message"].as_str().unwrap();
            // Whoever owns a table may maintain it as well from PostgreSQL 17 on.
            let message = message.replace("arwdDxtm", "arwdDxt");
            format!("{}: {message}", row["kind"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        output.code,
        i32::from(!findings.is_empty()),
        "{}",
        output.transcript()
    );
    findings
}

#[test]
fn test_rollback_finds_what_is_wrong_only_when_it_is_run() {
    let installation = operator();
    let add_motto = "alter table app.notes add column motto text;";
    let cases: &[(&str, &str, &str, &[&str])] = &[
        (
            "a function left behind",
            "create function app.double(integer) returns integer language sql as 'select $1 * 2';\ncreate table app.sums ();",
            "drop table app.sums;",
            &[
                "remains: taken back, function app.double(integer) is there and should not be",
                "up_again: app/9002_change_notes (up) failed at own/app/9002_change_notes.up.sql:1: function \"double\" already exists with same argument types (SQLSTATE 42723)",
            ],
        ),
        (
            "a grant left behind",
            "grant select on app.notes to tenantctl_main_readonly;",
            "select 1;",
            &[
                "remains: taken back, table app.notes differs: grants is \"tenantctl_main_owner=arwdDxt/tenantctl_main_owner tenantctl_main_readonly=r/tenantctl_main_owner\" and should be \"tenantctl_main_owner=arwdDxt/tenantctl_main_owner\"",
            ],
        ),
        (
            "more taken back than was made",
            add_motto,
            "alter table app.notes drop column motto, drop column text;",
            &[
                "remains: taken back, column app.notes.text is missing",
                "differs: applied again, column app.notes.text is missing",
            ],
        ),
        (
            "a row left behind that its key keeps from coming twice",
            "insert into app.notes values (1, 'first');",
            "select 1;",
            &[
                "remains: taken back, app.notes has 1 row where it had 0",
                "up_again: app/9002_change_notes (up) failed at own/app/9002_change_notes.up.sql:1: duplicate key value violates unique constraint \"notes_pkey\" (SQLSTATE 23505)",
            ],
        ),
        (
            "a row left behind of which nobody complains",
            "insert into app.notes values (1, 'first') on conflict do nothing;",
            "select 1;",
            &["remains: taken back, app.notes has 1 row where it had 0"],
        ),
        (
            "a down that fails",
            add_motto,
            "alter table app.notes drop column mottoes;",
            &[
                "down: app/9002_change_notes (down) failed at own/app/9002_change_notes.down.sql:1: column \"mottoes\" of relation \"notes\" does not exist (SQLSTATE 42703)",
            ],
        ),
        (
            "a type that is changed back to another one",
            "alter table app.notes alter column text type varchar(80);",
            "alter table app.notes alter column text type varchar;",
            &[
                "remains: taken back, column app.notes.text differs: type is \"character varying\" and should be \"text\"",
            ],
        ),
        (
            "a result that depends on how often it was applied",
            "do $$ begin execute format('create table app.part_%s ()', nextval('app.numbers')); end $$;",
            "do $$ begin execute format('drop table app.part_%s', (select last_value from app.numbers)); end $$;",
            &[
                "differs: applied again, table app.part_1 is missing",
                "differs: applied again, table app.part_2 is there and should not be",
            ],
        ),
        (
            "an up that fails",
            "alter table app.letters add column motto text;",
            "select 1;",
            &[
                "up: app/9002_change_notes (up) failed at own/app/9002_change_notes.up.sql:1: relation \"app.letters\" does not exist (SQLSTATE 42P01)",
            ],
        ),
        (
            "nothing",
            add_motto,
            "alter table app.notes drop column motto;",
            &[],
        ),
        (
            "nothing, without a transaction",
            "-- no-transaction\ncreate index concurrently notes_text_idx on app.notes (text);",
            "-- no-transaction\ndrop index concurrently app.notes_text_idx;",
            &[],
        ),
    ];
    for (what, up, down, expected) in cases {
        assert_eq!(findings(&installation, up, down), *expected, "{what}");
    }
    assert_eq!(installation.query("postgres", SHADOWS), "0");
}

#[test]
fn test_rollback_runs_the_checks_of_migrations_and_goes_on_after_a_fault() {
    let installation = operator();
    installation.write(
        "own/app/9001_create_notes.verify.sql",
        "select id, 'is empty' as fault from app.notes where text is null;",
    );
    migration(
        &installation,
        9002,
        "fill_notes",
        "insert into app.notes values (1, null);",
        "delete from app.notes where id = 1;",
    );
    migration(
        &installation,
        9003,
        "add_motto",
        "alter table app.notes add column motto text;",
        "drop column;",
    );
    migration(
        &installation,
        9004,
        "add_index",
        "create index notes_text_idx on app.notes (text);\ncreate index notes_motto_idx on app.notes (motto);",
        "drop index app.notes_motto_idx;",
    );
    let output = installation.fails(
        1,
        "migrate test-rollback --context app --migrations own --steps 4",
    );
    insta::assert_snapshot!(shown(&output));
}

#[test]
fn test_rollback_names_a_migration_without_down() {
    let installation = operator();
    installation.write(
        "own/app/9002_add_motto.up.sql",
        "alter table app.notes add column motto text;",
    );
    insta::assert_snapshot!(shown(&installation.fails(1, TRY)));
    insta::assert_snapshot!(shown(
        &installation.fails(3, "migrate test-rollback --template clbu")
    ));
    insta::assert_snapshot!(shown(
        &installation.fails(3, "migrate test-rollback --context nothing")
    ));
    installation.fails(2, "migrate test-rollback --landlord --all-templates");
}

#[test]
fn test_rollback_of_every_template_finds_nothing() {
    let installation = Installation::new();
    let output = installation.run("migrate test-rollback --all-templates --steps 3");
    assert_eq!(
        (output.code, output.stdout.as_str()),
        (0, ""),
        "{}",
        output.transcript()
    );
    assert!(
        output
            .stderr
            .ends_with("applied, taken back and applied again: nothing is wrong\n")
    );
}

#[test]
fn test_rollback_that_is_ended_leaves_no_database_and_one_that_is_killed_only_until_the_next() {
    let installation = operator();
    migration(
        &installation,
        9002,
        "sleep_long",
        "select pg_sleep(600);",
        "select 1;",
    );
    let asleep =
        "select count(*) from pg_stat_activity where query like 'select pg_sleep(600)%' and state = 'active'";
    let start = || {
        let child = installation.spawn(TRY);
        wait_for(&installation, asleep, "1");
        assert_eq!(installation.query("postgres", SHADOWS), "1");
        let pid = rustix::process::Pid::from_child(&child);
        (child, pid)
    };

    let (child, pid) = start();
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(143));
    assert_eq!(installation.query("postgres", SHADOWS), "0");

    let (child, pid) = start();
    rustix::process::kill_process(pid, rustix::process::Signal::KILL).unwrap();
    child.wait_with_output().unwrap();
    assert_eq!(installation.query("postgres", SHADOWS), "1");
    wait_for(&installation, asleep, "0");
    migration(&installation, 9002, "sleep_long", "select 1;", "select 1;");
    installation.ok(TRY);
    assert_eq!(installation.query("postgres", SHADOWS), "0");
}

#[test]
fn plan_shows_statements_with_the_locks_that_they_take() {
    let installation = fleet(&["alfa", "bravo"]);
    installation.ok(&format!("migrate up -t alfa,nrna {OWN}"));
    migration(
        &installation,
        9002,
        "change_notes",
        "alter table app.notes add column motto text;\n\
         create table app.replies (id uuid primary key, note_tenant uuid, note_id uuid,\n\
             foreign key (note_tenant, note_id) references app.notes);\n\
         update app.notes set motto = '' where motto is null;",
        "drop table app.replies;\nalter table app.notes drop column motto;",
    );
    migration(
        &installation,
        9003,
        "index_notes",
        "-- no-transaction\ncreate index concurrently notes_motto_idx on app.notes (motto);",
        "drop index app.notes_motto_idx;",
    );
    let output = installation.run(&format!("migrate plan --all {OWN}"));
    insta::assert_snapshot!(shown(&output));

    let rows = installation
        .run(&format!(
            "migrate plan -t alfa {OWN} --lock-timeout 5s --format json"
        ))
        .json();
    assert_eq!(
        rows[0]["locks"],
        serde_json::json!(["ACCESS EXCLUSIVE on app.notes"]),
        "the weaker locks that follow are held already"
    );
    assert_eq!(
        (&rows[0]["lock_timeout_ms"], &rows[0]["statement_timeout_ms"]),
        (&5000.into(), &300_000.into())
    );
    assert_eq!(rows[1]["statements"][0]["measured"], false);
    assert_eq!(installation.query("postgres", SHADOWS), "0");
}

#[test]
fn plan_of_a_migration_that_fails_says_so_and_shows_the_rest() {
    let installation = fleet(&[]);
    migration(
        &installation,
        9002,
        "drop_letters",
        "drop table app.letters;",
        "select 1;",
    );
    let output = installation.run(&format!("migrate plan -t nrna {OWN}"));
    insta::assert_snapshot!(shown(&output));
    let output = installation.run(&format!("migrate plan -t nrna {OWN} --no-locks"));
    assert_eq!(
        (output.code, output.stderr.contains("could not be measured")),
        (0, false)
    );
    assert!(
        output
            .stdout
            .contains("ACCESS EXCLUSIVE on app.letters (by the documentation)")
    );
}
