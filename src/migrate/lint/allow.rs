//! `-- lint: allow RULE, RULE because REASON`, in the comments before a statement.

use super::rule;

const MARK: &str = "lint:";

/// What the comments before a statement say about findings in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Remark {
    /// A rule may be broken here, for a reason.
    Allowed(String),
    /// There is no reason, or the comment is something else than `allow`.
    Unreadable,
    /// The rule does not exist; the nearest that does.
    UnknownRule(String, Option<&'static str>),
}

/// A remark, and where it stands in the script, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) remark: Remark,
    pub(crate) offset: usize,
}

/// The remarks in a part of a script, which begins at the given offset.
pub(crate) fn remarks(part: &str, offset: usize) -> Vec<Placed> {
    let mut found = Vec::new();
    let mut at = offset;
    for line in part.split_inclusive('\n') {
        let comment = line.trim().strip_prefix("--").map(str::trim);
        if let Some(directive) = comment.and_then(|comment| comment.strip_prefix(MARK)) {
            let offset = at + (line.len() - line.trim_start().len());
            found.extend(
                read(directive.trim())
                    .into_iter()
                    .map(|remark| Placed { remark, offset }),
            );
        }
        at += line.len();
    }
    found
}

fn read(directive: &str) -> Vec<Remark> {
    let parsed = directive
        .strip_prefix("allow ")
        .and_then(|rest| rest.split_once(" because "))
        .filter(|(_, reason)| !reason.trim().is_empty());
    match parsed {
        Some((rules, _)) => rules.split(',').map(|name| allowed(name.trim())).collect(),
        None => vec![Remark::Unreadable],
    }
}

fn allowed(name: &str) -> Remark {
    if rule::rules().any(|rule| rule.name == name) {
        return Remark::Allowed(name.to_owned());
    }
    let nearest = rule::rules()
        .map(|rule| (strsim::jaro_winkler(rule.name, name), rule.name))
        .max_by(|(left, _), (right, _)| left.total_cmp(right))
        .filter(|(likeness, _)| *likeness > 0.8);
    Remark::UnknownRule(name.to_owned(), nearest.map(|(_, name)| name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(text: &str) -> Remark {
        remarks(text, 0).remove(0).remark
    }

    #[test]
    fn an_allowance_needs_a_rule_that_exists_and_a_reason() {
        assert_eq!(
            only("-- lint: allow write-without-where because the table has one row\n"),
            Remark::Allowed("write-without-where".to_owned())
        );
        assert_eq!(
            remarks("-- lint: allow syntax, file because of both", 0)
                .into_iter()
                .map(|placed| placed.remark)
                .collect::<Vec<_>>(),
            [
                Remark::Allowed("syntax".to_owned()),
                Remark::Allowed("file".to_owned())
            ]
        );
        for text in [
            "-- lint: allow write-without-where",
            "-- lint: allow write-without-where because ",
            "-- lint: ignore write-without-where because it is small",
        ] {
            assert_eq!(only(text), Remark::Unreadable, "{text}");
        }
        assert_eq!(
            only("-- lint: allow write-without-were because it is small"),
            Remark::UnknownRule("write-without-were".to_owned(), Some("write-without-where"))
        );
    }

    #[test]
    fn a_remark_is_found_where_it_stands() {
        let found = remarks(
            "\n  -- what it is for\n  -- lint: allow syntax because it is new\n",
            100,
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].offset, 100 + 1 + 20 + 2);
    }
}
