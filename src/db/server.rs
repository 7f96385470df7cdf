//! Work on a PostgreSQL server itself: group roles, logins and databases. The administrator needs CREATEDB and
//! CREATEROLE, no superuser.

use sqlx::{AssertSqlSafe, Executor, PgConnection};

use super::{Error, Result};

/// The kinds of group roles that a landlord has on every server.
pub const GROUP_ROLES: [&str; 4] = ["owner", "app", "readonly", "audit"];

/// An identifier as it stands in a statement.
#[must_use]
pub fn quote_identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A string as it stands in a statement.
#[must_use]
pub fn quote_literal(text: &str) -> String {
    if text.contains('\\') {
        format!("E'{}'", text.replace('\\', "\\\\").replace('\'', "''"))
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

/// Makes the landlord's group roles on this server where they are missing, and the administrator a member of
/// those in whose name it works.
///
/// # Errors
/// When the administrator may not create roles.
pub async fn ensure_group_roles(connection: &mut PgConnection, prefix: &str) -> Result<()> {
    let existing = sqlx::query_scalar!(
        r#"
        select rolname::text as "name!"
        from pg_catalog.pg_roles
        where rolname = any (select $1 || '_' || kind from unnest($2::text[]) as kind)
          and (right(rolname, 6) not in ('_owner', '_audit') or pg_has_role(current_user, oid, 'usage'))
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
        if matches!(kind, "owner" | "audit") {
            // CREATE DATABASE … OWNER asks for this very grant, whatever the creator may do otherwise.
            execute(connection, &format!("grant {role} to current_user")).await?;
        }
    }
    Ok(())
}

/// Whether a database of that name exists.
///
/// # Errors
/// When the query fails.
pub async fn database_exists(connection: &mut PgConnection, name: &str) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists (select from pg_catalog.pg_database where datname = $1::text::name) as "exists!""#,
        name,
    )
    .fetch_one(connection)
    .await?)
}

/// The locale with which every database of the tool is made: byte order, the same on every machine.
pub const LOCALE: &str = "C.UTF-8";

/// Makes an empty database from `template0` with a fixed encoding and locale. Returns false when it existed.
///
/// # Errors
/// When the administrator may not.
pub async fn create_database(connection: &mut PgConnection, name: &str, owner: &str) -> Result<bool> {
    create(
        connection,
        &format!(
            "create database {} owner {} template template0 encoding 'UTF8' locale '{LOCALE}'",
            quote_identifier(name),
            quote_identifier(owner)
        ),
    )
    .await
}

/// Clones a database. Returns false when one of that name existed.
///
/// # Errors
/// When the administrator may not, or somebody is connected to the template.
pub async fn clone_database(
    connection: &mut PgConnection,
    name: &str,
    owner: &str,
    template: &str,
) -> Result<bool> {
    create(
        connection,
        &format!(
            "create database {} owner {} template {}",
            quote_identifier(name),
            quote_identifier(owner),
            quote_identifier(template)
        ),
    )
    .await
}

async fn create(connection: &mut PgConnection, statement: &str) -> Result<bool> {
    match execute(connection, statement).await {
        // duplicate_database, or the unique index when two commands create it at once
        Err(error) if matches!(error.sqlstate(), Some("42P04" | "23505")) => Ok(false),
        other => other.map(|()| true),
    }
}

/// Drops a database, ending the sessions in it.
///
/// # Errors
/// When the administrator may not.
pub async fn drop_database(connection: &mut PgConnection, name: &str) -> Result<()> {
    execute(
        connection,
        &format!("drop database if exists {} with (force)", quote_identifier(name)),
    )
    .await
}

/// Makes a login that is a member of a group and may connect to one database alone; an existing one gets the new
/// password. The verifier is made by the client, so that no password crosses the wire or a log.
///
/// # Errors
/// When the administrator may not.
pub async fn ensure_login(
    connection: &mut PgConnection,
    login: &str,
    scram_verifier: &str,
    group: &str,
    database: &str,
) -> Result<()> {
    let role = quote_identifier(login);
    let password = quote_literal(scram_verifier);
    let created = execute(
        connection,
        &format!("create role {role} login password {password}"),
    )
    .await;
    match created {
        Err(error) if error.sqlstate() == Some("42710") => {
            execute(
                connection,
                &format!("alter role {role} login password {password}"),
            )
            .await?;
        }
        other => other?,
    }
    execute(
        connection,
        &format!(
            "grant {} to {role}; grant connect on database {} to {role}",
            quote_identifier(group),
            quote_identifier(database)
        ),
    )
    .await
}

/// Executes statements that take no parameters, such as DDL.
///
/// # Errors
/// When a statement fails.
pub async fn execute(connection: &mut PgConnection, statements: &str) -> Result<()> {
    connection
        .execute(AssertSqlSafe(statements.to_owned()))
        .await
        .map(drop)
        .map_err(Error::from)
}

/// What a server says of itself.
#[derive(Clone, Debug)]
pub struct ServerState {
    /// PostgreSQL's version.
    pub version: String,
    /// How many clients are connected.
    pub connections: i64,
    /// How many may be.
    pub max_connections: i32,
}

/// Asks a server about itself.
///
/// # Errors
/// When the query fails.
pub async fn state(connection: &mut PgConnection) -> Result<ServerState> {
    Ok(sqlx::query_as!(
        ServerState,
        r#"
        select
            current_setting('server_version') as "version!",
            (select count(*) from pg_catalog.pg_stat_activity where backend_type = 'client backend') as "connections!",
            current_setting('max_connections')::integer as "max_connections!"
        "#,
    )
    .fetch_one(connection)
    .await?)
}
