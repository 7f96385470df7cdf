//! What a session sees, depending on its tenant.

use sqlx::PgConnection;

use super::statement::{begin, names, with_rows};
use super::tables::Table;
use super::{Context, unprotected};
use crate::db::{Result, server};
use crate::finding::{Finding, Verdict};

/// The tables in which a session with this tenant sees rows.
pub(super) async fn seen(
    application: &mut PgConnection,
    tables: &[Table],
    tenant: Option<&str>,
) -> Result<Vec<String>> {
    let mut transaction = begin(application, tenant).await?;
    names(&mut transaction, &with_rows(tables)).await
}

/// No table may be among them.
pub(super) fn verdict(seen: &[String], circumstance: &str) -> Verdict {
    let findings: Vec<Finding> = seen
        .iter()
        .map(|table| unprotected(table, &format!("{circumstance} its rows are seen")))
        .collect();
    findings.into()
}

/// The positive control: some table must be among them.
pub(super) async fn own_rows(
    application: &mut PgConnection,
    tables: &[Table],
    context: &Context,
) -> Result<Verdict> {
    let seen = seen(application, tables, Some(&context.own.to_string())).await?;
    if !seen.is_empty() {
        return Ok(Verdict::Passed);
    }
    let fault = "with its tenant set the application sees not one row";
    Ok(vec![unprotected("every table", fault)].into())
}

/// What was planned while one tenant was set is executed for another.
pub(super) async fn prepared(
    application: &mut PgConnection,
    tables: &[Table],
    context: &Context,
) -> Result<Verdict> {
    let prepare = format!(
        "set plan_cache_mode = force_generic_plan; prepare probe as {}",
        with_rows(tables)
    );
    server::execute(application, &prepare).await?;
    let execute = "execute probe";
    let mut transaction = begin(application, Some(&context.own.to_string())).await?;
    names(&mut transaction, execute).await?;
    drop(transaction);
    let mut transaction = begin(application, Some(&context.other.to_string())).await?;
    let seen = names(&mut transaction, execute).await?;
    Ok(verdict(&seen, "by a statement prepared for another tenant"))
}
