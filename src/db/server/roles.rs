//! Group roles, logins, and who may connect to a database.

use sqlx::{Connection, PgConnection};

use super::{execute, logins, quote_identifier, quote_identifiers, quote_literal};
use crate::db::Result;

/// The kinds of group roles that a landlord has on every server.
pub const GROUP_ROLES: [&str; 4] = ["owner", "app", "readonly", "audit"];

/// Makes the landlord's group roles on this server where they are missing, and the administrator a member of
/// them: it works in the name of each.
///
/// # Errors
/// When the administrator may not create roles.
pub async fn ensure_group_roles(connection: &mut PgConnection, prefix: &str) -> Result<()> {
    let existing = sqlx::query_scalar!(
        r#"
        select rolname::text as "name!"
        from pg_catalog.pg_roles
        where rolname = any (select $1 || '_' || kind from unnest($2::text[]) as kind)
          and pg_has_role(current_user, oid, 'usage')
        "#,
        prefix,
        &GROUP_ROLES.map(ToOwned::to_owned),
    )
    .fetch_all(&mut *connection)
    .await?;
    for kind in GROUP_ROLES {
        let name = format!("{prefix}_{kind}");
        if existing.contains(&name) {
            continue;
        }
        let role = quote_identifier(&name);
        let created = execute(connection, &format!("create role {role} nologin")).await;
        // Another command may have made it in the meantime.
        if !matches!(&created, Err(error) if matches!(error.sqlstate(), Some("42710" | "23505"))) {
            created?;
        }
        // CREATE DATABASE … OWNER and SET ROLE ask for this very grant, whatever the creator may do otherwise.
        execute(connection, &format!("grant {role} to current_user")).await?;
    }
    if existing.len() < GROUP_ROLES.len() {
        let owned = GROUP_ROLES.iter().filter(|kind| **kind != "owner");
        let names: Vec<_> = owned.map(|kind| format!("{prefix}_{kind}")).collect();
        execute(connection, &share_if_needed(&names, prefix)).await?;
    }
    Ok(())
}

/// The statement that lets every operator change roles and give them to others, which takes the admin option: only the maker
/// of a role has it at first. It gives none of the roles' own rights. For PostgreSQL 16 and later; before, whoever may
/// create roles may change them.
#[must_use]
pub fn share_with_operators(roles: &[String], prefix: &str) -> String {
    format!(
        "grant {} to {} with admin true, inherit false, set false",
        quote_identifiers(roles),
        quote_identifier(&format!("{prefix}_owner"))
    )
}

/// The same for every version, of what is not shared yet: nobody gives an admin option back to those of whom he has it.
#[must_use]
pub fn share_if_needed(roles: &[String], prefix: &str) -> String {
    let names: Vec<_> = roles.iter().map(|role| quote_literal(role)).collect();
    let owner = quote_literal(&format!("{prefix}_owner"));
    format!(
        "do $do$
         declare
             role name;
         begin
             if current_setting('server_version_num')::integer >= 160000 then
                 for role in
                     select rolname
                     from pg_catalog.pg_roles
                     where rolname in ({names}) and not exists (
                         select from pg_catalog.pg_auth_members
                         where roleid = pg_roles.oid and pg_get_userbyid(member) = {owner} and admin_option
                     )
                 loop
                     execute format('grant %I to %I with admin true, inherit false, set false', role, {owner});
                 end loop;
             end if;
         end
         $do$",
        names = names.join(", ")
    )
}

/// Those of these roles that the server has and that not every operator can change.
///
/// # Errors
/// When the query fails.
pub async fn unshared(connection: &mut PgConnection, roles: &[String], prefix: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select rolname::text as "name!"
        from pg_catalog.pg_roles
        where rolname = any ($1::text[]::name[]) and current_setting('server_version_num')::integer >= 160000
          and not exists (
              select from pg_catalog.pg_auth_members
              where roleid = pg_roles.oid and pg_get_userbyid(member) = ($2::text || '_owner')::name and admin_option
          )
        order by rolname collate "C"
        "#,
        roles,
        prefix,
    )
    .fetch_all(connection)
    .await?)
}

/// Works as the owner of the tables until the transaction ends.
///
/// # Errors
/// When the administrator is no member of the owner.
pub async fn assume_owner(connection: &mut PgConnection, role_prefix: &str) -> Result<()> {
    assume(connection, role_prefix, "owner").await
}

/// Works as one of the landlord's group roles (see [`GROUP_ROLES`]) until the transaction ends.
///
/// # Errors
/// When the administrator is no member of it.
pub async fn assume(connection: &mut PgConnection, role_prefix: &str, kind: &str) -> Result<()> {
    execute(
        connection,
        &format!(
            "set local role {}",
            quote_identifier(&format!("{role_prefix}_{kind}"))
        ),
    )
    .await
}

/// A login to be made: it may connect to one database alone.
#[derive(Debug)]
pub struct NewLogin {
    /// The login's name.
    pub name: String,
    /// What PostgreSQL keeps of the password; the password itself never reaches the server.
    pub scram_verifier: String,
    /// The group whose rights it has.
    pub group: String,
}

/// Makes a database private: PUBLIC loses everything, the audit role may still make its partitions, and the logins
/// may connect. A login that exists gets the new password, and one that was closed is open again. Works in any database
/// of the server, in a transaction.
///
/// # Errors
/// When the administrator may not.
pub async fn make_private(
    connection: &mut PgConnection,
    database: &str,
    prefix: &str,
    logins: &[NewLogin],
) -> Result<()> {
    let names: Vec<_> = logins.iter().map(|login| login.name.clone()).collect();
    let existing = sqlx::query_scalar!(
        r#"select rolname::text as "name!" from pg_catalog.pg_roles where rolname = any ($1::text[]::name[])"#,
        &names,
    )
    .fetch_all(&mut *connection)
    .await?;
    let database = quote_identifier(database);
    let audit = quote_identifier(&format!("{prefix}_audit"));
    let mut statements = vec![
        format!("revoke all on database {database} from public"),
        format!("grant connect, create on database {database} to {audit}"),
    ];
    for login in logins {
        let role = quote_identifier(&login.name);
        let verb = if existing.contains(&login.name) {
            "alter"
        } else {
            "create"
        };
        statements.push(format!(
            "{verb} role {role} login password {} valid until 'infinity'",
            quote_literal(&login.scram_verifier)
        ));
        statements.push(format!("grant {} to {role}", quote_identifier(&login.group)));
        statements.push(format!("grant connect on database {database} to {role}"));
    }
    if !names.is_empty() {
        statements.push(share_if_needed(&names, prefix));
    }
    execute(connection, &statements.join("; ")).await
}

/// Lets logins connect to a database, or keeps them out and ends their sessions. All or nothing.
///
/// # Errors
/// When the administrator may not.
pub async fn set_connect(
    connection: &mut PgConnection,
    database: &str,
    logins: &[String],
    allowed: bool,
) -> Result<()> {
    let quoted = quote_identifiers(logins);
    let quoted_database = quote_identifier(database);
    if allowed {
        return execute(
            connection,
            &format!("grant connect on database {quoted_database} to {quoted}"),
        )
        .await;
    }
    let mut transaction = connection.begin().await?;
    execute(
        &mut transaction,
        &format!("revoke connect on database {quoted_database} from {quoted}"),
    )
    .await?;
    logins::end_sessions(&mut transaction, database, logins).await?;
    Ok(transaction.commit().await?)
}

/// Drops logins. One that does not exist is passed over.
///
/// # Errors
/// When a login still has rights in a database, or the administrator may not.
pub async fn drop_logins(connection: &mut PgConnection, logins: &[String]) -> Result<()> {
    for login in logins {
        execute(
            connection,
            &format!("drop role if exists {}", quote_identifier(login)),
        )
        .await?;
    }
    Ok(())
}
