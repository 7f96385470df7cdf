use tenantctl::migrate::catalogue::snapshot;
use tenantctl::migrate::{DownRequest, DownTo, Scope, Standing, UpRequest};

use crate::fixture::{Fixture, engine, limits, request, versions};

#[tokio::test]
async fn up_fresh_database_applies_everything_by_number() {
    let mut fixture = Fixture::new().await;
    fixture.write(
        "app",
        9001,
        "create_schema",
        "create schema app",
        "drop schema app",
    );
    let library = fixture.library();
    let planned = engine(&library).plan(&fixture.usual(), &request()).await.unwrap();

    let report = fixture.up().await.unwrap();

    let applied = versions(&report);
    assert_eq!((applied.first(), applied.last()), (Some(&1), Some(&9001)));
    assert!(applied.is_sorted());
    assert_eq!(report.fingerprint, planned.planned_fingerprint);
    assert_eq!(report.fingerprint, library.fingerprint(["audit", "app"]).unwrap());
    assert_eq!(fixture.ledger().await, ["9001 applied 0 1"]);
    let owners = fixture.texts("select nspowner::regrole::text from pg_namespace where nspname in ('audit', 'tenancy') order by nspname");
    assert_eq!(owners.await, ["tenantctl_main_audit", "tenantctl_main_owner"]);
    let recorded = "select concat_ws(' ', version, direction, actor, reason) from audit.schema_changes order by id desc limit 1";
    fixture.run("set role tenantctl_main_owner").await;
    assert_eq!(fixture.texts(recorded).await, ["9001 up ops@example.org a test"]);
}

#[tokio::test]
async fn up_again_has_nothing_to_do() {
    let fixture = Fixture::migrated().await;
    let report = fixture.up().await.unwrap();
    assert_eq!(versions(&report), [0; 0]);
    let status = engine(&fixture.library()).status(&fixture.usual()).await.unwrap();
    assert_eq!(status.fingerprint, report.fingerprint);
    assert!(
        status
            .migrations
            .iter()
            .all(|migration| migration.standing == Standing::Applied)
    );
    assert!(status.holder.is_none());
    let findings = engine(&fixture.library())
        .validate(&fixture.usual(), &limits())
        .await
        .unwrap();
    assert_eq!(findings, []);
}

#[tokio::test]
async fn dry_run_leaves_nothing_behind() {
    let mut fixture = Fixture::migrated().await;
    let before = snapshot(&mut fixture.connection).await.unwrap();
    fixture.write(
        "app",
        9002,
        "create_table",
        "create table app.t (a int)",
        "drop table app.t",
    );
    let index = "-- no-transaction\ncreate index concurrently t_idx on app.t (a)";
    fixture.write("app", 9003, "create_index", index, "drop index app.t_idx");

    let report = fixture
        .up_with(&UpRequest {
            dry_run: true,
            ..request()
        })
        .await
        .unwrap();

    assert_eq!(versions(&report), [9002]);
    assert_eq!(report.not_tried[0].version, 9003);
    assert_eq!(snapshot(&mut fixture.connection).await.unwrap(), before);
    assert_eq!(fixture.ledger().await, ["9001 applied 0 1"]);
    let down = DownRequest {
        dry_run: true,
        ..DownRequest::new(DownTo::Version(0))
    };
    assert!(fixture.down(&down).await.unwrap().contains(&1));
    assert_eq!(snapshot(&mut fixture.connection).await.unwrap(), before);
}

#[tokio::test]
async fn up_on_a_landlord_refuses_tenant_migrations() {
    let mut fixture = Fixture::new().await;
    fixture.run("set role tenantctl_main_owner; create schema landlord; create table landlord.migrations (version int)").await;
    let error = fixture.up().await.unwrap_err();
    assert!(
        error.to_string().contains("this is not a tenant database"),
        "{error}"
    );
}

#[tokio::test]
async fn up_with_another_tenant_than_expected_is_refused() {
    let mut fixture = Fixture::migrated().await;
    fixture.insert_tenant().await;
    let mut target = fixture.usual();
    target.tenant = Some(uuid::Uuid::max());
    let error = engine(&fixture.library())
        .up(&target, &request())
        .await
        .unwrap_err();
    assert!(error.to_string().contains("does not hold the tenant"), "{error}");
    target.tenant = Some("00000000-0000-7000-8000-000000000001".parse().unwrap());
    engine(&fixture.library()).up(&target, &request()).await.unwrap();
}

#[tokio::test]
async fn up_foreign_key_over_an_orphan_fails() {
    let mut fixture = Fixture::migrated().await;
    fixture.insert_tenant().await;
    let tables = "create table app.parent (tenant_id uuid not null, id int, primary key (tenant_id, id));
        create table app.child (tenant_id uuid not null, parent_id int);
        select tenancy.protect('app.parent');
        select tenancy.protect('app.child')";
    fixture.write(
        "app",
        9002,
        "create_tables",
        tables,
        "drop table app.child; drop table app.parent",
    );
    fixture.up().await.unwrap();
    fixture
        .run(
            "set tenantctl.tenant_id = '00000000-0000-7000-8000-000000000001';
             insert into app.child values ('00000000-0000-7000-8000-000000000001', 7)",
        )
        .await;
    let key = "alter table app.child add constraint child_parent_fkey foreign key (tenant_id, parent_id) references app.parent";
    fixture.write(
        "app",
        9003,
        "add_key",
        key,
        "alter table app.child drop constraint child_parent_fkey",
    );

    let error = fixture.up().await.unwrap_err();

    assert!(error.to_string().contains("23503"), "{error}");
    assert!(
        error
            .causes()
            .contains(&"constraint: child_parent_fkey".to_owned()),
        "{:?}",
        error.causes()
    );
    let kept = fixture
        .texts("select error from tenancy.migrations where version = 9003")
        .await;
    assert!(
        !kept[0].contains("(tenant_id, parent_id)="),
        "row values must not be kept: {}",
        kept[0]
    );
}

#[tokio::test]
async fn validate_reports_each_row_of_a_check() {
    let fixture = Fixture::migrated().await;
    fixture.write(
        "app",
        9002,
        "create_table",
        "create table app.t (a int); insert into app.t values (7)",
        "drop table app.t",
    );
    let verify = "select a, null as nothing from app.t where a > 5;\nselect 1 where false";
    std::fs::write(fixture.path("app", 9002, "create_table", "verify"), verify).unwrap();
    fixture.up().await.unwrap();
    let findings = engine(&fixture.library())
        .validate(&fixture.usual(), &limits())
        .await
        .unwrap();
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].message, "a: 7, nothing: null");
}

#[tokio::test]
async fn directory_replaces_a_built_in_context() {
    let fixture = Fixture::new().await;
    fixture.write_context("audit", "[tenancy]");
    fixture.write(
        "audit",
        8001,
        "create_schema",
        "create schema audit",
        "drop schema audit",
    );
    let library = fixture.library();
    assert_eq!(library.scope(), Scope::Tenant);
    let report = engine(&library)
        .up(&fixture.target(&["audit"]), &request())
        .await
        .unwrap();
    assert_eq!(versions(&report).last(), Some(&8001));
    assert!(
        report
            .applied
            .last()
            .unwrap()
            .script
            .starts_with(fixture.directory().to_str().unwrap())
    );
    assert!(!versions(&report).contains(&5));
}
