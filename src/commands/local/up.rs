//! `local up`

use crate::app::App;
use crate::error::{Outcome, Result};
use crate::local::Started;

pub(super) async fn run(app: &App) -> Result<Outcome> {
    let cluster = app.local_cluster()?;
    let spinner = app.output.spinner("starting the local cluster");
    let started = cluster.ensure_running().await?;
    spinner.finish();
    let what = if started == Started::AlreadyRunning {
        "is running"
    } else {
        "was started"
    };
    app.output.done(&format!(
        "the local cluster in {} {what}",
        cluster.root().display()
    ))?;
    Ok(Outcome::Done)
}
