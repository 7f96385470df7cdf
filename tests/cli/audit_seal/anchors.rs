//! What others know of a trail: the landlord, and a file outside.

use super::{TENANT, forget_anchors, keep, put_back, sealed, sound, tamper, verdict, write};
use crate::support::{Installation, Output};

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
    let installation = sealed();
    let tenant_id = installation.query_as_superuser(TENANT, "select id from tenancy.tenants");
    keep(&installation);
    installation.query_as_superuser(
        "tenantctl",
        "create table kept_anchors as select * from landlord.audit_anchors",
    );
    for (deed, sql) in [
        (
            "removed",
            "delete from audit.activity_log where id = (select min(id) from audit.activity_log)",
        ),
        (
            "put in",
            "create table put_in as select * from audit.activity_log order by id limit 1;
             update put_in set id = 1000000, salt = gen_random_uuid();
             insert into audit.activity_log overriding system value select * from put_in",
        ),
        (
            "changed places",
            "alter table audit.activity_log alter id drop identity;
             with ends as (select min(id) as first, max(id) as last from audit.activity_log)
             update audit.activity_log set id = first + last - id from ends where id in (first, last)",
        ),
        ("partition swapped", swapped),
    ] {
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
        installation.query_as_superuser(
            "tenantctl",
            "set session_replication_role = replica; insert into landlord.audit_anchors select * from kept_anchors",
        );
        put_back(&installation);
        tamper(&installation, "drop table if exists put_in");
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
