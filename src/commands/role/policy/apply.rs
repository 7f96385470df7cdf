//! `role apply`

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::apply_in;
use crate::app::App;
use crate::commands::TenantArg;
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;
use crate::policy::Policy;

/// The arguments of `role apply`.
#[derive(Debug, Args)]
pub struct ApplyArgs {
    /// The policy, YAML as `role export` writes it
    #[arg(value_name = "POLICY.yaml")]
    file: PathBuf,

    #[command(flatten)]
    tenant: TenantArg,

    /// Delete the roles that the policy lacks
    #[arg(long)]
    prune: bool,

    /// Show what would change, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl ApplyArgs {
    pub(in crate::commands::role) async fn run(self, app: &App) -> Result<Outcome> {
        let policy = Policy::read(&self.file)?;
        if !self.dry_run {
            app.output.require_answerable(&Confirmation::Yes)?;
        }
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let act = app.act(&landlord);
        let mut transaction = database.write(&act).await?;
        let shown = apply_in(&mut transaction, slug, &policy, self.prune).await?;
        transaction.rollback().await?;
        let file = self.file.display();
        if shown.changes.is_empty() {
            app.output
                .done(&format!("the roles of {slug} are what {file} says already"))?;
            return report(app, &shown, false);
        }
        if self.dry_run {
            if !app.output.is_machine_readable() {
                app.output
                    .data(&format!("{}nothing was changed\n", shown.tell()))?;
            }
            return report(app, &shown, false);
        }
        app.output.note(shown.tell().trim_end());
        let question = format!("Change the roles in the database {}?", database.database());
        app.output.confirm(&question, &Confirmation::Yes)?;
        let mut transaction = database.write(&act).await?;
        let applied = apply_in(&mut transaction, slug, &policy, self.prune).await?;
        if applied.changes != shown.changes {
            return Err(Failure::conflict(
                "the roles were changed by somebody else in the meantime; nothing was changed",
            )
            .hint(format!("tenantctl role diff {file} -t {slug}")));
        }
        transaction.commit().await?;
        app.output.done(&format!(
            "applied {file} to {slug}: {} in {}, for {}",
            counted(applied.changes.len(), "change", "changes"),
            counted(roles(&applied.changes), "role", "roles"),
            counted(people(&applied.shifts), "person", "people"),
        ))?;
        report(app, &applied, true)
    }
}

fn report(app: &App, difference: &super::Difference, applied: bool) -> Result<Outcome> {
    if app.output.is_machine_readable() {
        app.output.document(&json!({
            "applied": applied,
            "changes": difference.changes,
            "people": difference.shifts,
        }))?;
    }
    Ok(Outcome::Done)
}

fn roles(changes: &[crate::policy::Change]) -> usize {
    let mut roles: Vec<_> = changes.iter().map(|change| &change.role).collect();
    roles.dedup();
    roles.len()
}

fn people(shifts: &[crate::db::access::policy::Shift]) -> usize {
    let mut people: Vec<_> = shifts.iter().map(|shift| &shift.user).collect();
    people.dedup();
    people.len()
}

fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{count} {several}")
    }
}
