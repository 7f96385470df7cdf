//! What a command gets: settings, output, the landlord, a tenant's database, and who acts.

mod authority;
mod refusal;
mod server;

use std::sync::Mutex;

use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use crate::db::audit::partitions;
pub use crate::db::landlord::authority::Need;
use crate::db::landlord::{Landlord, tenants::Tenant};
use crate::db::{self, Act, tenancy::TenantDatabase};
use crate::error::{Failure, Kind, Result};
use crate::interrupts::Interrupts;
use crate::local::{Cluster, Started};
use crate::migrate::{self, Scope};
use crate::output::Output;
use crate::settings::{LandlordLocation, Settings};

/// The landlord's database on the local cluster.
pub const LOCAL_LANDLORD_DATABASE: &str = "tenantctl";

/// The name under which the server that also holds the landlord is registered.
pub const HOME_SERVER: &str = "home";

/// What a command gets.
#[derive(Debug)]
pub struct App {
    /// The settings.
    pub settings: Settings,
    /// Where everything that it says goes through.
    pub output: Output,
    /// The command line, without its secrets.
    pub command_line: String,
    /// The verb with the nouns before it, such as `membership domain add`.
    pub verb: String,
    /// What holds the writes of this command together.
    pub request_id: Uuid,
    /// Why, where a reason was given.
    pub reason: Option<String>,
    /// What signals ask for.
    pub interrupts: Interrupts,
    /// What the command needs of whoever gives it.
    pub need: Need,
    /// What the command is about, once it is known: a refusal is recorded there.
    pub subject: Mutex<Option<Subject>>,
}

/// The tenant that a command is about.
#[derive(Clone, Debug)]
pub struct Subject {
    tenant: Tenant,
    /// Whether the command works inside its database.
    is_inside: bool,
}

impl App {
    /// The local cluster.
    ///
    /// # Errors
    /// When there is no folder where it could be.
    pub fn local_cluster(&self) -> Result<Cluster> {
        match &self.settings.local_dir {
            Some(folder) => Ok(Cluster::at(folder.clone())),
            None => Ok(Cluster::default_location()?),
        }
    }

    /// How the landlord is reached; starts the local cluster when nothing else is configured.
    ///
    /// # Errors
    /// When the local cluster cannot be started.
    pub async fn landlord_options(&self) -> Result<PgConnectOptions> {
        match &self.settings.landlord {
            LandlordLocation::Configured(options) => Ok((**options).clone()),
            LandlordLocation::Local => {
                let cluster = self.local_cluster()?;
                if cluster.ensure_running().await? != Started::AlreadyRunning {
                    self.output.note(&format!(
                        "no database is configured: using the local cluster in {}, which was started",
                        cluster.root().display()
                    ));
                }
                Ok(cluster.connect_options(LOCAL_LANDLORD_DATABASE))
            }
        }
    }

    /// Opens the landlord.
    ///
    /// # Errors
    /// When it cannot be reached, was never initialised, or has another schema than this tool's; [`Kind::Refused`] when
    /// whoever opens it may not.
    pub async fn landlord(&self) -> Result<Landlord> {
        let landlord = self.landlord_at_any_version().await?;
        let expected = migrate::embedded_version(Scope::Landlord, None);
        check_schema(
            "the landlord",
            landlord.identity.schema_version,
            expected,
            "tenantctl migrate up --landlord",
        )?;
        Ok(landlord)
    }

    /// Opens the landlord to migrate it or to look at its migrations.
    ///
    /// # Errors
    /// When it cannot be reached or was never initialised; [`Kind::Refused`] when whoever opens it may not.
    pub async fn landlord_at_any_version(&self) -> Result<Landlord> {
        let mut landlord = self.open_landlord().await?;
        self.admit(&mut landlord).await?;
        Ok(landlord)
    }

    async fn open_landlord(&self) -> Result<Landlord> {
        let options = self.landlord_options().await?;
        Landlord::open(&options, self.need.permission)
            .await
            .map_err(|error| match error {
                db::Error::NoLandlord { .. } => Failure::from(error).hint("tenantctl init"),
                // invalid_catalog_name: the database itself is missing
                error if error.sqlstate() == Some("3D000") => Failure::new(
                    Kind::Unavailable,
                    format!("there is no database {}", db::describe(&options)),
                )
                .hint("tenantctl init")
                .hint("--landlord-url URL names a landlord that is there already"),
                error => error.into(),
            })
    }

    /// Finds a tenant by its slug.
    ///
    /// # Errors
    /// [`Kind::NotFound`], with what it may have been meant to be; [`Kind::Refused`] when the operator may not do this
    /// to it.
    pub async fn find_tenant(&self, landlord: &mut Landlord, slug: &str) -> Result<Tenant> {
        let found = db::landlord::tenants::find(landlord.connection(), slug).await?;
        if let Some(tenant) = found {
            self.permit(landlord, &tenant).await?;
            self.note_subject(&tenant, false);
            return Ok(tenant);
        }
        let slugs = self.slugs(landlord).await?;
        let failure = Failure::not_found(format!("there is no tenant \"{slug}\""));
        Err(match nearest(slug, &slugs) {
            Some(near) => failure.hint(format!("did you mean {near}? tenantctl tenant list shows all")),
            None => failure.hint("tenantctl tenant list"),
        })
    }

    /// Opens a tenant's database, whatever its status.
    ///
    /// # Errors
    /// When it cannot be reached, is stamped as another's, or has another schema than this tool's.
    pub async fn open_tenant(&self, landlord: &mut Landlord, tenant: &Tenant) -> Result<TenantDatabase> {
        let options = self.tenant_options(landlord, tenant).await?;
        self.open_tenant_at(&options, landlord.id(), tenant).await
    }

    /// Opens a tenant's database where it is known how it is reached, as for many at once.
    ///
    /// # Errors
    /// As for [`App::open_tenant`].
    pub async fn open_tenant_at(
        &self,
        options: &PgConnectOptions,
        landlord_id: Uuid,
        tenant: &Tenant,
    ) -> Result<TenantDatabase> {
        let database = TenantDatabase::open(options, tenant.id, landlord_id, &embedded_contexts()).await?;
        check_schema(
            &format!("tenant {}", tenant.slug),
            database.schema_version,
            expected_version(tenant),
            &format!("tenantctl migrate up -t {}", tenant.slug),
        )?;
        Ok(database)
    }

    /// Opens the database of a tenant to work inside it.
    ///
    /// # Errors
    /// As for [`App::open_tenant`]; [`Kind::Refused`] when `writing` and the tenant's status forbids it.
    pub async fn enter_tenant(
        &self,
        slug: &str,
        writing: bool,
    ) -> Result<(Landlord, Tenant, TenantDatabase)> {
        let mut landlord = self.landlord().await?;
        let tenant = self.find_tenant(&mut landlord, slug).await?;
        self.note_subject(&tenant, true);
        match tenant.status.as_str() {
            "active" => {}
            "suspended" | "archived" if !writing => {}
            "suspended" => {
                return Err(Failure::refused(format!(
                    "tenant {slug} is suspended; nothing is written to it"
                ))
                .hint(format!("tenantctl tenant resume {slug}")));
            }
            status => {
                return Err(Failure::refused(format!("tenant {slug} is {status}"))
                    .hint(format!("tenantctl tenant status {slug}")));
            }
        }
        let mut database = self.open_tenant(&mut landlord, &tenant).await?;
        if writing {
            self.keep_partitions(&landlord, &mut database).await?;
        }
        Ok((landlord, tenant, database))
    }

    /// Makes the partitions of the trail for the months to come, well before they are needed.
    async fn keep_partitions(&self, landlord: &Landlord, database: &mut TenantDatabase) -> Result<()> {
        if !partitions::are_due(&mut *database.read().await?).await? {
            return Ok(());
        }
        let mut transaction = database.write(&self.act(landlord)).await?;
        match partitions::keep(&mut transaction).await {
            Ok(_) => Ok(transaction.commit().await?),
            // Whoever writes next tries again; until then there is the default partition.
            Err(error) if error.sqlstate() == Some(LOCK_NOT_AVAILABLE) => Ok(transaction.rollback().await?),
            Err(error) => Err(error.into()),
        }
    }

    /// How a tenant's database is reached.
    ///
    /// # Errors
    /// When its server is not known, or the password cannot be had.
    pub async fn tenant_options(&self, landlord: &mut Landlord, tenant: &Tenant) -> Result<PgConnectOptions> {
        let servers = db::landlord::servers::list(landlord.connection()).await?;
        let server = servers
            .iter()
            .find(|server| server.id == tenant.server_id)
            .ok_or_else(|| Failure::not_found(format!("there is no server \"{}\"", tenant.server)))?;
        Ok(self
            .server_options(landlord, server)
            .await?
            .database(&tenant.database))
    }

    /// Who acts in a landlord, with which command, and why.
    #[must_use]
    pub fn act(&self, landlord: &Landlord) -> Act {
        Act {
            actor: landlord.actor(self.settings.actor.as_deref()),
            command: self.command_line.clone(),
            reason: self.reason.clone(),
            request_id: self.request_id,
        }
    }
}

/// The tenants' contexts that are built into this tool; an operator's own are left to their own schema.
#[must_use]
pub fn embedded_contexts() -> Vec<String> {
    migrate::embedded_contexts(Scope::Tenant)
}

/// The highest migration of this tool's that a tenant's database should have.
#[must_use]
pub fn expected_version(tenant: &Tenant) -> i32 {
    migrate::embedded_version(Scope::Tenant, Some(&tenant.contexts))
}

/// Whether a tenant lacked migrations of this tool's when its database was last touched, or got contexts since.
#[must_use]
pub fn is_behind(tenant: &Tenant) -> bool {
    tenant.fingerprint.is_none() || tenant.schema_version.unwrap_or(0) < expected_version(tenant)
}

/// The candidate that is most like what was typed, when one is like it at all.
#[must_use]
pub fn nearest<'a>(typed: &str, candidates: &'a [String]) -> Option<&'a str> {
    candidates
        .iter()
        .map(|candidate| (strsim::jaro_winkler(typed, candidate), candidate.as_str()))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|(left, _), (right, _)| left.total_cmp(right))
        .map(|(_, candidate)| candidate)
}

fn check_schema(whose: &str, found: i32, expected: i32, hint: &str) -> Result<()> {
    if found == expected {
        return Ok(());
    }
    let failure = |message| Failure::new(Kind::Unavailable, message);
    Err(if found < expected {
        failure(format!(
            "{whose} is at migration {found}, and this tool expects {expected}"
        ))
        .hint(hint)
    } else {
        failure(format!("{whose} is at migration {found}, and this tool knows only {expected}: it is older than the database"))
            .hint("use the tool's newer version")
    })
}

const LOCK_NOT_AVAILABLE: &str = "55P03";
