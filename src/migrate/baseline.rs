//! Takes migrations for applied whose schema a database has already: made by hand, or by another tool.
//!
//! Nothing is run. That the schema is the right one is for the caller to have found out.

use std::collections::BTreeSet;

use super::directives::Owner;
use super::engine::Engine;
use super::error::{Doing, Error, ErrorKind};
use super::ledger::Entry;
use super::ledger_row::{LedgerRow, State, applied_fingerprint, present};
use super::library::Migration;
use super::name::{Direction, MigrationId};
use super::plan;
use super::request::Limits;
use super::session::Session;
use super::target::Target;

/// Asks to take migrations for applied.
#[derive(Debug, Clone, Default)]
pub struct BaselineRequest {
    /// Up to this number, itself included.
    pub at: i32,
    /// Only migrations of these contexts, and of those that they build on where nothing is applied yet. Empty: of all
    /// that the database is to have.
    pub contexts: Vec<String>,
    /// Time limits.
    pub limits: Limits,
}

/// What would be taken for applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaselinePlan {
    /// The migrations, by number.
    pub adopted: Vec<MigrationId>,
    /// The migrations that are applied already, by number.
    pub present: Vec<MigrationId>,
}

/// What was taken for applied.
#[derive(Debug, Clone)]
pub struct BaselineReport {
    /// The migrations, by number.
    pub adopted: Vec<MigrationId>,
    /// The migrations that the database has as its ledger says now, by number.
    pub present: Vec<MigrationId>,
    /// Their fingerprint.
    pub fingerprint: String,
}

impl Engine<'_> {
    /// What [`Engine::baseline`] would take for applied.
    ///
    /// # Errors
    /// When the database cannot be reached, there is no such number or context, or the ledger has rows of the contexts.
    pub async fn plan_baseline(
        &self,
        target: &Target,
        request: &BaselineRequest,
    ) -> Result<BaselinePlan, Error> {
        let planned = async {
            let mut session = Session::open_reading(target).await?;
            let ledger = session.ledger_rows().await;
            session.close().await;
            let ledger = ledger?;
            let adopted = self.to_adopt(target, request, &ledger)?;
            Ok(BaselinePlan {
                adopted: adopted
                    .into_iter()
                    .map(|migration| migration.id.clone())
                    .collect(),
                present: present(&ledger),
            })
        };
        planned.await.map_err(|error: ErrorKind| error.at(&target.name))
    }

    /// Writes into the ledger that migrations are applied, and into the trail who says so, in one transaction.
    ///
    /// # Errors
    /// As [`Engine::plan_baseline`]; when there is something else to be taken for applied than `plan` says.
    pub async fn baseline(
        &self,
        target: &Target,
        request: &BaselineRequest,
        plan: &BaselinePlan,
    ) -> Result<BaselineReport, Error> {
        let report = async {
            let mut session = Session::open_locked(target, request.limits.lock_wait, self.observer).await?;
            let report = self.baseline_in(&mut session, target, request, plan).await;
            session.close().await;
            report
        };
        report.await.map_err(|error: ErrorKind| error.at(&target.name))
    }

    async fn baseline_in(
        &self,
        session: &mut Session,
        target: &Target,
        request: &BaselineRequest,
        plan: &BaselinePlan,
    ) -> Result<BaselineReport, ErrorKind> {
        const ACTION: &str = "writing the ledger";
        let adopted = self.to_adopt(target, request, &session.ledger_rows().await?)?;
        let versions = |migrations: &[MigrationId]| migrations.iter().map(|id| id.version).collect();
        plan::refuse_change(
            Some(&versions(&plan.adopted)),
            adopted.iter().map(|migration| migration.id.version),
        )?;
        let mut work = self.work(session, target, &request.limits, false);
        work.begin(Owner::Owner).await.doing(ACTION)?;
        for migration in &adopted {
            if let Err(error) = self.adopt(work.session, migration).await {
                work.session.roll_back().await;
                return Err(error);
            }
        }
        work.commit().await.doing(ACTION)?;
        let ledger = session.ledger_rows().await?;
        Ok(BaselineReport {
            adopted: plan.adopted.clone(),
            present: present(&ledger),
            fingerprint: applied_fingerprint(&ledger),
        })
    }

    async fn adopt(&self, session: &mut Session, migration: &Migration) -> Result<(), ErrorKind> {
        let entry = Entry {
            migration,
            state: State::Applied,
            statement_index: 0,
            attempts: 1,
            actor: &self.actor,
            error: None,
            duration: None,
        };
        let ledger = session.ledger;
        ledger
            .write(&mut session.connection, entry)
            .await
            .doing("writing the ledger")?;
        session
            .record_change(
                &migration.id,
                Direction::Baseline,
                &migration.up.checksum,
                &self.actor,
            )
            .await
            .doing("recording the change of the schema")
    }

    fn to_adopt(
        &self,
        target: &Target,
        request: &BaselineRequest,
        ledger: &[LedgerRow],
    ) -> Result<Vec<&Migration>, ErrorKind> {
        if self.library.migration(request.at).is_none() {
            return Err(ErrorKind::UnknownVersion(request.at));
        }
        let mut contexts = plan::selection(self.library, target, &request.contexts)?;
        let begun: BTreeSet<&String> = ledger.iter().map(|row| &row.migration.context).collect();
        let named = |context: &&&String| request.contexts.is_empty() || request.contexts.contains(context);
        if let Some(context) = begun.iter().find(named) {
            return Err(ErrorKind::LedgerInUse {
                context: (*context).clone(),
            });
        }
        contexts.retain(|context| !begun.contains(context));
        Ok(self
            .library
            .migrations()
            .filter(|migration| contexts.contains(&migration.id.context))
            .filter(|migration| migration.id.version <= request.at)
            .collect())
    }
}
