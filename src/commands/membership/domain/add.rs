//! `membership domain add`

use clap::Args;

use super::{DomainArg, brings, name, report, show_token};
use crate::app::App;
use crate::commands::lookup;
use crate::commands::membership::joining_role::{self, GivenRole};
use crate::commands::membership::{membership_type, token};
use crate::db::access::joining;
use crate::db::membership::domains::{self, Brings, EmailDomain};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership domain add`.
#[derive(Debug, Args)]
#[command(
    after_help = "The token that it shows is no secret, and is kept nowhere: `membership domain update --new-token` makes another.\n\nExample:\n  tenantctl membership domain add example.org -t nrna --unit NP-3 --type ordinary --role member"
)]
pub struct AddArgs {
    #[command(flatten)]
    domain: DomainArg,

    /// The unit that is joined
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// The type of membership that joining brings
    #[arg(long = "type", value_name = "CODE", requires = "unit")]
    membership_type: Option<String>,

    /// A role that joining brings: CODE, with its reach CODE:subtree or CODE:tenant, elsewhere CODE@UNIT; may be repeated
    #[arg(long = "role", value_name = "ROLE")]
    roles: Vec<GivenRole>,

    /// The domain need not be verified, as one that the organization's own server serves
    #[arg(long)]
    no_verification: bool,

    /// Its people join without a further decision; a domain that must be verified gets this with `verify`
    #[arg(long, requires = "no_verification")]
    auto_join: bool,
}

impl AddArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.domain.tenant.slug;
        let domain = &self.domain.domain;
        name::refuse_public(domain)?;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let unit = lookup::unit_if_named(&mut transaction, slug, self.unit.as_deref()).await?;
        let kind = match &self.membership_type {
            Some(code) => Some(membership_type::find(&mut transaction, slug, code).await?),
            None => None,
        };
        let roles = joining_role::find_all(&mut transaction, slug, &self.roles, unit.is_some()).await?;
        if let Some(standing) = domains::list(&mut transaction, Some(domain)).await?.pop() {
            return self.repeat(app, &standing);
        }
        let (shown, hash) = token::public()?;
        let wanted = Brings {
            unit_id: unit.map(|unit| unit.id),
            membership_type_id: kind.map(|kind| kind.id),
            auto_join: self.auto_join,
        };
        let hash = (!self.no_verification).then_some(hash.as_str());
        let id = domains::add(&mut transaction, domain, wanted, hash).await?;
        joining::add_to_domain(&mut transaction, id, &joining_role::rows(&roles)).await?;
        let added = self.domain.find(&mut transaction).await?;
        transaction.commit().await?;
        let sentence = format!("added {domain} to tenant {slug}, which brings {}", brings(&added));
        if self.no_verification {
            report(app, &added, &sentence)?;
        } else {
            show_token(app, &added, &shown, &sentence, slug)?;
        }
        Ok(Outcome::Done)
    }

    /// The same domain once more changes nothing; another wish is in conflict with what there is.
    fn repeat(&self, app: &App, standing: &EmailDomain) -> Result<Outcome> {
        let slug = &self.domain.tenant.slug;
        let message = format!(
            "tenant {slug} has {} already, which brings {}",
            standing.domain,
            brings(standing)
        );
        let is_same = standing.unit == self.unit
            && standing.membership_type == self.membership_type
            && standing.roles == joining_role::texts(&self.roles)
            && standing.verification_required != self.no_verification;
        let update = format!("tenantctl membership domain update {} -t {slug}", standing.domain);
        if !is_same {
            return Err(Failure::conflict(message).hint(format!("{update} …")));
        }
        report(app, standing, &message)?;
        if !standing.is_open() {
            app.output.hint(&format!("{update} --new-token"));
        }
        Ok(Outcome::Done)
    }
}
