//! The empty sheet that people fill in. What its columns mean is in the [`ColumnSpec`]s themselves.

use super::columns::ColumnSpec;
use super::delimiter::Delimiter;

/// The header line of an empty sheet, with its line break.
#[must_use]
pub fn header_line(columns: &[ColumnSpec], delimiter: Delimiter) -> String {
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    names.join(&char::from(delimiter.byte()).to_string()) + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_sheet_is_its_header() {
        let column = |name| ColumnSpec {
            name,
            synonyms: &[],
            required: false,
            description: "",
            example: "",
        };
        let columns = [column("email"), column("unit_code")];
        assert_eq!(header_line(&columns, Delimiter::COMMA), "email,unit_code\n");
    }
}
