//! A database with the tenants' schema, the tables of these tests, and folders of seeds.

use std::path::{Path, PathBuf};

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row};
use tempfile::TempDir;
use tenantctl::local::Cluster;
use tenantctl::seed::{Library, Request, Selection};
use uuid::Uuid;

const ROLES: &str = "
    do $$ begin
        create role tenantctl_test_owner;
        create role tenantctl_test_app;
        create role tenantctl_test_readonly;
        create role tenantctl_test_audit;
        grant tenantctl_test_owner, tenantctl_test_audit to tenantctl;
    exception when duplicate_object or unique_violation then null;
    end $$";

/// A database of its own for a test, on a cluster that the tests share.
pub struct Database {
    pub connection: PgConnection,
    pub tenant: Uuid,
    pub other_tenant: Uuid,
}

impl Database {
    pub async fn create(name: &str) -> Self {
        let cluster = Cluster::at(Path::new(env!("CARGO_TARGET_TMPDIR")).join("seed-cluster"));
        cluster.ensure_running().await.unwrap();
        let mut maintenance = PgConnection::connect_with(&cluster.connect_options("postgres"))
            .await
            .unwrap();
        maintenance.execute(ROLES).await.unwrap();
        for statement in [
            format!("drop database if exists seed_{name} with (force)"),
            format!(
                "create database seed_{name} owner tenantctl_test_owner template template0 encoding 'UTF8' locale 'C.UTF-8'"
            ),
        ] {
            maintenance.execute(AssertSqlSafe(statement)).await.unwrap();
        }
        let mut connection = PgConnection::connect_with(&cluster.connect_options(&format!("seed_{name}")))
            .await
            .unwrap();
        migrate(&mut connection).await;
        let (tenant, other_tenant) = (Uuid::now_v7(), Uuid::now_v7());
        connection.execute("set role tenantctl_test_owner").await.unwrap();
        connection.execute(include_str!("tables.sql")).await.unwrap();
        for (id, slug) in [(tenant, "here"), (other_tenant, "there")] {
            sqlx::query("insert into tenancy.tenants (id, slug, name, landlord_id) values ($1, $2, $2, $1)")
                .bind(id)
                .bind(slug)
                .execute(&mut connection)
                .await
                .unwrap();
        }
        let mut database = Self {
            connection,
            tenant,
            other_tenant,
        };
        database.enter(tenant).await;
        database
    }

    /// Takes the side of a tenant for the session.
    pub async fn enter(&mut self, tenant: Uuid) {
        self.connection
            .execute(AssertSqlSafe(format!(
                "select set_config('tenantctl.tenant_id', '{tenant}', false)"
            )))
            .await
            .unwrap();
        sqlx::query(
            "select set_config('tenantctl.actor_id',
                tenancy.act_as(gen_random_uuid(), 'service', 'test', 'Test', false, 'test', null, null)::text, false)",
        )
        .execute(&mut self.connection)
        .await
        .unwrap();
    }

    pub async fn execute(&mut self, statement: &str) {
        self.connection
            .execute(AssertSqlSafe(statement.to_owned()))
            .await
            .unwrap();
    }

    /// The first column of every row, as text.
    pub async fn texts(&mut self, query: &str) -> Vec<String> {
        let rows = self
            .connection
            .fetch_all(AssertSqlSafe(query.to_owned()))
            .await
            .unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }
}

async fn migrate(connection: &mut PgConnection) {
    let mut files: Vec<PathBuf> = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/tenant");
    for context in std::fs::read_dir(root).unwrap() {
        let folder = std::fs::read_dir(context.unwrap().path()).unwrap();
        files.extend(
            folder
                .map(|file| file.unwrap().path())
                .filter(|file| file.to_string_lossy().ends_with(".up.sql")),
        );
    }
    files.sort_by_key(|file| file.file_name().unwrap().to_owned());
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let owner = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("-- owner: "))
            .unwrap_or("owner");
        let statements = format!("begin; set local role tenantctl_test_{owner}; {text}; commit");
        connection
            .execute(AssertSqlSafe(statements))
            .await
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}

/// A folder of seeds.
pub struct Seeds {
    folder: TempDir,
}

impl Seeds {
    pub fn new(files: &[(&str, &str)]) -> Self {
        let seeds = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        for (path, text) in files {
            seeds.write(path, text);
        }
        seeds
    }

    /// The set `trial` of one file.
    pub fn of(text: &str) -> Self {
        Self::new(&[
            ("sets/trial/set.yaml", TRIAL_SET),
            ("sets/trial/10-rows.yaml", text),
        ])
    }

    pub fn write(&self, path: &str, text: &str) {
        let file = self.folder.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }

    pub fn library(&self) -> Library {
        Library::with_directory(self.folder.path()).unwrap_or_else(|error| panic!("{}", explain(&error)))
    }

    /// The fault of the library, without the folder's name.
    pub fn fault(&self) -> String {
        let error = Library::with_directory(self.folder.path()).unwrap_err();
        explain(&error).replace(&format!("{}/", self.folder.path().display()), "")
    }

    /// What an error says, without the folder's name.
    pub fn plain(&self, error: &tenantctl::seed::Error) -> String {
        explain(error).replace(&format!("{}/", self.folder.path().display()), "")
    }
}

pub const TRIAL_SET: &str = "{description: Rows of a test., requires: [], contexts: [trial]}";

/// An error with its causes.
fn explain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(&format!(": {cause}"));
        source = cause.source();
    }
    text
}

/// Selects the set `trial`.
pub fn select(library: &Library) -> Selection {
    let (sets, contexts) = (["trial".to_owned()], ["trial".to_owned()]);
    library
        .select(&Request {
            reference: false,
            template: None,
            sets: &sets,
            contexts: &contexts,
        })
        .unwrap()
}
