//! `seed`: the content that tenants begin with and share, held against the databases.

mod apply;
mod export;
mod list;
mod plan;
mod verify;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde::{Deserialize, Serialize};

use crate::app::{App, nearest};
use crate::error::{Failure, Outcome, Result};
use crate::fleet::Target;
use crate::seed::{self, Library, Request, Selection};

pub use apply::ApplyOptions;

/// The verbs of `seed`.
#[derive(Debug, Subcommand)]
pub enum SeedCommand {
    /// List the sets and templates, and what they hold
    List(list::ListArgs),
    /// Show which rows would be added, changed or removed
    Plan(plan::PlanArgs),
    /// Bring databases to what the seeds say
    Apply(apply::ApplyArgs),
    /// Count what is missing, different or extra; exit 1 when the seeds are not all there
    Verify(verify::VerifyArgs),
    /// Write tables of a database as seed files
    Export(export::ExportArgs),
}

impl SeedCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(args) => args.run(app),
            Self::Plan(args) => args.run(app).await,
            Self::Apply(args) => args.run(app).await,
            Self::Verify(args) => args.run(app).await,
            Self::Export(args) => args.run(app).await,
        }
    }
}

/// An operator's own seeds.
#[derive(Clone, Debug, Args, Serialize, Deserialize)]
struct LibraryArgs {
    /// Folder of seeds of your own, which come beside the program's or in place of them
    #[arg(long = "dir", value_name = "DIR")]
    directory: Option<PathBuf>,
}

impl LibraryArgs {
    fn open(&self) -> Result<Library> {
        Ok(match &self.directory {
            Some(directory) => Library::with_directory(directory)?,
            None => Library::embedded(),
        })
    }

    /// The same folder wherever the command is repeated.
    fn absolute(&self) -> Result<Self> {
        let directory = self.directory.as_ref().map(std::path::absolute);
        Ok(Self {
            directory: directory.transpose()?,
        })
    }
}

/// Which seeds are meant.
#[derive(Clone, Debug, Args, Serialize, Deserialize)]
struct SeedArgs {
    #[command(flatten)]
    #[serde(flatten)]
    library: LibraryArgs,

    /// This set and what it requires; may be repeated [default: the reference data and the template's sets]
    #[arg(long = "set", value_name = "SET", conflicts_with = "landlord")]
    sets: Vec<String>,
}

impl SeedArgs {
    /// The library, which has the sets that were named.
    fn open(&self) -> Result<Library> {
        let library = self.library.open()?;
        for name in &self.sets {
            check_set(&library, name)?;
        }
        Ok(library)
    }

    /// What of the library a database is to have.
    fn select(&self, library: &Library, target: &Target) -> Result<Selection> {
        let Some(tenant) = target.tenant() else {
            return Ok(library.select_landlord()?);
        };
        let whole = self.sets.is_empty();
        Ok(library.select(&Request {
            reference: whole,
            template: whole.then_some(tenant.template.as_str()),
            sets: &self.sets,
            contexts: &tenant.contexts,
        })?)
    }
}

fn check_set(library: &Library, name: &str) -> Result<()> {
    match library.set(name) {
        Err(error @ seed::Error::UnknownSet { .. }) => {
            let names: Vec<String> = library.sets()?.into_iter().map(|set| set.name).collect();
            let failure = Failure::from(error);
            Err(match nearest(name, &names) {
                Some(near) => failure.hint(format!("did you mean {near}? tenantctl seed list shows all")),
                None => failure.hint("tenantctl seed list"),
            })
        }
        other => other.map(drop).map_err(Failure::from),
    }
}

/// `1 row` or `2 rows`.
fn rows(count: usize) -> String {
    if count == 1 {
        "1 row".to_owned()
    } else {
        format!("{count} rows")
    }
}
