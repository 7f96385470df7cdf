//! The databases that a verb of `seed` is about.

use std::future::Future;

use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use crate::app::App;
use crate::commands::fleet::ending::{Ending, Ran};
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::runner::Runner;
use crate::commands::fleet::selection::SelectionArgs;
use crate::db::Act;
use crate::db::landlord::Landlord;
use crate::db::tenancy::TenantDatabase;
use crate::error::Result;
use crate::fleet::Target;
use crate::seed::{self, Extras, Library, Plan, Selection, Verification};

/// The databases that were named, and how they are worked on.
pub(super) struct Targets<'a> {
    pub landlord: Landlord,
    pub targets: Vec<Target>,
    pub place: Place,
    pub runner: Runner<'a>,
    pub is_single: bool,
}

/// Where databases are reached, and in whose name.
#[derive(Debug)]
pub(super) struct Place {
    reach: Reach,
    landlord_id: Uuid,
    pub act: Act,
}

/// A database, and how it is reached.
#[derive(Debug)]
pub(super) struct Database {
    pub target: Target,
    options: PgConnectOptions,
    landlord_id: Uuid,
}

impl<'a> Targets<'a> {
    /// Finds the databases that were named; says which tenants a wide choice leaves out.
    pub async fn find(app: &'a App, selection: &SelectionArgs, pace: &PaceOptions) -> Result<Self> {
        selection.require()?;
        let mut landlord = app.landlord().await?;
        let targets = selection.resolve(app, &mut landlord).await?;
        let reached = Place::find(app, &mut landlord, &targets).await?;
        Ok(Self {
            runner: reached.runner(app, &mut landlord, pace).await?,
            landlord,
            targets,
            place: reached,
            is_single: selection.names_one(),
        })
    }

    /// Works on the databases without recording it.
    pub async fn each<T, F>(
        &self,
        doing: &str,
        work: impl Fn(Database) -> F,
    ) -> Result<(Vec<(Target, T)>, Ending)>
    where
        F: Future<Output = Result<T>>,
    {
        let (place, work) = (&self.place, &work);
        let targets = (1..).zip(self.targets.iter().cloned()).collect();
        let visit = |target| async move { work(place.database(target)?).await };
        let visits = self.runner.visit(doing, targets, visit).await;
        Ran::unrecorded(visits).part(self.is_single)
    }
}

impl Place {
    /// Looks up where some databases are.
    pub async fn find(app: &App, landlord: &mut Landlord, targets: &[Target]) -> Result<Self> {
        Ok(Self {
            reach: Reach::find(app, landlord, targets).await?,
            landlord_id: landlord.id(),
            act: app.act(landlord),
        })
    }

    /// Someone who works on the databases.
    pub async fn runner<'a>(
        &self,
        app: &'a App,
        landlord: &mut Landlord,
        pace: &PaceOptions,
    ) -> Result<Runner<'a>> {
        Runner::new(app, landlord, &self.reach, pace).await
    }

    /// One of the databases.
    pub fn database(&self, target: Target) -> Result<Database> {
        Ok(Database {
            options: self.reach.options(&target)?,
            landlord_id: self.landlord_id,
            target,
        })
    }
}

impl Database {
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
