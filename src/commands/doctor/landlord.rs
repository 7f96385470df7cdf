//! The landlord: its schema, and what was begun and not finished.

use crate::app::App;
use crate::commands::checks::Section;
use crate::commands::operation::Operation;
use crate::commands::repeat::{other_way, repeat};
use crate::db::landlord::{Landlord, runs, steps, tenants};
use crate::db::server;
use crate::doctor;
use crate::error::Result;
use crate::finding::{CheckResult, Finding, Verdict};
use crate::lifecycle::operation;
use crate::migrate::{self, Scope};

/// How many of the latest runs are looked at.
const RUNS: i64 = 1000;

/// Examines the landlord.
pub(super) async fn examine(app: &App, landlord: &mut Landlord) -> Result<Section> {
    let moment = server::moment(landlord.connection()).await?;
    let schema = schema(landlord);
    let is_current = schema.verdict == Verdict::Passed;
    let mut checks = vec![schema];
    if is_current {
        checks.push(abandoned_runs(landlord).await?);
        checks.push(unfinished_operations(landlord).await?);
        checks.push(doctor::tenant::indexes(landlord.connection()).await?);
    } else {
        app.output
            .note("nothing more is asked of a landlord with another schema");
    }
    Ok(Section {
        target: "landlord".to_owned(),
        database: moment.database,
        server_version: moment.version,
        checked_at: moment.now,
        checks,
    })
}

/// The check of the landlord's migrations.
pub(super) fn schema(landlord: &Landlord) -> CheckResult {
    let (found, expected) = (
        landlord.identity.schema_version,
        migrate::embedded_version(Scope::Landlord, None),
    );
    let finding = (found != expected).then(|| Finding {
        object: "migrations".to_owned(),
        fault: format!("it is at migration {found}, and this tool expects {expected}"),
        mend: if found < expected {
            "tenantctl migrate up --landlord".to_owned()
        } else {
            "tenantctl migrate status --landlord".to_owned()
        },
    });
    CheckResult::new(
        "schema",
        "The landlord is at the migration that this tool expects",
        finding,
    )
}

/// The runs whose program died, where they can be taken up.
async fn abandoned_runs(landlord: &mut Landlord) -> Result<CheckResult> {
    let runs = runs::list(landlord.connection(), None, None, RUNS).await?;
    let abandoned = runs
        .iter()
        .filter(|run| run.state == "abandoned" && Operation::is_resumable(run));
    let findings: Vec<Finding> = abandoned
        .map(|run| Finding {
            object: format!("run {}", run.id),
            fault: format!(
                "the program that ran {} died with {} of {} databases done",
                run.operation, run.done, run.targets
            ),
            mend: format!("tenantctl run resume {}", run.id),
        })
        .collect();
    Ok(CheckResult::new(
        "abandoned-run",
        "No run was left behind by a program that died",
        findings,
    ))
}

/// The operations on tenants that were begun and not finished.
async fn unfinished_operations(landlord: &mut Landlord) -> Result<CheckResult> {
    let known = steps::unfinished(landlord.connection()).await?;
    let mut findings = Vec::new();
    for tenant in tenants::list(landlord.connection(), None).await? {
        let steps = known.get(&tenant.id).map_or(&[][..], Vec::as_slice);
        findings.extend(operation::unfinished(steps).first().map(|step| Finding {
            object: tenant.slug.clone(),
            fault: format!(
                "{} stopped before it could {}{}",
                step.operation,
                step.step,
                other_way(&tenant, steps)
            ),
            mend: repeat(&tenant, step),
        }));
    }
    Ok(CheckResult::new(
        "unfinished-operation",
        "Every operation on a tenant that was begun is finished",
        findings,
    ))
}
