//! What becomes of rows that are in no seed.

use tenantctl::seed::Action;

use crate::fixture::{Seeds, TRIAL_SET, in_database};
use crate::trial::{COLOURS, POWERS, ROLE_POWERS, ROLES, apply_all, lines, prune_all, seeds};

#[test]
fn rows_in_no_seed_are_pruned_as_their_table_allows() {
    in_database(async |database| {
        let seeds = seeds();
        apply_all(database, &seeds).await;
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
        let done = prune_all(database, &seeds).await;
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
            lines(&prune_all(database, &seeds).await),
            [r#"delete trial.powers "stand""#]
        );

        let restored = apply_all(database, &self::seeds()).await;
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
    });
}

#[test]
fn rows_of_other_sets_are_not_pruned() {
    in_database(async |database| {
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
        let done = prune_all(database, &seeds).await;
        assert_eq!(done.count(Action::Delete), 1);
        assert_eq!(
            database
                .texts("select code from trial.powers order by code")
                .await,
            ["speak", "stand", "vote"]
        );
    });
}
