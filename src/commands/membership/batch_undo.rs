//! `membership batch undo`

use clap::Args;
use serde_json::json;
use uuid::Uuid;

use super::batch_show;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::membership::undo::{self, KeptMember};
use crate::db::tenancy::batches;
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;

/// The arguments of `membership batch undo`.
#[derive(Debug, Args)]
pub struct UndoArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// The import
    id: Uuid,

    /// Show what would be taken back, and do nothing
    #[arg(long)]
    dry_run: bool,
}

/// How many of the members that stay are named before the question.
const NAMED: usize = 20;

impl UndoArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        if !self.dry_run {
            app.output.require_answerable(&Confirmation::Yes)?;
        }
        let (landlord, _, mut database) = app.enter_tenant(slug, !self.dry_run).await?;
        let mut transaction = database.read().await?;
        let batch = batch_show::find(&mut transaction, self.id, slug).await?;
        if let Some(undone_at) = batch.undone_at {
            return Err(Failure::conflict(format!(
                "import {} was taken back already on {}",
                self.id,
                undone_at.format("%Y-%m-%d %H:%M UTC")
            )));
        }
        let kept = undo::kept(&mut transaction, self.id).await?;
        drop(transaction);
        name_kept(app, &kept);
        if !self.dry_run {
            let question = format!(
                "Take back the import of {} into {} ({slug}): {} created, {} changed, {} of them touched since and kept?",
                batch.file_name,
                database.database(),
                batch.rows_created,
                batch.rows_changed,
                kept.len()
            );
            app.output.confirm(&question, &Confirmation::Yes)?;
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        batches::lock(&mut transaction).await?;
        let undone = undo::undo(&mut transaction, self.id).await?;
        if !batches::mark_undone(&mut transaction, self.id).await? {
            return Err(Failure::conflict(format!(
                "import {} was taken back meanwhile",
                self.id
            )));
        }
        if self.dry_run {
            transaction.rollback().await?;
        } else {
            transaction.commit().await?;
        }
        if app.output.is_machine_readable() {
            app.output.document(&json!({
                "dry_run": self.dry_run,
                "batch": self.id,
                "removed": undone.removed,
                "restored": undone.restored,
                "kept": kept,
            }))?;
        }
        let would = if self.dry_run { "would take" } else { "took" };
        app.output.done(&format!(
            "{would} back the import of {}: {} members removed, {} restored, {} kept",
            batch.file_name, undone.removed, undone.restored, undone.kept
        ))?;
        Ok(Outcome::Done)
    }
}

fn name_kept(app: &App, kept: &[KeptMember]) {
    for member in kept.iter().take(NAMED) {
        app.output.note(&format!(
            "kept: {}{}, touched by {} on {}",
            member
                .member_no
                .as_deref()
                .map_or_else(String::new, |number| format!("{number} ")),
            member.name,
            member.touched_by,
            member.touched_at.format("%Y-%m-%d %H:%M UTC")
        ));
    }
    if kept.len() > NAMED {
        app.output.note(&format!("and {} more", kept.len() - NAMED));
    }
}
