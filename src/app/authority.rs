//! What the operator may do: the permissions of the platform user to whom the login belongs, on the platform and tenant
//! by tenant. A claimed actor changes nothing of it.

use super::{App, HOME_SERVER};
use crate::db;
use crate::db::landlord::authority::{self, ADMINISTRATION, ADMINISTRATOR, Scope};
use crate::db::landlord::{Landlord, tenants, tenants::Tenant};
use crate::error::{Failure, Result, Rule};

impl App {
    /// Lets nobody in who may not give this command anywhere.
    pub(super) async fn admit(&self, landlord: &mut Landlord) -> Result<()> {
        let Some(permission) = self.need.permission else {
            return Ok(());
        };
        if landlord.identity.user_email.is_none() {
            return Err(self.stranger(landlord, permission).await?);
        }
        let is_enough = match self.need.scope {
            Scope::Platform => landlord.authority.covers_platform(),
            // Which tenants they are is not known yet: `permit` holds each of them against what is held.
            Scope::Tenants => self.need.names_tenants || landlord.authority.covers_any(),
            Scope::Nowhere => true,
        };
        if is_enough {
            Ok(())
        } else {
            Err(self.lacking(landlord, permission, None).await?)
        }
    }

    /// Lets the operator work with a tenant, if the permission is held there.
    ///
    /// # Errors
    /// [`Kind::Refused`](crate::error::Kind::Refused), with who could give it.
    pub async fn permit(&self, landlord: &mut Landlord, tenant: &Tenant) -> Result<()> {
        match self.need.permission {
            Some(permission) if !landlord.authority.covers(tenant.id) => {
                self.note_subject(tenant, true);
                Err(self.lacking(landlord, permission, Some(tenant)).await?)
            }
            _ => Ok(()),
        }
    }

    /// Refuses what is done by a command that goes on with another one's work, unless its permission is held as well.
    ///
    /// # Errors
    /// [`Kind::Refused`](crate::error::Kind::Refused); when the query fails.
    pub async fn permit_also(
        &self,
        landlord: &mut Landlord,
        permission: &'static str,
        concerned: &[Option<&Tenant>],
    ) -> Result<()> {
        let login = landlord.identity.session_login.clone();
        let held = authority::find(landlord.connection(), &login, permission).await?;
        for tenant in concerned {
            let is_covered = match tenant {
                Some(tenant) => held.covers(tenant.id),
                None => held.covers_platform(),
            };
            if !is_covered {
                if let Some(tenant) = tenant {
                    self.note_subject(tenant, true);
                }
                return Err(self.lacking(landlord, permission, *tenant).await?);
            }
        }
        Ok(())
    }

    /// The refusal of what the operator may not do in a place, such as `for the databases of this run`.
    ///
    /// # Errors
    /// When the query fails.
    pub async fn refusal(&self, landlord: &mut Landlord, place: &str) -> Result<Failure> {
        let permission = self.need.permission.unwrap_or(ADMINISTRATION);
        self.lacking_in(landlord, permission, place, "").await
    }

    /// The tenants to which the operator may do what the command does, by slug.
    ///
    /// # Errors
    /// When the query fails.
    pub async fn tenants(&self, landlord: &mut Landlord) -> Result<Vec<Tenant>> {
        let mut all = tenants::list(landlord.connection(), None).await?;
        all.retain(|tenant| landlord.authority.covers(tenant.id));
        Ok(all)
    }

    /// The slugs of these tenants.
    ///
    /// # Errors
    /// When the query fails.
    pub async fn slugs(&self, landlord: &mut Landlord) -> Result<Vec<String>> {
        if landlord.authority.covers_platform() {
            return Ok(tenants::slugs(landlord.connection()).await?);
        }
        let all = self.tenants(landlord).await?;
        Ok(all.into_iter().map(|tenant| tenant.slug).collect())
    }

    /// The login is nobody's.
    async fn stranger(&self, landlord: &mut Landlord, permission: &'static str) -> Result<Failure> {
        let login = landlord.identity.session_login.clone();
        let failure = Failure::refused(format!(
            "the database login {login} is no active platform user's, and may do nothing here"
        ))
        .rule(Rule::Permission(permission));
        let servers = db::landlord::servers::list(landlord.connection()).await?;
        let is_founder = servers
            .iter()
            .any(|server| server.name == HOME_SERVER && server.username == login);
        if is_founder {
            return Ok(failure.hint("tenantctl init --recover --admin-email EMAIL"));
        }
        Ok(match self.who_can_give(landlord).await? {
            Some(names) => failure.hint(format!("{names} can register it as a platform user's")),
            None => failure,
        })
    }

    /// The platform user lacks a permission, on a tenant or on the platform.
    async fn lacking(
        &self,
        landlord: &mut Landlord,
        permission: &'static str,
        tenant: Option<&Tenant>,
    ) -> Result<Failure> {
        let place = match (tenant, self.need.scope) {
            (Some(tenant), _) => format!("for tenant {}", tenant.slug),
            (None, Scope::Platform | Scope::Nowhere) => "for the whole platform".to_owned(),
            (None, Scope::Tenants) => "for any tenant".to_owned(),
        };
        let limit = tenant.map_or(String::new(), |tenant| format!(" -t {}", tenant.slug));
        self.lacking_in(landlord, permission, &place, &limit).await
    }

    async fn lacking_in(
        &self,
        landlord: &mut Landlord,
        permission: &'static str,
        place: &str,
        limit: &str,
    ) -> Result<Failure> {
        let email = landlord.identity.user_email.clone().unwrap_or_default();
        let failure = Failure::refused(format!("{email} lacks the permission {permission} {place}"))
            .rule(Rule::Permission(permission));
        let role = authority::least_role(landlord.connection(), permission)
            .await?
            .unwrap_or_else(|| ADMINISTRATOR.to_owned());
        let command = format!("tenantctl role assign {role} --platform --user {email}{limit}");
        Ok(match self.who_can_give(landlord).await? {
            Some(names) => failure.hint(format!("{names} can give it: {command}")),
            None => failure.hint(command),
        })
    }

    /// The administrators in words.
    async fn who_can_give(&self, landlord: &mut Landlord) -> Result<Option<String>> {
        let names = authority::administrators(landlord.connection()).await?;
        Ok((!names.is_empty()).then(|| names.join(", ")))
    }
}
