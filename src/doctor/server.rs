//! A server's version and the rights that the tool works with.

use sqlx::PgConnection;

use crate::db::Result;
use crate::db::server::{quote_identifier, share_with_operators, unshared};
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
            ) as "not_member_of!",
            current_setting('server_version_num')::integer >= 160000 as "has_options!"
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
    // Whoever made a role is a member there already, without its rights, which another grant leaves so.
    let options = if rights.has_options {
        " with inherit true, set true"
    } else {
        ""
    };
    let findings: Vec<Finding> = attributes
        .map(|(_, fault, attribute)| finding(fault.to_owned(), format!("alter role {role} {attribute}")))
        .chain(rights.not_member_of.iter().map(|owner| {
            finding(
                format!("it has not the rights of {owner}"),
                format!("grant {} to {role}{options}", quote_identifier(owner)),
            )
        }))
        .collect();
    Ok(CheckResult::new(
        "administrator",
        "The tool's login may make databases and roles, works as their owners, and is no superuser",
        findings,
    ))
}

/// The roles that not every operator can change. Who made them mends it, or a superuser.
pub(super) async fn makers_alone(
    connection: &mut PgConnection,
    roles: &[String],
    role_prefix: &str,
) -> Result<Vec<Finding>> {
    let found = unshared(connection, roles, role_prefix).await?.into_iter();
    Ok(found
        .map(|role| Finding {
            fault: "no other operator than its maker can change it or give it to others".to_owned(),
            mend: share_with_operators(std::slice::from_ref(&role), role_prefix),
            object: role,
        })
        .collect())
}

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
            name <> $2 and current_setting('server_version_num')::integer >= 160000 as "is_to_be_shared!"
        from unnest($1::text[]) as name
        left join pg_catalog.pg_roles on rolname = name::name
        where rolname is null or rolcanlogin
        order by name collate "C"
        "#,
        &names,
        format!("{role_prefix}_owner"),
    )
    .fetch_all(&mut *connection)
    .await?;
    let mut findings: Vec<Finding> = rows
        .into_iter()
        .map(|row| {
            let role = quote_identifier(&row.name);
            let (fault, mend) = match (row.is_missing, row.is_to_be_shared) {
                (true, true) => {
                    let share = share_with_operators(std::slice::from_ref(&row.name), role_prefix);
                    ("it is missing", format!("create role {role} nologin; {share}"))
                }
                (true, false) => ("it is missing", format!("create role {role} nologin")),
                (false, _) => ("it can log in", format!("alter role {role} nologin")),
            };
            Finding {
                fault: fault.to_owned(),
                mend,
                object: row.name,
            }
        })
        .collect();
    findings.extend(makers_alone(connection, &names[1..], role_prefix).await?);
    Ok(CheckResult::new(
        "group-roles",
        "The roles in whose name databases are owned and read are there, and nobody logs in as them",
        findings,
    ))
}
