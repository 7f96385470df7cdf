//! A server: whether it can be reached, its version, its room, its clock, and what is on it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Utc;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::app::{App, HOME_SERVER};
use crate::commands::checks::Section;
use crate::commands::repeat::repeat;
use crate::db;
use crate::db::landlord::backups::Backup;
use crate::db::landlord::servers::{self, Server};
use crate::db::landlord::steps::{self, Step};
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::landlord::{Landlord, former_databases};
use crate::doctor::databases::{Databases, Expected, ExpectedDatabase};
use crate::doctor::stranger::Asking;
use crate::doctor::{self, certificate, clock, databases, logins, rooms};
use crate::error::{Failure, Result};
use crate::finding::{CheckResult, Finding};
use crate::isolation;
use crate::lifecycle::golden::Foundry;
use crate::lifecycle::{operation, relocate};
use crate::migrate::{self, Library, Scope};
use crate::seed;

/// What the landlord knows of all tenants, asked once for all servers.
pub(super) struct Known {
    tenants: Vec<Tenant>,
    steps: BTreeMap<Uuid, Vec<Step>>,
    /// The targets of which backups are kept.
    backed_up: BTreeSet<String>,
}

impl Known {
    pub(super) async fn find(landlord: &mut Landlord, backups: &[Backup]) -> Result<Self> {
        Ok(Self {
            tenants: tenants::list(landlord.connection(), None).await?,
            steps: steps::unfinished(landlord.connection()).await?,
            backed_up: backups.iter().map(|backup| backup.target.clone()).collect(),
        })
    }

    /// The steps of a tenant's operations of which some are left to do.
    fn steps(&self, tenant: &Tenant) -> &[Step] {
        self.steps.get(&tenant.id).map_or(&[], Vec::as_slice)
    }

    /// The command that gives a tenant a database again.
    fn replacement(&self, tenant: &Tenant) -> String {
        let slug = &tenant.slug;
        if self.backed_up.contains(slug) {
            format!("tenantctl tenant restore {slug} --backup latest --yes")
        } else {
            format!("tenantctl tenant rebuild {slug} --template {}", tenant.template)
        }
    }
}

/// Examines every server. What is missing on one of them may be on another.
pub(super) async fn examine_all(app: &App, landlord: &mut Landlord, known: &Known) -> Result<Vec<Section>> {
    let mut sections = Vec::new();
    let mut astray = Vec::new();
    for server in servers::list(landlord.connection()).await? {
        let (section, found) = examine(app, landlord, &server, known).await?;
        sections.push(section);
        astray.extend(found.into_iter().map(|tenant| (tenant, server.name.clone())));
    }
    for (id, server) in astray {
        if let Some(tenant) = known.tenants.iter().find(|tenant| tenant.id == id) {
            for section in &mut sections {
                databases::say_where(&mut section.checks, &tenant.slug, &server);
            }
        }
    }
    Ok(sections)
}

/// Examines a server, and tells the tenants of which it has a database that the landlord has elsewhere. A server that
/// cannot be reached is a finding.
async fn examine(
    app: &App,
    landlord: &mut Landlord,
    server: &Server,
    known: &Known,
) -> Result<(Section, BTreeSet<Uuid>)> {
    let connected = match app.server_options(landlord, server).await {
        Ok(options) => db::connect(&options).await.map_err(Failure::from),
        Err(failure) => Err(failure),
    };
    let mut section = Section {
        target: format!("server {}", server.name),
        database: server.maintenance_database.clone(),
        server_version: "unknown".to_owned(),
        checked_at: Utc::now(),
        checks: Vec::new(),
    };
    let mut connection = match connected {
        Ok(connection) => connection,
        Err(failure) => {
            section
                .checks
                .push(reachable(Some(unreachable(server, &failure))));
            return Ok((section, BTreeSet::new()));
        }
    };
    let asked = Utc::now();
    let moment = db::server::moment(&mut connection).await?;
    section.checks = vec![
        reachable(None),
        isolation::check_version(&moment.version, moment.version_number),
        clock::clock(asked, moment.now, Utc::now()),
    ];
    section.server_version = moment.version;
    section.checked_at = moment.now;
    section
        .checks
        .push(certificate::certificate(&mut connection, &server.host, server.port).await?);
    let Databases { checks, astray } = inside(app, landlord, (server, known), &mut connection).await?;
    section.checks.extend(checks);
    Ok((section, astray))
}

fn reachable(finding: Option<Finding>) -> CheckResult {
    CheckResult::new("reachable", "The server can be reached", finding)
}

fn unreachable(server: &Server, failure: &Failure) -> Finding {
    let causes = std::iter::once(failure.message()).chain(failure.causes());
    Finding {
        object: server.name.clone(),
        fault: causes.collect::<Vec<_>>().join(": "),
        mend: format!("tenantctl server show {}", server.name),
    }
}

async fn inside(
    app: &App,
    landlord: &mut Landlord,
    (server, known): (&Server, &Known),
    connection: &mut PgConnection,
) -> Result<Databases> {
    let prefix = landlord.role_prefix();
    let expected = expected(app, landlord, server, known).await?;
    let mut checks = vec![
        rooms::connections(connection).await?,
        doctor::server::administrator(connection, &prefix).await?,
        doctor::server::group_roles(connection, &prefix).await?,
    ];
    let asking = Asking {
        landlord_id: landlord.id(),
        database: landlord.options().get_database().unwrap_or_default(),
        tenants: &known.tenants.iter().map(|tenant| tenant.id).collect(),
        server: &app.server_options(landlord, server).await?,
    };
    let found = databases::databases(connection, &prefix, &expected, asking).await?;
    checks.extend(found.checks);
    let mut names: Vec<String> = expected
        .tenants
        .into_iter()
        .map(|tenant| tenant.database)
        .collect();
    names.extend(former_databases::names_of_tenants(landlord.connection(), server.id).await?);
    // As long as a database is there, its logins are not what is too much.
    names.extend(db::server::databases_owned_by(connection, &format!("{prefix}_owner")).await?);
    checks.push(logins::logins(connection, &prefix, &names).await?);
    Ok(Databases {
        checks,
        astray: found.astray,
    })
}

/// What should be on the server, as the landlord has it.
async fn expected(app: &App, landlord: &mut Landlord, server: &Server, known: &Known) -> Result<Expected> {
    let mut expected = Expected {
        golden: golden(app, landlord, server).await?,
        ..Expected::default()
    };
    let former = former_databases::on_server(landlord.connection(), server.id).await?;
    expected.others.extend(former);
    if server.name == HOME_SERVER {
        let own = landlord.options().get_database().map(ToOwned::to_owned);
        expected.others.extend(own);
    }
    // What is loaded beside a tenant's database may lie on another server than the tenant.
    for tenant in &known.tenants {
        let steps = known.steps(tenant);
        let incoming = operation::incoming_database(tenant);
        if steps.is_empty() {
            continue;
        }
        // What a move has left under the tenant's own name on the other server is that of the move.
        if operation::unfinished(steps)
            .iter()
            .any(|step| step.operation == relocate::OPERATION)
        {
            expected.others.insert(tenant.database.clone());
        }
        if operation::unfinished(steps).is_empty() && !operation::is_under_way(landlord, tenant).await? {
            let mend = format!("tenantctl tenant abandon {} --yes", tenant.slug);
            expected.begun.insert(incoming, mend);
        } else {
            expected.others.insert(incoming);
        }
    }
    let is_here = |tenant: &&Tenant| tenant.server_id == server.id;
    for tenant in known.tenants.iter().filter(is_here) {
        let open = operation::unfinished(known.steps(tenant));
        expected.tenants.push(ExpectedDatabase {
            id: tenant.id,
            slug: tenant.slug.clone(),
            database: tenant.database.clone(),
            mend: open
                .first()
                .map_or_else(|| known.replacement(tenant), |step| repeat(tenant, step)),
        });
    }
    Ok(expected)
}

/// The golden databases from which tenants would be cloned now.
async fn golden(app: &App, landlord: &Landlord, server: &Server) -> Result<BTreeSet<String>> {
    let seeds = seed::Library::embedded();
    let migrations = Library::load(Scope::Tenant, &[])?;
    let act = app.act(landlord);
    let foundry = Foundry {
        options: &app.server_options(landlord, server).await?,
        role_prefix: &landlord.role_prefix(),
        migrations: &migrations,
        seeds: &seeds,
        actor: &migrate::Actor {
            name: act.actor.label(),
            reason: act.reason,
        },
    };
    let names = seeds.templates()?.into_iter().map(|template| {
        let fingerprint = migrations.fingerprint(template.contexts.iter().map(String::as_str))?;
        Ok(foundry.name(&template, &fingerprint))
    });
    names.collect()
}
