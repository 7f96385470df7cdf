//! `init`: the landlord's database, this server, the first platform administrator.

use clap::Args;
use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use super::recover;
use crate::app::{App, HOME_SERVER};
use crate::db::landlord::{Landlord, authority::ADMINISTRATION, identity};
use crate::db::{self, Act, Actor, ActorKind, server};
use crate::error::{Failure, Outcome, Result};
use crate::lifecycle::landlord::{Founder, Founding, MAINTENANCE_DATABASE, found};
use crate::local::State;
use crate::migrate::{self, Engine, Library, Scope, Target, TargetName, UpRequest};
use crate::settings::LandlordLocation;

/// The name of a landlord that is given none.
pub(super) const DEFAULT_NAME: &str = "main";

/// The arguments of `init`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl init --admin-email ops@example.org\n  tenantctl init --recover --admin-email ops@example.org"
)]
pub struct InitArgs {
    /// E-mail of the first platform administrator
    #[arg(long, value_name = "EMAIL")]
    admin_email: Option<String>,

    /// Name of the first platform administrator [default: the e-mail]
    #[arg(long, value_name = "NAME")]
    admin_name: Option<String>,

    /// Name of the landlord, part of the names of its roles on every server
    #[arg(long, default_value = DEFAULT_NAME, value_name = "NAME", value_parser = landlord_name)]
    name: String,

    /// Make this login an administrator of a landlord that has none any more; only the login that set it up can
    #[arg(long)]
    recover: bool,
}

impl InitArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        if self.recover {
            let options = app.landlord_options().await?;
            let landlord = Landlord::open(&options, Some(ADMINISTRATION)).await?;
            return recover::run(
                app,
                landlord,
                self.admin_email.as_deref(),
                self.admin_name.as_deref(),
            )
            .await;
        }
        // A cluster that is not there yet holds no landlord: nothing is made before it is known for whom.
        let email = match app.settings.landlord {
            LandlordLocation::Local if app.local_cluster()?.status()?.state == State::Absent => {
                Some(self.administrator(app)?)
            }
            _ => None,
        };
        let options = app.landlord_options().await?;
        let database = options
            .get_database()
            .unwrap_or(options.get_username())
            .to_owned();
        let existing = match Landlord::open(&options, None).await {
            Ok(landlord) => Some(landlord.identity),
            Err(db::Error::NoLandlord { .. }) => None,
            Err(error) if error.sqlstate() == Some("3D000") => None,
            Err(error) => return Err(error.into()),
        };
        if let Some(identity) = existing {
            if self.name != DEFAULT_NAME && self.name != identity.name {
                return Err(other_landlord(&options, &identity.name));
            }
            app.output.done(&format!(
                "the landlord {} is set up already in {}",
                identity.name,
                db::describe(&options)
            ))?;
            return Ok(Outcome::Done);
        }
        let email = match email {
            Some(email) => email,
            None => self.administrator(app)?,
        };
        let mut maintenance = connect_to_server(&options).await?;
        let (id, name) = self.identity(&options, &mut maintenance).await?;
        let prefix = format!("tenantctl_{name}");
        server::ensure_group_roles(&mut maintenance, &prefix).await?;
        server::create_database(&mut maintenance, &database, &format!("{prefix}_owner")).await?;
        server::make_private(&mut maintenance, &database, &prefix, &[]).await?;
        migrate_landlord(&options, &name, &email).await?;
        self.establish(app, (id, &name), &options, &email).await?;
        app.output.done(&format!(
            "set the landlord {name} up in {}, with {email} as its first administrator",
            db::describe(&options)
        ))?;
        app.output
            .hint("tenantctl tenant create SLUG --template political_party");
        Ok(Outcome::Done)
    }

    fn administrator(&self, app: &App) -> Result<String> {
        let email = match &self.admin_email {
            Some(email) => Some(email.clone()),
            None => app
                .output
                .ask("E-mail of the first platform administrator", None)?,
        };
        let email = email
            .map(|email| email.trim().to_owned())
            .filter(|email| !email.is_empty());
        let email = email.ok_or_else(|| {
            Failure::usage("the first platform administrator has no e-mail")
                .hint("tenantctl init --admin-email EMAIL")
        })?;
        match email.split_once('@') {
            Some((local, domain)) if !local.is_empty() && domain.contains('.') && !domain.contains('@') => {
                Ok(email)
            }
            _ => Err(Failure::usage(format!("\"{email}\" is no e-mail address"))),
        }
    }

    /// Which landlord it is to be: a new one, or the one whose schema was being made anew when the program died.
    async fn identity(
        &self,
        options: &PgConnectOptions,
        maintenance: &mut PgConnection,
    ) -> Result<(Uuid, String)> {
        let marked = match db::connect(options).await {
            Ok(mut connection) => identity::marked(&mut connection).await?,
            Err(error) if error.sqlstate() == Some("3D000") => None,
            Err(error) => return Err(error.into()),
        };
        match marked {
            None => {
                refuse_namesake(maintenance, &self.name, options).await?;
                Ok((Uuid::now_v7(), self.name.clone()))
            }
            Some((_, name)) if self.name != DEFAULT_NAME && self.name != name => {
                Err(other_landlord(options, &name))
            }
            Some(found) => Ok(found),
        }
    }

    async fn establish(
        &self,
        app: &App,
        (id, name): (Uuid, &str),
        options: &PgConnectOptions,
        email: &str,
    ) -> Result<()> {
        let act = Act {
            actor: first_actor(email),
            command: app.command_line.clone(),
            reason: app.reason.clone(),
            request_id: app.request_id,
        };
        let founding = Founding {
            id,
            name,
            options,
            home_server: HOME_SERVER,
            administrator: Founder {
                email,
                display_name: self.admin_name.as_deref().unwrap_or(email),
            },
        };
        Ok(found(&founding, &act).await?)
    }
}

fn first_actor(email: &str) -> Actor {
    Actor {
        kind: ActorKind::PlatformUser,
        reference: email.to_owned(),
        display_name: email.to_owned(),
        claimed: false,
    }
}

async fn connect_to_server(options: &PgConnectOptions) -> Result<PgConnection> {
    Ok(db::connect(&options.clone().database(MAINTENANCE_DATABASE)).await?)
}

async fn migrate_landlord(options: &PgConnectOptions, name: &str, email: &str) -> Result<()> {
    let library = Library::load(Scope::Landlord, &[])?;
    let target = Target {
        name: TargetName {
            scope: Scope::Landlord,
            name: name.to_owned(),
            database: db::describe(options),
        },
        options: options.clone(),
        role_prefix: format!("tenantctl_{name}"),
        contexts: None,
        tenant: None,
    };
    let actor = migrate::Actor {
        name: first_actor(email).label(),
        reason: None,
    };
    Engine::new(&library, actor)
        .up(&target, &UpRequest::default())
        .await?;
    Ok(())
}

fn landlord_name(text: &str) -> Result<String, String> {
    let mut characters = text.chars();
    let begins_well = characters.next().is_some_and(|first| first.is_ascii_lowercase());
    if begins_well
        && text.len() <= 16
        && characters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    {
        Ok(text.to_owned())
    } else {
        Err("a name is made of at most 16 small letters, digits and _, and begins with a letter".to_owned())
    }
}

fn other_landlord(options: &PgConnectOptions, name: &str) -> Failure {
    Failure::conflict(format!("{} is the landlord {name}'s", db::describe(options)))
        .hint(format!("tenantctl init --name {name}"))
}

/// Refuses a name whose roles own databases on the server already: two landlords would hold each other's tenants for
/// their own.
async fn refuse_namesake(
    maintenance: &mut PgConnection,
    name: &str,
    options: &PgConnectOptions,
) -> Result<()> {
    let owned = server::databases_owned_by(maintenance, &format!("tenantctl_{name}_owner")).await?;
    let own = options.get_database().unwrap_or(options.get_username());
    let others: Vec<String> = owned.into_iter().filter(|owned| owned != own).collect();
    if others.is_empty() {
        return Ok(());
    }
    let shown = others.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
    let more = if others.len() > 3 { " and more" } else { "" };
    Err(Failure::conflict(format!(
        "a landlord {name} has databases on this server already: {shown}{more}"
    ))
    .hint("tenantctl init --name NAME makes another one")
    .hint("tenantctl tenant restore --landlord --from FOLDER brings one back that was lost"))
}
