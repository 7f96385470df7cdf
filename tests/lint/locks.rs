//! The table of locks, held against the locks that a server takes: each statement is run in a transaction that is
//! looked at and rolled back.

use tenantctl::migrate::lint;

use crate::support::Installation;

const SETUP: &str = "
    create schema s;
    create table s.parents (id integer primary key);
    create table s.rows (id integer primary key, parent_id integer, name text not null default '', note text);
    create table s.parts (id integer, day date) partition by range (day);
    create table s.parts_old partition of s.parts for values from ('2020-01-01') to ('2021-01-01');
    create table s.parts_loose (id integer, day date);
    create index rows_name_idx on s.rows (name);
    create unique index rows_note_key on s.rows (note);
    create function s.nothing() returns trigger language plpgsql as 'begin return null; end';
    create trigger rows_trigger after insert on s.rows for each row execute function s.nothing();
    create policy rows_policy on s.rows using (true);
    alter table s.rows add constraint rows_name_check check (name <> 'x') not valid;
    alter table s.rows add constraint rows_parent_fkey foreign key (parent_id) references s.parents (id) not valid;
    create materialized view s.view as select id from s.rows;
    create unique index on s.view (id)";

/// Statements of every form, with the table whose lock is compared.
const STATEMENTS: [(&str, &str); 51] = [
    ("s.rows", "alter table s.rows add column more text"),
    (
        "s.rows",
        "alter table s.rows add column more uuid default gen_random_uuid()",
    ),
    ("s.rows", "alter table s.rows drop column note"),
    ("s.rows", "alter table s.rows alter column note set not null"),
    ("s.rows", "alter table s.rows alter column name drop not null"),
    ("s.rows", "alter table s.rows alter column note set default 'x'"),
    ("s.rows", "alter table s.rows alter column note type varchar(20)"),
    ("s.rows", "alter table s.rows alter column note set statistics 50"),
    (
        "s.rows",
        "alter table s.rows alter column note set (n_distinct = 5)",
    ),
    (
        "s.rows",
        "alter table s.rows alter column note set storage external",
    ),
    ("s.rows", "alter table s.rows rename column note to remark"),
    ("s.rows", "alter table s.rows rename to lines"),
    ("s.rows", "alter table s.rows set schema public"),
    ("s.rows", "alter table s.rows add constraint c check (id > 0)"),
    (
        "s.rows",
        "alter table s.rows add constraint c check (id > 0) not valid",
    ),
    (
        "s.rows",
        "alter table s.rows add constraint c foreign key (parent_id) references s.parents (id)",
    ),
    (
        "s.parents",
        "alter table s.rows add constraint c foreign key (parent_id) references s.parents (id)",
    ),
    (
        "s.parents",
        "alter table s.rows add column other integer references s.parents (id)",
    ),
    ("s.rows", "alter table s.rows add constraint c unique (name)"),
    (
        "s.rows",
        "alter table s.rows add constraint c unique using index rows_note_key",
    ),
    ("s.rows", "alter table s.rows validate constraint rows_name_check"),
    ("s.rows", "alter table s.rows drop constraint rows_name_check"),
    (
        "s.rows",
        "alter table s.rows rename constraint rows_name_check to c",
    ),
    ("s.rows", "alter table s.rows disable trigger rows_trigger"),
    ("s.rows", "alter table s.rows enable row level security"),
    ("s.rows", "alter table s.rows force row level security"),
    ("s.rows", "alter table s.rows set (fillfactor = 70)"),
    ("s.rows", "alter table s.rows set unlogged"),
    ("s.rows", "alter table s.rows cluster on rows_name_idx"),
    ("s.rows", "alter table s.rows replica identity full"),
    (
        "s.parts",
        "alter table s.parts attach partition s.parts_loose for values from ('2022-01-01') to ('2023-01-01')",
    ),
    (
        "s.parts_loose",
        "alter table s.parts attach partition s.parts_loose for values from ('2022-01-01') to ('2023-01-01')",
    ),
    ("s.parts", "alter table s.parts detach partition s.parts_old"),
    ("s.parts_old", "alter table s.parts detach partition s.parts_old"),
    (
        "s.parts",
        "create table s.parts_new partition of s.parts for values from ('2022-01-01') to ('2023-01-01')",
    ),
    (
        "s.parents",
        "create table s.more (id integer references s.parents (id))",
    ),
    ("s.rows", "create index on s.rows (note)"),
    (
        "s.rows",
        "create trigger t after update on s.rows for each row execute function s.nothing()",
    ),
    ("s.rows", "drop trigger rows_trigger on s.rows"),
    ("s.rows", "create policy p on s.rows using (true)"),
    ("s.rows", "drop policy rows_policy on s.rows"),
    ("s.rows", "create statistics s.stats on name, note from s.rows"),
    ("s.rows", "reindex table s.rows"),
    ("s.rows", "truncate s.rows"),
    ("s.rows", "cluster s.rows using rows_name_idx"),
    ("s.view", "refresh materialized view s.view"),
    ("s.view", "refresh materialized view concurrently s.view"),
    ("s.rows", "lock table s.rows in share row exclusive mode"),
    ("s.rows", "insert into s.rows (id) values (1)"),
    ("s.rows", "update s.rows set note = 'x' where id = 1"),
    ("s.rows", "delete from s.rows where id = 1"),
];

#[test]
fn the_table_of_locks_is_the_servers() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query_as_superuser("postgres", "create database locks");
    installation.query_as_superuser("locks", SETUP);
    let mut differences = Vec::new();
    for (table, statement) in STATEMENTS {
        let expected = lint::locks(statement).unwrap()[0]
            .iter()
            .find(|lock| lock.table == table)
            .map_or_else(|| "none".to_owned(), |lock| lock.mode.catalogue_name());
        let seen = strongest(&installation, table, statement);
        if seen != expected {
            differences.push(format!("{statement}: {seen} on {table}, not {expected}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// The strongest lock that a statement holds on a table when it has run.
fn strongest(installation: &Installation, table: &str, statement: &str) -> String {
    let modes = lint::LockMode::ALL.map(|mode| format!("'{}'", mode.catalogue_name()));
    let oid = installation.query_as_superuser("locks", &format!("select '{table}'::regclass::oid"));
    installation.query_as_superuser(
        "locks",
        &format!(
            "begin; {statement};
             select mode from pg_locks where relation = {oid} and pid = pg_backend_pid()
             order by array_position(array[{}], mode) desc limit 1;
             rollback",
            modes.join(", ")
        ),
    )
}
