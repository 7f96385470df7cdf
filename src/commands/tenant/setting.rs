//! `tenant setting`

use std::collections::BTreeMap;

use clap::{Args, Subcommand};
use sqlx::PgConnection;

use crate::app::{App, nearest};
use crate::commands::TenantArg;
use crate::db;
use crate::db::config::settings::{self, Setting};
use crate::db::landlord::tenants::Tenant;
use crate::error::{Failure, Kind, Outcome, Result};
use crate::output::{Column, Records};
use crate::seed;

/// The verbs of `tenant setting`.
#[derive(Debug, Subcommand)]
pub enum SettingCommand {
    /// List the settings of a tenant, with the value in force
    #[command(after_help = "Example:\n  tenantctl tenant setting list -t nrna --category security")]
    List(ListArgs),
    /// Show one setting: its value, its default, and what it takes
    #[command(after_help = "Example:\n  tenantctl tenant setting get password_min_length -t nrna")]
    Get(KeyArgs),
    /// Give a setting a value of the tenant's own
    #[command(
        after_help = "Example:\n  tenantctl tenant setting set password_min_length 12 -t nrna --reason 'resolution 7'"
    )]
    Set(SetArgs),
    /// Take the tenant's own value of a setting away, so that the default of its template applies
    #[command(after_help = "Example:\n  tenantctl tenant setting reset password_min_length -t nrna")]
    Reset(KeyArgs),
}

/// The arguments of `tenant setting list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Only settings of this category
    #[arg(long, value_name = "CATEGORY")]
    category: Option<String>,

    /// Only settings to which the tenant gave a value of its own
    #[arg(long)]
    own: bool,
}

/// A setting.
#[derive(Debug, Args)]
pub struct KeyArgs {
    /// The setting
    #[arg(value_name = "KEY")]
    key: String,

    #[command(flatten)]
    tenant: TenantArg,
}

/// The arguments of `tenant setting set`.
#[derive(Debug, Args)]
pub struct SetArgs {
    /// The setting
    #[arg(value_name = "KEY")]
    key: String,

    /// The value
    #[arg(value_name = "VALUE", allow_hyphen_values = true)]
    value: String,

    #[command(flatten)]
    tenant: TenantArg,
}

const COLUMNS: &[Column] = &[
    Column::new("key", "KEY"),
    Column::new("value", "VALUE"),
    Column::new("default", "DEFAULT"),
    Column::new("own", "OWN"),
    Column::new("category", "CATEGORY"),
    Column::new("type", "TYPE"),
    Column::hidden("minimum", "MINIMUM"),
    Column::hidden("maximum", "MAXIMUM"),
    Column::hidden("allowed", "ALLOWED"),
    Column::hidden("description", "DESCRIPTION"),
];

const CARD: &[Column] = &[
    Column::new("key", "Key"),
    Column::new("value", "Value"),
    Column::new("default", "Default"),
    Column::new("own", "Own value"),
    Column::new("category", "Category"),
    Column::new("type", "Type"),
    Column::new("minimum", "Minimum"),
    Column::new("maximum", "Maximum"),
    Column::new("allowed", "Allowed"),
    Column::new("description", "Description"),
];

impl SettingCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(args) => args.run(app).await,
            Self::Get(args) => get(app, &args.tenant.slug, &args.key).await,
            Self::Set(args) => change(app, &args.tenant.slug, &args.key, Some(&args.value)).await,
            Self::Reset(args) => change(app, &args.tenant.slug, &args.key, None).await,
        }
    }
}

impl ListArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let (_, tenant, mut database) = app.enter_tenant(&self.tenant.slug, false).await?;
        let mut transaction = database.read().await?;
        if let Some(category) = &self.category {
            let known = settings::categories(&mut transaction).await?;
            if !known.contains(category) {
                return Err(Failure::not_found(format!("there is no category \"{category}\""))
                    .hint(format!("categories: {}", known.join(", "))));
            }
        }
        let template = by_template(&tenant);
        let mut rows = settings::list(&mut transaction, &template, self.category.as_deref()).await?;
        rows.retain(|setting| setting.own || !self.own);
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no settings",
        })?;
        Ok(Outcome::Done)
    }
}

async fn get(app: &App, slug: &str, key: &str) -> Result<Outcome> {
    let (_, tenant, mut database) = app.enter_tenant(slug, false).await?;
    let setting = find(&mut *database.read().await?, &tenant, key).await?;
    app.output.record(&setting, CARD)?;
    Ok(Outcome::Done)
}

async fn change(app: &App, slug: &str, key: &str, value: Option<&str>) -> Result<Outcome> {
    let (landlord, tenant, mut database) = app.enter_tenant(slug, true).await?;
    let mut transaction = database.write(&app.act(&landlord)).await?;
    let setting = find(&mut transaction, &tenant, key).await?;
    let new_value = value.or(setting.template_value.as_deref());
    let changed = settings::set(&mut transaction, setting.id, new_value)
        .await
        .map_err(|error| refusal(error, &setting, value))?;
    transaction.commit().await?;
    let deed = match (value, changed) {
        (Some(value), true) => format!("{key} is now {value} in tenant {slug}"),
        (Some(value), false) => format!("{key} is {value} in tenant {slug} already"),
        (None, true) => format!(
            "{key} is now {} in tenant {slug}, as by default",
            setting.default.as_deref().unwrap_or("without a value")
        ),
        (None, false) => format!("{key} has no value of tenant {slug}'s own"),
    };
    app.output.done(&deed)?;
    Ok(Outcome::Done)
}

/// What the tenant's template sets; nothing when this program does not know the template.
fn by_template(tenant: &Tenant) -> BTreeMap<String, String> {
    seed::Library::embedded()
        .template(&tenant.template)
        .map(|template| template.settings)
        .unwrap_or_default()
}

async fn find(connection: &mut PgConnection, tenant: &Tenant, key: &str) -> Result<Setting> {
    let known = settings::list(connection, &by_template(tenant), None).await?;
    if let Some(setting) = known.iter().find(|setting| setting.key == key) {
        return Ok(setting.clone());
    }
    let keys: Vec<_> = known.into_iter().map(|setting| setting.key).collect();
    let failure = Failure::not_found(format!("there is no setting \"{key}\" in tenant {}", tenant.slug));
    let all = format!("tenantctl tenant setting list -t {}", tenant.slug);
    Err(match nearest(key, &keys) {
        Some(near) => failure.hint(format!("did you mean {near}? {all}")),
        None => failure.hint(all),
    })
}

/// A constraint knows that a value is wrong, and the setting what would be right.
fn refusal(error: db::Error, setting: &Setting, value: Option<&str>) -> Failure {
    match (error.constraint(), value) {
        (Some(_), Some(value)) => Failure::new(
            Kind::Refused,
            format!("{} is {}, not \"{value}\"", setting.key, accepted(setting)),
        ),
        _ => error.into(),
    }
}

/// What a setting takes, in words.
fn accepted(setting: &Setting) -> String {
    if let Some(allowed) = &setting.allowed {
        return format!("one of {}", allowed.join(", "));
    }
    let kind = match setting.r#type.as_str() {
        "integer" => "a whole number",
        "decimal" => "a decimal number",
        "boolean" => "true or false",
        "json" => "a JSON value",
        _ => "a text",
    };
    match (&setting.minimum, &setting.maximum) {
        (Some(minimum), Some(maximum)) => format!("{kind} between {minimum} and {maximum}"),
        (Some(minimum), None) => format!("{kind} of at least {minimum}"),
        (None, Some(maximum)) => format!("{kind} of at most {maximum}"),
        (None, None) => kind.to_owned(),
    }
}
