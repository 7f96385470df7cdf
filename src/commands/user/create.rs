//! `user create`

use clap::Args;
use secrecy::SecretString;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::details::{self, DetailsArgs};
use super::new_password;
use super::password::PasswordArgs;
use super::platform;
use super::site::SiteArgs;
use crate::app::App;
use crate::db::identity::users::{self, User, UserDetails};
use crate::db::membership::of_users;
use crate::error::{Failure, Outcome, Result};
use crate::password;

/// The arguments of `user create`.
#[derive(Debug, Args)]
#[command(after_help = "\
A password is held against the tenant's policy. The user is active once an address is verified and a password is set.

Example:
  tenantctl user create -t nrna --email sita@example.org --first-name Sita --last-name Sharma")]
pub struct CreateArgs {
    #[command(flatten)]
    site: SiteArgs,

    /// The database login that proves to be this user, of a platform user
    #[arg(long, value_name = "LOGIN", requires = "platform")]
    database_login: Option<String>,

    #[command(flatten)]
    details: DetailsArgs,

    #[command(flatten)]
    password: PasswordArgs,
}

#[derive(Serialize)]
struct Created {
    id: Uuid,
    created: bool,
}

impl CreateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let user = self.details.into_details();
        let name = shown_name(&user)?;
        let password = self.password.read().await?;
        if self.site.platform {
            let login = self.database_login.as_deref();
            return platform::create(app, &user, &name, login, password.as_ref()).await;
        }
        let slug = self.site.slug()?;
        let (landlord, tenant, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        if let Some(existing) = same_person(&mut transaction, &user).await? {
            let is_same = is_password_of(&mut transaction, existing.id, password.as_ref()).await?;
            return repeat(app, slug, &user, existing, is_same);
        }
        details::check(&mut transaction, &user).await?;
        let id = Uuid::now_v7();
        users::add(&mut transaction, id, &user).await?;
        if let Some(password) = &password {
            new_password::set(&mut transaction, &tenant, id, &user, password, "operator").await?;
        }
        let must_belong = tenant.contexts.iter().any(|context| context == "membership")
            && of_users::must_belong(&mut transaction).await?;
        transaction.commit().await?;
        if app.output.is_machine_readable() {
            app.output.document(&Created { id, created: true })?;
        }
        app.output
            .done(&format!("created user {name} in tenant {slug}, pending: {id}"))?;
        if must_belong {
            app.output.hint(&format!(
                "tenantctl membership application submit -t {slug} --user {id} --unit UNIT --type TYPE"
            ));
        }
        Ok(Outcome::Done)
    }
}

fn shown_name(user: &UserDetails) -> Result<String> {
    let parts = [&user.first_name, &user.middle_name, &user.last_name];
    let parts: Vec<_> = parts.into_iter().flatten().map(String::as_str).collect();
    match &user.full_name {
        Some(name) => Ok(name.clone()),
        None if parts.is_empty() => Err(Failure::usage(
            "a user has a name: give --first-name, --last-name or --full-name",
        )),
        None => Ok(parts.join(" ")),
    }
}

/// The user to whom the e-mail or the external id belongs already.
async fn same_person(connection: &mut PgConnection, user: &UserDetails) -> Result<Option<User>> {
    if let Some(email) = &user.email_normalized
        && let Some(existing) = users::find_by_email(connection, email).await?
    {
        return Ok(Some(existing));
    }
    match &user.external_id {
        Some(external_id) => Ok(users::find_by_external_id(connection, external_id).await?),
        None => Ok(None),
    }
}

/// Whether the password, where one is given, is the user's.
async fn is_password_of(
    connection: &mut PgConnection,
    id: Uuid,
    password: Option<&SecretString>,
) -> Result<bool> {
    let Some(password) = password else {
        return Ok(true);
    };
    let hash = users::password_hash(connection, id).await?;
    Ok(hash.is_some_and(|hash| password::is_right(password, &hash)))
}

/// The same create once more changes nothing; another one is in conflict with the first.
fn repeat(
    app: &App,
    slug: &str,
    wanted: &UserDetails,
    existing: User,
    has_password: bool,
) -> Result<Outcome> {
    let id = existing.id;
    let message = format!("user {} exists already in tenant {slug}", existing.name);
    if has_password && *wanted == UserDetails::from(existing) {
        if app.output.is_machine_readable() {
            app.output.document(&Created { id, created: false })?;
        }
        app.output.done(&format!("{message}: {id}"))?;
        return Ok(Outcome::Done);
    }
    Err(Failure::conflict(format!("{message}, with other values"))
        .hint(format!("tenantctl user show {id} -t {slug}"))
        .hint(format!("tenantctl user update {id} -t {slug} …")))
}
