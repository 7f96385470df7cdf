//! Why a row is refused.

use serde::Serialize;

use crate::db::tenancy::staging::FaultRow;

/// A reason why a row is refused, with all that an operator needs to mend it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The line of the file (or row of the workbook's sheet) where the row begins.
    pub line: u64,
    /// The column, when the fault is one column's.
    pub column: Option<String>,
    /// What stands in that column.
    pub value: Option<String>,
    /// The stable code of the reason.
    pub code: String,
    /// The reason in words.
    pub message: String,
}

impl Fault {
    pub(super) fn new(row: FaultRow, value: Option<String>) -> Self {
        let message = row.message.unwrap_or_else(|| in_words(&row.code).to_owned());
        Self {
            line: u64::try_from(row.line).unwrap_or_default(),
            column: row.column_name,
            value,
            code: row.code,
            message,
        }
    }
}

/// The reasons that the pipeline itself finds; those of a kind bring their own words.
fn in_words(code: &str) -> &str {
    match code {
        "too_few_columns" => "the row has fewer fields than the header",
        "too_many_columns" => "the row has more fields than the header",
        "unclosed_quote" => "a quote is opened and never closed",
        "malformed_text" => "it holds bytes that mean nothing in the file's encoding",
        "nul_character" => "it holds a NUL character",
        "error_cell" => "the cell shows an error instead of a value",
        "bad_date" => "not a date, or not one that exists",
        "two_digit_year" => "the year has two digits only, which names no century",
        "bad_email" => "not an e-mail address",
        "bad_phone" => "not a telephone number as the tenant's rules have it",
        "bad_password_hash" => {
            "neither an Argon2 string in PHC form nor a bcrypt string, or one that costs more than is borne"
        }
        other => other,
    }
}
