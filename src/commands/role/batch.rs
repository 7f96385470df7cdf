//! `role import` and `role batch`: roles held, from a file, and their imports taken back.

use sqlx::PgConnection;

use crate::app::App;
use crate::commands::batches::{Imports, Later, WhenLater};
use crate::commands::importing::ImportArgs;
use crate::db::access::import::{self, Touched};
use crate::db::landlord::tenants::Tenant;
use crate::db::tenancy::batches::{Batch, BatchKind, Undoing};
use crate::db::{self, WriteTransaction};
use crate::error::{Outcome, Result};

/// Imports roles held.
pub(super) async fn import(app: &App, args: ImportArgs) -> Result<Outcome> {
    args.run(app, crate::import::assignments::Assignments, Assignments::THINGS)
        .await
}

/// The imports of roles held.
#[derive(Debug, Clone, Copy)]
pub(super) struct Assignments;

impl Imports for Assignments {
    type Later = Touched;

    const NOUN: &'static str = "role";
    const THINGS: &'static str = "assignments";
    const KINDS: &'static [BatchKind] = &[BatchKind::Assignments];
    const WHEN_LATER: WhenLater = WhenLater::Keep;

    async fn later(
        self,
        connection: &mut PgConnection,
        _: &Tenant,
        batch: &Batch,
    ) -> db::Result<Vec<Touched>> {
        import::touched(connection, batch.id).await
    }

    async fn undo(
        self,
        transaction: &mut WriteTransaction<'_>,
        _: &Tenant,
        batch: &Batch,
    ) -> db::Result<Undoing> {
        import::undo(transaction, batch.id).await
    }
}

impl Later for Touched {
    fn in_words(&self) -> String {
        format!("{} of {}, touched by {}", self.role, self.user, self.touched_by)
    }
}
