//! The seeds of these tests, and what is done with them.

use serde_json::json;
use tenantctl::seed::{Extras, Plan, apply, plan};

use crate::fixture::{Database, Seeds, TRIAL_SET, select};

pub const COLOURS: &str = "table: trial.colours\nkey: [code]\nrows:\n  - {code: red, label: Red}\n  - {code: blue, label: Blue, sort_order: 2}\n";

pub const ROLES: &str = "
table: trial.roles
key: [code]
references:
  colour_code: {table: trial.colours, key: code, column: colour_code}
  deputy_code: {table: trial.powers, key: code, column: deputy_id}
rows:
  - {code: chair, name: Chair, rank: 1, share: 0.25, options: {quorum: 3}, levels: [ward, district], colour_code: red, deputy_code: vote}
  - {code: clerk, name: Clerk}
";

pub const POWERS: &str = "{table: trial.powers, key: [code], rows: [{code: vote}, {code: stand}]}";

pub const ROLE_POWERS: &str = "
table: trial.role_powers
key: [role_code, power_code]
references:
  role_code: {table: trial.roles, key: code, column: role_id}
  power_code: {table: trial.powers, key: code, column: power_id}
  granted_for_code: {table: trial.powers, key: code, column: granted_for_id}
rows:
  - {role_code: chair, power_code: vote}
  - {role_code: chair, power_code: stand, effect: deny, granted_for_code: vote}
  - {role_code: clerk, power_code: vote}
";

pub const RULES: &str = "
table: trial.rules
key: [colour_code, name]
references:
  colour_code: {table: trial.colours, key: code, column: colour_code}
rows:
  - {name: any, pattern: a}
  - {colour_code: red, name: any, pattern: b}
";

pub fn seeds() -> Seeds {
    Seeds::new(&[
        ("sets/trial/set.yaml", TRIAL_SET),
        ("sets/trial/10-role-powers.yaml", ROLE_POWERS),
        ("sets/trial/20-roles.yaml", ROLES),
        ("sets/trial/30-powers.yaml", POWERS),
        ("sets/trial/40-colours.yaml", COLOURS),
        ("sets/trial/50-rules.yaml", RULES),
    ])
}

pub async fn apply_all(database: &mut Database, seeds: &Seeds) -> Plan {
    apply(&mut database.connection, &select(&seeds.library()), Extras::Leave)
        .await
        .unwrap()
}

pub async fn prune_all(database: &mut Database, seeds: &Seeds) -> Plan {
    let library = seeds.library();
    let planned = plan(
        &mut database.connection,
        &select(&library),
        Extras::Prune(&library),
    )
    .await
    .unwrap();
    let applied = apply(
        &mut database.connection,
        &select(&library),
        Extras::Prune(&library),
    )
    .await
    .unwrap();
    assert_eq!(json!(planned), json!(applied), "the plan and what was done");
    applied
}

/// The changes in lines such as `update trial.roles "chair" name: "Chair" → "Head"`.
pub fn lines(plan: &Plan) -> Vec<String> {
    let tables = plan.tables.iter();
    let changes = tables.flat_map(|table| table.changes.iter().map(move |change| (&table.table, change)));
    changes
        .map(|(table, change)| {
            let action = json!(change.action);
            let key: Vec<_> = change.key.values().map(ToString::to_string).collect();
            let fields = change
                .fields
                .iter()
                .map(|field| format!(" {}: {} → {}", field.field, field.old, field.new));
            format!(
                "{} {table} {}{}",
                action.as_str().unwrap(),
                key.join("/"),
                fields.collect::<String>()
            )
        })
        .collect()
}
