//! The order of day and month in each date column of a sheet.

use crate::sheet::dates::{DateEvidence, DateOrder, Decision};
use crate::sheet::{self, Sheet};

use super::cell::Cell;
use super::column::Layout;
use super::error::{Error, Result};

/// How many records are looked at before the orders are assumed with which the sheet is staged.
const SAMPLED_RECORDS: usize = 2000;

/// The orders to stage the sheet with: those asked for, else what its first records show. One for each staged
/// column, those that hold no dates among them.
pub(super) fn assume(
    sheet: &Sheet,
    layout: &Layout,
    asked: Option<DateOrder>,
) -> Result<Vec<DateOrder>, sheet::Error> {
    let mut evidence = vec![DateEvidence::default(); layout.staged.len()];
    let mut records = sheet.records()?;
    let is_open = asked.is_none() && layout.staged.iter().any(|column| column.cell == Cell::Date);
    for _ in 0..if is_open { SAMPLED_RECORDS } else { 0 } {
        let Some(record) = records.next()? else { break };
        for (column, evidence) in layout.staged.iter().zip(&mut evidence) {
            if column.cell == Cell::Date {
                evidence.add(record.get(column.position).unwrap_or_default());
            }
        }
    }
    let assumed = evidence.iter().map(|evidence| match evidence.decision() {
        _ if asked.is_some() => asked.unwrap_or(DateOrder::Iso),
        Decision::Settled(DateOrder::MonthFirst) => DateOrder::MonthFirst,
        _ => DateOrder::DayFirst,
    });
    Ok(assumed.collect())
}

/// The order that all values of a column show, or `None` when those that it was staged with make no difference.
pub(super) fn settle(column: &str, assumed: DateOrder, evidence: &DateEvidence) -> Result<Option<DateOrder>> {
    match evidence.decision() {
        Decision::Settled(DateOrder::Iso) => Ok(None),
        Decision::Settled(order) => Ok((order != assumed).then_some(order)),
        Decision::Ambiguous { example } => Err(Error::AmbiguousDates {
            column: column.to_owned(),
            example,
        }),
        Decision::Mixed {
            day_first,
            month_first,
        } => Err(Error::MixedDates {
            column: column.to_owned(),
            day_first,
            month_first,
        }),
    }
}
