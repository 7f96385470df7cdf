//! The landlord: which tenants exist, where they live, who may administer them, and what was run over them.

pub mod activity;
pub mod anchors;
pub mod applications;
pub mod authority;
pub mod backups;
pub mod domains;
pub mod former_databases;
pub mod identity;
pub mod left_runs;
pub mod platform_logins;
pub mod platform_users;
pub mod retained_trails;
pub mod runs;
pub mod seals;
pub mod servers;
pub mod steps;
pub mod tenants;
pub mod troubles;

use sqlx::{AssertSqlSafe, Connection, PgConnection, postgres::PgConnectOptions};
use uuid::Uuid;

use super::transaction::BEGIN_WRITING;
use super::{Act, Actor, ActorKind, Error, ReadTransaction, Result, WriteTransaction, connect, describe};

/// An open landlord.
#[derive(Debug)]
pub struct Landlord {
    connection: PgConnection,
    options: PgConnectOptions,
    /// Which landlord it is.
    pub identity: identity::Identity,
    /// Where whoever has come holds the permission with which it was opened.
    pub authority: authority::Authority,
}

impl Landlord {
    /// Opens the landlord's database, and asks where whoever opens it holds a permission.
    ///
    /// # Errors
    /// [`Error::Unreachable`]; [`Error::NoLandlord`] when the database holds none.
    pub async fn open(options: &PgConnectOptions, permission: Option<&str>) -> Result<Self> {
        let mut connection = connect(options).await?;
        let (identity, authority) = identity::find(&mut connection, permission)
            .await?
            .ok_or_else(|| Error::NoLandlord {
                database: describe(options),
            })?;
        Ok(Self {
            connection,
            options: options.clone(),
            identity,
            authority,
        })
    }

    /// The landlord's id, with which tenants are stamped.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.identity.id
    }

    /// How the names of the group roles begin, on every server.
    #[must_use]
    pub fn role_prefix(&self) -> String {
        format!("tenantctl_{}", self.identity.name)
    }

    /// How the landlord was reached.
    #[must_use]
    pub fn options(&self) -> &PgConnectOptions {
        &self.options
    }

    /// The connection, to read.
    pub fn connection(&mut self) -> &mut PgConnection {
        &mut self.connection
    }

    /// Begins to read: every query of the transaction sees the same moment.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn read(&mut self) -> Result<ReadTransaction<'_>> {
        let begin = "begin isolation level repeatable read read only";
        Ok(ReadTransaction {
            inner: self.connection.begin_with(begin).await?,
        })
    }

    /// Begins to read at the moment of another session's snapshot, which it exported.
    ///
    /// # Errors
    /// When the connection breaks, or the other session's transaction has ended.
    pub async fn read_as_of(&mut self, snapshot: &str) -> Result<ReadTransaction<'_>> {
        let begin = format!(
            "begin isolation level repeatable read read only; set transaction snapshot {}",
            super::server::quote_literal(snapshot)
        );
        Ok(ReadTransaction {
            inner: self.connection.begin_with(AssertSqlSafe(begin)).await?,
        })
    }

    /// Begins to write.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn write(&mut self, act: &Act) -> Result<WriteTransaction<'_>> {
        begin(&mut self.connection, act).await
    }

    /// Who acts: the platform user to whom the authenticated login belongs, else the login itself. A `claimed`
    /// e-mail is taken as proven only when it is that user's own.
    #[must_use]
    pub fn actor(&self, claimed: Option<&str>) -> Actor {
        let user = self.identity.user_email.as_deref();
        match (claimed, user) {
            (Some(claim), found) if found != Some(claim) => Actor {
                kind: ActorKind::PlatformUser,
                reference: claim.to_owned(),
                display_name: claim.to_owned(),
                claimed: true,
            },
            (_, Some(email)) => Actor {
                kind: ActorKind::PlatformUser,
                reference: email.to_owned(),
                display_name: self
                    .identity
                    .user_name
                    .clone()
                    .unwrap_or_else(|| email.to_owned()),
                claimed: false,
            },
            (_, None) => Actor {
                kind: ActorKind::Service,
                reference: self.identity.session_login.clone(),
                display_name: self.identity.session_login.clone(),
                claimed: false,
            },
        }
    }
}

/// Begins to write in a landlord's database over any connection to it.
///
/// # Errors
/// When the connection breaks.
pub async fn begin<'c>(connection: &'c mut PgConnection, act: &Act) -> Result<WriteTransaction<'c>> {
    let mut inner = connection.begin_with(BEGIN_WRITING).await?;
    sqlx::query!(
        "select landlord.act_as($1, $2, $3, $4)",
        act.actor.label(),
        act.command,
        act.reason,
        act.request_id,
    )
    .execute(&mut *inner)
    .await?;
    Ok(WriteTransaction { inner })
}
