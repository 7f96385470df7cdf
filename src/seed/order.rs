//! Puts what depends on each other in order.

use super::{Error, Result};

/// Orders names so that each comes after those it depends on, and otherwise stay as they are. What is depended on
/// without being among the names is passed over.
pub(super) fn by_dependency<'a>(
    kind: &'static str,
    names: &[&'a str],
    dependencies: impl Fn(&str) -> Vec<&'a str>,
) -> Result<Vec<&'a str>> {
    let mut ordered: Vec<&str> = Vec::with_capacity(names.len());
    let mut waiting = names.to_vec();
    while !waiting.is_empty() {
        let is_ready = |name: &&str| {
            dependencies(name)
                .iter()
                .all(|other| other == name || ordered.contains(other) || !waiting.contains(other))
        };
        let Some(position) = waiting.iter().position(is_ready) else {
            return Err(Error::Circle {
                kind,
                names: waiting.iter().map(ToString::to_string).collect(),
            });
        };
        ordered.push(waiting.remove(position));
    }
    Ok(ordered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_comes_after_what_it_depends_on() {
        let ordered = by_dependency("tables", &["c", "a", "b"], |name| match name {
            "c" => vec!["b", "elsewhere"],
            "b" => vec!["b", "a"],
            _ => vec![],
        });
        assert_eq!(ordered.unwrap(), ["a", "b", "c"]);
    }

    #[test]
    fn a_circle_is_named() {
        let refused = by_dependency("sets", &["a", "b", "c"], |name| match name {
            "a" => vec!["b"],
            "b" => vec!["a"],
            _ => vec![],
        });
        assert_eq!(
            refused.unwrap_err().to_string(),
            "sets depend on each other in a circle: a, b"
        );
    }
}
