//! The columns of a sheet of roles held.

use crate::import::{Cell, Column};
use crate::sheet::columns::ColumnSpec;

const fn column(
    name: &'static str,
    cell: Cell,
    synonyms: &'static [&'static str],
    required: bool,
    description: &'static str,
    example: &'static str,
) -> Column {
    Column {
        spec: ColumnSpec {
            name,
            synonyms,
            required,
            description,
            example,
        },
        cell,
    }
}

/// The columns that imports read.
pub const COLUMNS: &[Column] = &[
    column(
        "user",
        Cell::Text,
        &["email", "e-mail", "user email", "person", "holder", "external id"],
        true,
        "Who gets the role: e-mail, id or external id",
        "sita@example.org",
    ),
    column(
        "role",
        Cell::Text,
        &["role code", "office", "position"],
        true,
        "The code or name of the role",
        "chair",
    ),
    column(
        "unit",
        Cell::Text,
        &["unit code", "unit_code", "at"],
        false,
        "The code of the unit; blank for everywhere",
        "NP-3",
    ),
    column(
        "scope",
        Cell::Text,
        &["reach"],
        false,
        "unit, subtree or tenant; unit where it is blank and a unit is named",
        "subtree",
    ),
    column(
        "kind",
        Cell::Text,
        &["how", "type"],
        false,
        "elected, appointed, acting or delegated; appointed where it is blank",
        "elected",
    ),
    column(
        "from",
        Cell::Date,
        &["since", "start", "starts on", "term start", "first day"],
        false,
        "The first day; today where it is blank",
        "2026-01-01",
    ),
    column(
        "until",
        Cell::Date,
        &["to", "end", "ends on", "term end", "last day"],
        false,
        "The last day; open where it is blank",
        "2027-12-31",
    ),
    column(
        "reason",
        Cell::Text,
        &["note", "remark", "decision"],
        false,
        "Why it is given",
        "general convention",
    ),
];
