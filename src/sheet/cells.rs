//! The text of a workbook's cells.

use std::borrow::Cow;

use calamine::{DataType, ExcelDateTime, Style};

/// What a cell holds.
#[derive(Debug, PartialEq)]
pub(super) enum Content<'c> {
    Text(Cow<'c, str>),
    /// The text of an error, such as `#REF!`.
    Error(Cow<'c, str>),
}

/// The cell as a person would write it in a text file; `zero_padding` is the least number of digits.
pub(super) fn text_of<C: DataType>(cell: &C, zero_padding: usize) -> Content<'_> {
    if let Some(error) = cell.get_error() {
        return Content::Error(Cow::Owned(error.to_string()));
    }
    let text = if let Some(text) = cell.get_string() {
        Cow::Borrowed(text)
    } else if let Some(number) = cell.get_float() {
        Cow::Owned(number_text(number, zero_padding))
    } else if let Some(number) = cell.get_int() {
        Cow::Owned(format!("{number:0zero_padding$}"))
    } else if let Some(value) = cell.get_bool() {
        Cow::Borrowed(if value { "true" } else { "false" })
    } else if let Some(moment) = cell.get_datetime() {
        Cow::Owned(moment_text(&moment))
    } else {
        Cow::Borrowed(
            cell.get_datetime_iso()
                .or_else(|| cell.get_duration_iso())
                .unwrap_or_default(),
        )
    };
    Content::Text(text)
}

/// How many digits a number format such as `00000` asks for.
pub(super) fn zero_padding(style: &Style) -> usize {
    let code = style
        .number_format
        .as_ref()
        .map_or("", |format| format.format_code.as_str());
    if code.bytes().all(|byte| byte == b'0') {
        code.len()
    } else {
        0
    }
}

/// Whether text is an error of the kind that `.ods` keeps as text.
pub(super) fn is_error_text(text: &str) -> bool {
    matches!(
        text,
        "#REF!" | "#N/A" | "#DIV/0!" | "#VALUE!" | "#NAME?" | "#NUM!" | "#NULL!"
    ) || text
        .strip_prefix("Err:")
        .is_some_and(|code| code.len() == 3 && code.parse::<u16>().is_ok())
}

/// Whole numbers stay whole; others show the 15 digits that spreadsheet programs calculate with.
fn number_text(number: f64, zero_padding: usize) -> String {
    if number.fract() == 0.0 {
        return format!("{number:0zero_padding$.0}");
    }
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

/// A date without a time when the time is midnight, and a time without a date within the first day.
fn moment_text(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if moment.is_duration() || (0.0..1.0).contains(&moment.as_f64()) {
        return format!("{hour:02}:{minute:02}:{second:02}");
    }
    if (hour, minute, second) == (0, 0, 0) {
        return format!("{year:04}-{month:02}-{day:02}");
    }
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
}

#[cfg(test)]
mod tests {
    use calamine::{CellErrorType, Data, ExcelDateTimeType};

    use super::*;

    fn text(cell: &Data) -> String {
        match text_of(cell, 0) {
            Content::Text(text) | Content::Error(text) => text.into_owned(),
        }
    }

    fn moment(serial: f64) -> Data {
        Data::DateTime(ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false))
    }

    #[test]
    fn whole_numbers_have_no_fraction() {
        assert_eq!(text(&Data::Float(9_779_812_345_678.0)), "9779812345678");
        assert_eq!(text(&Data::Float(-3.0)), "-3");
        assert_eq!(text(&Data::Int(7)), "7");
    }

    #[test]
    fn fractions_show_what_the_spreadsheet_shows() {
        assert_eq!(text(&Data::Float(0.1 + 0.2)), "0.3");
        assert_eq!(text(&Data::Float(1.5)), "1.5");
    }

    #[test]
    fn numbers_formatted_with_leading_zeros_keep_them() {
        assert_eq!(text_of(&Data::Float(42.0), 5), Content::Text("00042".into()));
    }

    #[test]
    fn dates_are_iso_text() {
        assert_eq!(text(&moment(45_356.0)), "2024-03-05");
        assert_eq!(text(&moment(45_356.5)), "2024-03-05T12:00:00");
        assert_eq!(text(&moment(0.25)), "06:00:00");
    }

    #[test]
    fn booleans_are_words_and_text_stays() {
        assert_eq!(text(&Data::Bool(true)), "true");
        assert_eq!(text(&Data::String("007".into())), "007");
        assert_eq!(text(&Data::Empty), "");
    }

    #[test]
    fn errors_are_told_from_text() {
        assert_eq!(
            text_of(&Data::Error(CellErrorType::Ref), 0),
            Content::Error("#REF!".into())
        );
        assert!(is_error_text("Err:502") && !is_error_text("Err: none"));
    }
}
