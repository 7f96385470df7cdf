//! Lists of records in every format.

use std::io::Write;

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, presets};
use serde::Serialize;
use serde_json::Value;

use super::{Format, Output, write_failure};
use crate::error::{Failure, Kind, Result};

/// A column of a list: a key of the record, and how people see it.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The record's key, stable in machine formats.
    pub key: &'static str,
    /// The heading of the table.
    pub heading: &'static str,
    /// Whether the table shows it when `--columns` does not say which.
    pub shown: bool,
}

impl Column {
    /// A column that the table shows.
    #[must_use]
    pub const fn new(key: &'static str, heading: &'static str) -> Self {
        Self {
            key,
            heading,
            shown: true,
        }
    }

    /// A column that the table shows only when `--columns` asks for it.
    #[must_use]
    pub const fn hidden(key: &'static str, heading: &'static str) -> Self {
        Self {
            key,
            heading,
            shown: false,
        }
    }
}

/// A list of records that are alike.
#[derive(Debug)]
pub struct Records<'a, T> {
    /// The records, in the order in which they are shown.
    pub rows: &'a [T],
    /// Every column that the records have.
    pub columns: &'a [Column],
    /// What people read when there is none.
    pub empty: &'a str,
}

impl Output {
    /// Shows a list of records.
    ///
    /// # Errors
    /// When `--columns` names a column that the list has not, or standard output cannot be written.
    pub fn records<T: Serialize>(&self, records: &Records<'_, T>) -> Result<()> {
        let columns = self.chosen_columns(records.columns)?;
        let rows = to_values(records.rows)?;
        match self.format() {
            Format::Table if rows.is_empty() => {
                self.note(records.empty);
                Ok(())
            }
            Format::Table => self.data(&table(&rows, &headed(&columns))),
            Format::Csv => self.data(&csv(&rows, &columns)?),
            Format::Json | Format::Yaml => self.document(&project(rows, &columns, self.columns.is_empty())),
            Format::Ndjson => {
                let mut lines = String::new();
                for row in project(rows, &columns, self.columns.is_empty()) {
                    lines.push_str(&row.to_string());
                    lines.push('\n');
                }
                self.data(&lines)
            }
        }
    }

    /// Shows one record: a key and a value a line, or a document.
    ///
    /// # Errors
    /// As for [`Output::records`].
    pub fn record<T: Serialize>(&self, record: &T, columns: &[Column]) -> Result<()> {
        let chosen = self.chosen_columns(columns)?;
        let value = serde_json::to_value(record).map_err(anyhow::Error::from)?;
        match self.format() {
            Format::Table => self.data(&card(&value, &chosen)),
            Format::Csv => self.data(&csv(&[value], &chosen)?),
            Format::Ndjson => self.data(&format!("{value}\n")),
            Format::Json | Format::Yaml => {
                let mut rows = project(vec![value], &chosen, self.columns.is_empty());
                self.document(&rows.remove(0))
            }
        }
    }

    /// Writes one document in the machine format that was asked for, JSON when it was the table.
    ///
    /// # Errors
    /// When standard output cannot be written.
    pub fn document<T: Serialize>(&self, value: &T) -> Result<()> {
        let text = match self.format() {
            Format::Yaml => serde_yaml::to_string(value).map_err(anyhow::Error::from)?,
            Format::Ndjson => format!("{}\n", serde_json::to_string(value).map_err(anyhow::Error::from)?),
            _ => format!(
                "{}\n",
                serde_json::to_string_pretty(value).map_err(anyhow::Error::from)?
            ),
        };
        self.data(&text)
    }

    /// Those of these columns that `--columns` asks for, or all.
    ///
    /// # Errors
    /// When `--columns` names another.
    pub fn choose(&self, columns: &[String]) -> Result<Vec<String>> {
        if self.columns.is_empty() {
            return Ok(columns.to_vec());
        }
        match self.columns.iter().find(|key| !columns.contains(key)) {
            None => Ok(self.columns.clone()),
            Some(unknown) => Err(unknown_column(unknown, columns.iter().map(String::as_str))),
        }
    }

    fn chosen_columns<'a>(&self, columns: &'a [Column]) -> Result<Vec<&'a Column>> {
        if self.columns.is_empty() {
            let every = self.format() != Format::Table;
            return Ok(columns.iter().filter(|column| every || column.shown).collect());
        }
        self.columns
            .iter()
            .map(|key| {
                columns
                    .iter()
                    .find(|column| column.key == key)
                    .ok_or_else(|| unknown_column(key, columns.iter().map(|column| column.key)))
            })
            .collect()
    }
}

fn unknown_column<'a>(key: &str, known: impl Iterator<Item = &'a str>) -> Failure {
    let known: Vec<_> = known.collect();
    Failure::new(Kind::Usage, format!("there is no column \"{key}\""))
        .hint(format!("--columns {}", known.join(",")))
}

fn to_values<T: Serialize>(rows: &[T]) -> Result<Vec<Value>> {
    rows.iter()
        .map(|row| serde_json::to_value(row).map_err(|error| anyhow::Error::from(error).into()))
        .collect()
}

/// Machine formats hold the whole record unless columns were chosen.
fn project(rows: Vec<Value>, columns: &[&Column], whole: bool) -> Vec<Value> {
    if whole {
        return rows;
    }
    rows.into_iter()
        .map(|row| {
            columns
                .iter()
                .map(|column| (column.key.to_owned(), row[column.key].clone()))
                .collect::<serde_json::Map<_, _>>()
                .into()
        })
        .collect()
}

/// A value as people and CSV read it.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}

/// Columns as a table has them: the record's key and the heading.
fn headed<'a>(columns: &[&'a Column]) -> Vec<(&'a str, &'a str)> {
    columns
        .iter()
        .map(|column| (column.key, column.heading))
        .collect()
}

pub(super) fn table(rows: &[Value], columns: &[(&str, &str)]) -> String {
    let terminal = console::Term::stdout();
    let width = terminal.is_term().then(|| terminal.size().1);
    table_within(rows, columns, width)
}

/// The fewest characters that a sentence is broken to.
const NARROWEST: u16 = 16;

/// The space between two columns.
const GAP: u16 = 2;

/// Sentences are broken where the width is too small; ids, codes and days are not, since they are copied from here. Where
/// those alone leave no room, the table is wider, and it is for the terminal to break its lines.
fn table_within(rows: &[Value], columns: &[(&str, &str)], width: Option<u16>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(columns.iter().map(|(_, heading)| heading));
    for row in rows {
        table.add_row(columns.iter().map(|(key, _)| plain(&row[*key])));
    }
    let widths = table.column_max_content_widths();
    let mut least: u16 = 0;
    for (index, (key, _)) in columns.iter().enumerate() {
        let numeric = rows.iter().any(|row| row[*key].is_number());
        let is_whole = rows.iter().all(|row| is_word(&plain(&row[*key])));
        least = least
            .saturating_add(if is_whole {
                widths[index]
            } else {
                widths[index].min(NARROWEST)
            })
            .saturating_add(GAP);
        if let Some(formatted) = table.column_mut(index) {
            formatted.set_padding((0, GAP));
            if numeric {
                formatted.set_cell_alignment(CellAlignment::Right);
            }
            if is_whole {
                formatted.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
    }
    if let Some(width) = width {
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(width.max(least));
    }
    let lines: Vec<_> = table.lines().map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n") + "\n"
}

/// Whether a value is a word no longer than an id.
fn is_word(text: &str) -> bool {
    text.len() <= uuid::fmt::Hyphenated::LENGTH && !text.contains(char::is_whitespace)
}

fn card(value: &Value, columns: &[&Column]) -> String {
    let width = columns
        .iter()
        .map(|column| console::measure_text_width(column.heading))
        .max()
        .unwrap_or(0);
    let mut lines = String::new();
    for column in columns {
        let text = plain(&value[column.key]);
        if !text.is_empty() {
            let heading = console::pad_str(column.heading, width + 2, console::Alignment::Left, None);
            lines.push_str(format!("{heading}{text}").trim_end());
            lines.push('\n');
        }
    }
    lines
}

fn csv(rows: &[Value], columns: &[&Column]) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let write = |writer: &mut csv::Writer<Vec<u8>>| -> csv::Result<()> {
        writer.write_record(columns.iter().map(|column| column.key))?;
        for row in rows {
            writer.write_record(columns.iter().map(|column| match &row[column.key] {
                Value::Bool(flag) => flag.to_string(),
                other => plain(other),
            }))?;
        }
        writer.flush()?;
        Ok(())
    };
    write(&mut writer).map_err(anyhow::Error::from)?;
    let mut bytes = writer
        .into_inner()
        .map_err(|error| write_failure(error.into_error()))?;
    bytes.flush().map_err(write_failure)?;
    String::from_utf8(bytes).map_err(|error| anyhow::Error::from(error).into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::table_within;

    #[test]
    fn a_narrow_table_breaks_sentences_and_no_ids() {
        let id = "0193a7c4-5f1e-7a60-8d2b-3c4d5e6f7a8b";
        let rows = [json!({"id": id, "reason": "asked for it in a letter to the office of the province"})];
        let text = table_within(&rows, &[("id", "ID"), ("reason", "REASON")], Some(60));
        assert!(text.contains(id), "{text}");
        assert!(text.lines().count() > 2, "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 60), "{text}");
    }

    #[test]
    fn a_table_of_more_ids_than_fit_breaks_no_sentence_into_letters() {
        let id = "0193a7c4-5f1e-7a60-8d2b-3c4d5e6f7a8b";
        let rows = [json!({"id": id, "record": id, "what": "migrate up", "why": "asked for it in a letter"})];
        let columns = [
            ("id", "ID"),
            ("record", "RECORD"),
            ("what", "WHAT"),
            ("why", "WHY"),
        ];
        let text = table_within(&rows, &columns, Some(80));
        assert!(text.contains("migrate up"), "{text}");
        assert!(text.contains("asked for it in"), "{text}");
        assert!(text.lines().count() <= 3, "{text}");
    }
}
