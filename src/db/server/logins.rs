//! The logins with which applications connect: their passwords, and how long those are good.

use chrono::{DateTime, SecondsFormat, Utc};
use sqlx::{Connection, PgConnection};

use super::roles::share_if_needed;
use super::{execute, quote_identifier, quote_identifiers, quote_literal};
use crate::db::Result;

/// A login, or its name while there is none.
#[derive(Clone, Debug)]
pub struct Login {
    /// The name.
    pub name: String,
    /// Whether the server has it.
    pub exists: bool,
    /// Until when its password is good; `None`: without end.
    pub valid_until: Option<DateTime<Utc>>,
}

impl Login {
    /// A login that the server has not.
    #[must_use]
    pub fn missing(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            exists: false,
            valid_until: None,
        }
    }
}

/// Those of these logins that the server has.
///
/// # Errors
/// When the query fails.
pub async fn find(connection: &mut PgConnection, names: &[String]) -> Result<Vec<Login>> {
    Ok(sqlx::query_as!(
        Login,
        r#"
        select
            rolname::text as "name!",
            true as "exists!",
            nullif(rolvaliduntil, 'infinity') as valid_until
        from pg_catalog.pg_roles
        where rolname = any ($1::text[]::name[])
        "#,
        names,
    )
    .fetch_all(connection)
    .await?)
}

/// Makes a login of a landlord's, without a password yet, that has the rights of another one.
///
/// # Errors
/// When the administrator may not.
pub async fn create_member(
    connection: &mut PgConnection,
    name: &str,
    of: &str,
    role_prefix: &str,
) -> Result<()> {
    let shared = share_if_needed(&[name.to_owned()], role_prefix);
    let (name, of) = (quote_identifier(name), quote_identifier(of));
    execute(
        connection,
        &format!("create role {name} login inherit; grant {of} to {name}; {shared}"),
    )
    .await
}

/// Gives a login the password to which a SCRAM verifier belongs, or none, good until some time or without end.
///
/// # Errors
/// When the administrator may not.
pub async fn set_password(
    connection: &mut PgConnection,
    name: &str,
    verifier: Option<&str>,
    until: Option<DateTime<Utc>>,
) -> Result<()> {
    let password = verifier.map_or_else(|| "null".to_owned(), quote_literal);
    let name = quote_identifier(name);
    let until = until.map_or_else(|| "infinity".to_owned(), written);
    execute(
        connection,
        &format!("alter role {name} password {password} valid until '{until}'"),
    )
    .await
}

/// Ends the password of a login at some time.
///
/// # Errors
/// When the administrator may not.
pub async fn set_end(connection: &mut PgConnection, name: &str, until: DateTime<Utc>) -> Result<()> {
    let (name, until) = (quote_identifier(name), written(until));
    execute(connection, &format!("alter role {name} valid until '{until}'")).await
}

fn written(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// Ends the sessions of logins in a database. All or nothing.
///
/// # Errors
/// When the administrator may not.
pub async fn end_sessions(connection: &mut PgConnection, database: &str, logins: &[String]) -> Result<()> {
    let quoted = quote_identifiers(logins);
    let mut transaction = connection.begin().await?;
    // Only a member of a login's role may end its sessions. Membership for good, in the logins of every tenant,
    // would slow each of the administrator's connections down.
    execute(&mut transaction, &format!("grant {quoted} to current_user")).await?;
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
