//! Stages a sheet in one pass and in constant memory.

use sqlx::PgConnection;

use super::cell::{Cell, CellContext};
use super::column::Layout;
use super::dates;
use super::error::Result;
use super::kind::Kind;
use super::pipeline::{Observer, Phase};
use super::request::Request;
use super::rows::RowWriter;
use super::rules::Rules;
use crate::db::config::validation_rules;
use crate::db::tenancy::staging;
use crate::sheet::Sheet;
use crate::sheet::dates::DateOrder;

/// How many bytes of rows are gathered before they are sent.
const CHUNK: usize = 256 * 1024;

/// What was staged.
#[derive(Debug)]
pub(super) struct Staged {
    pub(super) rows: u64,
    /// The order of each date column.
    pub(super) dates: Vec<(&'static str, DateOrder)>,
}

/// Copies all records into the kind's staging table. The orders of dates are assumed from the first records; a
/// sheet whose later records show another order is staged once more.
pub(super) async fn stage<K: Kind>(
    connection: &mut PgConnection,
    kind: &K,
    sheet: &Sheet,
    layout: &Layout,
    request: &Request,
    observer: &impl Observer,
) -> Result<Staged> {
    let mut prototypes = vec!["tenancy.import_faults", kind.tables().staged];
    prototypes.extend(kind.tables().derived);
    staging::create(connection, &prototypes).await?;
    let asked = request.date_order();
    let mut orders = dates::assume(sheet, layout, asked)?;
    loop {
        observer.phase(Phase::Stage { bytes: sheet.size() });
        let contexts = contexts(connection, kind, layout, &orders).await?;
        let (rows, contexts) = copy(connection, kind, sheet, layout, contexts, observer).await?;
        let settled = match asked {
            Some(_) => None,
            None => settle(layout, &orders, &contexts)?,
        };
        match settled {
            None => {
                staging::analyze(connection, kind.tables().staged).await?;
                let dates = layout
                    .staged
                    .iter()
                    .zip(orders)
                    .filter(|(column, _)| column.cell == Cell::Date);
                return Ok(Staged {
                    rows,
                    dates: dates.map(|(column, order)| (column.name, order)).collect(),
                });
            }
            Some(others) => {
                orders = others;
                staging::empty(connection, &[kind.tables().staged]).await?;
            }
        }
    }
}

/// The orders that the sheet shows, when they are not those that it was staged with.
fn settle(layout: &Layout, orders: &[DateOrder], contexts: &[CellContext]) -> Result<Option<Vec<DateOrder>>> {
    let mut settled = orders.to_vec();
    for (index, column) in layout.staged.iter().enumerate() {
        if let Some(order) = dates::settle(column.name, orders[index], &contexts[index].date_evidence)? {
            settled[index] = order;
        }
    }
    Ok((settled != orders).then_some(settled))
}

async fn contexts<K: Kind>(
    connection: &mut PgConnection,
    kind: &K,
    layout: &Layout,
    orders: &[DateOrder],
) -> Result<Vec<CellContext>> {
    let mut contexts = Vec::with_capacity(orders.len());
    for (column, order) in layout.staged.iter().zip(orders) {
        let rules = match column.cell {
            cell if !kind.ruled_cells().contains(&cell) => Rules::default(),
            Cell::Email => Rules::new(&validation_rules::patterns(connection, "email").await?),
            Cell::Phone => Rules::new(&validation_rules::patterns(connection, "phone").await?),
            _ => Rules::default(),
        };
        contexts.push(CellContext {
            date_order: Some(*order),
            rules,
            ..CellContext::default()
        });
    }
    Ok(contexts)
}

async fn copy<K: Kind>(
    connection: &mut PgConnection,
    kind: &K,
    sheet: &Sheet,
    layout: &Layout,
    contexts: Vec<CellContext>,
    observer: &impl Observer,
) -> Result<(u64, Vec<CellContext>)> {
    let extras = kind.extras_column();
    let columns = layout.copy_columns(extras);
    let mut rows = RowWriter::new(layout, contexts, extras);
    let mut copy = staging::copy_in(connection, kind.tables().staged, &columns).await?;
    let mut buffer = Vec::with_capacity(CHUNK + CHUNK / 4);
    let mut records = sheet.records()?;
    let mut bytes = 0;
    while let Some(record) = records.next()? {
        bytes += record.fields().map(|field| field.len() + 1).sum::<usize>();
        rows.write(record, &mut buffer);
        if buffer.len() >= CHUNK {
            copy.send(&buffer).await?;
            observer.bytes(bytes as u64);
            buffer.clear();
        }
    }
    copy.send(&buffer).await?;
    Ok((copy.finish().await?, rows.into_contexts()))
}
