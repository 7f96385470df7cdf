//! The columns of a kind of sheet, and where a given sheet has them.

use crate::sheet::columns::{ColumnMatch, ColumnSpec, HeaderMatch};

use super::cell::Cell;
use super::error::{Error, Result};
use super::request::{Mode, Request};

/// A column that sheets of a kind may have. The staging table has a column of the same name.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name, its synonyms and what belongs into it.
    pub spec: ColumnSpec,
    /// What its fields hold.
    pub cell: Cell,
}

impl Column {
    /// A column that a sheet may lack.
    #[must_use]
    pub const fn optional(
        name: &'static str,
        cell: Cell,
        synonyms: &'static [&'static str],
        description: &'static str,
        example: &'static str,
    ) -> Self {
        Self {
            spec: ColumnSpec {
                name,
                synonyms,
                required: false,
                description,
                example,
            },
            cell,
        }
    }
}

/// Which columns a sheet has, and in which order its fields are staged.
#[derive(Debug)]
pub struct Layout {
    /// What each header of the sheet means.
    pub headers: ColumnMatch,
    /// The columns that the sheet lacks and must have.
    pub missing: Vec<&'static str>,
    pub(super) staged: Vec<StagedColumn>,
    pub(super) extras: Vec<(usize, String)>,
    pub(super) width: usize,
}

/// A column of the sheet that is staged.
#[derive(Debug, Clone, Copy)]
pub(super) struct StagedColumn {
    pub(super) name: &'static str,
    pub(super) cell: Cell,
    /// The field's index.
    pub(super) position: usize,
}

impl Layout {
    /// Matches a sheet's header with the columns of its kind.
    ///
    /// # Errors
    /// When a header cannot be matched as a flag or the profile demands.
    pub fn find(
        header: &[String],
        columns: &[Column],
        keeps_extras: bool,
        request: &Request,
    ) -> Result<Self> {
        let specs: Vec<ColumnSpec> = columns.iter().map(|column| column.spec).collect();
        let headers = ColumnMatch::find(header, &specs, &request.mapping, &request.columns)?;
        // What exists already has its required values.
        let missing = match request.mode {
            Mode::Update => Vec::new(),
            _ => headers.missing.clone(),
        };
        let staged: Vec<StagedColumn> = columns
            .iter()
            .filter_map(|column| {
                let position = headers.position(column.spec.name)?;
                Some(StagedColumn {
                    name: column.spec.name,
                    cell: column.cell,
                    position,
                })
            })
            .collect();
        let extras = if keeps_extras {
            headers
                .unmatched()
                .map(|(position, found)| (position, found.header.clone()))
                .collect()
        } else {
            Vec::new()
        };
        Ok(Self {
            width: header.len(),
            headers,
            missing,
            staged,
            extras,
        })
    }

    /// Refuses a sheet that cannot be imported for want of columns.
    ///
    /// # Errors
    /// When a column that the sheet must have is not there, or no header means a column.
    pub fn require_columns(&self) -> Result<()> {
        if !self.missing.is_empty() {
            return Err(Error::MissingColumns {
                columns: self.missing.clone(),
                suggestions: suggestions(&self.headers),
            });
        }
        if self.staged.is_empty() {
            return Err(Error::NoColumns);
        }
        Ok(())
    }

    /// The names of the columns that the sheet has.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.staged.iter().map(|column| column.name.to_owned()).collect()
    }

    /// The names of the staging table's columns that are filled, as COPY takes them.
    pub(super) fn copy_columns(&self, extras: Option<&str>) -> String {
        let mut names = vec!["line".to_owned(), "faults".to_owned()];
        for column in &self.staged {
            names.push(column.name.to_owned());
            if column.cell == Cell::Email {
                names.push(format!("{}_normalized", column.name));
            }
        }
        names.extend(extras.map(ToOwned::to_owned));
        // A column may be called as a word of SQL is, such as "user".
        format!("\"{}\"", names.join("\", \""))
    }
}

/// Headers that may have been meant to be one of the missing columns.
fn suggestions(headers: &ColumnMatch) -> Vec<String> {
    let suggested = |found: &HeaderMatch| match found.meaning {
        crate::sheet::columns::Meaning::Unmatched {
            suggestion: Some(column),
        } => Some(format!("--column '{}={column}'", found.header)),
        _ => None,
    };
    headers.headers.iter().filter_map(suggested).collect()
}
