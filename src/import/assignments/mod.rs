//! Roles held: who, which, where and for which term.

mod columns;

pub use columns::COLUMNS;

use sqlx::PgConnection;

use super::error::Result;
use super::kind::{Context, Kind, Tables, Tally};
use super::{Change, Column, FieldCount};
use crate::db::access::import;
use crate::db::tenancy::batches::BatchKind;
use crate::db::{self, WriteTransaction};

/// The import of roles held. What is there is never changed by it.
#[derive(Debug, Clone, Copy)]
pub struct Assignments;

impl Kind for Assignments {
    fn batch_kind(&self) -> BatchKind {
        BatchKind::Assignments
    }

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn tables(&self) -> Tables {
        Tables {
            staged: import::STAGED,
            derived: import::DERIVED,
        }
    }

    async fn check(&self, connection: &mut PgConnection, context: &Context) -> db::Result<()> {
        import::check(connection, context.mode, db::today()).await
    }

    async fn tally(&self, connection: &mut PgConnection) -> db::Result<Tally> {
        import::tally(connection).await
    }

    async fn changed_fields(&self, _: &mut PgConnection) -> db::Result<Vec<FieldCount>> {
        Ok(Vec::new())
    }

    async fn sample(
        &self,
        connection: &mut PgConnection,
        _: &Context,
        limit: i64,
    ) -> db::Result<Vec<Change>> {
        import::sample(connection, limit).await
    }

    async fn apply(&self, transaction: &mut WriteTransaction<'_>, context: &Context, _: Tally) -> Result<()> {
        Ok(import::apply(transaction, context.batch_id).await?)
    }
}
