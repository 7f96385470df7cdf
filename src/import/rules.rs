//! A tenant's rules for a kind of value.

use regex::Regex;

/// Patterns of which a value must match one; without any, every value passes.
#[derive(Debug, Default)]
pub(super) struct Rules {
    /// Those that are written in a way that not only the database understands.
    patterns: Vec<Regex>,
    has_any: bool,
}

impl Rules {
    pub(super) fn new(patterns: &[String]) -> Self {
        Self {
            patterns: patterns
                .iter()
                .filter_map(|pattern| Regex::new(pattern).ok())
                .collect(),
            has_any: !patterns.is_empty(),
        }
    }

    /// Whether a value passes for certain; the database has the last word on the others.
    pub(super) fn accept(&self, value: &str) -> bool {
        !self.has_any || self.patterns.iter().any(|pattern| pattern.is_match(value))
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;

    #[test]
    fn a_value_passes_when_one_pattern_matches() {
        let rules = Rules::new(&["^[0-9]+$".to_owned(), "^x$".to_owned()]);
        assert!(rules.accept("12") && rules.accept("x") && !rules.accept("y"));
        assert!(Rules::default().accept("anything"));
    }

    #[test]
    fn a_pattern_that_cannot_be_tried_leaves_values_to_the_database() {
        let rules = Rules::new(&["^(a)\\1$".to_owned(), "^x$".to_owned()]);
        assert!(rules.accept("x") && !rules.accept("aa"));
    }
}
