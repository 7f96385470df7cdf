//! `membership batch`: files of members, and files of members with whom something was done. What somebody has touched
//! since stays as it is, the rest is taken back.

use sqlx::PgConnection;

use crate::commands::batches::{Imports, Later, WhenLater, uses};
use crate::db::landlord::tenants::Tenant;
use crate::db::membership::undo::{self, KeptMember};
use crate::db::membership::{actions, invitations, transfers};
use crate::db::tenancy::batches::{Batch, BatchKind, Undoing};
use crate::db::{self, WriteTransaction};
use crate::error::Failure;

/// The files of members.
#[derive(Debug, Clone, Copy)]
pub(super) struct Members;

/// How a batch is taken back.
enum Way {
    /// What was created is removed, what was changed becomes what it was.
    Import,
    /// The memberships become what they were.
    Actions,
    /// The requests are cancelled.
    Requests,
    /// The invitations are cancelled.
    Invitations,
}

impl Way {
    fn of(batch: &Batch) -> Self {
        match batch.action.as_str() {
            "import" => Self::Import,
            "transfer request" => Self::Requests,
            "invitation create" => Self::Invitations,
            _ => Self::Actions,
        }
    }
}

impl Imports for Members {
    type Later = KeptMember;

    const NOUN: &'static str = "membership";
    const THINGS: &'static str = "members";
    const KINDS: &'static [BatchKind] = &[BatchKind::Members, BatchKind::Actions];
    const WHEN_LATER: WhenLater = WhenLater::Keep;

    async fn later(
        self,
        connection: &mut PgConnection,
        tenant: &Tenant,
        batch: &Batch,
    ) -> db::Result<Vec<KeptMember>> {
        match Way::of(batch) {
            Way::Import => {
                let uses = uses(connection, tenant, batch.id).await?;
                undo::kept(connection, batch.id, &uses).await
            }
            Way::Actions => actions::undo::kept(connection, batch.id).await,
            Way::Requests => transfers::batch::kept(connection, batch.id).await,
            Way::Invitations => invitations::batch::kept(connection, batch.id).await,
        }
    }

    async fn undo(
        self,
        transaction: &mut WriteTransaction<'_>,
        tenant: &Tenant,
        batch: &Batch,
    ) -> db::Result<Undoing> {
        match Way::of(batch) {
            Way::Import => {
                let uses = uses(transaction, tenant, batch.id).await?;
                undo::undo(transaction, batch.id, &uses).await
            }
            Way::Actions => actions::undo::undo(transaction, batch.id).await,
            Way::Requests => transfers::batch::undo(transaction, batch.id).await,
            Way::Invitations => invitations::batch::undo(transaction, batch.id).await,
        }
    }

    fn words(self, batch: &Batch) -> (&'static str, &'static str) {
        match Way::of(batch) {
            Way::Import | Way::Actions => (Self::THINGS, "removed"),
            Way::Requests => ("transfers", "cancelled"),
            Way::Invitations => ("invitations", "cancelled"),
        }
    }

    fn standing(self, batch: &Batch, slug: &str) -> Option<Failure> {
        let refused = |why: &str| {
            Failure::refused(format!(
                "the batch of {} is not taken back: {why}",
                batch.file_name
            ))
        };
        let file = &batch.file_name;
        if batch.kind == BatchKind::Actions.as_str() && batch.action == "import" {
            return Some(refused("what the members were before was not kept then"));
        }
        Some(match batch.action.as_str() {
            "transfer consent" | "transfer refuse" => refused("what a unit has decided stays decided").hint(
                format!("tenantctl membership transfer cancel --file {file} -t {slug}"),
            ),
            "transfer complete" => {
                refused("transfers that were carried out are undone one by one, or by the file").hint(
                    format!("tenantctl membership transfer undo --file {file} -t {slug} --reason …"),
                )
            }
            "transfer cancel" | "transfer undo" => {
                refused("a transfer that came to its end is asked for anew").hint(format!(
                    "tenantctl membership transfer request --file {file} -t {slug} --to UNIT"
                ))
            }
            _ => return None,
        })
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
