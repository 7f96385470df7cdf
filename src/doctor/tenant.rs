//! A tenant's database: who may connect, indexes, extensions.

use sqlx::PgConnection;

use super::server::makers_alone;
use crate::db::landlord::tenants::Tenant;
use crate::db::server::{quote_identifier, share_with_operators};
use crate::db::{Error, Result};
use crate::finding::{CheckResult, Finding};
use crate::lifecycle::access;

/// The check that a database is the tenant's and at the expected migration. `opened` is what opening it gave: the
/// highest migration that it has.
#[must_use]
pub fn schema(tenant: &Tenant, opened: &Result<i32>, expected: i32) -> CheckResult {
    let slug = &tenant.slug;
    let found = match opened {
        Ok(version) if *version == expected => None,
        Ok(version) if *version < expected => Some((
            format!("it is at migration {version}, and this tool expects {expected}"),
            format!("tenantctl migrate up -t {slug}"),
        )),
        Ok(version) => Some((
            format!("it is at migration {version}, and this tool knows only {expected}"),
            format!("tenantctl migrate status -t {slug}"),
        )),
        Err(error @ Error::WrongStamp { .. }) => Some((
            error.to_string(),
            format!("tenantctl tenant verify-isolation {slug}"),
        )),
        Err(error) => Some((error.to_string(), format!("tenantctl tenant status {slug}"))),
    };
    let finding = found.map(|(fault, mend)| Finding {
        object: tenant.database.clone(),
        fault,
        mend,
    });
    CheckResult::new(
        "schema",
        "The database is the tenant's, and at the migration that this tool expects",
        finding,
    )
}

/// The check that the tenant's logins are there and may connect as its status and maintenance say.
///
/// # Errors
/// When the query fails.
pub async fn access(
    connection: &mut PgConnection,
    tenant: &Tenant,
    role_prefix: &str,
) -> Result<CheckResult> {
    let is_open = access::is_open(tenant);
    let rows = sqlx::query!(
        r#"
        select
            name as "name!",
            kind as "kind!",
            rolname is null as "is_missing!",
            coalesce(has_database_privilege(pg_roles.oid, current_database(), 'connect'), false) as "may_connect!",
            current_setting('server_version_num')::integer >= 160000 as "is_to_be_shared!"
        from unnest($1::text[], $2::text[]) as logins (name, kind)
        left join pg_catalog.pg_roles on rolname = name::name
        "#,
        &access::logins(&tenant.database),
        &access::LOGIN_KINDS.map(ToOwned::to_owned),
    )
    .fetch_all(&mut *connection)
    .await?;
    let database = quote_identifier(&tenant.database);
    let mut findings: Vec<Finding> = rows
        .into_iter()
        .filter(|row| row.is_missing || row.may_connect != is_open)
        .map(|row| {
            let login = quote_identifier(&row.name);
            let (fault, mend) = match (row.is_missing, is_open) {
                (true, _) => {
                    let group = quote_identifier(&format!("{role_prefix}_{}", row.kind));
                    let share = row
                        .is_to_be_shared
                        .then(|| share_with_operators(std::slice::from_ref(&row.name), role_prefix));
                    let statements = [
                        Some(format!("create role {login} login in role {group}")),
                        Some(format!("grant connect on database {database} to {login}")),
                        share,
                    ];
                    let statements: Vec<_> = statements.into_iter().flatten().collect();
                    ("it is missing", statements.join("; "))
                }
                (false, true) => (
                    "it may not connect, and the tenant is open",
                    format!("grant connect on database {database} to {login}"),
                ),
                (false, false) => (
                    "it may connect, and the tenant is closed",
                    format!("revoke connect on database {database} from {login}"),
                ),
            };
            Finding {
                object: row.name,
                fault: fault.to_owned(),
                mend,
            }
        })
        .collect();
    let logins = access::every_login(&tenant.database);
    findings.extend(makers_alone(connection, &logins, role_prefix).await?);
    Ok(CheckResult::new(
        "access",
        "The tenant's logins are there, and may connect as its status says",
        findings,
    ))
}

/// The check of indexes that PostgreSQL does not use because their building was broken off.
///
/// # Errors
/// When the query fails.
pub async fn indexes(connection: &mut PgConnection) -> Result<CheckResult> {
    let findings = sqlx::query_as!(
        Finding,
        r#"
        select
            format('%I.%I', nspname, relname) as "object!",
            'it is invalid: no query uses it' as "fault!",
            format('reindex index %I.%I', nspname, relname) as "mend!"
        from pg_catalog.pg_index
        join pg_catalog.pg_class on pg_class.oid = indexrelid
        join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace
        where not indisvalid and relkind = 'i' and nspname !~ '^pg_'
        order by nspname collate "C", relname collate "C"
        "#
    )
    .fetch_all(connection)
    .await?;
    Ok(CheckResult::new(
        "invalid-index",
        "Every index is in use",
        findings,
    ))
}

/// The check of extensions that are older than the server's files of them.
///
/// # Errors
/// When the query fails.
pub async fn extensions(connection: &mut PgConnection) -> Result<CheckResult> {
    let findings = sqlx::query_as!(
        Finding,
        r#"
        select
            extname::text as "object!",
            format('it is at %s, and the server has %s', extversion, default_version) as "fault!",
            format('alter extension %I update', extname) as "mend!"
        from pg_catalog.pg_extension
        join pg_catalog.pg_available_extensions on name = extname
        where extversion <> default_version
        order by extname
        "#
    )
    .fetch_all(connection)
    .await?;
    Ok(CheckResult::new(
        "extension",
        "Extensions are those that the server has",
        findings,
    ))
}
