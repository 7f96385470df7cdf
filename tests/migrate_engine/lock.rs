use std::time::Duration;

use sqlx::ConnectOptions;
use tenantctl::migrate::{ErrorKind, Limits, UpRequest};

use crate::cluster::run;
use crate::fixture::{DATABASE, Fixture, Recorder, engine, limits, request, versions};

#[tokio::test]
async fn up_while_another_session_migrates_names_it() {
    let fixture = Fixture::migrated().await;
    fixture.write("app", 9002, "sleep_long", "select pg_sleep(1.5)", "select 1");
    let (library, target, recorder) = (fixture.library(), fixture.usual(), Recorder::default());
    let second = async {
        while !recorder.saw("started") {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        fixture.up().await
    };

    let patient = request();
    let sleeper = engine(&library).observed_by(&recorder);
    let (first, second) = tokio::join!(sleeper.up(&target, &patient), second);

    first.unwrap();
    let error = second.unwrap_err();
    let ErrorKind::Locked {
        holder: Some(holder), ..
    } = error.kind.as_ref()
    else {
        panic!("{error}")
    };
    assert_eq!(holder.application.as_deref(), Some("tenantctl migrate"));
    assert_eq!(holder.query.as_deref(), Some("select pg_sleep(1.5)"));
    assert!(holder.since.is_some());
    assert!(error.hints()[0].contains(&holder.pid.to_string()));
}

#[tokio::test]
async fn up_twice_at_once_one_waits_and_finds_nothing_to_do() {
    let fixture = Fixture::migrated().await;
    fixture.write(
        "app",
        9002,
        "create_table",
        "create table app.t (a int); select pg_sleep(0.5)",
        "drop table app.t",
    );
    let (library, target, recorder) = (fixture.library(), fixture.usual(), Recorder::default());
    let patient = UpRequest {
        limits: Limits {
            lock_wait: Duration::from_secs(20),
            ..limits()
        },
        ..UpRequest::default()
    };

    let engine = engine(&library).observed_by(&recorder);
    let (first, second) = tokio::join!(engine.up(&target, &patient), engine.up(&target, &patient));

    let mut done = [versions(&first.unwrap()), versions(&second.unwrap())];
    done.sort();
    assert_eq!(done, [vec![], vec![9002]]);
    assert!(recorder.saw("waiting true"));
}

#[tokio::test]
async fn lock_is_free_after_a_failure() {
    let mut fixture = Fixture::migrated().await;
    fixture.write("app", 9002, "do_wrong", "select wrong", "select 1");
    fixture.up().await.unwrap_err();
    assert_eq!(
        fixture
            .texts("select 'held' from pg_locks where locktype = 'advisory'")
            .await,
        [""; 0]
    );
}

#[tokio::test]
async fn lock_of_one_database_does_not_hold_up_another() {
    let fixture = Fixture::migrated().await;
    fixture.cluster.create_database("tenant_other").await;
    let mut other = fixture.cluster.options("tenant_other").connect().await.unwrap();
    run(&mut other, "select pg_advisory_lock(1952674924, 1)").await;
    fixture.up().await.unwrap();
    let mut same = fixture.cluster.options(DATABASE).connect().await.unwrap();
    run(&mut same, "select pg_advisory_lock(1952674924, 1)").await;
    assert!(fixture.up().await.is_err());
}
