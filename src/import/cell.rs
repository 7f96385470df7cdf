//! What one field of a sheet must hold, and how it is staged.

use std::borrow::Cow;

use crate::password;
use crate::sheet::dates::{DateEvidence, DateOrder, Reading, read};
use crate::sheet::digits::normalize_digits;

use super::email::normalize_email;
use super::rules::Rules;

/// What the fields of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Text, taken as it is.
    Text,
    /// An e-mail; also staged as it is compared, in a second column whose name ends with `_normalized`.
    Email,
    /// A telephone number; digits of other scripts become ASCII digits.
    Phone,
    /// A date, in the order that the whole column shows.
    Date,
    /// A password's Argon2 string in PHC form, or a bcrypt string.
    PasswordHash,
}

/// What became of one field.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Staged<'f> {
    /// There is nothing in it.
    Blank,
    /// The value as it is staged.
    Value(Cow<'f, str>),
    /// The value, and the value as it is compared.
    Pair(Cow<'f, str>, String),
    /// It is refused, for the reason that the code names.
    Refused(&'static str),
    /// The value as it is staged, and as it is compared if it is an e-mail. It is refused, for the reason that the code
    /// names, unless the checks excuse it.
    Doubtful(Cow<'f, str>, Option<String>, &'static str),
}

/// What the cells of one column are read with.
#[derive(Debug, Default)]
pub(super) struct CellContext {
    pub(super) date_order: Option<DateOrder>,
    pub(super) date_evidence: DateEvidence,
    pub(super) rules: Rules,
}

impl Cell {
    pub(super) fn stage<'f>(self, field: &'f str, context: &mut CellContext) -> Staged<'f> {
        if field.is_empty() {
            return Staged::Blank;
        }
        match self {
            Self::Text => Staged::Value(Cow::Borrowed(field)),
            Self::Email => stage_email(field, &context.rules),
            Self::Phone => {
                let phone = normalize_digits(field);
                if context.rules.accept(&phone) {
                    Staged::Value(phone)
                } else {
                    Staged::Doubtful(phone, None, "bad_phone")
                }
            }
            Self::Date => stage_date(field, context),
            Self::PasswordHash if password::is_hash(field) => Staged::Value(Cow::Borrowed(field)),
            Self::PasswordHash => Staged::Refused("bad_password_hash"),
        }
    }
}

fn stage_email<'f>(field: &'f str, rules: &Rules) -> Staged<'f> {
    match normalize_email(field) {
        Some(normalized) if rules.accept(field) => Staged::Pair(Cow::Borrowed(field), normalized),
        Some(normalized) => Staged::Doubtful(Cow::Borrowed(field), Some(normalized), "bad_email"),
        None => Staged::Refused("bad_email"),
    }
}

fn stage_date<'f>(field: &'f str, context: &mut CellContext) -> Staged<'f> {
    let reading = read(field);
    let date = match reading {
        Reading::Certain(date) => Some(date),
        Reading::Ordered {
            day_first,
            month_first,
        } => {
            context.date_evidence.add(field);
            match context.date_order {
                Some(DateOrder::MonthFirst) => month_first,
                Some(DateOrder::Iso) => None,
                Some(DateOrder::DayFirst) | None => day_first,
            }
        }
        Reading::TwoDigitYear | Reading::None => None,
    };
    match (date, reading) {
        (Some(date), _) => Staged::Value(Cow::Owned(date.to_string())),
        (None, Reading::TwoDigitYear) => Staged::Refused("two_digit_year"),
        (None, _) => Staged::Refused("bad_date"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staged(cell: Cell, field: &str) -> Staged<'_> {
        cell.stage(field, &mut CellContext::default())
    }

    #[test]
    fn blank_fields_are_blank_whatever_the_column_holds() {
        for cell in [
            Cell::Text,
            Cell::Email,
            Cell::Phone,
            Cell::Date,
            Cell::PasswordHash,
        ] {
            assert_eq!(staged(cell, ""), Staged::Blank);
        }
    }

    #[test]
    fn an_email_is_staged_as_written_and_as_compared() {
        let expected = Staged::Pair("Sita@Example.ORG".into(), "sita@example.org".to_owned());
        assert_eq!(staged(Cell::Email, "Sita@Example.ORG"), expected);
        for bad in ["no-at-sign", "a@", "two@@example.org"] {
            assert_eq!(staged(Cell::Email, bad), Staged::Refused("bad_email"));
        }
    }

    #[test]
    fn digits_of_other_scripts_in_a_phone_number_become_ascii() {
        assert_eq!(
            staged(Cell::Phone, "९८४१-२३४५६७"),
            Staged::Value("9841-234567".into())
        );
    }

    #[test]
    fn a_date_is_read_in_the_order_of_its_column() {
        let mut context = CellContext {
            date_order: Some(DateOrder::MonthFirst),
            ..CellContext::default()
        };
        assert_eq!(
            Cell::Date.stage("03/04/2024", &mut context),
            Staged::Value("2024-03-04".into())
        );
        assert_eq!(
            Cell::Date.stage("2024-03-04", &mut context),
            Staged::Value("2024-03-04".into())
        );
        assert_eq!(
            Cell::Date.stage("yesterday", &mut context),
            Staged::Refused("bad_date")
        );
        assert_eq!(
            Cell::Date.stage("1/2/24", &mut context),
            Staged::Refused("two_digit_year")
        );
    }
}
