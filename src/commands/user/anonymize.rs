//! `user anonymize`: who somebody is, is taken away for good; what refers to the person and the trail stay whole.

use clap::Args;
use sqlx::PgConnection;
use uuid::Uuid;

use super::delete::{deleted, refuse_standing, standing_contexts};
use super::unnamed_act;
use crate::app::App;
use crate::commands::repeat::quoted;
use crate::commands::{TenantArg, lookup};
use crate::db::identity::{anonymize, logins};
use crate::db::landlord::tenants::Tenant;
use crate::db::{WriteTransaction, access, audit, membership, organization};
use crate::error::{Outcome, Result};
use crate::identity::secret;
use crate::output::Confirmation;

/// The arguments of `user anonymize`.
#[derive(Debug, Args)]
#[command(after_help = "\
This cannot be taken back, and no backup is taken. Name, e-mail, telephone, birth, profile, passwords, sessions and tokens
go, also from what imports kept and from the values in the trail, whose seals still hold. That there was somebody, the
memberships with number, unit and dates, roles and terms stay. Backups that were taken before still have it all.

Example:
  tenantctl user anonymize sita@example.org -t nrna --confirm sita@example.org --reason 'asked for it'")]
pub struct AnonymizeArgs {
    /// The user, who may be deleted already: e-mail, id or external id
    #[arg(value_name = "USER")]
    who: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// Confirm by repeating the user's e-mail, or the id where there is none
    #[arg(long, value_name = "EMAIL")]
    confirm: Option<String>,

    /// Say what would be taken away, and whether it may be, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// What was taken away.
struct Erased {
    entries: i64,
    /// The e-mails that named the person.
    emails: Vec<String>,
    /// What stays in the trail, about other records.
    mentions: i64,
    /// Contacts of units that nobody said to be this person's.
    contacts: i64,
}

impl AnonymizeArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (who, slug) = (&self.who, &self.tenant.slug);
        let (landlord, tenant, mut database) = app.enter_tenant(slug, true).await?;
        let mut reading = database.read().await?;
        let user = match lookup::user(&mut reading, slug, who).await {
            Ok(user) => user,
            Err(failure) => match deleted(&mut reading, slug, who).await {
                Ok(user) => user,
                Err(_) => return Err(failure),
            },
        };
        let id = user.id;
        if anonymize::is_anonymized(&mut reading, id).await? {
            app.output.done(&format!("user {id} is anonymized already"))?;
            return Ok(Outcome::Done);
        }
        refuse_standing(&mut reading, &tenant, &user).await?;
        let selves = anonymize::selves(&mut reading, id).await?;
        drop(reading);
        if !self.dry_run {
            let expected = user.email.clone().unwrap_or_else(|| id.to_string());
            let question = format!(
                "Take away for good who user {} is, in the database {}?",
                user.name,
                database.database()
            );
            let confirmation = Confirmation::Name {
                expected: &expected,
                given: self.confirm.as_deref(),
            };
            app.output.confirm(&question, &confirmation)?;
        }
        // The command names the person, and would stand in the trail of its own erasure.
        let act = unnamed_act(app, &landlord, &format!("anonymize {id}"), slug);
        let mut transaction = database.write(&act).await?;
        // Whoever gives the user something at the same moment is waited for.
        logins::lock(&mut transaction, user.id).await?;
        refuse_standing(&mut transaction, &tenant, &user).await?;
        let erased = erase(&mut transaction, &tenant, &selves).await?;
        if self.dry_run {
            transaction.rollback().await?;
            app.output.done(&format!(
                "would anonymize user {}, clearing entries of the trail: {}; nothing was changed",
                user.name, erased.entries
            ))?;
        } else {
            transaction.commit().await?;
            app.output.done(&format!(
                "anonymized user {id} in tenant {slug}, clearing entries of the trail: {}",
                erased.entries
            ))?;
        }
        if erased.mentions > 0 {
            app.output.warn(&format!(
                "entries of the trail about other records that name the e-mail, and stay: {}",
                erased.mentions
            ));
            for email in &erased.emails {
                app.output
                    .hint(&format!("tenantctl audit log -t {slug} --text {}", quoted(email)));
            }
        }
        if erased.contacts > 0 {
            app.output.warn(&format!(
                "contacts of units that name the e-mail and no user, and stay: {}",
                erased.contacts
            ));
            app.output.hint(&format!("tenantctl unit contact list -t {slug}"));
        }
        Ok(Outcome::Done)
    }
}

async fn erase(transaction: &mut WriteTransaction<'_>, tenant: &Tenant, selves: &[Uuid]) -> Result<Erased> {
    let has = standing_contexts(tenant);
    let mut records = records(transaction, tenant, selves).await?;
    let emails = anonymize::emails(transaction, selves).await?;
    records.extend(audit::registrations_naming(transaction, &emails).await?);
    let mut contacts = 0;
    if has("organization") {
        organization::of_users::anonymize(transaction, selves).await?;
        contacts = organization::of_users::contacts_naming(transaction, &emails).await?;
    }
    if has("membership") {
        membership::of_users::anonymize(transaction, selves).await?;
    }
    if has("access") {
        access::of_users::anonymize(transaction, selves).await?;
    }
    anonymize::anonymize(transaction, selves).await?;
    let counted: Vec<_> = emails.iter().map(|email| secret::hash_text(email)).collect();
    logins::forget(transaction, &counted).await?;
    // Last, so that what the trail has just learned of it goes as well.
    let ids = selves.iter().map(Uuid::to_string);
    let names: Vec<String> = emails.iter().cloned().chain(ids).collect();
    let entries = audit::erase(transaction, &records, &names).await?;
    Ok(Erased {
        entries,
        mentions: audit::mentions(transaction, &emails).await?,
        emails,
        contacts,
    })
}

/// The records of the trail that are about people and nobody else.
async fn records(connection: &mut PgConnection, tenant: &Tenant, selves: &[Uuid]) -> Result<Vec<Uuid>> {
    let has = standing_contexts(tenant);
    let mut records = anonymize::records(connection, selves).await?;
    if has("organization") {
        records.extend(organization::of_users::records(connection, selves).await?);
    }
    if has("membership") {
        records.extend(membership::of_users::records(connection, selves).await?);
    }
    if has("access") {
        records.extend(access::of_users::records(connection, selves).await?);
    }
    Ok(records)
}
