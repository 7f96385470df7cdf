//! `seed list`

use clap::Args;
use serde::Serialize;

use super::LibraryArgs;
use crate::app::App;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};
use crate::seed::{Group, Library, Result as SeedResult};

/// The arguments of `seed list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    library: LibraryArgs,

    /// Every table of each set
    #[arg(long)]
    tables: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("kind", "KIND"),
    Column::new("name", "NAME"),
    Column::new("rows", "ROWS"),
    Column::new("tables", "TABLES"),
    Column::new("description", "DESCRIPTION"),
    Column::hidden("sets", "SETS"),
    Column::hidden("contexts", "CONTEXTS"),
];

const TABLE_COLUMNS: &[Column] = &[
    Column::new("kind", "KIND"),
    Column::new("name", "NAME"),
    Column::new("table", "TABLE"),
    Column::new("rows", "ROWS"),
];

#[derive(Serialize)]
struct Row {
    kind: &'static str,
    name: String,
    description: String,
    rows: usize,
    tables: usize,
    /// What a template is made of, or what a set requires.
    sets: Vec<String>,
    contexts: Vec<String>,
}

#[derive(Serialize)]
struct TableRow {
    kind: &'static str,
    name: String,
    table: String,
    rows: usize,
}

impl ListArgs {
    pub(super) fn run(self, app: &App) -> Result<Outcome> {
        let library = self.library.open()?;
        if self.tables {
            let rows = tables(&library)?;
            app.output.records(&Records {
                rows: &rows,
                columns: TABLE_COLUMNS,
                empty: "no seeds",
            })?;
        } else {
            let rows = overview(&library)?;
            app.output.records(&Records {
                rows: &rows,
                columns: COLUMNS,
                empty: "no seeds",
            })?;
        }
        Ok(Outcome::Done)
    }
}

fn overview(library: &Library) -> SeedResult<Vec<Row>> {
    let mut rows = Vec::new();
    for template in library.templates()? {
        let selection = library.select(&crate::seed::Request {
            reference: false,
            template: Some(&template.name),
            sets: &[],
            contexts: &template.contexts,
        })?;
        rows.push(Row {
            kind: "template",
            name: template.name,
            description: template.description,
            rows: selection.tables.iter().map(|table| table.rows.len()).sum(),
            tables: selection.tables.len(),
            sets: template.seeds,
            contexts: template.contexts,
        });
    }
    for set in library.sets()? {
        let tables = library.tables(Group::Set(&set.name))?;
        rows.push(Row {
            kind: "set",
            name: set.name,
            description: set.description,
            rows: tables.iter().map(|(_, rows)| rows).sum(),
            tables: tables.len(),
            sets: set.requires,
            contexts: set.contexts,
        });
    }
    for (kind, group, description) in SHARED {
        let tables = library.tables(group)?;
        rows.push(Row {
            kind,
            name: kind.to_owned(),
            description: description.to_owned(),
            rows: tables.iter().map(|(_, rows)| rows).sum(),
            tables: tables.len(),
            sets: Vec::new(),
            contexts: Vec::new(),
        });
    }
    Ok(rows)
}

/// What belongs to no set.
const SHARED: [(&str, Group<'_>, &str); 2] = [
    (
        "reference",
        Group::Reference,
        "What every tenant has: countries, languages, currencies, statuses.",
    ),
    (
        "landlord",
        Group::Landlord,
        "What the landlord has: countries, levels of areas, roles of platform users.",
    ),
];

fn tables(library: &Library) -> SeedResult<Vec<TableRow>> {
    let sets = library.sets()?;
    let sets = sets
        .iter()
        .map(|set| ("set", set.name.as_str(), Group::Set(&set.name)));
    let shared = SHARED.iter().map(|(kind, group, _)| (*kind, *kind, *group));
    let mut found = Vec::new();
    for (kind, name, group) in sets.chain(shared) {
        for (table, rows) in library.tables(group)? {
            found.push(TableRow {
                kind,
                name: name.to_owned(),
                table,
                rows,
            });
        }
    }
    Ok(found)
}
