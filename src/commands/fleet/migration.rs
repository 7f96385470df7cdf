//! The task of a campaign.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::error::{Failure, Result};
use crate::fleet::Target;
use crate::migrate::Engine;

use super::campaign::{Campaign, Planned};
use super::change::Plan;
use super::migrating::{Migrated, Narrator, count};
use super::task::{Kept, Task};

/// What is done with each database of a campaign: what was planned for it, and nothing else.
pub(super) struct Migration<'c> {
    campaign: &'c Campaign<'c>,
    plans: RefCell<HashMap<String, Result<Plan>>>,
}

impl<'c> Migration<'c> {
    /// With the plans of the databases that are concerned.
    pub fn new(campaign: &'c Campaign<'c>, planned: Vec<Planned>) -> Self {
        let named = planned
            .into_iter()
            .filter_map(|visit| Some((visit.target.name().to_owned(), visit.outcome?)));
        Self {
            campaign,
            plans: RefCell::new(named.collect()),
        }
    }
}

impl Task for Migration<'_> {
    type Done = Migrated;

    fn doing(&self) -> &'static str {
        "migrating"
    }

    /// A database that could not be asked what is to be done fails with the reason for that.
    async fn work(&self, target: Target) -> Result<Migrated> {
        let plan = self.plans.borrow_mut().remove(target.name());
        let plan = plan.ok_or_else(|| Failure::refused("it was not planned"))??;
        let campaign = self.campaign;
        let reached = campaign.reach.migration_target(&target)?;
        if let Some(keeper) = &campaign.keeper {
            let (_, backup, _) = keeper.take(&keeper.source(&target, &reached.options)).await?;
            let note = format!("{}: backed up in {}", target.name(), backup.path);
            campaign.app.output.note(&note);
        }
        let narrator = Narrator::new(campaign.app, &target);
        let engine = Engine::new(&campaign.library, campaign.actor.clone()).observed_by(&narrator);
        let applied = campaign.change.apply(&engine, &reached, &plan).await;
        applied.map_err(|error| campaign.change.files.complete(error.into()))
    }

    fn keep(&self, target: &Target, done: &Migrated) -> Kept {
        Kept {
            result: Some(format!("{}, at {}", count(done.changed.len()), done.version())),
            schema: done.schema(target),
        }
    }
}
