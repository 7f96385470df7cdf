//! `migrate new`

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use crate::app::App;
use crate::error::{Failure, Kind, Outcome, Result};
use crate::migrate::scaffold::{self, ScaffoldError, Wanted};
use crate::migrate::{Library, Phase, Scope};
use crate::output::Column;

/// The arguments of `migrate new`.
#[derive(Debug, Args)]
pub struct NewArgs {
    /// The context, a folder in DIR
    #[arg(value_name = "CONTEXT")]
    context: String,

    /// What the migration does: `verb_object` in small letters, as `create_units`
    #[arg(value_name = "NAME")]
    name: String,

    /// Folder of contexts
    #[arg(long, value_name = "DIR")]
    dir: PathBuf,

    /// Where it stands in a change that running applications live through
    #[arg(long, value_name = "PHASE", value_parser = Phase::parse)]
    phase: Option<Phase>,

    /// The contexts are the landlord's
    #[arg(long)]
    landlord: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("up", "Up"),
    Column::new("down", "Down"),
    Column::hidden("version", "Number"),
];

#[derive(Serialize)]
struct Row {
    version: i32,
    up: PathBuf,
    down: PathBuf,
}

impl NewArgs {
    pub(super) fn run(self, app: &App) -> Result<Outcome> {
        let scope = if self.landlord {
            Scope::Landlord
        } else {
            Scope::Tenant
        };
        let last = Library::last_number(scope, std::slice::from_ref(&self.dir))?;
        let wanted = Wanted {
            context: &self.context,
            name: &self.name,
            phase: self.phase,
        };
        let created = scaffold::create(last, &self.dir, wanted).map_err(|error| {
            let folder = self.dir.join(&self.context);
            match &error {
                ScaffoldError::Context { .. } => Failure::from_error(Kind::NotFound, error).hint(format!(
                    "make {} with a line description: … and a line requires: […]",
                    folder.join("context.yaml").display()
                )),
                ScaffoldError::Name(_) | ScaffoldError::Full => Failure::from_error(Kind::Usage, error),
                ScaffoldError::Write { .. } => Failure::from_error(Kind::Conflict, error),
            }
        })?;
        let row = Row {
            version: created.version,
            up: created.up,
            down: created.down,
        };
        app.output.record(&row, COLUMNS)?;
        let landlord = if self.landlord { " --landlord" } else { "" };
        app.output.hint(&format!(
            "tenantctl migrate lint{landlord} --migrations {} --context {}",
            self.dir.display(),
            self.context
        ));
        Ok(Outcome::Done)
    }
}
