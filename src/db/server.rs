//! Work on a PostgreSQL server itself: group roles, logins and databases. The administrator needs CREATEDB and
//! CREATEROLE, no superuser.

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

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

/// Whether a database of that name exists and is a finished template.
///
/// # Errors
/// When the query fails.
pub async fn is_template(connection: &mut PgConnection, name: &str) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"
        select exists (
            select from pg_catalog.pg_database where datname = $1::text::name and datistemplate and not datallowconn
        ) as "exists!"
        "#,
        name,
    )
    .fetch_one(connection)
    .await?)
}

/// Gives a database its name as a template of that kind, to which nobody can connect.
///
/// # Errors
/// When somebody is still connected to it.
pub async fn make_template(
    connection: &mut PgConnection,
    unfinished: &str,
    name: &str,
    kind: &str,
) -> Result<()> {
    let (old, new) = (quote_identifier(unfinished), quote_identifier(name));
    execute(connection, &format!("alter database {old} rename to {new}")).await?;
    execute(
        connection,
        &format!(
            "comment on database {new} is {}",
            quote_literal(&template_comment(kind))
        ),
    )
    .await?;
    execute(
        connection,
        &format!("alter database {new} with is_template true allow_connections false"),
    )
    .await
}

/// The names of the templates of one kind that belong to a landlord.
///
/// # Errors
/// When the query fails.
pub async fn templates_of(
    connection: &mut PgConnection,
    role_prefix: &str,
    kind: &str,
) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select datname::text as "name!"
        from pg_catalog.pg_database
        where datistemplate
          and pg_get_userbyid(datdba)::text = $1 || '_owner'
          and shobj_description(oid, 'pg_database') = $2
        "#,
        role_prefix,
        template_comment(kind),
    )
    .fetch_all(connection)
    .await?)
}

fn template_comment(kind: &str) -> String {
    format!("tenantctl: golden database of the template {kind}")
}

/// Drops a template.
///
/// # Errors
/// When the administrator may not.
pub async fn drop_template(connection: &mut PgConnection, name: &str) -> Result<()> {
    execute(
        connection,
        &format!("alter database {} with is_template false", quote_identifier(name)),
    )
    .await?;
    drop_database(connection, name).await
}

/// Waits for a lock of this server that goes by a name.
///
/// # Errors
/// When the connection breaks.
pub async fn lock(connection: &mut PgConnection, name: &str) -> Result<()> {
    sqlx::query!("select pg_advisory_lock(hashtextextended($1, 0))", name)
        .execute(connection)
        .await?;
    Ok(())
}

/// Gives a lock back.
///
/// # Errors
/// When the connection breaks, which gives it back as well.
pub async fn unlock(connection: &mut PgConnection, name: &str) -> Result<()> {
    sqlx::query!("select pg_advisory_unlock(hashtextextended($1, 0))", name)
        .fetch_one(connection)
        .await?;
    Ok(())
}

/// Works as the owner of the tables until the transaction ends.
///
/// # Errors
/// When the administrator is no member of the owner.
pub async fn assume_owner(connection: &mut PgConnection, role_prefix: &str) -> Result<()> {
    execute(
        connection,
        &format!(
            "set local role {}",
            quote_identifier(&format!("{role_prefix}_owner"))
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
/// may connect. A login that exists gets the new password. Works in any database of the server, in a transaction.
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
            "{verb} role {role} login password {}",
            quote_literal(&login.scram_verifier)
        ));
        statements.push(format!("grant {} to {role}", quote_identifier(&login.group)));
        statements.push(format!("grant connect on database {database} to {role}"));
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
    let quoted = logins
        .iter()
        .map(|login| quote_identifier(login))
        .collect::<Vec<_>>()
        .join(", ");
    let quoted_database = quote_identifier(database);
    if allowed {
        return execute(
            connection,
            &format!("grant connect on database {quoted_database} to {quoted}"),
        )
        .await;
    }
    let mut transaction = connection.begin().await?;
    // Only a member of a login's role may end its sessions. Membership for good, in the logins of every tenant,
    // would slow each of the administrator's connections down.
    execute(
        &mut transaction,
        &format!(
            "revoke connect on database {quoted_database} from {quoted}; grant {quoted} to current_user"
        ),
    )
    .await?;
    sqlx::query!(
        "
        select pg_terminate_backend(pid)
        from pg_catalog.pg_stat_activity
        where datname = $1::text::name and usename = any ($2::text[]::name[])
        ",
        database,
        logins,
    )
    .fetch_all(&mut *transaction)
    .await?;
    execute(&mut transaction, &format!("revoke {quoted} from current_user")).await?;
    Ok(transaction.commit().await?)
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

/// How much room a database takes.
#[derive(Clone, Debug)]
pub struct DatabaseSize {
    /// The database.
    pub database: String,
    /// Its size in bytes.
    pub bytes: i64,
    /// Its size in words, such as `12 MB`.
    pub pretty: String,
}

/// How much room databases take; one that does not exist is left out.
///
/// # Errors
/// When the query fails.
pub async fn sizes(connection: &mut PgConnection, databases: &[String]) -> Result<Vec<DatabaseSize>> {
    Ok(sqlx::query_as!(
        DatabaseSize,
        r#"
        select
            datname::text as "database!",
            pg_database_size(oid) as "bytes!",
            pg_size_pretty(pg_database_size(oid)) as "pretty!"
        from pg_catalog.pg_database
        where datname = any ($1::text[]::name[])
        "#,
        databases,
    )
    .fetch_all(connection)
    .await?)
}

/// The number of the oldest transaction on the server that has not ended.
///
/// # Errors
/// When the query fails.
pub async fn oldest_transaction(connection: &mut PgConnection) -> Result<i64> {
    Ok(
        sqlx::query_scalar!(r#"select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as "number!""#)
            .fetch_one(connection)
            .await?,
    )
}

/// The number that the next transaction on the server gets: those with lower numbers run or have ended.
///
/// # Errors
/// When the query fails.
pub async fn next_transaction(connection: &mut PgConnection) -> Result<i64> {
    Ok(
        sqlx::query_scalar!(r#"select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as "number!""#)
            .fetch_one(connection)
            .await?,
    )
}
