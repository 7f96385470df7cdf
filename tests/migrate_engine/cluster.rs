//! A private server for one test: a copy of the prepared installation, whose roles the engine works with.
//!
//! The administrator has CREATEDB and CREATEROLE and nothing more, as on a managed service.

use std::thread;

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, PgConnection};

use crate::support::Installation;

pub const ROLE_PREFIX: &str = "tenantctl_main";

pub struct Cluster {
    /// Taken only at the end.
    installation: Option<Installation>,
}

impl Cluster {
    pub async fn start() -> Self {
        // An installation has a runtime of its own, which cannot be in this one.
        let installation = thread::spawn(Installation::new).join().expect("an installation");
        let cluster = Self {
            installation: Some(installation),
        };
        cluster.local().ensure_running().await.expect("the server starts");
        cluster
    }

    fn local(&self) -> &tenantctl::local::Cluster {
        self.installation
            .as_ref()
            .expect("it is taken only at the end")
            .cluster()
    }

    pub fn options(&self, database: &str) -> PgConnectOptions {
        self.local().connect_options(database)
    }

    /// Makes an empty database, in place of what the installation has under this name, and connects to it as the
    /// administrator.
    pub async fn create_database(&self, name: &str) -> PgConnection {
        let mut administrator = self
            .options("postgres")
            .connect()
            .await
            .expect("the administrator connects");
        run(
            &mut administrator,
            &format!("drop database if exists {name} with (force)"),
        )
        .await;
        run(
            &mut administrator,
            &format!("create database {name} owner {ROLE_PREFIX}_owner template template0"),
        )
        .await;
        self.options(name)
            .connect()
            .await
            .expect("the new database takes connections")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let installation = self.installation.take();
        let _ = thread::spawn(move || drop(installation)).join();
    }
}

pub async fn run(connection: &mut PgConnection, statements: &str) {
    let done = sqlx::raw_sql(AssertSqlSafe(statements.to_owned()))
        .execute(connection)
        .await;
    done.unwrap_or_else(|error| panic!("{statements}: {error}"));
}
