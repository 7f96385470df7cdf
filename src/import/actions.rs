//! Members to whom something is done: a file of those who renew, resign, are expelled and so on.

pub(super) mod columns;

use sqlx::PgConnection;

use super::error::Result;
use super::kind::{Context, Kind, Tables, Tally};
use super::{Cell, Change, Column, FieldCount};
use crate::db::membership::actions::{self, Action, Details};
use crate::db::tenancy::batches::BatchKind;
use crate::db::{self, WriteTransaction};

/// One action upon the members of a file.
#[derive(Debug, Clone)]
pub struct Actions {
    /// What is done.
    pub action: Action,
    /// What holds for the rows that do not say otherwise.
    pub details: Details,
}

impl Kind for Actions {
    fn batch_kind(&self) -> BatchKind {
        BatchKind::Actions
    }

    fn action(&self) -> Option<&'static str> {
        Some(self.action.verb())
    }

    fn columns(&self) -> &'static [Column] {
        columns::of(self.action)
    }

    fn tables(&self) -> Tables {
        Tables {
            staged: actions::STAGED,
            derived: actions::DERIVED,
        }
    }

    /// An e-mail finds somebody here, and enters nowhere.
    fn ruled_cells(&self) -> &'static [Cell] {
        &[]
    }

    async fn check(&self, connection: &mut PgConnection, _: &Context) -> db::Result<()> {
        actions::check(connection, self.action, &self.details).await
    }

    async fn tally(&self, connection: &mut PgConnection) -> db::Result<Tally> {
        actions::tally(connection).await
    }

    async fn changed_fields(&self, connection: &mut PgConnection) -> db::Result<Vec<FieldCount>> {
        actions::changed_fields(connection).await
    }

    async fn sample(
        &self,
        connection: &mut PgConnection,
        _: &Context,
        limit: i64,
    ) -> db::Result<Vec<Change>> {
        actions::sample(connection, limit).await
    }

    async fn apply(&self, transaction: &mut WriteTransaction<'_>, context: &Context, _: Tally) -> Result<()> {
        Ok(actions::apply_batch(transaction, context.batch_id).await?)
    }
}
