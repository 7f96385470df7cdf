//! `__complete`: the values that a shell offers, quickly or not at all. Says nothing when anything is amiss, and starts
//! no server.

use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use clap::{Args, ValueEnum};

use crate::app::App;
use crate::db::landlord::servers;
use crate::db::{access, organization::units};
use crate::error::{Outcome, Result};
use crate::interrupts::Interrupts;
use crate::local::State;
use crate::settings::{Flags, LandlordLocation, Settings};

/// Whoever presses a key waits no longer.
const DEADLINE: Duration = Duration::from_millis(500);

/// How many values are offered.
const MOST: i64 = 200;

/// Where values stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Source {
    /// Slugs of tenants.
    Tenants,
    /// Codes of a tenant's units.
    Units,
    /// Codes of a tenant's roles.
    Roles,
}

impl Source {
    /// Every source.
    pub const ALL: [Self; 3] = [Self::Tenants, Self::Units, Self::Roles];
}

impl std::fmt::Display for Source {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Tenants => "tenants",
            Self::Units => "units",
            Self::Roles => "roles",
        })
    }
}

/// The arguments of `__complete`.
#[derive(Debug, Args)]
pub struct CompleteArgs {
    /// Where the values stand
    #[arg(value_enum)]
    source: Source,

    /// How they begin
    #[arg(allow_hyphen_values = true)]
    prefix: String,

    /// The command line so far
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    words: Vec<String>,
}

impl CompleteArgs {
    pub(in crate::commands) async fn run(self, app: &App) -> Result<Outcome> {
        let found = tokio::time::timeout(DEADLINE, self.find(app)).await;
        if let Ok(Ok(values)) = found {
            // Of a list only the last value is completed.
            let before = self.prefix.rfind(',').map_or("", |comma| &self.prefix[..=comma]);
            let lines: Vec<_> = values.iter().map(|value| format!("{before}{value}\n")).collect();
            app.output.data(&lines.concat())?;
        }
        Ok(Outcome::Done)
    }

    async fn find(&self, app: &App) -> Result<Vec<String>> {
        let app = self.as_the_command_line_says(app)?;
        if matches!(app.settings.landlord, LandlordLocation::Local)
            && app.local_cluster()?.status()?.state != State::Running
        {
            return Ok(Vec::new());
        }
        let prefix = self.prefix.rsplit(',').next().unwrap_or_default();
        let mut landlord = app.landlord().await?;
        if self.source == Source::Tenants {
            let mut slugs = app.slugs(&mut landlord).await?;
            slugs.retain(|slug| slug.starts_with(prefix));
            return Ok(slugs);
        }
        let variable = std::env::var("TENANTCTL_TENANT").ok();
        let Some(slug) = self.value_of(&["-t", "--tenant"]).or(variable) else {
            return Ok(Vec::new());
        };
        let tenant = app.find_tenant(&mut landlord, &slug).await?;
        let servers = servers::list(landlord.connection()).await?;
        let asks_a_program = |server: &servers::Server| {
            server.id == tenant.server_id && server.secret_reference.starts_with("command:")
        };
        if servers.iter().any(asks_a_program) {
            return Ok(Vec::new());
        }
        let mut database = app.open_tenant(&mut landlord, &tenant).await?;
        let mut transaction = database.read().await?;
        Ok(match self.source {
            Source::Units => units::codes_beginning(&mut transaction, prefix, MOST).await?,
            _ => access::role_codes(&mut transaction, prefix, MOST).await?,
        })
    }

    /// The same, with the global flags of the command line that is being typed.
    fn as_the_command_line_says(&self, app: &App) -> Result<App> {
        let flags = Flags {
            landlord_url: self.value_of(&["--landlord-url"]),
            profile: self.value_of(&["--profile"]),
            config: self.value_of(&["--config"]).map(PathBuf::from),
            actor: None,
            local_dir: self.value_of(&["--local-dir"]).map(PathBuf::from),
        };
        let is_plain = flags.landlord_url.is_none() && flags.profile.is_none() && flags.config.is_none();
        let settings = if is_plain && flags.local_dir.is_none() {
            app.settings.clone()
        } else {
            Settings::resolve(&flags)?
        };
        Ok(App {
            settings,
            output: app.output.clone(),
            command_line: app.command_line.clone(),
            verb: app.verb.clone(),
            request_id: app.request_id,
            reason: None,
            interrupts: Interrupts::default(),
            need: app.need,
            subject: Mutex::default(),
        })
    }

    fn value_of(&self, names: &[&str]) -> Option<String> {
        let mut words = self.words.iter();
        while let Some(word) = words.next() {
            if names.contains(&word.as_str()) {
                return words.next().cloned();
            }
            let joined = names
                .iter()
                .find_map(|name| word.strip_prefix(&format!("{name}=")));
            if let Some(value) = joined {
                return Some(value.to_owned());
            }
        }
        None
    }
}
