//! `membership invitation create`

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use clap::Args;

use super::sheet::{Issuer, TokenSheet};
use super::{show_sent, until};
use crate::app::App;
use crate::commands::importing::{FileArgs, Wording};
use crate::commands::membership::joining_role::{self, GivenRole};
use crate::commands::membership::membership_type;
use crate::commands::membership::token::{NewToken, NewTokenArgs};
use crate::commands::rules::{self, Entered};
use crate::commands::{TenantArg, lookup};
use crate::db::access::joining;
use crate::db::membership::invitations::batch::Defaults;
use crate::db::membership::invitations::{self, Invitation, InvitationFilter, NewInvitation};
use crate::error::{Failure, Outcome, Result};
use crate::import::invitations::Invitations;
use crate::import::{Mode, normalize_email};

/// The arguments of `membership invitation create`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl membership invitation create sita@example.org -t nrna --unit NP-3 --type ordinary\n  tenantctl membership invitation create ram@example.org -t nrna --unit NP-3 --role secretary --role auditor:subtree@NP --token-file ram.token\n  tenantctl membership invitation create --file people.csv -t nrna --unit NP-3 --type ordinary --token-file tokens.csv --yes"
)]
pub struct CreateArgs {
    /// The e-mail to which it goes
    #[arg(value_name = "EMAIL", required_unless_present_any = ["file", "template"], conflicts_with_all = ["file", "template"])]
    email: Option<String>,

    #[command(flatten)]
    tenant: TenantArg,

    /// The unit that the person is invited to
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// The type of membership that it brings [default: no membership]
    #[arg(long = "type", value_name = "CODE")]
    membership_type: Option<String>,

    /// A role that it brings: CODE, with its reach CODE:subtree or CODE:tenant, elsewhere CODE@UNIT; may be repeated
    #[arg(long = "role", value_name = "ROLE")]
    roles: Vec<GivenRole>,

    /// First name, as far as it is known
    #[arg(long, value_name = "NAME", conflicts_with_all = ["file", "template"])]
    first_name: Option<String>,

    /// Last name
    #[arg(long, value_name = "NAME", conflicts_with_all = ["file", "template"])]
    last_name: Option<String>,

    /// A few words to the invited person
    #[arg(long, value_name = "TEXT")]
    message: Option<String>,

    /// The last day on which it can be accepted, UTC [default: as the tenant's settings have it]
    #[arg(long, value_name = "DATE")]
    expires: Option<NaiveDate>,

    #[command(flatten)]
    token: NewTokenArgs,

    #[command(flatten)]
    file: FileArgs,
}

impl CreateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match &self.email {
            Some(email) => self.run_one(app, email).await,
            None => self.run_file(app).await,
        }
    }

    /// Invites the people of a file. Their tokens go to a sheet, which is made first and kept only when they are good.
    async fn run_file(&self, app: &App) -> Result<Outcome> {
        self.expires.map(end_of).transpose()?;
        let sheet = match self.token.path() {
            _ if self.file.dry_run() || !self.file.has_file() => None,
            Some(path) => Some(TokenSheet::create(path)?),
            None => {
                return Err(Failure::usage(
                    "the tokens of a file of people go to a sheet: --token-file FILE",
                ));
            }
        };
        let roles: Vec<String> = self.roles.iter().map(GivenRole::text).collect();
        let kind = Invitations {
            defaults: Defaults {
                unit: self.unit.clone(),
                membership_type: self.membership_type.clone(),
                roles: Some(roles.join(",")).filter(|roles| !roles.is_empty()),
                message: self.message.clone(),
                expires_on: self.expires,
            },
            tokens: Issuer(sheet.as_ref()),
        };
        let wording = Wording {
            things: "invitations",
            asks: "Invite in",
            done: "invited",
            verb: "invite",
            creates: true,
        };
        let slug = &self.tenant.slug;
        let outcome = self.file.run(app, slug, Mode::Insert, kind, wording).await;
        match sheet {
            Some(sheet) => sheet.end(app, outcome),
            None => outcome,
        }
    }

    async fn run_one(&self, app: &App, email: &str) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let email_normalized =
            normalize_email(email).ok_or_else(|| Failure::usage(format!("\"{email}\" is no e-mail")))?;
        if self.membership_type.is_some() && self.unit.is_none() {
            return Err(Failure::usage("a membership is one in a unit: give --unit")
                .hint(format!("tenantctl unit tree -t {slug}")));
        }
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
            value: Some(email),
        };
        rules::check(&mut transaction, None, &[entered]).await?;
        let dry_run = self.file.dry_run();
        let token = if dry_run {
            NewToken::unseen()?
        } else {
            self.token.make()?
        };
        let new = NewInvitation {
            email: email.trim(),
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
        if dry_run {
            transaction.rollback().await?;
        } else {
            token.commit(transaction).await?;
        }
        if let Some(made) = made {
            if dry_run {
                app.output.done(&format!(
                    "would: invite {}{}, until {}; nothing was changed",
                    made.email,
                    brings(&made),
                    until(&made)
                ))?;
                return Ok(Outcome::Done);
            }
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
