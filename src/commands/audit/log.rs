//! `audit log`

use std::collections::VecDeque;

use clap::Args;

use super::entries::{Placed, show};
use super::filter::{FilterArgs, PeriodArgs};
use super::trail::Trail;
use crate::app::App;
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::targets::{Database, Fleet};
use crate::commands::page::cut_before;
use crate::db::audit::{Entry, EntryFilter};
use crate::error::{Failure, Outcome, Result};

/// So many entries of a trail are fetched at a time when several are merged.
const PAGE: i64 = 100;

/// The arguments of `audit log`.
#[derive(Debug, Args)]
#[command(after_help = "Example: tenantctl audit log --all --landlord --since 7d --action delete")]
pub struct LogArgs {
    #[command(flatten)]
    targets: SelectionArgs,

    #[command(flatten)]
    filter: FilterArgs,

    #[command(flatten)]
    period: PeriodArgs,

    /// Show so many at most
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(i64).range(1..=1_000_000))]
    limit: i64,

    /// Go on after this entry, the last of the page before; of one trail
    #[arg(long, value_name = "ID")]
    after: Option<i64>,

    #[command(flatten)]
    pace: PaceOptions,
}

/// One trail, read page by page.
struct Feed {
    name: String,
    filter: EntryFilter,
    page: VecDeque<Entry>,
    /// The last entry of the page, when others follow it.
    next: Option<i64>,
}

impl LogArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let fleet = Fleet::find(app, &self.targets, &self.pace).await?;
        let is_one = fleet.targets.len() == 1;
        if self.after.is_some() && !is_one {
            return Err(Failure::usage("--after goes on in one trail").hint("go on with --until WHEN"));
        }
        let (feeds, ending) = fleet
            .each("reading", async |database| self.open(app, database, is_one).await)
            .await?;
        let mut feeds: Vec<Feed> = feeds.into_iter().map(|(_, feed)| feed).collect();
        let mut entries = self.merge(app, &fleet, &mut feeds).await?;
        cut_before(&app.output, &mut entries, self.limit, |placed| {
            if is_one {
                format!("--after {}", placed.entry.id)
            } else {
                format!("--until {}", placed.entry.occurred_at.to_rfc3339())
            }
        });
        show(&app.output, entries, !is_one)?;
        ending.conclude(app)
    }

    /// Where it is the only trail, what is asked for must be known there.
    async fn open(&self, app: &App, database: Database, is_one: bool) -> Result<Feed> {
        let mut trail = Trail {
            target: database.target.name().to_owned(),
            database: database.open(app).await?,
        };
        if let Some(after) = self.after {
            let known = EntryFilter {
                id: Some(after),
                ..EntryFilter::default()
            };
            if trail.list(&known, None, 1).await?.is_empty() {
                return Err(Failure::not_found(format!(
                    "the trail of {} has no entry {after}",
                    trail.owner()
                )));
            }
        }
        if is_one {
            self.filter.check(&mut trail).await?;
        }
        let filter = self.filter.within(&mut trail, self.period.period()).await?;
        let mut feed = Feed {
            name: trail.target.clone(),
            filter,
            page: VecDeque::new(),
            next: None,
        };
        feed.fill(&mut trail, self.after, self.page()).await?;
        Ok(feed)
    }

    fn page(&self) -> i64 {
        PAGE.min(self.limit + 1)
    }

    /// The newest entries of all trails, one more than the limit where there are so many.
    async fn merge(&self, app: &App, fleet: &Fleet<'_>, feeds: &mut [Feed]) -> Result<Vec<Placed>> {
        let mut merged = Vec::new();
        let wanted = usize::try_from(self.limit).unwrap_or(usize::MAX);
        while merged.len() <= wanted {
            let newest = feeds
                .iter_mut()
                .filter(|feed| !feed.page.is_empty())
                .max_by_key(|feed| feed.page.front().map(|entry| entry.occurred_at));
            let Some(feed) = newest else { break };
            let name = feed.name.clone();
            merged.extend(feed.page.pop_front().map(|entry| Placed { target: name, entry }));
            if feed.page.is_empty()
                && let Some(last) = feed.next
                && let Some(target) = fleet.targets.iter().find(|target| target.name() == feed.name)
            {
                let database = fleet.place.database(target.clone())?;
                let mut trail = Trail {
                    target: feed.name.clone(),
                    database: database.open(app).await?,
                };
                feed.fill(&mut trail, Some(last), self.page()).await?;
            }
        }
        Ok(merged)
    }
}

impl Feed {
    /// Fetches the next page.
    async fn fill(&mut self, trail: &mut Trail, after: Option<i64>, page: i64) -> Result<()> {
        self.page = trail.list(&self.filter, after, page).await?.into();
        let is_full = i64::try_from(self.page.len()).is_ok_and(|length| length == page);
        self.next = self.page.back().filter(|_| is_full).map(|entry| entry.id);
        Ok(())
    }
}
