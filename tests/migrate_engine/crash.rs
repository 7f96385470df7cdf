use std::time::Duration;

use sqlx::ConnectOptions;
use tenantctl::migrate::{DownRequest, DownTo, ErrorKind, RepairRequest, Standing};

use crate::cluster::run;
use crate::fixture::{DATABASE, Fixture, engine, versions};

const INDEXES: &str = "-- no-transaction
create index concurrently t_a_idx on app.t (a);
insert into app.t values (1);
create index concurrently t_b_idx on app.t (b);";
const NO_INDEXES: &str = "-- no-transaction
drop index concurrently app.t_b_idx;
drop index concurrently app.t_a_idx;";

async fn with_table() -> Fixture {
    let fixture = Fixture::migrated().await;
    fixture.write(
        "app",
        9002,
        "create_table",
        "create table app.t (a int, b int)",
        "drop table app.t",
    );
    fixture.up().await.expect("the table is made");
    fixture.write("app", 9003, "create_indexes", INDEXES, NO_INDEXES);
    fixture
}

async fn indexes(fixture: &mut Fixture) -> Vec<String> {
    let query = "select concat_ws(' ', indexrelid::regclass, indisvalid) from pg_index
                 where indrelid = 'app.t'::regclass order by 1";
    fixture.texts(query).await
}

/// Ends the engine's backend while a statement of a migration waits for a lock that the test holds.
async fn crash_while_blocked(fixture: &mut Fixture, blocking: &str, statement: &str) {
    fixture.run(blocking).await;
    let mut killer = fixture
        .cluster
        .options(DATABASE)
        .connect()
        .await
        .expect("the killer connects");
    let kill = format!(
        "select pg_terminate_backend(pid) from pg_stat_activity where query like '{statement}%' and wait_event_type = 'Lock'"
    );
    let (outcome, ()) = tokio::join!(fixture.up(), async {
        tokio::time::sleep(Duration::from_millis(600)).await;
        run(&mut killer, &kill).await;
    });
    let error = outcome.expect_err("the session was ended");
    assert!(matches!(error.kind.as_ref(), ErrorKind::Failed(_)), "{error}");
    fixture.run("rollback").await;
}

#[tokio::test]
async fn up_without_transaction_counts_its_statements() {
    let mut fixture = with_table().await;
    assert_eq!(versions(&fixture.up().await.unwrap()), [9003]);
    assert_eq!(fixture.ledger().await[2], "9003 applied 3 1");
    assert_eq!(indexes(&mut fixture).await, ["app.t_a_idx t", "app.t_b_idx t"]);

    assert_eq!(
        fixture.down(&DownRequest::new(DownTo::Steps(1))).await.unwrap(),
        [9003]
    );
    assert_eq!(indexes(&mut fixture).await, [""; 0]);
    assert_eq!(fixture.ledger().await.len(), 2);
}

#[tokio::test]
async fn crash_leaves_a_running_row_and_repair_finishes_it() {
    let mut fixture = with_table().await;
    crash_while_blocked(
        &mut fixture,
        "begin isolation level repeatable read; insert into app.t values (5)",
        "create index concurrently t_a_idx",
    )
    .await;
    assert_eq!(fixture.ledger().await[2], "9003 running 0 1");
    assert_eq!(indexes(&mut fixture).await, ["app.t_a_idx f"]);
    let status = engine(&fixture.library()).status(&fixture.usual()).await.unwrap();
    assert_eq!(status.migrations.last().unwrap().standing, Standing::Running);

    let report = fixture.repair(&RepairRequest::default()).await.unwrap();

    assert_eq!(report.finished[0].migration.version, 9003);
    assert_eq!(fixture.ledger().await[2], "9003 applied 3 2");
    assert_eq!(indexes(&mut fixture).await, ["app.t_a_idx t", "app.t_b_idx t"]);
    assert_eq!(fixture.texts("select count(*)::text from app.t").await, ["1"]);
}

#[tokio::test]
async fn crash_after_some_statements_goes_on_with_the_next() {
    let mut fixture = with_table().await;
    let second_waits = "begin; lock table app.t in share update exclusive mode";
    let up = INDEXES.replace(
        "create index concurrently t_a_idx on app.t (a);",
        "create table app.u (a int);",
    );
    fixture.write("app", 9003, "create_indexes", &up, NO_INDEXES);
    crash_while_blocked(&mut fixture, second_waits, "create index concurrently t_b_idx").await;
    assert_eq!(fixture.ledger().await[2], "9003 running 2 1");

    let report = fixture.repair(&RepairRequest::default()).await.unwrap();

    assert_eq!(report.finished.len(), 1);
    assert_eq!(fixture.ledger().await[2], "9003 applied 3 2");
    assert_eq!(fixture.texts("select count(*)::text from app.t").await, ["1"]);
}

#[tokio::test]
async fn up_repeated_after_a_crash_goes_on_where_it_was_broken_off() {
    let mut fixture = with_table().await;
    crash_while_blocked(
        &mut fixture,
        "begin isolation level repeatable read; insert into app.t values (5)",
        "create index concurrently t_a_idx",
    )
    .await;
    assert_eq!(indexes(&mut fixture).await, ["app.t_a_idx f"]);

    assert_eq!(versions(&fixture.up().await.unwrap()), [9003]);

    assert_eq!(fixture.ledger().await[2], "9003 applied 3 2");
    assert_eq!(indexes(&mut fixture).await, ["app.t_a_idx t", "app.t_b_idx t"]);
    assert_eq!(fixture.texts("select count(*)::text from app.t").await, ["1"]);
}

#[tokio::test]
async fn up_repeated_after_a_crash_behind_the_last_statement_only_writes_that_it_is_applied() {
    let mut fixture = with_table().await;
    fixture.up().await.unwrap();
    let uncounted = "update tenancy.migrations set state = 'running' where version = 9003";
    fixture
        .run(&format!("set role tenantctl_main_owner; {uncounted}"))
        .await;

    assert_eq!(versions(&fixture.up().await.unwrap()), [9003]);

    assert_eq!(fixture.ledger().await[2], "9003 applied 3 2");
    assert_eq!(fixture.texts("select count(*)::text from app.t").await, ["1"]);
}

#[tokio::test]
async fn up_repeated_after_a_crash_leaves_to_repair_what_may_be_half_done() {
    let mut fixture = with_table().await;
    let committing = "-- no-transaction
do $$ begin insert into app.t values (1); commit; lock table app.t in share mode; end $$;";
    fixture.write("app", 9003, "create_indexes", committing, "truncate app.t");
    crash_while_blocked(&mut fixture, "begin; insert into app.t values (5)", "do $$").await;
    assert_eq!(fixture.ledger().await[2], "9003 running 0 1");

    let error = fixture.up().await.unwrap_err();

    assert!(
        matches!(error.kind.as_ref(), ErrorKind::Unfinished { .. }),
        "{error}"
    );
    assert_eq!(error.hints(), ["tenantctl migrate repair -t nrna"]);
    assert_eq!(fixture.texts("select count(*)::text from app.t").await, ["1"]);
    fixture.repair(&RepairRequest::default()).await.unwrap();
    assert_eq!(fixture.ledger().await[2], "9003 applied 1 2");
}

#[tokio::test]
async fn repair_can_take_the_unfinished_one_back() {
    let mut fixture = with_table().await;
    let down = NO_INDEXES.replace("concurrently ", "concurrently if exists ");
    fixture.write("app", 9003, "create_indexes", INDEXES, &down);
    crash_while_blocked(
        &mut fixture,
        "begin; insert into app.t values (5)",
        "create index concurrently t_a_idx",
    )
    .await;

    let report = fixture
        .repair(&RepairRequest {
            revert: true,
            ..RepairRequest::default()
        })
        .await
        .unwrap();

    assert_eq!(report.reverted[0].migration.version, 9003);
    assert_eq!(indexes(&mut fixture).await, [""; 0]);
    assert_eq!(fixture.ledger().await.len(), 2);
}

#[tokio::test]
async fn failed_build_drops_its_own_broken_index_alone() {
    let mut fixture = with_table().await;
    let unique = "-- no-transaction\ncreate unique index concurrently t_a_idx on app.t (a)";
    fixture.write("app", 9003, "create_indexes", unique, "drop index app.t_a_idx");
    fixture.run("insert into app.t values (1), (1)").await;

    let error = fixture.up().await.unwrap_err();

    assert!(
        error
            .to_string()
            .contains("9003_create_indexes.up.sql:2: could not create unique index"),
        "{error}"
    );
    assert!(
        error
            .causes()
            .contains(&"no statement of app/9003_create_indexes is committed".to_owned())
    );
    assert_eq!(error.hints(), ["then: tenantctl migrate repair -t nrna"]);
    assert_eq!(indexes(&mut fixture).await, [""; 0]);
    assert_eq!(fixture.ledger().await[2], "9003 failed 0 1");
    fixture.run("truncate app.t").await;
    fixture.repair(&RepairRequest::default()).await.unwrap();
    assert_eq!(indexes(&mut fixture).await, ["app.t_a_idx t"]);
}

#[tokio::test]
async fn index_of_somebody_else_is_not_touched() {
    let mut fixture = with_table().await;
    fixture
        .run("set role tenantctl_main_owner; create index t_b_idx on app.t (b)")
        .await;
    let error = fixture.up().await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("9003_create_indexes.up.sql:4: the index app.t_b_idx exists already"),
        "{error}"
    );
    assert_eq!(fixture.ledger().await.len(), 2);
    assert_eq!(indexes(&mut fixture).await, ["app.t_b_idx t"]);
}

#[tokio::test]
async fn repair_clears_the_row_of_a_migration_that_was_rolled_back() {
    let mut fixture = with_table().await;
    fixture.write("app", 9003, "create_indexes", "select wrong", "select 1");
    fixture.up().await.unwrap_err();
    let report = fixture.repair(&RepairRequest::default()).await.unwrap();
    assert_eq!(report.cleared[0].version, 9003);
    assert_eq!(fixture.ledger().await.len(), 2);
}

#[tokio::test]
async fn repair_refuses_a_file_that_was_edited_meanwhile() {
    let mut fixture = with_table().await;
    crash_while_blocked(
        &mut fixture,
        "begin; insert into app.t values (5)",
        "create index concurrently t_a_idx",
    )
    .await;
    fixture.write(
        "app",
        9003,
        "create_indexes",
        &format!("{INDEXES}\nselect 1;"),
        NO_INDEXES,
    );
    let error = fixture.up().await.unwrap_err();
    assert!(
        matches!(error.kind.as_ref(), ErrorKind::Unfinished { .. }),
        "{error}"
    );
    let error = fixture.repair(&RepairRequest::default()).await.unwrap_err();
    assert!(matches!(error.kind.as_ref(), ErrorKind::Drift { .. }), "{error}");
}

#[tokio::test]
async fn up_dropping_an_index_that_is_not_there_fails() {
    let fixture = with_table().await;
    fixture.write(
        "app",
        9003,
        "create_indexes",
        "-- no-transaction\ndrop index concurrently app.none_idx",
        "select 1",
    );
    let error = fixture.up().await.unwrap_err();
    assert!(error.to_string().contains("does not exist"), "{error}");
}

#[tokio::test]
async fn crash_while_going_back_is_repaired_by_going_on_back() {
    let mut fixture = with_table().await;
    fixture.up().await.unwrap();
    fixture
        .run("begin; lock table app.t in share update exclusive mode")
        .await;
    let mut killer = fixture.cluster.options(DATABASE).connect().await.unwrap();
    let kill = "select pg_terminate_backend(pid) from pg_stat_activity
                where query like 'drop index%' and wait_event_type = 'Lock'";
    let back = DownRequest::new(DownTo::Steps(1));
    let (outcome, ()) = tokio::join!(fixture.down(&back), async {
        tokio::time::sleep(Duration::from_millis(600)).await;
        run(&mut killer, kill).await;
    });
    outcome.unwrap_err();
    fixture.run("rollback").await;
    assert_eq!(fixture.ledger().await[2], "9003 running 0 1");
    let error = fixture.up().await.unwrap_err();
    assert!(
        matches!(error.kind.as_ref(), ErrorKind::Unfinished { .. }),
        "{error}"
    );

    let report = fixture.repair(&RepairRequest::default()).await.unwrap();

    assert_eq!(report.reverted[0].migration.version, 9003);
    assert_eq!(indexes(&mut fixture).await, [""; 0]);
    assert_eq!(fixture.ledger().await.len(), 2);
}
