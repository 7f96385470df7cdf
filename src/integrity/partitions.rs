//! Monthly partitions: those of the months to come are there, and nothing fell into the default one.

use chrono::NaiveDate;
use sqlx::{AssertSqlSafe, PgConnection};

use super::Subject;
use crate::db::Result;
use crate::db::server::quote_identifier;
use crate::finding::{Finding, Verdict};

/// How many months ahead must be there, this one included.
const MONTHS: i32 = 3;

struct Partitioned {
    name: String,
    schema: String,
    plain_name: String,
    owner: String,
    time_column: String,
    missing: i64,
    has_default: bool,
}

/// The tables whose partitions of the next months are missing, or whose default partition holds rows: no row is lost
/// by that, but the month's partition can no longer be made, nor dropped when its time is over.
///
/// # Errors
/// When a query fails.
pub async fn partitions(connection: &mut PgConnection, subject: &Subject) -> Result<Verdict> {
    let mut transaction = subject.begin(connection).await?;
    let mut findings = Vec::new();
    for table in list(&mut transaction).await? {
        let months = if table.has_default {
            months_in_default(&mut transaction, &table).await?
        } else {
            Vec::new()
        };
        if !months.is_empty() {
            findings.push(Finding {
                object: table.name.clone(),
                fault: format!("rows of {} months are in its default partition", months.len()),
                mend: table.emptied(subject, &months),
            });
        } else if table.missing > 0 || !table.has_default {
            findings.push(Finding {
                fault: format!(
                    "{} of the partitions of the next {MONTHS} months are missing",
                    table.missing
                ),
                mend: format!(
                    "set role {}; select tenancy.make_partitions('{}')",
                    quote_identifier(&table.owner),
                    table.name
                ),
                object: table.name,
            });
        }
    }
    Ok(findings.into())
}

/// The tables that `tenancy.make_partitions` keeps: by ranges of one column of time.
async fn list(connection: &mut PgConnection) -> Result<Vec<Partitioned>> {
    Ok(sqlx::query_as!(
        Partitioned,
        r#"
        select
            pg_class.oid::regclass::text as "name!",
            nspname::text as "schema!",
            relname::text as "plain_name!",
            pg_get_userbyid(relowner)::text as "owner!",
            quote_ident(attname) as "time_column!",
            (
                select count(*)
                from generate_series(0, $1 - 1) as ahead
                where to_regclass(format('%I.%I', nspname, relname || to_char(
                    date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead), '_YYYY_MM'
                ))) is null
            ) as "missing!",
            partdefid <> 0 as "has_default!"
        from pg_partitioned_table
        join pg_class on pg_class.oid = partrelid
        join pg_namespace on pg_namespace.oid = relnamespace
        join pg_attribute on attrelid = partrelid and attnum = partattrs[0]
        where partstrat = 'r' and partnatts = 1 and atttypid = 'timestamptz'::regtype
        order by nspname collate "C", relname collate "C"
        "#,
        MONTHS,
    )
    .fetch_all(connection)
    .await?)
}

/// The months whose rows are in the default partition.
async fn months_in_default(connection: &mut PgConnection, table: &Partitioned) -> Result<Vec<NaiveDate>> {
    let query = format!(
        "select distinct date_trunc('month', {} at time zone 'UTC')::date as month from {} order by month",
        table.time_column,
        table.default_partition()
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(query))
        .persistent(false)
        .fetch_all(connection)
        .await?)
}

impl Partitioned {
    fn default_partition(&self) -> String {
        self.qualified(&format!("{}_default", self.plain_name))
    }

    fn qualified(&self, name: &str) -> String {
        format!("{}.{}", quote_identifier(&self.schema), quote_identifier(name))
    }

    /// The statements that give the rows of the default partition partitions of their own.
    fn emptied(&self, subject: &Subject, months: &[NaiveDate]) -> String {
        let (parent, default) = (&self.name, self.default_partition());
        let overflow = format!("{}_overflow", self.plain_name);
        let mut statements = vec![
            format!("set role {}", quote_identifier(&self.owner)),
            format!("alter table {parent} detach partition {default}"),
            format!("alter table {default} rename to {}", quote_identifier(&overflow)),
            format!("select tenancy.make_partitions('{parent}')"),
        ];
        if let Some(tenant_id) = subject.tenant_id {
            statements.insert(1, format!("set tenantctl.tenant_id = '{tenant_id}'"));
        }
        for month in months {
            let next = month.checked_add_months(chrono::Months::new(1)).unwrap_or(*month);
            statements.push(format!(
                "create table if not exists {} partition of {parent} for values from ('{month} 00:00Z') to ('{next} 00:00Z')",
                self.qualified(&format!("{}{}", self.plain_name, month.format("_%Y_%m"))),
            ));
        }
        let overflow = self.qualified(&overflow);
        statements.push(format!(
            "insert into {parent} overriding system value select * from {overflow}"
        ));
        statements.push(format!("drop table {overflow}"));
        statements.join("; ")
    }
}
