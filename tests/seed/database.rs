//! What becomes of seeds in a database.

use serde_json::json;
use tenantctl::seed::{Action, Extras, Plan, apply, export, plan, verify};

use crate::support::{Database, Seeds, TRIAL_SET, select};

const COLOURS: &str = "table: trial.colours\nkey: [code]\nrows:\n  - {code: red, label: Red}\n  - {code: blue, label: Blue, sort_order: 2}\n";

const ROLES: &str = "
table: trial.roles
key: [code]
references:
  colour_code: {table: trial.colours, key: code, column: colour_code}
  deputy_code: {table: trial.powers, key: code, column: deputy_id}
rows:
  - {code: chair, name: Chair, rank: 1, share: 0.25, options: {quorum: 3}, levels: [ward, district], colour_code: red, deputy_code: vote}
  - {code: clerk, name: Clerk}
";

const POWERS: &str = "{table: trial.powers, key: [code], rows: [{code: vote}, {code: stand}]}";

const ROLE_POWERS: &str = "
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

const RULES: &str = "
table: trial.rules
key: [colour_code, name]
references:
  colour_code: {table: trial.colours, key: code, column: colour_code}
rows:
  - {name: any, pattern: a}
  - {colour_code: red, name: any, pattern: b}
";

fn seeds() -> Seeds {
    Seeds::new(&[
        ("sets/trial/set.yaml", TRIAL_SET),
        ("sets/trial/10-role-powers.yaml", ROLE_POWERS),
        ("sets/trial/20-roles.yaml", ROLES),
        ("sets/trial/30-powers.yaml", POWERS),
        ("sets/trial/40-colours.yaml", COLOURS),
        ("sets/trial/50-rules.yaml", RULES),
    ])
}

async fn apply_all(database: &mut Database, seeds: &Seeds) -> Plan {
    apply(&mut database.connection, &select(&seeds.library()), Extras::Leave)
        .await
        .unwrap()
}

async fn prune_all(database: &mut Database, seeds: &Seeds) -> Plan {
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

/// The changes in lines such as `update trial.roles chair: name Chair → Head`.
fn lines(plan: &Plan) -> Vec<String> {
    let mut lines = Vec::new();
    for table in &plan.tables {
        for change in &table.changes {
            let action = json!(change.action);
            let key: Vec<_> = change.key.values().map(ToString::to_string).collect();
            let mut line = format!("{} {} {}", action.as_str().unwrap(), table.table, key.join("/"));
            for field in &change.fields {
                line.push_str(&format!(" {}: {} → {}", field.field, field.old, field.new));
            }
            lines.push(line);
        }
    }
    lines
}

#[tokio::test]
async fn seeds_are_applied_once() {
    let mut database = Database::create("once").await;
    let seeds = seeds();
    let planned = plan(&mut database.connection, &select(&seeds.library()), Extras::Leave)
        .await
        .unwrap();
    let first = apply_all(&mut database, &seeds).await;
    assert_eq!(json!(planned), json!(first), "the plan and what was done");
    assert_eq!(first.count(Action::Insert), 11);

    let entries = database
        .texts("select count(*)::text from audit.activity_log")
        .await;
    let second = apply_all(&mut database, &seeds).await;
    assert_eq!(lines(&second), Vec::<String>::new());
    assert!(second.is_empty());
    assert_eq!(
        database
            .texts("select count(*)::text from audit.activity_log")
            .await,
        entries,
        "nothing was written"
    );
}

#[tokio::test]
async fn values_get_the_types_of_their_columns_and_left_out_ones_their_defaults() {
    let mut database = Database::create("types").await;
    apply_all(&mut database, &seeds()).await;
    let roles = database
        .texts(
            "select concat_ws(' | ', code, rank, share, options, levels, colour_code, (select code from trial.powers where id = deputy_id))
             from trial.roles order by code",
        )
        .await;
    assert_eq!(
        roles,
        [
            "chair | 1 | 0.2500 | {\"quorum\": 3} | {ward,district} | red | vote",
            "clerk | 5"
        ]
    );
    let powers = database
        .texts(
            "select concat_ws(' ', r.code, p.code, effect, f.code)
             from trial.role_powers join trial.roles r on r.id = role_id join trial.powers p on p.id = power_id
             left join trial.powers f on f.id = granted_for_id order by r.code, p.code",
        )
        .await;
    assert_eq!(
        powers,
        ["chair stand deny vote", "chair vote allow", "clerk vote allow"]
    );
}

#[tokio::test]
async fn only_what_differs_is_changed_and_fields_left_out_are_not_touched() {
    let mut database = Database::create("changed").await;
    let seeds = seeds();
    apply_all(&mut database, &seeds).await;
    database
        .execute("update trial.roles set rank = 9, name = 'Scribe' where code = 'clerk'")
        .await;
    let before = database
        .texts("select revision::text from trial.roles order by code")
        .await;
    assert_eq!(before, ["1", "2"]);

    let planned = plan(&mut database.connection, &select(&seeds.library()), Extras::Leave)
        .await
        .unwrap();
    let done = apply_all(&mut database, &seeds).await;
    assert_eq!(
        lines(&done),
        [r#"update trial.roles "clerk" name: "Scribe" → "Clerk""#]
    );
    assert_eq!(json!(planned), json!(done));
    let after = database
        .texts("select revision || ' ' || rank from trial.roles order by code")
        .await;
    assert_eq!(after, ["1 1", "3 9"]);
}

#[tokio::test]
async fn a_changed_reference_is_shown_by_its_value() {
    let mut database = Database::create("reference").await;
    let seeds = seeds();
    apply_all(&mut database, &seeds).await;
    seeds.write(
        "sets/trial/10-role-powers.yaml",
        &ROLE_POWERS.replace("granted_for_code: vote", "granted_for_code: run"),
    );
    seeds.write(
        "sets/trial/30-powers.yaml",
        "{table: trial.powers, key: [code], rows: [{code: vote}, {code: stand}, {code: run}]}",
    );
    let planned = plan(&mut database.connection, &select(&seeds.library()), Extras::Leave)
        .await
        .unwrap();
    assert_eq!(
        lines(&planned),
        [
            r#"insert trial.powers "run""#,
            r#"update trial.role_powers "chair"/"stand" granted_for_code: "vote" → "run""#
        ]
    );
    assert_eq!(json!(planned), json!(apply_all(&mut database, &seeds).await));
    assert!(apply_all(&mut database, &seeds).await.is_empty());
}

#[tokio::test]
async fn a_null_in_the_key_is_a_value_like_any_other() {
    let mut database = Database::create("null").await;
    let seeds = seeds();
    apply_all(&mut database, &seeds).await;
    seeds.write(
        "sets/trial/50-rules.yaml",
        &RULES.replace("pattern: a", "pattern: c"),
    );
    let done = apply_all(&mut database, &seeds).await;
    assert_eq!(
        lines(&done),
        [r#"update trial.rules null/"any" pattern: "a" → "c""#]
    );
    assert_eq!(
        database
            .texts("select pattern from trial.rules order by pattern")
            .await,
        ["b", "c"]
    );
}

#[tokio::test]
async fn rows_in_no_seed_are_pruned_as_their_table_allows() {
    let mut database = Database::create("prune").await;
    let seeds = seeds();
    apply_all(&mut database, &seeds).await;
    seeds.write(
        "sets/trial/10-role-powers.yaml",
        &ROLE_POWERS.replace("  - {role_code: clerk, power_code: vote}\n", ""),
    );
    seeds.write(
        "sets/trial/20-roles.yaml",
        &ROLES.replace("  - {code: clerk, name: Clerk}\n", ""),
    );
    seeds.write(
        "sets/trial/30-powers.yaml",
        "{table: trial.powers, key: [code], rows: [{code: vote}]}",
    );
    seeds.write(
        "sets/trial/40-colours.yaml",
        &COLOURS.replace("  - {code: blue, label: Blue, sort_order: 2}\n", ""),
    );
    seeds.write(
        "sets/trial/10-role-powers.yaml",
        &ROLE_POWERS
            .replace("  - {role_code: clerk, power_code: vote}\n", "")
            .replace(
                "  - {role_code: chair, power_code: stand, effect: deny, granted_for_code: vote}\n",
                "",
            ),
    );
    let done = prune_all(&mut database, &seeds).await;
    assert_eq!(
        lines(&done),
        [
            r#"keep trial.powers "stand""#,
            r#"retire trial.colours "blue""#,
            r#"retire trial.roles "clerk""#,
            r#"delete trial.role_powers "chair"/"stand""#,
            r#"delete trial.role_powers "clerk"/"vote""#,
        ]
    );
    assert_eq!(
        database
            .texts("select code from trial.roles where deleted_by is not null")
            .await,
        ["clerk"]
    );
    assert_eq!(
        database
            .texts("select code from trial.colours where not active")
            .await,
        ["blue"]
    );
    assert_eq!(
        lines(&prune_all(&mut database, &seeds).await),
        [r#"delete trial.powers "stand""#]
    );

    let restored = apply_all(&mut database, &self::seeds()).await;
    assert_eq!(
        lines(&restored),
        [
            r#"insert trial.powers "stand""#,
            r#"update trial.colours "blue" active: false → true"#,
            r#"restore trial.roles "clerk""#,
            r#"insert trial.role_powers "chair"/"stand""#,
            r#"insert trial.role_powers "clerk"/"vote""#,
        ]
    );
    assert_eq!(
        database
            .texts("select code from trial.roles where deleted_at is null order by code")
            .await,
        ["chair", "clerk"]
    );
}

#[tokio::test]
async fn rows_of_other_sets_are_not_pruned() {
    let mut database = Database::create("sets").await;
    let seeds = Seeds::of(POWERS);
    seeds.write("sets/more/set.yaml", TRIAL_SET);
    seeds.write(
        "sets/more/10-powers.yaml",
        "{table: trial.powers, key: [code], rows: [{code: speak}]}",
    );
    database
        .execute(
            "insert into trial.powers (tenant_id, id, code)
             select tenancy.current_tenant(), gen_random_uuid(), code from unnest('{speak,own}'::text[]) as code",
        )
        .await;
    let done = prune_all(&mut database, &seeds).await;
    assert_eq!(done.count(Action::Delete), 1);
    assert_eq!(
        database
            .texts("select code from trial.powers order by code")
            .await,
        ["speak", "stand", "vote"]
    );
}

#[tokio::test]
async fn another_tenants_rows_are_neither_seen_nor_touched() {
    let mut database = Database::create("tenants").await;
    let seeds = seeds();
    apply_all(&mut database, &seeds).await;
    let other = database.other_tenant;
    database.enter(other).await;
    assert_eq!(
        apply_all(&mut database, &seeds).await.count(Action::Insert),
        9,
        "all but the shared colours"
    );
    database
        .execute("update trial.roles set name = 'Other' where code = 'chair'")
        .await;
    database
        .execute("delete from trial.rules where colour_code is null")
        .await;

    let own = database.tenant;
    database.enter(own).await;
    assert!(prune_all(&mut database, &seeds).await.is_empty());
    database.enter(other).await;
    assert_eq!(
        database
            .texts("select name from trial.roles where code = 'chair'")
            .await,
        ["Other"]
    );
    assert_eq!(
        database.texts("select count(*)::text from trial.rules").await,
        ["1"]
    );
}

#[tokio::test]
async fn verify_counts_what_is_missing_different_and_extra() {
    let mut database = Database::create("verify").await;
    let seeds = seeds();
    apply_all(&mut database, &seeds).await;
    let library = seeds.library();
    assert!(
        verify(&mut database.connection, &library, &select(&library))
            .await
            .unwrap()
            .holds()
    );

    database
        .execute("update trial.roles set deleted_at = now() where code = 'clerk'")
        .await;
    database
        .execute("update trial.roles set name = 'Head' where code = 'chair'")
        .await;
    database
        .execute("insert into trial.roles (tenant_id, id, code, name) values (tenancy.current_tenant(), gen_random_uuid(), 'own', 'Own')")
        .await;
    let verification = verify(&mut database.connection, &library, &select(&library))
        .await
        .unwrap();
    assert!(!verification.holds());
    let roles = verification
        .tables
        .iter()
        .find(|table| table.table == "trial.roles")
        .unwrap();
    assert_eq!((roles.expected, roles.found), (2, 1));
    assert_eq!(json!(roles.missing), json!([{"code": "clerk"}]));
    assert_eq!(
        json!(roles.differing[0].fields),
        json!([{"field": "name", "old": "Head", "new": "Chair"}])
    );
    assert_eq!(json!(roles.extra), json!([{"code": "own"}]));
}

#[tokio::test]
async fn what_is_exported_changes_nothing_when_it_is_applied() {
    let mut database = Database::create("export").await;
    let seeds = seeds();
    apply_all(&mut database, &seeds).await;
    database
        .execute("update trial.colours set active = false where code = 'blue'")
        .await;
    database
        .execute("update trial.roles set name = E'On: \"quoted\" # [x]' where code = 'chair'")
        .await;
    let library = seeds.library();
    let roles = export(&mut database.connection, &library, "trial.roles")
        .await
        .unwrap();
    assert_eq!(
        roles,
        "table: trial.roles\nkey: [code]\nreferences:\n  \
         colour_code: {table: trial.colours, key: code, column: colour_code}\n  \
         deputy_code: {table: trial.powers, key: code, column: deputy_id}\nrows:\n  \
         - {code: chair, deputy_code: vote, name: \"On: \\\"quoted\\\" # [x]\", rank: 1, share: 0.25, options: {quorum: 3}, levels: [ward, district], colour_code: red}\n  \
         - {code: clerk, name: Clerk}\n"
    );
    for (file, table) in [
        ("10-role-powers", "trial.role_powers"),
        ("20-roles", "trial.roles"),
        ("30-powers", "trial.powers"),
        ("40-colours", "trial.colours"),
        ("50-rules", "trial.rules"),
    ] {
        let text = export(&mut database.connection, &library, table).await.unwrap();
        seeds.write(&format!("sets/trial/{file}.yaml"), &text);
    }
    assert_eq!(
        lines(&prune_all(&mut database, &seeds).await),
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn a_reference_to_nothing_is_refused_with_its_row_on_every_path() {
    let mut database = Database::create("dangling").await;
    let good = seeds();
    let bad = Seeds::new(&[
        ("sets/trial/set.yaml", TRIAL_SET),
        ("sets/trial/10-role-powers.yaml", ROLE_POWERS),
        ("sets/trial/20-powers.yaml", POWERS),
        ("sets/roles/set.yaml", TRIAL_SET),
        ("sets/roles/20-roles.yaml", ROLES),
        ("sets/roles/40-colours.yaml", COLOURS),
    ]);
    let library = bad.library();
    let expected =
        "sets/trial/10-role-powers.yaml, row 1: \"role_code\" names chair, which is not in trial.roles";
    let planned = plan(&mut database.connection, &select(&library), Extras::Leave)
        .await
        .unwrap_err();
    assert_eq!(bad.plain(&planned), expected);
    database.execute("begin").await;
    let refused = apply(&mut database.connection, &select(&library), Extras::Leave)
        .await
        .unwrap_err();
    assert_eq!(bad.plain(&refused), expected);
    database.execute("rollback").await;

    apply_all(&mut database, &good).await;
    assert!(
        plan(&mut database.connection, &select(&library), Extras::Leave)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn a_column_that_the_table_has_not_is_refused_with_its_row() {
    let mut database = Database::create("column").await;
    let seeds =
        Seeds::of("{table: trial.powers, key: [code], rows: [{code: vote}, {code: stand, colour: red}]}");
    let refused = plan(&mut database.connection, &select(&seeds.library()), Extras::Leave)
        .await
        .unwrap_err();
    assert_eq!(
        seeds.plain(&refused),
        "sets/trial/10-rows.yaml, row 2: trial.powers has no column \"colour\" that seeds can fill"
    );
}

#[tokio::test]
async fn a_table_that_the_database_has_not_is_refused_with_the_file() {
    let mut database = Database::create("table").await;
    let seeds = Seeds::of("{table: trial.nothing, key: [code], rows: [{code: vote}]}");
    let refused = plan(&mut database.connection, &select(&seeds.library()), Extras::Leave)
        .await
        .unwrap_err();
    assert_eq!(
        seeds.plain(&refused),
        "the database has no table trial.nothing, which sets/trial/10-rows.yaml fills or refers to"
    );
}

#[tokio::test]
async fn a_templates_settings_are_set_only_where_the_tenant_has_none() {
    let mut database = Database::create("settings").await;
    let seeds = Seeds::new(&[(
        "templates/club.yaml",
        "{name: club, title: Club, description: D, contexts: [config], seeds: [settings], \
         settings: {default_country: NP, default_currency: NPR}, dedicated_only: false}",
    )]);
    let library = seeds.library();
    let template = library.template("club").unwrap();
    library.apply_reference(&mut database.connection).await.unwrap();
    library
        .apply_template(&mut database.connection, &template)
        .await
        .unwrap();
    let own =
        "select key || ' ' || tenant_value from config.settings where tenant_value is not null order by key";
    assert_eq!(
        database.texts(own).await,
        ["default_country NP", "default_currency NPR"]
    );

    database
        .execute("update config.settings set tenant_value = 'IN' where key = 'default_country'")
        .await;
    database
        .execute("update config.settings set tenant_value = null where key = 'default_currency'")
        .await;
    database
        .execute("update config.settings set value = 'XX' where key = 'default_locale'")
        .await;
    let done = library
        .apply_template(&mut database.connection, &template)
        .await
        .unwrap();
    assert_eq!(
        lines(&done),
        [
            r#"update config.settings "default_currency" tenant_value: null → "NPR""#,
            r#"update config.settings "default_locale" value: "XX" → "en""#
        ]
    );
    assert_eq!(
        database.texts(own).await,
        ["default_country IN", "default_currency NPR"]
    );
}
