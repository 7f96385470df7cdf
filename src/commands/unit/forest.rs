//! The tree of units made of its rows, with what is folded away below a depth.

use std::collections::HashMap;

use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::db::organization::tree::{Outline, OutlineType, OutlineUnit};

/// The tree of units; several trees when there are several roots.
#[derive(Debug)]
pub(super) struct Forest<'a> {
    outline: &'a Outline,
    /// For each unit those right below, by code.
    children: Vec<Vec<usize>>,
    /// Every unit that a root leads to, parents before children, with its depth.
    order: Vec<Step>,
    /// For each unit how many of each type stand below.
    below: Vec<Vec<u64>>,
    /// For each unit how many members it and the units below have, where that was asked for.
    members: Option<Vec<u64>>,
    /// For each unit by its id who leads it, where that was asked for.
    leaders: Option<HashMap<Uuid, Vec<String>>>,
}

#[derive(Clone, Copy, Debug)]
struct Step {
    unit: usize,
    depth: usize,
    is_last: bool,
}

/// A unit as it stands in a drawing.
#[derive(Debug)]
pub(super) struct Twig<'a> {
    pub(super) unit: &'a OutlineUnit,
    pub(super) depth: usize,
    /// Whether no sibling follows.
    pub(super) is_last: bool,
    /// How many members it and the units below have, where that was asked for.
    pub(super) members: Option<u64>,
    /// Who leads it, in a line; empty where that was not asked for.
    pub(super) leaders: String,
    /// How many of each type are folded away below it; empty when nothing is.
    pub(super) folded: Vec<(&'a str, u64)>,
}

impl<'a> Forest<'a> {
    pub(super) fn new(outline: &'a Outline) -> Self {
        let units = &outline.units;
        let index: HashMap<_, _> = units
            .iter()
            .enumerate()
            .map(|(index, unit)| (unit.id, index))
            .collect();
        let mut children = vec![Vec::new(); units.len()];
        let mut roots = Vec::new();
        for (position, unit) in units.iter().enumerate() {
            match unit.parent_id.and_then(|parent| index.get(&parent)) {
                Some(&parent) => children[parent].push(position),
                None => roots.push(position),
            }
        }
        let order = preorder(&roots, &children);
        let below = count_below(&order, &children, outline);
        Self {
            outline,
            children,
            order,
            below,
            members: None,
            leaders: None,
        }
    }

    /// Adds up the members of each unit, given by its id, and of the units below.
    pub(super) fn with_members(mut self, counts: &HashMap<Uuid, i64>) -> Self {
        let own = |unit: &OutlineUnit| counts.get(&unit.id).map_or(0, |count| count.unsigned_abs());
        let mut members: Vec<u64> = self.outline.units.iter().map(own).collect();
        for step in self.order.iter().rev() {
            let below: u64 = self.children[step.unit].iter().map(|&child| members[child]).sum();
            members[step.unit] += below;
        }
        self.members = Some(members);
        self
    }

    /// Says who leads each unit, given by its id.
    pub(super) fn with_leaders(mut self, leaders: HashMap<Uuid, Vec<String>>) -> Self {
        self.leaders = Some(leaders);
        self
    }

    fn leaders_of(&self, unit: usize) -> Option<&[String]> {
        let leaders = self.leaders.as_ref()?;
        Some(
            leaders
                .get(&self.outline.units[unit].id)
                .map_or(&[], Vec::as_slice),
        )
    }

    /// How many units no root leads to: their parents form a circle.
    pub(super) fn unreached(&self) -> usize {
        self.outline.units.len() - self.order.len()
    }

    /// The greatest depth that a drawing of so many lines has room for, but at least one level below the roots;
    /// `None` when there is room for everything.
    pub(super) fn depth_within(&self, lines: usize) -> Option<usize> {
        let mut levels = Vec::new();
        for step in &self.order {
            if step.depth == levels.len() {
                levels.push(0);
            }
            levels[step.depth] += 1;
        }
        let mut total = 0;
        let first_outside = levels.iter().position(|level| {
            total += level;
            total > lines
        })?;
        let depth = first_outside.saturating_sub(1).max(1);
        (depth + 1 < levels.len()).then_some(depth)
    }

    /// The units down to a depth, from the top down as they are drawn.
    pub(super) fn twigs(&self, depth: Option<usize>) -> impl Iterator<Item = Twig<'a>> {
        let is_shown = move |step: &&Step| depth.is_none_or(|depth| step.depth <= depth);
        self.order.iter().filter(is_shown).map(move |step| Twig {
            unit: &self.outline.units[step.unit],
            depth: step.depth,
            is_last: step.is_last,
            members: self.members.as_ref().map(|members| members[step.unit]),
            leaders: self.leaders_of(step.unit).unwrap_or_default().join("; "),
            folded: if depth == Some(step.depth) {
                self.counts(step.unit, |unit_type| &unit_type.name)
            } else {
                Vec::new()
            },
        })
    }

    /// The tree down to a depth as a document: a unit holds its children.
    pub(super) fn document(&self, depth: Option<usize>) -> Value {
        let roots = self.order.iter().filter(|step| step.depth == 0);
        roots.map(|step| self.node(step.unit, depth)).collect()
    }

    fn node(&self, unit: usize, depth: Option<usize>) -> Value {
        let outline = &self.outline.units[unit];
        let below: Map<_, _> = self
            .counts(unit, |unit_type| &unit_type.code)
            .into_iter()
            .map(|(code, count)| (code.to_owned(), Value::from(count)))
            .collect();
        let mut node = json!({
            "code": outline.code,
            "name": outline.name,
            "name_local": outline.name_local,
            "type": self.outline.types[outline.type_index].code,
            "status": outline.status,
            "below": below,
        });
        if let Some(members) = &self.members {
            node["members"] = members[unit].into();
        }
        if let Some(leaders) = self.leaders_of(unit) {
            node["leaders"] = leaders.into();
        }
        if depth != Some(0) {
            let deeper = depth.map(|depth| depth - 1);
            let children = self.children[unit].iter().map(|&child| self.node(child, deeper));
            node["children"] = children.collect();
        }
        node
    }

    fn counts(&self, unit: usize, name: impl Fn(&'a OutlineType) -> &'a str) -> Vec<(&'a str, u64)> {
        let types = self.outline.types.iter().zip(&self.below[unit]);
        types
            .filter(|(_, count)| **count > 0)
            .map(|(unit_type, count)| (name(unit_type), *count))
            .collect()
    }
}

/// Walks with a stack of its own: a tree may be deeper than the program's.
fn preorder(roots: &[usize], children: &[Vec<usize>]) -> Vec<Step> {
    let siblings = |units: &[usize], depth: usize| -> Vec<Step> {
        let last = units.len().saturating_sub(1);
        let step = |(position, &unit)| Step {
            unit,
            depth,
            is_last: position == last,
        };
        units.iter().enumerate().map(step).rev().collect()
    };
    let mut order = Vec::with_capacity(children.len());
    let mut waiting = siblings(roots, 0);
    while let Some(step) = waiting.pop() {
        order.push(step);
        waiting.extend(siblings(&children[step.unit], step.depth + 1));
    }
    order
}

fn count_below(order: &[Step], children: &[Vec<usize>], outline: &Outline) -> Vec<Vec<u64>> {
    let mut below = vec![vec![0; outline.types.len()]; children.len()];
    for step in order.iter().rev() {
        let mut counts = vec![0; outline.types.len()];
        for &child in &children[step.unit] {
            counts[outline.units[child].type_index] += 1;
            for (count, deeper) in counts.iter_mut().zip(&below[child]) {
                *count += deeper;
            }
        }
        below[step.unit] = counts;
    }
    below
}
