//! `membership invitation create`

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use clap::Args;

use super::{show_sent, until};
use crate::app::App;
use crate::commands::membership::joining_role::{self, GivenRole};
use crate::commands::membership::membership_type;
use crate::commands::membership::token::NewTokenArgs;
use crate::commands::rules::{self, Entered};
use crate::commands::{TenantArg, lookup};
use crate::db::access::joining;
use crate::db::membership::invitations::{self, Invitation, InvitationFilter, NewInvitation};
use crate::error::{Failure, Outcome, Result};
use crate::import::normalize_email;

/// The arguments of `membership invitation create`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl membership invitation create sita@example.org -t nrna --unit NP-3 --type ordinary\n  tenantctl membership invitation create ram@example.org -t nrna --unit NP-3 --role secretary --role auditor:subtree@NP --token-file ram.token"
)]
pub struct CreateArgs {
    /// The e-mail to which it goes
    #[arg(value_name = "EMAIL")]
    email: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// The unit that the person is invited to
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// The type of membership that it brings [default: no membership]
    #[arg(long = "type", value_name = "CODE", requires = "unit")]
    membership_type: Option<String>,

    /// A role that it brings: CODE, with its reach CODE:subtree or CODE:tenant, elsewhere CODE@UNIT; may be repeated
    #[arg(long = "role", value_name = "ROLE")]
    roles: Vec<GivenRole>,

    /// First name, as far as it is known
    #[arg(long, value_name = "NAME")]
    first_name: Option<String>,

    /// Last name
    #[arg(long, value_name = "NAME")]
    last_name: Option<String>,

    /// A few words to the invited person
    #[arg(long, value_name = "TEXT")]
    message: Option<String>,

    /// The last day on which it can be accepted, UTC [default: as the tenant's settings have it]
    #[arg(long, value_name = "DATE")]
    expires: Option<NaiveDate>,

    #[command(flatten)]
    token: NewTokenArgs,
}

impl CreateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let email_normalized = normalize_email(&self.email)
            .ok_or_else(|| Failure::usage(format!("\"{}\" is no e-mail", self.email)))?;
        let expires_at = self.expires.map(end_of).transpose()?;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let unit = lookup::unit_if_named(&mut transaction, slug, self.unit.as_deref()).await?;
        let kind = match &self.membership_type {
            Some(code) => Some(membership_type::find(&mut transaction, slug, code).await?),
            None => None,
        };
        let roles = joining_role::find_all(&mut transaction, slug, &self.roles, unit.is_some()).await?;
        if unit.is_some() && kind.is_none() && roles.is_empty() {
            return Err(Failure::usage(
                "an invitation to a unit brings a membership or a role there: give --type or --role",
            )
            .hint(format!("tenantctl membership type list -t {slug}")));
        }
        let pending = InvitationFilter {
            email_normalized: Some(email_normalized.clone()),
            statuses: vec!["pending".to_owned()],
            ..InvitationFilter::default()
        };
        let pending = invitations::list(&mut transaction, &pending, None, 1000).await?;
        let unit_id = unit.as_ref().map(|unit| unit.id);
        if let Some(standing) = pending.iter().find(|standing| standing.unit_id == unit_id) {
            return self.repeat(app, standing);
        }
        let entered = Entered {
            flag: "the e-mail",
            rule_type: "email",
            value: Some(&self.email),
        };
        rules::check(&mut transaction, None, &[entered]).await?;
        let token = self.token.make()?;
        let new = NewInvitation {
            email: self.email.trim(),
            email_normalized: &email_normalized,
            first_name: self.first_name.as_deref(),
            last_name: self.last_name.as_deref(),
            unit_id,
            membership_type_id: kind.map(|kind| kind.id),
            token_hash: &token.hash,
            message: self.message.as_deref(),
            expires_at,
        };
        let id = invitations::add(&mut transaction, &new).await?;
        joining::add_to_invitation(&mut transaction, id, &joining_role::rows(&roles)).await?;
        let made = invitations::find(&mut transaction, id).await?;
        transaction.commit().await?;
        if let Some(made) = made {
            let sentence = format!("invited {}{}, until {}", made.email, brings(&made), until(&made));
            show_sent(app, &made, &token, &sentence)?;
        }
        Ok(Outcome::Done)
    }

    /// The same invitation once more changes nothing; another one is in conflict with the first.
    fn repeat(&self, app: &App, standing: &Invitation) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let message = format!(
            "an invitation of {}{} waits for an answer until {}",
            standing.email,
            brings(standing),
            until(standing)
        );
        let is_same = standing.membership_type == self.membership_type
            && standing.roles == joining_role::texts(&self.roles);
        if is_same {
            super::report(app, standing, &message)?;
            app.output.hint(&format!(
                "tenantctl membership invitation resend {} -t {slug}",
                standing.id
            ));
            return Ok(Outcome::Done);
        }
        Err(Failure::conflict(message).hint(format!(
            "tenantctl membership invitation cancel {} -t {slug}",
            standing.id
        )))
    }
}

/// What an invitation brings, in words.
fn brings(invitation: &Invitation) -> String {
    let unit = invitation.unit.as_deref().map(|unit| format!(" to unit {unit}"));
    let kind = invitation
        .membership_type
        .as_deref()
        .map(|kind| format!(" as {kind} member"));
    let roles = match invitation.roles.as_slice() {
        [] => String::new(),
        roles => format!(" with {}", roles.join(", ")),
    };
    format!("{}{}{roles}", unit.unwrap_or_default(), kind.unwrap_or_default())
}

/// The moment at which a day is over.
fn end_of(day: NaiveDate) -> Result<DateTime<Utc>> {
    let end = day
        .checked_add_days(Days::new(1))
        .map(|next| next.and_time(NaiveTime::MIN).and_utc())
        .filter(|end| *end > Utc::now());
    end.ok_or_else(|| Failure::usage(format!("{day} is over already")))
}
