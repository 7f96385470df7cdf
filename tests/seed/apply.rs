//! What seeds add and change in a database.

use serde_json::json;
use tenantctl::seed::{Action, Extras, plan};

use crate::fixture::{Seeds, in_database, select};
use crate::trial::{ROLE_POWERS, RULES, apply_all, lines, prune_all, seeds};

#[test]
fn seeds_are_applied_once() {
    in_database(async |database| {
        let seeds = seeds();
        let planned = plan(&mut database.connection, &select(&seeds.library()), Extras::Leave)
            .await
            .unwrap();
        let first = apply_all(database, &seeds).await;
        assert_eq!(json!(planned), json!(first), "the plan and what was done");
        assert_eq!(first.count(Action::Insert), 11);

        let entries = database
            .texts("select count(*)::text from audit.activity_log")
            .await;
        let second = apply_all(database, &seeds).await;
        assert_eq!(lines(&second), Vec::<String>::new());
        assert!(second.is_empty());
        assert_eq!(
            database
                .texts("select count(*)::text from audit.activity_log")
                .await,
            entries,
            "nothing was written"
        );
    });
}

#[test]
fn values_get_the_types_of_their_columns_and_left_out_ones_their_defaults() {
    in_database(async |database| {
        apply_all(database, &seeds()).await;
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
    });
}

#[test]
fn only_what_differs_is_changed_and_fields_left_out_are_not_touched() {
    in_database(async |database| {
        let seeds = seeds();
        apply_all(database, &seeds).await;
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
        let done = apply_all(database, &seeds).await;
        assert_eq!(
            lines(&done),
            [r#"update trial.roles "clerk" name: "Scribe" → "Clerk""#]
        );
        assert_eq!(json!(planned), json!(done));
        let after = database
            .texts("select revision || ' ' || rank from trial.roles order by code")
            .await;
        assert_eq!(after, ["1 1", "3 9"]);
    });
}

#[test]
fn a_changed_reference_is_shown_by_its_value() {
    in_database(async |database| {
        let seeds = seeds();
        apply_all(database, &seeds).await;
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
        assert_eq!(json!(planned), json!(apply_all(database, &seeds).await));
        assert!(apply_all(database, &seeds).await.is_empty());
    });
}

#[test]
fn a_null_in_the_key_is_a_value_like_any_other() {
    in_database(async |database| {
        let seeds = seeds();
        apply_all(database, &seeds).await;
        seeds.write(
            "sets/trial/50-rules.yaml",
            &RULES.replace("pattern: a", "pattern: c"),
        );
        let done = apply_all(database, &seeds).await;
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
    });
}

#[test]
fn another_tenants_rows_are_neither_seen_nor_touched() {
    in_database(async |database| {
        let seeds = seeds();
        apply_all(database, &seeds).await;
        let other = database.other_tenant;
        database.enter(other).await;
        assert_eq!(
            apply_all(database, &seeds).await.count(Action::Insert),
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
        assert!(prune_all(database, &seeds).await.is_empty());
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
    });
}

#[test]
fn a_templates_settings_are_set_only_where_the_tenant_has_none() {
    in_database(async |database| {
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
        let own = "select key || ' ' || tenant_value from config.settings where tenant_value is not null order by key";
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
    });
}
