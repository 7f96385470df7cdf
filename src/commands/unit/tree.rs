//! `unit tree`

use clap::Args;

use super::drawing::draw;
use super::forest::Forest;
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::membership::counts;
use crate::db::organization::tree;
use crate::error::{Failure, Outcome, Result};
use crate::output::Format;

/// A drawing that is longer is hard to take in.
const COMFORTABLE_LINES: usize = 100;

/// The arguments of `unit tree`.
#[derive(Debug, Args)]
pub struct TreeArgs {
    /// The unit at the top [default: all]
    #[arg(value_name = "CODE")]
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
        let top = match &self.code {
            Some(code) => Some(lookup::unit(&mut transaction, slug, code).await?.id),
            None => None,
        };
        let outline = tree::outline(&mut transaction, top).await?;
        let mut forest = Forest::new(&outline);
        if self.members {
            forest = forest.with_members(&counts::in_force_by_unit(&mut transaction).await?);
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
}
