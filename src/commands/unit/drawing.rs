//! Draws the tree of units with box-drawing characters, in columns that align whatever the script.

use console::{Alignment, measure_text_width, pad_str};
use indicatif::HumanCount;

use super::forest::{Forest, Twig};
use crate::db::organization::tree::Outline;

/// Draws the tree down to a depth.
pub(super) fn draw(outline: &Outline, forest: &Forest<'_>, depth: Option<usize>) -> String {
    let mut rows = vec![[
        "UNIT".to_owned(),
        "CODE".to_owned(),
        "TYPE".to_owned(),
        String::new(),
    ]];
    let mut ends = Vec::new();
    for twig in forest.twigs(depth) {
        ends.truncate(twig.depth);
        ends.push(twig.is_last);
        rows.push([
            branch(&ends) + &twig.unit.name,
            twig.unit.code.clone(),
            kind(outline, &twig),
            folded(&twig.folded),
        ]);
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
    let plural = match name.as_bytes() {
        _ if count == 1 || !name.is_ascii() => name.clone(),
        [.., b's' | b'x', _] if name.ends_with('h') => format!("{name}es"),
        [.., vowel, b'y'] if !b"aeiou".contains(vowel) => format!("{}ies", &name[..name.len() - 1]),
        [.., b's' | b'x'] => format!("{name}es"),
        _ => format!("{name}s"),
    };
    format!("{} {plural}", HumanCount(count))
}

/// Pads the cells by their width on the screen, which is not their number of characters.
fn align<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |column: usize| {
        rows.iter()
            .map(|row| measure_text_width(&row[column]))
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<_> = (0..N).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths);
        let line: String = cells
            .map(|(cell, width)| pad_str(cell, width + 2, Alignment::Left, None))
            .collect();
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
