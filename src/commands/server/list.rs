//! `server list`

use crate::app::App;
use crate::db::landlord::servers;
use crate::error::{Outcome, Result};
use crate::output::Records;

pub(super) async fn run(app: &App) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let rows = servers::list(landlord.connection()).await?;
    app.output.records(&Records {
        rows: &rows,
        columns: super::COLUMNS,
        empty: "no servers",
    })?;
    Ok(Outcome::Done)
}
