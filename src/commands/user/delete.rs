//! `user delete` and `user undelete`: the row stays for what refers to it, and can come back.

use clap::Args;
use sqlx::PgConnection;
use uuid::Uuid;

use super::platform;
use super::site::SiteArgs;
use super::state::UserArgs;
use crate::app::App;
use crate::commands::lookup;
use crate::db::identity::users::{self, User, UserFilter};
use crate::db::identity::{logins, passwords, states, tokens};
use crate::db::landlord::tenants::Tenant;
use crate::db::{access, membership, organization};
use crate::error::{Failure, Outcome, Result};
use crate::identity::session;
use crate::import::normalize_email;
use crate::output::Confirmation;

/// The arguments of `user delete`.
#[derive(Debug, Args)]
#[command(after_help = "\
Sessions end and API tokens are revoked. Personal data stays until `user anonymize`; `user undelete` brings the user back.
Who has a membership or a role in force is not deleted.

Example:
  tenantctl user delete sita@example.org -t nrna --reason 'asked for it'")]
pub struct DeleteArgs {
    #[command(flatten)]
    user: UserArgs,

    /// Say what would be deleted, and whether it may be, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// The arguments of `user undelete`.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  tenantctl user undelete sita@example.org -t nrna")]
pub struct UndeleteArgs {
    /// The deleted user: e-mail, id or external id
    #[arg(value_name = "USER")]
    who: String,

    #[command(flatten)]
    site: SiteArgs,
}

impl DeleteArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let UserArgs { who, site } = &self.user;
        if site.platform {
            return platform::delete(app, who, self.dry_run).await;
        }
        let slug = site.slug()?;
        let (landlord, tenant, mut database) = app.enter_tenant(slug, true).await?;
        let name = database.database().to_owned();
        let mut reading = database.read().await?;
        let user = match lookup::user(&mut reading, slug, who).await {
            Ok(user) => user,
            // The same delete once more changes nothing.
            Err(failure) => match deleted(&mut reading, slug, who).await {
                Ok(user) => {
                    app.output
                        .done(&format!("user {} is deleted already", user.name))?;
                    return Ok(Outcome::Done);
                }
                Err(_) => return Err(failure),
            },
        };
        refuse_standing(&mut reading, &tenant, &user).await?;
        drop(reading);
        if self.dry_run {
            app.output
                .done(&format!("would delete user {}; nothing was changed", user.name))?;
            return Ok(Outcome::Done);
        }
        let question = format!("Delete user {} in the database {name}?", user.name);
        app.output.confirm(&question, &Confirmation::Yes)?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        // Whoever gives the user something at the same moment is waited for.
        logins::lock(&mut transaction, user.id).await?;
        refuse_standing(&mut transaction, &tenant, &user).await?;
        states::delete(&mut transaction, user.id).await?;
        session::end_everywhere(&mut transaction, user.id, "the user was deleted").await?;
        tokens::revoke_all(&mut transaction, user.id).await?;
        passwords::end_resets(&mut transaction, user.id).await?;
        transaction.commit().await?;
        app.output
            .done(&format!("deleted user {} in tenant {slug}", user.name))?;
        app.output
            .hint(&format!("tenantctl user undelete {} -t {slug}", user.id));
        Ok(Outcome::Done)
    }
}

/// Whether the tenant has a context.
pub(super) fn standing_contexts(tenant: &Tenant) -> impl Fn(&str) -> bool {
    |context: &str| tenant.contexts.iter().any(|found| found == context)
}

/// Nobody who is gone is to hold anything.
pub(super) async fn refuse_standing(
    connection: &mut PgConnection,
    tenant: &Tenant,
    user: &User,
) -> Result<()> {
    let has = standing_contexts(tenant);
    let memberships = if has("membership") {
        membership::of_users::standing(connection, user.id).await?
    } else {
        0
    };
    let roles = if has("access") {
        access::of_users::standing(connection, user.id).await?
    } else {
        0
    };
    let terms = if has("organization") {
        organization::of_users::standing(connection, user.id).await?
    } else {
        0
    };
    if memberships + roles + terms == 0 {
        return Ok(());
    }
    let slug = &tenant.slug;
    let failure = Failure::refused(format!(
        "user {} cannot go: memberships in force: {memberships}, roles and permissions in force: {roles}, units led: {terms}",
        user.name
    ));
    Err(failure
        .hint(format!("tenantctl user suspend {} -t {slug}", user.id))
        .hint(format!(
            "tenantctl membership list -t {slug} --search {}",
            user.email.as_deref().unwrap_or(&user.name)
        )))
}

impl UndeleteArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        if self.site.platform {
            return platform::undelete(app, &self.who).await;
        }
        let slug = self.site.slug()?;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let user = match deleted(&mut transaction, slug, &self.who).await {
            Ok(user) => user,
            Err(failure) => match lookup::user(&mut transaction, slug, &self.who).await {
                Ok(user) => {
                    app.output.done(&format!("user {} is not deleted", user.name))?;
                    return Ok(Outcome::Done);
                }
                Err(_) => return Err(failure),
            },
        };
        states::undelete(&mut transaction, user.id).await?;
        transaction.commit().await?;
        app.output.done(&format!(
            "brought user {} back in tenant {slug}, {}",
            user.name, user.status
        ))?;
        Ok(Outcome::Done)
    }
}

/// The deleted user of a name, where there is one only.
pub(super) async fn deleted(connection: &mut PgConnection, slug: &str, who: &str) -> Result<User> {
    let id = who.parse::<Uuid>().ok();
    let email_normalized = if id.is_none() { normalize_email(who) } else { None };
    let external_id = (id.is_none() && email_normalized.is_none()).then(|| who.to_owned());
    let filter = UserFilter {
        id,
        email_normalized,
        external_id,
        deleted: true,
        ..UserFilter::default()
    };
    let mut found = users::list(connection, &filter, None, 2).await?;
    let list = format!("tenantctl user list -t {slug} --deleted --search {who}");
    match (found.pop(), found.pop()) {
        (Some(user), None) => Ok(user),
        (None, _) => {
            Err(Failure::not_found(format!("there is no deleted user \"{who}\" in tenant {slug}")).hint(list))
        }
        (Some(_), Some(_)) => Err(Failure::conflict(format!(
            "several deleted users are \"{who}\" in tenant {slug}; give the id of one"
        ))
        .hint(list)),
    }
}
