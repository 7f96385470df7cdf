//! `membership invitation accept`

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use super::{report, until};
use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::membership::join;
use crate::commands::membership::token::{self, TokenArgs};
use crate::commands::repeat::quoted;
use crate::db::WriteTransaction;
use crate::db::access::joining::{self as roles, Given};
use crate::db::identity::joining as people;
use crate::db::identity::users::{self, UserDetails};
use crate::db::membership::invitations::{self, Invitation};
use crate::db::membership::joining::{Joined, Joiner};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership invitation accept`.
#[derive(Debug, Args)]
#[command(
    after_help = "Who has no user yet becomes one; having the token proves the e-mail. Where the type of membership has levels that \
must approve, the membership is an application until they have.\n\nExample:\n  tenantctl membership invitation accept -t nrna --token-file sita.token --first-name Sita --last-name Rai"
)]
pub struct AcceptArgs {
    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    token: TokenArgs,

    /// First name of who has no user yet [default: as the invitation has it]
    #[arg(long, value_name = "NAME")]
    first_name: Option<String>,

    /// Last name
    #[arg(long, value_name = "NAME")]
    last_name: Option<String>,

    /// The name in full, where it is more than its parts joined
    #[arg(long, value_name = "NAME")]
    full_name: Option<String>,

    /// Date of birth of who has no user yet, for types of membership that are from an age
    #[arg(long, value_name = "DATE", value_parser = crate::commands::rules::date_of_birth)]
    date_of_birth: Option<NaiveDate>,
}

/// What came of an invitation.
#[derive(Serialize)]
struct Accepted {
    id: Uuid,
    email: String,
    user_id: Uuid,
    user_created: bool,
    membership_id: Option<Uuid>,
    membership_status: Option<String>,
    member_no: Option<String>,
    unit: Option<String>,
    roles: Vec<String>,
}

impl AcceptArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let given = self.token.read(app).await?;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = find(&mut transaction, &token::hash(&given), slug).await?;
        if found.status == "accepted" {
            report(app, &found, &format!("{} has accepted already", found.email))?;
            return Ok(Outcome::Done);
        }
        if found.status == "expired" || found.status == "pending" && found.expires_at <= chrono::Utc::now() {
            return Err(
                Failure::refused(format!("the invitation was good until {}", until(&found))).hint(format!(
                    "tenantctl membership invitation resend {} -t {slug}",
                    found.id
                )),
            );
        }
        let (user_id, user_created) = self.user(&mut transaction, &found).await?;
        people::confirm(&mut transaction, user_id, "invitation").await?;
        invitations::accept(&mut transaction, found.id, user_id).await?;
        let joined = join(app, &mut transaction, &found, user_id, slug).await?;
        let given = roles::assign_by_invitation(&mut transaction, found.id, user_id)
            .await
            .map_err(|error| {
                Failure::from(error).hint(format!(
                    "tenantctl membership invitation show {} -t {slug}",
                    found.id
                ))
            })?;
        transaction.commit().await?;
        show(app, &found, (user_id, user_created), joined.as_ref(), &given)
    }

    /// The user who accepts: the one with the e-mail, or a new one.
    async fn user(
        &self,
        transaction: &mut WriteTransaction<'_>,
        invitation: &Invitation,
    ) -> Result<(Uuid, bool)> {
        let slug = &self.tenant.slug;
        let email = &invitation.email_normalized;
        if let Some(user) = users::find_by_email(transaction, email).await? {
            if matches!(user.status.as_str(), "suspended" | "locked") {
                return Err(
                    Failure::refused(format!("the user {} is {}", user.name, user.status))
                        .hint(format!("tenantctl user show {} -t {slug}", user.id)),
                );
            }
            join::refuse_other_birth(&user, self.date_of_birth, slug)?;
            return Ok((user.id, false));
        }
        if let Some(kept) = users::find_merged(transaction, Some(email), None).await? {
            let message = format!("who had the e-mail {email} was merged into {}", kept.name);
            return Err(Failure::conflict(message).hint(match kept.email {
                Some(email) => again(invitation, &email, slug),
                None => format!("tenantctl user show {} -t {slug}", kept.id),
            }));
        }
        let details = UserDetails {
            email: Some(invitation.email.clone()),
            email_normalized: Some(invitation.email_normalized.clone()),
            first_name: self.first_name.clone().or_else(|| invitation.first_name.clone()),
            last_name: self.last_name.clone().or_else(|| invitation.last_name.clone()),
            full_name: self.full_name.clone(),
            date_of_birth: self.date_of_birth,
            ..UserDetails::default()
        };
        if details.first_name.is_none() && details.last_name.is_none() && details.full_name.is_none() {
            return Err(Failure::usage(
                "the invitation has no name: give --first-name, --last-name or --full-name",
            ));
        }
        let id = Uuid::now_v7();
        users::add(transaction, id, &details).await?;
        Ok((id, true))
    }
}

/// The command that makes the same invitation to another address.
fn again(invitation: &Invitation, email: &str, slug: &str) -> String {
    let mut command = format!(
        "tenantctl membership invitation create {} -t {slug}",
        quoted(email)
    );
    let unit = invitation.unit.iter().map(|unit| ("unit", unit));
    let kind = invitation.membership_type.iter().map(|code| ("type", code));
    let roles = invitation.roles.iter().map(|role| ("role", role));
    let options = unit.chain(kind).chain(roles);
    let options = options.map(|(flag, value)| format!(" --{flag} {}", quoted(value)));
    command.extend(options);
    command
}

fn show(
    app: &App,
    invitation: &Invitation,
    (user_id, user_created): (Uuid, bool),
    joined: Option<&Joined>,
    given: &[Given],
) -> Result<Outcome> {
    let roles: Vec<String> = given.iter().map(in_words).collect();
    if app.output.is_machine_readable() {
        app.output.document(&Accepted {
            id: invitation.id,
            email: invitation.email.clone(),
            user_id,
            user_created,
            membership_id: joined.map(|joined| joined.id),
            membership_status: joined.map(|joined| joined.status.clone()),
            member_no: joined.and_then(|joined| joined.member_no.clone()),
            unit: invitation.unit.clone(),
            roles,
        })?;
        return Ok(Outcome::Done);
    }
    let user = if user_created { "a new user" } else { "the user" };
    app.output.done(&format!(
        "{} accepts the invitation: {user} {user_id}",
        invitation.email
    ))?;
    match joined {
        Some(joined) if joined.status == "active" => app.output.done(&format!(
            "{} member of unit {}, number {}, active from today",
            joined.membership_type,
            joined.unit,
            joined.member_no.as_deref().unwrap_or_default()
        ))?,
        Some(joined) => app.output.done(&format!(
            "{} member of unit {}, applied for: {} is yet to be approved",
            joined.membership_type, joined.unit, joined.id
        ))?,
        None if invitation.membership_type.is_some() => app
            .output
            .note("the person has a membership in that unit already, which stays as it is"),
        None => {}
    }
    if !roles.is_empty() {
        app.output.done(&format!("roles: {}", roles.join(", ")))?;
    }
    Ok(Outcome::Done)
}

/// The invitation that a token answers.
pub(super) async fn find(
    transaction: &mut WriteTransaction<'_>,
    token_hash: &str,
    slug: &str,
) -> Result<Invitation> {
    invitations::find_by_token(transaction, token_hash)
        .await?
        .ok_or_else(|| {
            Failure::not_found(format!(
                "no invitation of tenant {slug} has this token; the token of one that was sent again is good no more"
            ))
            .hint(format!("tenantctl membership invitation list -t {slug}"))
        })
}

/// The membership that an invitation brings, where it brings one.
async fn join(
    app: &App,
    transaction: &mut WriteTransaction<'_>,
    invitation: &Invitation,
    user_id: Uuid,
    slug: &str,
) -> Result<Option<Joined>> {
    let (Some(unit_id), Some(membership_type_id)) = (invitation.unit_id, invitation.membership_type_id)
    else {
        return Ok(None);
    };
    let joiner = Joiner {
        user_id,
        unit_id,
        membership_type_id,
    };
    Ok(join::join(app, transaction, &[joiner], "invitation", slug)
        .await?
        .pop())
}

/// A role that was given, in words.
fn in_words(given: &Given) -> String {
    match &given.unit {
        Some(unit) => format!("{} at unit {unit}", given.role),
        None => format!("{} everywhere", given.role),
    }
}
