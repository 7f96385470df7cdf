//! `unit verify`

use crate::app::App;
use crate::db::organization::tree;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

pub(super) const COLUMNS: &[Column] = &[
    Column::new("code", "UNIT"),
    Column::new("what", "WHAT"),
    Column::new("expected", "SHOULD BE"),
    Column::new("found", "IS"),
];

pub(super) async fn run(app: &App, slug: &str) -> Result<Outcome> {
    let (_, _, mut database) = app.enter_tenant(slug, false).await?;
    let mut transaction = database.read().await?;
    let faults = tree::verify(&mut transaction).await?;
    if faults.is_empty() && !app.output.is_machine_readable() {
        let units = tree::size(&mut transaction).await?;
        app.output.done(&format!(
            "the tree of tenant {slug} is consistent, {}",
            counted(units)
        ))?;
        return Ok(Outcome::Done);
    }
    app.output.records(&Records {
        rows: &faults,
        columns: COLUMNS,
        empty: "no faults",
    })?;
    if faults.is_empty() {
        return Ok(Outcome::Done);
    }
    app.output.hint(&format!("tenantctl unit rebuild -t {slug}"));
    Ok(Outcome::Found)
}

pub(super) fn counted(units: i64) -> String {
    match units {
        1 => "1 unit".to_owned(),
        units => format!("{} units", indicatif::HumanCount(units.unsigned_abs())),
    }
}
