//! Seeds: the rows that a database began with are there and as they should be.

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::Subject;
use crate::db;
use crate::finding::{Finding, Verdict};
use crate::seed::{self, Library, Selection};

/// The seeded tables in which rows are missing or differ.
///
/// # Errors
/// As for [`seed::verify`].
pub async fn seeds(
    connection: &mut PgConnection,
    subject: &Subject,
    library: &Library,
    selection: &Selection,
) -> seed::Result<Verdict> {
    let tenant = subject.tenant_id.map_or_else(String::new, |tenant_id| {
        format!("; set local tenantctl.tenant_id = '{tenant_id}'")
    });
    let begin = format!("begin isolation level repeatable read read only{tenant}");
    let mut transaction = connection
        .begin_with(AssertSqlSafe(begin))
        .await
        .map_err(db::Error::from)?;
    let verification = seed::verify(&mut transaction, library, selection).await?;
    let amiss = verification
        .tables
        .into_iter()
        .filter(|table| !table.missing.is_empty() || !table.differing.is_empty());
    let findings: Vec<Finding> = amiss
        .map(|table| Finding {
            fault: format!(
                "of {} seeded rows {} are missing and {} differ",
                table.expected,
                table.missing.len(),
                table.differing.len()
            ),
            object: table.table,
            mend: format!("tenantctl seed apply {} --yes", subject.selector),
        })
        .collect();
    Ok(findings.into())
}
