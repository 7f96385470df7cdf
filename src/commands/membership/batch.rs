//! `membership batch`: what somebody has touched since stays as it is, the other members are taken back.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::commands::batches::{Imports, Later, WhenLater};
use crate::db::landlord::tenants::Tenant;
use crate::db::membership::undo::{self, KeptMember};
use crate::db::tenancy::batches::{BatchKind, Undoing};
use crate::db::{self, WriteTransaction};

/// The imports of members.
#[derive(Debug, Clone, Copy)]
pub(super) struct Members;

impl Imports for Members {
    type Later = KeptMember;

    const NOUN: &'static str = "membership";
    const THINGS: &'static str = "members";
    const KIND: BatchKind = BatchKind::Members;
    const WHEN_LATER: WhenLater = WhenLater::Keep;

    async fn later(
        self,
        connection: &mut PgConnection,
        _: &Tenant,
        batch_id: Uuid,
    ) -> db::Result<Vec<KeptMember>> {
        undo::kept(connection, batch_id).await
    }

    async fn undo(self, transaction: &mut WriteTransaction<'_>, batch_id: Uuid) -> db::Result<Undoing> {
        undo::undo(transaction, batch_id).await
    }
}

impl Later for KeptMember {
    fn in_words(&self) -> String {
        let number = self.member_no.as_deref().map(|number| format!("{number} "));
        format!(
            "{}{}, touched by {} on {}",
            number.unwrap_or_default(),
            self.name,
            self.touched_by,
            self.touched_at.format("%Y-%m-%d %H:%M UTC")
        )
    }
}
