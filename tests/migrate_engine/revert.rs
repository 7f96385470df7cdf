use tenantctl::migrate::catalogue::snapshot;
use tenantctl::migrate::{DownRequest, DownTo};

use crate::fixture::{Fixture, engine, request};

#[tokio::test]
async fn down_and_up_again_leave_the_same_catalogue() {
    let mut fixture = Fixture::new().await;
    let (library, mut target) = (fixture.library(), fixture.usual());
    target.contexts = None;
    let engine = engine(&library);
    let everything = DownRequest::new(DownTo::Version(0));
    let empty = snapshot(&mut fixture.connection).await.unwrap();
    engine.up(&target, &request()).await.unwrap();
    let full = snapshot(&mut fixture.connection).await.unwrap();
    let planned = engine.plan_down(&target, &everything).await.unwrap();

    let report = engine.down(&target, &everything).await.unwrap();

    let reverted: Vec<_> = report.reverted.into_iter().map(|done| done.migration).collect();
    assert_eq!(reverted, planned.steps);
    assert_eq!(snapshot(&mut fixture.connection).await.unwrap(), empty);
    engine.up(&target, &request()).await.unwrap();
    assert_eq!(snapshot(&mut fixture.connection).await.unwrap(), full);
}

#[tokio::test]
async fn down_runs_what_the_ledger_kept_and_says_so() {
    let mut fixture = Fixture::migrated().await;
    fixture.write(
        "app",
        9002,
        "create_table",
        "create table app.t (a int)",
        "drop table app.t",
    );
    fixture.up().await.unwrap();
    fixture.write(
        "app",
        9002,
        "create_table",
        "create table app.t (a int)",
        "drop table app.other",
    );

    let report = engine(&fixture.library())
        .down(&fixture.usual(), &DownRequest::new(DownTo::Steps(1)))
        .await
        .unwrap();

    assert_eq!(
        report.reverted[0].script,
        "tenancy.migrations:9002_create_table.down.sql"
    );
    assert_eq!(fixture.ledger().await, ["9001 applied 0 1"]);
    let history = engine(&fixture.library())
        .history(&fixture.usual())
        .await
        .unwrap();
    let last: Vec<_> = history
        .iter()
        .rev()
        .take(2)
        .map(|change| change.direction.name())
        .collect();
    assert_eq!(last, ["down", "up"]);
    assert_eq!(history[0].migration.version, 1);
}

#[tokio::test]
async fn down_from_files_runs_the_mended_file() {
    let fixture = Fixture::migrated().await;
    fixture.write(
        "app",
        9002,
        "create_table",
        "create table app.t (a int)",
        "drop table app.wrong",
    );
    fixture.up().await.unwrap();
    let error = fixture
        .down(&DownRequest::new(DownTo::Steps(1)))
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("9002_create_table.down.sql:1"),
        "{error}"
    );
    fixture.write(
        "app",
        9002,
        "create_table",
        "create table app.t (a int)",
        "drop table app.t",
    );

    let mended = DownRequest {
        from_files: true,
        ..DownRequest::new(DownTo::Steps(1))
    };

    assert_eq!(fixture.down(&mended).await.unwrap(), [9002]);
}
