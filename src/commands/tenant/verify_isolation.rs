//! `tenant verify-isolation`

use std::collections::BTreeMap;

use clap::Args;
use uuid::Uuid;

use crate::app::App;
use crate::commands::checks::{Report, Section};
use crate::commands::fleet::ending::Ran;
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::runner::Runner;
use crate::commands::fleet::selection::{NamedSelectionArgs, SelectionArgs};
use crate::db;
use crate::error::{Failure, Outcome, Result};
use crate::finding::{CheckResult, Finding, Verdict};
use crate::fleet::Target;
use crate::isolation::{self, PolicyMap, Subject, Verification, probe};
use crate::lifecycle::access;

/// The arguments of `tenant verify-isolation`.
#[derive(Debug, Args)]
#[command(after_help = "Example: tenantctl tenant verify-isolation --all --probe --format json")]
pub struct VerifyIsolationArgs {
    #[command(flatten)]
    selection: NamedSelectionArgs,

    /// Also try what must not succeed, through a temporary login; everything is taken back
    #[arg(long)]
    probe: bool,

    /// Tables of your own that hold no tenant's data and so need no row security
    #[arg(long, value_delimiter = ',', value_name = "SCHEMA.TABLE,…")]
    shared: Vec<String>,

    #[command(flatten)]
    pace: PaceOptions,
}

/// What all verifications of one command share.
struct Verifier<'a> {
    reach: &'a Reach,
    landlord_id: Uuid,
    role_prefix: String,
    shared: Vec<String>,
    probe: bool,
}

impl VerifyIsolationArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let selection = SelectionArgs::from(self.selection);
        if selection.names_landlord() {
            return Err(Failure::usage(
                "the landlord holds no tenant's rows, so there is nothing to keep apart in it",
            )
            .hint("tenantctl tenant verify-isolation --all"));
        }
        selection.require()?;
        let mut landlord = app.landlord().await?;
        let targets = selection.resolve(app, &mut landlord).await?;
        let reach = Reach::find(app, &mut landlord, &targets).await?;
        let runner = Runner::new(app, &mut landlord, &reach, &self.pace).await?;
        let verifier = Verifier {
            reach: &reach,
            landlord_id: landlord.id(),
            role_prefix: landlord.role_prefix(),
            shared: self.shared,
            probe: self.probe,
        };
        let targets = (1..).zip(targets).collect();
        let visits = runner
            .visit("verifying", targets, |target| verifier.verify(target))
            .await;
        let (verifications, ending) = Ran::unrecorded(visits).part(selection.names_one())?;
        Report::new(compared(verifications), &ending).conclude(app, &ending)
    }
}

/// Holds the tenants' policies against each other.
fn compared(verifications: Vec<(Target, Verification)>) -> Vec<Section> {
    let fleet: Vec<(&str, &PolicyMap)> = verifications
        .iter()
        .map(|(target, verification)| (target.name(), &verification.policies))
        .collect();
    let mut found: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
    for (tenant, finding) in isolation::deviations(&fleet) {
        found.entry(tenant.to_owned()).or_default().push(finding);
    }
    let alone = verifications.len() < 2;
    let section = |(target, mut verification): (Target, Verification)| {
        let verdict = if alone {
            Verdict::skipped("one tenant alone has nothing to be compared with")
        } else {
            found.remove(target.name()).unwrap_or_default().into()
        };
        verification.checks.push(CheckResult::new(
            "policies-differ",
            "Row security is the same in every tenant that was verified",
            verdict,
        ));
        Section {
            target: target.name().to_owned(),
            database: verification.database,
            server_version: verification.server_version,
            checked_at: verification.verified_at,
            checks: verification.checks,
        }
    };
    verifications.into_iter().map(section).collect()
}

impl Verifier<'_> {
    async fn verify(&self, target: Target) -> Result<Verification> {
        let options = self.reach.options(&target)?;
        let tenant = target
            .tenant()
            .ok_or_else(|| Failure::usage("the landlord is no tenant"))?;
        let subject = Subject {
            tenant_id: tenant.id,
            landlord_id: self.landlord_id,
            role_prefix: self.role_prefix.clone(),
            shared: self.shared.clone(),
        };
        let mut connection = db::connect(&options).await?;
        let mut verification = isolation::verify(&mut connection, &subject).await?;
        let probes = if !self.probe {
            probe::skipped("only with --probe")
        } else if !access::is_open(tenant) {
            probe::skipped("the tenant's logins are kept out")
        } else {
            probe::probe(&mut connection, &options, &subject).await?
        };
        verification.checks.extend(probes);
        Ok(verification)
    }
}
