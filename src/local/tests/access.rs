//! Who may connect, and with which privileges.

use std::process::Command;

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{Connection, Executor};

use super::Fixture;
use crate::local::ADMINISTRATOR;

#[tokio::test]
async fn the_administrator_has_only_the_promised_privileges() {
    let fixture = Fixture::running().await;
    let mut connection = fixture.connect().await;
    let role: (bool, bool, bool, bool, bool, i64) = sqlx::query_as(
        "select rolcreatedb, rolcreaterole, rolsuper, rolreplication, rolbypassrls,
                (select count(*) from pg_auth_members where member = pg_roles.oid)
         from pg_roles where rolname = current_user",
    )
    .fetch_one(&mut connection)
    .await
    .unwrap();
    assert_eq!(role, (true, true, false, false, false, 0));
}

#[tokio::test]
async fn a_login_needs_its_password() {
    let fixture = Fixture::running().await;
    fixture
        .connect()
        .await
        .execute("create role application login password 'right'")
        .await
        .unwrap();
    let options = fixture
        .cluster
        .connect_options("postgres")
        .username("application");
    let attempt =
        |options: PgConnectOptions| async move { PgConnection::connect_with(&options).await.is_ok() };
    assert!(!attempt(options.clone()).await);
    assert!(!attempt(options.clone().password("wrong")).await);
    assert!(attempt(options.password("right")).await);
}

#[tokio::test]
async fn the_url_connects_as_the_administrator() {
    let fixture = Fixture::below("with space/é");
    fixture.cluster.ensure_running().await.unwrap();
    let url = fixture.cluster.url("postgres");
    let mut connection = PgConnection::connect(&url).await.unwrap();
    let user: String = sqlx::query_scalar("select current_user::text")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(user, ADMINISTRATOR);
    let psql = Command::new("psql")
        .args([&url, "-XAtc", "select 1"])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&psql.stdout), "1\n", "{psql:?}");
}
