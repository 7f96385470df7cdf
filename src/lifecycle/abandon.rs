//! What was begun and not finished is given up, as long as nothing of it has taken effect: a creation or a copy with the
//! tenant that it was to make, a replacement before the databases are exchanged, a move before the tenant is placed.

use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;

use super::operation::{self, claim};
use super::{
    Error, Interference, Result, access, archive, backup, create, purge, rebuild, relocate, replace, restore,
    swap,
};
use crate::db::landlord::Landlord;
use crate::db::landlord::former_databases::{self, FormerDatabase};
use crate::db::landlord::steps::{self, Step};
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::{self, Act, server};

/// What is given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plan {
    /// Nothing was begun.
    Nothing,
    /// A tenant that never came to be, with its database and its logins.
    Tenant,
    /// An operation that puts another database in the place of the tenant's: what was prepared beside it.
    Replacement {
        /// The operation.
        operation: String,
    },
    /// A move that has not placed the tenant: its copy on the other server.
    Move {
        /// The server to which it was to move.
        to: String,
    },
    /// What is left of a move that is done but for the source, which cannot be reached any more.
    Source,
}

/// What is given up, and where.
#[derive(Debug)]
pub struct Request<'a> {
    /// The tenant.
    pub tenant: &'a Tenant,
    /// What the landlord's steps said could be given up.
    pub plan: &'a Plan,
    /// How the maintenance database is reached of the server where something is to be dropped; `None` when that server is
    /// gone for good, and nothing is dropped there.
    pub server: Option<&'a PgConnectOptions>,
    /// How the maintenance database of the tenant's own server is reached.
    pub home: Option<&'a PgConnectOptions>,
}

/// What can be given up of what was begun with a tenant. `is_server_gone`: the server on which something is left to do is
/// there no more.
///
/// # Errors
/// [`Error::Irreversible`] when what was begun has taken effect.
pub fn plan(tenant: &Tenant, known: &[Step], is_server_gone: bool) -> Result<Plan> {
    if tenant.status == "provisioning" {
        return Ok(Plan::Tenant);
    }
    let open = |step: &&Step| step.finished_at.is_none();
    let unfinished = operation::unfinished(known);
    let Some(step) = unfinished.first().copied().or_else(|| known.iter().find(open)) else {
        return Ok(Plan::Nothing);
    };
    let irreversible = |done: &str| {
        Err(Error::Irreversible {
            slug: tenant.slug.clone(),
            operation: step.operation.clone(),
            step: done.to_owned(),
        })
    };
    match step.operation.as_str() {
        restore::OPERATION | rebuild::RESET | rebuild::REBUILD => {
            if replace::is_switched(known, &step.operation) {
                return irreversible(replace::SWITCH);
            }
            Ok(Plan::Replacement {
                operation: step.operation.clone(),
            })
        }
        relocate::OPERATION if !relocate::is_placed(known) => Ok(Plan::Move {
            to: step.subject.clone(),
        }),
        relocate::OPERATION if is_server_gone && step.step == relocate::CLOSE => Ok(Plan::Source),
        relocate::OPERATION => irreversible(relocate::COPY),
        archive::OPERATION => irreversible(archive::CLOSE),
        purge::OPERATION => irreversible(purge::DROP),
        _ => Ok(Plan::Nothing),
    }
}

/// Gives up what was begun with a tenant. Repeating it is safe.
///
/// # Errors
/// [`Error::Occupied`] while it is still under way, or when the tenant changed since it was read; when a server refuses.
pub async fn abandon(landlord: &mut Landlord, act: &Act, request: &Request<'_>) -> Result<()> {
    let Request {
        tenant, plan: wanted, ..
    } = *request;
    claim(landlord, tenant.id, &tenant.slug).await?;
    let changed = || Error::Occupied {
        slug: tenant.slug.clone(),
        interference: Interference::Changed,
    };
    let found = tenants::find(landlord.connection(), &tenant.slug).await?;
    let found = found.filter(|found| found.id == tenant.id).ok_or_else(changed)?;
    let known = steps::list(landlord.connection(), tenant.id).await?;
    if plan(&found, &known, request.server.is_none())? != *wanted {
        return Err(changed());
    }
    match wanted {
        Plan::Nothing => Ok(()),
        Plan::Tenant => remove(landlord, act, request).await,
        Plan::Replacement { operation } => take_back(landlord, act, request, operation).await,
        Plan::Move { to } => stay(landlord, act, request, to).await,
        Plan::Source => forget_source(landlord, act, tenant).await,
    }
}

/// A database of the tenant's name that is somebody else's stays, and the logins with it.
async fn remove(landlord: &mut Landlord, act: &Act, request: &Request<'_>) -> Result<()> {
    let tenant = request.tenant;
    if let Some(options) = request.server {
        let mut connection = db::connect(options).await?;
        let is_own = is_own(landlord, &mut connection, options, tenant).await?;
        drop_leftovers(&mut connection, tenant).await?;
        if is_own {
            server::drop_database(&mut connection, &tenant.database).await?;
            server::drop_logins(&mut connection, &access::every_login(&tenant.database)).await?;
        }
    }
    let mut transaction = landlord.write(act).await?;
    tenants::remove(&mut transaction, tenant.id).await?;
    Ok(transaction.commit().await?)
}

/// Whether the database of the tenant's name is the tenant's, or none is there.
async fn is_own(
    landlord: &Landlord,
    connection: &mut PgConnection,
    options: &PgConnectOptions,
    tenant: &Tenant,
) -> Result<bool> {
    if !server::database_exists(connection, &tenant.database).await? {
        return Ok(true);
    }
    let mut inside = db::connect(&options.clone().database(&tenant.database)).await?;
    match create::refuse_foreign(&mut inside, &tenant.database, tenant, landlord.id()).await {
        Ok(()) => Ok(true),
        Err(Error::ForeignDatabase { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

async fn drop_leftovers(connection: &mut PgConnection, tenant: &Tenant) -> Result<()> {
    for database in [swap::incoming(tenant), backup::scratch(&tenant.database)] {
        server::drop_database(connection, &database).await?;
    }
    Ok(())
}

/// The tenant keeps its database, unless the other one has taken its place already, which the landlord was not told yet.
async fn take_back(landlord: &mut Landlord, act: &Act, request: &Request<'_>, operation: &str) -> Result<()> {
    let tenant = request.tenant;
    let former = former_databases::list(landlord.connection(), tenant.id).await?;
    let mut never_kept = Vec::new();
    if let Some(options) = request.server {
        let mut connection = db::connect(options).await?;
        let is_waiting = server::database_exists(&mut connection, &swap::incoming(tenant)).await?;
        let is_own = |kept: &&FormerDatabase| kept.operation == operation && kept.server == tenant.server;
        if let Some(kept) = former.iter().rfind(is_own)
            && !server::database_exists(&mut connection, &kept.database).await?
        {
            never_kept.push(kept.id);
        }
        let known = steps::list(landlord.connection(), tenant.id).await?;
        let is_prepared = known
            .iter()
            .any(|step| step.operation == operation && step.finished_at.is_some());
        if is_prepared && !is_waiting && never_kept.is_empty() {
            return Err(Error::Irreversible {
                slug: tenant.slug.clone(),
                operation: operation.to_owned(),
                step: replace::SWITCH.to_owned(),
            });
        }
        server::drop_database(&mut connection, &swap::incoming(tenant)).await?;
    }
    let mut transaction = landlord.write(act).await?;
    former_databases::forget(&mut transaction, &never_kept).await?;
    steps::forget(&mut transaction, tenant.id, operation).await?;
    transaction.commit().await?;
    admit(landlord, request).await
}

/// The tenant stays where it is.
async fn stay(landlord: &mut Landlord, act: &Act, request: &Request<'_>, to: &str) -> Result<()> {
    let tenant = request.tenant;
    if let Some(options) = request.server {
        let mut connection = db::connect(options).await?;
        server::drop_database(&mut connection, &swap::incoming(tenant)).await?;
    }
    let mut transaction = landlord.write(act).await?;
    tenants::end_maintenance(&mut transaction, tenant.id, &relocate::message(to)).await?;
    steps::forget(&mut transaction, tenant.id, relocate::OPERATION).await?;
    transaction.commit().await?;
    admit(landlord, request).await
}

/// The application may connect again where it was kept out meanwhile.
async fn admit(landlord: &mut Landlord, request: &Request<'_>) -> Result<()> {
    if let Some(options) = request.home {
        let mut connection = db::connect(options).await?;
        access::settle(landlord, Some(&mut connection), &request.tenant.slug).await?;
    }
    Ok(())
}

/// The source of a move is gone with its server, and no database is kept there.
async fn forget_source(landlord: &mut Landlord, act: &Act, tenant: &Tenant) -> Result<()> {
    let former = former_databases::list(landlord.connection(), tenant.id).await?;
    let gone: Vec<_> = former
        .into_iter()
        .filter(|kept| kept.operation == relocate::OPERATION && kept.server != tenant.server)
        .map(|kept| kept.id)
        .collect();
    let mut transaction = landlord.write(act).await?;
    former_databases::forget(&mut transaction, &gone).await?;
    steps::forget(&mut transaction, tenant.id, relocate::OPERATION).await?;
    Ok(transaction.commit().await?)
}
