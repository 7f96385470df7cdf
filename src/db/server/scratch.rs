//! Databases that are needed for a moment. As long as one is in use its user holds a lock of its name; one without
//! lock is a leftover of a user that was killed.

use sqlx::PgConnection;

use super::databases::clone_statement;
use super::{create_database, drop_database, execute, make_private, quote_identifier, try_lock, unlock};
use crate::db::Result;

/// How the names of scratch databases go on after the group roles' prefix.
const INFIX: &str = "_shadow_";

/// The name of a scratch database, with something that nobody else uses at its end.
#[must_use]
pub fn name(role_prefix: &str, suffix: &str) -> String {
    format!("{role_prefix}{INFIX}{suffix}")
}

/// Makes an empty scratch database that nobody but the administrator may connect to.
///
/// # Errors
/// When the administrator may not.
pub async fn create(connection: &mut PgConnection, role_prefix: &str, name: &str) -> Result<()> {
    create_database(connection, name, &format!("{role_prefix}_owner")).await?;
    let name = quote_identifier(name);
    execute(connection, &format!("revoke all on database {name} from public")).await
}

/// Makes a scratch database that holds what another database does. Nobody but the administrator may ever connect to it.
///
/// # Errors
/// When the administrator may not, or somebody is connected to the other database.
pub async fn clone(connection: &mut PgConnection, role_prefix: &str, name: &str, source: &str) -> Result<()> {
    let statement = clone_statement(name, &format!("{role_prefix}_owner"), source);
    execute(connection, &format!("{statement} allow_connections false")).await?;
    make_private(connection, name, role_prefix, &[]).await?;
    let name = quote_identifier(name);
    execute(
        connection,
        &format!("alter database {name} with allow_connections true"),
    )
    .await
}

/// The scratch databases of a landlord on a server that nobody uses any more.
///
/// # Errors
/// When a query fails.
pub async fn leftovers(connection: &mut PgConnection, role_prefix: &str) -> Result<Vec<String>> {
    let names = sqlx::query_scalar!(
        r#"
        select datname::text as "name!"
        from pg_catalog.pg_database
        where starts_with(datname::text, $1) and pg_get_userbyid(datdba)::text = $2
        order by datname
        "#,
        name(role_prefix, ""),
        format!("{role_prefix}_owner"),
    )
    .fetch_all(&mut *connection)
    .await?;
    let mut leftovers = Vec::new();
    for name in names {
        if try_lock(connection, &name).await? {
            unlock(connection, &name).await?;
            leftovers.push(name);
        }
    }
    Ok(leftovers)
}

/// Drops the scratch databases that nobody uses any more. Returns their names.
///
/// # Errors
/// When the administrator may not.
pub async fn drop_leftovers(connection: &mut PgConnection, role_prefix: &str) -> Result<Vec<String>> {
    let mut dropped = Vec::new();
    for name in leftovers(connection, role_prefix).await? {
        // Somebody else may be dropping it at this moment.
        if try_lock(connection, &name).await? {
            let outcome = drop_database(connection, &name).await;
            unlock(connection, &name).await?;
            outcome?;
            dropped.push(name);
        }
    }
    Ok(dropped)
}
