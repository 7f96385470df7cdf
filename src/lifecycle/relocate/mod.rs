//! A tenant to another server: kept out, copied, compared, placed there, let in again. The source is kept, closed.

mod copy;

use std::path::Path;
use std::time::{Duration, Instant};

use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};

use self::copy::copy;
use super::create::{Login, make_logins};
use super::operation::{Operation, Underway};
use super::{Error, Result, access, swap};
use crate::db::landlord::servers::Server;
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::landlord::{Landlord, former_databases};
use crate::db::{self, Act, server};

/// The recorded operation.
pub const OPERATION: &str = "move";

const FREEZE: &str = "keep the application out";
pub(super) const COPY: &str = "copy the database and place the tenant on the other server";
const ADMIT: &str = "let the application in";
pub(super) const CLOSE: &str = "close the source";

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
    /// Under which name the source is kept, or will be.
    pub former: Option<String>,
    /// The logins on the other server, with passwords that are shown only now; none when they were made before the move
    /// was broken off.
    pub logins: Vec<Login>,
    /// Why the source has not that name yet, such as a session in it that is not the tool's to end. The application works
    /// on the other server all the same, and nobody can connect to the source any more; the same call goes on.
    pub obstacle: Option<Error>,
}

/// What the application's users are told meanwhile; by it a move that goes on knows that the maintenance is its own.
#[must_use]
pub fn message(server: &str) -> String {
    format!("moving to server {server}")
}

/// The move of a tenant to a server.
fn operation(server: &str) -> Operation {
    Operation {
        name: OPERATION,
        subject: server.to_owned(),
        location: None,
        steps: &[FREEZE, COPY, ADMIT, CLOSE],
    }
}

/// Moves a tenant, or goes on with what was begun.
///
/// # Errors
/// When a step fails. As long as the tenant is not placed on the other server it is let in again where it was; after
/// that the same call goes on.
pub async fn relocate(landlord: &mut Landlord, act: &Act, request: &Request<'_>) -> Result<Moved> {
    let Request { tenant, from, to, .. } = *request;
    let operation = operation(&to.server.name);
    let underway = operation.begin(landlord, act, tenant).await?;
    let begun = Instant::now();
    let mut placed = None;
    if !underway.has(COPY) {
        match place(landlord, act, request, &underway).await {
            Ok(done) => placed = Some(done),
            Err(error) => return Err(take_back(landlord, act, request, &operation, error).await),
        }
    }
    // From here on the tenant lives on the other server: nothing is taken back, the same call goes on.
    let rows = placed.as_ref().map(|placed| placed.rows);
    let former = kept(landlord, tenant, from.server).await?;
    let source = match shut(from.options, tenant, placed.map(|placed| placed.holder)).await {
        // The application was kept out there before it was copied: a server that is gone lets nobody in.
        Err(error @ Error::Database(db::Error::Unreachable { .. })) => Err(error),
        other => Ok(other?),
    };
    let logins = if underway.has(ADMIT) {
        Vec::new()
    } else {
        admit(landlord, act, request, &underway).await?
    };
    let frozen = begun.elapsed();
    let obstacle = match source {
        Ok(mut source) => put_aside(&mut source, tenant, former.as_deref()).await.err(),
        Err(error) => Some(error),
    };
    if obstacle.is_none() {
        let mut transaction = landlord.write(act).await?;
        underway.finish(&mut transaction, tenant, CLOSE).await?;
        transaction.commit().await?;
    }
    Ok(Moved {
        rows,
        frozen,
        former,
        logins,
        obstacle,
    })
}

/// Whether a move that was begun has placed the tenant on the other server.
pub(super) fn is_placed(known: &[crate::db::landlord::steps::Step]) -> bool {
    let own = known.iter().filter(|step| step.operation == OPERATION);
    own.filter(|step| step.finished_at.is_some())
        .any(|step| step.step == COPY)
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
) -> Result<Placed> {
    let mut source = db::connect(request.from.options).await?;
    let mut target = db::connect(request.to.options).await?;
    refuse_taken(&mut target, &request.tenant.database).await?;
    freeze(landlord, act, request, underway, &mut source).await?;
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
    error: Error,
) -> Error {
    let tenant = request.tenant;
    if let Err(obstacle) = thaw(landlord, act, request, operation).await {
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
) -> Result<()> {
    let Request { tenant, to, .. } = request;
    let mut transaction = landlord.write(act).await?;
    tenants::begin_maintenance(&mut transaction, tenant.id, &message(&to.server.name)).await?;
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
) -> Result<()> {
    let Request { tenant, to, from, .. } = *request;
    let mut transaction = landlord.write(act).await?;
    tenants::end_maintenance(&mut transaction, tenant.id, &message(&to.server.name)).await?;
    operation.abandon(&mut transaction, tenant).await?;
    transaction.commit().await?;
    let mut source = db::connect(from.options).await?;
    access::settle(landlord, Some(&mut source), &tenant.slug).await?;
    Ok(())
}

/// The name under which the source is kept, or will be.
async fn kept(landlord: &mut Landlord, tenant: &Tenant, server: &Server) -> Result<Option<String>> {
    let known = former_databases::list(landlord.connection(), tenant.id).await?;
    Ok(known
        .into_iter()
        .rfind(|former| former.operation == OPERATION && former.server == server.name)
        .map(|former| former.database))
}

/// Closes the source to everybody, the tool's own sessions last of all that which kept others from writing. What it holds
/// is from then on what the other server has.
async fn shut(options: &PgConnectOptions, tenant: &Tenant, holder: Option<Holder>) -> Result<PgConnection> {
    let mut source = db::connect(options).await?;
    if server::database_exists(&mut source, &tenant.database).await? {
        access::keep_out(&mut source, &tenant.database).await?;
        let last = holder.as_ref().map(|holder| holder.backend_id);
        server::close_database(&mut source, &tenant.database, last).await?;
    }
    if let Some(holder) = holder {
        // It was ended by the server.
        let _ = holder.connection.close().await;
    }
    Ok(source)
}

/// Gives the source the name under which it is kept.
async fn put_aside(source: &mut PgConnection, tenant: &Tenant, former: Option<&str>) -> Result<()> {
    if let Some(former) = former
        && server::database_exists(source, &tenant.database).await?
    {
        server::rename_database(source, &tenant.database, former).await?;
    }
    Ok(())
}

/// Gives the copy its name and lets the application in. The logins are made on the other server; nobody can carry their
/// passwords over, since servers do not give them away.
async fn admit(
    landlord: &mut Landlord,
    act: &Act,
    request: &Request<'_>,
    underway: &Underway,
) -> Result<Vec<Login>> {
    let Request { tenant, to, .. } = *request;
    let mut target = db::connect(to.options).await?;
    let incoming = swap::incoming(tenant);
    if server::database_exists(&mut target, &incoming).await? {
        server::end_sessions(&mut target, &incoming).await?;
        server::rename_database(&mut target, &incoming, &tenant.database).await?;
    }
    let prefix = landlord.role_prefix();
    let (logins, new_logins) = make_logins(&tenant.database, &prefix)?;
    server::make_private(&mut target, &tenant.database, &prefix, &new_logins).await?;
    let mut transaction = landlord.write(act).await?;
    tenants::end_maintenance(&mut transaction, tenant.id, &message(&to.server.name)).await?;
    transaction.commit().await?;
    access::settle(landlord, Some(&mut target), &tenant.slug).await?;
    let mut transaction = landlord.write(act).await?;
    underway.finish(&mut transaction, tenant, ADMIT).await?;
    transaction.commit().await?;
    Ok(logins)
}
