//! The databases that a verb is about, worked on some at once.

use std::collections::HashMap;
use std::future::Future;

use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use crate::app::App;
use crate::db::{Act, Database};
use crate::error::{Failure, Outcome, Result};
use crate::fleet::{self, Limits, Target};

use super::migrating::Overview;
use super::reach::Reach;
use super::selection::SelectionArgs;

/// How many databases are worked on at once.
const CONCURRENCY: usize = 4;

/// Who works on which databases.
#[derive(Debug)]
pub struct Targets {
    /// The databases, the landlord first.
    pub databases: Vec<Named>,
    /// Who works on them.
    pub act: Act,
    /// The landlord that knows them.
    pub landlord_id: Uuid,
    limits: Limits,
    is_single: bool,
}

/// A database that was named, and how it is reached.
#[derive(Debug)]
pub struct Named {
    /// Which one it is.
    pub target: Target,
    options: PgConnectOptions,
    landlord_id: Uuid,
}

impl Targets {
    /// Finds the databases that were named; says which tenants a wide choice leaves out.
    ///
    /// # Errors
    /// When nothing or something unknown is named, or the landlord's database fails.
    pub async fn find(app: &App, selection: &SelectionArgs) -> Result<Self> {
        selection.require()?;
        let mut landlord = app.landlord().await?;
        let targets = selection.resolve(app, &mut landlord).await?;
        let reach = Reach::find(app, &mut landlord, &targets).await?;
        let limits = reach.limits(&mut landlord, CONCURRENCY).await?;
        let databases = targets.into_iter().map(|target| {
            Ok(Named {
                options: reach.options(&target)?,
                landlord_id: landlord.id(),
                target,
            })
        });
        Ok(Self {
            databases: databases.collect::<Result<_>>()?,
            act: app.act(&landlord),
            landlord_id: landlord.id(),
            limits,
            is_single: selection.names_one(),
        })
    }

    /// Works on the databases, some at once, and goes on past one that fails, unless it is the only one. `deed` is
    /// what progress is called.
    ///
    /// # Errors
    /// The failure of the only one; a signal.
    pub async fn each<'a, T, F>(
        &'a self,
        app: &App,
        deed: &str,
        work: impl Fn(&'a Named) -> F,
    ) -> Result<(Vec<(&'a str, T)>, Outcome)>
    where
        F: Future<Output = Result<T>>,
    {
        let _drainable = app.interrupts.drain_first();
        let by_name: HashMap<&str, &Named> = self
            .databases
            .iter()
            .map(|database| (database.target.name(), database))
            .collect();
        let overview = Overview::new(app, deed, self.databases.len());
        let targets = (0..).zip(self.databases.iter().map(|database| database.target.clone()));
        let work = |target: Target| work(by_name[target.name()]);
        let visits = fleet::each(targets.collect(), &self.limits, work, &overview).await;
        drop(overview);
        let mut results = Vec::new();
        let mut outcome = Outcome::Done;
        for visit in visits {
            let name = by_name[visit.target.name()].target.name();
            match visit.outcome {
                Some(Ok(result)) => results.push((name, result)),
                Some(Err(failure)) if self.is_single => return Err(failure),
                Some(Err(failure)) => {
                    let causes = std::iter::once(failure.message()).chain(failure.causes());
                    app.output
                        .warn(&format!("{name}: {}", causes.collect::<Vec<_>>().join(": ")));
                    outcome = Outcome::Partial;
                }
                None => app.output.warn(&format!("{name}: not attempted")),
            }
        }
        match app.interrupts.received() {
            Some(kind) => Err(Failure::new(kind, kind.code())),
            None => Ok((results, outcome)),
        }
    }
}

impl Named {
    /// The database in words.
    #[must_use]
    pub fn describe(&self) -> String {
        match &self.target {
            Target::Landlord => "the landlord".to_owned(),
            Target::Tenant(tenant) => format!("tenant {}", tenant.slug),
        }
    }

    /// Opens the database.
    ///
    /// # Errors
    /// When it cannot be reached, is stamped as another's, or has another schema than this tool's.
    pub async fn open(&self, app: &App) -> Result<Database> {
        Ok(match &self.target {
            Target::Landlord => Database::Landlord(Box::new(app.landlord().await?)),
            Target::Tenant(tenant) => Database::Tenant(Box::new(
                app.open_tenant_at(&self.options, self.landlord_id, tenant)
                    .await?,
            )),
        })
    }
}
