//! `tenant psql`

use rexpect::session::spawn_command;

use crate::support::Installation;

fn psql(installation: &Installation, flags: &str, sql: &str) -> crate::support::Output {
    let words = ["tenant", "psql", "nrna"]
        .into_iter()
        .chain(flags.split_whitespace())
        .chain(["--", "-X", "-At", "-c", sql]);
    installation.run_words(words)
}

#[test]
fn psql_opens_a_session_that_knows_its_tenant_and_only_reads() {
    let installation = Installation::new();
    let output = psql(
        &installation,
        "",
        "select slug, current_user from tenancy.tenants where id = tenancy.current_tenant()",
    );
    assert_eq!(
        output.stdout,
        "nrna|tenantctl_main_readonly\n",
        "{}",
        output.transcript()
    );
    let refused = psql(&installation, "", "delete from config.settings");
    assert_eq!(refused.code, 1);
    assert!(
        refused.stderr.contains("read-only transaction"),
        "{}",
        refused.transcript()
    );
}

#[test]
fn psql_that_writes_is_in_the_trail_with_actor_and_reason() {
    let installation = Installation::new();
    let output = installation.run_words([
        "tenant",
        "psql",
        "nrna",
        "--write",
        "--reason",
        "ticket 4711, \\ and more",
        "--",
        "-X",
        "-c",
        "update config.settings set tenant_value = '9' where key = 'password_min_length'",
    ]);
    assert_eq!(output.stdout, "UPDATE 1\n", "{}", output.transcript());
    let entry = installation
        .run("audit log -t nrna --limit 1 --format json")
        .json()[0]
        .take();
    assert_eq!(entry["reason"], "ticket 4711, \\ and more");
    assert_eq!(entry["table_name"], "config.settings");
    let opened = installation
        .run("audit log --landlord --limit 1 --format json")
        .json()[0]
        .take();
    assert_eq!(opened["action"], "psql");
    assert_eq!(opened["record"], "nrna");
    for (database, trail, entries) in [
        (
            "tenant_nrna",
            "audit.activity_log",
            "table_name = 'config.settings'",
        ),
        ("tenantctl", "landlord.activity_log", "action = 'psql'"),
    ] {
        let command = format!("select command from {trail} where {entries} order by id desc limit 1");
        assert_eq!(
            installation.query_as_superuser(database, &command),
            "tenantctl tenant psql nrna --write --reason 'ticket 4711, \\ and more'"
        );
        let told = format!("select count(*) from {trail} entry where entry::text like '%tenant_value = %'");
        assert_eq!(installation.query_as_superuser(database, &told), "0");
    }
    let refused = psql(&installation, "--write", "drop table config.settings");
    assert!(
        refused.stderr.contains("must be owner"),
        "{}",
        refused.transcript()
    );
}

#[test]
fn psql_names_the_tenant_in_its_prompt() {
    let installation = Installation::new();
    installation.ok("local up");
    for (line, prompt) in [
        ("tenant psql nrna", "nrna=> "),
        ("tenant psql nrna --write", "nrna (writes)=> "),
    ] {
        let command = installation.interactive(line.split_whitespace());
        let mut session = spawn_command(command, Some(20_000)).unwrap();
        session.exp_string(prompt).unwrap();
        session.send_line("\\q").unwrap();
        session.exp_eof().unwrap();
    }
}

#[test]
fn psql_refuses_tenants_as_other_commands_do_and_says_when_it_is_missing() {
    let installation = Installation::new();
    installation.fails(3, "tenant psql nobody");
    installation.ok("tenant suspend nrna --yes");
    installation.fails(1, "tenant psql nrna --write");
}
