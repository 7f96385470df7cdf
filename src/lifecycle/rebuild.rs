//! A new database from a template in the place of a tenant's, which is kept until it is dropped.

use sqlx::postgres::PgConnectOptions;

use super::Result;
use super::create::{populate, schema};
use super::golden::Foundry;
use super::replace::{self, Replacement};
use crate::db::landlord::Landlord;
use crate::db::landlord::steps::Step;
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::{Act, server};
use crate::seed::Template;

/// The recorded operation that begins anew with the tenant's own template.
pub const RESET: &str = "reset";
/// The recorded operation that takes another template.
pub const REBUILD: &str = "rebuild";

/// What is rebuilt.
#[derive(Debug)]
pub struct Request<'a> {
    /// The recorded operation: [`RESET`] or [`REBUILD`].
    pub operation: &'static str,
    /// The tenant.
    pub tenant: &'a Tenant,
    /// The template.
    pub template: &'a Template,
    /// How the tenant's server is reached, its maintenance database.
    pub server: &'a PgConnectOptions,
}

/// Whether an operation that was broken off has already replaced the tenant's database: what a backup is to save is no
/// longer in its place.
#[must_use]
pub fn is_replaced(known: &[Step], operation: &str) -> bool {
    replace::is_switched(known, operation)
}

/// Rebuilds a tenant's database: empty but for the template's rows, with the logins that it had. Returns under which
/// name the former database is kept.
///
/// # Errors
/// When a step fails. Until the databases are exchanged nothing of the tenant's has changed; the same call goes on with
/// what was begun.
pub async fn rebuild(
    landlord: &mut Landlord,
    act: &Act,
    request: &Request<'_>,
    foundry: &Foundry<'_>,
) -> Result<Option<String>> {
    let Request {
        operation,
        tenant,
        template,
        server,
    } = *request;
    let closure = foundry
        .migrations
        .fingerprint(template.contexts.iter().map(String::as_str))?;
    let landlord_id = landlord.id();
    let replacement = Replacement {
        tenant,
        operation,
        subject: template.name.clone(),
        location: None,
        server,
    };
    replacement
        .carry_out(
            landlord,
            act,
            async |landlord, connection, incoming| {
                let golden = foundry.ensure(connection, template, &closure).await?;
                let owner = format!("{}_owner", foundry.role_prefix);
                server::drop_database(connection, incoming).await?;
                server::clone_database(connection, incoming, &owner, &golden).await?;
                let options = server.clone().database(incoming);
                populate(landlord.id(), act, tenant, template, foundry, &options, &[]).await
            },
            async |transaction| {
                // Prepared it may have been by another version of the tool.
                let options = server.clone().database(&tenant.database);
                let (version, fingerprint) = schema(&options, tenant.id, landlord_id).await?;
                // Begun anew with its own template, a tenant is to have what it had beside the template.
                let contexts = if tenant.template == template.name {
                    &tenant.contexts
                } else {
                    &template.contexts
                };
                tenants::set_template(transaction, tenant.id, &template.name, contexts).await?;
                Ok(tenants::set_schema(transaction, tenant.id, Some(version), &fingerprint).await?)
            },
        )
        .await
}
