//! The order of day and month that the values of a column show.

use super::DateOrder;
use super::reading::{Reading, read};

/// How many values must speak for an order for each that speaks against it and is taken for a slip.
const MAJORITY: u64 = 20;

/// What the values of one column have shown so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DateEvidence {
    /// Values that are one date in any order.
    pub certain: u64,
    /// Values that are dates only if the day comes first.
    pub day_first_only: u64,
    /// Values that are dates only if the month comes first.
    pub month_first_only: u64,
    /// Values that are the same date in either order, such as 05/05/2024.
    pub agreeing: u64,
    /// Values that are different dates in either order.
    pub either: u64,
    /// Values with a year of two digits, which are refused.
    pub two_digit_years: u64,
    /// Values that are no dates.
    pub not_dates: u64,
    day_first_example: Option<String>,
    month_first_example: Option<String>,
    either_example: Option<String>,
}

/// What the values of a column say about their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// The order explains the column; values that it does not are no dates.
    Settled(DateOrder),
    /// Every value fits both orders, and at least one means another date in each.
    Ambiguous {
        /// The first value that does.
        example: String,
    },
    /// Some values fit one order only and some the other, too many on each side to be slips.
    Mixed {
        /// A value with the day first.
        day_first: String,
        /// A value with the month first.
        month_first: String,
    },
}

impl DateEvidence {
    /// Takes in one value; blank ones say nothing.
    pub fn add(&mut self, value: &str) {
        if value.trim().is_empty() {
            return;
        }
        let keep = |example: &mut Option<String>| {
            example.get_or_insert_with(|| value.to_owned());
        };
        match read(value) {
            Reading::Certain(_) => self.certain += 1,
            Reading::Ordered {
                month_first: None, ..
            } => {
                self.day_first_only += 1;
                keep(&mut self.day_first_example);
            }
            Reading::Ordered { day_first: None, .. } => {
                self.month_first_only += 1;
                keep(&mut self.month_first_example);
            }
            Reading::Ordered {
                day_first,
                month_first,
            } if day_first == month_first => self.agreeing += 1,
            Reading::Ordered { .. } => {
                self.either += 1;
                keep(&mut self.either_example);
            }
            Reading::TwoDigitYear => self.two_digit_years += 1,
            Reading::None => self.not_dates += 1,
        }
    }

    /// What the values say about their order.
    #[must_use]
    pub fn decision(&self) -> Decision {
        let (day, month) = (self.day_first_only, self.month_first_only);
        match (
            &self.day_first_example,
            &self.month_first_example,
            &self.either_example,
        ) {
            (None, None, Some(example)) => Decision::Ambiguous {
                example: example.clone(),
            },
            (None, None, None) => Decision::Settled(self.harmless_order()),
            _ if day >= month.saturating_mul(MAJORITY) => Decision::Settled(DateOrder::DayFirst),
            _ if month >= day.saturating_mul(MAJORITY) => Decision::Settled(DateOrder::MonthFirst),
            (day_first, month_first, _) => Decision::Mixed {
                day_first: day_first.clone().unwrap_or_default(),
                month_first: month_first.clone().unwrap_or_default(),
            },
        }
    }

    fn harmless_order(&self) -> DateOrder {
        if self.agreeing > 0 {
            DateOrder::DayFirst
        } else {
            DateOrder::Iso
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision(values: &[&str]) -> Decision {
        let mut evidence = DateEvidence::default();
        for value in values {
            evidence.add(value);
        }
        evidence.decision()
    }

    #[test]
    fn a_day_above_twelve_settles_the_order() {
        assert_eq!(
            decision(&["03/04/2024", "25/12/2024"]),
            Decision::Settled(DateOrder::DayFirst)
        );
        assert_eq!(
            decision(&["03/04/2024", "12/25/2024"]),
            Decision::Settled(DateOrder::MonthFirst)
        );
        assert_eq!(
            decision(&["3-4-2024", "12-25-2024"]),
            Decision::Settled(DateOrder::MonthFirst)
        );
    }

    #[test]
    fn dots_settle_the_order() {
        assert_eq!(decision(&["03.04.2024"]), Decision::Settled(DateOrder::DayFirst));
    }

    #[test]
    fn dates_that_say_their_month_need_no_order() {
        assert_eq!(
            decision(&["2024-03-04", "5 Mar 2024", ""]),
            Decision::Settled(DateOrder::Iso)
        );
        assert_eq!(decision(&[]), Decision::Settled(DateOrder::Iso));
    }

    #[test]
    fn dates_that_begin_with_the_year_mix_with_another_order() {
        assert_eq!(
            decision(&["2024-03-04", "12/25/2024"]),
            Decision::Settled(DateOrder::MonthFirst)
        );
    }

    #[test]
    fn a_column_that_fits_both_orders_is_ambiguous() {
        let example = "03/04/2024".to_owned();
        assert_eq!(
            decision(&["2024-01-01", "03/04/2024", "05/06/2024"]),
            Decision::Ambiguous { example }
        );
    }

    #[test]
    fn a_column_that_is_the_same_in_both_orders_is_not_ambiguous() {
        assert_eq!(
            decision(&["05/05/2024", "11/11/2023"]),
            Decision::Settled(DateOrder::DayFirst)
        );
    }

    #[test]
    fn values_that_are_no_dates_disturb_nothing() {
        let values = [
            "2023-02-30",
            "yesterday",
            "0000-00-00",
            "31/31/2020",
            "25/12/2024",
            "1/2/24",
        ];
        assert_eq!(decision(&values), Decision::Settled(DateOrder::DayFirst));
        assert_eq!(
            decision(&["yesterday", "31/31/2020"]),
            Decision::Settled(DateOrder::Iso)
        );
    }

    #[test]
    fn one_slip_among_many_values_disturbs_nothing() {
        let mut values = vec!["25/12/2024"; 40];
        values.push("12/25/2024");
        assert_eq!(decision(&values), Decision::Settled(DateOrder::DayFirst));
    }

    #[test]
    fn both_orders_in_earnest_are_not_settled_by_majority() {
        let (day_first, month_first) = ("25/12/2024".to_owned(), "12/25/2024".to_owned());
        let values = ["25/12/2024", "26/12/2024", "12/25/2024"];
        assert_eq!(
            decision(&values),
            Decision::Mixed {
                day_first,
                month_first
            }
        );
    }

    #[test]
    fn years_of_two_digits_are_counted_for_the_message() {
        let mut evidence = DateEvidence::default();
        evidence.add("1/2/24");
        assert_eq!((evidence.two_digit_years, evidence.not_dates), (1, 0));
    }
}
