//! The failures of a fleet operation, those of one kind together.

use crate::error::Failure;

use super::describe::describe;

/// How many failures of one group are shown with their own sentence; the others by name.
const SHOWN: usize = 10;

/// A database with which something failed.
#[derive(Clone, Debug, Default)]
pub struct Failed {
    /// The tenant's slug, or `landlord`.
    pub target: String,
    /// PostgreSQL's code.
    pub sqlstate: Option<String>,
    /// What failed.
    pub object: Option<String>,
    /// Why it failed.
    pub message: String,
    /// What is behind that.
    pub causes: Vec<String>,
    /// What helps.
    pub hints: Vec<String>,
}

impl Failed {
    /// A failure taken apart.
    #[must_use]
    pub fn new(target: &str, failure: &Failure) -> Self {
        let described = describe(failure);
        Self {
            target: target.to_owned(),
            sqlstate: described.sqlstate,
            object: described.object,
            message: described.message,
            causes: failure.causes(),
            hints: failure.hints.clone(),
        }
    }
}

/// Databases that failed in the same way.
pub struct Group<'f> {
    failures: Vec<&'f Failed>,
}

/// Failures of one SQLSTATE and statement are one group.
#[must_use]
pub fn grouped(failures: &[Failed]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for failed in failures {
        match groups.iter_mut().find(|group| group.holds(failed)) {
            Some(group) => group.failures.push(failed),
            None => groups.push(Group {
                failures: vec![failed],
            }),
        }
    }
    groups
}

impl Group<'_> {
    fn holds(&self, failed: &Failed) -> bool {
        fn key(failed: &Failed) -> (Option<&String>, &String) {
            // Where no server answered, the sentence has the database's name, and what is behind it is the same for many.
            let unreached = failed.causes.last().filter(|_| failed.sqlstate.is_none());
            let sentence = unreached.unwrap_or(&failed.message);
            let object = failed.object.as_ref().unwrap_or(sentence);
            (failed.sqlstate.as_ref(), object)
        }
        self.failures
            .first()
            .is_some_and(|first| key(first) == key(failed))
    }

    /// The group for people: what failed, every database with its own sentence, and of the first one what is behind it.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = vec![self.heading()];
        for (index, failed) in self.failures.iter().take(SHOWN).enumerate() {
            lines.push(format!("  {}: {}", failed.target, failed.message));
            if index == 0 {
                let (causes, hints) = (failed.causes.iter(), failed.hints.iter());
                lines.extend(causes.map(|cause| format!("    caused by: {cause}")));
                lines.extend(hints.map(|hint| format!("    hint: {hint}")));
            }
        }
        if let Some(others) = self.failures.get(SHOWN..).filter(|others| !others.is_empty()) {
            let names: Vec<&str> = others.iter().map(|failed| failed.target.as_str()).collect();
            lines.push(format!("  likewise: {}", names.join(", ")));
        }
        lines.join("\n") + "\n"
    }

    fn heading(&self) -> String {
        let first = self.failures.first();
        let sqlstate = first.and_then(|failed| failed.sqlstate.as_ref());
        let object = first.and_then(|failed| failed.object.as_ref());
        format!(
            "{} failed{}{}",
            self.failures.len(),
            sqlstate.map_or_else(String::new, |sqlstate| format!(" with {sqlstate}")),
            object.map_or_else(String::new, |object| format!(": {object}")),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failed(target: &str, sqlstate: &str, message: &str) -> Failed {
        Failed {
            target: target.to_owned(),
            sqlstate: Some(sqlstate.to_owned()),
            message: message.to_owned(),
            causes: vec![format!("why {target}")],
            ..Failed::default()
        }
    }

    #[test]
    fn failures_of_one_kind_are_together_and_every_database_is_named() {
        let mut failures: Vec<Failed> = (1..=12)
            .map(|number| failed(&format!("t{number:02}"), "55P03", "locked"))
            .collect();
        failures.push(failed("odd", "3D000", "no such database"));
        let groups = grouped(&failures);
        assert_eq!(groups.len(), 2);
        let text = groups[0].text();
        assert!(
            text.starts_with("12 failed with 55P03\n  t01: locked\n    caused by: why t01\n  t02: locked\n"),
            "{text}"
        );
        assert!(text.ends_with("  t10: locked\n  likewise: t11, t12\n"), "{text}");
        assert!(groups[1].text().contains("odd: no such database"));
    }
}
