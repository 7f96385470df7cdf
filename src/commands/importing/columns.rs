//! What is said about the columns of a file.

use serde::Serialize;

use crate::app::App;
use crate::error::{Outcome, Result};
use crate::import::{Import, Kind, Layout};
use crate::output::{Column, Format, Records};
use crate::sheet::columns::{ColumnSpec, Meaning};
use crate::sheet::template::header_line;

const TEMPLATE_COLUMNS: &[Column] = &[
    Column::new("name", "COLUMN"),
    Column::new("required", "REQUIRED"),
    Column::new("description", "WHAT BELONGS INTO IT"),
    Column::new("example", "EXAMPLE"),
    Column::hidden("synonyms", "ALSO CALLED"),
];

const HEADER_COLUMNS: &[Column] = &[
    Column::new("header", "HEADER"),
    Column::new("column", "COLUMN"),
    Column::new("because", "BECAUSE OF"),
    Column::new("suggestion", "DID YOU MEAN"),
];

/// Prints the empty sheet; its columns are explained on standard error, or instead of it in a machine format.
pub(super) fn print_template(app: &App, columns: &[crate::import::Column]) -> Result<Outcome> {
    let specs: Vec<ColumnSpec> = columns.iter().map(|column| column.spec).collect();
    if matches!(app.output.format(), Format::Table | Format::Csv) {
        for spec in &specs {
            let required = if spec.required { " (required)" } else { "" };
            app.output.note(&format!(
                "{}{required}: {}; such as {}",
                spec.name, spec.description, spec.example
            ));
        }
        let comma = crate::sheet::Delimiter::COMMA;
        app.output.data(&header_line(&specs, comma))?;
    } else {
        app.output.records(&Records {
            rows: &specs,
            columns: TEMPLATE_COLUMNS,
            empty: "",
        })?;
    }
    Ok(Outcome::Done)
}

#[derive(Debug, Serialize)]
struct Explained<'l> {
    header: Option<&'l str>,
    column: Option<&'static str>,
    because: Option<String>,
    suggestion: Option<&'static str>,
}

/// Shows what each header was taken for, and which columns have none.
pub(super) fn explain(app: &App, layout: &Layout) -> Result<Outcome> {
    let rows: Vec<Explained<'_>> = layout
        .headers
        .headers
        .iter()
        .map(|found| {
            let (because, suggestion) = match &found.meaning {
                Meaning::Column { evidence, .. } => (Some(evidence.to_string()), None),
                Meaning::Ignored { evidence } => (Some(format!("left out by {evidence}")), None),
                Meaning::Unmatched { suggestion } => (None, *suggestion),
                Meaning::Unnamed => (None, None),
            };
            Explained {
                header: Some(&found.header),
                column: found.column(),
                because,
                suggestion,
            }
        })
        .chain(layout.missing.iter().map(|column| Explained {
            header: None,
            column: Some(column),
            because: Some("required, and no header means it".to_owned()),
            suggestion: None,
        }))
        .collect();
    app.output.records(&Records {
        rows: &rows,
        columns: HEADER_COLUMNS,
        empty: "the file has no header",
    })?;
    Ok(Outcome::Done)
}

/// Says which headers mean nothing known, and what becomes of their fields.
pub(super) fn note_unmatched<K: Kind>(app: &App, import: &Import<K>) {
    let keeps_extras = import.keeps_extras();
    let fate = if keeps_extras {
        "kept as an attribute"
    } else {
        "left out"
    };
    let mut attributes = Vec::new();
    for (_, found) in import.layout().headers.unmatched() {
        let header = &found.header;
        match &found.meaning {
            Meaning::Unmatched {
                suggestion: Some(column),
            } => app.output.warn(&format!(
                "the column \"{header}\" is {fate}; did you mean {column}? --column '{header}={column}'"
            )),
            _ if keeps_extras => attributes.push(header.as_str()),
            _ => app.output.warn(&format!("the column \"{header}\" is {fate}")),
        }
    }
    if !attributes.is_empty() {
        app.output
            .note(&format!("kept as attributes: {}", attributes.join(", ")));
    }
}
