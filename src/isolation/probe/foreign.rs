//! Rows of other tenants in the tables, which row security hides from everybody whom it binds.
//!
//! The owner looks past it in a transaction that is never committed, one table at a time, for as long as two look-ups
//! in the table's key take. A table that is in use is left out rather than waited for.

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::db::Result;
use crate::db::server::{self, quote_identifier};
use crate::finding::{Finding, Verdict};
use crate::isolation::Subject;

/// How long others may have to wait behind the look at a table.
const PATIENCE: &str = "200ms";

struct Table {
    name: String,
    owner: String,
    is_bound: bool,
}

/// The tables that hold rows of another tenant.
pub(super) async fn rows(administrator: &mut PgConnection, subject: &Subject) -> Result<Verdict> {
    let (mut findings, mut busy) = (Vec::new(), Vec::new());
    for table in tables(administrator).await? {
        match has_foreign_rows(administrator, &table, subject).await {
            Ok(true) => findings.push(Finding {
                // Past row security, the trail of its own tenant included: a superuser's work.
                mend: format!(
                    "set session_replication_role = replica; delete from {} where tenant_id <> '{}'",
                    table.name, subject.tenant_id
                ),
                object: table.name,
                fault: "it holds rows of another tenant".to_owned(),
            }),
            Ok(false) => {}
            // lock_not_available, query_canceled
            Err(error) if matches!(error.sqlstate(), Some("55P03" | "57014")) => busy.push(table.name),
            Err(error) => return Err(error),
        }
    }
    Ok(if findings.is_empty() && !busy.is_empty() {
        Verdict::Skipped {
            reason: format!("in use: {}", busy.join(", ")),
        }
    } else {
        findings.into()
    })
}

/// Every table and partition with a tenant in each row.
async fn tables(connection: &mut PgConnection) -> Result<Vec<Table>> {
    Ok(sqlx::query_as!(
        Table,
        r#"
        select
            format('%I.%I', nspname, relname) as "name!",
            pg_get_userbyid(relowner)::text as "owner!",
            relforcerowsecurity as "is_bound!"
        from pg_catalog.pg_class
        join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace
        join pg_catalog.pg_attribute on attrelid = pg_class.oid and attname = 'tenant_id' and not attisdropped
        where relkind = 'r' and atttypid = 'uuid'::regtype and nspname !~ '^pg_'
          and pg_has_role(current_user, relowner, 'member')
        order by nspname collate "C", relname collate "C"
        "#
    )
    .fetch_all(connection)
    .await?)
}

async fn has_foreign_rows(connection: &mut PgConnection, table: &Table, subject: &Subject) -> Result<bool> {
    let unbind = if table.is_bound {
        format!("; alter table {} no force row level security", table.name)
    } else {
        String::new()
    };
    let prepare = format!(
        "set local lock_timeout = '{PATIENCE}'; set local role {}{unbind}; \
         set local statement_timeout = '5s'; set local enable_seqscan = off",
        quote_identifier(&table.owner)
    );
    let mut transaction = connection.begin().await?;
    server::execute(&mut transaction, &prepare).await?;
    let (name, own) = (&table.name, subject.tenant_id);
    let query = format!(
        "select exists (select from {name} where tenant_id < '{own}') or exists (select from {name} where tenant_id > '{own}')"
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(query))
        .persistent(false)
        .fetch_one(&mut *transaction)
        .await?)
}
