//! `audit seal` and `audit verify`

use crate::support::{Installation, Output};

const TENANT: &str = "tenant_nrna";

/// A tenant whose trail is sealed.
fn sealed() -> Installation {
    let installation = Installation::new();
    write(&installation, "sita");
    installation.ok("audit seal -t nrna --anchor-out heads.json");
    installation
}

fn write(installation: &Installation, name: &str) {
    installation.ok(&format!(
        "user create -t nrna --email {name}@example.org --first-name {name}"
    ));
}

/// Runs SQL as a superuser, whom nothing stops.
fn tamper(installation: &Installation, sql: &str) {
    installation.query_as_superuser(TENANT, sql);
}

/// Lets the landlord know of no anchor, and its trail nothing of that.
fn forget_anchors(installation: &Installation) {
    installation.query_as_superuser(
        "tenantctl",
        "set session_replication_role = replica; delete from landlord.audit_anchors",
    );
}

/// The id of the entry that a query finds.
fn entry(installation: &Installation, condition: &str) -> String {
    installation.query_as_superuser(
        TENANT,
        &format!("select min(id) from audit.activity_log where {condition}"),
    )
}

/// What verifying finds: whether the trail is intact, whether it is complete, and the first finding.
fn verdict(installation: &Installation, flags: &str) -> (bool, bool, String) {
    let output = installation.run(&format!("audit verify -t nrna --format json {flags}"));
    let found = &output.json()[0];
    let sound = found["intact"] == true && found["complete"] == true;
    assert_eq!(output.code, i32::from(!sound), "{}", output.transcript());
    (
        found["intact"].as_bool().unwrap(),
        found["complete"].as_bool().unwrap(),
        found["findings"][0]["message"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
    )
}

fn sound() -> (bool, bool, String) {
    (true, true, String::new())
}

/// Output without what differs from run to run.
fn shown(output: &Output) -> String {
    let digest = regex::Regex::new("[0-9a-f]{64}").unwrap();
    digest.replace_all(&output.transcript(), "[digest]").into_owned()
}

#[test]
fn seal_closes_what_was_written_and_repeated_seals_nothing() {
    let installation = Installation::new();
    write(&installation, "sita");
    let entries = installation.query_as_superuser(TENANT, "select count(*) from audit.activity_log");
    let sealed = installation.run("audit seal -t nrna --format json").json();
    assert_eq!(sealed[0]["sealed"].to_string(), entries);
    assert_eq!(sealed[0]["unsealed"], 0);
    assert_eq!(sealed[0]["anchored"], true);
    let again = installation.run("audit seal -t nrna --format json").json();
    assert_eq!(again[0]["sealed"], 0);
    assert_eq!(again[0]["digest"], sealed[0]["digest"]);
    assert_eq!(verdict(&installation, ""), sound());
}

#[test]
fn a_trail_that_nobody_touched_is_intact_and_complete() {
    let installation = sealed();
    write(&installation, "gita");
    let count = "select count(*) from audit.activity_log";
    installation.ok("tenant create uml --template political_party");
    installation.ok("audit seal --all --landlord");
    let output = installation
        .run("audit verify --all --landlord --columns target,intact,complete,unsealed,erased,pruned");
    insta::assert_snapshot!(shown(&output));
    let verified = installation.run("audit verify -t nrna --format json").json();
    assert_eq!(
        verified[0]["sealed"].to_string(),
        installation.query_as_superuser(TENANT, count)
    );
}

#[test]
fn verify_names_the_entry_that_was_changed() {
    let installation = sealed();
    let id = entry(&installation, "table_name = 'identity.users'");
    for (change, column) in [
        (
            "new_values = new_values || '{\"first_name\": \"Rita\"}'",
            "values",
        ),
        ("actor_id = null", "who"),
        ("occurred_at = occurred_at + interval '1 microsecond'", "when"),
        ("reason = 'so it was'", "why"),
        ("transaction_id = '3'", "transaction"),
        ("salt = gen_random_uuid()", "salt"),
    ] {
        let installation = sealed();
        tamper(
            &installation,
            &format!("update audit.activity_log set {change} where id = {id}"),
        );
        assert_eq!(
            verdict(&installation, ""),
            (false, true, format!("entry {id} was changed after it was sealed")),
            "{column}"
        );
    }
}

#[test]
fn verify_tells_a_removed_entry_from_one_that_was_put_in() {
    let installation = sealed();
    let id = entry(&installation, "table_name = 'identity.users'");
    tamper(
        &installation,
        &format!("create table kept as select * from audit.activity_log where id = {id}"),
    );
    tamper(
        &installation,
        &format!("delete from audit.activity_log where id = {id}"),
    );
    assert_eq!(
        verdict(&installation, ""),
        (true, false, format!("entry {id} was removed"))
    );
    tamper(
        &installation,
        "insert into audit.activity_log overriding system value select * from kept",
    );
    assert_eq!(verdict(&installation, ""), sound());
    tamper(
        &installation,
        "update kept set id = 1000000, salt = gen_random_uuid();
         insert into audit.activity_log overriding system value select * from kept",
    );
    let put_in = "entry 1000000 was put in later: no block holds it".to_owned();
    assert_eq!(verdict(&installation, ""), (false, true, put_in));
}

#[test]
fn verify_notices_entries_that_changed_places() {
    let installation = sealed();
    let (first, second) = (
        entry(&installation, "true"),
        entry(&installation, "id > (select min(id) from audit.activity_log)"),
    );
    tamper(
        &installation,
        &format!(
            "alter table audit.activity_log alter id drop identity;
             update audit.activity_log set id = case id when {first} then {second} else {first} end
             where id in ({first}, {second})"
        ),
    );
    assert_eq!(
        verdict(&installation, ""),
        (
            false,
            true,
            format!("entry {first} was changed after it was sealed")
        )
    );
}

#[test]
fn verify_notices_a_partition_that_was_put_in_anothers_place() {
    let installation = sealed();
    let partition = installation.query_as_superuser(
        TENANT,
        "select min(tableoid::regclass::text) from audit.activity_log",
    );
    let bounds = installation.query_as_superuser(
        TENANT,
        &format!("select pg_get_expr(relpartbound, oid) from pg_class where oid = '{partition}'::regclass"),
    );
    tamper(
        &installation,
        &format!(
            "create table audit.impostor (like {partition} including all);
             insert into audit.impostor overriding system value select * from {partition} order by id offset 1;
             alter table audit.activity_log detach partition {partition};
             alter table audit.activity_log attach partition audit.impostor {bounds}"
        ),
    );
    let id = installation.query_as_superuser(TENANT, &format!("select min(id) from {partition}"));
    assert_eq!(
        verdict(&installation, ""),
        (true, false, format!("entry {id} was removed"))
    );
    tamper(
        &installation,
        "alter table audit.activity_log detach partition audit.impostor",
    );
    assert_eq!(
        verdict(&installation, ""),
        (true, false, format!("entry {id} was removed"))
    );
}

#[test]
fn seals_made_anew_after_a_change_do_not_agree_with_the_anchors() {
    let installation = sealed();
    write(&installation, "gita");
    installation.ok("audit seal -t nrna --anchor-out heads.json");
    let tenant_id = installation.query_as_superuser(TENANT, "select id from tenancy.tenants");
    tamper(
        &installation,
        &format!(
            "set tenantctl.tenant_id = '{tenant_id}';
             update audit.activity_log set reason = 'so it was' where id = (select min(id) from audit.activity_log);
             delete from audit.seals;
             select audit.seal()"
        ),
    );
    let (intact, complete, message) = verdict(&installation, "");
    assert!(
        !intact && !complete,
        "one block where two are anchored: {message}"
    );
    assert!(
        message.starts_with("block 1 was sealed anew since the landlord came to know it: its entries 1 to "),
        "{message}"
    );
    forget_anchors(&installation);
    assert_eq!(verdict(&installation, ""), sound(), "no chain alone can tell");
    let (intact, _, message) = verdict(&installation, "--anchor heads.json");
    assert!(
        !intact && message.contains("since the anchor file came to know it"),
        "{message}"
    );
}

#[test]
fn whatever_was_done_before_seals_were_made_anew_does_not_agree_with_the_anchors() {
    let swapped = "do $$
        declare
            part text := (select min(tableoid::regclass::text) from audit.activity_log);
            bounds text := (select pg_get_expr(relpartbound, oid) from pg_class where oid = part::regclass);
        begin
            execute format('create table audit.impostor (like %s including all)', part);
            execute format('insert into audit.impostor overriding system value select * from %s order by id offset 1', part);
            execute format('alter table audit.activity_log detach partition %s', part);
            execute format('alter table audit.activity_log attach partition audit.impostor %s', bounds);
        end $$";
    for (deed, sql) in [
        (
            "removed",
            "delete from audit.activity_log where id = (select min(id) from audit.activity_log)",
        ),
        (
            "put in",
            "create table kept as select * from audit.activity_log order by id limit 1;
             update kept set id = 1000000, salt = gen_random_uuid();
             insert into audit.activity_log overriding system value select * from kept",
        ),
        (
            "changed places",
            "alter table audit.activity_log alter id drop identity;
             with ends as (select min(id) as first, max(id) as last from audit.activity_log)
             update audit.activity_log set id = first + last - id from ends where id in (first, last)",
        ),
        ("partition swapped", swapped),
    ] {
        let installation = sealed();
        let tenant_id = installation.query_as_superuser(TENANT, "select id from tenancy.tenants");
        tamper(
            &installation,
            &format!(
                "{sql}; set tenantctl.tenant_id = '{tenant_id}'; delete from audit.seals; select audit.seal()"
            ),
        );
        let (intact, _, message) = verdict(&installation, "");
        assert!(
            !intact && message.contains("was sealed anew since the landlord came to know it"),
            "{deed}: {message}"
        );
        forget_anchors(&installation);
        let (intact, _, message) = verdict(&installation, "--anchor heads.json");
        assert!(
            !intact && message.contains("since the anchor file came to know it"),
            "{deed}: {message}"
        );
    }
}

#[test]
fn the_heads_that_a_file_holds_give_way_only_to_those_that_follow_from_them() {
    let installation = Installation::new();
    installation.ok("tenant create uml --template political_party");
    installation.ok("audit seal --all --landlord --anchor-out heads.json");
    write(&installation, "sita");
    installation.ok("audit seal -t nrna --anchor-out heads.json");
    let heads: serde_json::Value = serde_json::from_str(&installation.read("heads.json")).unwrap();
    let mut kept: Vec<(String, usize)> = heads["heads"]
        .as_array()
        .unwrap()
        .iter()
        .map(|head| {
            let blocks = head["blocks"].as_array().unwrap().len();
            (head["target"].as_str().unwrap().to_owned(), blocks)
        })
        .collect();
    kept.sort();
    assert_eq!(
        kept,
        [("landlord", 1), ("nrna", 2), ("uml", 1)].map(|(target, blocks)| (target.to_owned(), blocks))
    );
    let tenant_id = installation.query_as_superuser(TENANT, "select id from tenancy.tenants");
    tamper(
        &installation,
        &format!(
            "set tenantctl.tenant_id = '{tenant_id}';
             update audit.activity_log set reason = 'so it was' where id = (select min(id) from audit.activity_log);
             delete from audit.seals;
             select audit.seal()"
        ),
    );
    forget_anchors(&installation);
    let before = installation.read("heads.json");
    let refused = installation.fails(1, "audit seal -t nrna --anchor-out heads.json");
    assert!(
        refused
            .stderr
            .contains("the chain of nrna does not follow from heads.json; it was left as it is"),
        "{}",
        refused.transcript()
    );
    assert_eq!(installation.read("heads.json"), before);
    installation.write("empty.json", "{}");
    installation.fails(2, "audit seal -t nrna --anchor-out empty.json");
    assert_eq!(installation.read("empty.json"), "{}");
}

#[test]
fn seals_at_the_same_time_lose_none_of_the_heads_in_a_file() {
    let installation = Installation::new();
    installation.ok("tenant create uml --template political_party");
    let lines = [
        "audit seal -t nrna --anchor-out heads.json",
        "audit seal -t uml --anchor-out heads.json",
        "audit seal --landlord --anchor-out heads.json",
    ];
    let children = lines.map(|line| (installation.spawn(line), line));
    for (child, line) in children {
        let output = Output::of(child, line);
        assert_eq!(output.code, 0, "{}", output.transcript());
    }
    let heads: serde_json::Value = serde_json::from_str(&installation.read("heads.json")).unwrap();
    assert_eq!(heads["heads"].as_array().unwrap().len(), 3, "{heads}");
    installation.ok("audit verify --all --landlord --anchor heads.json");
}

#[test]
fn a_tail_that_was_cut_off_is_missed_by_whoever_anchored_it() {
    let installation = sealed();
    write(&installation, "gita");
    installation.ok("audit seal -t nrna");
    tamper(
        &installation,
        "delete from audit.activity_log using audit.seals
         where number = 2 and activity_log.id between first_id and last_id;
         delete from audit.seals where number = 2",
    );
    assert_eq!(
        verdict(&installation, ""),
        (
            true,
            false,
            "block 2 is missing at the end: the landlord knows them".to_owned()
        )
    );
    let output = installation.fails(1, "audit seal -t nrna");
    assert!(
        output
            .stderr
            .contains("does not follow from what the landlord knows"),
        "{}",
        output.transcript()
    );
}

#[test]
fn seals_that_were_altered_or_taken_out_are_named() {
    let installation = sealed();
    for name in ["gita", "rita"] {
        write(&installation, name);
        installation.ok("audit seal -t nrna");
    }
    forget_anchors(&installation);
    tamper(
        &installation,
        "create table kept as select * from audit.seals; delete from audit.seals where number = 2",
    );
    let (_, complete, message) = verdict(&installation, "");
    assert!(!complete);
    assert_eq!(message, "block 2 is missing");
    tamper(
        &installation,
        "delete from audit.seals; insert into audit.seals select * from kept; update audit.seals set sealed_at = now() where number = 2",
    );
    let (intact, _, message) = verdict(&installation, "");
    assert!(!intact && message.starts_with("block 2 (entries "), "{message}");
}

#[test]
fn verify_refuses_files_that_are_no_anchor_of_this_landlord() {
    let installation = sealed();
    installation.write("empty.json", "{}");
    for file in ["empty.json", "absent.json"] {
        installation.fails(2, &format!("audit verify -t nrna --anchor {file}"));
    }
    let foreign = installation
        .read("heads.json")
        .replacen("\"landlord\": \"", "\"landlord\": \"00000000", 1);
    installation.write("foreign.json", foreign);
    installation.fails(2, "audit verify -t nrna --anchor foreign.json");
    installation.ok("tenant create uml --template political_party");
    let output = installation.fails(2, "audit verify --all --anchor heads.json");
    insta::assert_snapshot!(output.transcript());
    installation.fails(2, "audit verify");
    installation.fails(3, "audit verify -t nobody");
    installation.fails(2, "audit seal");
    installation.fails(2, "audit seal -t nrna --anchor-out no/such/folder/heads.json");
}

#[test]
fn what_a_running_transaction_wrote_is_sealed_once_it_has_ended() {
    let installation = Installation::new();
    installation.ok("audit seal -t nrna");
    let running = "select pg_current_xact_id(), pg_sleep(600)";
    let mut session = installation.session(TENANT, running);
    let sessions = "from pg_stat_activity where query like '%pg_current_xact_id(), pg_sleep%' and backend_xid is not null";
    crate::fleet::wait_for(
        &installation,
        &format!("select count(*) {sessions} and pid <> pg_backend_pid()"),
        "1",
    );
    write(&installation, "sita");
    let held = installation
        .run("audit seal -t nrna --wait 0s --format json")
        .json();
    assert_eq!(held[0]["sealed"], 0);
    assert_ne!(held[0]["unsealed"], 0);
    assert_eq!(verdict(&installation, ""), sound());
    installation.query_as_superuser(
        TENANT,
        &format!("select pg_terminate_backend(pid) {sessions} and pid <> pg_backend_pid()"),
    );
    session.wait().unwrap();
    let sealed = installation.run("audit seal -t nrna --format json").json();
    assert_eq!(
        (&sealed[0]["sealed"], sealed[0]["unsealed"].as_i64()),
        (&held[0]["unsealed"], Some(0))
    );
    assert_eq!(verdict(&installation, ""), sound());
}
