//! How a database is held against seeds, and written as seeds.

use serde_json::json;
use tenantctl::seed::{export, verify};

use crate::fixture::{in_database, select};
use crate::trial::{apply_all, lines, prune_all, seeds};

#[test]
fn verify_counts_what_is_missing_different_and_extra() {
    in_database(async |database| {
        let seeds = seeds();
        apply_all(database, &seeds).await;
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
    });
}

#[test]
fn what_is_exported_changes_nothing_when_it_is_applied() {
    in_database(async |database| {
        let seeds = seeds();
        apply_all(database, &seeds).await;
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
        assert_eq!(lines(&prune_all(database, &seeds).await), Vec::<String>::new());
    });
}
