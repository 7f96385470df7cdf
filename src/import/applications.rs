//! Applications for membership: people, made or found, who apply at a unit.

use std::sync::LazyLock;

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::error::Result;
use super::kind::{Context, Kind, Tables, Tally};
use super::members::{self, Members};
use super::{Change, Column, FieldCount};
use crate::db::membership::{applications, import};
use crate::db::tenancy::batches::BatchKind;
use crate::db::{self, WriteTransaction};

/// What a file of members may say and applications may not: their number, their term and their state come later.
const NOT_YET: &[&str] = &["member_no", "password_hash", "expires_on", "status"];

static COLUMNS: LazyLock<Vec<Column>> = LazyLock::new(|| {
    members::COLUMNS
        .iter()
        .filter(|column| !NOT_YET.contains(&column.spec.name))
        .map(|column| {
            let mut column = *column;
            column.spec.required = false;
            column
        })
        .collect()
});

/// The import of applications, with what holds for the rows that do not say otherwise.
#[derive(Debug, Clone, Default)]
pub struct Applications {
    /// The unit.
    pub unit: Option<String>,
    /// The type of membership.
    pub membership_type: Option<String>,
    /// The day of the application.
    pub applied_on: Option<NaiveDate>,
}

impl Kind for Applications {
    fn batch_kind(&self) -> BatchKind {
        BatchKind::Members
    }

    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn tables(&self) -> Tables {
        Members.tables()
    }

    async fn check(&self, connection: &mut PgConnection, context: &Context) -> db::Result<()> {
        let defaults = applications::Defaults {
            unit: self.unit.as_deref(),
            membership_type: self.membership_type.as_deref(),
            applied_on: self.applied_on,
        };
        applications::fill_in(connection, &defaults).await?;
        let mut columns = context.columns.clone();
        for name in ["unit_code", "membership_type", "status"] {
            if !columns.iter().any(|column| column == name) {
                columns.push(name.to_owned());
            }
        }
        import::match_rows(connection, &columns).await?;
        applications::refuse_standing(connection).await?;
        members::check_matched(connection, &columns, context.mode).await?;
        applications::refuse_staged(connection).await
    }

    async fn tally(&self, connection: &mut PgConnection) -> db::Result<Tally> {
        import::tally(connection).await
    }

    async fn changed_fields(&self, connection: &mut PgConnection) -> db::Result<Vec<FieldCount>> {
        import::changed_fields(connection).await
    }

    async fn sample(
        &self,
        connection: &mut PgConnection,
        _: &Context,
        limit: i64,
    ) -> db::Result<Vec<Change>> {
        import::sample(connection, limit).await
    }

    async fn apply(
        &self,
        transaction: &mut WriteTransaction<'_>,
        context: &Context,
        tally: Tally,
    ) -> Result<()> {
        import::apply(transaction, context.batch_id, tally).await?;
        Ok(applications::add_levels_of_batch(transaction, context.batch_id).await?)
    }
}
