//! `tenant list`

use clap::Args;

use super::COLUMNS;
use crate::app::App;
use crate::error::{Failure, Kind, Outcome, Result};
use crate::fleet::Filter;
use crate::output::Records;

/// The arguments of `tenant list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only tenants that meet conditions, such as `template=political_party and behind`
    #[arg(long = "where", value_name = "CONDITIONS")]
    filter: Option<String>,
}

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let filter = match self.filter.as_deref().map(str::parse::<Filter>) {
            None => Filter::default(),
            Some(Ok(filter)) => filter,
            Some(Err(error)) => return Err(Failure::from_error(Kind::Usage, error)),
        };
        let mut landlord = app.landlord().await?;
        let mut rows = app.tenants(&mut landlord).await?;
        rows.retain(|tenant| filter.accepts(tenant, crate::app::is_behind));
        let empty = match self.filter {
            Some(_) => "no tenant meets the conditions",
            None => "no tenants; `tenantctl tenant create SLUG --template political_party` makes one",
        };
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty,
        })?;
        Ok(Outcome::Done)
    }
}
