//! `unit type`

use clap::{Args, Subcommand};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::app::{App, nearest};
use crate::commands::TenantArg;
use crate::db::organization::unit_types::{self, UnitType, UnitTypeDetails};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Records};

/// The verbs of `unit type`.
#[derive(Debug, Subcommand)]
pub enum TypeCommand {
    /// List the types of units, from the top of the tree down
    #[command(
        after_help = "Example:\n  tenantctl unit type list -t nrna --columns code,name,parents,positions"
    )]
    List(TenantArg),
    /// Create a type of units
    #[command(
        after_help = "Example:\n  tenantctl unit type create committee -t nrna --name Committee --parent district --position chair"
    )]
    Create(CreateTypeArgs),
    /// Change a type of units: what it is called, where it may stand, which positions its units have
    #[command(
        after_help = "Example:\n  tenantctl unit type update ward -t nrna --add-parent district --position chair --position secretary"
    )]
    Update(UpdateTypeArgs),
}

/// The arguments of `unit type create`.
#[derive(Debug, Args)]
pub struct CreateTypeArgs {
    /// The code: small letters, digits and _
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

    /// Order from the top of the tree down
    #[arg(long, value_name = "N", default_value_t = 0)]
    rank: i32,

    /// What it is for
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,

    /// A type under which it may stand; may be repeated. Without any it stands at the top
    #[arg(long = "parent", value_name = "TYPE")]
    parents: Vec<String>,

    /// It may also stand without a parent
    #[arg(long)]
    may_be_root: bool,

    /// A position that each unit of this type is to have a leader in, such as chair; may be repeated
    #[arg(long = "position", value_name = "POSITION")]
    positions: Vec<String>,
}

/// The arguments of `unit type update`.
#[derive(Debug, Args)]
pub struct UpdateTypeArgs {
    /// The type
    #[arg(value_name = "CODE")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// Another code by which it is called from now on
    #[arg(long = "code", value_name = "CODE")]
    new_code: Option<String>,

    /// Another name for people
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// Another name in the organization's own script
    #[arg(long, value_name = "NAME")]
    name_local: Option<String>,

    /// Another order from the top of the tree down
    #[arg(long, value_name = "N")]
    rank: Option<i32>,

    /// What it is for
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,

    /// A type under which it may stand from now on; may be repeated
    #[arg(long = "add-parent", value_name = "TYPE")]
    added_parents: Vec<String>,

    /// A type under which it may no longer stand; may be repeated
    #[arg(long = "remove-parent", value_name = "TYPE")]
    removed_parents: Vec<String>,

    /// Whether it may also stand without a parent
    #[arg(long, value_name = "YES|NO", hide_possible_values = true, value_parser = clap::builder::BoolishValueParser::new())]
    may_be_root: Option<bool>,

    /// The positions of its units, all of them; may be repeated
    #[arg(long = "position", value_name = "POSITION", conflicts_with = "no_positions")]
    positions: Vec<String>,

    /// Its units have no positions
    #[arg(long)]
    no_positions: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("code", "CODE"),
    Column::new("name", "NAME"),
    Column::new("name_local", "LOCAL NAME"),
    Column::new("rank", "RANK"),
    Column::new("parents", "STANDS UNDER"),
    Column::new("units", "UNITS"),
    Column::hidden("positions", "POSITIONS"),
    Column::hidden("may_be_root", "MAY BE ROOT"),
    Column::hidden("description", "DESCRIPTION"),
    Column::hidden("id", "ID"),
];

impl TypeCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(tenant) => list(app, &tenant.slug).await,
            Self::Create(args) => args.run(app).await,
            Self::Update(args) => args.run(app).await,
        }
    }
}

async fn list(app: &App, slug: &str) -> Result<Outcome> {
    let (_, _, mut database) = app.enter_tenant(slug, false).await?;
    let rows = unit_types::list(&mut *database.read().await?).await?;
    app.output.records(&Records {
        rows: &rows,
        columns: COLUMNS,
        empty: "no types of units; `tenantctl unit type create` makes one",
    })?;
    Ok(Outcome::Done)
}

impl CreateTypeArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let known = unit_types::list(&mut transaction).await?;
        if let Some(existing) = known.iter().find(|known| known.code == self.code) {
            return self.repeat(app, existing);
        }
        let id = Uuid::now_v7();
        // A unit may stand under another of its own type.
        let parent_id = |parent: &String| match parent {
            own if *own == self.code => Ok(id),
            other => Ok(resolve(&known, slug, other)?.id),
        };
        let parents = self.parents.iter().map(parent_id).collect::<Result<Vec<_>>>()?;
        let unit_type = UnitTypeDetails {
            code: &self.code,
            name: &self.name,
            name_local: self.name_local.as_deref(),
            rank: self.rank,
            description: self.description.as_deref(),
            may_be_root: self.may_be_root,
            parents: &parents,
            positions: &self.positions,
        };
        unit_types::add(&mut transaction, id, &unit_type).await?;
        transaction.commit().await?;
        app.output
            .done(&format!("created unit type {} in tenant {slug}", self.code))?;
        Ok(Outcome::Done)
    }

    /// The same create once more changes nothing; another one is in conflict with the first.
    fn repeat(&self, app: &App, existing: &UnitType) -> Result<Outcome> {
        let same_parents = existing.parents.len() == self.parents.len()
            && self
                .parents
                .iter()
                .all(|parent| existing.parents.contains(parent));
        let same = existing.name == self.name
            && existing.name_local == self.name_local
            && existing.rank == self.rank
            && existing.description == self.description
            && existing.may_be_root == self.may_be_root
            && existing.positions == self.positions
            && same_parents;
        let message = format!(
            "unit type {} exists already in tenant {}",
            self.code, self.tenant.slug
        );
        if same {
            app.output.done(&message)?;
            return Ok(Outcome::Done);
        }
        Err(Failure::conflict(format!("{message}, with other values"))
            .hint(format!("tenantctl unit type list -t {}", self.tenant.slug)))
    }
}

impl UpdateTypeArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        if self.changes_nothing() {
            return Err(Failure::usage(
                "nothing to change: give --name, --add-parent or another of the type's flags",
            ));
        }
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        // The rest of the type stays as others leave it.
        unit_types::lock(&mut transaction).await?;
        let known = unit_types::list(&mut transaction).await?;
        let existing = resolve(&known, slug, &self.code)?;
        let parents = self.parents(&known, existing)?;
        let positions = match (self.no_positions, self.positions.is_empty()) {
            (true, _) => &[],
            (false, true) => existing.positions.as_slice(),
            (false, false) => self.positions.as_slice(),
        };
        let unit_type = UnitTypeDetails {
            code: self.new_code.as_deref().unwrap_or(&existing.code),
            name: self.name.as_deref().unwrap_or(&existing.name),
            name_local: self.name_local.as_deref().or(existing.name_local.as_deref()),
            rank: self.rank.unwrap_or(existing.rank),
            description: self.description.as_deref().or(existing.description.as_deref()),
            may_be_root: self.may_be_root.unwrap_or(existing.may_be_root),
            parents: &parents,
            positions,
        };
        unit_types::update(&mut transaction, existing.id, &unit_type).await?;
        transaction.commit().await?;
        app.output
            .done(&format!("updated unit type {} in tenant {slug}", unit_type.code))?;
        Ok(Outcome::Done)
    }

    fn changes_nothing(&self) -> bool {
        let said = [&self.new_code, &self.name, &self.name_local, &self.description];
        said.into_iter().all(Option::is_none)
            && self.rank.is_none()
            && self.may_be_root.is_none()
            && self.added_parents.is_empty()
            && self.removed_parents.is_empty()
            && self.positions.is_empty()
            && !self.no_positions
    }

    fn parents(&self, known: &[UnitType], existing: &UnitType) -> Result<Vec<Uuid>> {
        let slug = &self.tenant.slug;
        for removed in &self.removed_parents {
            resolve(known, slug, removed)?;
        }
        existing
            .parents
            .iter()
            .filter(|parent| !self.removed_parents.contains(parent))
            .chain(&self.added_parents)
            .map(|code| Ok(resolve(known, slug, code)?.id))
            .collect()
    }
}

/// Finds a type by its code.
pub(super) async fn find(connection: &mut PgConnection, slug: &str, code: &str) -> Result<UnitType> {
    let known = unit_types::list(connection).await?;
    resolve(&known, slug, code).cloned()
}

fn resolve<'a>(known: &'a [UnitType], slug: &str, code: &str) -> Result<&'a UnitType> {
    if let Some(found) = known.iter().find(|known| known.code == code) {
        return Ok(found);
    }
    let codes: Vec<_> = known.iter().map(|known| known.code.clone()).collect();
    let failure = Failure::not_found(format!("there is no unit type \"{code}\" in tenant {slug}"));
    Err(match nearest(code, &codes) {
        Some(near) => failure.hint(format!("did you mean {near}?")),
        None => failure.hint(format!("tenantctl unit type list -t {slug}")),
    })
}
