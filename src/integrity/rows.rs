//! Rows that break a rule: how many there are, and the keys of the first.

use sqlx::{AssertSqlSafe, PgConnection};

use crate::db::Result;

/// How many keys are named.
const NAMED: usize = 3;

/// A table, as rules over its rows need it.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Its name, as it stands in a statement.
    pub name: String,
    /// The expression of the key of a row of `subject`, the tenant left out.
    pub key: String,
}

/// Rows that break a rule.
pub(super) struct Rows {
    number: i64,
    keys: Vec<String>,
}

impl Rows {
    /// Those rows of a table for which a condition on `subject` is true; `None` when there is none.
    pub async fn find(connection: &mut PgConnection, table: &Table, condition: &str) -> Result<Option<Self>> {
        let Table { name, key } = table;
        let query = format!(
            "select count(*), coalesce((array_agg(key order by key))[1:{NAMED}], '{{}}') \
             from (select {key} as key from {name} as subject where {condition}) as rows"
        );
        let (number, keys): (i64, Vec<String>) = sqlx::query_as(AssertSqlSafe(query))
            .persistent(false)
            .fetch_one(connection)
            .await?;
        Ok((number > 0).then_some(Self { number, keys }))
    }

    /// `2 rows, such as 4711`.
    pub fn describe(&self) -> String {
        let rows = if self.number == 1 { "row" } else { "rows" };
        let keys = self.keys.join("; ");
        if usize::try_from(self.number).is_ok_and(|number| number <= NAMED) {
            format!("{} {rows}: {keys}", self.number)
        } else {
            format!("{} {rows}, the first of them {keys}", self.number)
        }
    }
}
