//! One trail, a tenant's or the landlord's, that is read.

use clap::Args;

use super::looks::Looks;
use super::record;
use crate::app::App;
use crate::db::audit::{self, Entry, EntryFilter};
use crate::db::landlord::{activity, tenants};
use crate::db::{Database, server};
use crate::error::{Failure, Result};

/// Which trail is read.
#[derive(Debug, Args)]
pub(super) struct TrailArgs {
    /// The tenant
    #[arg(short = 't', long = "tenant", value_name = "SLUG")]
    tenant: Option<String>,

    /// The landlord's own trail
    #[arg(long, conflicts_with = "tenant")]
    landlord: bool,
}

/// A trail that is open.
pub(super) struct Trail {
    /// The tenant's slug, or `landlord`.
    pub(super) target: String,
    pub(super) database: Database,
}

impl TrailArgs {
    /// Opens it to look.
    pub(super) async fn open(&self, app: &App) -> Result<Trail> {
        self.open_for(app, false).await
    }

    /// Opens it to change what it holds; refused for a tenant that is suspended.
    pub(super) async fn open_to_write(&self, app: &App) -> Result<Trail> {
        self.open_for(app, true).await
    }

    async fn open_for(&self, app: &App, writing: bool) -> Result<Trail> {
        if self.landlord {
            return Ok(Trail {
                target: "landlord".to_owned(),
                database: Database::Landlord(Box::new(app.landlord().await?)),
            });
        }
        let variable = std::env::var("TENANTCTL_TENANT")
            .ok()
            .filter(|slug| !slug.is_empty());
        let target = self.tenant.clone().or(variable).ok_or_else(|| {
            Failure::usage("whose trail? Give -t SLUG, or --landlord").hint("tenantctl tenant list")
        })?;
        let (_, _, database) = app.enter_tenant(&target, writing).await?;
        Ok(Trail {
            target,
            database: Database::Tenant(Box::new(database)),
        })
    }
}

impl Trail {
    /// The flag that names it.
    pub(super) fn selector(&self) -> String {
        match &self.database {
            Database::Tenant(_) => format!("-t {}", self.target),
            Database::Landlord(_) => "--landlord".to_owned(),
        }
    }

    /// Whose it is, in words.
    pub(super) fn owner(&self) -> String {
        match &self.database {
            Database::Tenant(_) => format!("tenant {}", self.target),
            Database::Landlord(_) => "the landlord".to_owned(),
        }
    }

    /// The entries that pass a filter, newest first.
    pub(super) async fn list(
        &mut self,
        filter: &EntryFilter,
        after: Option<i64>,
        limit: i64,
    ) -> Result<Vec<Entry>> {
        Ok(match &mut self.database {
            Database::Tenant(tenant) => audit::list(&mut *tenant.read().await?, filter, after, limit).await?,
            Database::Landlord(landlord) => {
                activity::list(&mut *landlord.read().await?, filter, after, limit).await?
            }
        })
    }

    /// The entries that pass a filter and were in none of the looks before, newest first. This look is added to those.
    pub(super) async fn list_unseen(
        &mut self,
        filter: &EntryFilter,
        looks: &mut Looks,
        limit: i64,
    ) -> Result<Vec<Entry>> {
        let filter = EntryFilter {
            unseen: looks.last(),
            since: looks.since().max(filter.since),
            ..filter.clone()
        };
        let is_landlord = matches!(self.database, Database::Landlord(_));
        let mut transaction = self.database.read().await?;
        let now = server::snapshot(&mut transaction).await?;
        let entries = if is_landlord {
            activity::list(&mut transaction, &filter, None, limit).await?
        } else {
            audit::list(&mut transaction, &filter, None, limit).await?
        };
        looks.add(now);
        Ok(entries)
    }

    /// The ids and keys by which the trail may call what an operator calls so.
    pub(super) async fn records(&mut self, called: &str) -> Result<Vec<String>> {
        match &mut self.database {
            Database::Tenant(tenant) => record::resolve(&mut *tenant.read().await?, called).await,
            Database::Landlord(landlord) => {
                let tenant = tenants::find(landlord.connection(), called).await?;
                let id = tenant.map(|tenant| tenant.id.to_string());
                Ok(std::iter::once(called.to_owned()).chain(id).collect())
            }
        }
    }

    /// Whether no entry passes a filter. For a single one the planner would walk through the trail, past the indexes of
    /// records.
    pub(super) async fn is_without(&mut self, filter: &EntryFilter) -> Result<bool> {
        Ok(self.list(filter, None, A_FEW).await?.is_empty())
    }

    /// The tables whose changes the trail tells, with their schemas.
    pub(super) async fn tables(&mut self) -> Result<Vec<String>> {
        Ok(audit::watched_tables(&mut *self.database.read().await?).await?)
    }

    /// Refuses what is neither a record nor has an entry.
    pub(super) async fn require(&mut self, called: &str) -> Result<()> {
        let records = self.records(called).await?;
        // What was found under another name is there.
        if records.len() > 1 {
            return Ok(());
        }
        let filter = EntryFilter {
            records: Some(records),
            ..EntryFilter::default()
        };
        if self.is_without(&filter).await? {
            return Err(self.unknown_record(called));
        }
        Ok(())
    }

    fn unknown_record(&self, called: &str) -> Failure {
        Failure::not_found(format!(
            "the trail of {} has no entry and no record \"{called}\"",
            self.owner()
        ))
        .hint(format!("tenantctl audit log {} --text {called}", self.selector()))
    }

    /// Every entry of a record, oldest first; of one that was changed very often the latest.
    pub(super) async fn life(&mut self, called: &str) -> Result<Life> {
        let filter = EntryFilter {
            records: Some(self.records(called).await?),
            ..EntryFilter::default()
        };
        let mut entries = self.list(&filter, None, MOST_ENTRIES + 1).await?;
        if entries.is_empty() {
            return Err(self.unknown_record(called));
        }
        let most = usize::try_from(MOST_ENTRIES).unwrap_or(usize::MAX);
        let is_cut = entries.len() > most;
        entries.truncate(most);
        entries.reverse();
        Ok(Life { entries, is_cut })
    }
}

/// The entries of a record, oldest first.
pub(super) struct Life {
    pub(super) entries: Vec<Entry>,
    /// Whether there are earlier ones.
    pub(super) is_cut: bool,
}

const A_FEW: i64 = 50;

/// A record that was changed more often is read page by page, with `audit log --record`.
const MOST_ENTRIES: i64 = 10_000;

/// Says so where earlier entries of a record were left out.
pub(super) fn tell_cut(app: &App, trail: &Trail, called: &str, life: &Life) {
    if life.is_cut {
        app.output.note(&format!(
            "these are the latest {MOST_ENTRIES} entries; there are earlier ones"
        ));
        app.output.hint(&format!(
            "tenantctl audit log {} --record {called} --limit 1000000",
            trail.selector()
        ));
    }
}
