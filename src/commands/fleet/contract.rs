//! Contracts wait for the fleet: what they remove must be needed nowhere, so every tenant has to have finished the
//! expands and backfills before them. Each database is asked; what the landlord remembers is not enough to remove
//! something for good.

use std::collections::BTreeMap;

use crate::app::App;
use crate::db::landlord::Landlord;
use crate::db::landlord::tenants::{self, Tenant};
use crate::error::{Failure, Result};
use crate::fleet::{Target, is_migrated};
use crate::migrate::{self, Engine, Library, Limits, MigrationId, Phase, Unfinished};

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
    /// The tenants that have not finished what comes before it.
    waiting: BTreeMap<String, Waiting>,
}

/// Why a contract waits for a tenant.
#[derive(Clone, Debug)]
enum Waiting {
    /// It has not finished these.
    For(Unfinished),
    /// It could not be asked.
    Unknown(String),
}

impl Waiting {
    /// What is waited for; nothing where everything is finished.
    fn unless_finished(unfinished: Unfinished) -> Option<Self> {
        (!unfinished.is_empty()).then_some(Self::For(unfinished))
    }

    /// Whether everything is applied there, and a check finds something all the same.
    fn is_refused(&self) -> bool {
        matches!(self, Self::For(unfinished) if unfinished.missing.is_empty())
    }
}

impl Contracts<'_> {
    /// The first of some contracts for which the fleet is not ready. The fleet is asked once about all of them.
    ///
    /// # Errors
    /// When a signal comes, or the landlord's database fails.
    pub async fn first_held(&self, landlord: &mut Landlord, planned: &[MigrationId]) -> Result<Option<Held>> {
        let contracts: Vec<&MigrationId> = planned.iter().filter(|id| self.is_held_back(id)).collect();
        if contracts.is_empty() {
            return Ok(None);
        }
        let held = self.ask(landlord, &contracts).await?;
        Ok(held.into_iter().find(|held| !held.waiting.is_empty()))
    }

    /// Whether it is a contract before which something has to be finished.
    fn is_held_back(&self, id: &MigrationId) -> bool {
        self.library
            .migration(id.version)
            .is_some_and(|migration| migration.phase() == Some(Phase::Contract))
            && !self.library.needed_by(id).is_empty()
    }

    /// Whether a tenant has the contract's context, by name or because another one builds on it. With a context that
    /// is not known here that is for its database to say.
    fn concerns(&self, contract: &MigrationId, tenant: &Tenant) -> bool {
        match self.library.closure(tenant.contexts.iter().map(String::as_str)) {
            Ok(contexts) => contexts.contains(&contract.context),
            Err(_) => true,
        }
    }

    async fn ask(&self, landlord: &mut Landlord, contracts: &[&MigrationId]) -> Result<Vec<Held>> {
        let concerning = |tenant: &Tenant| -> Vec<bool> {
            contracts
                .iter()
                .map(|contract| self.concerns(contract, tenant))
                .collect()
        };
        let fleet: Vec<Target> = tenants::list(landlord.connection(), None)
            .await?
            .into_iter()
            .filter(|tenant| is_migrated(&tenant.status) && concerning(tenant).contains(&true))
            .map(|tenant| Target::Tenant(Box::new(tenant)))
            .collect();
        let reach = Reach::find(self.app, landlord, &fleet).await?;
        let runner = Runner::new(self.app, landlord, &reach, self.pace).await?;
        let engine = Engine::new(self.library, self.actor.clone());
        let (reach, engine, limits) = (&reach, &engine, &Limits::default());
        let ask = |target: Target| async move {
            let reached = reach.migration_target(&target)?;
            Ok(engine.unfinished(&reached, contracts, limits).await?)
        };
        let visits = runner
            .visit("asking the fleet", (1..).zip(fleet).collect(), ask)
            .await;
        if let Some(kind) = self.app.interrupts.received() {
            return Err(Failure::new(
                kind,
                format!("{}; nothing was changed", kind.code()),
            ));
        }
        let mut held: Vec<Held> = contracts.iter().map(|contract| Held::new(contract)).collect();
        for visit in visits {
            let Some(tenant) = visit.target.tenant() else {
                continue;
            };
            let waiting = match visit.outcome {
                Some(Ok(answers)) => answers.into_iter().map(Waiting::unless_finished).collect(),
                Some(Err(failure)) => {
                    vec![Some(Waiting::Unknown(describe(&failure).message)); contracts.len()]
                }
                None => vec![Some(Waiting::Unknown("it was not asked".to_owned())); contracts.len()],
            };
            for ((held, waiting), concerned) in held.iter_mut().zip(waiting).zip(concerning(tenant)) {
                if let Some(waiting) = waiting.filter(|_| concerned) {
                    held.waiting.insert(tenant.slug.clone(), waiting);
                }
            }
        }
        Ok(held)
    }
}

impl Held {
    fn new(contract: &MigrationId) -> Self {
        Self {
            contract: contract.clone(),
            waiting: BTreeMap::new(),
        }
    }

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
        let missing = self.of_all(|unfinished| &unfinished.missing);
        let missing = missing.iter().map(|id| format!("not finished everywhere: {id}"));
        let refused = self.of_all(|unfinished| &unfinished.refused);
        let refused = refused
            .iter()
            .map(|id| format!("not finished everywhere: {id}, whose check finds something"));
        let unknown = self.waiting.iter().filter_map(|(name, waiting)| match waiting {
            Waiting::Unknown(why) => Some(format!("{name}: {why}")),
            Waiting::For(_) => None,
        });
        missing.chain(refused).chain(unknown).collect()
    }

    /// Migrations of all tenants that are waited for, by number.
    fn of_all(&self, which: fn(&Unfinished) -> &Vec<MigrationId>) -> Vec<&MigrationId> {
        let of_each = self.waiting.values().filter_map(|waiting| match waiting {
            Waiting::For(unfinished) => Some(which(unfinished)),
            Waiting::Unknown(_) => None,
        });
        let by_number: BTreeMap<i32, &MigrationId> = of_each.flatten().map(|id| (id.version, id)).collect();
        by_number.into_values().collect()
    }

    /// The command that finishes it; where everything is applied, the one that shows what the checks find.
    #[must_use]
    pub fn hint(&self, files: &FileOptions) -> String {
        let (refused, behind): (Vec<_>, Vec<_>) =
            self.waiting.iter().partition(|(_, waiting)| waiting.is_refused());
        if behind.is_empty() {
            return format!("{}{}", files.command("migrate validate"), selection(&refused));
        }
        let missing = self.of_all(|unfinished| &unfinished.missing);
        let until = missing
            .last()
            .map_or(String::new(), |id| format!(" --to {}", id.version));
        format!("{}{}{until}", files.command("migrate up"), selection(&behind))
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

/// The flag that names some tenants.
fn selection(waiting: &[(&String, &Waiting)]) -> String {
    if waiting.len() > NAMED {
        return " --all".to_owned();
    }
    let names: Vec<&str> = waiting.iter().map(|(name, _)| name.as_str()).collect();
    format!(" -t {}", names.join(","))
}
