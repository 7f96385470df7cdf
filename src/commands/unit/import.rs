//! `unit import`

use crate::app::App;
use crate::commands::importing::ImportArgs;
use crate::error::{Outcome, Result};
use crate::import::units::Units;

pub(super) async fn run(app: &App, args: ImportArgs) -> Result<Outcome> {
    args.run(app, Units, "units").await
}
