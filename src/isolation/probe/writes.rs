//! What a session can do to rows of another tenant: for each table one statement that must reach no row, tried and
//! taken back.

use futures_util::StreamExt;
use sqlx::{Connection, PgConnection};

use super::statement::{Attempt, attempt as try_out, begin};
use super::tables::Table;
use super::{Context, unprotected};
use crate::db::{Error, Result};
use crate::finding::Finding;

/// What is tried with each table.
pub(super) struct Deed {
    pub code: &'static str,
    /// Whose session it is: the tenant's own, reaching for another's; or another's, reaching for the tenant's.
    as_own: bool,
    /// The statements; none where the table has no place for them.
    statements: fn(&Table, &Context) -> Vec<String>,
}

/// One row at most: a policy that is missing must not have a whole table rewritten.
const ONE_ROW: &str = "ctid = any (array(select ctid from";

pub(super) const DEEDS: &[Deed] = &[
    Deed {
        code: "probe-insert",
        as_own: true,
        statements: |table, context| {
            vec![format!(
                "insert into {} (tenant_id) values ('{}')",
                table.name, context.other
            )]
        },
    },
    Deed {
        code: "probe-update",
        as_own: false,
        statements: |table, _| {
            vec![format!(
                "update {0} set tenant_id = tenant_id where {ONE_ROW} {0} limit 1))",
                table.name
            )]
        },
    },
    Deed {
        code: "probe-delete",
        as_own: false,
        statements: |table, _| {
            vec![format!(
                "delete from {0} where {ONE_ROW} {0} limit 1))",
                table.name
            )]
        },
    },
    Deed {
        code: "probe-upsert",
        as_own: true,
        statements: |table, context| {
            let upsert = |key| {
                format!(
                    "insert into {} (tenant_id) values ('{}') on conflict ({key}) do update set tenant_id = excluded.tenant_id",
                    table.name, context.other
                )
            };
            table.key.as_ref().map(upsert).into_iter().collect()
        },
    },
    Deed {
        code: "probe-merge",
        as_own: false,
        statements: |table, context| {
            vec![
                format!(
                    "merge into {0} using (select ctid as place from {0} limit 1) as rows on {0}.ctid = place when matched then delete",
                    table.name
                ),
                format!(
                    "merge into {} using (select 1) as rows on false when not matched then insert (tenant_id) values ('{}')",
                    table.name, context.own
                ),
            ]
        },
    },
    Deed {
        code: "probe-move",
        as_own: true,
        statements: |table, context| {
            vec![format!(
                "update {0} set tenant_id = '{1}' where {ONE_ROW} {0} limit 1))",
                table.name, context.other
            )]
        },
    },
];

/// Tries a deed with every table that holds rows.
pub(super) async fn attempt(
    application: &mut PgConnection,
    deed: &Deed,
    tables: &[Table],
    context: &Context,
) -> Result<Vec<Finding>> {
    let tenant = if deed.as_own { context.own } else { context.other };
    let mut transaction = begin(application, Some(&tenant.to_string())).await?;
    let mut findings = Vec::new();
    for table in tables.iter().filter(|table| table.holds_rows) {
        for statement in (deed.statements)(table, context) {
            let fault = match try_out(&mut transaction, &statement).await? {
                Attempt::Refused | Attempt::Reached(0) => continue,
                Attempt::Reached(_) => format!("this went through: {statement}"),
                Attempt::LetThrough(constraint) => {
                    format!("the policies let this through, and {constraint} alone refused it: {statement}")
                }
            };
            findings.push(unprotected(&table.name, &fault));
        }
    }
    Ok(findings)
}

/// Tries to copy rows of another tenant out, and into another.
pub(super) async fn copy(
    application: &mut PgConnection,
    tables: &[Table],
    context: &Context,
) -> Result<Vec<Finding>> {
    let mut transaction = begin(application, Some(&context.other.to_string())).await?;
    let mut findings = Vec::new();
    for table in tables {
        if copies_out(&mut transaction, &table.name).await? {
            findings.push(unprotected(
                &table.name,
                "its rows can be copied out by another tenant",
            ));
        }
        if table.holds_rows && copies_in(&mut transaction, &table.name, context).await? {
            findings.push(unprotected(
                &table.name,
                "rows can be copied in for another tenant",
            ));
        }
    }
    Ok(findings)
}

async fn copies_out(transaction: &mut PgConnection, table: &str) -> Result<bool> {
    let statement = format!("copy (select from {table} limit 1) to stdout");
    let mut rows = transaction.copy_out_raw(&statement).await?;
    let mut any = false;
    while let Some(row) = rows.next().await {
        any |= !row?.is_empty();
    }
    Ok(any)
}

async fn copies_in(transaction: &mut PgConnection, table: &str, context: &Context) -> Result<bool> {
    let mut savepoint = transaction.begin().await?;
    let statement = format!("copy {table} (tenant_id) from stdin");
    let copied = match savepoint.copy_in_raw(&statement).await {
        Ok(mut copy) => match copy.send(format!("{}\n", context.own).as_bytes()).await {
            Ok(_) => copy.finish().await.map(drop),
            Err(error) => Err(error),
        },
        Err(error) => Err(error),
    };
    savepoint.rollback().await?;
    match copied.map_err(Error::from) {
        Ok(()) | Err(Error::Constraint { .. }) => Ok(true),
        Err(Error::Sql { sqlstate, .. }) => Ok(sqlstate == "23502"),
        Err(broken) => Err(broken),
    }
}
