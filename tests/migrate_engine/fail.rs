use std::time::Duration;

use sqlx::Connection;
use tenantctl::migrate::{ErrorKind, FindingKind, Limits, Standing, UpRequest};

use crate::cluster::run;
use crate::fixture::{DATABASE, Fixture, Recorder, engine, limits, request, versions};

#[tokio::test]
async fn up_failure_in_the_middle_keeps_earlier_ones_and_records_it() {
    let mut fixture = Fixture::migrated().await;
    fixture.write(
        "app",
        9002,
        "create_table",
        "create table app.t (a int)",
        "drop table app.t",
    );
    let broken = "insert into app.t values (1);\n\nalter table app.t\n  add column b nonsense;\n";
    fixture.write(
        "app",
        9003,
        "add_column",
        broken,
        "alter table app.t drop column b",
    );
    fixture.write(
        "app",
        9004,
        "create_other",
        "create table app.u (a int)",
        "drop table app.u",
    );

    let error = fixture.up().await.unwrap_err();

    let path = fixture.path("app", 9003, "add_column", "up");
    assert_eq!(
        error.to_string(),
        format!(
            "tenant nrna (database tenant_nrna): app/9003_add_column (up) failed at {}:4: \
             type \"nonsense\" does not exist (SQLSTATE 42704)",
            path.display()
        )
    );
    assert_eq!(
        error.causes(),
        [
            "statement: alter table app.t add column b nonsense",
            "app/9003_add_column was rolled back as a whole",
            "finished before: app/9002_create_table",
            "not begun: app/9004_create_other",
        ]
    );
    assert_eq!(error.hints(), ["then: tenantctl migrate up -t nrna"]);
    assert_eq!(
        fixture.ledger().await,
        ["9001 applied 0 1", "9002 applied 0 1", "9003 failed 0 1"]
    );
    assert_eq!(fixture.texts("select count(*)::text from app.t").await, ["0"]);
    let findings = engine(&fixture.library())
        .validate(&fixture.usual(), &limits())
        .await
        .unwrap();
    assert_eq!(findings[0].kind, FindingKind::Failed);
    let status = engine(&fixture.library()).status(&fixture.usual()).await.unwrap();
    let standings: Vec<_> = status
        .migrations
        .iter()
        .rev()
        .take(2)
        .map(|status| status.standing)
        .collect();
    assert_eq!(standings, [Standing::Pending, Standing::Failed]);

    fixture.write(
        "app",
        9003,
        "add_column",
        "alter table app.t add column b int",
        "alter table app.t drop column b",
    );
    assert_eq!(versions(&fixture.up().await.unwrap()), [9003, 9004]);
    assert_eq!(fixture.ledger().await[2], "9003 applied 0 2");
}

#[tokio::test]
async fn up_failure_without_position_names_its_statement() {
    let fixture = Fixture::migrated().await;
    let up = "create table app.t (a int unique);\ninsert into app.t values (1);\n-- again\ninsert into app.t values (1);\nselect 1";
    fixture.write("app", 9002, "create_table", up, "drop table app.t");
    let error = fixture.up().await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("9002_create_table.up.sql:4: duplicate key"),
        "{error}"
    );
    assert!(
        error
            .causes()
            .contains(&"detail: Key (a)=(1) already exists.".to_owned())
    );
}

#[tokio::test]
async fn up_failure_inside_a_block_names_the_line_in_the_file() {
    let fixture = Fixture::migrated().await;
    let up = "select 1;\n\ndo $$\nbegin\n    perform 1;\n    perform 1 / 0;\nend\n$$;";
    fixture.write("app", 9002, "do_thing", up, "select 1");
    let error = fixture.up().await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("9002_do_thing.up.sql:6: division by zero"),
        "{error}"
    );
}

#[tokio::test]
async fn up_deferred_constraint_fails_at_the_end() {
    let mut fixture = Fixture::migrated().await;
    let up = "create table app.t (a int primary key, b int references app.t deferrable initially deferred);
        insert into app.t values (1, 2)";
    fixture.write("app", 9002, "create_table", up, "drop table app.t");
    let error = fixture.up().await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("9002_create_table.up.sql: insert or update"),
        "{error}"
    );
    assert_eq!(fixture.ledger().await, ["9001 applied 0 1", "9002 failed 0 1"]);
}

#[tokio::test]
async fn up_lock_timeout_names_the_blocker() {
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
        9003,
        "add_column",
        "alter table app.t add column b int",
        "alter table app.t drop column b",
    );
    fixture.run("begin; lock table app.t in access share mode").await;

    let error = fixture.up().await.unwrap_err();

    let ErrorKind::Failed(failure) = error.kind.as_ref() else {
        panic!("{error}")
    };
    assert_eq!(failure.cause.sqlstate(), Some("55P03"));
    let blocker = failure.blockers.first().expect("the blocker is seen");
    assert_eq!(
        blocker.query.as_deref(),
        Some("begin; lock table app.t in access share mode")
    );
    assert!(error.hints()[0].contains(&format!("pg_terminate_backend({})", blocker.pid)));
}

#[tokio::test]
async fn up_retry_succeeds_when_the_blocker_goes() {
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
        9003,
        "add_column",
        "alter table app.t add column b int",
        "alter table app.t drop column b",
    );
    fixture.run("begin; lock table app.t in access share mode").await;
    let (library, target, recorder) = (fixture.library(), fixture.usual(), Recorder::default());
    let patient = UpRequest {
        limits: Limits {
            retries: 5,
            ..limits()
        },
        ..UpRequest::default()
    };

    let engine = engine(&library).observed_by(&recorder);
    let (report, ()) = tokio::join!(engine.up(&target, &patient), async {
        tokio::time::sleep(Duration::from_millis(700)).await;
        run(&mut fixture.connection, "rollback").await;
    });

    assert!(report.unwrap().applied[0].attempts > 1);
    assert!(recorder.saw("blocked app/9003_add_column by 1"));
    assert!(recorder.saw("retrying app/9003_add_column 1"));
    assert!(recorder.saw("finished app/9003_add_column up"));
    assert_ne!(fixture.ledger().await[2], "9003 applied 0 1");
}

#[tokio::test]
async fn up_after_the_plan_changed_is_refused() {
    let fixture = Fixture::migrated().await;
    fixture.write(
        "app",
        9002,
        "create_table",
        "create table app.t (a int)",
        "drop table app.t",
    );
    let error = fixture
        .up_with(&UpRequest {
            expected: Some(vec![9003]),
            ..request()
        })
        .await
        .unwrap_err();
    assert!(error.to_string().contains("the plan has changed"), "{error}");
    fixture
        .up_with(&UpRequest {
            expected: Some(vec![9002]),
            ..request()
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn up_unreachable_server_is_told() {
    let fixture = Fixture::new().await;
    let mut target = fixture.usual();
    target.options = fixture.cluster.options("nowhere");
    let error = engine(&fixture.library())
        .up(&target, &request())
        .await
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("cannot connect: database \"nowhere\" does not exist"),
        "{error}"
    );
}

#[tokio::test]
async fn up_settings_of_one_migration_do_not_reach_the_next() {
    let fixture = Fixture::migrated().await;
    fixture.write(
        "app",
        9002,
        "set_path",
        "set search_path = app; create table t (a int)",
        "drop table app.t",
    );
    fixture.write("app", 9003, "use_path", "select count(*) from t", "select 1");
    let error = fixture.up().await.unwrap_err();
    assert!(
        error.to_string().contains("relation \"t\" does not exist"),
        "{error}"
    );
    let own = sqlx::PgConnection::connect_with(&fixture.cluster.options(DATABASE)).await;
    assert!(own.is_ok());
}
