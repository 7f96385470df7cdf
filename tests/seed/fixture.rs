//! A database with the tenants' schema and the tables of these tests, and folders of seeds.

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row};
use tempfile::TempDir;
use tenantctl::seed::{Library, Request, Selection};
use uuid::Uuid;

use crate::support::Installation;

/// A tenant's database that two tenants share.
pub struct Database {
    pub connection: PgConnection,
    pub tenant: Uuid,
    pub other_tenant: Uuid,
}

/// Runs a test in a database of its own.
pub fn in_database(test: impl AsyncFnOnce(&mut Database)) {
    let installation = Installation::new();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let mut database = Database::open(&installation).await;
        test(&mut database).await;
    });
}

impl Database {
    async fn open(installation: &Installation) -> Self {
        let cluster = installation.cluster();
        cluster.ensure_running().await.unwrap();
        let options = cluster.connect_options("tenant_nrna");
        let mut connection = PgConnection::connect_with(&options).await.unwrap();
        connection.execute("set role tenantctl_main_owner").await.unwrap();
        connection.execute(include_str!("tables.sql")).await.unwrap();
        let (tenant, other_tenant) = (Uuid::now_v7(), Uuid::now_v7());
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
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
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
