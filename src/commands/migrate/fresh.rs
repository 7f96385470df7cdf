//! `migrate up --landlord --fresh`: the landlord's schema dropped and made anew. What makes it this landlord stays: its
//! identity, its first server and the administrator who asks for it.

use crate::app::{App, HOME_SERVER};
use crate::commands::fleet::migrating::actor;
use crate::db::landlord::{Landlord, identity, tenants};
use crate::db::{self, server};
use crate::error::{Failure, Result};
use crate::lifecycle::landlord::{Founder, Founding, found};
use crate::migrate::{Engine, Library, Scope, UpRequest};
use crate::output::Confirmation;

use crate::commands::fleet::reach::Reach;
use crate::fleet::Target;

/// Drops the landlord's schema and makes it anew.
///
/// # Errors
/// When it is not confirmed, tenants are registered, nobody would be left to administer it, or the database fails.
pub(super) async fn run(
    app: &App,
    mut landlord: Landlord,
    confirmed: Option<&str>,
    forget_tenants: bool,
) -> Result<()> {
    let name = landlord.identity.name.clone();
    let (Some(email), Some(display_name)) = (
        landlord.identity.user_email.clone(),
        landlord.identity.user_name.clone(),
    ) else {
        return Err(Failure::refused(format!(
            "the login {} is no platform administrator's: nobody would be left to administer the landlord",
            landlord.identity.session_login
        )));
    };
    let registered = tenants::slugs(landlord.connection()).await?;
    if !registered.is_empty() && !forget_tenants {
        return Err(Failure::conflict(format!(
            "the landlord has tenants, and would forget where their data lives: {}",
            registered.join(", ")
        ))
        .hint("purge them first, or say --forget-tenants: their databases stay"));
    }
    let question = format!(
        "Drop everything in the landlord {name} ({})?",
        db::describe(landlord.options())
    );
    let confirmation = Confirmation::Name {
        expected: &name,
        given: confirmed,
    };
    app.output.confirm(&question, &confirmation)?;
    let founding = Founding {
        id: landlord.id(),
        name: &name,
        options: &landlord.options().clone(),
        home_server: HOME_SERVER,
        administrator: Founder {
            email: &email,
            display_name: &display_name,
        },
    };
    let act = app.act(&landlord);
    let engineer = actor(app, &landlord);
    let reach = Reach::find(app, &mut landlord, &[]).await?;
    let target = reach.migration_target(&Target::Landlord)?;
    let library = Library::load(Scope::Landlord, &[])?;
    let prefix = landlord.role_prefix();
    drop_contexts(&mut landlord, &library, &prefix).await?;
    Engine::new(&library, engineer)
        .up(&target, &UpRequest::default())
        .await?;
    found(&founding, &act).await?;
    app.output
        .note(&format!("the schema of the landlord {name} was made anew"));
    Ok(())
}

/// One transaction: all of them, or none. Which landlord it is stays in a comment of the database until it is founded
/// again, so that `init` finds it should the program die before.
async fn drop_contexts(landlord: &mut Landlord, library: &Library, prefix: &str) -> Result<()> {
    let schemas: Vec<String> = library
        .contexts()
        .map(|context| server::quote_identifier(&context.name))
        .collect();
    let database = landlord.options().get_database().unwrap_or_default().to_owned();
    let statements = format!(
        "begin; set local role {}; {}; drop schema if exists {} cascade; commit",
        server::quote_identifier(&format!("{prefix}_owner")),
        identity::mark(&database, landlord.id(), &landlord.identity.name),
        schemas.join(", ")
    );
    Ok(server::execute(landlord.connection(), &statements).await?)
}
