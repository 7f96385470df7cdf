//! `unit batch`: an import of units is taken back whole, as long as nothing that came later depends on it.

use sqlx::PgConnection;

use crate::commands::batches::{Imports, Later, WhenLater};
use crate::db::access::at_units::roles_in_units_of_batch;
use crate::db::landlord::tenants::Tenant;
use crate::db::membership::units::members_in_units_of_batch;
use crate::db::organization::undo::{self, LaterUse};
use crate::db::tenancy::batches::{Batch, BatchKind, Undoing};
use crate::db::{self, WriteTransaction};

/// The imports of units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Units;

impl Imports for Units {
    type Later = LaterUse;

    const NOUN: &'static str = "unit";
    const THINGS: &'static str = "units";
    const KINDS: &'static [BatchKind] = &[BatchKind::Units];
    const WHEN_LATER: WhenLater = WhenLater::Refuse;

    async fn later(
        self,
        connection: &mut PgConnection,
        tenant: &Tenant,
        batch: &Batch,
    ) -> db::Result<Vec<LaterUse>> {
        let mut uses = undo::later_uses(connection, batch.id).await?;
        let has = |name: &str| tenant.contexts.iter().any(|context| context == name);
        if has("membership") {
            uses.extend(members_in_units_of_batch(connection, batch.id).await?);
        }
        if has("access") {
            uses.extend(roles_in_units_of_batch(connection, batch.id).await?);
        }
        Ok(uses)
    }

    async fn undo(
        self,
        transaction: &mut WriteTransaction<'_>,
        _: &Tenant,
        batch: &Batch,
    ) -> db::Result<Undoing> {
        undo::undo(transaction, batch.id).await
    }
}

impl Later for LaterUse {
    fn in_words(&self) -> String {
        format!("unit \"{}\" {}", self.code, self.reason)
    }
}
