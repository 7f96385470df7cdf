//! What whoever may do everything in the database does to its trail.

use super::{TENANT, entry, forget_anchors, keep, put_back, sealed, sound, tamper, verdict, write};

#[test]
fn verify_names_the_entry_that_was_changed_removed_or_put_in() {
    let installation = sealed();
    keep(&installation);
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
        tamper(
            &installation,
            &format!("update audit.activity_log set {change} where id = {id}"),
        );
        assert_eq!(
            verdict(&installation, ""),
            (false, true, format!("entry {id} was changed after it was sealed")),
            "{column}"
        );
        put_back(&installation);
    }
    tamper(
        &installation,
        &format!("delete from audit.activity_log where id = {id}"),
    );
    assert_eq!(
        verdict(&installation, ""),
        (true, false, format!("entry {id} was removed"))
    );
    put_back(&installation);
    assert_eq!(verdict(&installation, ""), sound());
    tamper(
        &installation,
        &format!(
            "create table put_in as select * from audit.activity_log where id = {id};
             update put_in set id = 1000000, salt = gen_random_uuid();
             insert into audit.activity_log overriding system value select * from put_in"
        ),
    );
    let put_in = "entry 1000000 was put in later: no block holds it".to_owned();
    assert_eq!(verdict(&installation, ""), (false, true, put_in));
    // What seals may be made to lie, for it is not asked.
    put_back(&installation);
    tamper(
        &installation,
        &format!(
            "do $do$ begin
                execute format(
                    'create function audit.told(entry audit.activity_log) returns bytea language sql as
                         $$ select case entry.id when {id} then %L::bytea else audit.entry_digest(entry) end $$',
                    (select audit.entry_digest(entry) from audit.activity_log entry where id = {id})
                );
             end $do$;
             alter function audit.entry_digest(audit.activity_log) rename to former_digest;
             alter function audit.told(audit.activity_log) rename to entry_digest;
             update audit.activity_log set reason = 'so it was' where id = {id}"
        ),
    );
    assert_eq!(
        verdict(&installation, ""),
        (false, true, format!("entry {id} was changed after it was sealed"))
    );
}

#[test]
fn verify_notices_entries_and_partitions_that_changed_places() {
    let installation = sealed();
    keep(&installation);
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
    put_back(&installation);
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
fn what_counts_as_pruned_or_erased_is_held_against_what_is_there_and_when_it_was_said() {
    let installation = sealed();
    let tenant_id = installation.query_as_superuser(TENANT, "select id from tenancy.tenants");
    let id = entry(&installation, "table_name = 'identity.users'");
    keep(&installation);
    // A block whose fingerprints are gone, with an entry that tells of pruning, would otherwise be taken at its word.
    tamper(
        &installation,
        &format!(
            "update audit.activity_log set reason = 'so it was' where id = {id};
             update audit.seals set fingerprints = null;
             insert into audit.activity_log (tenant_id, action, new_values)
             values ('{tenant_id}', 'audit.prune', '{{\"first_block\": 1, \"last_block\": 1}}')"
        ),
    );
    let (intact, _, message) = verdict(&installation, "");
    assert!(
        !intact && message.starts_with("block 1 counts as pruned, but of its entries "),
        "{message}"
    );
    assert!(
        message.ends_with("some are there, not as they were sealed"),
        "{message}"
    );
    put_back(&installation);
    // Who was forgotten once is not forgotten ever after: each time the trail tells.
    tamper(
        &installation,
        &format!(
            "set tenantctl.tenant_id = '{tenant_id}';
             select audit.erase(array[record_id]) from audit.activity_log where id = {id}"
        ),
    );
    assert_eq!(verdict(&installation, ""), sound());
    installation.write_as_application("update identity.users set first_name = 'Rita'");
    installation.ok("audit seal -t nrna");
    tamper(
        &installation,
        "update audit.activity_log entry
         set erased_digest = audit.values_digest(entry), salt = null, command = null, reason = null,
             ip_address = null, user_agent = null, old_values = null, new_values = null
         where id = (select max(id) from audit.activity_log where table_name = 'identity.users')",
    );
    let last = installation.query_as_superuser(
        TENANT,
        "select max(id) from audit.activity_log where table_name = 'identity.users'",
    );
    assert_eq!(
        verdict(&installation, ""),
        (
            true,
            false,
            format!("the values of entry {last} were erased, and no entry tells of it")
        )
    );
}
