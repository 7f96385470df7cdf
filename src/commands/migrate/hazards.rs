//! What the lint finds in migrations that databases have not had yet. What is applied can no longer be changed.

use std::collections::{BTreeSet, HashMap};

use super::survey::SurveyArgs;
use crate::error::Result;
use crate::fleet::Target;
use crate::migrate::lint::{self, Finding, Which};
use crate::migrate::{Library, Scope, Standing, Status};

/// The findings for each set of pending migrations: many databases wait for the same.
pub(super) struct Hazards {
    tenants: Library,
    landlord: Library,
    found: HashMap<(bool, BTreeSet<i32>), Vec<Finding>>,
}

impl Hazards {
    /// In the files that a survey is about.
    ///
    /// # Errors
    /// With everything that is wrong with the files.
    pub(super) fn new(survey: &SurveyArgs) -> Result<Self> {
        Ok(Self {
            tenants: survey.files.library()?,
            landlord: Library::load(Scope::Landlord, &[])?,
            found: HashMap::new(),
        })
    }

    /// What is found in the migrations that are pending in a database.
    pub(super) fn of(&mut self, target: &Target, pending: BTreeSet<i32>) -> &[Finding] {
        let is_landlord = matches!(target, Target::Landlord);
        let library = if is_landlord {
            &self.landlord
        } else {
            &self.tenants
        };
        self.found
            .entry((is_landlord, pending))
            .or_insert_with_key(|(_, pending)| {
                if pending.is_empty() {
                    Vec::new()
                } else {
                    lint::lint(library, Which::Pending(pending))
                }
            })
    }

    /// All that was found, each once, by place.
    pub(super) fn all(&self) -> Vec<&Finding> {
        let mut all: Vec<&Finding> = self.found.values().flatten().collect();
        all.sort_by_key(|finding| (&finding.file, finding.line, finding.column, finding.rule));
        all.dedup_by_key(|finding| (&finding.file, finding.line, finding.column, finding.rule));
        all
    }
}

/// The numbers of the migrations that a database is still to have.
pub(super) fn pending(status: &Status) -> BTreeSet<i32> {
    status
        .migrations
        .iter()
        .filter(|migration| matches!(migration.standing, Standing::Pending | Standing::Failed))
        .map(|migration| migration.migration.version)
        .collect()
}
