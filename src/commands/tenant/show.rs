//! `tenant show`

use crate::app::App;
use crate::error::{Outcome, Result};
use crate::output::Column;

const COLUMNS: &[Column] = &[
    Column::new("slug", "Slug"),
    Column::new("name", "Name"),
    Column::new("id", "Id"),
    Column::new("template", "Template"),
    Column::new("status", "Status"),
    Column::new("status_reason", "Reason"),
    Column::new("status_changed_at", "Since"),
    Column::new("maintenance", "Maintenance"),
    Column::new("maintenance_message", "Message"),
    Column::new("server", "Server"),
    Column::new("database", "Database"),
    Column::new("placement", "Placement"),
    Column::new("contexts", "Contexts"),
    Column::new("tags", "Tags"),
    Column::new("schema_version", "Schema"),
    Column::new("fingerprint", "Fingerprint"),
    Column::new("created_at", "Created"),
];

pub(super) async fn run(app: &App, slug: &str) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let tenant = app.find_tenant(&mut landlord, slug).await?;
    app.output.record(&tenant, COLUMNS)?;
    Ok(Outcome::Done)
}
