//! Shadow databases: scratch databases on which is tried what would be done to others. They are dropped whatever
//! happens: when the work ends, when it fails, when it is given up because of a signal; and one that a killed program
//! left is dropped by the next use of the server.

use std::time::Duration;

use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use super::Result;
use super::replica::Original;
use crate::db::{
    self,
    server::{self, scratch},
};
use crate::migrate::{Scope, Target, TargetName};

/// What the server says when somebody is connected to a database that is to be cloned.
const OBJECT_IN_USE: &str = "55006";

/// How long a command that was ended waits for its shadow database to be dropped.
const PATIENCE: Duration = Duration::from_secs(20);

/// The server on which shadow databases are made.
#[derive(Clone, Debug)]
pub struct Site {
    /// How the server's maintenance database is reached.
    pub options: PgConnectOptions,
    /// How the names of the group roles begin.
    pub role_prefix: String,
}

/// A scratch database, dropped when it goes out of use.
#[derive(Debug)]
pub struct Shadow {
    site: Site,
    name: String,
    /// The session that holds the lock which says that the database is in use.
    keeper: PgConnection,
    is_dropped: bool,
}

impl Site {
    /// Does something with an empty shadow database, and drops it.
    ///
    /// # Errors
    /// When the administrator may not create databases; those of the work.
    pub async fn with_empty<T, E: From<super::Error>>(
        &self,
        work: impl AsyncFnOnce(&Shadow) -> Result<T, E>,
    ) -> Result<T, E> {
        let shadow = self.empty().await?;
        shadow.during(work).await
    }

    /// Does something with a shadow database that holds what another database of the server does, and drops it. Nobody's
    /// session is ended for that: a database in use is dumped, which takes longer.
    ///
    /// # Errors
    /// When the database is in use and PostgreSQL's programs are not there; those of the work.
    pub async fn with_clone<T, E: From<super::Error>>(
        &self,
        original: Original<'_>,
        work: impl AsyncFnOnce(&Shadow) -> Result<T, E>,
    ) -> Result<T, E> {
        let shadow = self.clone_of(original).await?;
        shadow.during(work).await
    }

    async fn empty(&self) -> Result<Shadow> {
        let mut shadow = self.claim().await?;
        let made = scratch::create(&mut shadow.keeper, &self.role_prefix, &shadow.name).await;
        shadow.checked(made.map_err(Into::into)).await
    }

    async fn clone_of(&self, original: Original<'_>) -> Result<Shadow> {
        let mut shadow = self.claim().await?;
        let source = &original.target.name.database;
        let made = match scratch::clone(&mut shadow.keeper, &self.role_prefix, &shadow.name, source).await {
            Err(error) if error.sqlstate() == Some(OBJECT_IN_USE) => {
                let Shadow { keeper, name, .. } = &mut shadow;
                original.duplicate(keeper, &self.options, name).await
            }
            made => made.map_err(Into::into),
        };
        shadow.checked(made).await
    }

    /// A name that nobody else uses, and the lock that says that it is in use.
    async fn claim(&self) -> Result<Shadow> {
        let mut keeper = db::connect(&self.options).await?;
        server::ensure_group_roles(&mut keeper, &self.role_prefix).await?;
        for name in scratch::drop_leftovers(&mut keeper, &self.role_prefix).await? {
            tracing::info!("dropped the shadow database {name}, which a killed program had left");
        }
        let name = scratch::name(&self.role_prefix, &Uuid::now_v7().simple().to_string()[12..]);
        server::lock(&mut keeper, &name).await?;
        Ok(Shadow {
            site: self.clone(),
            name,
            keeper,
            is_dropped: false,
        })
    }
}

impl Shadow {
    /// How the database is reached.
    #[must_use]
    pub fn options(&self) -> PgConnectOptions {
        self.site.options.clone().database(&self.name)
    }

    /// The database as the migration engine knows it, under the name of what it stands for.
    #[must_use]
    pub fn target(&self, scope: Scope, stands_for: &str, contexts: Option<Vec<String>>) -> Target {
        Target {
            name: TargetName {
                scope,
                name: stands_for.to_owned(),
                database: self.name.clone(),
            },
            options: self.options(),
            role_prefix: self.site.role_prefix.clone(),
            contexts,
            tenant: None,
        }
    }

    /// The shadow in the place of another database, with all that is expected of that one.
    #[must_use]
    pub fn standing_in_for(&self, target: &Target) -> Target {
        Target {
            options: self.options(),
            name: TargetName {
                database: self.name.clone(),
                ..target.name.clone()
            },
            ..target.clone()
        }
    }

    async fn during<T, E: From<super::Error>>(
        self,
        work: impl AsyncFnOnce(&Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let outcome = work(&self).await;
        let closed = self.close().await;
        let outcome = outcome?;
        closed?;
        Ok(outcome)
    }

    async fn checked(self, made: Result<()>) -> Result<Self> {
        match made {
            Ok(()) => Ok(self),
            Err(error) => {
                self.close().await?;
                Err(error)
            }
        }
    }

    async fn close(mut self) -> Result<()> {
        server::drop_database(&mut self.keeper, &self.name).await?;
        self.is_dropped = true;
        Ok(())
    }
}

impl Drop for Shadow {
    /// A signal ends the work in the middle, and then nobody waits for anything any more: the database is dropped by a
    /// session of its own. When even that fails, the next use of the server does it.
    fn drop(&mut self) {
        if self.is_dropped {
            return;
        }
        let (options, name) = (self.site.options.clone(), self.name.clone());
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .ok()?;
            runtime
                .block_on(async {
                    tokio::time::timeout(PATIENCE, async {
                        let mut connection = db::connect(&options).await?;
                        server::drop_database(&mut connection, &name).await
                    })
                    .await
                })
                .ok()
        });
        if !matches!(dropping.join(), Ok(Some(Ok(())))) {
            tracing::warn!("the shadow database {} could not be dropped", self.name);
        }
    }
}
