//! A dump into a new database, which is then compared with what was dumped.

use std::io::Write;
use std::path::{Path, PathBuf};

use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use super::{Error, Result, Tools};
use crate::db::contents::{self, Extension, TableContents};
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
        server::drop_database(connection, database).await?;
        server::create_database(connection, database, &format!("{}_owner", self.role_prefix)).await?;
        server::make_private(connection, database, self.role_prefix, &[]).await?;
        let options = self.server.clone().database(database);
        let mut inside = db::connect(&options).await?;
        server::add_extensions(&mut inside, self.role_prefix, copy.extensions).await?;
        let list = self.list(copy).await?;
        self.tools
            .restore(&options, copy.tenant_id, copy.dump, list.path(), JOBS)
            .await?;
        server::execute(&mut inside, "analyze").await?;
        let found = measured(&mut inside, copy.tenant_id).await?;
        let differences = contents::differences(copy.tables, &found);
        if differences.is_empty() {
            return Ok(());
        }
        Err(Error::Differs {
            database: database.to_owned(),
            differences,
        })
    }

    /// The entries of the dump, without the extensions and their schemas: those are there already.
    async fn list(&self, copy: &Copy<'_>) -> Result<tempfile::NamedTempFile> {
        let entries = self.tools.entries(copy.dump).await?;
        let is_there = |line: &str| {
            copy.extensions.iter().any(|Extension { name, schema }| {
                line.contains(&format!(" EXTENSION - {name} "))
                    || line.contains(&format!(" SCHEMA - {schema} "))
            }) && !line.contains(" COMMENT ")
        };
        let kept: String = entries
            .lines()
            .filter(|line| !is_there(line))
            .flat_map(|line| [line, "\n"])
            .collect();
        let failed = |source| Error::File {
            path: PathBuf::from("a temporary file"),
            doing: "written",
            source,
        };
        let mut file = tempfile::NamedTempFile::new().map_err(failed)?;
        file.write_all(kept.as_bytes()).map_err(failed)?;
        Ok(file)
    }
}

/// What the tables of a database hold now.
pub(super) async fn measured(
    connection: &mut PgConnection,
    tenant_id: Option<Uuid>,
) -> Result<Vec<TableContents>> {
    contents::begin(connection, tenant_id).await?;
    let tables = contents::tables(connection).await?;
    let found = contents::measure(connection, &tables).await?;
    contents::end(connection).await?;
    Ok(found)
}
