//! `unit mapping`

use clap::{Args, Subcommand};

use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::organization::mappings;
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Records};

/// The verbs of `unit mapping`.
#[derive(Debug, Subcommand)]
pub enum MappingCommand {
    /// List which unit reports to which in functional structures; `unit tree --structure` draws one
    #[command(after_help = "Example:\n  tenantctl unit mapping list -t nrna --structure womens_wing")]
    List(ListArgs),
    /// Give a unit its place in a functional structure, beside its place in the tree
    #[command(
        after_help = "Example:\n  tenantctl unit mapping set WW-3 -t nrna --structure womens_wing --parent WW"
    )]
    Set(SetArgs),
    /// Take a unit out of a functional structure
    #[command(after_help = "Example:\n  tenantctl unit mapping remove WW-3 -t nrna --structure womens_wing")]
    Remove(RemoveArgs),
}

/// The arguments of `unit mapping list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Only this structure
    #[arg(long, value_name = "STRUCTURE")]
    structure: Option<String>,

    /// Only the places of this unit
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
}

/// The arguments of `unit mapping set`.
#[derive(Debug, Args)]
pub struct SetArgs {
    /// The unit's code
    #[arg(value_name = "UNIT")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// The structure, such as diaspora; the first unit in it makes it
    #[arg(long, value_name = "STRUCTURE")]
    structure: String,

    /// The unit above in this structure; without it the unit stands at its top
    #[arg(long, value_name = "UNIT")]
    parent: Option<String>,

    /// What else is to be known
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// The arguments of `unit mapping remove`.
#[derive(Debug, Args)]
pub struct RemoveArgs {
    /// The unit's code
    #[arg(value_name = "UNIT")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// The structure
    #[arg(long, value_name = "STRUCTURE")]
    structure: String,
}

const COLUMNS: &[Column] = &[
    Column::new("structure", "STRUCTURE"),
    Column::new("unit", "UNIT"),
    Column::new("name", "NAME"),
    Column::new("parent", "REPORTS TO"),
    Column::new("note", "NOTE"),
    Column::hidden("id", "ID"),
];

impl MappingCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(args) => args.run(app).await,
            Self::Set(args) => args.run(app).await,
            Self::Remove(args) => args.run(app).await,
        }
    }
}

impl ListArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let unit_id = lookup::unit_if_named(&mut transaction, slug, self.unit.as_deref())
            .await?
            .map(|unit| unit.id);
        app.output.records(&Records {
            rows: &mappings::list(&mut transaction, self.structure.as_deref(), unit_id).await?,
            columns: COLUMNS,
            empty: "no functional structures; `tenantctl unit mapping set` begins one",
        })?;
        Ok(Outcome::Done)
    }
}

impl SetArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let unit = lookup::unit(&mut transaction, slug, &self.code).await?;
        let parent = lookup::unit_if_named(&mut transaction, slug, self.parent.as_deref()).await?;
        if let Some(parent) = &parent {
            let places = mappings::list(&mut transaction, Some(&self.structure), Some(parent.id)).await?;
            if places.is_empty() {
                return Err(Failure::refused(format!(
                    "unit {} has no place in the structure {}, so nothing can stand below it there",
                    parent.code, self.structure
                ))
                .hint(format!(
                    "tenantctl unit mapping set {} -t {slug} --structure {}",
                    parent.code, self.structure
                )));
            }
        }
        let parent_id = parent.as_ref().map(|parent| parent.id);
        mappings::set(
            &mut transaction,
            &self.structure,
            unit.id,
            parent_id,
            self.note.as_deref(),
        )
        .await?;
        transaction.commit().await?;
        let place = parent.map_or("at the top".to_owned(), |parent| format!("below {}", parent.code));
        app.output.done(&format!(
            "unit {} stands {place} in the structure {}",
            unit.code, self.structure
        ))?;
        Ok(Outcome::Done)
    }
}

impl RemoveArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let (slug, structure) = (&self.tenant.slug, &self.structure);
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let unit = lookup::unit(&mut transaction, slug, &self.code).await?;
        let place = mappings::list(&mut transaction, Some(structure), Some(unit.id))
            .await?
            .pop();
        let Some(place) = place else {
            return Err(Failure::not_found(format!(
                "unit {} has no place in the structure {structure}",
                unit.code
            ))
            .hint(format!(
                "tenantctl unit mapping list -t {slug} --unit {}",
                unit.code
            )));
        };
        let children = mappings::children(&mut transaction, structure, unit.id).await?;
        if children > 0 {
            return Err(Failure::refused(format!(
                "{} below unit {} in the structure {structure}",
                match children {
                    1 => "a unit stands".to_owned(),
                    children => format!("{children} units stand"),
                },
                unit.code
            ))
            .hint(format!("tenantctl unit tree -t {slug} --structure {structure}")));
        }
        mappings::remove(&mut transaction, place.id).await?;
        transaction.commit().await?;
        app.output.done(&format!(
            "took unit {} out of the structure {structure}",
            unit.code
        ))?;
        Ok(Outcome::Done)
    }
}
