//! What the tests share: one database, the built-in contexts, and a context `app` written by the test.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use sqlx::{AssertSqlSafe, PgConnection, Row};
use tempfile::TempDir;
use tenantctl::migrate::{
    Actor, Direction, DownRequest, Engine, Error, Failure, Library, Limits, MigrationId, Observer,
    RepairRequest, Scope, SessionInfo, Target, TargetName, UpReport, UpRequest,
};

use crate::cluster::{Cluster, ROLE_PREFIX, run};

pub const DATABASE: &str = "tenant_nrna";

pub struct Fixture {
    /// A session of the test's own in the database.
    pub connection: PgConnection,
    pub cluster: Cluster,
    folder: TempDir,
}

impl Fixture {
    /// An empty database, and an empty context `app` on disk.
    pub async fn new() -> Self {
        let cluster = Cluster::start().await;
        let connection = cluster.create_database(DATABASE).await;
        let fixture = Self {
            connection,
            cluster,
            folder: TempDir::new().expect("a temporary folder"),
        };
        fixture.write_context("app", "[tenancy]");
        fixture
    }

    /// A database with the built-in contexts `tenancy` and `audit`, and the schema `app` to work in.
    pub async fn migrated() -> Self {
        let fixture = Self::new().await;
        fixture.write(
            "app",
            9001,
            "create_schema",
            "create schema app",
            "drop schema app",
        );
        fixture.up().await.expect("the schema is made");
        fixture
    }

    pub fn write_context(&self, context: &str, requires: &str) {
        let folder = self.folder.path().join(context);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(
            folder.join("context.yaml"),
            format!("description: of the test\nrequires: {requires}\n"),
        )
        .expect("a file");
    }

    pub fn write(&self, context: &str, version: i32, name: &str, up: &str, down: &str) {
        for (kind, text) in [("up", up), ("down", down)] {
            fs::write(self.path(context, version, name, kind), text).expect("a file");
        }
    }

    pub fn path(&self, context: &str, version: i32, name: &str, kind: &str) -> PathBuf {
        self.folder
            .path()
            .join(context)
            .join(format!("{version:04}_{name}.{kind}.sql"))
    }

    pub fn directory(&self) -> &Path {
        self.folder.path()
    }

    pub fn library(&self) -> Library {
        Library::load(Scope::Tenant, &[self.folder.path().to_owned()])
            .unwrap_or_else(|error| panic!("{:#?}", error.faults))
    }

    pub fn target(&self, contexts: &[&str]) -> Target {
        Target {
            name: TargetName {
                scope: Scope::Tenant,
                name: "nrna".into(),
                database: DATABASE.into(),
            },
            options: self.cluster.options(DATABASE),
            role_prefix: ROLE_PREFIX.into(),
            contexts: Some(contexts.iter().map(ToString::to_string).collect()),
            tenant: None,
        }
    }

    /// The usual contexts of the tests.
    pub fn usual(&self) -> Target {
        self.target(&["audit", "app"])
    }

    pub async fn up(&self) -> Result<UpReport, Error> {
        self.up_with(&request()).await
    }

    pub async fn up_with(&self, request: &UpRequest) -> Result<UpReport, Error> {
        engine(&self.library()).up(&self.usual(), request).await
    }

    pub async fn down(&self, request: &DownRequest) -> Result<Vec<i32>, Error> {
        let report = engine(&self.library()).down(&self.usual(), request).await?;
        Ok(report
            .reverted
            .iter()
            .map(|done| done.migration.version)
            .collect())
    }

    pub async fn repair(&self, request: &RepairRequest) -> Result<tenantctl::migrate::RepairReport, Error> {
        engine(&self.library()).repair(&self.usual(), request).await
    }

    pub async fn run(&mut self, statements: &str) {
        run(&mut self.connection, statements).await;
    }

    /// The first column of a query's rows, as text.
    pub async fn texts(&mut self, query: &str) -> Vec<String> {
        texts(&mut self.connection, query).await
    }

    /// `version state index attempts` of the context `app`.
    pub async fn ledger(&mut self) -> Vec<String> {
        self.texts(
            "select concat_ws(' ', version, state, statement_index, attempts)
             from tenancy.migrations where context = 'app' order by version",
        )
        .await
    }

    /// Makes the one tenant of the database.
    pub async fn insert_tenant(&mut self) {
        self.run(
            "insert into tenancy.tenants (id, slug, name, landlord_id)
             values ('00000000-0000-7000-8000-000000000001', 'nrna', 'NRNA', '00000000-0000-7000-8000-000000000002')",
        )
        .await;
    }
}

pub async fn texts(connection: &mut PgConnection, query: &str) -> Vec<String> {
    sqlx::query(AssertSqlSafe(query.to_owned()))
        .fetch_all(connection)
        .await
        .unwrap_or_else(|error| panic!("{query}: {error}"))
        .iter()
        .map(|row| row.get::<Option<String>, _>(0).unwrap_or_default())
        .collect()
}

pub fn engine(library: &Library) -> Engine<'_> {
    let reason = Some("a test".into());
    Engine::new(
        library,
        Actor {
            name: "ops@example.org".into(),
            reason,
        },
    )
}

/// Short limits, so that tests of waiting do not wait long.
pub fn limits() -> Limits {
    Limits {
        lock_wait: Duration::from_millis(300),
        lock_timeout: Duration::from_millis(300),
        retries: 0,
        ..Limits::default()
    }
}

pub fn request() -> UpRequest {
    UpRequest {
        limits: limits(),
        ..UpRequest::default()
    }
}

pub fn versions(report: &UpReport) -> Vec<i32> {
    report.applied.iter().map(|done| done.migration.version).collect()
}

/// Writes down what it is told.
#[derive(Default)]
pub struct Recorder {
    pub events: Mutex<Vec<String>>,
}

impl Recorder {
    fn note(&self, event: String) {
        self.events.lock().expect("no panic before").push(event);
    }

    pub fn saw(&self, event: &str) -> bool {
        self.events
            .lock()
            .expect("no panic before")
            .iter()
            .any(|seen| seen.starts_with(event))
    }
}

impl Observer for Recorder {
    fn waiting(&self, holder: Option<&SessionInfo>) {
        self.note(format!("waiting {}", holder.is_some()));
    }

    fn started(&self, migration: &MigrationId, direction: Direction) {
        self.note(format!("started {migration} {direction}"));
    }

    fn blocked(&self, migration: &MigrationId, blockers: &[SessionInfo]) {
        self.note(format!("blocked {migration} by {}", blockers.len()));
    }

    fn retrying(&self, failure: &Failure, _delay: Duration) {
        self.note(format!("retrying {} {}", failure.migration, failure.attempts));
    }

    fn finished(&self, migration: &MigrationId, direction: Direction, _duration: Duration) {
        self.note(format!("finished {migration} {direction}"));
    }
}
