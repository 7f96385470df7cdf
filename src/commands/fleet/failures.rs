//! The failures of a fleet operation, those of one kind together.

use super::report::Row;

/// How many failures of one group are shown with their own sentence; the others by name.
const SHOWN: usize = 10;

/// Databases that failed in the same way.
pub struct Group<'r> {
    rows: Vec<&'r Row>,
}

/// The failures among some rows: those of one SQLSTATE and statement are one group.
#[must_use]
pub fn failures(rows: &[Row]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for row in rows.iter().filter(|row| row.state == "failed") {
        match groups.iter_mut().find(|group| group.holds(row)) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { rows: vec![row] }),
        }
    }
    groups
}

impl Group<'_> {
    fn holds(&self, row: &Row) -> bool {
        let key = |row: &Row| {
            let object = row.object.as_ref().or(row.message.as_ref());
            (row.sqlstate.clone(), object.cloned())
        };
        self.rows.first().is_some_and(|first| key(first) == key(row))
    }

    /// The group for people: what failed, every database with its own sentence, and of the first one what is behind it.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = vec![self.heading()];
        for (index, row) in self.rows.iter().take(SHOWN).enumerate() {
            let message = row.message.as_deref().unwrap_or("failed");
            lines.push(format!("  {}: {message}", row.target));
            if index == 0 {
                lines.extend(row.causes.iter().map(|cause| format!("    caused by: {cause}")));
                lines.extend(row.hints.iter().map(|hint| format!("    hint: {hint}")));
            }
        }
        if let Some(others) = self.rows.get(SHOWN..).filter(|others| !others.is_empty()) {
            let names: Vec<&str> = others.iter().map(|row| row.target.as_str()).collect();
            lines.push(format!("  likewise: {}", names.join(", ")));
        }
        lines.join("\n") + "\n"
    }

    fn heading(&self) -> String {
        let first = self.rows.first();
        let sqlstate = first.and_then(|row| row.sqlstate.as_ref());
        let object = first.and_then(|row| row.object.as_ref());
        format!(
            "{} failed{}{}",
            self.rows.len(),
            sqlstate.map_or_else(String::new, |sqlstate| format!(" with {sqlstate}")),
            object.map_or_else(String::new, |object| format!(": {object}")),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failed(target: &str, sqlstate: &str, message: &str) -> Row {
        Row {
            sqlstate: Some(sqlstate.to_owned()),
            message: Some(message.to_owned()),
            causes: vec![format!("why {target}")],
            ..Row::new(target, "failed", None)
        }
    }

    #[test]
    fn failures_of_one_kind_are_together_and_every_database_is_named() {
        let mut rows: Vec<Row> = (1..=12)
            .map(|number| failed(&format!("t{number:02}"), "55P03", "locked"))
            .collect();
        rows.push(Row::new("fine", "done", Some(3)));
        rows.push(failed("odd", "3D000", "no such database"));
        let groups = failures(&rows);
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
