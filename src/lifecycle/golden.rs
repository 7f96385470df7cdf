//! Golden databases: one for each template on each server, from which tenants are cloned. It holds the schema, the
//! group roles' grants and the reference rows, and no tenant's rows. Nobody can connect to it.

use sha2::{Digest, Sha256};
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};

use super::Result;
use crate::db::{self, server};
use crate::migrate::{self, Engine, Scope, Target, TargetName, UpRequest};
use crate::seed::{self, Template};

/// What is needed to make golden databases on a server.
#[derive(Debug)]
pub struct Foundry<'a> {
    /// How the server is reached, its maintenance database.
    pub options: &'a PgConnectOptions,
    /// How the names of the group roles begin.
    pub role_prefix: &'a str,
    /// The tenants' migrations.
    pub migrations: &'a migrate::Library,
    /// The seeds.
    pub seeds: &'a seed::Library,
    /// Who makes them, for the ledger.
    pub actor: &'a migrate::Actor,
}

impl Foundry<'_> {
    /// The name of a template's golden database: it changes when the migrations, the reference rows or the locale do.
    #[must_use]
    pub fn name(&self, template: &Template, fingerprint: &str) -> String {
        let mut hash = Sha256::new();
        for part in [
            &template.name,
            fingerprint,
            &self.seeds.reference_hash(),
            server::LOCALE,
        ] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let digest = hash.finalize();
        let digest = u64::from_be_bytes(std::array::from_fn(|index| digest[index]));
        format!("{}_golden_{digest:016x}", self.role_prefix)
    }

    /// The golden database of a template, made when it is not there yet. Returns its name.
    ///
    /// # Errors
    /// When a migration or a seed fails; what was half made is removed by the next attempt.
    pub async fn ensure(
        &self,
        connection: &mut PgConnection,
        template: &Template,
        fingerprint: &str,
    ) -> Result<String> {
        let name = self.name(template, fingerprint);
        if server::is_template(connection, &name).await? {
            return Ok(name);
        }
        // Each database has locks of its own: whoever makes one takes the lock over the same database.
        let mut maintenance = db::connect(self.options).await?;
        server::lock(&mut maintenance, &name).await?;
        let made = self.make(&mut maintenance, template, &name).await;
        server::unlock(&mut maintenance, &name).await?;
        made.map(|()| name)
    }

    async fn make(&self, connection: &mut PgConnection, template: &Template, name: &str) -> Result<()> {
        if server::is_template(connection, name).await? {
            return Ok(());
        }
        let unfinished = format!("{name}_unfinished");
        server::drop_template(connection, &unfinished).await?;
        server::create_database(connection, &unfinished, &format!("{}_owner", self.role_prefix)).await?;
        self.fill(&self.options.clone().database(&unfinished), template)
            .await?;
        server::make_template(connection, &unfinished, name, &template.name).await?;
        for stale in server::templates_of(connection, self.role_prefix, &template.name).await? {
            if stale != name {
                server::drop_template(connection, &stale).await?;
            }
        }
        Ok(())
    }

    async fn fill(&self, options: &PgConnectOptions, template: &Template) -> Result<()> {
        let target = Target {
            name: TargetName {
                scope: Scope::Tenant,
                name: template.name.clone(),
                database: db::describe(options),
            },
            options: options.clone(),
            role_prefix: self.role_prefix.to_owned(),
            contexts: Some(template.contexts.clone()),
            tenant: None,
        };
        Engine::new(self.migrations, self.actor.clone())
            .up(&target, &UpRequest::default())
            .await?;
        let mut connection = db::connect(options).await?;
        let mut transaction = connection.begin().await.map_err(db::Error::from)?;
        server::assume_owner(&mut transaction, self.role_prefix).await?;
        self.seeds.apply_reference(&mut transaction).await?;
        transaction.commit().await.map_err(db::Error::from)?;
        server::settle_sequences(&mut connection, self.role_prefix).await?;
        // A session that is still connected makes the next clone fail.
        connection.close().await.map_err(db::Error::from)?;
        Ok(())
    }
}
