//! The copy of a database on another server, made while nobody can write to the source.

use serde_json::json;
use sqlx::PgConnection;

use super::{COPY, Holder, OPERATION, Placed, Request};
use crate::db::contents::Checksum;
use crate::db::landlord::{Landlord, former_databases, tenants};
use crate::db::tenancy::TenantDatabase;
use crate::db::{self, Act, audit, contents, server};
use crate::lifecycle::backup::{Dumping, Source, dump};
use crate::lifecycle::load::{Copy, Loader};
use crate::lifecycle::operation::Underway;
use crate::lifecycle::{BackupFault, Error, Result, Tools, swap};
use crate::migrate::{self, Scope};

/// Copies the database while nobody can write to it, and places the tenant on the other server before anybody can
/// again.
pub(super) async fn copy(
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
        checksum: Checksum::OfValues,
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
        checksum: Checksum::OfValues,
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
