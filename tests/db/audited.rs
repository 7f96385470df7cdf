//! The audit trail: nothing escapes it unless that was decided, and nobody can change it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::fixture::{
    APPLICATION, AUDIT, CONTEXTS, Databases, LANDLORD, OWNER, TABLES, TENANT, assert_refused,
};
use crate::probe;
use crate::support;

/// Tables that cannot be watched because they are the trail, or the ledgers of the engine itself.
const TRAILS: [&str; 8] = [
    "audit.activity_log",
    "audit.schema_changes",
    "audit.seals",
    "landlord.seals",
    "tenancy.migrations",
    "landlord.migrations",
    "tenancy.backfills",
    "landlord.backfills",
];

/// Tables of the landlord that are a record of operations themselves, or never change.
const RECORDS: [&str; 5] = [
    "landlord.activity_log",
    "landlord.identity",
    "landlord.run_targets",
    "landlord.runs",
    "landlord.tenant_steps",
];

/// The tables for which a migration says that they are not audited.
fn decided_unaudited() -> BTreeSet<String> {
    let mut tables = BTreeSet::new();
    for context in fs::read_dir(support::package().join("migrations/tenant"))
        .unwrap()
        .flatten()
    {
        for file in fs::read_dir(context.path()).unwrap().flatten() {
            tables.extend(unaudited_in(&file.path()));
        }
    }
    tables
}

fn unaudited_in(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    text.lines()
        .filter_map(|line| line.strip_prefix("select audit.watch('"))
        .filter_map(|rest| rest.strip_suffix("', 'none');"))
        .map(ToOwned::to_owned)
        .collect()
}

fn unwatched(databases: &Databases, database: &str) -> BTreeSet<String> {
    let query = format!(
        "select pg_class.oid::regclass
         from pg_class join pg_namespace on pg_namespace.oid = relnamespace
         where {CONTEXTS} and {TABLES} and not exists (
             select from pg_trigger
             where tgrelid = pg_class.oid and tgfoid::regproc::text in ('audit.log_rows', 'landlord.log_row')
         )"
    );
    databases
        .query_as_superuser(database, &query)
        .lines()
        .filter(|table| !TRAILS.contains(table))
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn every_table_is_watched_or_on_record_as_not_watched() {
    let databases = Databases::start();
    assert_eq!(unwatched(&databases, TENANT), decided_unaudited());
    assert_eq!(
        unwatched(&databases, LANDLORD),
        RECORDS.map(ToOwned::to_owned).into()
    );
}

#[test]
fn a_watched_table_is_watched_for_every_statement_that_can_change_it() {
    let databases = Databases::start();
    databases.assert_none(
        TENANT,
        "select tgrelid::regclass
         from pg_trigger
         where tgfoid in ('audit.log_rows'::regproc, 'audit.refuse_truncate'::regproc)
         group by tgrelid
         having bool_or(tgenabled <> 'O') or count(*) <> 4 or bit_or(tgtype::integer) & 60 <> 60",
    );
}

#[test]
fn a_change_stands_in_the_trail_with_its_values_but_without_hidden_ones() {
    let databases = Databases::start();
    probe::create(&databases);
    let trail = databases.ok_as_role(
        OWNER,
        "set local tenantctl.reason = 'a test';
         update probe.parents set name = 'second';
         insert into probe.children (tenant_id, id, parent_id, secret)
         select tenant_id, id, id, 'hunter2' from probe.parents;
         select action, reason, record_id, old_values, new_values
         from audit.activity_log where table_name ~ '^probe' and reason is not null order by id",
    );
    let id = "00000000-0000-7000-8000-00000000000a";
    assert_eq!(
        trail,
        format!(
            "update|a test|{id}|{{\"name\": \"first\"}}|{{\"name\": \"second\"}}\n\
             insert|a test|{id}||{{\"parent_id\": \"{id}\"}}"
        )
    );
    assert_refused(
        &databases.as_role(OWNER, "truncate probe.children"),
        "is audited and cannot be truncated",
    );
}

/// Of many rows the columns that changed are looked for first, and only those are taken apart.
#[test]
fn a_statement_that_changes_many_rows_leaves_the_entries_that_one_a_row_leaves() {
    let databases = Databases::start();
    let change = |n: &str| {
        format!(
            "last_name = case when {n} % 5 = 0 then last_name when {n} % 3 = 0 then null else 'new ' || {n} end,
             profile = case when {n} % 7 = 0 then jsonb_build_object('number', {n}) else profile end"
        )
    };
    let compared = databases.ok_as_role(
        OWNER,
        &format!(
            "do $$ begin perform tenancy.act_as(gen_random_uuid(), 'service', 'test', 'Test', true, 'test', null, null); end $$;
             insert into identity.users (tenant_id, id, first_name, last_name)
             select tenancy.current_tenant(), ('00000000-0000-7000-8000-' || kind || lpad(n::text, 11, '0'))::uuid,
                 'First ' || n, case when n % 2 = 0 then 'Last ' || n end
             from generate_series(1, 700) as n cross join (values ('a'), ('b')) as kinds (kind);
             update identity.users
             set {many}
             where id::text like '%-a%';
             do $$
             declare
                 n integer;
             begin
                 for n in 1..700 loop
                     update identity.users set {one} where id = ('00000000-0000-7000-8000-b' || lpad(n::text, 11, '0'))::uuid;
                 end loop;
             end
             $$;
             with entry as (
                 select substring(record_id::text from 25 for 1) as kind, substring(record_id::text from 26) as n, old_values, new_values
                 from audit.activity_log
                 where action = 'update' and table_name = 'identity.users' and record_id::text like '00000000-0000-7000-8000-%'
             )
             select
                 count(*) filter (where kind = 'a') > 400,
                 (select count(*) from (
                     (select n, old_values, new_values from entry where kind = 'a'
                      except select n, old_values, new_values from entry where kind = 'b')
                     union all
                     (select n, old_values, new_values from entry where kind = 'b'
                      except select n, old_values, new_values from entry where kind = 'a')
                 ) as different)
             from entry",
            many = change("substring(id::text from 26)::integer"),
            one = change("n"),
        ),
    );
    assert_eq!(compared, "t|0");
}

#[test]
fn neither_the_application_nor_the_owner_of_the_tables_can_touch_the_trail() {
    let databases = Databases::start();
    for role in [APPLICATION, OWNER] {
        for statement in [
            "insert into audit.activity_log (tenant_id, action) values (tenancy.current_tenant(), 'forged')",
            "update audit.activity_log set action = 'forged'",
            "delete from audit.activity_log",
            "truncate audit.activity_log",
            "alter table audit.activity_log disable row level security",
            "drop table audit.activity_log_default",
        ] {
            let output = databases.as_role(role, statement);
            assert_ne!(output.code, 0, "{role}: {}", output.transcript());
        }
    }
    databases.assert_none(
        TENANT,
        &format!(
            "select oid::regclass from pg_class
             where relnamespace = 'audit'::regnamespace and pg_get_userbyid(relowner) <> '{AUDIT}'"
        ),
    );
}

#[test]
fn only_what_prunes_and_erases_writes_the_entries_that_explain_it() {
    let databases = Databases::start();
    for role in [APPLICATION, OWNER] {
        for action in ["audit.prune", "audit.erase"] {
            let forge = format!(
                "select audit.record('{action}', '{{\"first_block\": \"one\", \"last_block\": 9}}'); select 1"
            );
            assert_refused(
                &databases.as_role(role, &forge),
                &format!("only the function that does it records {action}"),
            );
            assert_refused(
                &databases.as_role(
                    role,
                    &format!("select audit.add_event('{action}', '{{}}', null, null, null)"),
                ),
                "permission denied for function add_event",
            );
        }
    }
    databases.ok_as_role(APPLICATION, "select audit.record('login.failed', '{}')");
    assert_eq!(
        databases.query_as_superuser(
            TENANT,
            "select count(*) from audit.activity_log where action ~ '^audit[.]'"
        ),
        "0"
    );
}

#[test]
fn the_explanation_of_a_pruned_block_may_say_anything_and_verifying_goes_on() {
    let databases = Databases::start();
    databases.ok("audit seal -t nrna");
    databases.query_as_superuser(
        TENANT,
        &format!(
            "update audit.seals set fingerprints = null where number = 1;
             insert into audit.activity_log (tenant_id, action, new_values)
             values ('{}', 'audit.prune', '{{\"first_block\": \"one\", \"last_block\": []}}')",
            databases.tenant_id()
        ),
    );
    let verified = databases.fails(1, "audit verify -t nrna");
    assert!(
        verified
            .stdout
            .contains("the entries of block 1 were pruned, and no entry tells of it"),
        "{}",
        verified.transcript()
    );
}

#[test]
fn values_that_were_rewritten_are_not_hidden_by_the_digest_of_erased_ones() {
    let databases = Databases::start();
    databases.ok("audit seal -t nrna");
    databases.query_as_superuser(
        TENANT,
        "alter table audit.activity_log drop constraint activity_log_erased;
         update audit.activity_log entry
         set erased_digest = audit.values_digest(entry), reason = 'so it was'
         where id = (select min(id) from audit.activity_log)",
    );
    let verified = databases.fails(1, "audit verify -t nrna");
    assert!(
        verified.stdout.contains("was changed after it was sealed"),
        "{}",
        verified.transcript()
    );
}
