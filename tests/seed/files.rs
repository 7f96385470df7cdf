//! What is refused in a folder of seeds, and how it is said.

use crate::fixture::{Seeds, TRIAL_SET, select};

const POWERS: &str = "table: trial.powers\nkey: [code]\nrows:\n  - {code: vote}\n  - {code: stand}\n";

#[test]
fn an_unknown_key_of_a_file_is_refused() {
    let fault = Seeds::of("table: trial.powers\nkeys: [code]\nrows: []\n").fault();
    assert!(
        fault.starts_with("sets/trial/10-rows.yaml is not a seed file: unknown field `keys`"),
        "{fault}"
    );
    assert!(fault.contains("line 2"), "{fault}");
}

#[test]
fn a_row_without_its_key_is_refused() {
    let fault =
        Seeds::of("table: trial.powers\nkey: [code]\nrows:\n  - {code: vote}\n  - {name: x}\n").fault();
    assert_eq!(fault, "sets/trial/10-rows.yaml, row 2: the key (code) is empty");
}

#[test]
fn a_row_that_gives_what_the_database_keeps_is_refused() {
    let fault = Seeds::of("table: trial.powers\nkey: [code]\nrows:\n  - {code: vote, id: x}\n").fault();
    assert_eq!(
        fault,
        "sets/trial/10-rows.yaml, row 1: \"id\" is kept by the database, not by seeds"
    );
}

#[test]
fn a_table_without_its_schema_is_refused() {
    let fault = Seeds::of("table: powers\nkey: [code]\nrows: []\n").fault();
    assert_eq!(
        fault,
        "sets/trial/10-rows.yaml: \"powers\" is not the name of a table with its schema"
    );
}

#[test]
fn a_key_that_another_file_has_is_refused_with_both_places() {
    let seeds = Seeds::of(POWERS);
    seeds.write(
        "sets/trial/20-more.yaml",
        "table: trial.powers\nkey: [code]\nrows:\n  - {code: stand}\n",
    );
    let fault = seeds.fault();
    assert!(
        fault.starts_with("sets/trial/20-more.yaml, row 1: stand is in trial.powers already, by row 2 of"),
        "{fault}"
    );
}

#[test]
fn a_reference_to_a_table_without_seeds_is_refused() {
    let fault = Seeds::of(
        "table: trial.rules\nkey: [name]\nreferences:\n  \
         colour_code: {table: trial.colours, key: code, column: colour_code}\nrows:\n  - {name: a, colour_code: red}\n",
    )
    .fault();
    assert_eq!(
        fault,
        "sets/trial/10-rows.yaml: \"colour_code\" refers to trial.colours, which no seed file fills"
    );
}

#[test]
fn a_reference_to_a_row_that_no_seed_has_is_refused() {
    let seeds = Seeds::of(POWERS);
    seeds.write(
        "sets/trial/20-rules.yaml",
        "table: trial.rules\nkey: [name]\nreferences:\n  \
         colour_code: {table: trial.powers, key: code, column: colour_code}\nrows:\n  - {name: a, colour_code: fly}\n",
    );
    assert_eq!(
        seeds.fault(),
        "sets/trial/20-rules.yaml, row 1: \"colour_code\" names fly, which is not in trial.powers"
    );
}

#[test]
fn sets_that_require_each_other_are_refused() {
    let seeds = Seeds::of(POWERS);
    seeds.write(
        "sets/trial/set.yaml",
        "{description: A., requires: [other], contexts: [trial]}",
    );
    seeds.write(
        "sets/other/set.yaml",
        "{description: B., requires: [trial], contexts: []}",
    );
    assert_eq!(
        seeds.fault(),
        "sets depend on each other in a circle: other, trial"
    );
}

#[test]
fn a_set_that_requires_an_unknown_one_is_refused() {
    let seeds = Seeds::of(POWERS);
    seeds.write(
        "sets/trial/set.yaml",
        "{description: A., requires: [nothing], contexts: [trial]}",
    );
    assert_eq!(seeds.fault(), "there is no seed set \"nothing\"");
}

#[test]
fn a_set_that_hides_a_context_is_refused() {
    let seeds = Seeds::of(POWERS);
    seeds.write(
        "sets/trial/set.yaml",
        "{description: A., requires: [], contexts: [access]}",
    );
    assert_eq!(
        seeds.fault(),
        "sets/trial/set.yaml: names the contexts access, and fills trial"
    );
}

#[test]
fn a_folder_of_a_set_without_its_description_is_refused() {
    let fault = Seeds::new(&[("sets/trial/10-rows.yaml", POWERS)]).fault();
    assert_eq!(fault, "sets/trial/10-rows.yaml: its folder has no set.yaml");
}

#[test]
fn a_template_that_names_an_unknown_set_is_refused() {
    let seeds = Seeds::new(&[(
        "templates/club.yaml",
        "{name: club, title: Club, description: D, contexts: [], seeds: [nothing], settings: {}, dedicated_only: false}",
    )]);
    assert_eq!(seeds.fault(), "there is no seed set \"nothing\"");
}

#[test]
fn a_template_that_sets_an_unknown_setting_is_refused() {
    let seeds = Seeds::new(&[(
        "templates/club.yaml",
        "{name: club, title: Club, description: D, contexts: [config], seeds: [settings], \
         settings: {colour: red}, dedicated_only: false}",
    )]);
    assert_eq!(
        seeds.fault(),
        "templates/club.yaml: no set of the template has the setting \"colour\""
    );
}

#[test]
fn a_yaml_file_in_the_wrong_place_is_refused() {
    let fault = Seeds::new(&[("roles.yml", "")]).fault();
    assert!(
        fault.starts_with("roles.yml is no seed file by its place"),
        "{fault}"
    );
}

#[test]
fn tables_come_after_those_they_refer_to() {
    let seeds = Seeds::new(&[
        ("sets/trial/set.yaml", TRIAL_SET),
        (
            "sets/trial/10-role-powers.yaml",
            "table: trial.role_powers\nkey: [role_code, power_code]\nreferences:\n  \
             role_code: {table: trial.roles, key: code, column: role_id}\n  \
             power_code: {table: trial.powers, key: code, column: power_id}\nrows: []\n",
        ),
        ("sets/trial/20-powers.yaml", POWERS),
        (
            "sets/trial/30-roles.yaml",
            "table: trial.roles\nkey: [code]\nrows: []\n",
        ),
    ]);
    let tables: Vec<_> = select(&seeds.library())
        .tables
        .into_iter()
        .map(|table| table.header.table)
        .collect();
    assert_eq!(tables, ["trial.powers", "trial.roles", "trial.role_powers"]);
}
