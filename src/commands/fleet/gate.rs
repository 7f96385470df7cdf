//! The gate of a rollout: a query of the operator's that has to be true in every database that is done.

use uuid::Uuid;

use crate::db::tenancy::{TenantDatabase, Verdict, verdict};
use crate::error::{Failure, Result};
use crate::fleet::{self, Limits, Target, Watch};

use super::pace::PaceOptions;
use super::reach::Reach;

/// How many databases that the gate refused are named with what it said.
const NAMED: usize = 10;

/// The gate of a rollout.
pub struct Gate {
    pub(super) query: String,
    pub(super) reach: Reach,
    pub(super) landlord_id: Uuid,
}

/// Nobody watches: the gate is short, and all of it is asked.
struct Unwatched;

impl<T> Watch<T> for Unwatched {}

impl Gate {
    /// Asks some databases. Says which of them the gate refuses, with what it said there; `None` when it is true in
    /// all.
    pub async fn refusal(&self, targets: Vec<Target>, limits: &Limits, pace: &PaceOptions) -> Option<String> {
        let tenants = targets.into_iter().filter(|target| target.tenant().is_some());
        let ask = |target| pace.within(self.ask(target));
        let visits = fleet::each((1..).zip(tenants).collect(), limits, ask, &Unwatched).await;
        let refused: Vec<String> = visits
            .iter()
            .filter_map(|visit| {
                let name = visit.target.name();
                match visit.outcome.as_ref()? {
                    Ok(Verdict::True) => None,
                    Ok(verdict) => Some(format!("{name} ({verdict})")),
                    Err(failure) => Some(format!("{name} ({})", failure.message())),
                }
            })
            .collect();
        if refused.is_empty() {
            return None;
        }
        let more = match refused.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let named = refused.iter().take(NAMED).cloned().collect::<Vec<_>>();
        Some(format!("the gate refuses {}{more}", named.join(", ")))
    }

    async fn ask(&self, target: Target) -> Result<Verdict> {
        let tenant = target
            .tenant()
            .ok_or_else(|| Failure::refused("the gate is for tenants"))?;
        let options = self.reach.options(&target)?;
        let mut database = TenantDatabase::open(&options, tenant.id, self.landlord_id, &[]).await?;
        let mut transaction = database.read().await?;
        Ok(verdict(&mut transaction, &self.query).await?)
    }
}
