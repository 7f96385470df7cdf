//! `local down`

use crate::app::App;
use crate::error::{Outcome, Result};
use crate::local::Stopped;

pub(super) async fn run(app: &App) -> Result<Outcome> {
    let cluster = app.local_cluster()?;
    let what = match cluster.stop().await? {
        Stopped::Stopped => "was stopped",
        Stopped::NotRunning => "was not running",
    };
    app.output.done(&format!(
        "the local cluster in {} {what}",
        cluster.root().display()
    ))?;
    Ok(Outcome::Done)
}
