//! Check constraints and columns that must not be null: no row breaks them.

use sqlx::{AssertSqlSafe, PgConnection};

use super::Subject;
use super::rows::{Rows, Table};
use crate::db::Result;
use crate::finding::{Finding, Verdict};

/// A rule over single rows of a table.
struct Rule {
    table: String,
    key: String,
    name: String,
    /// The condition that a row meets which breaks the rule.
    breach: String,
    is_validated: bool,
}

/// The check constraints that rows break, and those that were never checked for older rows.
///
/// # Errors
/// When a query fails.
pub async fn constraints(connection: &mut PgConnection, subject: &Subject) -> Result<Verdict> {
    let mut transaction = subject.begin(connection).await?;
    let rules = list(&mut transaction).await?;
    let mut findings = Vec::new();
    for of_table in rules.chunk_by(|left, right| left.table == right.table) {
        let broken = broken(&mut transaction, of_table).await?;
        for (rule, is_broken) in of_table.iter().zip(broken) {
            if is_broken {
                findings.extend(breach(&mut transaction, rule, subject).await?);
            } else if !rule.is_validated {
                findings.push(Finding {
                    object: rule.table.clone(),
                    fault: format!("{} was never checked for older rows", rule.name),
                    mend: format!("alter table {} validate constraint {}", rule.table, rule.name),
                });
            }
        }
    }
    Ok(findings.into())
}

/// Which of the rules of one table are broken: the table is read once.
async fn broken(connection: &mut PgConnection, rules: &[Rule]) -> Result<Vec<bool>> {
    let Some(first) = rules.first() else {
        return Ok(Vec::new());
    };
    let breaches: Vec<String> = rules
        .iter()
        .map(|rule| format!("coalesce(bool_or({}), false)", rule.breach))
        .collect();
    let query = format!(
        "select array[{}] from {} as subject",
        breaches.join(", "),
        first.table
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(query))
        .persistent(false)
        .fetch_one(connection)
        .await?)
}

async fn breach(connection: &mut PgConnection, rule: &Rule, subject: &Subject) -> Result<Option<Finding>> {
    let table = Table {
        name: rule.table.clone(),
        key: rule.key.clone(),
    };
    let rows = Rows::find(connection, &table, &rule.breach).await?;
    Ok(rows.map(|rows| Finding {
        object: table.name,
        fault: format!("{} is broken by {}", rule.name, rows.describe()),
        mend: subject.restore(),
    }))
}

async fn list(connection: &mut PgConnection) -> Result<Vec<Rule>> {
    Ok(sqlx::query_as!(
        Rule,
        r#"
        with tables as (
            select pg_class.oid as relation, pg_class.oid::regclass::text as name,
                'concat_ws('','', ' || coalesce((
                    select string_agg(format('subject.%I', attname), ', ' order by array_position(conkey, attnum))
                    from pg_constraint
                    join pg_attribute on attrelid = conrelid and attnum = any (conkey)
                    where conrelid = pg_class.oid and contype = 'p' and attname <> 'tenant_id'
                ), 'subject.ctid') || ')' as key
            from pg_class
            join pg_namespace on pg_namespace.oid = relnamespace
            where relkind in ('r', 'p') and not relispartition and nspname !~ '^pg_' and nspname <> 'information_schema'
        )
        select
            tables.name as "table!",
            key as "key!",
            rules.name as "name!",
            breach as "breach!",
            is_validated as "is_validated!"
        from tables
        cross join lateral (
            select quote_ident(conname) as name, format('(%s) is false', pg_get_expr(conbin, conrelid)) as breach,
                convalidated as is_validated
            from pg_constraint
            where conrelid = relation and contype = 'c'
            union all
            select format('not null of %I', attname), format('%I is null', attname), true
            from pg_attribute
            where attrelid = relation and attnum > 0 and attnotnull and not attisdropped
        ) as rules
        order by tables.name collate "C", rules.name collate "C"
        "#
    )
    .fetch_all(connection)
    .await?)
}
