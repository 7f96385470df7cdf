//! Writes records one by one in the format that was asked for, as they come from the database.

use std::io::{BufWriter, Stdout, Write};

use clap::Args;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::db::tenancy::TenantDatabase;
use crate::db::{Act, audit};
use crate::error::{Failure, Kind, Result};
use crate::output::{Format, Output, write_failure};
use crate::sheet::write::{SheetWriter, WriteOptions};

/// How an export is written.
#[derive(Debug, Args)]
pub struct ExportFlags {
    /// Put an apostrophe before what a spreadsheet program would take for a formula
    #[arg(long)]
    pub excel_safe: bool,
}

/// An export under way.
pub struct Export {
    columns: Vec<String>,
    form: Form,
    records: u64,
}

enum Form {
    Csv(Box<SheetWriter<BufWriter<Stdout>>>),
    Json(BufWriter<Stdout>),
    Ndjson(BufWriter<Stdout>),
    Yaml(BufWriter<Stdout>),
}

impl Export {
    /// Begins an export of records with these columns, or those of them that were asked for.
    ///
    /// # Errors
    /// When the format is the table, a column is not known, or standard output cannot be written.
    pub fn begin(output: &Output, columns: &[String], flags: &ExportFlags) -> Result<Self> {
        let columns = output.choose(columns)?;
        let stream = output.stream();
        let form = match output.export_format() {
            Format::Table => {
                return Err(Failure::usage("an export has no table")
                    .hint("--format csv, which is the default, ndjson, json or yaml"));
            }
            Format::Csv => {
                let options = WriteOptions {
                    excel_safe: flags.excel_safe,
                    ..WriteOptions::default()
                };
                let mut writer = SheetWriter::new(stream, options);
                writer.write(&columns).map_err(sheet_failure)?;
                Form::Csv(Box::new(writer))
            }
            Format::Json => Form::Json(stream),
            Format::Ndjson => Form::Ndjson(stream),
            Format::Yaml => Form::Yaml(stream),
        };
        Ok(Self {
            columns,
            form,
            records: 0,
        })
    }

    /// The columns that are written.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// How many records were written so far.
    #[must_use]
    pub fn records(&self) -> u64 {
        self.records
    }

    /// Writes a record.
    ///
    /// # Errors
    /// When standard output cannot be written.
    pub fn write(&mut self, record: &Map<String, Value>) -> Result<()> {
        let is_first = self.records == 0;
        self.records += 1;
        let chosen = || -> Map<String, Value> {
            let columns = self.columns.iter();
            columns
                .map(|column| (column.clone(), record.get(column).cloned().unwrap_or_default()))
                .collect()
        };
        let (stream, text) = match &mut self.form {
            Form::Csv(writer) => {
                let fields = self.columns.iter().map(|column| field(record.get(column)));
                return writer.write(fields).map_err(sheet_failure);
            }
            Form::Json(stream) => {
                let opening = if is_first { "[\n" } else { ",\n" };
                (stream, format!("{opening}{}", Value::from(chosen())))
            }
            Form::Ndjson(stream) => (stream, format!("{}\n", Value::from(chosen()))),
            Form::Yaml(stream) => {
                let text = serde_yaml::to_string(&[chosen()]).map_err(anyhow::Error::from)?;
                (stream, text)
            }
        };
        stream.write_all(text.as_bytes()).map_err(write_failure)
    }

    /// Ends the export.
    ///
    /// # Errors
    /// When standard output cannot be written.
    pub fn finish(self) -> Result<()> {
        let is_empty = self.records == 0;
        let (mut stream, closing) = match self.form {
            Form::Csv(writer) => (writer.finish().map_err(sheet_failure)?, ""),
            Form::Json(stream) => (stream, if is_empty { "[]\n" } else { "\n]\n" }),
            Form::Yaml(stream) => (stream, if is_empty { "[]\n" } else { "" }),
            Form::Ndjson(stream) => (stream, ""),
        };
        stream
            .write_all(closing.as_bytes())
            .and_then(|()| stream.flush())
            .map_err(write_failure)
    }
}

/// An export as the trail of the tenant tells of it: what was asked for before anything leaves the database, and how
/// much has left when it ends, well or not.
#[derive(Debug)]
pub struct Trail {
    act: Act,
    noun: &'static str,
    /// How many rows have left.
    pub rows: u64,
}

impl Trail {
    /// Records the event `NOUN.export`.
    ///
    /// # Errors
    /// When the database cannot be written; then nothing may leave it.
    pub async fn begin(
        database: &mut TenantDatabase,
        act: Act,
        noun: &'static str,
        details: Value,
    ) -> Result<Self> {
        let trail = Self { act, noun, rows: 0 };
        trail.record(database, "export", details).await?;
        Ok(trail)
    }

    /// Records the event `NOUN.exported`, and passes on how the export ended.
    ///
    /// # Errors
    /// When the export failed, or the database cannot be written.
    pub async fn end(self, database: &mut TenantDatabase, ended: Result<()>) -> Result<()> {
        let details = json!({ "rows": self.rows, "complete": ended.is_ok() });
        let recorded = self.record(database, "exported", details).await;
        ended.and(recorded)
    }

    async fn record(&self, database: &mut TenantDatabase, event: &str, details: Value) -> Result<()> {
        let mut transaction = database.write(&self.act).await?;
        audit::record(&mut transaction, &format!("{}.{event}", self.noun), details).await?;
        Ok(transaction.commit().await?)
    }
}

/// What is exported of one thing, as a record.
///
/// # Errors
/// When it is no record.
pub fn flat(exported: &impl Serialize) -> Result<Map<String, Value>> {
    match serde_json::to_value(exported).map_err(anyhow::Error::from)? {
        Value::Object(fields) => Ok(fields),
        _ => Err(Failure::from(anyhow::anyhow!("what is exported is no record"))),
    }
}

/// A value as it stands in a sheet.
fn field(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

fn sheet_failure(error: crate::sheet::Error) -> Failure {
    match error {
        crate::sheet::Error::Write { source } => write_failure(source),
        other => Failure::from_error(Kind::Usage, other),
    }
}
