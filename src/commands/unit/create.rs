//! `unit create`

use chrono::NaiveDate;
use clap::Args;
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use super::COLUMNS;
use crate::app::App;
use crate::commands::rules::{self, Entered};
use crate::commands::{TenantArg, lookup};
use crate::db::organization::units::{self, Unit, UnitDetails};
use crate::error::{Failure, Outcome, Result};
use crate::sheet::digits::normalize_digits;

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

    /// The name in the organization's own script
    #[arg(long, value_name = "NAME")]
    name_local: Option<String>,

    /// The type
    #[arg(long = "type", value_name = "TYPE")]
    type_code: String,

    /// The unit above; without it the unit is a root
    #[arg(long, value_name = "CODE")]
    parent: Option<String>,

    /// The status
    #[arg(long, value_name = "STATUS", default_value = "active", value_parser = ["active", "inactive", "archived"])]
    status: String,

    /// What it is
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,

    /// When it was established
    #[arg(long, value_name = "DATE")]
    established_on: Option<NaiveDate>,

    #[command(flatten)]
    contact: ContactArgs,

    /// Something else that is kept of it; may be repeated
    #[arg(long = "attribute", value_name = "NAME=VALUE", value_parser = attribute)]
    attributes: Vec<(String, String)>,
}

/// How to reach a unit.
#[derive(Debug, Args)]
#[command(next_help_heading = "Contact")]
struct ContactArgs {
    /// First line of the address
    #[arg(long, value_name = "TEXT")]
    address_line1: Option<String>,

    /// Second line of the address
    #[arg(long, value_name = "TEXT")]
    address_line2: Option<String>,

    /// City
    #[arg(long, value_name = "NAME")]
    city: Option<String>,

    /// Region
    #[arg(long, value_name = "NAME")]
    region: Option<String>,

    /// Postal code
    #[arg(long, value_name = "CODE")]
    postal_code: Option<String>,

    /// Country, a code of ISO 3166-1
    #[arg(long, value_name = "CODE")]
    country: Option<String>,

    /// E-mail
    #[arg(long, value_name = "EMAIL")]
    email: Option<String>,

    /// Telephone
    #[arg(long, value_name = "NUMBER")]
    phone: Option<String>,

    /// Website
    #[arg(long, value_name = "URL")]
    website: Option<String>,
}

impl CreateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = self.tenant.slug.clone();
        let unit = self.details();
        let (landlord, _, mut database) = app.enter_tenant(&slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        if let Some(existing) = units::find(&mut transaction, &unit.code).await? {
            return repeat(app, &slug, &unit, existing);
        }
        let unit_type = super::types::find(&mut transaction, &slug, &unit.type_code).await?;
        let parent_id = find_parent(&mut transaction, &slug, &unit).await?;
        check_rules(&mut transaction, &unit).await?;
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
        let attributes: serde_json::Map<_, _> = self
            .attributes
            .into_iter()
            .map(|(name, value)| (name, Value::String(value)))
            .collect();
        UnitDetails {
            code: self.code,
            name: self.name,
            name_local: self.name_local,
            type_code: self.type_code,
            parent_code: self.parent,
            status: self.status,
            description: self.description,
            established_on: self.established_on,
            address_line1: self.contact.address_line1,
            address_line2: self.contact.address_line2,
            city: self.contact.city,
            region: self.contact.region,
            postal_code: self.contact.postal_code,
            country_code: self.contact.country,
            email: self.contact.email,
            phone: self
                .contact
                .phone
                .map(|phone| normalize_digits(&phone).into_owned()),
            website: self.contact.website,
            attributes: attributes.into(),
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

async fn check_rules(connection: &mut PgConnection, unit: &UnitDetails) -> Result<()> {
    let entered = [
        ("--address-line1", "address", &unit.address_line1),
        ("--address-line2", "address", &unit.address_line2),
        ("--postal-code", "postal_code", &unit.postal_code),
        ("--email", "email", &unit.email),
        ("--phone", "phone", &unit.phone),
    ];
    let entered = entered.map(|(flag, rule_type, value)| Entered {
        flag,
        rule_type,
        value: value.as_deref(),
    });
    rules::check(connection, unit.country_code.as_deref(), &entered).await
}

fn attribute(text: &str) -> Result<(String, String), String> {
    let (name, value) = text
        .split_once('=')
        .filter(|(name, _)| !name.trim().is_empty())
        .ok_or("it is NAME=VALUE")?;
    if COLUMNS.iter().any(|column| column.key == name) {
        return Err(format!("{name} has a flag of its own"));
    }
    Ok((name.to_owned(), value.to_owned()))
}
