//! A dump into a new database, which is then compared with what was dumped.

use std::io::Write;
use std::path::Path;

use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use super::{Error, Result, Tools};
use crate::db::contents::{self, Checksum, Extension, Renaming, TableContents};
use crate::db::{self, server};

/// How many sessions load at once: more do not help the server of one tenant among many.
const JOBS: usize = 2;

/// What is needed to load dumps on a server.
#[derive(Debug)]
pub(super) struct Loader<'a> {
    /// How the server is reached, any database.
    pub server: &'a PgConnectOptions,
    /// How the names of the group roles begin.
    pub role_prefix: &'a str,
    /// PostgreSQL's programs.
    pub tools: &'a Tools,
}

/// A dump, and what its database held.
#[derive(Debug)]
pub(super) struct Copy<'a> {
    pub dump: &'a Path,
    pub tenant_id: Option<Uuid>,
    pub extensions: &'a [Extension],
    pub tables: &'a [TableContents],
    /// What was hashed of their rows.
    pub checksum: Checksum,
}

impl Loader<'_> {
    /// Loads a dump into a new database, closed to everybody but administrators, in place of what an earlier attempt
    /// left under that name.
    pub(super) async fn load(
        &self,
        connection: &mut PgConnection,
        database: &str,
        copy: &Copy<'_>,
    ) -> Result<()> {
        let (options, mut inside) = self.make(connection, database, copy.extensions).await?;
        for entries in self.stages(copy).await? {
            self.restore(&options, copy, &entries, &[]).await?;
        }
        server::execute(&mut inside, "analyze").await?;
        compare(&mut inside, database, copy).await
    }

    /// The same under another tenant's id. `change` changes the rows before keys are checked and triggers are made.
    pub(super) async fn load_renamed(
        &self,
        connection: &mut PgConnection,
        database: &str,
        copy: &Copy<'_>,
        renaming: Renaming,
        change: impl AsyncFnOnce(&mut PgConnection) -> Result<()>,
    ) -> Result<()> {
        let (options, mut inside) = self.make(connection, database, copy.extensions).await?;
        let [entries, security] = self.stages(copy).await?;
        self.restore(&options, copy, &entries, &["--section", "pre-data"])
            .await?;
        let list = written(&entries)?;
        self.tools
            .restore_renamed(&options, copy.dump, list.path(), renaming)
            .await?;
        compare(&mut inside, database, copy).await?;
        change(&mut inside).await?;
        self.restore(&options, copy, &entries, &["--section", "post-data"])
            .await?;
        self.restore(&options, copy, &security, &[]).await?;
        Ok(server::execute(&mut inside, "analyze").await?)
    }

    /// Makes the database, with its extensions. Returns how it is reached, and a connection to it.
    async fn make(
        &self,
        connection: &mut PgConnection,
        database: &str,
        extensions: &[Extension],
    ) -> Result<(PgConnectOptions, PgConnection)> {
        server::drop_database(connection, database).await?;
        server::create_database(connection, database, &format!("{}_owner", self.role_prefix)).await?;
        server::make_private(connection, database, self.role_prefix, &[]).await?;
        let options = self.server.clone().database(database);
        let mut inside = db::connect(&options).await?;
        server::add_extensions(&mut inside, self.role_prefix, extensions).await?;
        Ok((options, inside))
    }

    async fn restore(
        &self,
        options: &PgConnectOptions,
        copy: &Copy<'_>,
        entries: &str,
        section: &[&str],
    ) -> Result<()> {
        let list = written(entries)?;
        let jobs = JOBS.to_string();
        let how = [&["--jobs", &jobs], section].concat();
        self.tools
            .restore(options, copy.tenant_id, copy.dump, list.path(), &how)
            .await
    }

    /// The entries of the dump in two lists. Row security comes when all foreign keys are checked: without its policies,
    /// which are made beside it, it hides every row. Extensions and their schemas are there already.
    async fn stages(&self, copy: &Copy<'_>) -> Result<[String; 2]> {
        let entries = self.tools.entries(copy.dump).await?;
        let is_there = |line: &str| {
            copy.extensions.iter().any(|Extension { name, schema }| {
                line.contains(&format!(" EXTENSION - {name} "))
                    || line.contains(&format!(" SCHEMA - {schema} "))
            })
        };
        let is_security = |line: &&str| line.contains(" ROW SECURITY ") || line.contains(" POLICY ");
        let (security, rest): (Vec<&str>, Vec<&str>) = entries
            .lines()
            .filter(|line| !is_there(line))
            .partition(is_security);
        Ok([rest.join("\n"), security.join("\n")])
    }
}

fn written(entries: &str) -> Result<tempfile::NamedTempFile> {
    let failed = |source| Error::File {
        path: std::env::temp_dir(),
        doing: "written",
        source,
    };
    let mut file = tempfile::NamedTempFile::new().map_err(failed)?;
    file.write_all(entries.as_bytes()).map_err(failed)?;
    Ok(file)
}

/// Holds what the tables of a database hold now against what was dumped.
async fn compare(connection: &mut PgConnection, database: &str, copy: &Copy<'_>) -> Result<()> {
    contents::begin(connection, copy.tenant_id).await?;
    let tables = contents::tables(connection).await?;
    let found = contents::measure(connection, &tables, copy.checksum).await?;
    contents::end(connection).await?;
    let differences = contents::differences(copy.tables, &found);
    if differences.is_empty() {
        return Ok(());
    }
    Err(Error::Differs {
        database: database.to_owned(),
        differences,
    })
}
