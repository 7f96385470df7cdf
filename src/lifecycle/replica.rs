//! A database as it is at one moment, in another one of the same server, while others go on working with it.

use std::path::Path;

use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;

use super::backup::dump_and_measure;
use super::load::{Copy, Loader};
use super::{Error, Result, Tools};
use crate::db::contents::{self, Checksum};
use crate::db::{self, server};
use crate::migrate::Target;

/// The database that is duplicated.
#[derive(Clone, Copy, Debug)]
pub struct Original<'a> {
    /// The database.
    pub target: &'a Target,
    /// The folder of PostgreSQL's programs, where the settings name one.
    pub programs: Option<&'a Path>,
}

impl Original<'_> {
    /// Dumps the database and loads the dump under another name. What was loaded is compared with what was dumped.
    pub(super) async fn duplicate(
        &self,
        connection: &mut PgConnection,
        site: &PgConnectOptions,
        name: &str,
    ) -> Result<()> {
        let (options, tenant_id) = (&self.target.options, self.target.tenant);
        let mut inside = db::connect(options).await?;
        let tools = Tools::find(self.programs, server::major_version(&mut inside).await?)?;
        // Removed with all that is in it, whatever happens.
        let folder = tempfile::tempdir().map_err(|source| Error::File {
            path: std::env::temp_dir(),
            doing: "written",
            source,
        })?;
        let dump = folder.path().join("dump");
        contents::begin(&mut inside, tenant_id).await?;
        let extensions = contents::extensions(&mut inside).await?;
        let tables = contents::tables(&mut inside).await?;
        let database = (options, tenant_id);
        let tables = dump_and_measure(
            &mut inside,
            database,
            &tools,
            (&tables, Checksum::OfValues),
            &dump,
        )
        .await?;
        let loader = Loader {
            server: site,
            role_prefix: &self.target.role_prefix,
            tools: &tools,
        };
        let copy = Copy {
            dump: &dump,
            tenant_id,
            extensions: &extensions,
            tables: &tables,
            checksum: Checksum::OfValues,
        };
        loader.load(connection, name, &copy).await
    }
}
