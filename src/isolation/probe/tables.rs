//! What the application can reach, as the application itself sees it.

use sqlx::PgConnection;

use crate::db::Result;
use crate::isolation::Subject;

/// A table or view that the application can read.
pub(super) struct Table {
    /// Its name, as it stands in a statement.
    pub name: String,
    /// Whether rows of it can be written at all: it is a table with a tenant in each row.
    pub holds_rows: bool,
    /// The columns of its primary key, as they stand in a statement.
    pub key: Option<String>,
}

/// What the application can read, but for tables that hold no tenant's data.
pub(super) async fn find(application: &mut PgConnection, subject: &Subject) -> Result<Vec<Table>> {
    Ok(sqlx::query_as!(
        Table,
        r#"
        select
            format('%I.%I', nspname, relname) as "name!",
            relkind in ('r', 'p') and exists (
                select from pg_catalog.pg_attribute where attrelid = pg_class.oid and attname = 'tenant_id' and not attisdropped
            ) as "holds_rows!",
            (
                select string_agg(quote_ident(attname), ', ' order by array_position(conkey, attnum))
                from pg_catalog.pg_constraint
                join pg_catalog.pg_attribute on attrelid = conrelid and attnum = any (conkey)
                where conrelid = pg_class.oid and contype = 'p'
            ) as key
        from pg_catalog.pg_class
        join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace
        where relkind in ('r', 'p', 'v', 'm', 'f') and nspname !~ '^pg_' and nspname not in ('information_schema', 'reference')
          and format('%I.%I', nspname, relname) <> all ($1::text[])
          and has_schema_privilege(nspname, 'usage') and has_table_privilege(pg_class.oid, 'select')
          and not exists (
              select from pg_catalog.pg_depend
              where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e'
          )
        order by nspname collate "C", relname collate "C"
        "#,
        &subject.shared,
    )
    .fetch_all(application)
    .await?)
}
