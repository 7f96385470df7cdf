//! Draws the tree of units with box-drawing characters, in columns that align whatever the script.

use console::{Alignment, measure_text_width, pad_str};
use indicatif::HumanCount;

use super::forest::{Forest, Twig};
use crate::db::organization::tree::Outline;

/// The column of the members' numbers.
const MEMBERS: usize = 3;

/// The column of those who lead.
const LEADERS: usize = 4;

/// Draws the tree down to a depth.
pub(super) fn draw(outline: &Outline, forest: &Forest<'_>, depth: Option<usize>) -> String {
    let mut rows = vec![["UNIT", "CODE", "TYPE", "MEMBERS", "LEADERS", ""].map(ToOwned::to_owned)];
    let (mut has_members, mut has_leaders) = (false, false);
    let mut ends = Vec::new();
    for twig in forest.twigs(depth) {
        ends.truncate(twig.depth);
        ends.push(twig.is_last);
        has_members |= twig.members.is_some();
        has_leaders |= !twig.leaders.is_empty();
        rows.push([
            branch(&ends) + &twig.unit.name,
            twig.unit.code.clone(),
            kind(outline, &twig),
            twig.members
                .map(|members| HumanCount(members).to_string())
                .unwrap_or_default(),
            twig.leaders.clone(),
            folded(&twig.folded),
        ]);
    }
    if !has_members {
        rows[0][MEMBERS].clear();
    }
    if !has_leaders {
        rows[0][LEADERS].clear();
    }
    align(&rows)
}

/// The lines that lead to a unit; `ends` says for each level whether its last sibling has been drawn.
fn branch(ends: &[bool]) -> String {
    let Some((is_last, above)) = ends.get(1..).and_then(<[bool]>::split_last) else {
        return String::new();
    };
    let lines = above.iter().map(|ended| if *ended { "   " } else { "│  " });
    lines.chain([if *is_last { "└─ " } else { "├─ " }]).collect()
}

fn kind(outline: &Outline, twig: &Twig<'_>) -> String {
    let code = &outline.types[twig.unit.type_index].code;
    match twig.unit.status.as_str() {
        "active" => code.clone(),
        status => format!("{code}, {status}"),
    }
}

fn folded(counts: &[(&str, u64)]) -> String {
    if counts.is_empty() {
        return String::new();
    }
    let counts: Vec<_> = counts.iter().map(|(name, count)| counted(*count, name)).collect();
    format!("+ {}", counts.join(", "))
}

/// A number of units of a type, such as "12 districts". A name in another script stands as it is.
pub(super) fn counted(count: u64, type_name: &str) -> String {
    let name = type_name.to_lowercase();
    let takes_es = ["s", "x", "sh", "ch"].iter().any(|ending| name.ends_with(ending));
    let plural = match name.as_bytes() {
        _ if count == 1 || !name.is_ascii() => name,
        _ if takes_es => format!("{name}es"),
        [.., before, b'y'] if !b"aeiou".contains(before) => format!("{}ies", &name[..name.len() - 1]),
        _ => format!("{name}s"),
    };
    format!("{} {plural}", HumanCount(count))
}

/// Pads the cells by their width on the screen, which is not their number of characters. Empty columns take no room.
fn align<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |column: usize| {
        rows.iter()
            .map(|row| measure_text_width(&row[column]))
            .max()
            .unwrap_or(0)
    };
    let columns: Vec<_> = (0..N)
        .map(|column| (column, width(column)))
        .filter(|(_, width)| *width > 0)
        .collect();
    let mut text = String::new();
    for row in rows {
        let cells = columns.iter().map(|&(column, width)| {
            let side = if column == MEMBERS {
                Alignment::Right
            } else {
                Alignment::Left
            };
            pad_str(&row[column], width, side, None)
        });
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::db::organization::tree::{OutlineType, OutlineUnit};

    /// A tree of units, each given by code, name, type and the code of its parent.
    fn outline(units: &[(&str, &str, usize, Option<&str>)]) -> Outline {
        let id =
            |code: &str| Uuid::from_u128(code.bytes().fold(0, |hash, byte| hash * 257 + u128::from(byte)));
        let unit_type = |(code, name): (&str, &str)| OutlineType {
            code: code.to_owned(),
            name: name.to_owned(),
        };
        let unit = |(code, name, type_index, parent): &(&str, &str, usize, Option<&str>)| OutlineUnit {
            id: id(code),
            parent_id: parent.map(id),
            code: (*code).to_owned(),
            name: (*name).to_owned(),
            name_local: None,
            type_index: *type_index,
            status: if *name == "Closed" { "archived" } else { "active" }.to_owned(),
        };
        let types = [("region", "Region"), ("city", "City"), ("branch", "Branch")];
        Outline {
            types: types.map(unit_type).to_vec(),
            units: units.iter().map(unit).collect(),
        }
    }

    fn sample() -> Outline {
        outline(&[
            ("A", "Alps", 0, None),
            ("A1", "Zürich", 1, Some("A")),
            ("A1-1", "Center", 2, Some("A1")),
            ("A1-2", "Closed", 2, Some("A1")),
            ("A2", "Bern", 1, Some("A")),
            ("B", "東京地方", 0, None),
            ("B1", "東京", 1, Some("B")),
            ("B1-1", "नेपाल", 2, Some("B1")),
        ])
    }

    #[test]
    fn units_stand_below_their_parents_in_columns_that_align() {
        let outline = sample();
        insta::assert_snapshot!(draw(&outline, &Forest::new(&outline), None), @r"
        UNIT          CODE  TYPE
        Alps          A     region
        ├─ Zürich     A1    city
        │  ├─ Center  A1-1  branch
        │  └─ Closed  A1-2  branch, archived
        └─ Bern       A2    city
        東京地方      B     region
        └─ 東京       B1    city
           └─ नेपाल    B1-1  branch
        ");
    }

    #[test]
    fn what_is_deeper_is_counted_by_type() {
        let outline = sample();
        insta::assert_snapshot!(draw(&outline, &Forest::new(&outline), Some(0)), @r"
        UNIT      CODE  TYPE
        Alps      A     region  + 2 cities, 2 branches
        東京地方  B     region  + 1 city, 1 branch
        ");
    }

    #[test]
    fn members_are_added_up_from_below() {
        let outline = sample();
        let members = outline.units.iter().map(|unit| (unit.id, 1234)).collect();
        let forest = Forest::new(&outline).with_members(&members);
        insta::assert_snapshot!(draw(&outline, &forest, Some(1)), @r"
        UNIT       CODE  TYPE    MEMBERS
        Alps       A     region    6,170
        ├─ Zürich  A1    city      3,702  + 2 branches
        └─ Bern    A2    city      1,234
        東京地方   B     region    3,702
        └─ 東京    B1    city      2,468  + 1 branch
        ");
    }

    #[test]
    fn units_in_a_circle_of_parents_are_counted_not_drawn() {
        let outline = outline(&[
            ("A", "Alps", 0, None),
            ("B", "B", 0, Some("C")),
            ("C", "C", 0, Some("B")),
        ]);
        let forest = Forest::new(&outline);
        assert_eq!(forest.unreached(), 2);
        assert_eq!(draw(&outline, &forest, None).lines().count(), 2);
    }

    #[test]
    fn the_depth_follows_from_the_room_but_is_never_less_than_one() {
        let outline = sample();
        let forest = Forest::new(&outline);
        assert_eq!(forest.depth_within(8), None);
        assert_eq!(forest.depth_within(7), Some(1));
        assert_eq!(forest.depth_within(1), Some(1));
    }

    #[test]
    fn names_of_types_are_put_in_the_plural() {
        let words = |name| counted(2, name);
        assert_eq!(counted(1, "District"), "1 district");
        assert_eq!(counted(1203, "Ward"), "1,203 wards");
        assert_eq!(
            ["City", "Branch", "Box", "Way", "वडा"].map(words),
            ["2 cities", "2 branches", "2 boxes", "2 ways", "2 वडा"]
        );
    }

    proptest! {
        /// Each unit hangs from one that comes before it, or from none.
        #[test]
        fn a_drawing_of_any_tree_shows_each_unit_once(parents in prop::collection::vec(any::<prop::sample::Index>(), 1..60)) {
            let codes: Vec<String> = (0..parents.len()).map(|unit| format!("u{unit:03}")).collect();
            let mut units = Vec::new();
            for (unit, parent) in parents.iter().enumerate() {
                let parent = parent.index(unit + 1);
                let parent = (parent < unit).then(|| codes[parent].as_str());
                units.push((codes[unit].as_str(), "unit", unit % 3, parent));
            }
            let outline = outline(&units);
            let forest = Forest::new(&outline);
            let drawing = draw(&outline, &forest, None);
            prop_assert_eq!(drawing.lines().count(), codes.len() + 1);
            for code in &codes {
                prop_assert_eq!(drawing.matches(code.as_str()).count(), 1);
            }
            let roots: u64 = forest.twigs(Some(0)).map(|twig| 1 + twig.folded.iter().map(|(_, count)| count).sum::<u64>()).sum();
            prop_assert_eq!(roots, codes.len() as u64);
        }
    }
}
