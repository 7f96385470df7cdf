//! `unit export`

use clap::Args;
use futures_util::TryStreamExt;
use serde_json::{Map, Value, json};

use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::export::{Export, ExportFlags};
use crate::db::audit;
use crate::db::organization::export::{self, UnitRecord};
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
        let attributes = export::attribute_names(&mut *database.read().await?).await?;
        let columns = COLUMNS.iter().map(|column| column.spec.name.to_owned());
        let columns: Vec<_> = columns.chain(attributes).collect();
        let mut export = Export::begin(&app.output, &columns, &self.flags)?;
        // Nothing leaves the database before the trail says so.
        let mut transaction = database.write(&app.act(&landlord)).await?;
        audit::record(
            &mut transaction,
            "unit.export",
            json!({ "columns": export.columns() }),
        )
        .await?;
        transaction.commit().await?;
        let mut transaction = database.read().await?;
        let mut units = std::pin::pin!(export::stream(&mut transaction));
        while let Some(unit) = units.try_next().await? {
            export.write(&flat(&unit)?)?;
        }
        export.finish()?;
        Ok(Outcome::Done)
    }
}

/// The record with its attributes beside the other fields, which come first.
fn flat(unit: &UnitRecord) -> Result<Map<String, Value>> {
    let Value::Object(mut record) = serde_json::to_value(unit).map_err(anyhow::Error::from)? else {
        return Err(Failure::from(anyhow::anyhow!("a unit is no object")));
    };
    if let Some(Value::Object(attributes)) = record.shift_remove("attributes") {
        for (name, value) in attributes {
            record.entry(name).or_insert(value);
        }
    }
    Ok(record)
}
