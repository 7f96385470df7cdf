//! What makes a migrated database a landlord: its identity, the seeds, the first server and the first administrator.

use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use super::Result;
use crate::db::landlord::platform_users::{self, NewPlatformUser};
use crate::db::landlord::{self, identity, servers};
use crate::db::{self, Act};
use crate::seed;

/// The database that is there on every server.
pub const MAINTENANCE_DATABASE: &str = "postgres";

/// The role of whoever sets the landlord up.
const FIRST_ROLE: &str = "platform_admin";

/// A landlord that is to be.
#[derive(Debug)]
pub struct Founding<'a> {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: &'a str,
    /// How it is reached.
    pub options: &'a PgConnectOptions,
    /// The name under which its own server is registered.
    pub home_server: &'a str,
    /// Its first administrator.
    pub administrator: Founder<'a>,
}

/// The first administrator of a landlord, to whom the login belongs with which it is reached.
#[derive(Debug)]
pub struct Founder<'a> {
    /// The e-mail.
    pub email: &'a str,
    /// The name for people.
    pub display_name: &'a str,
}

/// Makes a migrated database a landlord, in one transaction.
///
/// # Errors
/// When the database or a seed fails.
pub async fn found(founding: &Founding<'_>, act: &Act) -> Result<()> {
    let Founding {
        id,
        name,
        options,
        home_server: server,
        administrator,
    } = founding;
    let mut connection = db::connect(options).await?;
    let mut transaction = landlord::begin(&mut connection, act).await?;
    identity::establish(&mut transaction, *id, name).await?;
    seed::Library::embedded().apply_landlord(&mut transaction).await?;
    servers::add(&mut transaction, &home_server(server, options)).await?;
    let user = NewPlatformUser {
        id: Uuid::now_v7(),
        email: administrator.email,
        display_name: administrator.display_name,
        database_login: Some(options.get_username()),
    };
    platform_users::add(&mut transaction, &user).await?;
    platform_users::grant_role(&mut transaction, Uuid::now_v7(), user.id, FIRST_ROLE).await?;
    Ok(transaction.commit().await?)
}

/// The server that holds the landlord also holds tenants, until others are registered.
fn home_server(name: &str, options: &PgConnectOptions) -> servers::Server {
    let host = match options.get_socket() {
        Some(socket) => socket.display().to_string(),
        None => options.get_host().to_owned(),
    };
    servers::Server {
        id: Uuid::now_v7(),
        name: name.to_owned(),
        host,
        port: i32::from(options.get_port()),
        username: options.get_username().to_owned(),
        maintenance_database: MAINTENANCE_DATABASE.to_owned(),
        ssl_mode: "prefer".to_owned(),
        ssl_root_certificate: None,
        secret_reference: "pgpass".to_owned(),
        tenants: 0,
        created_at: chrono::Utc::now(),
    }
}
