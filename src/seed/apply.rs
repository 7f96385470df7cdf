//! Plans and applies a selection. Both make the same comparison first.

use serde_json::{Map, Value};
use sqlx::types::Json;
use sqlx::{AssertSqlSafe, PgConnection};
use uuid::Uuid;

use super::catalogue::Catalogue;
use super::compare::{TableWork, index};
use super::plan::Plan;
use super::statement::given_fields;
use super::{Error, Library, Request, Result, Selection, Template};

/// What to do with rows of the selected tables that no seed of the library has.
#[derive(Clone, Copy, Debug, Default)]
pub enum Extras<'a> {
    /// They are left alone.
    #[default]
    Leave,
    /// They are removed, where the library has them in none of its sets.
    Prune(&'a Library),
}

/// Says what applying a selection would do. Writes nothing.
///
/// # Errors
/// When a row does not fit its table, or refers to what is neither in the database nor in the selection.
pub async fn plan(connection: &mut PgConnection, selection: &Selection, extras: Extras<'_>) -> Result<Plan> {
    let catalogue = Catalogue::load(connection, selection).await?;
    let mut work = works(selection, &catalogue)?;
    for table in &mut work {
        table.compare(connection, selection).await?;
    }
    find_extras(connection, &mut work, extras).await?;
    Ok(Plan {
        tables: work.into_iter().map(TableWork::plan).collect(),
    })
}

/// Applies a selection inside the caller's transaction, whose tenant and actor are set. Says what it did.
///
/// # Errors
/// As for [`plan`], and when the database refuses a row; the transaction must then be rolled back.
pub async fn apply(connection: &mut PgConnection, selection: &Selection, extras: Extras<'_>) -> Result<Plan> {
    let catalogue = Catalogue::load(connection, selection).await?;
    let mut work = works(selection, &catalogue)?;
    let empty = empty_tables(connection, &work).await?;
    for (table, empty) in work.iter_mut().zip(empty) {
        if empty {
            // A new tenant's tables need no comparison; what refers to nothing shows when it is inserted.
            table.insert_all();
        } else {
            table.compare(connection, selection).await?;
        }
    }
    find_extras(connection, &mut work, extras).await?;
    for table in &work {
        table.insert(connection, selection).await?;
        table.update(connection).await?;
    }
    for table in work.iter().rev() {
        table.remove_extras(connection).await?;
    }
    Ok(Plan {
        tables: work.into_iter().map(TableWork::plan).collect(),
    })
}

impl Library {
    /// Applies the reference data, which is no tenant's.
    ///
    /// # Errors
    /// As for [`apply`].
    pub async fn apply_reference(&self, connection: &mut PgConnection) -> Result<Plan> {
        let selection = self.select(&Request {
            reference: true,
            template: None,
            sets: &[],
            contexts: &[],
        })?;
        apply(connection, &selection, Extras::Leave).await
    }

    /// Applies the sets and settings of a template, for which the reference data must be there.
    ///
    /// # Errors
    /// As for [`apply`].
    pub async fn apply_template(&self, connection: &mut PgConnection, template: &Template) -> Result<Plan> {
        let (name, contexts) = (Some(template.name.as_str()), &template.contexts);
        let selection = self.select(&Request {
            reference: false,
            template: name,
            sets: &[],
            contexts,
        })?;
        apply(connection, &selection, Extras::Leave).await
    }

    /// Applies the landlord's seeds.
    ///
    /// # Errors
    /// As for [`apply`].
    pub async fn apply_landlord(&self, connection: &mut PgConnection) -> Result<Plan> {
        apply(connection, &self.select_landlord()?, Extras::Leave).await
    }
}

fn works<'a>(selection: &'a Selection, catalogue: &'a Catalogue) -> Result<Vec<TableWork<'a>>> {
    selection
        .tables
        .iter()
        .map(|seed| TableWork::new(seed, catalogue))
        .collect()
}

async fn find_extras(
    connection: &mut PgConnection,
    work: &mut [TableWork<'_>],
    extras: Extras<'_>,
) -> Result<()> {
    if let Extras::Prune(library) = extras {
        for table in work {
            table.find_extras(connection, library).await?;
        }
    }
    Ok(())
}

async fn empty_tables(connection: &mut PgConnection, work: &[TableWork<'_>]) -> Result<Vec<bool>> {
    let tests: Vec<_> = work.iter().map(|table| table.statements.is_empty()).collect();
    let statement = format!("select array[{}]::boolean[]", tests.join(", "));
    let empty = sqlx::query_scalar(AssertSqlSafe(statement))
        .persistent(false)
        .fetch_one(connection)
        .await;
    Ok(empty.map_err(crate::db::Error::from)?)
}

impl TableWork<'_> {
    async fn insert(&self, connection: &mut PgConnection, selection: &Selection) -> Result<()> {
        if self.inserts.is_empty() {
            return Ok(());
        }
        let has_id = self
            .statements
            .table
            .column("id")
            .is_some_and(|column| column.data_type == "uuid");
        let rows: Vec<Map<String, Value>> = self
            .inserts
            .iter()
            .map(|&row| {
                let mut fields = self.rows[row].clone().into_owned();
                if has_id {
                    fields.insert("id".to_owned(), Uuid::now_v7().to_string().into());
                }
                fields
            })
            .collect();
        let rows: Vec<_> = rows.iter().collect();
        let inserted = self
            .execute(connection, self.statements.insert(&given_fields(&rows)), &rows)
            .await?;
        if inserted == rows.len() {
            return Ok(());
        }
        let unresolved: Vec<(i64, Vec<String>)> = sqlx::query_as(AssertSqlSafe(self.statements.unresolved()))
            .persistent(false)
            .bind(Json(&rows))
            .fetch_all(connection)
            .await
            .map_err(|error| self.refused(error))?;
        for (ordinal, fields) in unresolved {
            self.check_references(self.inserts[index(ordinal)], &fields, selection)?;
        }
        Err(self.overtaken())
    }

    async fn update(&self, connection: &mut PgConnection) -> Result<()> {
        if self.updates.is_empty() {
            return Ok(());
        }
        let rows: Vec<Map<String, Value>> = self
            .updates
            .iter()
            .map(|update| {
                let fields = &self.rows[update.row];
                let changed = update.fields.iter().map(|change| &change.field);
                let sent = self.seed.header.key.iter().chain(changed);
                sent.filter_map(|field| Some((field.clone(), fields.get(field)?.clone())))
                    .collect()
            })
            .collect();
        let rows: Vec<_> = rows.iter().collect();
        let updated = self
            .execute(connection, self.statements.update(&given_fields(&rows)), &rows)
            .await?;
        if updated == rows.len() {
            Ok(())
        } else {
            Err(self.overtaken())
        }
    }

    async fn execute(
        &self,
        connection: &mut PgConnection,
        statement: String,
        rows: &[&Map<String, Value>],
    ) -> Result<usize> {
        let done = sqlx::query(AssertSqlSafe(statement))
            .persistent(false)
            .bind(Json(rows))
            .execute(connection)
            .await;
        let done = done.map_err(|error| self.refused(error))?;
        Ok(usize::try_from(done.rows_affected()).unwrap_or(usize::MAX))
    }

    fn overtaken(&self) -> Error {
        Error::Overtaken {
            table: self.seed.header.table.clone(),
        }
    }
}
