//! A tenant to another server: kept out, copied, compared, placed there, let in again. The source is kept, closed.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::json;
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};

use super::backup::{Dumping, Source, dump};
use super::create::{Login, make_logins};
use super::load::{Copy, Loader};
use super::operation::{Operation, Underway};
use super::{BackupFault, Error, Result, Tools, access, swap};
use crate::db::landlord::servers::Server;
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::landlord::{Landlord, former_databases};
use crate::db::tenancy::TenantDatabase;
use crate::db::{self, Act, audit, contents, server};
use crate::migrate::{self, Scope};

/// The recorded operation.
pub const OPERATION: &str = "move";

const FREEZE: &str = "keep the application out";
const COPY: &str = "copy the database and place the tenant on the other server";
const CLOSE: &str = "close the source";
const ADMIT: &str = "let the application in";

/// A move.
#[derive(Debug)]
pub struct Request<'a> {
    /// The tenant, as it is placed now.
    pub tenant: &'a Tenant,
    /// The server from which it moves, or moved when the move was broken off.
    pub from: Place<'a>,
    /// The server to which it moves.
    pub to: Place<'a>,
    /// The folder in which the copy is written for a moment.
    pub folder: &'a Path,
    /// The folder of PostgreSQL's programs, where the settings name one.
    pub programs: Option<&'a Path>,
}

/// A server, and how its maintenance database is reached.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The server.
    pub server: &'a Server,
    /// How it is reached.
    pub options: &'a PgConnectOptions,
}

/// What came of a move.
#[derive(Debug)]
pub struct Moved {
    /// How many rows were copied; `None` when that was done before the move was broken off.
    pub rows: Option<i64>,
    /// How long this program kept the application out.
    pub frozen: Duration,
    /// Under which name the source is kept.
    pub former: Option<String>,
    /// The logins on the other server, with passwords that are shown only now.
    pub logins: Vec<Login>,
}

/// What the application's users are told meanwhile; by it a move that goes on knows that the maintenance is its own.
#[must_use]
pub fn message(server: &str) -> String {
    format!("moving to server {server}")
}

/// Moves a tenant, or goes on with what was begun.
///
/// # Errors
/// When a step fails. As long as the tenant is not placed on the other server it is let in again where it was; after
/// that the same call goes on.
pub async fn relocate(landlord: &mut Landlord, act: &Act, request: &Request<'_>) -> Result<Moved> {
    let Request { tenant, from, to, .. } = *request;
    let operation = Operation {
        name: OPERATION,
        subject: to.server.name.clone(),
        steps: &[FREEZE, COPY, CLOSE, ADMIT],
    };
    let underway = operation.begin(landlord, act, tenant).await?;
    let own_maintenance =
        !tenant.maintenance || tenant.maintenance_message.as_ref() == Some(&message(&to.server.name));
    let begun = Instant::now();
    let mut placed = None;
    if !underway.has(COPY) {
        match place(landlord, act, request, &underway, own_maintenance).await {
            Ok(done) => placed = Some(done),
            Err(error) => {
                return Err(take_back(landlord, act, request, &operation, own_maintenance, error).await);
            }
        }
    }
    // From here on the tenant lives on the other server: nothing is taken back, the same call goes on.
    let mut target = db::connect(to.options).await?;
    let rows = placed.as_ref().map(|placed| placed.rows);
    let former = kept(landlord, tenant, from.server).await?;
    if !underway.has(CLOSE) {
        let mut source = db::connect(from.options).await?;
        let holder = placed.map(|placed| placed.holder);
        close(&mut source, &mut target, tenant, former.as_deref(), holder).await?;
        finish(landlord, act, tenant, &underway, CLOSE).await?;
    }
    let logins = admit(landlord, act, request, &underway, &mut target, own_maintenance).await?;
    Ok(Moved {
        rows,
        frozen: begun.elapsed(),
        former,
        logins,
    })
}

/// A tenant that was placed on the other server.
struct Placed {
    /// How many rows were copied.
    rows: i64,
    /// What keeps everybody from writing to the source until it is closed.
    holder: Holder,
}

/// A session that keeps everybody from writing.
struct Holder {
    connection: PgConnection,
    backend_id: i32,
}

/// Keeps the application out and copies the database; the last that may fail is what places the tenant.
async fn place(
    landlord: &mut Landlord,
    act: &Act,
    request: &Request<'_>,
    underway: &Underway,
    own_maintenance: bool,
) -> Result<Placed> {
    let mut source = db::connect(request.from.options).await?;
    let mut target = db::connect(request.to.options).await?;
    refuse_taken(&mut target, &request.tenant.database).await?;
    freeze(landlord, act, request, underway, &mut source, own_maintenance).await?;
    let options = request.from.options.clone().database(&request.tenant.database);
    crate::audit::seal_and_anchor(landlord, act, request.tenant.id, &options).await?;
    copy(landlord, act, request, underway, &mut target).await
}

/// Takes back what was done before the tenant was placed. Returns the error for which that is, with why the application
/// is still kept out where it could not be let in again; then nothing else is removed.
async fn take_back(
    landlord: &mut Landlord,
    act: &Act,
    request: &Request<'_>,
    operation: &Operation,
    own_maintenance: bool,
    error: Error,
) -> Error {
    let tenant = request.tenant;
    if let Err(obstacle) = thaw(landlord, act, request, operation, own_maintenance).await {
        return error.while_kept_out(&tenant.slug, &obstacle);
    }
    // What cannot be removed now is removed by the next attempt.
    if let Ok(mut target) = db::connect(request.to.options).await {
        let _ = server::drop_database(&mut target, &swap::incoming(tenant)).await;
    }
    error
}

/// A database of the tenant's name on the other server is somebody else's.
async fn refuse_taken(target: &mut PgConnection, database: &str) -> Result<()> {
    if server::database_exists(target, database).await? {
        return Err(Error::ForeignDatabase {
            database: database.to_owned(),
        });
    }
    Ok(())
}

async fn freeze(
    landlord: &mut Landlord,
    act: &Act,
    request: &Request<'_>,
    underway: &Underway,
    source: &mut PgConnection,
    own_maintenance: bool,
) -> Result<()> {
    let Request { tenant, to, .. } = request;
    let mut transaction = landlord.write(act).await?;
    if own_maintenance {
        let message = message(&to.server.name);
        tenants::set_maintenance(&mut transaction, tenant.id, true, Some(&message)).await?;
    }
    underway.finish(&mut transaction, tenant, FREEZE).await?;
    transaction.commit().await?;
    access::keep_out(source, &tenant.database).await
}

/// Lets the application in again where it was, and takes the move as not begun.
async fn thaw(
    landlord: &mut Landlord,
    act: &Act,
    request: &Request<'_>,
    operation: &Operation,
    own_maintenance: bool,
) -> Result<()> {
    let tenant = request.tenant;
    let mut transaction = landlord.write(act).await?;
    if own_maintenance {
        tenants::set_maintenance(&mut transaction, tenant.id, false, None).await?;
    }
    operation.abandon(&mut transaction, tenant).await?;
    transaction.commit().await?;
    let thawed = Tenant {
        maintenance: tenant.maintenance && !own_maintenance,
        ..tenant.clone()
    };
    let mut source = db::connect(request.from.options).await?;
    access::enforce(&mut source, &thawed).await
}

/// Copies the database while nobody can write to it, and places the tenant on the other server before anybody can
/// again.
async fn copy(
    landlord: &mut Landlord,
    act: &Act,
    request: &Request<'_>,
    underway: &Underway,
    target: &mut PgConnection,
) -> Result<Placed> {
    let Request { tenant, from, to, .. } = *request;
    let options = from.options.clone().database(&tenant.database);
    let mut holder = db::connect(&options).await?;
    let tables = contents::tables(&mut holder).await?;
    contents::hold(&mut holder, &tables).await?;
    let role_prefix = landlord.role_prefix();
    let version = server::major_version(target).await?;
    let dumping = Dumping {
        source: &Source {
            tenant: Some(tenant),
            options: &options,
            landlord_id: landlord.id(),
            role_prefix: &role_prefix,
        },
        folder: request.folder,
        name: &tenant.slug,
        programs: request.programs,
        major: Some(version),
        renaming: None,
    };
    let dumped = dump(&dumping).await?;
    if version < dumped.server_version {
        return Err(Error::Backup {
            path: dumped.file(),
            fault: BackupFault::NewerServer {
                found: dumped.server_version,
                server: version,
            },
        });
    }
    server::ensure_group_roles(target, &role_prefix).await?;
    let loader = Loader {
        server: to.options,
        role_prefix: &role_prefix,
        tools: &Tools::find(request.programs, version)?,
    };
    let copy = Copy {
        dump: &dumped.file(),
        tenant_id: Some(tenant.id),
        extensions: &dumped.extensions,
        tables: &dumped.tables,
    };
    let incoming = swap::incoming(tenant);
    loader.load(target, &incoming, &copy).await?;
    record(landlord, act, request, &incoming).await?;
    // It answers only as long as it is there, and with it the lock.
    let backend_id = contents::backend_id(&mut holder).await?;
    let mut transaction = landlord.write(act).await?;
    tenants::place(&mut transaction, tenant.id, to.server.id).await?;
    let former = swap::former(tenant);
    former_databases::add(&mut transaction, tenant.id, from.server.id, &former, OPERATION).await?;
    underway.finish(&mut transaction, tenant, COPY).await?;
    transaction.commit().await?;
    Ok(Placed {
        rows: dumped.tables.iter().map(|table| table.rows).sum(),
        holder: Holder {
            connection: holder,
            backend_id,
        },
    })
}

/// The tenant's own trail says that what follows was written elsewhere.
async fn record(landlord: &Landlord, act: &Act, request: &Request<'_>, incoming: &str) -> Result<()> {
    let options = request.to.options.clone().database(incoming);
    let contexts = migrate::embedded_contexts(Scope::Tenant);
    let mut database = TenantDatabase::open(&options, request.tenant.id, landlord.id(), &contexts).await?;
    let mut transaction = database.write(act).await?;
    let details = json!({"from": request.from.server.name, "to": request.to.server.name});
    audit::record(&mut transaction, "tenant.move", details).await?;
    Ok(transaction.commit().await?)
}

/// The name under which the source is kept, or will be.
async fn kept(landlord: &mut Landlord, tenant: &Tenant, server: &Server) -> Result<Option<String>> {
    let known = former_databases::list(landlord.connection(), tenant.id).await?;
    Ok(known
        .into_iter()
        .rfind(|former| former.operation == OPERATION && former.server == server.name)
        .map(|former| former.database))
}

async fn close(
    source: &mut PgConnection,
    target: &mut PgConnection,
    tenant: &Tenant,
    former: Option<&str>,
    holder: Option<Holder>,
) -> Result<()> {
    if let Some(former) = former
        && server::database_exists(source, &tenant.database).await?
    {
        access::keep_out(source, &tenant.database).await?;
        let last = holder.as_ref().map(|holder| holder.backend_id);
        server::close_database(source, &tenant.database, last).await?;
        if let Some(holder) = holder {
            // It was ended by the server.
            let _ = holder.connection.close().await;
        }
        server::rename_database(source, &tenant.database, former).await?;
    }
    let incoming = swap::incoming(tenant);
    if server::database_exists(target, &incoming).await? {
        server::end_sessions(target, &incoming).await?;
        server::rename_database(target, &incoming, &tenant.database).await?;
    }
    Ok(())
}

/// Makes the logins on the other server; nobody can carry their passwords over, since servers do not give them away.
async fn admit(
    landlord: &mut Landlord,
    act: &Act,
    request: &Request<'_>,
    underway: &Underway,
    target: &mut PgConnection,
    own_maintenance: bool,
) -> Result<Vec<Login>> {
    let tenant = request.tenant;
    let prefix = landlord.role_prefix();
    let (logins, new_logins) = make_logins(&tenant.database, &prefix)?;
    server::make_private(target, &tenant.database, &prefix, &new_logins).await?;
    let opened = Tenant {
        maintenance: tenant.maintenance && !own_maintenance,
        ..tenant.clone()
    };
    access::enforce(target, &opened).await?;
    let mut transaction = landlord.write(act).await?;
    if own_maintenance {
        tenants::set_maintenance(&mut transaction, tenant.id, false, None).await?;
    }
    underway.finish(&mut transaction, tenant, ADMIT).await?;
    transaction.commit().await?;
    Ok(logins)
}

async fn finish(
    landlord: &mut Landlord,
    act: &Act,
    tenant: &Tenant,
    underway: &Underway,
    step: &str,
) -> Result<()> {
    let mut transaction = landlord.write(act).await?;
    underway.finish(&mut transaction, tenant, step).await?;
    Ok(transaction.commit().await?)
}
