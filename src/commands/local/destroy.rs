//! `local destroy`

use clap::Args;

use crate::app::App;
use crate::error::{Outcome, Result};
use crate::local::Destroyed;
use crate::output::Confirmation;

/// What must be typed before the local cluster is removed.
const NAME: &str = "local";

/// The arguments of `local destroy`.
#[derive(Debug, Args)]
pub struct DestroyArgs {
    /// Confirm by giving the name "local", for scripts
    #[arg(long, value_name = "NAME")]
    confirm: Option<String>,
}

impl DestroyArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let cluster = app.local_cluster()?;
        let root = cluster.root().display().to_string();
        let question = format!("This removes the local cluster in {root} with every database in it.");
        let confirmation = Confirmation::Name {
            expected: NAME,
            given: self.confirm.as_deref(),
        };
        app.output.confirm(&question, &confirmation)?;
        match cluster.destroy().await? {
            Destroyed::Destroyed => app.output.done(&format!("removed the local cluster in {root}"))?,
            Destroyed::Absent => app.output.done(&format!("there is no local cluster in {root}"))?,
        }
        Ok(Outcome::Done)
    }
}
