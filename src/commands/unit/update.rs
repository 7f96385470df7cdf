//! `unit update`

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use serde_json::{Map, Value};
use sqlx::PgConnection;

use super::details::{DetailsArgs, attributes};
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::organization::changes;
use crate::error::{Failure, Outcome, Result};

/// The arguments of `unit update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// The unit's code
    #[arg(value_name = "UNIT")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// Another code by which it is called from now on
    #[arg(long = "code", value_name = "CODE")]
    new_code: Option<String>,

    /// Another name for people
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// Another type
    #[arg(long = "type", value_name = "TYPE")]
    type_code: Option<String>,

    /// Whether it works; an archived unit is opened again by either. `unit archive` closes one
    #[arg(long, value_name = "STATUS", value_parser = ["active", "inactive"])]
    status: Option<String>,

    /// When it was dissolved
    #[arg(long, value_name = "DATE")]
    dissolved_on: Option<NaiveDate>,

    /// Empty this; may be repeated
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    clear: Vec<Field>,

    /// Drop this attribute; may be repeated
    #[arg(long, value_name = "NAME")]
    clear_attribute: Vec<String>,

    #[command(flatten)]
    details: DetailsArgs,
}

/// What can be emptied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Field {
    NameLocal,
    Description,
    EstablishedOn,
    DissolvedOn,
    AddressLine1,
    AddressLine2,
    City,
    Region,
    PostalCode,
    Country,
    Email,
    Phone,
    Website,
}

impl Field {
    fn column(self) -> &'static str {
        match self {
            Self::NameLocal => "name_local",
            Self::Description => "description",
            Self::EstablishedOn => "established_on",
            Self::DissolvedOn => "dissolved_on",
            Self::AddressLine1 => "address_line1",
            Self::AddressLine2 => "address_line2",
            Self::City => "city",
            Self::Region => "region",
            Self::PostalCode => "postal_code",
            Self::Country => "country_code",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Website => "website",
        }
    }
}

impl UpdateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = self.tenant.slug.clone();
        let (landlord, _, mut database) = app.enter_tenant(&slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        // What stands in the way is looked for once whoever archives the unit is done.
        changes::lock_tree(&mut transaction).await?;
        let unit = lookup::unit(&mut transaction, &slug, &self.code).await?;
        let contact = &self.details.contact;
        let kept = unit
            .country_code
            .as_deref()
            .filter(|_| !self.clear.contains(&Field::Country));
        let country = contact.country.as_deref().or(kept);
        contact.check(&mut transaction, country).await?;
        let mut columns = self.columns(&mut transaction, app.reason.as_deref()).await?;
        // What works again is not dissolved.
        if unit.status == "archived" && self.status.is_some() {
            columns.entry("dissolved_on").or_insert(Value::Null);
        }
        let mut given = attributes(self.details.attributes);
        given.extend(self.clear_attribute.into_iter().map(|name| (name, Value::Null)));
        if columns.is_empty() && given.is_empty() {
            return Err(Failure::usage(
                "nothing to change: give --name, --email or another of the unit's flags, or --clear",
            ));
        }
        changes::update(&mut transaction, unit.id, &columns, &given)
            .await
            .map_err(|error| match error.constraint() {
                Some("units_parent_type_check") => {
                    Failure::from(error).hint(format!("tenantctl unit type list -t {slug}"))
                }
                _ => error.into(),
            })?;
        transaction.commit().await?;
        app.output
            .done(&format!("updated unit {} in tenant {slug}", unit.code))?;
        Ok(Outcome::Done)
    }

    /// A value for each column that changes.
    async fn columns(
        &self,
        connection: &mut PgConnection,
        reason: Option<&str>,
    ) -> Result<Map<String, Value>> {
        let details = &self.details;
        let contact = &details.contact;
        let established_on = details.established_on.map(|day| day.to_string());
        let dissolved_on = self.dissolved_on.map(|day| day.to_string());
        let said = [
            ("code", &self.new_code),
            ("name", &self.name),
            ("status", &self.status),
            ("name_local", &details.name_local),
            ("description", &details.description),
            ("established_on", &established_on),
            ("dissolved_on", &dissolved_on),
            ("address_line1", &contact.address_line1),
            ("address_line2", &contact.address_line2),
            ("city", &contact.city),
            ("region", &contact.region),
            ("postal_code", &contact.postal_code),
            ("country_code", &contact.country),
            ("email", &contact.email),
            ("phone", &contact.phone),
            ("website", &contact.website),
        ];
        let mut columns: Map<_, _> = said
            .into_iter()
            .filter_map(|(column, value)| Some((column.to_owned(), Value::from(value.clone()?))))
            .collect();
        for column in self.clear.iter().map(|field| field.column()) {
            if columns.insert(column.to_owned(), Value::Null).is_some() {
                return Err(Failure::usage(format!("{column} is both given and cleared")));
            }
        }
        if self.status.is_some() {
            columns.insert("status_reason".to_owned(), reason.into());
        }
        if let Some(code) = &self.type_code {
            let unit_type = super::types::find(connection, &self.tenant.slug, code).await?;
            columns.insert("unit_type_id".to_owned(), unit_type.id.to_string().into());
        }
        Ok(columns)
    }
}
