//! `unit contact`

use clap::{Args, Subcommand};
use sqlx::PgConnection;
use uuid::Uuid;

use super::details::phone;
use crate::app::App;
use crate::commands::rules::{self, Entered};
use crate::commands::{TenantArg, lookup};
use crate::db::organization::contacts::{self, Contact, ContactDetails};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Records};

/// The verbs of `unit contact`.
#[derive(Debug, Subcommand)]
pub enum ContactCommand {
    /// List how to reach a unit, or all units
    #[command(after_help = "Example:\n  tenantctl unit contact list NP-3 -t nrna")]
    List(ListArgs),
    /// Add a way to reach a unit
    #[command(
        after_help = "Example:\n  tenantctl unit contact add NP-3 -t nrna --purpose press --email press@example.org"
    )]
    Add(AddArgs),
    /// Change a contact of a unit
    #[command(
        after_help = "Example:\n  tenantctl unit contact update NP-3 press -t nrna --phone 9841234567 --primary"
    )]
    Update(UpdateArgs),
    /// Remove a contact of a unit
    #[command(after_help = "Example:\n  tenantctl unit contact remove NP-3 press -t nrna")]
    Remove(RemoveArgs),
}

/// The arguments of `unit contact list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// The unit's code [default: all]
    #[arg(value_name = "UNIT")]
    code: Option<String>,

    #[command(flatten)]
    tenant: TenantArg,
}

/// The arguments of `unit contact add`.
#[derive(Debug, Args)]
pub struct AddArgs {
    /// The unit's code
    #[arg(value_name = "UNIT")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// What the contact is for, such as office or press
    #[arg(long, value_name = "TEXT")]
    purpose: String,

    #[command(flatten)]
    reach: ReachArgs,
}

/// The arguments of `unit contact update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// The unit's code
    #[arg(value_name = "UNIT")]
    code: String,

    /// The contact: its purpose or id
    #[arg(value_name = "CONTACT")]
    contact: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// Another purpose
    #[arg(long, value_name = "TEXT")]
    purpose: Option<String>,

    #[command(flatten)]
    reach: ReachArgs,
}

/// The arguments of `unit contact remove`.
#[derive(Debug, Args)]
pub struct RemoveArgs {
    /// The unit's code
    #[arg(value_name = "UNIT")]
    code: String,

    /// The contact: its purpose or id
    #[arg(value_name = "CONTACT")]
    contact: String,

    #[command(flatten)]
    tenant: TenantArg,
}

/// How somebody is reached.
#[derive(Debug, Args)]
struct ReachArgs {
    /// Who or what answers
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// The user who answers: e-mail, id or external id
    #[arg(long, value_name = "USER")]
    user: Option<String>,

    /// E-mail
    #[arg(long, value_name = "EMAIL")]
    email: Option<String>,

    /// Telephone
    #[arg(long, value_name = "NUMBER", value_parser = phone)]
    phone: Option<String>,

    /// Website
    #[arg(long, value_name = "URL")]
    website: Option<String>,

    /// What else is to be known
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,

    /// The one to use when no purpose is asked for
    #[arg(long)]
    primary: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("unit", "UNIT"),
    Column::new("purpose", "PURPOSE"),
    Column::new("name", "NAME"),
    Column::new("email", "E-MAIL"),
    Column::new("phone", "PHONE"),
    Column::new("is_primary", "PRIMARY"),
    Column::hidden("user", "USER"),
    Column::hidden("website", "WEBSITE"),
    Column::hidden("note", "NOTE"),
    Column::hidden("id", "ID"),
];

impl ContactCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(args) => args.run(app).await,
            Self::Add(args) => args.run(app).await,
            Self::Update(args) => args.run(app).await,
            Self::Remove(args) => args.run(app).await,
        }
    }
}

impl ListArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let unit_id = lookup::unit_if_named(&mut transaction, slug, self.code.as_deref())
            .await?
            .map(|unit| unit.id);
        app.output.records(&Records {
            rows: &contacts::list(&mut transaction, unit_id).await?,
            columns: COLUMNS,
            empty: "no contacts",
        })?;
        Ok(Outcome::Done)
    }
}

impl AddArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let unit = lookup::unit(&mut transaction, slug, &self.code).await?;
        let contact = self
            .reach
            .details(&mut transaction, slug, unit.country_code.as_deref())
            .await?;
        let known = contacts::list(&mut transaction, Some(unit.id)).await?;
        if let Some(known) = known.iter().find(|known| known.purpose == self.purpose) {
            let message = format!("unit {} has a contact for {} already", unit.code, self.purpose);
            // The same once more changes nothing.
            if is_same(known, &contact) {
                app.output.done(&message)?;
                return Ok(Outcome::Done);
            }
            return Err(Failure::conflict(message).hint(format!(
                "tenantctl unit contact update {} {} -t {slug} …",
                unit.code, self.purpose
            )));
        }
        contacts::add(&mut transaction, Uuid::now_v7(), unit.id, &self.purpose, &contact).await?;
        transaction.commit().await?;
        app.output.done(&format!(
            "added the contact for {} to unit {}",
            self.purpose, unit.code
        ))?;
        Ok(Outcome::Done)
    }
}

impl UpdateArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let unit = lookup::unit(&mut transaction, slug, &self.code).await?;
        let contact = find(&mut transaction, slug, (unit.id, &unit.code), &self.contact).await?;
        let country = unit.country_code.as_deref();
        let details = ContactDetails {
            purpose: self.purpose,
            ..self.reach.details(&mut transaction, slug, country).await?
        };
        if details == ContactDetails::default() {
            return Err(Failure::usage(
                "nothing to change: give --email, --phone or another of the contact's flags",
            ));
        }
        contacts::update(&mut transaction, contact.id, unit.id, &details).await?;
        transaction.commit().await?;
        app.output.done(&format!(
            "updated the contact for {} of unit {}",
            contact.purpose, unit.code
        ))?;
        Ok(Outcome::Done)
    }
}

impl RemoveArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let unit = lookup::unit(&mut transaction, slug, &self.code).await?;
        let contact = find(&mut transaction, slug, (unit.id, &unit.code), &self.contact).await?;
        contacts::remove(&mut transaction, contact.id).await?;
        transaction.commit().await?;
        app.output.done(&format!(
            "removed the contact for {} of unit {}",
            contact.purpose, unit.code
        ))?;
        Ok(Outcome::Done)
    }
}

impl ReachArgs {
    async fn details(
        self,
        connection: &mut PgConnection,
        slug: &str,
        country: Option<&str>,
    ) -> Result<ContactDetails> {
        let entered = [
            ("--email", "email", &self.email),
            ("--phone", "phone", &self.phone),
        ];
        let entered = entered.map(|(flag, rule_type, value)| Entered {
            flag,
            rule_type,
            value: value.as_deref(),
        });
        rules::check(connection, country, &entered).await?;
        let user_id = match &self.user {
            Some(who) => Some(lookup::user(connection, slug, who).await?.id),
            None => None,
        };
        Ok(ContactDetails {
            purpose: None,
            name: self.name,
            user_id,
            email: self.email,
            phone: self.phone,
            website: self.website,
            note: self.note,
            is_primary: self.primary.then_some(true),
        })
    }
}

/// Finds a contact of a unit by its purpose or id.
async fn find(
    connection: &mut PgConnection,
    slug: &str,
    (unit_id, unit): (Uuid, &str),
    contact: &str,
) -> Result<Contact> {
    let mut known = contacts::list(connection, Some(unit_id)).await?;
    known.retain(|known| known.purpose == contact || known.id.to_string() == contact);
    let list = format!("tenantctl unit contact list {unit} -t {slug} --columns purpose,email,phone,id");
    match (known.pop(), known.is_empty()) {
        (Some(found), true) => Ok(found),
        (Some(_), false) => Err(Failure::conflict(format!(
            "unit {unit} has several contacts for {contact}; give the id of one"
        ))
        .hint(list)),
        (None, _) => Err(
            Failure::not_found(format!("unit {unit} has no contact \"{contact}\""))
                .hint(format!("tenantctl unit contact list {unit} -t {slug}")),
        ),
    }
}

/// Whether a contact is all that is said, and nothing else.
fn is_same(known: &Contact, said: &ContactDetails) -> bool {
    known.name == said.name
        && known.user_id == said.user_id
        && known.email == said.email
        && known.phone == said.phone
        && known.website == said.website
        && known.note == said.note
        && known.is_primary == said.is_primary.unwrap_or(false)
}
