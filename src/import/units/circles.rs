//! Circles of parents.

use std::collections::HashMap;

use crate::db::organization::import::Unreached;

/// So many codes show where a circle goes.
const SHOWN: usize = 5;

/// The rows whose units would stand in a circle, each with what is wrong. Units that stand below a circle are not in it.
pub(super) fn find(units: &[Unreached]) -> Vec<(i64, String)> {
    let index: HashMap<_, _> = units
        .iter()
        .enumerate()
        .map(|(index, unit)| (unit.unit_id, index))
        .collect();
    // The walk upwards on which a unit was seen first.
    let mut seen = vec![None; units.len()];
    let mut rows = Vec::new();
    for start in 0..units.len() {
        let mut walk = Vec::new();
        let mut next = Some(start);
        while let Some(unit) = next.filter(|&unit| seen[unit].is_none()) {
            seen[unit] = Some(start);
            walk.push(unit);
            next = index.get(&units[unit].parent_id).copied();
        }
        let Some(closing) = next.filter(|&unit| seen[unit] == Some(start)) else {
            continue;
        };
        let begin = walk.iter().position(|&unit| unit == closing).unwrap_or(0);
        let circle: Vec<_> = walk[begin..].iter().map(|&unit| &units[unit]).collect();
        rows.extend(
            (0..circle.len()).filter_map(|from| Some((circle[from].line?, described(&circle, from)))),
        );
    }
    rows
}

fn described(circle: &[&Unreached], from: usize) -> String {
    if circle.len() == 1 {
        return "the unit would stand below itself".to_owned();
    }
    let codes = circle.iter().cycle().skip(from).map(|unit| unit.code.as_str());
    let mut shown: Vec<_> = codes.take(circle.len().min(SHOWN)).collect();
    if circle.len() > SHOWN {
        shown.push("…");
    }
    shown.push(&circle[from].code);
    format!("the unit would stand below itself: {}", shown.join(" below "))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    /// Units by code and parent; the line is the position, and units without one are given in capitals.
    fn units(pairs: &[(&str, &str)]) -> Vec<Unreached> {
        let id =
            |code: &str| Uuid::from_u128(code.bytes().fold(0, |hash, byte| hash * 257 + u128::from(byte)));
        let unit = |(line, (code, parent)): (usize, &(&str, &str))| Unreached {
            unit_id: id(code),
            parent_id: id(parent),
            code: (*code).to_owned(),
            line: code
                .starts_with(char::is_lowercase)
                .then_some(i64::try_from(line).unwrap()),
        };
        pairs.iter().enumerate().map(unit).collect()
    }

    #[test]
    fn each_row_of_a_circle_is_refused_and_none_below_it() {
        let found = find(&units(&[
            ("below", "a"),
            ("a", "b"),
            ("b", "C"),
            ("C", "a"),
            ("lower", "below"),
        ]));
        assert_eq!(
            found,
            [
                (
                    1,
                    "the unit would stand below itself: a below b below C below a".to_owned()
                ),
                (
                    2,
                    "the unit would stand below itself: b below C below a below b".to_owned()
                ),
            ]
        );
    }

    #[test]
    fn a_unit_below_itself_is_a_circle_of_its_own() {
        assert_eq!(
            find(&units(&[("a", "a")])),
            [(0, "the unit would stand below itself".to_owned())]
        );
    }

    #[test]
    fn long_circles_are_shown_in_part() {
        let found = find(&units(&[
            ("a", "b"),
            ("b", "c"),
            ("c", "d"),
            ("d", "e"),
            ("e", "f"),
            ("f", "a"),
        ]));
        assert_eq!(found.len(), 6);
        assert!(
            found[0]
                .1
                .ends_with(": a below b below c below d below e below … below a"),
            "{}",
            found[0].1
        );
    }

    #[test]
    fn several_circles_are_found() {
        assert_eq!(
            find(&units(&[
                ("a", "b"),
                ("b", "a"),
                ("c", "d"),
                ("d", "c"),
                ("e", "d")
            ]))
            .len(),
            4
        );
    }
}
