//! `local url`

use crate::app::{App, LOCAL_LANDLORD_DATABASE};
use crate::error::{Outcome, Result};

pub(super) fn run(app: &App) -> Result<Outcome> {
    app.output.data(&format!(
        "{}\n",
        app.local_cluster()?.url(LOCAL_LANDLORD_DATABASE)
    ))?;
    Ok(Outcome::Done)
}
