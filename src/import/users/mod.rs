//! People by themselves, without memberships.

mod columns;

pub use columns::COLUMNS;

use sqlx::PgConnection;

use super::error::Result;
use super::kind::{Context, Kind, Tables, Tally};
use super::{Change, Column, FieldCount};
use crate::db::identity::import;
use crate::db::tenancy::batches::BatchKind;
use crate::db::{self, WriteTransaction};

/// The import of people.
#[derive(Debug, Clone, Copy)]
pub struct Users;

impl Kind for Users {
    fn batch_kind(&self) -> BatchKind {
        BatchKind::Users
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
        import::check(connection, &context.columns, context.mode).await
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
