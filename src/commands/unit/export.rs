//! `unit export`

use clap::Args;
use futures_util::TryStreamExt;
use serde_json::{Map, Value, json};

use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::export::{Export, ExportFlags, Trail};
use crate::db::organization::units::{self, Unit, UnitFilter};
use crate::db::tenancy::TenantDatabase;
use crate::error::{Failure, Outcome, Result};
use crate::import::units::COLUMNS;

/// The arguments of `unit export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    flags: ExportFlags,
}

impl ExportArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (landlord, _, mut database) = app.enter_tenant(&self.tenant.slug, false).await?;
        let attributes = units::attribute_names(&mut *database.read().await?).await?;
        let columns = COLUMNS.iter().map(|column| column.spec.name.to_owned());
        let columns: Vec<_> = columns.chain(attributes).collect();
        let mut export = Export::begin(&app.output, &columns, &self.flags)?;
        let mut trail = Trail::begin(
            &mut database,
            app.act(&landlord),
            "unit",
            json!({ "columns": export.columns() }),
        )
        .await?;
        let written = write(&mut database, &mut export).await;
        trail.rows = export.records();
        trail
            .end(&mut database, written.and_then(|()| export.finish()))
            .await?;
        Ok(Outcome::Done)
    }
}

async fn write(database: &mut TenantDatabase, export: &mut Export) -> Result<()> {
    let mut transaction = database.read().await?;
    let all = UnitFilter::default();
    let mut units = std::pin::pin!(units::stream(&mut transaction, &all, None, i64::MAX));
    while let Some(unit) = units.try_next().await? {
        export.write(&flat(&unit)?)?;
    }
    Ok(())
}

/// What files hold of a unit: the columns of an import, and the attributes beside them.
fn flat(unit: &Unit) -> Result<Map<String, Value>> {
    let Value::Object(mut fields) = serde_json::to_value(unit).map_err(anyhow::Error::from)? else {
        return Err(Failure::from(anyhow::anyhow!("a unit is no object")));
    };
    let attributes = fields.remove("attributes");
    let columns = COLUMNS.iter().map(|column| column.spec.name);
    let mut record: Map<_, _> = columns
        .filter_map(|column| Some((column.to_owned(), fields.remove(column)?)))
        .collect();
    if let Some(Value::Object(attributes)) = attributes {
        for (name, value) in attributes {
            record.entry(name).or_insert(value);
        }
    }
    Ok(record)
}
