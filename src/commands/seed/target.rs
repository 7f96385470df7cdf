//! The databases that a verb of `seed` is about.

use std::collections::HashMap;
use std::future::Future;

use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use crate::app::App;
use crate::commands::fleet::migrating::Overview;
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::selection::SelectionArgs;
use crate::db::Act;
use crate::db::landlord::Landlord;
use crate::db::tenancy::TenantDatabase;
use crate::error::{Failure, Outcome, Result};
use crate::fleet::{self, Limits, Target};
use crate::seed::{self, Extras, Library, Plan, Selection, Verification};

/// How many databases are worked on at once.
const CONCURRENCY: usize = 4;

/// Who works on which databases.
#[derive(Debug)]
pub(super) struct Targets {
    pub databases: Vec<Database>,
    pub act: Act,
    limits: Limits,
    is_single: bool,
}

/// A database that was named, and how it is reached.
#[derive(Debug)]
pub(super) struct Database {
    pub target: Target,
    options: PgConnectOptions,
    landlord_id: Uuid,
}

impl Targets {
    /// Finds the databases that were named; says which tenants a wide choice leaves out.
    pub async fn find(app: &App, selection: &SelectionArgs) -> Result<Self> {
        selection.require()?;
        let mut landlord = app.landlord().await?;
        let targets = selection.resolve(app, &mut landlord).await?;
        let reach = Reach::find(app, &mut landlord, &targets).await?;
        let limits = reach.limits(&mut landlord, CONCURRENCY).await?;
        let databases = targets.into_iter().map(|target| {
            Ok(Database {
                options: reach.options(&target)?,
                landlord_id: landlord.id(),
                target,
            })
        });
        Ok(Self {
            databases: databases.collect::<Result<_>>()?,
            act: app.act(&landlord),
            limits,
            is_single: selection.names_one(),
        })
    }

    /// Works on the databases, some at once, and goes on past one that fails, unless it is the only one.
    pub async fn each<'a, T, F>(
        &'a self,
        app: &App,
        work: impl Fn(&'a Database) -> F,
    ) -> Result<(Vec<(&'a str, T)>, Outcome)>
    where
        F: Future<Output = Result<T>>,
    {
        let _drainable = app.interrupts.drain_first();
        let by_name: HashMap<&str, &Database> = self
            .databases
            .iter()
            .map(|database| (database.target.name(), database))
            .collect();
        let overview = Overview::new(app, "seeding", self.databases.len());
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

impl Database {
    /// The database in words.
    pub fn describe(&self) -> String {
        match &self.target {
            Target::Landlord => "the landlord".to_owned(),
            Target::Tenant(tenant) => format!("tenant {}", tenant.slug),
        }
    }

    /// Says what applying a selection would do.
    pub async fn plan(&self, app: &App, selection: &Selection, extras: Extras<'_>) -> Result<Plan> {
        Ok(match self.open(app).await? {
            Opened::Tenant(mut tenant) => seed::plan(&mut *tenant.read().await?, selection, extras).await?,
            Opened::Landlord(mut landlord) => seed::plan(landlord.connection(), selection, extras).await?,
        })
    }

    /// Applies a selection, or takes everything back again.
    pub async fn apply(
        &self,
        app: &App,
        act: &Act,
        (selection, extras): (&Selection, Extras<'_>),
        dry_run: bool,
    ) -> Result<Plan> {
        let mut opened = self.open(app).await?;
        let mut transaction = match &mut opened {
            Opened::Tenant(tenant) => tenant.write(act).await?,
            Opened::Landlord(landlord) => landlord.write(act).await?,
        };
        let plan = seed::apply(&mut transaction, selection, extras).await?;
        if dry_run {
            transaction.rollback().await?;
        } else {
            transaction.commit().await?;
        }
        Ok(plan)
    }

    /// Holds the database against a selection.
    pub async fn verify(&self, app: &App, library: &Library, selection: &Selection) -> Result<Verification> {
        Ok(match self.open(app).await? {
            Opened::Tenant(mut tenant) => {
                seed::verify(&mut *tenant.read().await?, library, selection).await?
            }
            Opened::Landlord(mut landlord) => seed::verify(landlord.connection(), library, selection).await?,
        })
    }

    /// Writes a table as a seed file.
    pub async fn export(&self, app: &App, library: &Library, table: &str) -> Result<String> {
        Ok(match self.open(app).await? {
            Opened::Tenant(mut tenant) => seed::export(&mut *tenant.read().await?, library, table).await?,
            Opened::Landlord(mut landlord) => seed::export(landlord.connection(), library, table).await?,
        })
    }

    async fn open(&self, app: &App) -> Result<Opened> {
        Ok(match &self.target {
            Target::Landlord => Opened::Landlord(Box::new(app.landlord().await?)),
            Target::Tenant(tenant) => Opened::Tenant(
                app.open_tenant_at(&self.options, self.landlord_id, tenant)
                    .await?,
            ),
        })
    }
}

/// An open database.
enum Opened {
    Landlord(Box<Landlord>),
    Tenant(TenantDatabase),
}
