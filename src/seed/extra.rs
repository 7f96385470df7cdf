//! Rows that are in no seed of the library, and how they are removed.

use serde_json::{Map, Value};
use sqlx::types::Json;
use sqlx::{AssertSqlSafe, PgConnection};

use super::catalogue::Removal;
use super::compare::{TableWork, index};
use super::plan::Action;
use super::{Library, Result};
use crate::db;
use crate::db::server::quote_identifier;

/// A row that is in no seed.
#[derive(Debug)]
pub(super) struct Extra {
    pub key: Map<String, Value>,
    /// What is to be done with it when extra rows are removed.
    pub action: Action,
}

impl TableWork<'_> {
    /// Finds the rows of the table that no seed of the library has, of whatever set.
    pub async fn find_extras(&mut self, connection: &mut PgConnection, library: &Library) -> Result<()> {
        let known = library.rows(&self.seed.header.table)?;
        let known = Json(known.iter().map(|row| &row.fields).collect::<Vec<_>>());
        let found: Vec<(Json<Map<String, Value>>,)> = sqlx::query_as(AssertSqlSafe(self.statements.extra()))
            .persistent(false)
            .bind(known)
            .fetch_all(&mut *connection)
            .await
            .map_err(|error| self.refused(error))?;
        let removal = self.statements.table.removal();
        let action = if removal == Removal::Delete {
            Action::Delete
        } else {
            Action::Retire
        };
        let key_of = |mut fields: Map<String, Value>| -> Map<String, Value> {
            self.seed
                .header
                .key
                .iter()
                .map(|key| (key.clone(), fields.remove(key).unwrap_or_default()))
                .collect()
        };
        self.extras = found
            .into_iter()
            .map(|(Json(fields),)| Extra {
                key: key_of(fields),
                action,
            })
            .collect();
        self.extras
            .sort_by_cached_key(|extra| Value::from(extra.key.clone()).to_string());
        if removal != Removal::Deactivate && !self.extras.is_empty() {
            self.keep_what_is_referred_to(connection, removal).await?;
        }
        Ok(())
    }

    /// Removes the extra rows that were found.
    pub async fn remove_extras(&self, connection: &mut PgConnection) -> Result<()> {
        let removed: Vec<_> = self
            .extras
            .iter()
            .filter(|extra| extra.action != Action::Keep)
            .map(|extra| &extra.key)
            .collect();
        if removed.is_empty() {
            return Ok(());
        }
        let table = self.statements.table;
        let assignments = match table.removal() {
            Removal::SoftDelete if table.has("deleted_by") => {
                Some("deleted_at = now(), deleted_by = tenancy.current_actor()")
            }
            Removal::SoftDelete => Some("deleted_at = now()"),
            Removal::Deactivate => Some("active = false"),
            Removal::Delete => None,
        };
        sqlx::query(AssertSqlSafe(self.statements.remove(assignments)))
            .persistent(false)
            .bind(Json(removed))
            .execute(connection)
            .await
            .map_err(|error| self.refused(error))?;
        Ok(())
    }

    async fn keep_what_is_referred_to(
        &mut self,
        connection: &mut PgConnection,
        removal: Removal,
    ) -> Result<()> {
        let conditions = referring(connection, &self.seed.header.table, removal).await?;
        if conditions.is_empty() {
            return Ok(());
        }
        let keys = Json(self.extras.iter().map(|extra| &extra.key).collect::<Vec<_>>());
        let kept: Vec<(i64,)> = sqlx::query_as(AssertSqlSafe(self.statements.referred_to(&conditions)))
            .persistent(false)
            .bind(keys)
            .fetch_all(connection)
            .await
            .map_err(|error| self.refused(error))?;
        for (ordinal,) in kept {
            self.extras[index(ordinal)].action = Action::Keep;
        }
        Ok(())
    }
}

/// For each foreign key to a table, the condition that rows refer to `existing`. What is only marked as deleted may still be
/// referred to by rows that are deleted themselves, and by those that know no deletion, which say what it consists of.
async fn referring(connection: &mut PgConnection, table: &str, removal: Removal) -> Result<Vec<String>> {
    let is_marked = removal == Removal::SoftDelete;
    let foreign_keys = sqlx::query!(
        r#"
        select
            conrelid::regclass::text as "referring!",
            (
                select array_agg(attname::text order by position)
                from unnest(conkey) with ordinality as part (number, position)
                join pg_catalog.pg_attribute on attrelid = conrelid and attnum = part.number
            ) as "columns!",
            (
                select array_agg(attname::text order by position)
                from unnest(confkey) with ordinality as part (number, position)
                join pg_catalog.pg_attribute on attrelid = confrelid and attnum = part.number
            ) as "target_columns!"
        from pg_catalog.pg_constraint
        where contype = 'f' and confrelid = to_regclass($1) and conparentid = 0
          and (not $2 or exists (
              select
              from pg_catalog.pg_attribute
              where attrelid = conrelid and attname = 'deleted_at' and not attisdropped
          ))
        order by conrelid::regclass::text, conname
        "#,
        table,
        is_marked,
    )
    .fetch_all(connection)
    .await
    .map_err(db::Error::from)?;
    Ok(foreign_keys
        .into_iter()
        .map(|foreign_key| {
            let pairs = foreign_key.columns.iter().zip(&foreign_key.target_columns);
            let pairs = pairs.map(|(column, target)| {
                format!(
                    "referring.{} = existing.{}",
                    quote_identifier(column),
                    quote_identifier(target)
                )
            });
            let mut conditions: Vec<_> = pairs.collect();
            if is_marked {
                conditions.push("referring.deleted_at is null".to_owned());
            }
            let condition = conditions.join(" and ");
            format!(
                "exists (select from {} as referring where {condition})",
                foreign_key.referring
            )
        })
        .collect())
}
