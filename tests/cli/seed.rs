//! `seed`

use crate::fleet::{latest_run, shown};
use crate::support::Installation;

/// Writes into the tenant's database as itself.
fn disturb(installation: &Installation, sql: &str) {
    let enter = "select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true), \
                 tenancy.act_as(gen_random_uuid(), 'service', 'test', 'Test', false, 'test', null, null)";
    let sql = format!("begin; set local role tenantctl_main_owner; {enter}; {sql}; commit");
    installation.query("tenant_nrna", &sql);
}

#[test]
fn a_new_tenant_and_its_landlord_are_as_the_seeds_say() {
    let installation = Installation::new();
    installation.ok("seed plan --all --landlord --exit-code");
    let verified = installation
        .run("seed verify --all --landlord --format json")
        .json();
    let rows = |target: &str, table: &str| {
        let found = verified
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["target"] == target && row["table"] == table);
        (
            found.unwrap()["expected"].clone(),
            found.unwrap()["found"].clone(),
        )
    };
    assert_eq!(rows("nrna", "reference.countries"), (249.into(), 249.into()));
    assert_eq!(rows("landlord", "geography.countries"), (249.into(), 249.into()));
}

#[test]
fn plan_shows_each_row_and_apply_does_just_that() {
    let installation = Installation::new();
    installation.ok("local up");
    disturb(
        &installation,
        "update access.roles set name = 'Boss' where code = 'owner';
         delete from config.validation_rules where country_code = 'NP' and name = 'PAN'",
    );
    insta::assert_snapshot!(installation.run("seed plan -t nrna --exit-code").transcript());
    insta::assert_snapshot!(
        installation
            .fails(
                1,
                "seed verify -t nrna --set base-roles --columns table,missing,differing,extra"
            )
            .transcript()
    );
    insta::assert_snapshot!(installation.run("seed apply -t nrna --dry-run").transcript());
    installation.fails(1, "seed plan -t nrna --exit-code");
    insta::assert_snapshot!(installation.run("seed apply -t nrna --yes").transcript());
    insta::assert_snapshot!(installation.run("seed apply -t nrna --yes").transcript());
}

#[test]
fn what_an_organization_decided_is_overwritten_only_when_somebody_agrees() {
    let installation = Installation::new();
    installation.ok("membership type update ordinary -t nrna --fee 500");
    installation.ok("role revoke chair membership.approve -t nrna");
    let fee = || installation.ok("membership type list -t nrna --columns code,fee --format csv");
    let asked = installation.fails(5, "seed apply -t nrna");
    for told in ["update", "fee: ", "membership.approve"] {
        assert!(asked.stdout.contains(told), "{}", asked.transcript());
    }
    assert!(
        asked.stderr.contains("repeat the command with --yes"),
        "{}",
        asked.transcript()
    );
    installation.fails(5, "seed apply --all");
    assert!(fee().contains("ordinary,500"), "{}", fee());
    let applied = installation.run("seed apply -t nrna --yes");
    assert!(
        applied.stderr.contains("nrna: seeded (1 added, 1 changed)"),
        "{}",
        applied.transcript()
    );
    assert!(!fee().contains("ordinary,500"), "{}", fee());
}

#[test]
fn prune_shows_what_it_removes_and_asks() {
    let installation = Installation::new();
    installation.ok("local up");
    disturb(
        &installation,
        "insert into access.roles (tenant_id, id, code, name) values (tenancy.current_tenant(), gen_random_uuid(), 'own', 'Own')",
    );
    installation.ok("seed plan -t nrna --exit-code");
    insta::assert_snapshot!(
        installation
            .run("seed apply -t nrna --set base-roles --prune")
            .transcript()
    );
    insta::assert_snapshot!(
        installation
            .run("seed apply -t nrna --set base-roles --prune --yes")
            .transcript()
    );
}

#[test]
fn seeds_of_ones_own_come_beside_the_programs() {
    let installation = Installation::new();
    std::fs::create_dir_all(installation.home().join("own/sets/club")).unwrap();
    installation.write(
        "own/sets/club/set.yaml",
        "{description: A club., requires: [party-units], contexts: [organization]}",
    );
    installation.write(
        "own/sets/club/10-unit-types.yaml",
        "{table: organization.unit_types, key: [code], rows: [{code: section, name: Section, rank: 7}]}",
    );
    let applied = installation.run("seed apply -t nrna --dir own --set club");
    assert!(
        applied.stderr.contains("nrna: seeded (1 added)"),
        "{}",
        applied.transcript()
    );
    let exported = installation.ok("seed export -t nrna --dir own organization.unit_types");
    assert!(
        exported.contains("  - {code: section, name: Section, rank: 7}\n"),
        "{exported}"
    );
    installation.write("own/sets/club/10-unit-types.yaml", &exported);
    let refused = installation.fails(2, "seed plan -t nrna --dir own --set club");
    assert!(
        refused.stderr.contains("is in organization.unit_types already"),
        "{}",
        refused.transcript()
    );
}

#[test]
fn what_is_wrong_in_the_command_line_is_said_before_anything_is_done() {
    let installation = Installation::new();
    insta::assert_snapshot!(installation.fails(2, "seed apply").transcript());
    insta::assert_snapshot!(
        installation
            .fails(3, "seed apply -t nrna --set comittee")
            .transcript()
    );
    insta::assert_snapshot!(
        installation
            .fails(3, "seed export -t nrna access.nothing")
            .transcript()
    );
    insta::assert_snapshot!(
        installation
            .fails(2, "seed export -t nrna --set committee")
            .transcript()
    );
}

#[test]
fn list_shows_templates_and_sets_with_their_sizes() {
    insta::assert_snapshot!(
        Installation::empty()
            .run("seed list --columns kind,name,tables")
            .transcript()
    );
}

#[test]
fn apply_over_a_fleet_goes_on_past_a_broken_tenant_and_is_taken_up() {
    let installation = Installation::new();
    installation.ok("tenant create alfa --template political_party");
    installation.ok("tenant create bravo --template political_party");
    for database in ["tenant_alfa", "tenant_bravo", "tenant_nrna"] {
        let sql = "select set_config('tenantctl.tenant_id', id::text, false) from tenancy.tenants;
                   delete from config.validation_rules where country_code = 'NP' and name = 'PAN'";
        installation.query_as_superuser(database, sql);
    }
    installation.query_as_superuser("postgres", "alter database tenant_bravo rename to elsewhere");

    let output = installation.run("seed apply --all");
    assert_eq!(output.code, 7, "{}", output.transcript());
    insta::assert_snapshot!(shown(&output));
    let run = latest_run(&installation);
    assert_eq!(
        (&run["operation"], &run["state"], &run["done"], &run["failed"]),
        (&"seed apply".into(), &"failed".into(), &2.into(), &1.into())
    );
    let id = run["id"].as_str().unwrap();
    insta::assert_snapshot!(shown(&installation.run(&format!(
        "run show {id} --columns target,state,attempts,result,sqlstate"
    ))));

    installation.fails(7, &format!("run resume {id} --failed-only"));
    installation.query_as_superuser("postgres", "alter database elsewhere rename to tenant_bravo");
    insta::assert_snapshot!(shown(
        &installation.run(&format!("run resume {id} --failed-only"))
    ));
    installation.ok("seed verify --all");
    let attempts = "select string_agg(attempts::text, ' ' order by position) from landlord.run_targets";
    assert_eq!(installation.query("tenantctl", attempts), "1 3 1");
}

#[test]
fn apply_to_one_tenant_fails_as_the_command_itself() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query_as_superuser("postgres", "alter database tenant_nrna rename to elsewhere");
    let output = installation.fails(6, "seed apply -t nrna --yes");
    assert!(
        output.stderr.starts_with("error: the database tenant_nrna"),
        "{}",
        output.transcript()
    );
    assert_eq!(latest_run(&installation)["state"], "failed");
}

#[test]
fn apply_that_removes_rows_is_recorded_and_not_taken_up() {
    let installation = Installation::new();
    installation.ok("seed apply -t nrna --prune");
    let run = latest_run(&installation);
    let refused = installation.fails(1, &format!("run resume {}", run["id"].as_str().unwrap()));
    assert!(
        refused.stderr.contains("hint: tenantctl seed plan --failed-in"),
        "{}",
        refused.transcript()
    );
}

#[test]
fn what_is_in_use_is_not_pruned_and_the_rest_is() {
    let installation = Installation::new();
    installation.ok("unit type create committee -t nrna --name Committee");
    installation.ok("unit type create board -t nrna --name Board");
    installation.ok("unit create C-1 -t nrna --name First --type committee");
    installation.ok("user create -t nrna --email sita@example.org --full-name Sita");
    installation.ok("role create herald -t nrna --name Herald");
    installation.ok("role assign herald -t nrna --user sita@example.org --unit C-1");
    let plan = installation.run("seed plan -t nrna --prune --format json").stdout;
    assert!(plan.contains("committee") && plan.contains("herald"), "{plan}");
    let output = installation.run("seed apply -t nrna --prune --yes");
    assert_eq!(output.code, 0, "{}", output.transcript());
    let types = installation.ok("unit type list -t nrna --columns code --format csv");
    assert!(types.contains("committee") && !types.contains("board"), "{types}");
    let export = installation.ok("unit export -t nrna");
    installation.write("units.csv", export);
    installation.ok("unit import -t nrna units.csv --yes");
    assert!(installation.ok("role list -t nrna").contains("herald"));
}
