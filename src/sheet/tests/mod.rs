//! What a caller sees of whole sheets.

mod archive;
mod compound;
mod opening;
mod properties;
mod rejects;
mod text;
mod workbooks;

use super::{Error, Fault, Options, Sheet};

/// A record as it was read: its line and its fields.
type Row = (u64, Vec<String>);

fn open(bytes: &[u8]) -> Result<Sheet, Error> {
    open_with(bytes, &Options::default())
}

fn open_with(bytes: &[u8], options: &Options) -> Result<Sheet, Error> {
    Sheet::from_reader("f.csv", bytes, options)
}

fn refusal(bytes: &[u8]) -> String {
    open(bytes).unwrap_err().to_string()
}

fn rows_of(sheet: &Sheet) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut records = sheet.records().unwrap();
    while let Some(record) = records.next().unwrap() {
        rows.push((record.line(), record.fields().map(str::to_owned).collect()));
    }
    rows
}

fn faults_of(sheet: &Sheet) -> Vec<(u64, Vec<Fault>)> {
    let mut faults = Vec::new();
    let mut records = sheet.records().unwrap();
    while let Some(record) = records.next().unwrap() {
        if !record.faults().is_empty() {
            faults.push((record.line(), record.faults().to_vec()));
        }
    }
    faults
}

fn row(line: u64, fields: &[&str]) -> Row {
    (line, fields.iter().map(|field| (*field).to_owned()).collect())
}

#[test]
fn sheets_may_move_between_threads() {
    fn assert_send<T: Send + 'static>() {}
    assert_send::<Sheet>();
    assert_send::<super::Records>();
    assert_send::<super::Copier<std::fs::File>>();
}
