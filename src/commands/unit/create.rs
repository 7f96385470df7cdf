//! `unit create`

use clap::Args;
use sqlx::PgConnection;
use uuid::Uuid;

use super::details::{DetailsArgs, attributes};
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::organization::units::{self, Unit, UnitDetails};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `unit create`.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// The code by which the unit will be called
    #[arg(value_name = "CODE")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// The name for people
    #[arg(long, value_name = "NAME")]
    name: String,

    /// The type
    #[arg(long = "type", value_name = "TYPE")]
    type_code: String,

    /// The unit above; without it the unit is a root
    #[arg(long, value_name = "UNIT")]
    parent: Option<String>,

    /// The status
    #[arg(long, value_name = "STATUS", default_value = "active", value_parser = ["active", "inactive", "archived"])]
    status: String,

    #[command(flatten)]
    details: DetailsArgs,
}

impl CreateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = self.tenant.slug.clone();
        let (landlord, _, mut database) = app.enter_tenant(&slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let contact = &self.details.contact;
        contact
            .check(&mut transaction, contact.country.as_deref())
            .await?;
        let unit = self.details();
        if let Some(existing) = units::find(&mut transaction, &unit.code).await? {
            return repeat(app, &slug, &unit, existing);
        }
        let unit_type = super::types::find(&mut transaction, &slug, &unit.type_code).await?;
        let parent_id = find_parent(&mut transaction, &slug, &unit).await?;
        units::add(&mut transaction, Uuid::now_v7(), unit_type.id, parent_id, &unit)
            .await
            .map_err(|error| match error.constraint() {
                Some("units_parent_type_check") => {
                    Failure::from(error).hint(format!("tenantctl unit type list -t {slug}"))
                }
                _ => error.into(),
            })?;
        transaction.commit().await?;
        app.output
            .done(&format!("created unit {} in tenant {slug}", unit.code))?;
        Ok(Outcome::Done)
    }

    fn details(self) -> UnitDetails {
        let details = self.details;
        UnitDetails {
            code: self.code,
            name: self.name,
            name_local: details.name_local,
            type_code: self.type_code,
            parent_code: self.parent,
            status: self.status,
            description: details.description,
            established_on: details.established_on,
            address_line1: details.contact.address_line1,
            address_line2: details.contact.address_line2,
            city: details.contact.city,
            region: details.contact.region,
            postal_code: details.contact.postal_code,
            country_code: details.contact.country,
            email: details.contact.email,
            phone: details.contact.phone,
            website: details.contact.website,
            attributes: attributes(details.attributes).into(),
        }
    }
}

/// The same create once more changes nothing; another one is in conflict with the first.
fn repeat(app: &App, slug: &str, wanted: &UnitDetails, existing: Unit) -> Result<Outcome> {
    let message = format!("unit {} exists already in tenant {slug}", wanted.code);
    let name = existing.name.clone();
    if *wanted == UnitDetails::from(existing) {
        app.output.done(&message)?;
        return Ok(Outcome::Done);
    }
    let failure = Failure::conflict(format!("{message}, as \"{name}\" with other values"));
    Err(failure.hint(format!("tenantctl unit show {} -t {slug}", wanted.code)))
}

async fn find_parent(connection: &mut PgConnection, slug: &str, unit: &UnitDetails) -> Result<Option<Uuid>> {
    let Some(code) = unit.parent_code.as_deref() else {
        return Ok(None);
    };
    if let Some(parent) = units::find(connection, code).await? {
        return Ok(Some(parent.id));
    }
    let message = format!("unit \"{}\" has no parent \"{code}\" in tenant {slug}", unit.code);
    Err(lookup::suggest_unit(connection, slug, code, Failure::not_found(message)).await?)
}
