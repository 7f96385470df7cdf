//! The negative control: the statements of the probes on a table of their own, with its policies and without. No table
//! of the tenant's is touched, and nothing of it is ever committed.

use sqlx::PgConnection;

use super::Context;
use super::statement::{Attempt, attempt, begin, names, with_rows};
use super::tables::Table;
use crate::db::{Error, Result, server};
use crate::finding::{Finding, Verdict};
use crate::isolation::Subject;

const TABLE: &str = "tenancy_probe.control";

/// With policies the probes must find nothing, without them they must.
pub(super) async fn control(
    administrator: &mut PgConnection,
    subject: &Subject,
    context: &Context,
) -> Result<Verdict> {
    let mut transaction = begin(administrator, Some(&context.own.to_string())).await?;
    server::assume_owner(&mut transaction, &subject.role_prefix).await?;
    let made = server::execute(
        &mut transaction,
        &format!(
            "create schema tenancy_probe; create table {TABLE} (tenant_id uuid primary key); \
             select tenancy.protect('{TABLE}'); insert into {TABLE} values ('{own}'); \
             set local tenantctl.tenant_id = '{other}'",
            own = context.own,
            other = context.other,
        ),
    )
    .await;
    match made {
        Ok(()) => {}
        Err(error @ (Error::Sql { .. } | Error::Constraint { .. })) => {
            return Ok(finding(&format!("no table can be protected: {error}")));
        }
        Err(broken) => return Err(broken),
    }
    let protected = reaches(&mut transaction, context).await?;
    server::execute(
        &mut transaction,
        &format!("drop policy tenant_isolation on {TABLE}; alter policy tenant_access on {TABLE} using (true) with check (true)"),
    )
    .await?;
    let open = reaches(&mut transaction, context).await?;
    Ok(if protected.contains(&true) {
        finding("a table that was protected just now can be reached by another tenant")
    } else if open.contains(&false) {
        finding("the probes do not notice that policies are missing")
    } else {
        Verdict::Passed
    })
}

fn finding(fault: &str) -> Verdict {
    Verdict::from(vec![Finding {
        object: "tenancy.protect".to_owned(),
        fault: fault.to_owned(),
        mend: "tenantctl migrate validate --all".to_owned(),
    }])
}

/// Whether a foreign row is seen, and whether one can be deleted and inserted.
async fn reaches(transaction: &mut PgConnection, context: &Context) -> Result<[bool; 3]> {
    let table = Table {
        name: TABLE.to_owned(),
        holds_rows: true,
        key: None,
    };
    let seen = names(transaction, &with_rows(&[table])).await?;
    let deleted = attempt(transaction, &format!("delete from {TABLE}")).await?;
    let insert = format!("insert into {TABLE} values ('{}')", context.own);
    let inserted = attempt(transaction, &insert).await?;
    let reached = |attempt: &Attempt| matches!(attempt, Attempt::Reached(1..) | Attempt::LetThrough(_));
    Ok([!seen.is_empty(), reached(&deleted), reached(&inserted)])
}
