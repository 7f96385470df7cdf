//! Dates as people write them, and the order of day and month that a column's values show.

mod evidence;
mod reading;

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use evidence::{DateEvidence, Decision};
pub use reading::{Reading, read};

use super::error::Error;

/// How dates of numbers that do not begin with the year are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub enum DateOrder {
    /// Not at all: only dates that say themselves which number is the month.
    #[serde(rename = "iso")]
    Iso,
    /// The day comes first: 31/12/2024, 31.12.2024, 31-12-2024.
    #[serde(rename = "dmy")]
    DayFirst,
    /// The month comes first: 12/31/2024, 12-31-2024.
    #[serde(rename = "mdy")]
    MonthFirst,
}

/// Reads a date in the given order.
///
/// In every order dates that begin with a year of four digits are read (2024-12-31, 2024/12/31,
/// 2024.12.31), and dates whose month is an English word (31 Dec 2024, December 31, 2024); digits may be
/// of any script, and a time of midnight may follow. Dotted dates have the day first or the year.
/// Years of two digits are not read, nor days that do not exist.
#[must_use]
pub fn parse(order: DateOrder, text: &str) -> Option<NaiveDate> {
    match (read(text), order) {
        (Reading::Certain(date), _) => Some(date),
        (Reading::Ordered { day_first, .. }, DateOrder::DayFirst) => day_first,
        (Reading::Ordered { month_first, .. }, DateOrder::MonthFirst) => month_first,
        _ => None,
    }
}

impl FromStr for DateOrder {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text {
            "iso" => Ok(Self::Iso),
            "dmy" => Ok(Self::DayFirst),
            "mdy" => Ok(Self::MonthFirst),
            _ => Err(Error::BadDateOrder {
                text: text.to_owned(),
            }),
        }
    }
}

impl fmt::Display for DateOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Iso => "iso",
            Self::DayFirst => "dmy",
            Self::MonthFirst => "mdy",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(order: DateOrder, text: &str) -> Option<String> {
        parse(order, text).map(|date| date.to_string())
    }

    #[test]
    fn the_order_decides_between_day_and_month() {
        assert_eq!(
            parsed(DateOrder::DayFirst, "03/04/2024").as_deref(),
            Some("2024-04-03")
        );
        assert_eq!(
            parsed(DateOrder::MonthFirst, "03/04/2024").as_deref(),
            Some("2024-03-04")
        );
        assert_eq!(parsed(DateOrder::Iso, "03/04/2024"), None);
    }

    #[test]
    fn a_date_that_does_not_exist_in_the_order_is_not_turned_round() {
        assert_eq!(parsed(DateOrder::MonthFirst, "25/12/2024"), None);
        assert_eq!(parsed(DateOrder::DayFirst, "12/25/2024"), None);
    }

    #[test]
    fn dates_that_begin_with_the_year_are_read_in_every_order() {
        for order in [DateOrder::Iso, DateOrder::DayFirst, DateOrder::MonthFirst] {
            assert_eq!(parsed(order, "2024-03-04").as_deref(), Some("2024-03-04"));
        }
    }

    #[test]
    fn orders_have_short_names() {
        for order in [DateOrder::Iso, DateOrder::DayFirst, DateOrder::MonthFirst] {
            assert_eq!(order.to_string().parse::<DateOrder>().unwrap(), order);
        }
        let refusal = "ymd".parse::<DateOrder>().unwrap_err().to_string();
        assert_eq!(refusal, "\"ymd\" is no order of dates; give iso, dmy or mdy");
    }
}
