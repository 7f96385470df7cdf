//! What an operator says of a unit.

use chrono::NaiveDate;
use clap::Args;
use serde_json::{Map, Value};
use sqlx::PgConnection;

use super::COLUMNS;
use crate::commands::rules::{self, Entered};
use crate::error::Result;
use crate::sheet::digits::normalize_digits;

/// What is said of a unit beside its code, name, type and place.
#[derive(Debug, Args)]
pub(super) struct DetailsArgs {
    /// The name in the organization's own script
    #[arg(long, value_name = "NAME")]
    pub name_local: Option<String>,

    /// What it is
    #[arg(long, value_name = "TEXT")]
    pub description: Option<String>,

    /// When it was established
    #[arg(long, value_name = "DATE")]
    pub established_on: Option<NaiveDate>,

    /// Something else that is kept of it; may be repeated
    #[arg(long = "attribute", value_name = "NAME=VALUE", value_parser = attribute)]
    pub attributes: Vec<(String, String)>,

    #[command(flatten)]
    pub contact: ContactArgs,
}

/// How to reach a unit.
#[derive(Debug, Args)]
#[command(next_help_heading = "Contact")]
pub(super) struct ContactArgs {
    /// First line of the address
    #[arg(long, value_name = "TEXT")]
    pub address_line1: Option<String>,

    /// Second line of the address
    #[arg(long, value_name = "TEXT")]
    pub address_line2: Option<String>,

    /// City
    #[arg(long, value_name = "NAME")]
    pub city: Option<String>,

    /// Region
    #[arg(long, value_name = "NAME")]
    pub region: Option<String>,

    /// Postal code
    #[arg(long, value_name = "CODE")]
    pub postal_code: Option<String>,

    /// Country, a code of ISO 3166-1
    #[arg(long, value_name = "CODE")]
    pub country: Option<String>,

    /// E-mail
    #[arg(long, value_name = "EMAIL")]
    pub email: Option<String>,

    /// Telephone
    #[arg(long, value_name = "NUMBER", value_parser = phone)]
    pub phone: Option<String>,

    /// Website
    #[arg(long, value_name = "URL")]
    pub website: Option<String>,
}

impl ContactArgs {
    /// Holds what was said against the tenant's rules for a country.
    pub(super) async fn check(&self, connection: &mut PgConnection, country: Option<&str>) -> Result<()> {
        let entered = [
            ("--address-line1", "address", &self.address_line1),
            ("--address-line2", "address", &self.address_line2),
            ("--postal-code", "postal_code", &self.postal_code),
            ("--email", "email", &self.email),
            ("--phone", "phone", &self.phone),
        ];
        let entered = entered.map(|(flag, rule_type, value)| Entered {
            flag,
            rule_type,
            value: value.as_deref(),
        });
        rules::check(connection, country, &entered).await
    }
}

/// Attributes as they are kept.
pub(super) fn attributes(given: Vec<(String, String)>) -> Map<String, Value> {
    given
        .into_iter()
        .map(|(name, value)| (name, Value::String(value)))
        .collect()
}

/// Digits of any script are read.
#[expect(clippy::unnecessary_wraps, reason = "a value parser may fail")]
pub(super) fn phone(text: &str) -> Result<String, String> {
    Ok(normalize_digits(text).into_owned())
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
