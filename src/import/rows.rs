//! One record of the sheet as a row of the staging table.

use crate::sheet::{FaultKind, Record};

use super::cell::{Cell, CellContext, Staged};
use super::column::{Layout, StagedColumn};
use super::copy::{push_null, push_value};

/// Turns records into rows for COPY: the line, the faults found on the way, and the values.
#[derive(Debug)]
pub(super) struct RowWriter<'l> {
    layout: &'l Layout,
    contexts: Vec<CellContext>,
    /// The column for fields under headers that match no column.
    extras: Option<&'static str>,
    values: Vec<u8>,
    faults: String,
}

impl<'l> RowWriter<'l> {
    /// `contexts` are those of the staged columns, one each.
    pub(super) fn new(layout: &'l Layout, contexts: Vec<CellContext>, extras: Option<&'static str>) -> Self {
        Self {
            layout,
            contexts,
            extras,
            values: Vec::new(),
            faults: String::new(),
        }
    }

    /// Appends the row of a record to `buffer`.
    pub(super) fn write(&mut self, record: &Record, buffer: &mut Vec<u8>) {
        self.values.clear();
        self.faults.clear();
        if let Some(code) = misshapen(record, self.layout.width) {
            self.fault("", code);
            self.push_nulls();
        } else {
            for index in 0..self.layout.staged.len() {
                self.push_field(record, index);
            }
            if let Some(column) = self.extras {
                self.push_extras(record, column);
            }
        }
        push_value(buffer, &record.line().to_string());
        buffer.push(b'\t');
        if self.faults.is_empty() {
            push_null(buffer);
        } else {
            buffer.push(b'{');
            buffer.extend_from_slice(self.faults.as_bytes());
            buffer.push(b'}');
        }
        buffer.extend_from_slice(&self.values);
        buffer.push(b'\n');
    }

    /// What the values have shown, column by column.
    pub(super) fn into_contexts(self) -> Vec<CellContext> {
        self.contexts
    }

    fn push_field(&mut self, record: &Record, index: usize) {
        let StagedColumn { name, cell, position } = self.layout.staged[index];
        let unfit = record.faults().iter().find(|fault| fault.column == position);
        let staged = match unfit {
            Some(fault) => Staged::Refused(fault_code(fault.kind)),
            None => cell.stage(
                record.get(position).unwrap_or_default(),
                &mut self.contexts[index],
            ),
        };
        let is_pair = cell == Cell::Email;
        self.values.push(b'\t');
        match staged {
            Staged::Value(value) => push_value(&mut self.values, &value),
            Staged::Pair(value, compared) => {
                push_value(&mut self.values, &value);
                self.values.push(b'\t');
                push_value(&mut self.values, &compared);
                return;
            }
            Staged::Doubtful(value, compared, code) => {
                push_value(&mut self.values, &value);
                self.fault(name, code);
                if let Some(compared) = compared {
                    self.values.push(b'\t');
                    push_value(&mut self.values, &compared);
                    return;
                }
            }
            Staged::Blank => push_null(&mut self.values),
            Staged::Refused(code) => {
                push_null(&mut self.values);
                self.fault(name, code);
            }
        }
        if is_pair {
            self.push_null_field();
        }
    }

    fn push_nulls(&mut self) {
        for column in &self.layout.staged {
            self.values.extend_from_slice(b"\t\\N");
            if column.cell == Cell::Email {
                self.values.extend_from_slice(b"\t\\N");
            }
        }
        if self.extras.is_some() {
            self.push_null_field();
        }
    }

    fn push_null_field(&mut self) {
        self.values.push(b'\t');
        push_null(&mut self.values);
    }

    /// The fields under headers that match no column, as one JSON object in `column`; blank ones are null in it.
    fn push_extras(&mut self, record: &Record, column: &str) {
        let layout = self.layout;
        let mut object = serde_json::Map::new();
        for (position, header) in &layout.extras {
            let unfit = record.faults().iter().find(|fault| fault.column == *position);
            let field = match unfit {
                Some(fault) => {
                    self.fault(column, fault_code(fault.kind));
                    None
                }
                None => record.get(*position).filter(|field| !field.is_empty()),
            };
            object.insert(header.clone(), field.map_or(serde_json::Value::Null, Into::into));
        }
        self.values.push(b'\t');
        push_value(&mut self.values, &serde_json::Value::Object(object).to_string());
    }

    /// Names and codes have letters and underscores only, so they need no quotes in an array.
    fn fault(&mut self, column: &str, code: &str) {
        if !self.faults.is_empty() {
            self.faults.push(',');
        }
        self.faults.push_str(column);
        self.faults.push(':');
        self.faults.push_str(code);
    }
}

/// A record whose fields cannot be told apart is refused as a whole; surplus fields that are blank do no harm.
fn misshapen(record: &Record, width: usize) -> Option<&'static str> {
    let is_open = |fault: &crate::sheet::Fault| fault.kind == FaultKind::UnclosedQuote;
    if record.faults().iter().any(is_open) {
        Some("unclosed_quote")
    } else if record.len() < width {
        Some("too_few_columns")
    } else if record.fields().skip(width).any(|field| !field.is_empty()) {
        Some("too_many_columns")
    } else {
        None
    }
}

fn fault_code(kind: FaultKind) -> &'static str {
    match kind {
        FaultKind::Malformed { .. } => "malformed_text",
        FaultKind::UnclosedQuote => "unclosed_quote",
        FaultKind::NulCharacter => "nul_character",
        FaultKind::ErrorCell => "error_cell",
    }
}
