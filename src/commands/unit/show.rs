//! `unit show`

use clap::Args;
use serde_json::{Map, Value};

use super::drawing::counted;
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::organization::tree::{self, CountBelow};
use crate::error::{Outcome, Result};
use crate::output::Column;

/// The arguments of `unit show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The unit's code
    #[arg(value_name = "UNIT")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,
}

const COLUMNS: &[Column] = &[
    Column::new("code", "Code"),
    Column::new("name", "Name"),
    Column::new("name_local", "Local name"),
    Column::new("path", "Path"),
    Column::new("type", "Type"),
    Column::new("parent_code", "Parent"),
    Column::new("status", "Status"),
    Column::new("status_reason", "Reason"),
    Column::new("description", "Description"),
    Column::new("established_on", "Established"),
    Column::new("dissolved_on", "Dissolved"),
    Column::new("children", "Right below"),
    Column::new("below", "All below"),
    Column::new("address_line1", "Address"),
    Column::new("address_line2", "Address, second line"),
    Column::new("postal_code", "Postal code"),
    Column::new("city", "City"),
    Column::new("region", "Region"),
    Column::new("country_code", "Country"),
    Column::new("email", "E-mail"),
    Column::new("phone", "Phone"),
    Column::new("website", "Website"),
    Column::new("attributes", "Attributes"),
    Column::hidden("depth", "Depth"),
    Column::new("id", "Id"),
    Column::new("created_at", "Created"),
    Column::new("updated_at", "Changed"),
];

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let unit = lookup::unit(&mut transaction, slug, &self.code).await?;
        let lineage = tree::lineage(&mut transaction, unit.id).await?;
        let counts = tree::counts_below(&mut transaction, unit.id).await?;
        let names: Vec<_> = lineage.into_iter().map(|unit| unit.name).collect();
        let mut record = serde_json::to_value(&unit).map_err(anyhow::Error::from)?;
        record["path"] = names.join("/").into();
        let for_people = !app.output.is_machine_readable();
        for (key, number) in [("children", children as fn(&CountBelow) -> i64), ("below", below)] {
            record[key] = if for_people {
                in_words(&counts, number)
            } else {
                by_type(&counts, number)
            };
        }
        if for_people {
            record["attributes"] = lines(&record["attributes"]);
        }
        app.output.record(&record, COLUMNS)?;
        Ok(Outcome::Done)
    }
}

fn children(count: &CountBelow) -> i64 {
    count.children
}

fn below(count: &CountBelow) -> i64 {
    count.below
}

fn by_type(counts: &[CountBelow], number: fn(&CountBelow) -> i64) -> Value {
    let some = counts.iter().filter(|count| number(count) > 0);
    let pairs: Map<_, _> = some
        .map(|count| (count.type_code.clone(), number(count).into()))
        .collect();
    pairs.into()
}

fn in_words(counts: &[CountBelow], number: fn(&CountBelow) -> i64) -> Value {
    let some = counts.iter().filter(|count| number(count) > 0);
    some.map(|count| counted(number(count).unsigned_abs(), &count.type_name))
        .collect()
}

fn lines(attributes: &Value) -> Value {
    let pairs = attributes.as_object().into_iter().flatten();
    pairs
        .map(|(name, value)| match value {
            Value::String(text) => format!("{name}: {text}"),
            other => format!("{name}: {other}"),
        })
        .collect()
}
