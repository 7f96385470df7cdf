//! A dump of a database, and what each table held at the same moment.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use futures_util::future::try_join;
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use super::{Source, refuse_pooled};
use crate::db::contents::{self, Checksum, Extension, Table, TableContents};
use crate::db::landlord::identity;
use crate::db::{self, server, tenancy};
use crate::lifecycle::folder::Unfinished;
use crate::lifecycle::{BackupFault, Error, Result, Tools};
use crate::migrate::{self, Scope};

/// The dump's file in its folder.
pub(super) const DUMP: &str = "database.dump";

/// A table that has rows in every tenant's database, and shows them only to a session that has the tenant set.
const WITNESS: &str = "tenancy.actors";

/// What is dumped, and how.
pub(in crate::lifecycle) struct Dumping<'a> {
    pub source: &'a Source<'a>,
    /// The folder in which the folder of the dump is made.
    pub folder: &'a Path,
    /// What tells dumps apart that are made there at the same time.
    pub name: &'a str,
    /// The folder of PostgreSQL's programs, where the settings name one.
    pub programs: Option<&'a Path>,
    /// The major version of the server that is to read the dump, where it is not the one that is dumped.
    pub major: Option<u32>,
    /// What is hashed of the rows, to be held against the copy.
    pub checksum: Checksum,
}

/// A dump that is complete, in a folder that goes with this value.
pub(in crate::lifecycle) struct Dumped {
    pub unfinished: Unfinished,
    tools: Tools,
    pub server_version: u32,
    pub schema_version: i32,
    pub fingerprint: String,
    pub extensions: Vec<Extension>,
    pub tables: Vec<TableContents>,
    pub started_at: DateTime<Utc>,
}

impl Dumped {
    /// The dump itself.
    pub fn file(&self) -> PathBuf {
        self.unfinished.file(DUMP)
    }

    /// A dump that was made without the tenant is empty, and `pg_dump` does not say so.
    pub(super) async fn check_complete(&self, dumping: &Dumping<'_>) -> Result<()> {
        if dumping.source.tenant.is_none() {
            return Ok(());
        }
        let expected = self
            .tables
            .iter()
            .find(|table| table.table == WITNESS)
            .map_or(0, |table| table.rows);
        let found = self
            .tools
            .count_rows(&self.file(), WITNESS.split_once('.').unwrap_or_default())
            .await?;
        if expected > 0 && found == expected {
            return Ok(());
        }
        Err(Error::Backup {
            path: dumping.folder.to_path_buf(),
            fault: BackupFault::Incomplete {
                table: WITNESS,
                expected,
                found,
            },
        })
    }
}

/// What the database says of itself at the moment of the snapshot.
struct Facts {
    server_version: u32,
    schema_version: i32,
    fingerprint: String,
    extensions: Vec<Extension>,
    tables: Vec<Table>,
}

/// Dumps a database.
///
/// # Errors
/// When the folder cannot be written, the programs are missing or fail, the database is another's, or the dump lacks
/// rows.
pub(in crate::lifecycle) async fn dump(dumping: &Dumping<'_>) -> Result<Dumped> {
    let dumped = dump_unchecked(dumping).await?;
    dumped.check_complete(dumping).await?;
    Ok(dumped)
}

/// Dumps a database, and leaves it to the caller to look whether the dump has all rows.
pub(super) async fn dump_unchecked(dumping: &Dumping<'_>) -> Result<Dumped> {
    let source = dumping.source;
    refuse_pooled(source.tenant)?;
    let unfinished = Unfinished::begin(dumping.folder, dumping.name)?;
    let mut connection = db::connect(source.options).await?;
    contents::begin(&mut connection, source.tenant_id()).await?;
    let started_at = Utc::now();
    let facts = inspect(&mut connection, source).await?;
    let tools = Tools::find(dumping.programs, dumping.major.unwrap_or(facts.server_version))?;
    let file = unfinished.file(DUMP);
    let database = (source.options, source.tenant_id());
    let tables = dump_and_measure(
        &mut connection,
        database,
        &tools,
        (&facts.tables, dumping.checksum),
        &file,
    )
    .await?;
    connection.close().await.map_err(db::Error::from)?;
    Ok(Dumped {
        unfinished,
        tools,
        server_version: facts.server_version,
        schema_version: facts.schema_version,
        fingerprint: facts.fingerprint,
        extensions: facts.extensions,
        tables,
        started_at,
    })
}

/// Dumps and measures the same moment at the same time: while the dump is busy compressing, the server counts. The
/// connection is in the transaction of [`contents::begin`], which is left open.
pub(in crate::lifecycle) async fn dump_and_measure(
    connection: &mut PgConnection,
    (options, tenant_id): (&PgConnectOptions, Option<Uuid>),
    tools: &Tools,
    (tables, checksum): (&[Table], Checksum),
    file: &Path,
) -> Result<Vec<TableContents>> {
    let snapshot = contents::export_snapshot(connection).await?;
    let dumped = tools.dump(options, tenant_id, &snapshot, file);
    let measured = async { Ok(contents::measure(connection, tables, checksum).await?) };
    let ((), tables) = try_join(dumped, measured).await?;
    Ok(tables)
}

async fn inspect(connection: &mut PgConnection, source: &Source<'_>) -> Result<Facts> {
    let (schema_version, applied) = if let Some(tenant) = source.tenant {
        let contexts = migrate::embedded_contexts(Scope::Tenant);
        let (id, landlord_id) = (tenant.id, source.landlord_id);
        let stamp = tenancy::check_stamp(connection, source.options, id, landlord_id, &contexts).await?;
        (stamp.schema_version, tenancy::applied(connection).await?)
    } else {
        let applied = identity::applied(connection).await?;
        (applied.last().map_or(0, |(version, _)| *version), applied)
    };
    Ok(Facts {
        server_version: server::major_version(connection).await?,
        schema_version,
        fingerprint: migrate::fingerprint(
            applied
                .iter()
                .map(|(version, checksum)| (*version, checksum.as_str())),
        ),
        extensions: contents::extensions(connection).await?,
        tables: contents::tables(connection).await?,
    })
}
