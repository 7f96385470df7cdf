//! The temporary login: a member of the tenant's own login, so that it may what that may and connect where that may.

use secrecy::{ExposeSecret, SecretString};
use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;

use crate::db::server::{self, quote_identifier, quote_literal, share_if_needed};
use crate::lifecycle::{self, password};

/// What the name of the login adds to the database's.
pub const SUFFIX: &str = "_probe";

/// The temporary login of one tenant.
pub(super) struct Login {
    pub name: String,
    application: String,
}

/// The statement that removes the login of a probe. It owns nothing and was granted nothing.
#[must_use]
pub fn drop_statement(login: &str) -> String {
    format!("drop role if exists {}", quote_identifier(login))
}

impl Login {
    /// The login for the database of a connection.
    pub async fn of(connection: &mut PgConnection) -> crate::db::Result<Self> {
        let database = sqlx::query_scalar!(r#"select current_database()::text as "database!""#)
            .fetch_one(connection)
            .await?;
        Ok(Self {
            name: format!("{database}{SUFFIX}"),
            application: format!("{database}_app"),
        })
    }

    /// Makes the login anew. Returns its password.
    pub async fn make(
        &self,
        connection: &mut PgConnection,
        role_prefix: &str,
    ) -> lifecycle::Result<SecretString> {
        self.remove(connection).await?;
        let password = password::generate()?;
        let statement = format!(
            "create role {} login connection limit 2 password {} in role {}; {}",
            quote_identifier(&self.name),
            quote_literal(&password::scram_verifier(&password)?),
            quote_identifier(&self.application),
            // What a killed probe leaves behind is removed by whoever probes next.
            share_if_needed(std::slice::from_ref(&self.name), role_prefix),
        );
        server::execute(connection, &statement).await?;
        Ok(password)
    }

    /// How the login connects where the administrator does so.
    pub fn options(&self, options: &PgConnectOptions, password: &SecretString) -> PgConnectOptions {
        options
            .clone()
            .username(&self.name)
            .password(password.expose_secret())
    }

    /// Removes the login, or what an earlier probe left behind.
    pub async fn remove(&self, connection: &mut PgConnection) -> crate::db::Result<()> {
        server::execute(connection, &drop_statement(&self.name)).await
    }
}
