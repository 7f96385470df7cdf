//! `audit tail`

use std::time::Duration;

use clap::Args;
use tokio::time::{Instant, sleep};

use super::entries::{Follower, Placed};
use super::filter::FilterArgs;
use super::looks::Looks;
use super::trail::TrailArgs;
use crate::app::App;
use crate::db::audit::Period;
use crate::error::{Outcome, Result};

/// How often the trail is looked at.
const INTERVAL: Duration = Duration::from_millis(500);

/// How soon a signal is noticed.
const GLANCE: Duration = Duration::from_millis(50);

/// At most so many entries are shown of what was written between two looks.
const MOST_AT_ONCE: i64 = 10_000;

/// The arguments of `audit tail`.
#[derive(Debug, Args)]
#[command(after_help = "Example: tenantctl audit tail -t nrna --table users")]
pub struct TailArgs {
    #[command(flatten)]
    trail: TrailArgs,

    #[command(flatten)]
    filter: FilterArgs,

    /// Begin with so many of the latest entries
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(i64).range(0..=MOST_AT_ONCE))]
    lines: i64,
}

impl TailArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let _awaited = app.interrupts.await_first();
        let follower = Follower::new(&app.output)?;
        let mut trail = self.trail.open(app).await?;
        self.filter.check(&mut trail).await?;
        let filter = self.filter.within(&mut trail, Period::default()).await?;
        let mut looks = Looks::default();
        let mut entries = trail.list_unseen(&filter, &mut looks, self.lines).await?;
        loop {
            entries.reverse();
            for entry in entries {
                follower.show(Placed {
                    target: trail.target.clone(),
                    entry,
                })?;
            }
            let next = Instant::now() + INTERVAL;
            while Instant::now() < next {
                if app.interrupts.received().is_some() {
                    return Ok(Outcome::Done);
                }
                sleep(GLANCE).await;
            }
            entries = trail.list_unseen(&filter, &mut looks, MOST_AT_ONCE + 1).await?;
            let most = usize::try_from(MOST_AT_ONCE).unwrap_or(usize::MAX);
            if entries.len() > most {
                entries.truncate(most);
                app.output.note(&format!(
                    "more than {MOST_AT_ONCE} entries came at once; the earlier ones are left out: tenantctl audit log {}",
                    trail.selector()
                ));
            }
        }
    }
}
