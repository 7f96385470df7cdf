//! `seed export`

use std::path::{Path, PathBuf};

use clap::Args;

use super::{LibraryArgs, check_set};
use crate::app::App;
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::targets::Fleet;
use crate::error::{Failure, Kind, Outcome, Result};
use crate::seed::{self, Group, Library};

/// The arguments of `seed export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The tables, with their schema
    #[arg(value_name = "SCHEMA.TABLE", required_unless_present = "sets")]
    tables: Vec<String>,

    #[command(flatten)]
    targets: SelectionArgs,

    #[command(flatten)]
    library: LibraryArgs,

    /// The tables that this set fills; may be repeated
    #[arg(long = "set", value_name = "SET")]
    sets: Vec<String>,

    /// Folder for the files, one a table [default: one table to standard output]
    #[arg(long = "to", value_name = "DIR")]
    destination: Option<PathBuf>,
}

impl ExportArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let library = self.library.open()?;
        let tables = self.tables(&library)?;
        if tables.len() > 1 && self.destination.is_none() {
            let problem = format!("{} tables do not go into one file", tables.len());
            return Err(Failure::usage(problem).hint("name one table, or the folder with --to DIR"));
        }
        let fleet = Fleet::find(app, &self.targets, &PaceOptions::default()).await?;
        let [target] = &fleet.targets[..] else {
            return Err(Failure::usage("an export is of one database").hint("tenantctl seed export -t SLUG"));
        };
        let mut database = fleet.place.database(target.clone())?.open(app).await?;
        for table in &tables {
            let text = seed::export(&mut *database.read().await?, &library, table).await?;
            match &self.destination {
                None => app.output.data(&text)?,
                Some(folder) => write(app, folder, table, &text)?,
            }
        }
        Ok(Outcome::Done)
    }

    fn tables(&self, library: &Library) -> Result<Vec<String>> {
        let mut tables = self.tables.clone();
        for set in &self.sets {
            check_set(library, set)?;
            tables.extend(
                library
                    .tables(Group::Set(set))?
                    .into_iter()
                    .map(|(table, _)| table),
            );
        }
        tables.sort();
        tables.dedup();
        Ok(tables)
    }
}

fn write(app: &App, folder: &Path, table: &str, text: &str) -> Result<()> {
    let file = folder.join(format!("{table}.yaml"));
    let unwritable = |error| {
        Failure::from_error(Kind::Usage, anyhow::Error::from(error))
            .context(format!("{} cannot be written", file.display()))
    };
    std::fs::create_dir_all(folder).map_err(unwritable)?;
    std::fs::write(&file, text).map_err(unwritable)?;
    app.output.note(&format!("wrote {}", file.display()));
    Ok(())
}
