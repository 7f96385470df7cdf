//! `membership domain update`

use clap::Args;
use uuid::Uuid;

use super::{DomainArg, brings, name, report, show_token};
use crate::app::App;
use crate::commands::lookup;
use crate::commands::membership::joining_role::{self, GivenRole};
use crate::commands::membership::{membership_type, token};
use crate::db::WriteTransaction;
use crate::db::access::joining;
use crate::db::membership::domains::{self, Brings, EmailDomain};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership domain update`.
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl membership domain update example.org -t nrna --unit NP-3-27 --auto-join\n  tenantctl membership domain update example.org -t nrna --new-token"
)]
pub struct UpdateArgs {
    #[command(flatten)]
    domain: DomainArg,

    /// The unit that is joined
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// The type of membership that joining brings
    #[arg(long = "type", value_name = "CODE")]
    membership_type: Option<String>,

    /// Joining brings no membership
    #[arg(long, conflicts_with = "membership_type")]
    no_type: bool,

    /// A role that joining is to bring, as for `add`; may be repeated
    #[arg(long = "add-role", value_name = "ROLE")]
    add_roles: Vec<GivenRole>,

    /// A role that joining is to bring no more; may be repeated
    #[arg(long = "remove-role", value_name = "CODE")]
    remove_roles: Vec<String>,

    /// Its people join without a further decision
    #[arg(long, conflicts_with = "new_token")]
    auto_join: bool,

    /// Its people join by decision only
    #[arg(long, conflicts_with = "auto_join")]
    no_auto_join: bool,

    /// Another token, with which the domain is to be verified anew
    #[arg(long)]
    new_token: bool,
}

impl UpdateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        if !self.asks_for_something() {
            return Err(Failure::usage("nothing to change was given")
                .hint("tenantctl membership domain update --help"));
        }
        let slug = &self.domain.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = self.domain.find(&mut transaction).await?;
        if self.auto_join {
            name::refuse_public(&found.domain)?;
            if !found.is_open() {
                return Err(
                    Failure::refused(format!("{} is not verified yet", found.domain)).hint(format!(
                        "tenantctl membership domain verify {} -t {slug} --token …",
                        found.domain
                    )),
                );
            }
        }
        let wanted = self.wanted(&mut transaction, &found).await?;
        domains::update(&mut transaction, found.id, wanted).await?;
        let has_unit = wanted.unit_id.is_some();
        let roles = joining_role::find_all(&mut transaction, slug, &self.add_roles, has_unit).await?;
        joining::add_to_domain(&mut transaction, found.id, &joining_role::rows(&roles)).await?;
        let gone = self.gone(&mut transaction, &found).await?;
        joining::remove_from_domain(&mut transaction, found.id, &gone).await?;
        let fresh = if self.new_token {
            let (shown, hash) = token::public()?;
            domains::renew_token(&mut transaction, found.id, &hash).await?;
            Some(shown)
        } else {
            None
        };
        let updated = self.domain.find(&mut transaction).await?;
        transaction.commit().await?;
        let joins = if updated.auto_join {
            ", without a further decision"
        } else {
            ""
        };
        let sentence = format!("{} brings {}{joins}", updated.domain, brings(&updated));
        match fresh {
            Some(shown) => show_token(app, &updated, &shown, &sentence, slug)?,
            None => report(app, &updated, &sentence)?,
        }
        Ok(Outcome::Done)
    }

    fn asks_for_something(&self) -> bool {
        let is_flagged = self.no_type || self.auto_join || self.no_auto_join || self.new_token;
        let is_named = self.unit.is_some() || self.membership_type.is_some();
        is_flagged || is_named || !self.add_roles.is_empty() || !self.remove_roles.is_empty()
    }

    /// What joining is to bring: what was asked for, and for the rest what it brings now.
    async fn wanted(&self, transaction: &mut WriteTransaction<'_>, found: &EmailDomain) -> Result<Brings> {
        let slug = &self.domain.tenant.slug;
        let unit = lookup::unit_if_named(transaction, slug, self.unit.as_deref()).await?;
        let unit_id = unit.map(|unit| unit.id).or(found.unit_id);
        let membership_type_id = match &self.membership_type {
            Some(code) => Some(membership_type::find(transaction, slug, code).await?.id),
            None if self.no_type => None,
            None => found.membership_type_id,
        };
        if membership_type_id.is_some() && unit_id.is_none() {
            return Err(Failure::usage("a membership is one in a unit: give --unit"));
        }
        Ok(Brings {
            unit_id,
            membership_type_id,
            auto_join: self.auto_join || found.auto_join && !self.no_auto_join,
        })
    }

    /// The roles that are to be brought no more.
    async fn gone(&self, transaction: &mut WriteTransaction<'_>, found: &EmailDomain) -> Result<Vec<Uuid>> {
        let mut gone = Vec::with_capacity(self.remove_roles.len());
        for code in &self.remove_roles {
            let is_brought = found
                .roles
                .iter()
                .any(|role| role.split([':', '@']).next() == Some(code));
            let id = joining::role_id(transaction, code).await?;
            match id.filter(|_| is_brought) {
                Some(id) => gone.push(id),
                None => {
                    return Err(Failure::not_found(format!(
                        "joining through {} brings no role \"{code}\"",
                        found.domain
                    ))
                    .hint(format!(
                        "tenantctl membership domain show {} -t {}",
                        found.domain, self.domain.tenant.slug
                    )));
                }
            }
        }
        Ok(gone)
    }
}
