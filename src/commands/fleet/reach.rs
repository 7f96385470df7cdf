//! How the databases of a fleet are reached: each server is looked up once.

use std::collections::{HashMap, HashSet};

use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use crate::app::{App, HOME_SERVER};
use crate::db::landlord::tenants::Tenant;
use crate::db::landlord::{Landlord, servers};
use crate::db::{self, server};
use crate::error::{Failure, Kind, Result};
use crate::fleet::{Limits, Target};
use crate::lifecycle::landlord::MAINTENANCE_DATABASE;
use crate::lifecycle::shadow::Site;
use crate::migrate::{self, Scope, TargetName};

/// How databases are reached.
#[derive(Clone, Debug)]
pub struct Reach {
    landlord: PgConnectOptions,
    landlord_name: String,
    role_prefix: String,
    servers: HashMap<Uuid, Server>,
}

/// A server, or why it cannot be reached: that concerns its tenants alone.
#[derive(Clone, Debug)]
struct Server {
    name: String,
    options: Result<PgConnectOptions, (Kind, String, Vec<String>)>,
}

impl Reach {
    /// Looks up the servers on which some targets live.
    ///
    /// # Errors
    /// When the landlord's database fails.
    pub async fn find(app: &App, landlord: &mut Landlord, targets: &[Target]) -> Result<Self> {
        let concerned: HashSet<Uuid> = targets.iter().filter_map(Target::server_id).collect();
        let mut found = HashMap::new();
        for server in servers::list(landlord.connection()).await? {
            if concerned.contains(&server.id) {
                let options = app.server_options(landlord, &server).await;
                let options = options.map_err(|failure| {
                    (
                        failure.kind,
                        std::iter::once(failure.message())
                            .chain(failure.causes())
                            .collect::<Vec<_>>()
                            .join(": "),
                        failure.hints,
                    )
                });
                found.insert(
                    server.id,
                    Server {
                        name: server.name,
                        options,
                    },
                );
            }
        }
        Ok(Self {
            landlord: landlord.options().clone(),
            landlord_name: landlord.identity.name.clone(),
            role_prefix: landlord.role_prefix(),
            servers: found,
        })
    }

    /// How a target's database is reached.
    ///
    /// # Errors
    /// When its server is not known, or its password cannot be had.
    pub fn options(&self, target: &Target) -> Result<PgConnectOptions> {
        match target.tenant() {
            Some(tenant) => Ok(self.server_options(tenant)?.clone().database(&tenant.database)),
            None => Ok(self.landlord.clone()),
        }
    }

    /// How the maintenance database of a tenant's server is reached.
    fn server_options(&self, tenant: &Tenant) -> Result<&PgConnectOptions> {
        let server = self
            .servers
            .get(&tenant.server_id)
            .ok_or_else(|| Failure::not_found(format!("there is no server \"{}\"", tenant.server)))?;
        match &server.options {
            Ok(options) => Ok(options),
            Err((kind, message, hints)) => Err(Failure {
                hints: hints.clone(),
                ..Failure::new(*kind, message)
            }),
        }
    }

    /// The server of a target, as a place for shadow databases.
    ///
    /// # Errors
    /// As for [`Reach::options`].
    pub fn site(&self, target: &Target) -> Result<Site> {
        let options = match target.tenant() {
            Some(tenant) => self.server_options(tenant)?.clone(),
            None => self.landlord.clone().database(MAINTENANCE_DATABASE),
        };
        Ok(Site {
            options,
            role_prefix: self.role_prefix.clone(),
        })
    }

    /// A target as the migration engine knows it.
    ///
    /// # Errors
    /// As for [`Reach::options`].
    pub fn migration_target(&self, target: &Target) -> Result<migrate::Target> {
        let options = self.options(target)?;
        let (scope, name) = match target {
            Target::Landlord => (Scope::Landlord, self.landlord_name.clone()),
            Target::Tenant(tenant) => (Scope::Tenant, tenant.slug.clone()),
        };
        let database = options
            .get_database()
            .unwrap_or_else(|| options.get_username())
            .to_owned();
        Ok(migrate::Target {
            name: TargetName {
                scope,
                name,
                database,
            },
            options,
            role_prefix: self.role_prefix.clone(),
            contexts: target.tenant().map(|tenant| tenant.contexts.clone()),
            tenant: target.tenant_id(),
        })
    }

    /// How many databases are worked on at once: so many altogether, and on a server at most half of the connections
    /// that are free there, because a migration that waits for a lock opens a second one.
    ///
    /// # Errors
    /// When the landlord's database fails. A server that cannot be asked has no limit: its tenants say why.
    pub async fn limits(&self, landlord: &mut Landlord, total: usize) -> Result<Limits> {
        let mut per_server = HashMap::new();
        let is_home = |server: &Server| server.name == HOME_SERVER;
        let others = self.servers.iter().filter(|(_, server)| !is_home(server));
        let others = others.map(async |(id, server)| (*id, self.ask(server).await));
        let mut states = futures_util::future::join_all(others).await;
        if let Some((id, _)) = self.servers.iter().find(|(_, server)| is_home(server)) {
            states.push((*id, Some(server::state(landlord.connection()).await?)));
        }
        for (id, state) in states {
            if let Some(state) = state {
                let free = i64::from(state.max_connections) - state.connections;
                per_server.insert(id, usize::try_from(free / 2).unwrap_or(0).clamp(1, total.max(1)));
            }
        }
        Ok(Limits { total, per_server })
    }

    async fn ask(&self, server: &Server) -> Option<server::ServerState> {
        let options = server.options.as_ref().ok()?;
        let mut connection = db::connect(options).await.ok()?;
        server::state(&mut connection).await.ok()
    }
}
