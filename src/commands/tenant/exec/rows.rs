//! The rows of each tenant, and all of them as one result with a column for the tenant.

use serde_json::{Map, Value};

use super::spool::{Block, Spool};
use crate::commands::export::{Export, ExportFlags};
use crate::db::tenancy::script::{ResultColumn, ValueKind};
use crate::error::Result;
use crate::fleet::Target;
use crate::output::{Format, Output};

/// How much of a tenant's rows is held in memory.
const LARGEST_BLOCK: usize = 64 * 1024;

/// The column that says whose a row is.
const TENANT: &str = "tenant";

/// What one tenant's statements returned.
#[derive(Debug)]
pub(super) struct Rows {
    columns: Vec<ResultColumn>,
    blocks: Vec<Block>,
    buffer: Vec<u8>,
    count: u64,
}

impl Rows {
    pub(super) fn new(columns: Vec<ResultColumn>) -> Self {
        Self {
            columns: distinct(columns),
            blocks: Vec::new(),
            buffer: Vec::new(),
            count: 0,
        }
    }

    /// What a statement that returns no rows has to tell.
    pub(super) fn of_change(affected: u64, spool: &Spool) -> Result<Self> {
        let mut rows = Self::new(vec![ResultColumn {
            name: "rows_affected".to_owned(),
            kind: ValueKind::Integer,
        }]);
        rows.push(&[Some(affected.to_string())], spool)?;
        rows.end(spool)?;
        Ok(rows)
    }

    pub(super) fn push(&mut self, values: &[Option<String>], spool: &Spool) -> Result<()> {
        serde_json::to_writer(&mut self.buffer, values).map_err(anyhow::Error::from)?;
        self.buffer.push(b'\n');
        self.count += 1;
        if self.buffer.len() >= LARGEST_BLOCK {
            self.end(spool)?;
        }
        Ok(())
    }

    pub(super) fn end(&mut self, spool: &Spool) -> Result<()> {
        if !self.buffer.is_empty() {
            self.blocks.push(spool.append(&self.buffer)?);
            self.buffer.clear();
        }
        Ok(())
    }

    pub(super) fn summary(&self) -> String {
        match self.count {
            1 => "1 row".to_owned(),
            count => format!("{count} rows"),
        }
    }

    fn for_each(
        &self,
        tenant: &str,
        spool: &Spool,
        mut take: impl FnMut(Map<String, Value>) -> Result<()>,
    ) -> Result<()> {
        for block in &self.blocks {
            let bytes = spool.read(*block)?;
            for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                let values: Vec<Option<String>> =
                    serde_json::from_slice(line).map_err(anyhow::Error::from)?;
                let fields = self
                    .columns
                    .iter()
                    .zip(values)
                    .map(|(column, value)| (column.name.clone(), typed(column.kind, value)));
                take(
                    std::iter::once((TENANT.to_owned(), tenant.into()))
                        .chain(fields)
                        .collect(),
                )?;
            }
        }
        Ok(())
    }
}

/// Columns of the same name, or of the tenant's, are told apart by a number.
fn distinct(columns: Vec<ResultColumn>) -> Vec<ResultColumn> {
    let mut taken = vec![TENANT.to_owned()];
    let mut named = Vec::new();
    for column in columns {
        let mut name = column.name.clone();
        let mut number = 1;
        while taken.contains(&name) {
            number += 1;
            name = format!("{}_{number}", column.name);
        }
        taken.push(name.clone());
        named.push(ResultColumn { name, ..column });
    }
    named
}

fn typed(kind: ValueKind, value: Option<String>) -> Value {
    let Some(text) = value else {
        return Value::Null;
    };
    match (kind, text.as_str()) {
        (ValueKind::Boolean, "t") => Value::Bool(true),
        (ValueKind::Boolean, "f") => Value::Bool(false),
        (ValueKind::Integer, digits) => digits.parse::<i64>().map_or(Value::String(text), Value::from),
        _ => Value::String(text),
    }
}

/// Shows the rows of all tenants. A column that a tenant's result has not is null there.
pub(super) fn show(output: &Output, tenants: &[(Target, Rows)], spool: &Spool) -> Result<()> {
    let mut columns = vec![TENANT.to_owned()];
    for column in tenants.iter().flat_map(|(_, rows)| &rows.columns) {
        if !columns.contains(&column.name) {
            columns.push(column.name.clone());
        }
    }
    if output.format() == Format::Table {
        return output.grid(&output.choose(&columns)?, "no rows", |take| {
            tenants
                .iter()
                .try_for_each(|(tenant, rows)| rows.for_each(tenant.name(), spool, |record| take(&record)))
        });
    }
    let mut export = Export::begin(output, &columns, &ExportFlags { excel_safe: false })?;
    for (tenant, rows) in tenants {
        rows.for_each(tenant.name(), spool, |record| export.write(&record))?;
    }
    export.finish()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(name: &str) -> ResultColumn {
        ResultColumn {
            name: name.to_owned(),
            kind: ValueKind::Text,
        }
    }

    #[test]
    fn columns_of_one_name_are_told_apart() {
        let columns = distinct(["a", "tenant", "a", "a_2"].map(column).to_vec());
        let names: Vec<_> = columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["a", "tenant_2", "a_2", "a_2_2"]);
    }

    #[test]
    fn rows_come_back_from_the_spool_as_they_were_however_many() {
        let spool = Spool::new().unwrap();
        let mut rows = Rows::new(vec![column("a"), column("b")]);
        for number in 0..20_000 {
            rows.push(&[Some(format!("line\n{number}")), None], &spool)
                .unwrap();
        }
        rows.end(&spool).unwrap();
        let mut seen = 0;
        rows.for_each("nrna", &spool, |record| {
            assert_eq!(record["a"], format!("line\n{seen}"));
            assert!(record["b"].is_null());
            seen += 1;
            Ok(())
        })
        .unwrap();
        assert_eq!(seen, 20_000);
        assert!(rows.blocks.len() > 1);
    }
}
