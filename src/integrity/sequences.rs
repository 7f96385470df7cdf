//! Sequences: none gives a number that is taken already.

use sqlx::{AssertSqlSafe, PgConnection};

use super::Subject;
use crate::db::Result;
use crate::finding::{Finding, Verdict};

struct Sequence {
    name: String,
    table: String,
    column: String,
    last_value: Option<i64>,
}

/// The sequences that are behind the column that they fill.
///
/// # Errors
/// When a query fails.
pub async fn sequences(connection: &mut PgConnection, subject: &Subject) -> Result<Verdict> {
    let mut transaction = subject.begin(connection).await?;
    let mut findings = Vec::new();
    for sequence in list(&mut transaction).await? {
        let Sequence {
            name,
            table,
            column,
            last_value,
        } = sequence;
        let highest: Option<i64> = sqlx::query_scalar(AssertSqlSafe(format!(
            "select max({column})::bigint from {table}"
        )))
        .persistent(false)
        .fetch_one(&mut *transaction)
        .await?;
        let Some(highest) = highest.filter(|highest| *highest > last_value.unwrap_or(0)) else {
            continue;
        };
        findings.push(Finding {
            fault: format!(
                "it stands at {}, and {table} has numbers up to {highest}",
                last_value.unwrap_or(0)
            ),
            mend: format!("select setval('{name}', {highest})"),
            object: name,
        });
    }
    Ok(findings.into())
}

async fn list(connection: &mut PgConnection) -> Result<Vec<Sequence>> {
    Ok(sqlx::query_as!(
        Sequence,
        r#"
        select
            sequence.oid::regclass::text as "name!",
            refobjid::regclass::text as "table!",
            quote_ident(attname) as "column!",
            case when has_sequence_privilege(sequence.oid, 'select') then pg_sequence_last_value(sequence.oid) end as last_value
        from pg_class sequence
        join pg_depend on classid = 'pg_class'::regclass and objid = sequence.oid
            and refclassid = 'pg_class'::regclass and deptype in ('a', 'i')
        join pg_attribute on attrelid = refobjid and attnum = refobjsubid
        where sequence.relkind = 'S'
        order by sequence.oid::regclass::text collate "C"
        "#
    )
    .fetch_all(connection)
    .await?)
}
