//! `user import`

use crate::app::App;
use crate::commands::importing::ImportArgs;
use crate::error::{Outcome, Result};
use crate::import::users::Users;

pub(super) async fn run(app: &App, args: ImportArgs) -> Result<Outcome> {
    args.run(app, Users, "users").await
}
