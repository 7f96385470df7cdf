//! `membership application show`

use clap::Args;
use serde::Serialize;

use super::COLUMNS;
use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::membership::show;
use crate::db::membership::applications::{self, Application, ApplicationFilter, Level};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Format, Records};

/// The arguments of `membership application show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Who applied: e-mail, or the id of the application
    #[arg(value_name = "APPLICATION")]
    member: String,

    #[command(flatten)]
    tenant: TenantArg,
}

const LEVELS: &[Column] = &[
    Column::new("level", "LEVEL"),
    Column::new("unit_type", "TYPE"),
    Column::new("unit_code", "UNIT"),
    Column::new("unit_name", "NAME"),
    Column::new("decision", "DECISION"),
    Column::new("decided_at", "DECIDED"),
    Column::new("decided_by", "BY"),
    Column::new("reason", "REASON"),
];

#[derive(Debug, Serialize)]
struct Shown {
    #[serde(flatten)]
    application: Application,
    levels: Vec<Level>,
}

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let found = show::find(&mut transaction, &self.member, slug).await?;
        let filter = ApplicationFilter {
            ids: Some(found.iter().map(|member| member.id).collect()),
            ..ApplicationFilter::default()
        };
        // The latest is what is meant.
        let application = applications::list(&mut transaction, &filter, i64::MAX)
            .await?
            .pop();
        let Some(application) = application else {
            return Err(Failure::not_found(format!("{} has not applied", self.member))
                .hint(format!("tenantctl membership show {} -t {slug}", self.member)));
        };
        let levels = applications::levels(&mut transaction, application.id).await?;
        if app.output.format() != Format::Table {
            app.output.document(&Shown { application, levels })?;
            return Ok(Outcome::Done);
        }
        app.output.record(&application, COLUMNS)?;
        if !levels.is_empty() {
            app.output.data("\n")?;
            app.output.records(&Records {
                rows: &levels,
                columns: LEVELS,
                empty: "no level decides",
            })?;
        }
        Ok(Outcome::Done)
    }
}
