//! How a change goes over a fleet: in waves, each of which has to pass before the next one begins.

use std::time::Duration;

use clap::Args;
use serde::{Deserialize, Serialize};

use crate::app;
use crate::error::{Failure, Result};
use crate::fleet::{Filter, Target, Waves};

use super::pace::duration;

/// Under which the help shows them.
const HEADING: &str = "In waves";

/// How a change goes over a fleet. Which database belongs to which wave is in the run ledger.
#[derive(Clone, Debug, Default, Args, Serialize, Deserialize)]
pub struct RolloutOptions {
    /// How many databases each wave reaches, counted from the first one, such as 1,10%,100%
    #[arg(help_heading = HEADING, long, value_name = "SIZE,…")]
    #[serde(skip)]
    pub waves: Option<Waves>,

    /// Tenants that go first, in a wave of their own, such as 'tag=pilot'
    #[arg(help_heading = HEADING, long, value_name = "CONDITIONS")]
    #[serde(skip)]
    pub canary: Option<Filter>,

    /// How long to wait after a wave before its databases are looked at and the next wave begins, such as 5m
    #[arg(help_heading = HEADING, long, value_name = "TIME", value_parser = duration)]
    pub soak: Option<Duration>,

    /// A query that has to give one row with one boolean column, true, in every database that is done, after each wave;
    /// in a read-only transaction
    #[arg(help_heading = HEADING, long, value_name = "SQL")]
    pub gate: Option<String>,

    /// Begin nothing more once more than N databases failed [default: a failure only keeps the next wave from beginning]
    #[arg(help_heading = HEADING, long, value_name = "N")]
    pub max_failures: Option<usize>,
}

impl RolloutOptions {
    /// Refuses what makes no sense together.
    ///
    /// # Errors
    /// When there is something to wait for between waves, and there are no waves.
    pub fn check(&self) -> Result<()> {
        if self.soak.is_some() && self.waves.is_none() && self.canary.is_none() {
            return Err(
                Failure::usage("--soak is the time between waves, and there are no waves")
                    .hint("add --waves 1,10%,100% or --canary CONDITIONS"),
            );
        }
        Ok(())
    }

    /// Parts targets into waves, the canaries first; the sizes count the others.
    #[must_use]
    pub fn part(&self, targets: Vec<Target>) -> Vec<Vec<Target>> {
        let is_canary = |target: &Target| match (&self.canary, target.tenant()) {
            (Some(filter), Some(tenant)) => filter.accepts(tenant, app::is_behind),
            _ => false,
        };
        let (canaries, others): (Vec<_>, Vec<_>) = targets.into_iter().partition(is_canary);
        let others = match &self.waves {
            Some(waves) => waves.part(others),
            None => vec![others],
        };
        std::iter::once(canaries)
            .chain(others)
            .filter(|wave| !wave.is_empty())
            .collect()
    }
}
