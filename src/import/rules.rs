//! A tenant's rules for a kind of value.

use regex::Regex;

/// Patterns of which a value must match one; without any, every value passes.
#[derive(Debug, Default)]
pub(super) struct Rules {
    patterns: Vec<Regex>,
    /// Whether a pattern is written in a way that only the database understands. Nothing is refused then.
    is_incomplete: bool,
}

impl Rules {
    pub(super) fn new(patterns: &[String]) -> Self {
        let compiled: Vec<Regex> = patterns
            .iter()
            .filter_map(|pattern| Regex::new(pattern).ok())
            .collect();
        Self {
            is_incomplete: compiled.len() < patterns.len(),
            patterns: compiled,
        }
    }

    pub(super) fn accept(&self, value: &str) -> bool {
        self.is_incomplete
            || self.patterns.is_empty()
            || self.patterns.iter().any(|pattern| pattern.is_match(value))
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
    fn a_pattern_that_cannot_be_tried_refuses_nothing() {
        let rules = Rules::new(&["^(a)\\1$".to_owned(), "^x$".to_owned()]);
        assert!(rules.accept("aa") && rules.accept("b"));
    }
}
