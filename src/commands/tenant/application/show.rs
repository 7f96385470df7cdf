//! `tenant application show`

use crate::app::App;
use crate::error::{Outcome, Result};
use crate::output::Column;

const CARD: &[Column] = &[
    Column::new("id", "Id"),
    Column::new("slug", "Slug"),
    Column::new("organization", "Organization"),
    Column::new("template", "Template"),
    Column::new("status", "Status"),
    Column::new("applicant", "Applicant"),
    Column::new("email", "E-mail"),
    Column::new("message", "Message"),
    Column::new("created_at", "Submitted"),
    Column::new("decided_at", "Decided"),
    Column::new("decided_by", "By"),
    Column::new("decision_reason", "Reason"),
    Column::hidden("tenant_id", "Tenant"),
];

pub(super) async fn run(app: &App, name: &str) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let application = super::find(&mut landlord, name).await?;
    app.output.record(&application, CARD)?;
    Ok(Outcome::Done)
}
