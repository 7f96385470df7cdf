//! `user batch`: what somebody has touched since stays as it is, the other people are taken back.

use std::collections::HashSet;

use sqlx::PgConnection;
use uuid::Uuid;

use super::delete::standing_contexts;
use crate::commands::batches::{Imports, Later, WhenLater, uses};
use crate::db::identity::undo::{self, KeptUser};
use crate::db::landlord::tenants::Tenant;
use crate::db::tenancy::batches::{Batch, BatchKind, Undoing};
use crate::db::{self, WriteTransaction, membership};

/// The imports of people.
#[derive(Debug, Clone, Copy)]
pub(super) struct Users;

impl Imports for Users {
    type Later = KeptUser;

    const NOUN: &'static str = "user";
    const THINGS: &'static str = "users";
    const KINDS: &'static [BatchKind] = &[BatchKind::Users];
    const WHEN_LATER: WhenLater = WhenLater::Keep;

    async fn later(
        self,
        connection: &mut PgConnection,
        tenant: &Tenant,
        batch: &Batch,
    ) -> db::Result<Vec<KeptUser>> {
        let mut kept = undo::kept(connection, batch.id).await?;
        kept.extend(used(connection, tenant, batch.id).await?);
        let mut known = HashSet::new();
        kept.retain(|user| known.insert(user.id));
        Ok(kept)
    }

    async fn undo(
        self,
        transaction: &mut WriteTransaction<'_>,
        tenant: &Tenant,
        batch: &Batch,
    ) -> db::Result<Undoing> {
        let used: Vec<_> = used(transaction, tenant, batch.id)
            .await?
            .iter()
            .map(|user| user.id)
            .collect();
        undo::undo(transaction, batch.id, &used).await
    }
}

/// Whoever was created and belongs somewhere since is not removed.
async fn used(connection: &mut PgConnection, tenant: &Tenant, batch_id: Uuid) -> db::Result<Vec<KeptUser>> {
    let mut uses = uses(connection, tenant, batch_id).await?;
    if standing_contexts(tenant)("membership") {
        uses.extend(membership::of_users::uses_of_batch(connection, batch_id).await?);
    }
    undo::used(connection, &uses).await
}

impl Later for KeptUser {
    fn in_words(&self) -> String {
        let email = self.email.as_deref().map(|email| format!(" <{email}>"));
        format!(
            "{}{}, touched by {} on {}",
            self.name,
            email.unwrap_or_default(),
            self.touched_by,
            self.touched_at.format("%Y-%m-%d %H:%M UTC")
        )
    }
}
