//! `tenant status`

use serde::Serialize;

use crate::app::App;
use crate::commands::repeat::{other_way, repeat};
use crate::db::landlord::steps::{self, Step};
use crate::db::tenancy::TenantDatabase;
use crate::error::{Outcome, Result};
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
    findings: Vec<String>,
}

pub(super) async fn run(app: &App, slug: &str) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let tenant = app.find_tenant(&mut landlord, slug).await?;
    let steps = steps::list(landlord.connection(), tenant.id).await?;
    let open = operation::unfinished(&steps);
    let unfinished: Vec<_> = open.iter().map(|step| describe(step)).collect();
    let repeat = open.first().map(|step| repeat(&tenant, step));
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
        Ok(Some(database)) if database.schema_version == expected => {
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

fn describe(step: &Step) -> String {
    format!("{}: {}", step.operation, step.step)
}
