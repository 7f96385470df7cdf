//! How a tenant comes to be: registered, cloned from its template's golden database, populated, activated. Each step
//! is recorded and safe to repeat, so that a creation that died half-way is finished by running it again.

use secrecy::SecretString;
use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use super::golden::Foundry;
use super::{Error, Result, access, password};
use crate::db::landlord::tenants::{self, NewTenant, Tenant};
use crate::db::landlord::{Landlord, steps};
use crate::db::tenancy::{self, NewStamp};
use crate::db::{self, Act, WriteTransaction, audit, server};
use crate::migrate::{self, Scope};
use crate::seed::Template;

/// The recorded operation.
pub const OPERATION: &str = "create";

const CLONE: &str = "clone the golden database";
const POPULATE: &str = "make logins, stamp and seed";
const ACTIVATE: &str = "activate";

/// A login of a new tenant, with its password, which is shown once.
#[derive(Debug)]
pub struct Login {
    /// The login's name.
    pub name: String,
    /// The password.
    pub password: SecretString,
}

/// Registers a tenant that is to be created. Returns its id.
///
/// # Errors
/// When the slug is taken.
pub async fn register(
    transaction: &mut WriteTransaction<'_>,
    (slug, name): (&str, &str),
    template: &Template,
    server_id: Uuid,
    tags: &[String],
) -> Result<Uuid> {
    let tenant = NewTenant {
        id: Uuid::now_v7(),
        slug,
        name,
        template: &template.name,
        server_id,
        database: &format!("tenant_{slug}"),
        tags,
        contexts: &template.contexts,
        steps: &[CLONE, POPULATE, ACTIVATE].map(ToOwned::to_owned),
    };
    tenants::add(transaction, &tenant).await?;
    Ok(tenant.id)
}

/// Carries out what is left to do for a registered tenant, which nobody else works on
/// ([`claim`](super::operation::claim)). Returns its logins.
///
/// # Errors
/// When a step fails; the tenant stays `provisioning`, and the same call goes on from there.
pub async fn finish(
    landlord: &mut Landlord,
    act: &Act,
    tenant: &Tenant,
    template: &Template,
    foundry: &Foundry<'_>,
    remote: Option<&mut PgConnection>,
) -> Result<Vec<Login>> {
    let options = foundry.options.clone().database(&tenant.database);
    let closure = foundry
        .migrations
        .fingerprint(template.contexts.iter().map(String::as_str))?;
    // The landlord's own server needs no second connection.
    let maintenance = match remote {
        Some(connection) => connection,
        None => landlord.connection(),
    };
    let golden = foundry.ensure(maintenance, template, &closure).await?;
    let is_cloned = server::clone_database(
        maintenance,
        &tenant.database,
        &format!("{}_owner", foundry.role_prefix),
        &golden,
    )
    .await?;
    let (logins, new_logins) = make_logins(&tenant.database, foundry.role_prefix)?;
    populate(
        landlord.id(),
        act,
        tenant,
        template,
        foundry,
        &options,
        &new_logins,
    )
    .await?;
    let (version, fingerprint) = if is_cloned {
        (
            migrate::embedded_version(Scope::Tenant, Some(&template.contexts)),
            closure,
        )
    } else {
        // It was there before, from whichever golden database an earlier attempt had.
        schema(&options, tenant.id, landlord.id()).await?
    };
    let mut transaction = landlord.write(act).await?;
    steps::finish(&mut transaction, tenant.id, OPERATION, ACTIVATE).await?;
    tenants::set_schema(&mut transaction, tenant.id, Some(version), &fingerprint).await?;
    tenants::set_status(&mut transaction, tenant.id, "active", act.reason.as_deref()).await?;
    transaction.commit().await?;
    Ok(logins)
}

/// The highest of this tool's migrations that a tenant's database has applied, and the fingerprint of all of them, by the
/// database's own ledger.
pub(super) async fn schema(
    options: &PgConnectOptions,
    tenant_id: Uuid,
    landlord_id: Uuid,
) -> Result<(i32, String)> {
    let mut connection = db::connect(options).await?;
    let contexts = migrate::embedded_contexts(Scope::Tenant);
    let stamp = tenancy::check_stamp(&mut connection, options, tenant_id, landlord_id, &contexts).await?;
    let applied = tenancy::applied(&mut connection).await?;
    let applied = applied
        .iter()
        .map(|(version, checksum)| (*version, checksum.as_str()));
    Ok((stamp.schema_version, migrate::fingerprint(applied)))
}

/// Refuses a database that is not the tenant's: it is stamped as another's, or has no tenant's schema. One that was cloned
/// and not stamped yet is the tenant's.
pub(super) async fn refuse_foreign(
    connection: &mut PgConnection,
    database: &str,
    tenant: &Tenant,
    landlord_id: Uuid,
) -> Result<()> {
    let foreign = || Error::ForeignDatabase {
        database: database.to_owned(),
    };
    let stamps = tenancy::stamps(connection, &[])
        .await
        .map_err(|error| match error.sqlstate() {
            Some("42P01" | "3F000" | "42501") => foreign(),
            _ => error.into(),
        })?;
    let is_own = |stamp: &tenancy::Stamp| stamp.id == tenant.id && stamp.landlord_id == landlord_id;
    if stamps.iter().all(is_own) {
        Ok(())
    } else {
        Err(foreign())
    }
}

/// One transaction in the tenant's own database, or one that is to be: its logins, its stamp, its seeded rows, the
/// partitions of the months to come.
pub(super) async fn populate(
    landlord_id: Uuid,
    act: &Act,
    tenant: &Tenant,
    template: &Template,
    foundry: &Foundry<'_>,
    options: &PgConnectOptions,
    new_logins: &[server::NewLogin],
) -> Result<()> {
    let database = options.get_database().unwrap_or(&tenant.database);
    let mut connection = db::connect(options).await?;
    refuse_foreign(&mut connection, database, tenant, landlord_id).await?;
    let stamp = NewStamp {
        id: tenant.id,
        slug: &tenant.slug,
        name: &tenant.name,
        landlord_id,
    };
    let mut transaction = tenancy::establish(&mut connection, &stamp, act).await?;
    server::make_private(&mut transaction, database, foundry.role_prefix, new_logins).await?;
    audit::partitions::keep(&mut transaction).await?;
    foundry.seeds.apply_template(&mut transaction, template).await?;
    Ok(transaction.commit().await?)
}

pub(super) fn make_logins(database: &str, role_prefix: &str) -> Result<(Vec<Login>, Vec<server::NewLogin>)> {
    let mut logins = Vec::new();
    let mut new_logins = Vec::new();
    for (kind, name) in access::LOGIN_KINDS.into_iter().zip(access::logins(database)) {
        let password = password::generate()?;
        let scram_verifier = password::scram_verifier(&password)?;
        new_logins.push(server::NewLogin {
            name: name.clone(),
            scram_verifier,
            group: format!("{role_prefix}_{kind}"),
        });
        logins.push(Login { name, password });
    }
    Ok((logins, new_logins))
}
