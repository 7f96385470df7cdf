//! `role list`

use clap::Args;
use serde_json::Value;

use super::name;
use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::page::{PageArgs, cut};
use crate::db::access::roles::{self, RoleFilter};
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `role list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Only roles with this text in code or name
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,

    /// Only roles that allow this permission, by themselves or by what they inherit
    #[arg(long, value_name = "PERMISSION")]
    allowing: Option<String>,

    #[command(flatten)]
    page: PageArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("code", "CODE"),
    Column::new("name", "NAME"),
    Column::hidden("name_local", "LOCAL NAME"),
    Column::new("inherits", "INHERITS"),
    Column::new("maximum_holders", "MAXIMUM"),
    Column::new("holders", "HOLDERS"),
    Column::hidden("inherited_by", "INHERITED BY"),
    Column::hidden("allows", "ALLOWS"),
    Column::hidden("denies", "DENIES"),
    Column::hidden("conflicts", "EXCLUDES"),
    Column::hidden("description", "DESCRIPTION"),
    Column::hidden("id", "ID"),
];

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        if let Some(code) = &self.allowing {
            name::permission_id(&mut transaction, slug, code).await?;
        }
        let filter = RoleFilter {
            search: self.search,
            allowing: self.allowing,
            ..RoleFilter::default()
        };
        let after = self.page.after.as_deref();
        let mut rows = roles::list(&mut transaction, &filter, after, self.page.limit + 1).await?;
        cut(&app.output, &mut rows, self.page.limit, |role| role.code.clone());
        let mut rows: Vec<Value> = rows
            .iter()
            .map(serde_json::to_value)
            .collect::<Result<_, _>>()
            .map_err(anyhow::Error::from)?;
        if !app.output.is_machine_readable() {
            // An empty column says more than a column of noughts.
            for row in &mut rows {
                if row["holders"] == 0 {
                    row["holders"] = Value::Null;
                }
            }
        }
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no roles",
        })?;
        Ok(Outcome::Done)
    }
}
