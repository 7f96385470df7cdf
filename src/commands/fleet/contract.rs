//! Contracts wait for the fleet: what they remove must be needed nowhere, so every tenant has to have finished the
//! expands and backfills before them. Each database is asked; what the landlord remembers is not enough to remove
//! something for good.

use std::collections::BTreeMap;

use crate::app::App;
use crate::db::landlord::{Landlord, tenants};
use crate::error::{Failure, Result};
use crate::fleet::{Target, is_migrated};
use crate::migrate::{self, Engine, Library, Limits, Migration, MigrationId, Phase};

use super::describe::describe;
use super::migrating::FileOptions;
use super::pace::PaceOptions;
use super::reach::Reach;
use super::runner::Runner;
use super::words::named;

/// How many tenants a command names before it says `--all`.
const NAMED: usize = 10;

/// Contracts held against the fleet.
pub struct Contracts<'c> {
    /// Settings and output.
    pub app: &'c App,
    /// The migrations.
    pub library: &'c Library,
    /// Who migrates.
    pub actor: &'c migrate::Actor,
    /// How much at once.
    pub pace: &'c PaceOptions,
}

/// A contract that has to wait.
#[derive(Debug)]
pub struct Held {
    /// The contract.
    pub contract: MigrationId,
    /// The migrations that are not finished everywhere.
    unfinished: Vec<MigrationId>,
    /// The tenants that have not finished them, each with why it is not known where it could not be asked.
    waiting: BTreeMap<String, Option<String>>,
}

impl Contracts<'_> {
    /// The first of some contracts for which the fleet is not ready.
    ///
    /// # Errors
    /// When the landlord's database fails.
    pub async fn first_held(&self, landlord: &mut Landlord, planned: &[MigrationId]) -> Result<Option<Held>> {
        for contract in planned.iter().filter(|id| self.is_contract(id)) {
            let needed = self.library.needed_by(contract);
            if needed.is_empty() {
                continue;
            }
            let held = self.ask(landlord, contract, &needed).await?;
            if !held.waiting.is_empty() {
                return Ok(Some(held));
            }
        }
        Ok(None)
    }

    fn is_contract(&self, id: &MigrationId) -> bool {
        self.library
            .migration(id.version)
            .is_some_and(|migration| migration.phase() == Some(Phase::Contract))
    }

    async fn ask(
        &self,
        landlord: &mut Landlord,
        contract: &MigrationId,
        needed: &[&Migration],
    ) -> Result<Held> {
        let fleet: Vec<Target> = tenants::list(landlord.connection(), None)
            .await?
            .into_iter()
            .filter(|tenant| is_migrated(&tenant.status) && tenant.contexts.contains(&contract.context))
            .map(|tenant| Target::Tenant(Box::new(tenant)))
            .collect();
        let reach = Reach::find(self.app, landlord, &fleet).await?;
        let runner = Runner::new(self.app, landlord, &reach, self.pace).await?;
        let engine = Engine::new(self.library, self.actor.clone());
        let (reach, engine, limits) = (&reach, &engine, &Limits::default());
        let ask = |target: Target| async move {
            let reached = reach.migration_target(&target)?;
            Ok(engine.unfinished(&reached, needed, limits).await?)
        };
        let mut held = Held {
            contract: contract.clone(),
            unfinished: Vec::new(),
            waiting: BTreeMap::new(),
        };
        for visit in runner
            .visit("asking the fleet", (1..).zip(fleet).collect(), ask)
            .await
        {
            let name = visit.target.name().to_owned();
            match visit.outcome {
                Some(Ok(unfinished)) if unfinished.is_empty() => {}
                Some(Ok(unfinished)) => {
                    held.waiting.insert(name, None);
                    held.unfinished.extend(unfinished);
                }
                Some(Err(failure)) => {
                    held.waiting.insert(name, Some(describe(&failure).message));
                }
                None => {
                    held.waiting.insert(name, Some("it was not asked".to_owned()));
                }
            }
        }
        held.unfinished.sort_by_key(|id| id.version);
        held.unfinished.dedup();
        Ok(held)
    }
}

impl Held {
    /// That the contract waits, and for whom.
    #[must_use]
    pub fn message(&self) -> String {
        let names: Vec<&str> = self.waiting.keys().map(String::as_str).collect();
        let verb = if names.len() == 1 { "has" } else { "have" };
        format!(
            "{} is a contract, and waits until every tenant has finished what comes before it; {} {verb} not",
            self.contract,
            named(&names)
        )
    }

    /// The same without tenants that finish with the command at hand; none when nobody else is waited for.
    #[must_use]
    pub fn beside(mut self, names: &[&str]) -> Option<Self> {
        self.waiting.retain(|name, _| !names.contains(&name.as_str()));
        (!self.waiting.is_empty()).then_some(self)
    }

    /// What is not finished, and who could not be asked.
    #[must_use]
    pub fn details(&self) -> Vec<String> {
        let unfinished = self
            .unfinished
            .iter()
            .map(|id| format!("not finished everywhere: {id}"));
        let unknown = self
            .waiting
            .iter()
            .filter_map(|(name, why)| Some(format!("{name}: {}", why.as_ref()?)));
        unfinished.chain(unknown).collect()
    }

    /// The command that finishes it.
    #[must_use]
    pub fn hint(&self, files: &FileOptions) -> String {
        let up = files.command("migrate up");
        let until = self
            .unfinished
            .last()
            .map_or(String::new(), |id| format!(" --to {}", id.version));
        if self.waiting.len() > NAMED {
            return format!("{up} --all{until}");
        }
        let names: Vec<&str> = self.waiting.keys().map(String::as_str).collect();
        format!("{up} -t {}{until}", names.join(","))
    }

    /// The refusal of a command that had nothing else to do.
    #[must_use]
    pub fn refusal(&self, files: &FileOptions) -> Failure {
        Failure {
            details: self.details(),
            ..Failure::refused(self.message()).hint(self.hint(files))
        }
    }
}
