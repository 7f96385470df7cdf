//! `unit tree`

use std::collections::HashMap;

use clap::Args;
use sqlx::PgConnection;
use uuid::Uuid;

use super::drawing::draw;
use super::forest::Forest;
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::membership::counts;
use crate::db::organization::leaders::{self, LeaderFilter};
use crate::db::organization::tree::{self, Outline};
use crate::error::{Failure, Outcome, Result};
use crate::output::Format;

/// A drawing that is longer is hard to take in.
const COMFORTABLE_LINES: usize = 100;

/// The arguments of `unit tree`.
#[derive(Debug, Args)]
pub struct TreeArgs {
    /// The code of the unit at the top [default: all]
    #[arg(value_name = "UNIT")]
    code: Option<String>,

    #[command(flatten)]
    tenant: TenantArg,

    /// Fold everything deeper than this below the top [default: as deep as fits 100 lines]
    #[arg(long, value_name = "N", conflicts_with = "all")]
    depth: Option<usize>,

    /// Draw everything, however long
    #[arg(long)]
    all: bool,

    /// Show how many members each unit has, those below it included
    #[arg(long)]
    members: bool,

    /// Show who leads each unit today, and which of its positions are vacant
    #[arg(long)]
    leaders: bool,

    /// Draw this functional structure in place of the tree
    #[arg(long, value_name = "STRUCTURE", conflicts_with = "code")]
    structure: Option<String>,
}

impl TreeArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        if app.output.format() == Format::Csv {
            return Err(Failure::usage("a tree does not fit into CSV")
                .hint(format!("tenantctl unit export -t {slug}")));
        }
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let outline = self.outline(&mut transaction).await?;
        let mut forest = Forest::new(&outline);
        if self.members {
            forest = forest.with_members(&counts::in_force_by_unit(&mut transaction).await?);
        }
        if self.leaders {
            forest = forest.with_leaders(leaders_today(&mut transaction).await?);
        }
        if forest.unreached() > 0 {
            app.output.warn(&format!(
                "{} stand in a circle of parents and are not drawn",
                super::verify::counted(i64::try_from(forest.unreached()).unwrap_or(i64::MAX))
            ));
            app.output.hint(&format!("tenantctl unit verify -t {slug}"));
        }
        if app.output.is_machine_readable() {
            app.output.document(&forest.document(self.depth))?;
            return Ok(Outcome::Done);
        }
        if outline.units.is_empty() {
            app.output.note("no units");
            return Ok(Outcome::Done);
        }
        let fitting = forest.depth_within(COMFORTABLE_LINES);
        let depth = if self.all { None } else { self.depth.or(fitting) };
        app.output.data(&draw(&outline, &forest, depth))?;
        if let (None, false, Some(depth)) = (self.depth, self.all, fitting) {
            app.output.note(&format!(
                "folded below depth {depth}; --depth N or --all shows more"
            ));
        }
        Ok(Outcome::Done)
    }

    async fn outline(&self, connection: &mut PgConnection) -> Result<Outline> {
        let slug = &self.tenant.slug;
        if let Some(structure) = &self.structure {
            let outline = tree::outline_of_structure(connection, structure).await?;
            if outline.units.is_empty() {
                return Err(Failure::not_found(format!(
                    "there is no structure \"{structure}\" in tenant {slug}"
                ))
                .hint(format!("tenantctl unit mapping list -t {slug}")));
            }
            return Ok(outline);
        }
        let top = lookup::unit_if_named(connection, slug, self.code.as_deref())
            .await?
            .map(|unit| unit.id);
        Ok(tree::outline(connection, top).await?)
    }
}

/// For each unit its positions with who holds them, such as `chair: Sita Rai` or `chair: vacant`.
async fn leaders_today(connection: &mut PgConnection) -> Result<HashMap<Uuid, Vec<String>>> {
    let today = db::today();
    let filter = LeaderFilter {
        on: Some(today),
        ..LeaderFilter::default()
    };
    let held = leaders::list(connection, &filter).await?;
    let vacant = leaders::vacancies(connection, &filter, today).await?;
    let mut by_unit: HashMap<Uuid, Vec<String>> = HashMap::new();
    for leader in held.into_iter().chain(vacant) {
        let acting = if leader.kind.as_deref() == Some("acting") {
            " (acting)"
        } else {
            ""
        };
        let holder = leader.name.as_deref().unwrap_or("vacant");
        let line = format!("{}{acting}: {holder}", leader.position);
        by_unit.entry(leader.unit_id).or_default().push(line);
    }
    for lines in by_unit.values_mut() {
        lines.sort();
    }
    Ok(by_unit)
}
