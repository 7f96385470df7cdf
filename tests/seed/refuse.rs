//! Seeds that do not fit the database.

use tenantctl::seed::{Extras, apply, plan};

use crate::fixture::{Seeds, TRIAL_SET, in_database, select};
use crate::trial::{COLOURS, POWERS, ROLE_POWERS, ROLES, apply_all, seeds};

#[test]
fn a_reference_to_nothing_is_refused_with_its_row_on_every_path() {
    in_database(async |database| {
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

        apply_all(database, &good).await;
        assert!(
            plan(&mut database.connection, &select(&library), Extras::Leave)
                .await
                .unwrap()
                .is_empty()
        );
    });
}

#[test]
fn a_column_that_the_table_has_not_is_refused_with_its_row() {
    in_database(async |database| {
        let seeds =
            Seeds::of("{table: trial.powers, key: [code], rows: [{code: vote}, {code: stand, colour: red}]}");
        let refused = plan(&mut database.connection, &select(&seeds.library()), Extras::Leave)
            .await
            .unwrap_err();
        assert_eq!(
            seeds.plain(&refused),
            "sets/trial/10-rows.yaml, row 2: trial.powers has no column \"colour\" that seeds can fill"
        );
    });
}

#[test]
fn a_table_that_the_database_has_not_is_refused_with_the_file() {
    in_database(async |database| {
        let seeds = Seeds::of("{table: trial.nothing, key: [code], rows: [{code: vote}]}");
        let refused = plan(&mut database.connection, &select(&seeds.library()), Extras::Leave)
            .await
            .unwrap_err();
        assert_eq!(
            seeds.plain(&refused),
            "the database has no table trial.nothing, which sets/trial/10-rows.yaml fills or refers to"
        );
    });
}
