//! The databases that a verb of `seed` is about.

use std::future::Future;

use clap::Args;
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use crate::app::{App, is_behind};
use crate::db::Act;
use crate::db::landlord::{Landlord, servers, tenants};
use crate::db::tenancy::TenantDatabase;
use crate::error::{Failure, Kind, Outcome, Result};
use crate::fleet::{self, Filter, Target};
use crate::seed::{self, Extras, Library, Plan, Selection, Verification};

/// The databases that a verb of `seed` is about.
#[derive(Debug, Args)]
pub(super) struct TargetArgs {
    /// The tenants
    #[arg(short = 't', long = "tenant", value_delimiter = ',', value_name = "SLUG,…")]
    tenants: Vec<String>,

    /// Every tenant
    #[arg(long)]
    all: bool,

    /// Tenants that meet conditions, such as 'server=eu1 and tag=pilot'
    #[arg(long = "where", value_name = "CONDITIONS")]
    filter: Option<String>,

    /// Tenants to leave out
    #[arg(long, value_delimiter = ',', value_name = "SLUG,…")]
    except: Vec<String>,

    /// The landlord's own database
    #[arg(long)]
    landlord: bool,
}

/// Who works on which databases.
#[derive(Debug)]
pub(super) struct Targets {
    pub databases: Vec<Database>,
    pub act: Act,
}

/// A database that was named, and how it is reached.
#[derive(Debug)]
pub(super) struct Database {
    pub target: Target,
    options: PgConnectOptions,
    landlord_id: Uuid,
}

impl TargetArgs {
    /// Finds the databases that were named; says which tenants a wide choice leaves out.
    pub async fn resolve(&self, app: &App) -> Result<Targets> {
        let filter = self.filter.as_deref().map(str::parse::<Filter>).transpose();
        let selection = fleet::Selection {
            slugs: self.tenants.clone(),
            all: self.all,
            filter: filter.map_err(|error| Failure::from_error(Kind::Usage, error))?,
            failed: None,
            except: self.except.clone(),
            landlord: self.landlord,
        };
        let mut landlord = app.landlord().await?;
        let known = tenants::list(landlord.connection(), None).await?;
        let (targets, left_out) = fleet::select(&selection, known, is_behind)?;
        for tenant in left_out {
            app.output.note(&format!(
                "tenant {} is {} and left out",
                tenant.slug, tenant.status
            ));
        }
        let servers = servers::list(landlord.connection()).await?;
        let databases = targets
            .into_iter()
            .map(|target| Database::new(app, &landlord, &servers, target))
            .collect::<Result<_>>()?;
        Ok(Targets {
            databases,
            act: app.act(&landlord),
        })
    }
}

impl Targets {
    /// Works on one database after the other, and goes on past one that fails, unless it is the only one.
    pub async fn each<'a, T, F>(
        &'a self,
        app: &App,
        work: impl Fn(&'a Database) -> F,
    ) -> Result<(Vec<(&'a str, T)>, Outcome)>
    where
        F: Future<Output = Result<T>>,
    {
        let mut results = Vec::new();
        let mut outcome = Outcome::Done;
        for database in &self.databases {
            let name = database.target.name();
            match work(database).await {
                Ok(result) => results.push((name, result)),
                Err(failure) if self.databases.len() == 1 => return Err(failure),
                Err(failure) => {
                    let causes = std::iter::once(failure.message()).chain(failure.causes());
                    app.output
                        .warn(&format!("{name}: {}", causes.collect::<Vec<_>>().join(": ")));
                    outcome = Outcome::Partial;
                }
            }
        }
        Ok((results, outcome))
    }
}

impl Database {
    fn new(app: &App, landlord: &Landlord, servers: &[servers::Server], target: Target) -> Result<Self> {
        let options = match &target {
            Target::Landlord => landlord.options().clone(),
            Target::Tenant(tenant) => {
                if !fleet::is_migrated(&tenant.status) {
                    return Err(
                        Failure::refused(format!("tenant {} is {}", tenant.slug, tenant.status))
                            .hint(format!("tenantctl tenant status {}", tenant.slug)),
                    );
                }
                let server = servers.iter().find(|server| server.id == tenant.server_id);
                let server = server
                    .ok_or_else(|| Failure::not_found(format!("there is no server \"{}\"", tenant.server)))?;
                app.server_options(landlord, server)?.database(&tenant.database)
            }
        };
        Ok(Self {
            target,
            options,
            landlord_id: landlord.id(),
        })
    }

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
