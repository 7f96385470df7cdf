//! `user batch`: what somebody has touched since stays as it is, the other people are taken back.

use std::collections::HashSet;

use sqlx::PgConnection;
use uuid::Uuid;

use crate::commands::batches::{Imports, Later, WhenLater};
use crate::db::identity::undo::{self, KeptUser};
use crate::db::landlord::tenants::Tenant;
use crate::db::tenancy::batches::{Batch, BatchKind, Undoing};
use crate::db::{self, WriteTransaction, access, membership};

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
        _: &Tenant,
        batch: &Batch,
    ) -> db::Result<Vec<KeptUser>> {
        let mut kept = undo::kept(connection, batch.id).await?;
        let used = used(connection, batch.id).await?;
        kept.extend(used);
        let mut known = HashSet::new();
        kept.retain(|user| known.insert(user.id));
        Ok(kept)
    }

    async fn undo(self, transaction: &mut WriteTransaction<'_>, batch: &Batch) -> db::Result<Undoing> {
        let used: Vec<_> = used(transaction, batch.id)
            .await?
            .iter()
            .map(|user| user.id)
            .collect();
        undo::undo(transaction, batch.id, &used).await
    }
}

/// Whoever was created and belongs somewhere since is not removed.
async fn used(connection: &mut PgConnection, batch_id: Uuid) -> db::Result<Vec<KeptUser>> {
    let mut used = Vec::new();
    if membership::of_users::is_here(connection).await? {
        used.extend(membership::of_users::members_of_batch(connection, batch_id).await?);
    }
    if access::of_users::is_here(connection).await? {
        used.extend(access::of_users::holders_of_batch(connection, batch_id).await?);
    }
    Ok(used)
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
