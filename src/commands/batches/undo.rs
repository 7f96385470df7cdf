//! `batch undo`

use clap::Args;
use serde_json::json;
use uuid::Uuid;

use super::{Imports, WhenLater, find, in_words, named};
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::tenancy::batches::{self, Batch, Undoing};
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;

/// The arguments of `batch undo`.
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

impl UndoArgs {
    pub(super) async fn run<I: Imports>(self, app: &App, imports: I) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        if !self.dry_run {
            app.output.require_answerable(&Confirmation::Yes)?;
        }
        let (landlord, tenant, mut database) = app.enter_tenant(slug, !self.dry_run).await?;
        let mut transaction = database.read().await?;
        let batch = find(&mut transaction, imports, self.id, slug).await?;
        if let Some(undone_at) = batch.undone_at {
            return Err(Failure::conflict(format!(
                "import {} was taken back already on {}",
                self.id,
                undone_at.format("%Y-%m-%d %H:%M UTC")
            )));
        }
        if let Some(failure) = imports.standing(&batch, slug) {
            return Err(failure);
        }
        let later = imports.later(&mut transaction, &tenant, &batch).await?;
        drop(transaction);
        refuse::<I>(&batch, &later)?;
        for line in named(&later) {
            app.output.note(&format!("kept: {line}"));
        }
        if !self.dry_run {
            let question = format!(
                "Take back {} in {} ({slug}): {} created, {} changed{}?",
                in_words(&batch),
                database.database(),
                batch.rows_created,
                batch.rows_changed,
                kept::<I>(later.len(), " of them touched since and kept")
            );
            app.output.confirm(&question, &Confirmation::Yes)?;
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        batches::lock(&mut transaction).await?;
        let later = imports.later(&mut transaction, &tenant, &batch).await?;
        refuse::<I>(&batch, &later)?;
        let undone = imports.undo(&mut transaction, &tenant, &batch).await?;
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
        self.report(app, imports, &batch, undone, &later)
    }

    fn report<I: Imports>(
        &self,
        app: &App,
        imports: I,
        batch: &Batch,
        undone: Undoing,
        later: &[I::Later],
    ) -> Result<Outcome> {
        if app.output.is_machine_readable() {
            app.output.document(&json!({
                "dry_run": self.dry_run,
                "batch": self.id,
                "removed": undone.removed,
                "restored": undone.restored,
                "kept": later,
            }))?;
        }
        let (things, removed) = imports.words(batch);
        let would = if self.dry_run { "would take" } else { "took" };
        app.output.done(&format!(
            "{would} back {}: {} {things} {removed}, {} restored{}",
            in_words(batch),
            undone.removed,
            undone.restored,
            kept::<I>(later.len(), " kept")
        ))?;
        Ok(Outcome::Done)
    }
}

fn refuse<I: Imports>(batch: &Batch, later: &[I::Later]) -> Result<()> {
    if I::WHEN_LATER == WhenLater::Keep || later.is_empty() {
        return Ok(());
    }
    let mut failure = Failure::refused(format!(
        "{} cannot be taken back: what it brought was used since",
        in_words(batch)
    ));
    failure.details = named(later);
    Err(failure)
}

/// How many are kept, where an undoing keeps any.
fn kept<I: Imports>(count: usize, what: &str) -> String {
    match I::WHEN_LATER {
        WhenLater::Keep => format!(", {count}{what}"),
        WhenLater::Refuse => String::new(),
    }
}
