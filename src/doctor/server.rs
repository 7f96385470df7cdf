//! A server's version and the rights that the tool works with.

use sqlx::PgConnection;

use crate::db::Result;
use crate::db::server::{quote_identifier, share_with_operators};
use crate::finding::{CheckResult, Finding};

/// The check that the administrator may do what it has to, and no more.
///
/// # Errors
/// When the query fails.
pub async fn administrator(connection: &mut PgConnection, role_prefix: &str) -> Result<CheckResult> {
    let rights = sqlx::query!(
        r#"
        select
            rolname::text as "name!",
            rolsuper as "is_superuser!",
            rolbypassrls as "bypasses!",
            rolcreatedb as "creates_databases!",
            rolcreaterole as "creates_roles!",
            array(
                select owner.rolname::text
                from pg_catalog.pg_roles owner
                where owner.rolname in (($1::text || '_owner')::name, ($1 || '_audit')::name)
                  and not pg_has_role(current_user, owner.oid, 'usage')
            ) as "not_member_of!"
        from pg_catalog.pg_roles
        where rolname = current_user
        "#,
        role_prefix
    )
    .fetch_one(connection)
    .await?;
    let role = quote_identifier(&rights.name);
    let attributes = [
        (
            rights.is_superuser,
            "it is a superuser, whom row security does not bind",
            "nosuperuser",
        ),
        (rights.bypasses, "it is above row security", "nobypassrls"),
        (
            !rights.creates_databases,
            "it may not create databases",
            "createdb",
        ),
        (!rights.creates_roles, "it may not create roles", "createrole"),
    ];
    let attributes = attributes.into_iter().filter(|(wrong, ..)| *wrong);
    let finding = |fault: String, mend: String| Finding {
        object: rights.name.clone(),
        fault,
        mend,
    };
    let findings: Vec<Finding> = attributes
        .map(|(_, fault, attribute)| finding(fault.to_owned(), format!("alter role {role} {attribute}")))
        .chain(rights.not_member_of.iter().map(|owner| {
            finding(
                format!("it has not the rights of {owner}"),
                format!("grant {} to {role}", quote_identifier(owner)),
            )
        }))
        .collect();
    Ok(CheckResult::new(
        "administrator",
        "The tool's login may make databases and roles, works as their owners, and is no superuser",
        findings,
    ))
}

/// What is the matter with a role that not every operator can change. Its maker mends it.
pub(super) const MAKERS_ALONE: &str = "no other operator than its maker can change it or give it to others";

/// The check of the landlord's group roles.
///
/// # Errors
/// When the query fails.
pub async fn group_roles(connection: &mut PgConnection, role_prefix: &str) -> Result<CheckResult> {
    let names = crate::db::server::GROUP_ROLES.map(|kind| format!("{role_prefix}_{kind}"));
    let rows = sqlx::query!(
        r#"
        select
            name as "name!",
            rolname is null as "is_missing!",
            coalesce(rolcanlogin, false) as "can_log_in!"
        from unnest($1::text[]) as name
        left join pg_catalog.pg_roles on rolname = name::name
        where rolname is null or rolcanlogin
            or name <> $2 and current_setting('server_version_num')::integer >= 160000 and not exists (
                select from pg_catalog.pg_auth_members
                where roleid = pg_roles.oid and pg_get_userbyid(member) = $2::text::name and admin_option
            )
        order by name collate "C"
        "#,
        &names,
        format!("{role_prefix}_owner"),
    )
    .fetch_all(connection)
    .await?;
    let findings: Vec<Finding> = rows
        .into_iter()
        .map(|row| {
            let role = quote_identifier(&row.name);
            let (fault, mend) = if row.is_missing {
                ("it is missing", format!("create role {role} nologin"))
            } else if row.can_log_in {
                ("it can log in", format!("alter role {role} nologin"))
            } else {
                (
                    MAKERS_ALONE,
                    share_with_operators(std::slice::from_ref(&row.name), role_prefix),
                )
            };
            Finding {
                fault: fault.to_owned(),
                mend,
                object: row.name,
            }
        })
        .collect();
    Ok(CheckResult::new(
        "group-roles",
        "The roles in whose name databases are owned and read are there, and nobody logs in as them",
        findings,
    ))
}
