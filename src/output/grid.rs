//! Tables of records that are read twice rather than held: first for the widths of the columns, then to be written.

use std::io::Write;

use serde_json::{Map, Value};

use super::records::{plain, table};
use super::{Output, write_failure};
use crate::error::Result;

/// Up to so many records are arranged anew where a terminal is too narrow for them.
const ARRANGED: usize = 1000;

/// What parts columns.
const GAP: usize = 2;

/// A record whose columns are known only when it is shown.
type Record = Map<String, Value>;

/// A column, as wide as its widest line.
struct Column<'a> {
    name: &'a str,
    width: usize,
    is_numeric: bool,
}

impl Output {
    /// Shows records whose columns are known only now as a table, with their names as headings. `each` gives every record
    /// in order, each time it is called.
    ///
    /// # Errors
    /// When the records cannot be read, or standard output cannot be written.
    pub fn grid(
        &self,
        columns: &[String],
        empty: &str,
        each: impl Fn(&mut dyn FnMut(&Record) -> Result<()>) -> Result<()>,
    ) -> Result<()> {
        let (columns, count) = measure(columns, &each)?;
        if count == 0 {
            self.note(empty);
            return Ok(());
        }
        let width = columns.iter().map(|column| column.width + GAP).sum::<usize>();
        let terminal = console::Term::stdout();
        if count <= ARRANGED && terminal.is_term() && width > usize::from(terminal.size().1) {
            let mut rows = Vec::new();
            each(&mut |record| {
                rows.push(Value::Object(record.clone()));
                Ok(())
            })?;
            let headed: Vec<_> = columns.iter().map(|column| (column.name, column.name)).collect();
            return self.data(&table(&rows, &headed));
        }
        let mut stream = self.stream();
        write(&mut stream, &columns, &each)?;
        stream.flush().map_err(write_failure)
    }
}

/// How wide the columns are, and how many records there are.
fn measure<'a>(
    names: &'a [String],
    each: &impl Fn(&mut dyn FnMut(&Record) -> Result<()>) -> Result<()>,
) -> Result<(Vec<Column<'a>>, usize)> {
    let mut columns: Vec<Column> = names
        .iter()
        .map(|name| Column {
            name,
            width: console::measure_text_width(name),
            is_numeric: false,
        })
        .collect();
    let mut count = 0;
    each(&mut |record| {
        count += 1;
        for column in &mut columns {
            let value = record.get(column.name).unwrap_or(&Value::Null);
            column.is_numeric |= value.is_number();
            let text = plain(value);
            let widest = text.split('\n').map(console::measure_text_width).max();
            column.width = column.width.max(widest.unwrap_or(0));
        }
        Ok(())
    })?;
    Ok((columns, count))
}

/// Writes the heading and every record; a value of several lines takes as many.
fn write(
    out: &mut impl Write,
    columns: &[Column],
    each: &impl Fn(&mut dyn FnMut(&Record) -> Result<()>) -> Result<()>,
) -> Result<()> {
    let heading: Vec<String> = columns.iter().map(|column| column.name.to_owned()).collect();
    out.write_all(lines(columns, &heading).as_bytes())
        .map_err(write_failure)?;
    each(&mut |record| {
        let cells: Vec<String> = columns
            .iter()
            .map(|column| plain(record.get(column.name).unwrap_or(&Value::Null)))
            .collect();
        out.write_all(lines(columns, &cells).as_bytes())
            .map_err(write_failure)
    })
}

fn lines(columns: &[Column], cells: &[String]) -> String {
    let cells: Vec<Vec<&str>> = cells.iter().map(|cell| cell.split('\n').collect()).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut text = String::new();
    for number in 0..height {
        let mut line = String::new();
        for (column, cell) in columns.iter().zip(&cells) {
            let alignment = if column.is_numeric {
                console::Alignment::Right
            } else {
                console::Alignment::Left
            };
            let part = cell.get(number).copied().unwrap_or_default();
            line.push_str(&console::pad_str(part, column.width, alignment, None));
            line.push_str(&" ".repeat(GAP));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::records::table;
    use super::{measure, write};

    #[test]
    fn what_is_written_record_by_record_is_what_the_whole_table_would_be() {
        let names = ["tenant", "count", "note"].map(ToOwned::to_owned);
        let rows = [
            json!({"tenant": "nrna", "count": 7, "note": "two\nlines"}),
            json!({"tenant": "नेपाल", "count": 123_456, "note": null}),
            json!({"tenant": "uml", "note": "a longer note than others"}),
        ];
        let each = |take: &mut dyn FnMut(&serde_json::Map<String, Value>) -> crate::error::Result<()>| {
            rows.iter().filter_map(Value::as_object).try_for_each(take)
        };
        let (columns, count) = measure(&names, &each).unwrap();
        assert_eq!(count, 3);
        let mut written = Vec::new();
        write(&mut written, &columns, &each).unwrap();
        let headed: Vec<_> = names.iter().map(|name| (name.as_str(), name.as_str())).collect();
        assert_eq!(String::from_utf8(written).unwrap(), table(&rows, &headed));
    }
}
