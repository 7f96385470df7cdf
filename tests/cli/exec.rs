//! `tenant exec`

use crate::support::{Installation, Output};

/// The tenants `abc` and `nrna`.
fn two_tenants() -> Installation {
    let installation = Installation::new();
    installation.ok("tenant create abc --template political_party");
    installation
}

fn exec(installation: &Installation, sql: &str, flags: &str) -> Output {
    let words = ["tenant", "exec", sql]
        .into_iter()
        .chain(flags.split_whitespace());
    installation.run_words(words)
}

const COUNT: &str =
    "select count(*) as settings, tenancy.current_tenant() is not null as known from config.settings";

#[test]
fn exec_gives_one_result_with_a_column_for_the_tenant() {
    let installation = two_tenants();
    insta::assert_snapshot!(
        exec(&installation, "select slug, name from tenancy.tenants", "--all").transcript()
    );
    insta::assert_snapshot!(exec(&installation, COUNT, "-t nrna --format json").transcript());
    assert_eq!(
        exec(
            &installation,
            "select slug from tenancy.tenants",
            "--all --format csv --columns slug"
        )
        .stdout,
        "slug\nabc\nnrna\n"
    );
}

#[test]
fn exec_shows_every_type_as_postgresql_writes_it() {
    let installation = Installation::new();
    let sql = "select 9007199254740993::bigint as large, 0.10::numeric as exact, null as nothing, '' as empty, true as yes,
        '{1,2}'::int[] as list, '{\"b\": 1.00, \"a\": 2}'::json as document, '1 day 02:00'::interval as span,
        row(1, 'x') as both, '\\x00ff'::bytea as bytes, 'infinity'::timestamptz as never, 1 as large";
    insta::assert_snapshot!(exec(&installation, sql, "-t nrna --format yaml").transcript());
}

#[test]
fn exec_without_rows_still_names_the_columns() {
    let installation = Installation::new();
    let none = "select slug, created_at from tenancy.tenants where false";
    assert_eq!(
        exec(&installation, none, "-t nrna --format csv").stdout,
        "tenant,slug,created_at\n"
    );
    assert_eq!(exec(&installation, none, "-t nrna --format json").stdout, "[]\n");
}

#[test]
fn exec_reads_only_unless_it_is_told_to_write() {
    let installation = Installation::new();
    for (sql, code) in [
        ("delete from config.settings", 1),
        ("select set_config('transaction_read_only', 'off', true)", 2),
        ("set transaction_read_only = off; delete from config.settings", 2),
        ("drop table config.settings", 1),
    ] {
        let output = exec(&installation, sql, "-t nrna");
        assert_eq!(output.code, code, "{}", output.transcript());
    }
    insta::assert_snapshot!(exec(&installation, "delete from config.settings", "-t nrna").transcript());
    assert_ne!(
        installation.query_as_superuser("tenant_nrna", "select count(*) from config.settings"),
        "0"
    );
}

#[test]
fn exec_refuses_what_leaves_its_transaction_or_its_role() {
    let installation = Installation::new();
    for sql in [
        "commit",
        "select 1; rollback; select 2",
        "begin; select 1",
        "savepoint here",
        "set transaction read write",
        "reset role",
        "set local role postgres",
        "copy config.settings to stdout",
        "-- nothing",
    ] {
        let output = exec(&installation, sql, "-t nrna");
        assert_eq!(output.code, 2, "{}", output.transcript());
    }
    insta::assert_snapshot!(exec(&installation, "select 1;\ncommit", "-t nrna").transcript());
    insta::assert_snapshot!(exec(&installation, "select nothing", "-t nrna").transcript());
}

#[test]
fn exec_names_its_tenants_or_does_nothing() {
    let installation = Installation::new();
    for (flags, code) in [("", 2), ("--landlord", 2), ("-t nobody", 3), ("--where x=y", 2)] {
        let output = exec(&installation, "select 1", flags);
        assert_eq!(output.code, code, "{}", output.transcript());
    }
}

#[test]
fn exec_writes_after_asking_and_the_trail_says_who_and_why() {
    let installation = two_tenants();
    let sql = "update config.settings set tenant_value = '9' where key = 'password_min_length'";
    let asked = exec(&installation, sql, "--all --write");
    insta::assert_snapshot!(asked.transcript());
    let tried = exec(&installation, sql, "--all --write --dry-run");
    insta::assert_snapshot!(tried.transcript());
    let own = "tenant setting list -t nrna --own --format csv --columns key,value";
    assert_eq!(installation.ok(own), "key,value\n");
    let done = installation.run_words([
        "tenant",
        "exec",
        sql,
        "--all",
        "--write",
        "--yes",
        "--reason",
        "resolution 7",
    ]);
    insta::assert_snapshot!(done.transcript());
    assert_eq!(installation.ok(own), "key,value\npassword_min_length,9\n");
    let entry = installation
        .run("audit log -t nrna --limit 1 --format json")
        .json()[0]
        .take();
    assert_eq!(entry["reason"], "resolution 7");
    assert_eq!(entry["table_name"], "config.settings");
    let run = installation.run("run list --format json").json()[0].take();
    assert_eq!(run["operation"], "tenant exec");
    assert_eq!(run["reason"], "resolution 7");
}

#[test]
fn exec_with_write_changes_rows_and_never_tables() {
    let installation = Installation::new();
    for sql in [
        "create table config.mine (id int)",
        "alter table config.settings disable row level security",
        "delete from reference.countries",
    ] {
        let output = exec(&installation, sql, "-t nrna --write --yes");
        assert_eq!(output.code, 1, "{}", output.transcript());
    }
}

#[test]
fn exec_goes_on_past_a_tenant_that_fails() {
    let installation = two_tenants();
    installation.query_as_superuser(
        "tenant_abc",
        "alter table config.settings rename column key to name",
    );
    let output = exec(
        &installation,
        "select min(key) as first from config.settings",
        "--all",
    );
    assert_eq!(output.code, 7);
    insta::assert_snapshot!(output.transcript());
}

#[test]
fn exec_holds_tenants_with_other_columns_together() {
    let installation = two_tenants();
    installation.query_as_superuser(
        "tenant_abc",
        "alter table config.validation_rules add column extra integer default 5",
    );
    let output = exec(
        &installation,
        "select * from (select * from config.validation_rules order by name limit 1) as one",
        "--all --format csv --columns tenant,extra",
    );
    assert_eq!(output.stdout, "tenant,extra\nabc,5\nnrna,\n");
}

#[test]
fn exec_takes_statements_from_a_file_and_shows_what_the_last_one_returns() {
    let installation = Installation::new();
    installation.write(
        "report.sql",
        "-- two statements\nset local tenantctl.number = '1';\nselect current_setting('tenantctl.number')::int as number;\n",
    );
    let output = installation.run("tenant exec --file report.sql -t nrna --format csv");
    assert_eq!(
        output.stdout,
        "tenant,number\nnrna,1\n",
        "{}",
        output.transcript()
    );
    let piped =
        installation.run_with_input("tenant exec --file - -t nrna --format csv", b"select 2 as number");
    assert_eq!(piped.stdout, "tenant,number\nnrna,2\n");
    installation.write("wrong.sql", "select 1;\n\nselect wrong;\n");
    insta::assert_snapshot!(
        installation
            .run("tenant exec --file wrong.sql -t nrna")
            .transcript()
    );
    installation.fails(2, "tenant exec --file missing.sql -t nrna");
}

#[test]
fn exec_does_not_write_to_a_suspended_tenant() {
    let installation = two_tenants();
    installation.ok("tenant suspend abc --yes");
    let sql = "update config.settings set tenant_value = '9' where key = 'password_min_length'";
    let named = exec(&installation, sql, "-t abc --write --yes");
    assert_eq!(named.code, 1);
    assert!(
        named
            .stderr
            .contains("tenant abc is suspended; nothing is written to it")
    );
    let wide = exec(&installation, sql, "--all --write --yes --format csv");
    assert_eq!(
        wide.stdout,
        "tenant,rows_affected\nnrna,1\n",
        "{}",
        wide.transcript()
    );
    assert_eq!(exec(&installation, "select 1", "-t abc").code, 0);
}

#[test]
fn exec_gives_up_after_its_timeout() {
    let installation = Installation::new();
    let output = exec(&installation, "select pg_sleep(60)", "-t nrna --timeout 200ms");
    assert_eq!(output.code, 6);
    assert!(
        output.stderr.contains("it was not done within 200ms"),
        "{}",
        output.transcript()
    );
}

#[test]
fn exec_leaves_its_statements_in_no_trail() {
    let installation = Installation::new();
    let sql = "update config.settings set tenant_value = '9' where key = 'password_min_length'";
    let words = ["tenant", "exec", "-t", "nrna", sql, "--write", "--yes"];
    let output = installation.run_words(words);
    assert_eq!(output.code, 0, "{}", output.transcript());
    let command = "select distinct command from audit.activity_log where table_name = 'config.settings' and action = 'update'";
    let recorded = installation.query_as_superuser("tenant_nrna", command);
    let shown = regex::Regex::new("[0-9a-f]{64}").unwrap().replace(&recorded, "…");
    assert_eq!(
        shown,
        "tenantctl tenant exec -t nrna [SQL with SHA-256 …] --write --yes"
    );
    for (database, trail) in [
        ("tenant_nrna", "audit.activity_log"),
        ("tenantctl", "landlord.activity_log"),
    ] {
        let told = format!("select count(*) from {trail} entry where entry::text like '%tenant_value = %'");
        assert_eq!(installation.query_as_superuser(database, &told), "0", "{trail}");
    }
}
