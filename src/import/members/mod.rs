//! Members: people with their memberships, made or found in one go.

mod columns;
mod suggest;

pub use columns::COLUMNS;

use sqlx::PgConnection;

use super::error::Result;
use super::kind::{Context, Kind, Tables, Tally};
use super::{Change, Column, FieldCount};
use crate::db::membership::import;
use crate::db::tenancy::batches::{BatchKind, Mode};
use crate::db::{self, WriteTransaction};

/// The import of members.
#[derive(Debug, Clone, Copy)]
pub struct Members;

impl Kind for Members {
    fn batch_kind(&self) -> BatchKind {
        BatchKind::Members
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
        import::match_rows(connection, &context.columns).await?;
        check_matched(connection, &context.columns, context.mode).await
    }

    async fn tally(&self, connection: &mut PgConnection) -> db::Result<Tally> {
        import::tally(connection).await
    }

    async fn changed_fields(&self, connection: &mut PgConnection) -> db::Result<Vec<FieldCount>> {
        import::changed_fields(connection).await
    }

    async fn sample(
        &self,
        connection: &mut PgConnection,
        _: &Context,
        limit: i64,
    ) -> db::Result<Vec<Change>> {
        import::sample(connection, limit).await
    }

    async fn apply(
        &self,
        transaction: &mut WriteTransaction<'_>,
        context: &Context,
        tally: Tally,
    ) -> Result<()> {
        Ok(import::apply(transaction, context.batch_id, tally).await?)
    }
}

/// Checks the rows of which it is known whom they mean.
///
/// # Errors
/// When the connection breaks.
pub async fn check_matched(connection: &mut PgConnection, columns: &[String], mode: Mode) -> db::Result<()> {
    import::check(connection, columns, mode).await?;
    suggest::units(connection).await
}
