//! The databases that a verb is about, and how they are opened.

use std::future::Future;

use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use crate::app::App;
use crate::db::landlord::Landlord;
use crate::db::{self, Act};
use crate::error::Result;
use crate::fleet::Target;

use super::ending::{Ending, Ran};
use super::pace::PaceOptions;
use super::reach::Reach;
use super::runner::Runner;
use super::selection::SelectionArgs;

/// The databases that were named, and how they are worked on.
pub struct Fleet<'a> {
    /// The landlord that knows them.
    pub landlord: Landlord,
    /// The databases, the landlord's first.
    pub targets: Vec<Target>,
    /// Where they are reached.
    pub place: Place,
    /// Who works on them.
    pub runner: Runner<'a>,
    /// Whether one database was named by its name.
    pub is_single: bool,
}

/// Where databases are reached, and in whose name.
#[derive(Debug)]
pub struct Place {
    reach: Reach,
    landlord_id: Uuid,
    /// Who acts.
    pub act: Act,
}

/// A database, and how it is reached.
#[derive(Debug)]
pub struct Database {
    /// Which one it is.
    pub target: Target,
    options: PgConnectOptions,
    landlord_id: Uuid,
}

impl<'a> Fleet<'a> {
    /// Finds the databases that were named; says which tenants a wide choice leaves out.
    ///
    /// # Errors
    /// When nothing or something unknown is named, or the landlord's database fails.
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
    ///
    /// # Errors
    /// The failure of the single database.
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
    ///
    /// # Errors
    /// When the landlord's database fails.
    pub async fn find(app: &App, landlord: &mut Landlord, targets: &[Target]) -> Result<Self> {
        Ok(Self {
            reach: Reach::find(app, landlord, targets).await?,
            landlord_id: landlord.id(),
            act: app.act(landlord),
        })
    }

    /// Someone who works on the databases.
    ///
    /// # Errors
    /// When the landlord's database fails.
    pub async fn runner<'a>(
        &self,
        app: &'a App,
        landlord: &mut Landlord,
        pace: &PaceOptions,
    ) -> Result<Runner<'a>> {
        Runner::new(app, landlord, &self.reach, pace).await
    }

    /// One of the databases.
    ///
    /// # Errors
    /// When its server is not known, or its password cannot be had.
    pub fn database(&self, target: Target) -> Result<Database> {
        Ok(Database {
            options: self.reach.options(&target)?,
            landlord_id: self.landlord_id,
            target,
        })
    }
}

impl Database {
    /// Opens the database.
    ///
    /// # Errors
    /// When it cannot be reached, is stamped as another's, or has another schema than this tool's.
    pub async fn open(&self, app: &App) -> Result<db::Database> {
        Ok(match &self.target {
            Target::Landlord => db::Database::Landlord(Box::new(app.landlord().await?)),
            Target::Tenant(tenant) => db::Database::Tenant(Box::new(
                app.open_tenant_at(&self.options, self.landlord_id, tenant)
                    .await?,
            )),
        })
    }
}
