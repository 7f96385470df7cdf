//! `tenant credentials rotate`

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use clap::{Args, Subcommand};
use secrecy::ExposeSecret;
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use crate::app::App;
use crate::commands::fleet::pace::{PaceOptions, duration};
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::runner::{Record, Runner};
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::task::{Kept, Task};
use crate::commands::fleet::words::named;
use crate::commands::keeper::Keeper;
use crate::db::tenancy::TenantDatabase;
use crate::db::{Act, audit};
use crate::error::{Failure, Outcome, Result};
use crate::fleet::Target;
use crate::lifecycle::access::LOGIN_KINDS;
use crate::lifecycle::credentials::{self, Rotated, Rotation};
use crate::output::{Column, Confirmation, Records};

/// The verbs of `tenant credentials`.
#[derive(Debug, Subcommand)]
pub enum CredentialsCommand {
    /// Give the logins of a tenant's application new passwords, which are shown once
    Rotate(RotateArgs),
}

/// The arguments of `tenant credentials rotate`.
#[derive(Debug, Args)]
#[command(after_help = "\
Sessions that are open go on. Without --grace an old password is good for nothing from now on. With it the new \
password is that of a second login with the same rights, and the old one stays good for that time, so that an \
application can change over while it runs; the next rotation goes back to the first login.

Examples:
  tenantctl tenant credentials rotate nrna --grace 24h
  tenantctl tenant credentials rotate --all --login app --output new-passwords.ndjson")]
pub struct RotateArgs {
    /// The tenant
    #[arg(value_name = "SLUG", conflicts_with_all = ["tenants", "all", "filter", "failed_in", "except", "landlord"])]
    slug: Option<String>,

    #[command(flatten)]
    selection: SelectionArgs,

    /// Only this kind of login [default: each]
    #[arg(long, value_name = "KIND", value_parser = LOGIN_KINDS)]
    login: Option<String>,

    /// Leave the old password good for this time, such as 24h
    #[arg(long, value_name = "TIME", value_parser = duration)]
    grace: Option<Duration>,

    /// Write the passwords to this new file, readable for you alone, as NDJSON, instead of showing them
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// A new password, as it is shown once.
#[derive(Serialize)]
struct Shown {
    tenant: String,
    login: String,
    password: String,
    former_login: Option<String>,
    former_until: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("tenant", "TENANT"),
    Column::new("login", "LOGIN"),
    Column::new("password", "PASSWORD"),
    Column::new("former_login", "FORMER LOGIN"),
    Column::new("former_until", "GOOD UNTIL"),
];

impl CredentialsCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Rotate(args) => args.run(app).await,
        }
    }
}

/// What is done with each tenant.
struct Work<'a> {
    reach: &'a Reach,
    landlord_id: Uuid,
    role_prefix: String,
    act: Act,
    kinds: Vec<&'a str>,
    grace_until: Option<DateTime<Utc>>,
    keeper: &'a Keeper,
}

impl RotateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let selection = self.selection.naming(self.slug);
        if selection.names_landlord() {
            return Err(Failure::usage("logins are tenants', not the landlord's"));
        }
        selection.require()?;
        let mut landlord = app.landlord().await?;
        let targets = selection.resolve(app, &mut landlord).await?;
        if targets.len() > 1 && self.output.is_none() {
            let message =
                "the passwords of several tenants are written to a file, or a failure could lose them";
            return Err(Failure::usage(message)
                .hint("add --output new-passwords.ndjson, which must not be there yet"));
        }
        confirm(app, &targets, self.grace.is_some())?;
        let keeper = Keeper::open(self.output.as_deref())?;
        let reach = Reach::find(app, &mut landlord, &targets).await?;
        let runner = Runner::new(app, &mut landlord, &reach, &PaceOptions::default()).await?;
        let work = Work {
            reach: &reach,
            landlord_id: landlord.id(),
            role_prefix: landlord.role_prefix(),
            act: app.act(&landlord),
            kinds: match &self.login {
                Some(kind) => vec![kind.as_str()],
                None => LOGIN_KINDS.to_vec(),
            },
            grace_until: self.grace.map(|grace| Utc::now() + grace),
            keeper: &keeper,
        };
        let record = Record::once("tenant credentials rotate");
        let ran = runner.run(&mut landlord, record, &work, targets).await?;
        let (done, ending) = ran.part(selection.names_one())?;
        let shown: Vec<_> = done.into_iter().flat_map(|(_, shown)| shown).collect();
        match &self.output {
            Some(_) if shown.is_empty() => {}
            Some(file) => app
                .output
                .note(&format!("the new passwords are in {}", file.display())),
            None => app.output.records(&Records {
                rows: &shown,
                columns: COLUMNS,
                empty: "no password was changed",
            })?,
        }
        ending.conclude(app)
    }
}

fn confirm(app: &App, targets: &[Target], with_grace: bool) -> Result<()> {
    let names: Vec<_> = targets
        .iter()
        .filter_map(Target::tenant)
        .map(|tenant| tenant.database.as_str())
        .collect();
    if names.is_empty() {
        return Ok(());
    }
    let ending = if with_grace {
        ""
    } else {
        ", ending the old ones now"
    };
    let question = format!("Give the logins of {} new passwords{ending}?", named(&names));
    app.output.confirm(&question, &Confirmation::Yes)?;
    Ok(())
}

impl Task for Work<'_> {
    type Done = Vec<Shown>;

    fn doing(&self) -> &'static str {
        "rotating"
    }

    async fn work(&self, target: Target) -> Result<Vec<Shown>> {
        let tenant = target
            .tenant()
            .ok_or_else(|| Failure::usage("logins are tenants'"))?;
        let options = self.reach.options(&target)?;
        let mut database = TenantDatabase::open(&options, tenant.id, self.landlord_id, &[]).await?;
        let mut transaction = database.write(&self.act).await?;
        let rotation = Rotation {
            database: &tenant.database,
            role_prefix: &self.role_prefix,
            kinds: &self.kinds,
            grace_until: self.grace_until,
        };
        let rotated = credentials::rotate(&mut transaction, &rotation).await?;
        let logins: Vec<_> = rotated.iter().map(|rotated| &rotated.login).collect();
        let details = json!({ "logins": logins, "grace_until": self.grace_until });
        audit::record(&mut transaction, "credentials_rotated", details).await?;
        let shown: Vec<_> = rotated
            .into_iter()
            .map(|rotated| self.shown(&tenant.slug, rotated))
            .collect();
        // A password that nobody has got would keep the application out for good.
        self.keeper.keep(&shown)?;
        transaction
            .commit()
            .await
            .map_err(|error| self.keeper.doubt(error.into()))?;
        Ok(shown)
    }

    fn keep(&self, _target: &Target, done: &Vec<Shown>) -> Kept {
        Kept {
            result: Some(format!("{} logins", done.len())),
            ..Kept::default()
        }
    }
}

impl Work<'_> {
    fn shown(&self, tenant: &str, rotated: Rotated) -> Shown {
        let until = self.grace_until.filter(|_| rotated.former_login.is_some());
        Shown {
            tenant: tenant.to_owned(),
            login: rotated.login,
            password: rotated.password.expose_secret().to_owned(),
            former_login: rotated.former_login,
            former_until: until.map(|until| until.to_rfc3339_opts(SecondsFormat::Secs, true)),
        }
    }
}
