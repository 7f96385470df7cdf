//! What a database holds at one moment, table by table, in figures by which two databases are compared.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sqlx::{AssertSqlSafe, PgConnection, Row};
use uuid::Uuid;

use super::server::{execute, quote_identifier};
use super::{Error, Result};

/// A table with rows of its own.
#[derive(Clone, Debug)]
pub struct Table {
    /// The table's schema.
    pub schema: String,
    /// The table's name.
    pub name: String,
    /// The values of its rows, as SQL: those of types without a hash that is the same on every server as text.
    values: String,
}

impl Table {
    /// The table as SQL names it.
    fn quoted(&self) -> String {
        format!(
            "{}.{}",
            quote_identifier(&self.schema),
            quote_identifier(&self.name)
        )
    }

    /// The table as people name it.
    fn label(&self) -> String {
        format!("{}.{}", self.schema, self.name)
    }
}

/// What is hashed of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checksum {
    /// Its values, each by its type's own hash, which takes a quarter of the time. Values that are equal count as the same,
    /// however they are written.
    OfValues,
    /// The whole row as text, with another tenant's id in the place of the tenant's where it is to be that tenant's.
    OfText(Option<Renaming>),
}

/// What a table holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableContents {
    /// The table with its schema.
    pub table: String,
    /// How many rows it has.
    pub rows: i64,
    /// The sum of the hashes of its rows, in whatever order they are.
    pub checksum: String,
}

/// The types whose values are hashed as they are: PostgreSQL's own, by functions on which hash partitions rely. A text
/// whose collation takes different texts for equal is not: its hash is that of a sort key, which another version of ICU
/// makes otherwise.
const HASHED: [&str; 18] = [
    "boolean",
    "smallint",
    "integer",
    "bigint",
    "numeric",
    "text",
    "character varying",
    "uuid",
    "date",
    "timestamp",
    "timestamp with time zone",
    "jsonb",
    "bytea",
    "inet",
    "daterange",
    "text[]",
    "uuid[]",
    "bigint[]",
];

/// An extension and the schema that holds its objects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// The extension.
    pub name: String,
    /// Its schema.
    pub schema: String,
}

/// Rows that are to be another tenant's: the one id wherever the other stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renaming {
    /// The tenant's id.
    pub from: Uuid,
    /// The other tenant's.
    pub to: Uuid,
}

/// Begins a transaction in which everything is seen as it is at this moment, with the tenant set, and values turn to
/// text in the same way on every server.
///
/// # Errors
/// When the connection breaks.
pub async fn begin(connection: &mut PgConnection, tenant_id: Option<Uuid>) -> Result<()> {
    let tenant = tenant_id.map_or_else(String::new, |id| {
        format!("set local tenantctl.tenant_id = '{id}';")
    });
    execute(
        connection,
        &format!(
            "begin isolation level repeatable read read only; {tenant}
             set local search_path = pg_catalog; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
             set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1;
             set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local jit = off"
        ),
    )
    .await
}

/// Ends the transaction.
///
/// # Errors
/// When the connection breaks.
pub async fn end(connection: &mut PgConnection) -> Result<()> {
    execute(connection, "rollback").await
}

/// The name under which other sessions see the same moment, while the transaction lasts.
///
/// # Errors
/// When the query fails.
pub async fn export_snapshot(connection: &mut PgConnection) -> Result<String> {
    Ok(
        sqlx::query_scalar!(r#"select pg_export_snapshot() as "snapshot!""#)
            .fetch_one(connection)
            .await?,
    )
}

/// The tables that have rows of their own, largest first; those of extensions are left out.
///
/// # Errors
/// When the query fails.
pub async fn tables(connection: &mut PgConnection) -> Result<Vec<Table>> {
    Ok(sqlx::query_as!(
        Table,
        r#"
        select
            nspname::text as "schema!",
            relname::text as "name!",
            (
                select coalesce(string_agg(
                    format(
                        case
                            when atttypid = any (array(select unnest($1::text[])::regtype))
                                and collisdeterministic is not false
                            then '%I'
                            else '%I::text collate "C"'
                        end,
                        attname
                    ),
                    ', ' order by attnum
                ), '')
                from pg_catalog.pg_attribute
                left join pg_catalog.pg_collation on pg_collation.oid = attcollation
                where attrelid = pg_class.oid and attnum > 0 and not attisdropped
            ) as "values!"
        from pg_catalog.pg_class
        join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace
        where relkind = 'r'
          and relpersistence = 'p'
          and nspname not in ('pg_catalog', 'information_schema')
          and not exists (
              select from pg_catalog.pg_depend
              where classid = 'pg_catalog.pg_class'::regclass and objid = pg_class.oid and deptype = 'e'
          )
        order by relpages desc, nspname, relname
        "#,
        &HASHED.map(ToOwned::to_owned) as &[String],
    )
    .fetch_all(connection)
    .await?)
}

/// The extensions that are not there by themselves.
///
/// # Errors
/// When the query fails.
pub async fn extensions(connection: &mut PgConnection) -> Result<Vec<Extension>> {
    Ok(sqlx::query_as!(
        Extension,
        r#"
        select extname::text as "name!", nspname::text as "schema!"
        from pg_catalog.pg_extension
        join pg_catalog.pg_namespace on pg_namespace.oid = extnamespace
        where extname <> 'plpgsql'
        order by pg_extension.oid
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// Counts and hashes the rows of tables, one scan each. In order of the tables' names.
///
/// # Errors
/// When a query fails.
pub async fn measure(
    connection: &mut PgConnection,
    tables: &[Table],
    checksum: Checksum,
) -> Result<Vec<TableContents>> {
    let mut contents = Vec::new();
    for table in tables {
        let hash = match checksum {
            Checksum::OfValues => format!("hash_record_extended(row({}), 0)", table.values),
            Checksum::OfText(None) => "hashtextextended(record::text, 0)".to_owned(),
            Checksum::OfText(Some(Renaming { from, to })) => {
                format!("hashtextextended(replace(record::text, '{from}', '{to}'), 0)")
            }
        };
        // The tables are those that the catalogue names: no compiler can know them.
        let query = format!(
            "select count(*), coalesce(sum({hash}), 0)::text from {} as record",
            table.quoted()
        );
        let row = sqlx::query(AssertSqlSafe(query))
            .fetch_one(&mut *connection)
            .await?;
        contents.push(TableContents {
            table: table.label(),
            rows: row.try_get(0).map_err(Error::from)?,
            checksum: row.try_get(1).map_err(Error::from)?,
        });
    }
    contents.sort_unstable_by(|left, right| left.table.cmp(&right.table));
    Ok(contents)
}

/// Counts the rows of tables, all in one query: for databases that hold little.
///
/// # Errors
/// When the query fails.
pub async fn count(connection: &mut PgConnection, tables: &[Table]) -> Result<BTreeMap<String, i64>> {
    // The tables are those that the catalogue names: no compiler can know them.
    let counts: Vec<String> = tables
        .iter()
        .map(|table| format!("(select count(*) from {})", table.quoted()))
        .collect();
    let query = format!("select array[{}]::bigint[]", counts.join(", "));
    let counts: Vec<i64> = sqlx::query_scalar(AssertSqlSafe(query))
        .fetch_one(connection)
        .await?;
    Ok(tables.iter().map(Table::label).zip(counts).collect())
}

/// Keeps everybody from writing to tables until the transaction ends, whoever it is; reading goes on.
///
/// # Errors
/// When somebody who writes does not end in time.
pub async fn hold(connection: &mut PgConnection, tables: &[Table]) -> Result<()> {
    let names: Vec<String> = tables.iter().map(Table::quoted).collect();
    execute(
        connection,
        &format!(
            "begin; set local lock_timeout = '30s'; set local idle_in_transaction_session_timeout = 0;
             lock table only {} in share mode",
            names.join(", only ")
        ),
    )
    .await
}

/// The process of the server that serves this session.
///
/// # Errors
/// When the query fails.
pub async fn backend_id(connection: &mut PgConnection) -> Result<i32> {
    Ok(sqlx::query_scalar!(r#"select pg_backend_pid() as "id!""#)
        .fetch_one(connection)
        .await?)
}

/// The tables in which two databases differ, with what each holds.
#[must_use]
pub fn differences(expected: &[TableContents], found: &[TableContents]) -> Vec<String> {
    let find = |side: &[TableContents], table: &str| side.iter().find(|one| one.table == table).cloned();
    let mut names: Vec<&str> = expected
        .iter()
        .chain(found)
        .map(|contents| contents.table.as_str())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
        .into_iter()
        .filter_map(|name| match (find(expected, name), find(found, name)) {
            (Some(left), Some(right)) if left == right => None,
            (Some(left), Some(right)) if left.rows == right.rows => Some(format!("{name} has other values")),
            (Some(left), Some(right)) => Some(format!(
                "{name} has {} rows in place of {}",
                right.rows, left.rows
            )),
            (Some(_), None) => Some(format!("{name} is missing")),
            (None, _) => Some(format!("{name} is there in addition")),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holding(table: &str, rows: i64, checksum: &str) -> TableContents {
        TableContents {
            table: table.to_owned(),
            rows,
            checksum: checksum.to_owned(),
        }
    }

    #[test]
    fn differences_name_each_table_that_is_not_the_same() {
        let expected = [
            holding("a", 1, "5"),
            holding("b", 2, "6"),
            holding("c", 3, "7"),
            holding("d", 4, "8"),
        ];
        let found = [
            holding("a", 1, "5"),
            holding("b", 2, "9"),
            holding("c", 2, "7"),
            holding("e", 0, "0"),
        ];
        assert_eq!(
            differences(&expected, &found),
            [
                "b has other values",
                "c has 2 rows in place of 3",
                "d is missing",
                "e is there in addition"
            ]
        );
    }
}
