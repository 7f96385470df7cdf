//! Units: the tree as a file has it, in any order, parents named by code, path or name.

mod circles;
mod columns;

pub use columns::COLUMNS;

use sqlx::PgConnection;

use super::error::{Error, Result};
use super::kind::{Context, Kind, Tables, Tally};
use super::{Cell, Change, Column, FieldCount};
use crate::db::organization::{changes, import};
use crate::db::tenancy::batches::BatchKind;
use crate::db::{self, WriteTransaction, access, membership};

/// So many unknown parents get a suggestion; who has more has another problem.
const SUGGESTIONS: i64 = 20;

/// How like a name must be to be offered.
const LIKENESS: f64 = 0.84;

/// The import of units.
#[derive(Debug, Clone, Copy)]
pub struct Units;

impl Kind for Units {
    fn batch_kind(&self) -> BatchKind {
        BatchKind::Units
    }

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn tables(&self) -> Tables {
        Tables {
            staged: import::STAGED,
            derived: import::DERIVED,
        }
    }

    fn extras_column(&self) -> Option<&'static str> {
        Some("attributes")
    }

    /// A unit has a country of its own.
    fn ruled_cells(&self) -> &'static [Cell] {
        &[]
    }

    async fn check(&self, connection: &mut PgConnection, context: &Context) -> db::Result<()> {
        import::plan(connection, &context.columns, context.mode).await?;
        suggest_parents(connection).await?;
        import::refuse_led(connection).await?;
        membership::at_units::refuse_archiving(connection).await?;
        access::at_units::refuse_archiving(connection).await?;
        // What is refused stays as it is, and then other rows may have no place: until nothing more is refused.
        loop {
            let refused = refuse_circles(connection).await? + import::refuse_places(connection).await?;
            if import::keep_refused(connection).await? + refused == 0 {
                break;
            }
        }
        import::resolve(connection, &context.columns).await
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

    async fn lock(&self, transaction: &mut WriteTransaction<'_>) -> db::Result<()> {
        changes::lock_tree(transaction).await
    }

    async fn apply(
        &self,
        transaction: &mut WriteTransaction<'_>,
        context: &Context,
        tally: Tally,
    ) -> Result<()> {
        match import::apply(transaction, context.batch_id, tally).await? {
            Some(fault) => Err(Error::BrokenTree { code: fault.code }),
            None => Ok(()),
        }
    }
}

async fn refuse_circles(connection: &mut PgConnection) -> db::Result<u64> {
    let unreached = import::unreached(connection).await?;
    let (lines, messages): (Vec<_>, Vec<_>) = circles::find(&unreached).into_iter().unzip();
    import::refuse_circles(connection, &lines, &messages).await
}

async fn suggest_parents(connection: &mut PgConnection) -> db::Result<()> {
    let unknown = import::unknown_parents(connection, SUGGESTIONS).await?;
    if unknown.is_empty() {
        return Ok(());
    }
    let names = import::names(connection).await?;
    let (unknown, meant): (Vec<_>, Vec<_>) = unknown
        .into_iter()
        .filter_map(|name| {
            let meant = nearest(&name, &names)?.to_owned();
            Some((name, meant))
        })
        .unzip();
    import::suggest_parents(connection, &unknown, &meant).await
}

fn nearest<'n>(wanted: &str, names: &'n [String]) -> Option<&'n str> {
    let wanted = wanted.to_lowercase();
    names
        .iter()
        .map(|name| (strsim::jaro_winkler(&wanted, &name.to_lowercase()), name.as_str()))
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, name)| name)
}
