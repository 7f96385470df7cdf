//! Logins of applications: each belongs to a tenant that is there.

use sqlx::PgConnection;

use crate::db::Result;
use crate::finding::{CheckResult, Finding};
use crate::isolation::probe;
use crate::lifecycle::access;

struct Login {
    name: String,
    is_probing: bool,
}

/// The check of logins that nobody needs: those of tenants that are gone, and those that a killed probe left behind. The
/// databases are those of tenants that live here, or lived here and may have left something.
///
/// # Errors
/// When the query fails.
pub async fn logins(
    connection: &mut PgConnection,
    role_prefix: &str,
    databases: &[String],
) -> Result<CheckResult> {
    let wanted: Vec<String> = databases
        .iter()
        .flat_map(|database| access::every_login(database))
        .collect();
    let strangers = sqlx::query_as!(
        Login,
        r#"
        select
            rolname::text as "name!",
            exists (
                select from pg_catalog.pg_locks
                where locktype = 'advisory' and objsubid = 1
                  and (classid::bigint << 32) | objid::bigint = hashtextextended(rolname::text, 0)
            ) as "is_probing!"
        from pg_catalog.pg_roles
        where rolcanlogin and rolname <> all ($2::text[]::name[]) and not rolsuper and rolname <> current_user
          -- Who belongs to the owners administers, and is no application.
          and not exists (
              select from pg_catalog.pg_roles owners
              where owners.rolname = ($1::text || '_owner')::name and pg_has_role(pg_roles.oid, owners.oid, 'member')
          )
          and exists (
              select from pg_catalog.pg_roles groups
              where groups.rolname in (($1::text || '_app')::name, ($1 || '_readonly')::name)
                and groups.oid <> pg_roles.oid and pg_has_role(pg_roles.oid, groups.oid, 'member')
          )
        order by rolname
        "#,
        role_prefix,
        &wanted,
    )
    .fetch_all(connection)
    .await?;
    let findings: Vec<Finding> = strangers
        .into_iter()
        .filter(|login| !login.is_probing)
        .map(|login| Finding {
            fault: if login.name.ends_with(probe::LOGIN_SUFFIX) {
                "a probe that was killed left it behind".to_owned()
            } else {
                "it has the rights of an application and is no tenant's".to_owned()
            },
            mend: probe::drop_statement(&login.name),
            object: login.name,
        })
        .collect();
    Ok(CheckResult::new(
        "leftover-login",
        "Every login with the rights of an application is a tenant's",
        findings,
    ))
}
