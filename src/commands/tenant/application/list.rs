//! `tenant application list`

use clap::Args;

use super::COLUMNS;
use crate::app::App;
use crate::db::landlord::applications;
use crate::error::{Outcome, Result};
use crate::output::Records;

/// The arguments of `tenant application list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only applications of this status
    #[arg(long, value_name = "STATUS", value_parser = ["submitted", "in_review", "approved", "rejected", "provisioned"])]
    status: Option<String>,
}

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let rows = applications::list(landlord.connection(), self.status.as_deref(), None, None).await?;
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no applications",
        })?;
        Ok(Outcome::Done)
    }
}
