//! `tenant status`

use std::collections::BTreeSet;

use serde::Serialize;

use crate::app::App;
use crate::commands::repeat::{drop_former, other_way, repeat};
use crate::db::landlord::former_databases::{self, FormerDatabase};
use crate::db::landlord::steps::{self, Step};
use crate::db::tenancy::TenantDatabase;
use crate::doctor;
use crate::error::{Outcome, Result};
use crate::finding::{Finding, Verdict};
use crate::lifecycle::{access, operation, purge};
use crate::output::Column;

const COLUMNS: &[Column] = &[
    Column::new("slug", "Slug"),
    Column::new("status", "Status"),
    Column::new("status_reason", "Reason"),
    Column::new("maintenance", "Maintenance"),
    Column::new("maintenance_message", "Message"),
    Column::new("application", "Application"),
    Column::new("database", "Database"),
    Column::new("schema", "Schema"),
    Column::new("unfinished", "Unfinished"),
    Column::new("kept", "Kept"),
    Column::new("findings", "Findings"),
];

#[derive(Serialize)]
struct Row {
    slug: String,
    status: String,
    status_reason: Option<String>,
    maintenance: bool,
    maintenance_message: Option<String>,
    application: &'static str,
    database: String,
    schema: String,
    unfinished: Vec<String>,
    kept: Vec<String>,
    findings: Vec<String>,
}

pub(super) async fn run(app: &App, slug: &str) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let tenant = app.find_tenant(&mut landlord, slug).await?;
    let steps = steps::list(landlord.connection(), tenant.id).await?;
    let open = operation::unfinished(&steps);
    let begun = steps.iter().filter(|step| step.finished_at.is_none());
    let begun: BTreeSet<String> = begun
        .filter(|step| !open.iter().any(|other| other.operation == step.operation))
        .map(|step| format!("{}: begun, and nothing of it counts yet", step.operation))
        .collect();
    let unfinished: Vec<_> = open.iter().map(|step| describe(step)).chain(begun).collect();
    let repeat = open.first().map(|step| repeat(&tenant, step));
    let kept = former_databases::list(landlord.connection(), tenant.id).await?;
    let expected = crate::app::expected_version(&tenant);
    let mut findings = Vec::new();
    let opened = if purge::is_done(&tenant) {
        None
    } else {
        let options = app.tenant_options(&mut landlord, &tenant).await?;
        let contexts = crate::app::embedded_contexts();
        Some(TenantDatabase::open(&options, tenant.id, landlord.id(), &contexts).await)
    };
    let schema = match opened.transpose() {
        Ok(None) => "dropped with its database".to_owned(),
        Ok(Some(mut database)) if database.schema_version == expected => {
            let mut reading = database.read().await?;
            let access = doctor::tenant::access(&mut reading, &tenant, &landlord.role_prefix()).await?;
            if let Verdict::Found { findings: found } = access.verdict {
                findings.extend(found.iter().map(|finding| describe_finding(slug, finding)));
            }
            format!("at {expected}, as this tool expects")
        }
        Ok(Some(database)) => {
            findings.push(format!(
                "the schema is not the expected one: tenantctl migrate status -t {slug}"
            ));
            format!("at {}, and this tool expects {expected}", database.schema_version)
        }
        Err(error) => {
            findings.push(error.to_string());
            "unknown".to_owned()
        }
    };
    let other_way = other_way(&tenant, &steps);
    findings.extend(repeat.map(|command| format!("{command} finishes what was begun{other_way}")));
    let row = Row {
        application: if access::is_open(&tenant) {
            "may connect"
        } else {
            "is kept out"
        },
        slug: tenant.slug,
        status: tenant.status,
        status_reason: tenant.status_reason,
        maintenance: tenant.maintenance,
        maintenance_message: tenant.maintenance_message,
        database: format!("{} on server {}", tenant.database, tenant.server),
        schema,
        unfinished,
        kept: kept.iter().map(|former| describe_kept(slug, former)).collect(),
        findings,
    };
    let outcome = if row.findings.is_empty() {
        Outcome::Done
    } else {
        Outcome::Found
    };
    app.output.record(&row, COLUMNS)?;
    Ok(outcome)
}

/// A database in which the tenant lived before, and what drops it.
fn describe_kept(slug: &str, former: &FormerDatabase) -> String {
    format!(
        "{} on server {} since {}; {} drops it",
        former.database,
        former.server,
        former.kept_since.format("%Y-%m-%d"),
        drop_former(slug, &former.operation)
    )
}

fn describe_finding(slug: &str, finding: &Finding) -> String {
    format!(
        "login {}: {}; tenantctl doctor -t {slug} tells what mends it",
        finding.object, finding.fault
    )
}

fn describe(step: &Step) -> String {
    format!("{}: {}", step.operation, step.step)
}
