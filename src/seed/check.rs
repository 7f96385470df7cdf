//! Checks a whole library: what the lazy reading of single files would not notice.

use std::collections::{BTreeMap, BTreeSet};

use super::source::Place;
use super::{Error, Library, Request, Result, Selection, Set};

impl Library {
    /// Reads every file and checks that they fit together: keys are unique over all sets, references lead to
    /// tables that are seeded, sets and templates name what exists.
    ///
    /// # Errors
    /// The first fault, with its file and row.
    pub fn check(&self) -> Result<()> {
        let sets = self.sets()?;
        self.check_set_folders(&sets)?;
        self.with_required(sets.iter().map(|set| &set.name))?;
        for set in &sets {
            self.check_contexts(set)?;
        }
        check_references(&self.select_landlord()?)?;
        check_references(&self.select_everything(&sets)?)?;
        for template in self.templates()? {
            let contexts = &template.contexts;
            self.select(&Request {
                reference: true,
                template: Some(&template.name),
                sets: &[],
                contexts,
            })?;
        }
        Ok(())
    }

    fn select_everything(&self, sets: &[Set]) -> Result<Selection> {
        let mut files = self.files_at(Place::Reference)?;
        for set in sets {
            files.extend(self.files_at(Place::Set(&set.name))?);
        }
        Selection::of(&files)
    }

    fn check_set_folders(&self, sets: &[Set]) -> Result<()> {
        let without_manifest = self.places().find(|(_, place)| match place {
            Place::Set(name) => !sets.iter().any(|set| set.name == *name),
            _ => false,
        });
        match without_manifest {
            Some((path, _)) => Err(Error::file(self.label(path), "its folder has no set.yaml")),
            None => Ok(()),
        }
    }

    fn check_contexts(&self, set: &Set) -> Result<()> {
        let label = self.label(&format!("sets/{}/set.yaml", set.name));
        let files = self.files_at(Place::Set(&set.name))?;
        let filled: BTreeSet<&str> = files.iter().map(|file| file.header.schema()).collect();
        let named: BTreeSet<&str> = set.contexts.iter().map(String::as_str).collect();
        if filled == named {
            return Ok(());
        }
        let list = |names: &BTreeSet<&str>| names.iter().copied().collect::<Vec<_>>().join(", ");
        Err(Error::file(
            label,
            format!("names the contexts {}, and fills {}", list(&named), list(&filled)),
        ))
    }
}

/// A value that refers to a row must have it in the same library. Sets may refer to each other only when they
/// require each other, which the selection of a single set shows.
fn check_references(selection: &Selection) -> Result<()> {
    let mut values: BTreeMap<(&str, &str), BTreeSet<String>> = BTreeMap::new();
    for table in &selection.tables {
        for (field, reference) in &table.header.references {
            let Some(target) = selection.table(&reference.table) else {
                let label = table.rows.first().map_or("", |row| &row.file);
                let problem = format!(
                    "\"{field}\" refers to {}, which no seed file fills",
                    reference.table
                );
                return Err(Error::file(label, problem));
            };
            let known = values
                .entry((&reference.table, &reference.key))
                .or_insert_with(|| target.values(&reference.key));
            let dangling = table.rows.iter().find_map(|row| {
                let value = row.text(field)?;
                (!known.contains(&value)).then_some((row, value))
            });
            if let Some((row, value)) = dangling {
                return Err(row.error(format!(
                    "\"{field}\" names {value}, which is not in {}",
                    reference.table
                )));
            }
        }
    }
    Ok(())
}
