//! A copy of a tenant as a tenant of its own, with people made unrecognisable where that is asked for.

use std::path::Path;

use serde_json::json;
use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use super::backup::{Dumped, Dumping, Source, dump};
use super::create::{Login, make_logins, schema};
use super::load::{Copy, Loader};
use super::operation::Operation;
use super::{Error, Result, Tools, swap};
use crate::db::contents::{Checksum, Renaming};
use crate::db::landlord::Landlord;
use crate::db::landlord::tenants::{self, NewTenant, Tenant};
use crate::db::tenancy::{self, TenantDatabase};
use crate::db::{self, Act, access, audit, config, identity, membership, organization, server};
use crate::migrate::{self, Scope};

/// The recorded operation, of the new tenant.
pub const OPERATION: &str = "clone";

const COPY: &str = "copy the source under the new tenant's id";
const ACTIVATE: &str = "activate";

/// What is copied.
#[derive(Debug)]
pub struct Request<'a> {
    /// The tenant that is copied.
    pub source: &'a Tenant,
    /// How its database is reached.
    pub options: &'a PgConnectOptions,
    /// Whether people are made unrecognisable.
    pub neutralize: bool,
    /// The folder in which the copy is written for a moment.
    pub folder: &'a Path,
    /// The folder of PostgreSQL's programs, where the settings name one.
    pub programs: Option<&'a Path>,
}

impl Request<'_> {
    /// What the operation works with, in the command's own words.
    #[must_use]
    pub fn subject(&self) -> String {
        subject(&self.source.slug, self.neutralize)
    }
}

/// What a clone works with: by it the same command is recognised.
#[must_use]
pub fn subject(source: &str, neutralize: bool) -> String {
    if neutralize {
        format!("{source} neutralized")
    } else {
        source.to_owned()
    }
}

/// Registers the tenant that is to be the copy, on the server of the source.
///
/// # Errors
/// When the slug is taken.
pub async fn register(
    landlord: &mut Landlord,
    act: &Act,
    source: &Tenant,
    (slug, name): (&str, &str),
) -> Result<()> {
    let mut transaction = landlord.write(act).await?;
    let tenant = NewTenant {
        id: Uuid::now_v7(),
        slug,
        name,
        template: &source.template,
        server_id: source.server_id,
        database: &format!("tenant_{slug}"),
        tags: &[],
        contexts: &source.contexts,
        steps: &[],
    };
    tenants::add(&mut transaction, &tenant).await?;
    Ok(transaction.commit().await?)
}

/// Copies the source into a registered tenant, or goes on with what was begun. Returns the new tenant's logins.
///
/// # Errors
/// When a step fails; the same call goes on from there.
pub async fn duplicate(
    landlord: &mut Landlord,
    act: &Act,
    request: &Request<'_>,
    tenant: &Tenant,
) -> Result<Vec<Login>> {
    let operation = Operation {
        name: OPERATION,
        subject: request.subject(),
        location: None,
        steps: &[COPY, ACTIVATE],
    };
    let underway = operation.begin(landlord, act, tenant).await?;
    let mut connection = db::connect(request.options).await?;
    if !underway.has(COPY) {
        copy(landlord, act, &mut connection, request, tenant).await?;
        let mut transaction = landlord.write(act).await?;
        underway.finish(&mut transaction, tenant, COPY).await?;
        transaction.commit().await?;
    }
    let prefix = landlord.role_prefix();
    let (logins, new_logins) = make_logins(&tenant.database, &prefix)?;
    server::make_private(&mut connection, &tenant.database, &prefix, &new_logins).await?;
    let options = request.options.clone().database(&tenant.database);
    let (version, fingerprint) = schema(&options, tenant.id, landlord.id()).await?;
    let embedded = migrate::embedded_contexts(Scope::Tenant);
    let mut contexts = tenancy::contexts(&mut db::connect(&options).await?).await?;
    contexts.retain(|context| embedded.contains(context));
    let mut transaction = landlord.write(act).await?;
    tenants::add_contexts(&mut transaction, tenant.id, &contexts).await?;
    tenants::set_schema(&mut transaction, tenant.id, Some(version), &fingerprint).await?;
    tenants::set_status(&mut transaction, tenant.id, "active", act.reason.as_deref()).await?;
    underway.finish(&mut transaction, tenant, ACTIVATE).await?;
    transaction.commit().await?;
    Ok(logins)
}

/// The copy is made under a name that is nobody's, and has the tenant's own once it is complete.
async fn copy(
    landlord: &Landlord,
    act: &Act,
    connection: &mut PgConnection,
    request: &Request<'_>,
    tenant: &Tenant,
) -> Result<()> {
    let contexts = migrate::embedded_contexts(Scope::Tenant);
    let options = request.options.clone().database(&tenant.database);
    if server::database_exists(connection, &tenant.database).await? {
        return match TenantDatabase::open(&options, tenant.id, landlord.id(), &contexts).await {
            Ok(_) => Ok(()),
            Err(db::Error::WrongStamp { .. } | db::Error::NoTenant { .. }) => Err(Error::ForeignDatabase {
                database: tenant.database.clone(),
            }),
            Err(error) => Err(error.into()),
        };
    }
    let incoming = swap::incoming(tenant);
    let role_prefix = landlord.role_prefix();
    let renaming = Renaming {
        from: request.source.id,
        to: tenant.id,
    };
    let dumped = dump(&Dumping {
        source: &Source {
            tenant: Some(request.source),
            options: request.options,
            landlord_id: landlord.id(),
            role_prefix: &role_prefix,
        },
        folder: request.folder,
        name: &tenant.slug,
        programs: request.programs,
        major: None,
        checksum: Checksum::OfText(Some(renaming)),
    })
    .await?;
    let Dumped {
        extensions, tables, ..
    } = &dumped;
    let loader = Loader {
        server: request.options,
        role_prefix: &role_prefix,
        tools: &Tools::find(request.programs, dumped.server_version)?,
    };
    let copy = Copy {
        dump: &dumped.file(),
        tenant_id: Some(tenant.id),
        extensions,
        tables,
        checksum: Checksum::OfText(None),
    };
    loader
        .load_renamed(connection, &incoming, &copy, renaming, async |inside| {
            tenancy::rename(inside, tenant.id, &tenant.slug, &tenant.name).await?;
            audit::neutralize::forget_seals(inside).await?;
            if request.neutralize {
                // What the copy holds, its own ledger knows; the landlord may know of less.
                let contexts = tenancy::contexts(inside).await?;
                neutralize(inside, &contexts).await?;
            }
            Ok(())
        })
        .await?;
    let options = options.database(&incoming);
    let mut database = TenantDatabase::open(&options, tenant.id, landlord.id(), &contexts).await?;
    let mut transaction = database.write(act).await?;
    let details = json!({"source": request.source.slug, "neutralized": request.neutralize});
    audit::record(&mut transaction, "tenant.clone", details).await?;
    transaction.commit().await?;
    server::end_sessions(connection, &incoming).await?;
    Ok(server::rename_database(connection, &incoming, &tenant.database).await?)
}

/// Each context takes away what it knows of people, while no trigger writes down what was there.
async fn neutralize(connection: &mut PgConnection, contexts: &[String]) -> Result<()> {
    for context in contexts {
        match context.as_str() {
            "access" => access::neutralize::neutralize(connection).await?,
            "audit" => audit::neutralize::neutralize(connection).await?,
            "config" => config::neutralize::neutralize(connection).await?,
            "identity" => identity::neutralize::neutralize(connection).await?,
            "membership" => membership::neutralize::neutralize(connection).await?,
            "organization" => organization::neutralize::neutralize(connection).await?,
            "tenancy" => tenancy::neutralize::neutralize(connection).await?,
            _ => {}
        }
    }
    Ok(())
}
