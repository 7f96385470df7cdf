//! The tree of units: what is kept of each unit's place agrees with its parent.

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::Subject;
use crate::db::Result;
use crate::db::organization::tree;
use crate::finding::{Finding, Verdict};

/// The units whose place is wrong.
///
/// # Errors
/// When a query fails.
pub async fn units(connection: &mut PgConnection, subject: &Subject) -> Result<Verdict> {
    let Some(tenant_id) = subject.tenant_id else {
        return Ok(Verdict::skipped("the landlord has no units"));
    };
    let begin = format!("begin read only; set local tenantctl.tenant_id = '{tenant_id}'");
    let mut transaction = connection.begin_with(AssertSqlSafe(begin)).await?;
    let has_units = sqlx::query_scalar!(r#"select to_regclass('organization.units') is not null as "has!""#)
        .fetch_one(&mut *transaction)
        .await?;
    if !has_units {
        return Ok(Verdict::skipped("its contexts have no units"));
    }
    let faults = tree::verify(&mut transaction).await?;
    let findings: Vec<Finding> = faults
        .into_iter()
        .map(|fault| Finding {
            object: fault.code,
            fault: format!(
                "its {} is {} and should be {}",
                fault.what, fault.found, fault.expected
            ),
            mend: format!("tenantctl unit rebuild {} --yes", subject.selector),
        })
        .collect();
    Ok(findings.into())
}
