//! What the pipeline must know of a kind of rows.

use std::future::Future;

use sqlx::PgConnection;
use uuid::Uuid;

use super::cell::Cell;
use super::column::Column;
use super::error::Result;
use super::plan::{Change, FieldCount};
use crate::db::tenancy::batches::{BatchKind, Mode};
pub use crate::db::tenancy::staging::Tally;
use crate::db::{self, WriteTransaction};

/// The staging tables of a kind, each named by its prototype with the schema.
#[derive(Debug, Clone, Copy)]
pub struct Tables {
    /// Where the rows of the file are copied: `line bigint not null`, `faults text[]`, and a column for each
    /// [`Column`], of the same name.
    pub staged: &'static str,
    /// Where the checks keep what they found out about the rows.
    pub derived: &'static [&'static str],
}

/// What the checks and the application of a kind are told.
#[derive(Debug, Clone)]
pub struct Context {
    /// The columns that the file has; what it has not is left alone.
    pub columns: Vec<String>,
    /// Whether rows may create, change or both.
    pub mode: Mode,
    /// The batch that is applied.
    pub batch_id: Uuid,
}

/// A kind of rows that can be imported: its columns, its staging tables and its statements, which are set-based.
pub trait Kind {
    /// The kind's name in the batches.
    fn batch_kind(&self) -> BatchKind;

    /// What is done with what the rows name, as its verb; `None` for an import.
    fn action(&self) -> Option<&'static str> {
        None
    }

    /// The columns that its sheets may have, in the order in which they are exported.
    fn columns(&self) -> &'static [Column];

    /// Its staging tables.
    fn tables(&self) -> Tables;

    /// The `jsonb` column of the staging table for fields under headers that match no column; without it such
    /// headers are left out.
    fn extras_column(&self) -> Option<&'static str> {
        None
    }

    /// The cells that are held against the rules of the tenant's own country while the file is read. The checks hold the
    /// others against those that apply, where any do.
    fn ruled_cells(&self) -> &'static [Cell] {
        &[Cell::Email, Cell::Phone]
    }

    /// Unpacks the faults found while staging into `import_faults`, adds those that only the database can see,
    /// and finds out what each good row would do. The derived tables and `import_faults` are empty before.
    fn check(&self, connection: &mut PgConnection, context: &Context)
    -> impl Future<Output = db::Result<()>>;

    /// How many of the good rows do what.
    fn tally(&self, connection: &mut PgConnection) -> impl Future<Output = db::Result<Tally>>;

    /// In how many rows each field would change, most frequent first.
    fn changed_fields(
        &self,
        connection: &mut PgConnection,
    ) -> impl Future<Output = db::Result<Vec<FieldCount>>>;

    /// The first rows that are not refused, a few of each sort.
    fn sample(
        &self,
        connection: &mut PgConnection,
        context: &Context,
        limit: i64,
    ) -> impl Future<Output = db::Result<Vec<Change>>>;

    /// Keeps others from changing what the checks look at, until the end of the transaction. Comes before them when the
    /// rows are applied.
    fn lock(&self, _: &mut WriteTransaction<'_>) -> impl Future<Output = db::Result<()>> {
        async { Ok(()) }
    }

    /// Applies what the checks found out. The batch is recorded already.
    fn apply(
        &self,
        transaction: &mut WriteTransaction<'_>,
        context: &Context,
        tally: Tally,
    ) -> impl Future<Output = Result<()>>;
}
