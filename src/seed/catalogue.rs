//! What the database says of the tables that are seeded.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{Error, Result, Selection};
use crate::db;
use crate::db::server::quote_identifier;

/// The tables that seeds fill or refer to.
#[derive(Debug)]
pub(super) struct Catalogue {
    tables: HashMap<String, Table>,
}

/// A table.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The name as it stands in a statement.
    pub quoted: String,
    /// The columns, in their order.
    pub columns: Vec<Column>,
}

/// A column.
#[derive(Debug)]
pub(super) struct Column {
    pub name: String,
    pub data_type: String,
    pub not_null: bool,
    /// The expression of its default.
    pub default: Option<String>,
    /// Whether the database alone gives its value.
    pub generated: bool,
}

/// How a row is removed that is in no seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Removal {
    /// `deleted_at` is set.
    SoftDelete,
    /// `active` becomes false.
    Deactivate,
    /// The row is deleted, where nothing refers to it.
    Delete,
}

impl Catalogue {
    pub async fn load(connection: &mut PgConnection, selection: &Selection) -> Result<Self> {
        let mut needed_by: HashMap<&str, &str> = HashMap::new();
        for seed in &selection.tables {
            let file = seed.rows.first().map_or("a seed file", |row| &row.file);
            let referred = seed
                .header
                .references
                .values()
                .map(|reference| reference.table.as_str());
            for table in referred.chain([seed.header.table.as_str()]) {
                needed_by.insert(table, file);
            }
        }
        let names: Vec<String> = needed_by.keys().map(ToString::to_string).collect();
        let tables = load_tables(connection, &names).await?;
        match needed_by.iter().find(|(table, _)| !tables.contains_key(**table)) {
            Some((table, file)) => Err(Error::MissingTable {
                table: (*table).to_owned(),
                file: (*file).to_owned(),
            }),
            None => Ok(Self { tables }),
        }
    }

    pub fn table(&self, name: &str) -> Result<&Table> {
        self.tables.get(name).ok_or_else(|| Error::UnseededTable {
            table: name.to_owned(),
        })
    }
}

impl Table {
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    pub fn has(&self, column: &str) -> bool {
        self.column(column).is_some()
    }

    pub fn removal(&self) -> Removal {
        if self.has("deleted_at") {
            Removal::SoftDelete
        } else if self.has("active") {
            Removal::Deactivate
        } else {
            Removal::Delete
        }
    }

    /// The condition that a row is the tenant's, where rows are tenants'.
    pub fn own_rows(&self, alias: &str) -> String {
        if self.has("tenant_id") {
            format!("{alias}.tenant_id = tenancy.current_tenant()")
        } else {
            "true".to_owned()
        }
    }
}

async fn load_tables(connection: &mut PgConnection, names: &[String]) -> Result<HashMap<String, Table>> {
    let columns = sqlx::query!(
        r#"
        select
            wanted.name as "table!",
            attname::text as "name!",
            format_type(atttypid, null) as "data_type!",
            attnotnull as "not_null!",
            pg_get_expr(adbin, adrelid) as "default_expression?",
            attgenerated <> '' or attidentity <> '' as "generated!"
        from unnest($1::text[]) as wanted (name)
        join pg_catalog.pg_attribute on attrelid = to_regclass(wanted.name) and attnum > 0 and not attisdropped
        left join pg_catalog.pg_attrdef on adrelid = attrelid and adnum = attnum
        order by wanted.name, attnum
        "#,
        names,
    )
    .fetch_all(connection)
    .await
    .map_err(db::Error::from)?;
    let mut tables: HashMap<String, Table> = HashMap::new();
    for column in columns {
        let quoted = column
            .table
            .split('.')
            .map(quote_identifier)
            .collect::<Vec<_>>()
            .join(".");
        let table = tables.entry(column.table).or_insert_with(|| Table {
            quoted,
            columns: Vec::new(),
        });
        table.columns.push(Column {
            name: column.name,
            data_type: column.data_type,
            not_null: column.not_null,
            default: column.default_expression,
            generated: column.generated,
        });
    }
    Ok(tables)
}
