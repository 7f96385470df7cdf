//! `tenant validate`

use clap::{Args, ValueEnum};
use sqlx::PgConnection;

use crate::app::App;
use crate::commands::checks::{Report, Section};
use crate::commands::fleet::ending::Ran;
use crate::commands::fleet::migrating::selector;
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::runner::Runner;
use crate::commands::fleet::selection::{NamedSelectionArgs, SelectionArgs};
use crate::db::{self, server};
use crate::error::{Outcome, Result};
use crate::finding::{CheckResult, Verdict};
use crate::fleet::Target;
use crate::integrity::{self, Subject};
use crate::isolation;
use crate::seed::{Library, Request};

/// The arguments of `tenant validate`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: tenantctl tenant validate --all --landlord --check foreign-keys,constraints"
)]
pub struct ValidateArgs {
    #[command(flatten)]
    selection: NamedSelectionArgs,

    /// Only these: foreign-keys, constraints, units, members, partitions, sequences, seeds, stamp [default: all]
    #[arg(
        long = "check",
        value_enum,
        value_delimiter = ',',
        value_name = "CHECK,…",
        hide_possible_values = true
    )]
    checks: Vec<Check>,

    #[command(flatten)]
    pace: PaceOptions,
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Check {
    ForeignKeys,
    Constraints,
    Units,
    Members,
    Partitions,
    Sequences,
    Seeds,
    Stamp,
}

/// What all validations of one command share.
struct Validator<'a> {
    reach: &'a Reach,
    checks: Vec<Check>,
    landlord_id: uuid::Uuid,
    role_prefix: String,
    seeds: Library,
}

impl ValidateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let selection = SelectionArgs::from(self.selection);
        selection.require()?;
        let mut landlord = app.landlord().await?;
        let targets = selection.resolve(app, &mut landlord).await?;
        let reach = Reach::find(app, &mut landlord, &targets).await?;
        let runner = Runner::new(app, &mut landlord, &reach, &self.pace).await?;
        let validator = Validator {
            reach: &reach,
            checks: if self.checks.is_empty() {
                Check::value_variants().to_vec()
            } else {
                self.checks
            },
            landlord_id: landlord.id(),
            role_prefix: landlord.role_prefix(),
            seeds: Library::embedded(),
        };
        let targets = (1..).zip(targets).collect();
        let visits = runner
            .visit("validating", targets, |target| validator.validate(target))
            .await;
        let (sections, ending) = Ran::unrecorded(visits).part(selection.names_one())?;
        let sections = sections.into_iter().map(|(_, section)| section).collect();
        Report::new(sections, &ending).conclude(app, &ending)
    }
}

impl Validator<'_> {
    async fn validate(&self, target: Target) -> Result<Section> {
        let mut connection = db::connect(&self.reach.options(&target)?).await?;
        let moment = server::moment(&mut connection).await?;
        let mut checks = Vec::new();
        for check in &self.checks {
            checks.extend(self.check(*check, &mut connection, &target).await?);
        }
        Ok(Section {
            target: target.name().to_owned(),
            database: moment.database,
            server_version: moment.version,
            checked_at: moment.now,
            checks,
        })
    }

    async fn check(
        &self,
        check: Check,
        connection: &mut PgConnection,
        target: &Target,
    ) -> Result<Vec<CheckResult>> {
        let subject = Subject {
            tenant_id: target.tenant_id(),
            selector: selector(target),
        };
        let one = |code, proves, verdict: Verdict| vec![CheckResult::new(code, proves, verdict)];
        Ok(match check {
            Check::ForeignKeys => one(
                "foreign-keys",
                "Every row to which another refers is there",
                integrity::foreign_keys(connection, &subject).await?,
            ),
            Check::Constraints => one(
                "constraints",
                "No row breaks a check constraint, and none has null where none may be",
                integrity::constraints(connection, &subject).await?,
            ),
            Check::Units => one(
                "units",
                "Each unit's place in the tree agrees with its parent",
                integrity::units(connection, &subject).await?,
            ),
            Check::Members => one(
                "members",
                "Every active user has a membership, where the organization wants that",
                integrity::members(connection, &subject).await?,
            ),
            Check::Partitions => one(
                "partitions",
                "The partitions of the months to come are there, and the default ones are empty",
                integrity::partitions(connection, &subject).await?,
            ),
            Check::Sequences => one(
                "sequences",
                "No sequence gives a number that is taken",
                integrity::sequences(connection, &subject).await?,
            ),
            Check::Seeds => one(
                "seeds",
                "The rows that the database began with are as the seeds say",
                self.seeds(connection, &subject, target).await?,
            ),
            Check::Stamp => self.stamp(connection, target).await?,
        })
    }

    async fn seeds(
        &self,
        connection: &mut PgConnection,
        subject: &Subject,
        target: &Target,
    ) -> Result<Verdict> {
        let selection = match target.tenant() {
            None => self.seeds.select_landlord()?,
            Some(tenant) => self.seeds.select(&Request {
                reference: true,
                template: Some(&tenant.template),
                sets: &[],
                contexts: &tenant.contexts,
            })?,
        };
        Ok(integrity::seeds(connection, subject, &self.seeds, &selection).await?)
    }

    async fn stamp(&self, connection: &mut PgConnection, target: &Target) -> Result<Vec<CheckResult>> {
        let Some(tenant_id) = target.tenant_id() else {
            return Ok(Vec::new());
        };
        let subject = isolation::Subject {
            tenant_id,
            landlord_id: self.landlord_id,
            role_prefix: self.role_prefix.clone(),
            shared: Vec::new(),
        };
        Ok(isolation::stamp(connection, &subject).await?)
    }
}
