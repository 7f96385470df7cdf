//! Which databases a verb is about: the one grammar of every verb that works over a fleet.

use clap::Args;
use uuid::Uuid;

use crate::app::{App, nearest};
use crate::db::landlord::{Landlord, runs, tenants};
use crate::error::{Failure, Kind, Result};
use crate::fleet::{self, Filter, Selection, SelectionError, Target};

/// Under which the help shows them.
const HEADING: &str = "Which databases";

/// The databases that a verb is about. The environment never names them.
#[derive(Clone, Debug, Default, Args)]
pub struct SelectionArgs {
    /// These tenants
    #[arg(
        help_heading = HEADING,
        short = 't',
        long = "tenant",
        value_delimiter = ',',
        value_name = "SLUG,…",
        conflicts_with_all = ["all", "filter", "failed_in", "except"]
    )]
    tenants: Vec<String>,

    /// Every tenant
    #[arg(help_heading = HEADING, long, conflicts_with_all = ["filter", "failed_in"])]
    all: bool,

    /// Tenants that meet conditions, such as 'server=eu1 and tag=pilot and not behind'
    #[arg(help_heading = HEADING, long = "where", value_name = "CONDITIONS", conflicts_with = "failed_in")]
    filter: Option<Filter>,

    /// Tenants with which a run failed
    #[arg(help_heading = HEADING, long, value_name = "RUN")]
    failed_in: Option<Uuid>,

    /// Tenants to leave out
    #[arg(help_heading = HEADING, long, value_delimiter = ',', value_name = "SLUG,…")]
    except: Vec<String>,

    /// The landlord's own database
    #[arg(help_heading = HEADING, long)]
    landlord: bool,
}

/// The same for a verb that often is about one tenant, which may be its first word.
#[derive(Clone, Debug, Args)]
pub struct NamedSelectionArgs {
    /// The tenant
    #[arg(value_name = "SLUG", conflicts_with_all = ["tenants", "all", "filter", "failed_in", "except"])]
    slug: Option<String>,

    #[command(flatten)]
    selection: SelectionArgs,
}

impl From<NamedSelectionArgs> for SelectionArgs {
    fn from(named: NamedSelectionArgs) -> Self {
        let NamedSelectionArgs { slug, mut selection } = named;
        selection.tenants.extend(slug);
        selection
    }
}

impl SelectionArgs {
    /// Every tenant, and the landlord.
    #[must_use]
    pub fn of_fleet() -> Self {
        Self {
            all: true,
            landlord: true,
            ..Self::default()
        }
    }

    /// The same, and the tenant that a verb takes as its first word.
    #[must_use]
    pub fn naming(mut self, slug: Option<String>) -> Self {
        self.tenants.extend(slug);
        self
    }

    /// Whether the landlord's database is named.
    #[must_use]
    pub fn names_landlord(&self) -> bool {
        self.landlord
    }

    /// Whether tenants are named.
    #[must_use]
    pub fn names_tenants(&self) -> bool {
        !self.tenants.is_empty() || self.all || self.filter.is_some() || self.failed_in.is_some()
    }

    /// Whether each tenant is named by its slug.
    #[must_use]
    pub fn names_each(&self) -> bool {
        !self.tenants.is_empty()
    }

    /// Whether one database is named, by its name: then its failure is the command's own.
    #[must_use]
    pub fn names_one(&self) -> bool {
        match (self.names_tenants(), self.landlord) {
            (true, false) => self.tenants.len() == 1,
            (tenants, landlord) => landlord && !tenants,
        }
    }

    /// Every tenant, where none is named: for a verb that looks at the whole installation.
    #[must_use]
    pub fn or_every_tenant(self) -> Self {
        Self {
            all: self.all || !self.names_tenants(),
            ..self
        }
    }

    /// Refuses a command line that names no database.
    ///
    /// # Errors
    /// [`Kind::Usage`].
    pub fn require(&self) -> Result<()> {
        if self.names_tenants() || self.landlord {
            return Ok(());
        }
        let failure = Failure::from(SelectionError::Nothing);
        Err(if std::env::var_os("TENANTCTL_TENANT").is_some() {
            failure.hint("TENANTCTL_TENANT is not taken here, where a command may reach many databases")
        } else {
            failure
        })
    }

    /// The databases that are named, the landlord first, then tenants by slug. Says which tenants a wide choice leaves
    /// out because of their status, or because the operator may not do this to them.
    ///
    /// # Errors
    /// When nothing or something unknown is named, or a tenant is named that is not to be touched, or not by this
    /// operator.
    pub async fn resolve(&self, app: &App, landlord: &mut Landlord) -> Result<Vec<Target>> {
        self.require()?;
        let failed = match self.failed_in {
            Some(run_id) => Some(failed_targets(landlord, run_id).await?),
            None => None,
        };
        let selection = Selection {
            slugs: self.tenants.clone(),
            all: self.all,
            filter: self.filter.clone(),
            failed,
            except: self.except.clone(),
            landlord: self.landlord,
        };
        let known = tenants::list(landlord.connection(), None).await?;
        let slugs: Vec<String> = known
            .iter()
            .filter(|tenant| landlord.authority.covers(tenant.id))
            .map(|tenant| tenant.slug.clone())
            .collect();
        let (targets, left_out) =
            fleet::select(&selection, known, crate::app::is_behind).map_err(|error| match &error {
                SelectionError::UnknownTenant { slug } => unknown_tenant(slug, &slugs),
                SelectionError::Nothing => error.into(),
            })?;
        let targets = self.permitted(app, landlord, targets).await?;
        if targets.is_empty() {
            app.output.note("no tenant meets the conditions");
        }
        let held = &landlord.authority;
        for tenant in left_out.iter().filter(|tenant| held.covers(tenant.id)) {
            app.output.note(&format!(
                "tenant {} is {} and left out",
                tenant.slug, tenant.status
            ));
        }
        for tenant in targets.iter().filter_map(Target::tenant) {
            if !fleet::is_migrated(&tenant.status) {
                return Err(
                    Failure::refused(format!("tenant {} is {}", tenant.slug, tenant.status))
                        .hint(format!("tenantctl tenant status {}", tenant.slug)),
                );
            }
        }
        Ok(targets)
    }

    /// Those of the databases with which the operator may do this. One that is named is refused, others are left out.
    async fn permitted(
        &self,
        app: &App,
        landlord: &mut Landlord,
        targets: Vec<Target>,
    ) -> Result<Vec<Target>> {
        let (permitted, others): (Vec<Target>, Vec<Target>) =
            targets.into_iter().partition(|target| match target.tenant() {
                Some(tenant) => landlord.authority.covers(tenant.id),
                None => landlord.authority.covers_platform(),
            });
        let is_refused = self.names_each() || permitted.is_empty();
        if let Some(tenant) = others.iter().find_map(Target::tenant).filter(|_| is_refused) {
            app.permit(landlord, tenant).await?;
        }
        let names: Vec<&str> = others.iter().map(Target::name).collect();
        if let (Some(permission), false) = (app.need.permission, names.is_empty()) {
            app.output.note(&format!(
                "left out, for the permission {permission} is missing there: {}",
                names.join(", ")
            ));
        }
        Ok(permitted)
    }
}

fn unknown_tenant(slug: &str, known: &[String]) -> Failure {
    let failure = Failure::not_found(format!("there is no tenant \"{slug}\""));
    match nearest(slug, known) {
        Some(near) => failure.hint(format!("did you mean {near}? tenantctl tenant list shows all")),
        None => failure.hint("tenantctl tenant list"),
    }
}

async fn failed_targets(landlord: &mut Landlord, run_id: Uuid) -> Result<Vec<String>> {
    find_run(landlord, run_id).await?;
    let targets = runs::targets(landlord.connection(), run_id).await?;
    Ok(targets
        .into_iter()
        .filter(|target| target.state == "failed")
        .map(|target| target.target)
        .collect())
}

/// Finds a run.
///
/// # Errors
/// [`Kind::NotFound`].
pub async fn find_run(landlord: &mut Landlord, run_id: Uuid) -> Result<runs::Run> {
    let found = runs::list(landlord.connection(), Some(run_id), None, 1)
        .await?
        .pop();
    found.ok_or_else(|| {
        Failure::new(Kind::NotFound, format!("there is no run {run_id}")).hint("tenantctl run list")
    })
}
