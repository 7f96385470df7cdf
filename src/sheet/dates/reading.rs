//! What a single text says about a date.

use chrono::NaiveDate;

use crate::sheet::digits::normalize_digits;

/// What a text says about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// One date, whatever the order of the column.
    Certain(NaiveDate),
    /// A date in at least one order.
    Ordered {
        /// The date if the day comes first.
        day_first: Option<NaiveDate>,
        /// The date if the month comes first.
        month_first: Option<NaiveDate>,
    },
    /// A date but for its year, which has two digits and so names no century.
    TwoDigitYear,
    /// No date.
    None,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// One of the three parts of a date.
#[derive(Debug, Clone, Copy)]
enum Part {
    /// Four digits.
    Year(u32),
    /// One or two digits.
    Number(u32),
    /// A month's English name.
    Month(u32),
}

/// Reads a text as a date.
#[must_use]
pub fn read(text: &str) -> Reading {
    let text = normalize_digits(text.trim());
    let Some(([first, second, third], separators)) = parts(without_midnight(&text)) else {
        return Reading::None;
    };
    match (first, second, third) {
        (Part::Year(year), Part::Month(month), Part::Number(day))
        | (Part::Number(day), Part::Month(month), Part::Year(year))
        | (Part::Month(month), Part::Number(day), Part::Year(year)) => certain(year, month, day),
        (Part::Number(_), Part::Month(_), Part::Number(_))
        | (Part::Month(_), Part::Number(_), Part::Number(_)) => Reading::TwoDigitYear,
        _ => match separators {
            ['-', '-'] | ['/', '/'] => read_numbers(first, second, third, true),
            ['.', '.'] => read_numbers(first, second, third, false),
            _ => Reading::None,
        },
    }
}

fn read_numbers(first: Part, second: Part, third: Part, month_may_be_first: bool) -> Reading {
    match (first, second, third) {
        (Part::Year(year), Part::Number(month), Part::Number(day)) => certain(year, month, day),
        (Part::Number(first), Part::Number(second), Part::Year(year)) => {
            let day_first = date(year, second, first);
            let month_first = if month_may_be_first {
                date(year, first, second)
            } else {
                None
            };
            if day_first.is_none() && month_first.is_none() {
                return Reading::None;
            }
            Reading::Ordered {
                day_first,
                month_first,
            }
        }
        (Part::Number(_), Part::Number(_), Part::Number(_)) => Reading::TwoDigitYear,
        _ => Reading::None,
    }
}

fn certain(year: u32, month: u32, day: u32) -> Reading {
    date(year, month, day).map_or(Reading::None, Reading::Certain)
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok().filter(|year| *year > 0)?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Databases and programs write dates with a time of midnight.
fn without_midnight(text: &str) -> &str {
    let Some((date, time)) = text.split_once('T').or_else(|| text.rsplit_once(' ')) else {
        return text;
    };
    let is_midnight =
        time.starts_with("00:00") && time.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.'));
    if is_midnight { date } else { text }
}

/// Cuts a text into three parts and the two separators between them.
fn parts(text: &str) -> Option<([Part; 3], [char; 2])> {
    let (first, rest) = part(text)?;
    let (before_second, rest) = separator(rest)?;
    let (second, rest) = part(rest)?;
    let (before_third, rest) = separator(rest)?;
    let (third, rest) = part(rest)?;
    rest.is_empty()
        .then_some(([first, second, third], [before_second, before_third]))
}

fn part(text: &str) -> Option<(Part, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = || text[..digits].parse().ok();
    match digits {
        0 => {
            let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
            Some((Part::Month(month(&text[..letters])?), &text[letters..]))
        }
        1 | 2 => Some((Part::Number(number()?), &text[digits..])),
        4 => Some((Part::Year(number()?), &text[digits..])),
        _ => None,
    }
}

fn month(name: &str) -> Option<u32> {
    let fits = |full: &&str| {
        name.eq_ignore_ascii_case(full)
            || name.eq_ignore_ascii_case(&full[..3])
            || (full.starts_with("sept") && name.eq_ignore_ascii_case("sept"))
    };
    (1..)
        .zip(MONTHS)
        .find(|(_, full)| fits(full))
        .map(|(number, _)| number)
}

/// Takes a run of separators; spaces around another one do not count.
fn separator(text: &str) -> Option<(char, &str)> {
    let length = text.bytes().take_while(|byte| b" -/.,".contains(byte)).count();
    let run = &text[..length];
    let mut marks = run.chars().filter(|mark| *mark != ' ');
    let mark = match (run.chars().next(), marks.next(), marks.next()) {
        (None, ..) | (.., Some(_)) => return None,
        (Some(space), None, None) => space,
        (Some(_), Some(mark), None) => mark,
    };
    Some((mark, &text[length..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> String {
        let show = |date: Option<NaiveDate>| date.map_or("none".to_owned(), |date| date.to_string());
        match read(text) {
            Reading::Certain(date) => date.to_string(),
            Reading::Ordered {
                day_first,
                month_first,
            } => {
                format!("{} or {}", show(day_first), show(month_first))
            }
            Reading::TwoDigitYear => "two digits".to_owned(),
            Reading::None => "none".to_owned(),
        }
    }

    #[test]
    fn dates_with_the_year_first_are_certain() {
        for text in [
            "2024-03-05",
            "2024/3/5",
            "2024.03.05",
            "2024-03-05T00:00:00",
            "2024-03-05 00:00:00.000",
        ] {
            assert_eq!(iso(text), "2024-03-05", "{text}");
        }
    }

    #[test]
    fn dates_with_a_month_in_letters_are_certain() {
        for text in [
            "5 Mar 2024",
            "Mar 5, 2024",
            "05-MAR-2024",
            "5 march 2024",
            "March 5 2024",
            "2024 Mar 5",
        ] {
            assert_eq!(iso(text), "2024-03-05", "{text}");
        }
        assert_eq!(iso("1 Sept 2024"), "2024-09-01");
    }

    #[test]
    fn dates_with_the_year_last_depend_on_the_order() {
        assert_eq!(iso("03/04/2024"), "2024-04-03 or 2024-03-04");
        assert_eq!(iso("3-4-2024"), "2024-04-03 or 2024-03-04");
        assert_eq!(iso("25/12/2024"), "2024-12-25 or none");
        assert_eq!(iso("12/25/2024"), "none or 2024-12-25");
    }

    #[test]
    fn dotted_dates_have_the_day_first() {
        assert_eq!(iso("3.4.2024"), "2024-04-03 or none");
        assert_eq!(iso("3. 4. 2024"), "2024-04-03 or none");
    }

    #[test]
    fn years_of_two_digits_are_known_and_not_read() {
        for text in ["3/4/24", "24-03-05", "5-Mar-24", "Mar 5, 24"] {
            assert_eq!(iso(text), "two digits", "{text}");
        }
    }

    #[test]
    fn digits_of_other_scripts_are_digits() {
        assert_eq!(iso("२०२४-०३-०५"), "2024-03-05");
        assert_eq!(iso("٢٥/١٢/٢٠٢٤"), "2024-12-25 or none");
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "yesterday",
            "2023-02-30",
            "0000-00-00",
            "31/31/2020",
            "2024-03",
            "20240305",
            "2024-03/05",
            "5 Foo 2024",
            "2024-03-05 14:30",
            "1/2/3/2024",
            "--",
            "٣",
            "5 ma 2024",
            "2024-03-05x",
            "é/1/2024",
        ] {
            assert_eq!(iso(text), "none", "{text}");
        }
    }
}
