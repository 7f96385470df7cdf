//! `migrate baseline`

use crate::fleet::{OWN, fleet, migration, shown};
use crate::support::Installation;

/// A tenant whose context `app` was made by another tool: its schema is there, and the ledger does not know of it.
fn made_by_another_tool() -> Installation {
    let installation = fleet(&[]);
    migration(
        &installation,
        9002,
        "add_motto",
        "alter table app.notes add column motto text;\ncreate index notes_motto_idx on app.notes (motto);",
        "alter table app.notes drop column motto;",
    );
    installation.query_as_superuser(
        "tenant_nrna",
        "set role tenantctl_main_owner;
         create schema app;
         create table app.notes (tenant_id uuid, id uuid, primary key (tenant_id, id));
         alter table app.notes add column motto text;
         create index notes_motto_idx on app.notes (motto)",
    );
    installation
}

const BASELINE: &str = "migrate baseline -t nrna --context app --migrations own --reason adopted --at";

#[test]
fn baseline_of_an_equal_schema_is_written_and_told_in_the_history() {
    let installation = made_by_another_tool();
    insta::assert_snapshot!(shown(&installation.run(&format!("{BASELINE} 9002 --dry-run"))));
    assert_eq!(
        installation.query(
            "tenant_nrna",
            "select count(*) from tenancy.migrations where context = 'app'"
        ),
        "0"
    );

    installation.fails(5, &format!("{BASELINE} 9002"));
    insta::assert_snapshot!(shown(&installation.run(&format!("{BASELINE} 9002 --yes"))));

    let history = installation.ok(&format!(
        "migrate history -t nrna {OWN} --columns direction,version,name,actor,reason --format csv"
    ));
    assert_eq!(
        history.lines().last(),
        Some("baseline,9002,add_motto,platform_user ops@example.org,adopted")
    );
    assert!(
        installation
            .ok(&format!("migrate up -t nrna {OWN}"))
            .starts_with("nothing to do")
    );
    installation.ok(&format!("migrate validate -t nrna --catalogue {OWN}"));
    // What was taken for applied can be taken back as if it had been run.
    installation.ok(&format!("migrate down -t nrna --steps 1 {OWN} --yes"));

    let again = installation.fails(4, &format!("{BASELINE} 9002 --yes"));
    insta::assert_snapshot!(shown(&again));
}

#[test]
fn baseline_of_a_different_schema_is_refused_unless_each_difference_is_accepted() {
    let installation = made_by_another_tool();
    insta::assert_snapshot!(shown(&installation.fails(1, &format!("{BASELINE} 9001 --yes"))));

    installation.query_as_superuser("tenant_nrna", "drop index app.notes_motto_idx");
    let words = |accepted: &[&str]| {
        let mut words: Vec<String> = format!("{BASELINE} 9002 --yes")
            .split(' ')
            .map(ToOwned::to_owned)
            .collect();
        for difference in accepted {
            words.extend(["--accept".to_owned(), (*difference).to_owned()]);
        }
        installation.run_words(words)
    };
    insta::assert_snapshot!(shown(&words(&[])));
    assert_eq!(words(&["index app.other is missing"]).code, 2);
    let output = words(&["index app.notes_motto_idx is missing"]);
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert_eq!(
        installation.query(
            "tenantctl",
            "select new_values -> 'accepted' from landlord.activity_log where action = 'migrate' and new_values ? 'accepted'"
        ),
        "[\"index app.notes_motto_idx is missing\"]"
    );
}

#[test]
fn baseline_of_a_whole_database_needs_an_empty_ledger() {
    let installation = Installation::new();
    installation.ok("local up");
    let newest = installation.query("tenant_nrna", "select max(version) from tenancy.migrations");
    let line = format!("migrate baseline -t nrna --at {newest} --yes");
    insta::assert_snapshot!(shown(&installation.fails(4, &line)));

    installation.query_as_superuser("tenant_nrna", "delete from tenancy.migrations");
    installation.ok(&line);
    installation.ok("migrate validate -t nrna --catalogue");
    assert!(
        installation
            .ok("migrate up -t nrna --verify")
            .starts_with("nothing to do")
    );
    installation.ok("tenant status nrna");
}

#[test]
fn baseline_names_what_it_cannot_do() {
    let installation = fleet(&["alfa"]);
    installation.fails(2, "migrate baseline --at 1 --yes");
    installation.fails(2, &format!("migrate baseline --all --at 9001 {OWN} --yes"));
    installation.fails(3, &format!("{BASELINE} 9007 --yes"));
    installation.fails(3, "migrate baseline -t nrma --at 1 --yes");
    insta::assert_snapshot!(shown(&installation.fails(1, &format!("{BASELINE} 9001 --yes"))));
    installation.query_as_superuser("postgres", "alter database tenant_nrna allow_connections false");
    installation.fails(6, &format!("{BASELINE} 9001 --yes"));
}
