//! Where settings come from: a flag beats the environment, which beats the profile, which beats the local cluster.
//! Every environment variable that the tool reads is named here, or by PostgreSQL's own rules.

use std::path::PathBuf;
use std::time::Duration;

use etcetera::BaseStrategy;
use serde::Deserialize;
use sqlx::postgres::PgConnectOptions;

use crate::error::{Failure, Kind, Result};

/// The names of the environment variables, with what they mean.
pub const VARIABLES: &[(&str, &str)] = &[
    ("TENANTCTL_LANDLORD_URL", "URL of the landlord's database"),
    (
        "TENANTCTL_PROFILE",
        "name of the profile in the configuration file",
    ),
    ("TENANTCTL_CONFIG", "path of the configuration file"),
    (
        "TENANTCTL_TENANT",
        "the tenant, for commands that work inside one",
    ),
    (
        "TENANTCTL_ACTOR",
        "e-mail of the platform user who acts, recorded as claimed unless the login proves it",
    ),
    ("TENANTCTL_LOCAL_DIR", "folder of the local cluster"),
    (
        "TENANTCTL_MIGRATIONS",
        "folder of contexts of your own, for every command that migrates",
    ),
    ("TENANTCTL_BACKUP_DIR", "folder into which backups go"),
    (
        "TENANTCTL_RETENTION_DIR",
        "folder into which the audit trails of archived tenants go",
    ),
    (
        "TENANTCTL_PURGE_GRACE",
        "how long a tenant is kept after it was archived, such as 30d",
    ),
    (
        "TENANTCTL_PG_BIN",
        "folder of PostgreSQL's client programs, when they are not where they usually are",
    ),
    ("TENANTCTL_LOG", "what to log to standard error, such as debug"),
    (
        "DATABASE_URL",
        "URL of the landlord's database, when nothing more particular names it",
    ),
    (
        "PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE, PGSSLMODE …",
        "as for PostgreSQL's own programs",
    ),
    ("NO_COLOR, CLICOLOR_FORCE", "no colour, or always"),
];

/// How long a tenant is kept after it was archived, unless something else is set.
const PURGE_GRACE: Duration = Duration::from_hours(30 * 24);

/// The configuration file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConfigFile {
    #[serde(default)]
    profiles: std::collections::BTreeMap<String, Profile>,
}

/// One profile of the configuration file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    landlord_url: Option<String>,
    actor: Option<String>,
    local_dir: Option<PathBuf>,
    backup_dir: Option<PathBuf>,
    retention_dir: Option<PathBuf>,
    purge_grace: Option<String>,
    pg_bin: Option<PathBuf>,
}

/// What the command line says about settings.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// `--landlord-url`, or its variable.
    pub landlord_url: Option<String>,
    /// `--profile`, or its variable.
    pub profile: Option<String>,
    /// `--config`, or its variable.
    pub config: Option<PathBuf>,
    /// `--actor`, or its variable.
    pub actor: Option<String>,
    /// `--local-dir`, or its variable.
    pub local_dir: Option<PathBuf>,
}

/// Where the landlord is.
#[derive(Clone, Debug)]
pub enum LandlordLocation {
    /// At these options.
    Configured(Box<PgConnectOptions>),
    /// On the local cluster.
    Local,
}

/// The settings of one command.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the landlord is.
    pub landlord: LandlordLocation,
    /// Who the caller says it is.
    pub actor: Option<String>,
    /// The folder of the local cluster, when it is not the usual one.
    pub local_dir: Option<PathBuf>,
    /// The folder into which backups go, when it is not the usual one.
    pub backup_dir: Option<PathBuf>,
    /// The folder into which the audit trails of archived tenants go, when it is not the usual one.
    pub retention_dir: Option<PathBuf>,
    /// How long a tenant is kept after it was archived, in words such as `30d`.
    pub purge_grace: Option<String>,
    /// The folder of PostgreSQL's client programs, when they are not where they usually are.
    pub pg_bin: Option<PathBuf>,
}

impl Settings {
    /// Reads the configuration file and the environment, and puts the flags over them.
    ///
    /// # Errors
    /// When the file cannot be read, the profile is not in it, or a URL makes no sense.
    pub fn resolve(flags: &Flags) -> Result<Self> {
        let profile = read_profile(flags)?;
        let actor = flags.actor.clone().or(profile.actor);
        let local_dir = flags.local_dir.clone().or(profile.local_dir);
        let url = flags
            .landlord_url
            .clone()
            .or(profile.landlord_url)
            .or_else(|| variable("DATABASE_URL"));
        let landlord = match url {
            Some(url) => LandlordLocation::Configured(Box::new(parse_url(&url)?)),
            None if variable("PGHOST").is_some() || variable("PGDATABASE").is_some() => {
                LandlordLocation::Configured(Box::new(PgConnectOptions::new()))
            }
            None => LandlordLocation::Local,
        };
        Ok(Self {
            landlord,
            actor,
            local_dir,
            backup_dir: path_variable("TENANTCTL_BACKUP_DIR").or(profile.backup_dir),
            retention_dir: path_variable("TENANTCTL_RETENTION_DIR").or(profile.retention_dir),
            purge_grace: variable("TENANTCTL_PURGE_GRACE").or(profile.purge_grace),
            pg_bin: path_variable("TENANTCTL_PG_BIN").or(profile.pg_bin),
        })
    }

    /// The folder into which backups go: the one that is set, or the user's own.
    ///
    /// # Errors
    /// When none is set and there is no home folder.
    pub fn backup_folder(&self) -> Result<PathBuf> {
        data_folder(self.backup_dir.as_ref(), "backups", "TENANTCTL_BACKUP_DIR")
    }

    /// The folder into which the audit trails of archived tenants go: the one that is set, or the user's own.
    ///
    /// # Errors
    /// When none is set and there is no home folder.
    pub fn retention_folder(&self) -> Result<PathBuf> {
        data_folder(
            self.retention_dir.as_ref(),
            "retention",
            "TENANTCTL_RETENTION_DIR",
        )
    }

    /// How long a tenant is kept after it was archived, before it may be purged.
    ///
    /// # Errors
    /// When what is set is no time.
    pub fn purge_grace(&self) -> Result<Duration> {
        let Some(text) = &self.purge_grace else {
            return Ok(PURGE_GRACE);
        };
        humantime::parse_duration(text).map_err(|error| {
            Failure::from_error(Kind::Usage, error)
                .context(format!(
                    "\"{text}\", the time of grace before a purge, is no time"
                ))
                .hint("set TENANTCTL_PURGE_GRACE to a time such as 30d")
        })
    }
}

/// A folder of the user's own, unless another one is set.
fn data_folder(set: Option<&PathBuf>, name: &str, variable: &str) -> Result<PathBuf> {
    if let Some(folder) = set {
        return Ok(folder.clone());
    }
    let strategy = etcetera::choose_base_strategy().map_err(|_| {
        Failure::usage(format!("there is no home folder in which {name} could be kept"))
            .hint(format!("set {variable} to a folder"))
    })?;
    Ok(strategy.data_dir().join("tenantctl").join(name))
}

fn path_variable(name: &str) -> Option<PathBuf> {
    variable(name).map(PathBuf::from)
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn parse_url(url: &str) -> Result<PgConnectOptions> {
    // PostgreSQL's programs take a user without a host, as in postgresql://me@/db?host=/run; the driver does not.
    let url = url.replacen("@/", "@localhost/", 1);
    // The driver's message may repeat the URL, and with it a password.
    url.parse().map_err(|_: sqlx::Error| {
        Failure::usage("the landlord's URL is not a PostgreSQL URL")
            .hint("postgresql://USER@HOST:5432/DATABASE, the password in ~/.pgpass or PGPASSWORD")
    })
}

fn read_profile(flags: &Flags) -> Result<Profile> {
    let path = match &flags.config {
        Some(path) => path.clone(),
        None => match default_config_path() {
            Some(path) if path.exists() => path,
            _ if flags.profile.is_none() => return Ok(Profile::default()),
            Some(path) => path,
            None => {
                return Err(Failure::usage(
                    "there is no home folder in which to look for the configuration file",
                ));
            }
        },
    };
    let text = std::fs::read_to_string(&path).map_err(|error| {
        Failure::from_error(Kind::Usage, error).context(format!("{} cannot be read", path.display()))
    })?;
    let mut file: ConfigFile = serde_yaml::from_str(&text).map_err(|error| {
        Failure::from_error(Kind::Usage, error)
            .context(format!("{} is not a configuration file", path.display()))
    })?;
    let name = flags.profile.as_deref().unwrap_or("default");
    match file.profiles.remove(name) {
        Some(profile) => Ok(profile),
        None if flags.profile.is_none() => Ok(Profile::default()),
        None => {
            let known: Vec<_> = file.profiles.into_keys().collect();
            let known = if known.is_empty() {
                "none".to_owned()
            } else {
                known.join(", ")
            };
            Err(Failure::usage(format!(
                "there is no profile \"{name}\" in {} (there is: {known})",
                path.display()
            )))
        }
    }
}

fn default_config_path() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.config_dir().join("tenantctl").join("config.yaml"))
}
