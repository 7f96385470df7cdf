//! `run prune`

use chrono::{DateTime, Utc};
use clap::Args;

use crate::app::App;
use crate::commands::moment;
use crate::db::landlord::runs;
use crate::error::{Outcome, Result};
use crate::output::Confirmation;

/// The arguments of `run prune`.
#[derive(Debug, Args)]
#[command(after_help = "\
What ran long ago is of no use any more; the trail says that it was pruned. A run that is at work stays.

Examples:
  tenantctl run prune --before 180d --dry-run
  tenantctl run prune --before 2026-01-01 --yes")]
pub struct PruneArgs {
    /// Runs that began before: a date, a time, or how long ago
    #[arg(long, value_name = "WHEN", value_parser = moment::parse)]
    before: DateTime<Utc>,

    /// Say how many there are, and remove none
    #[arg(long)]
    dry_run: bool,
}

impl PruneArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let since = self.before.format("%Y-%m-%dT%H:%M:%SZ");
        let count = runs::prunable(landlord.connection(), self.before).await?;
        if self.dry_run || count == 0 {
            app.output.done(&format!(
                "{} from before {since} would be removed",
                in_words(count)
            ))?;
            return Ok(Outcome::Done);
        }
        let question = format!("Remove {} from before {since} from the ledger?", in_words(count));
        app.output.confirm(&question, &Confirmation::Yes)?;
        let act = app.act(&landlord);
        let mut transaction = landlord.write(&act).await?;
        let pruned = runs::prune(&mut transaction, self.before).await?;
        transaction.commit().await?;
        app.output
            .done(&format!("removed {} from before {since}", in_words(pruned)))?;
        Ok(Outcome::Done)
    }
}

fn in_words(count: i64) -> String {
    match count {
        1 => "1 run".to_owned(),
        count => format!("{count} runs"),
    }
}
