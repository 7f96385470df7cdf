//! Drift: a database's catalogue held against the one that its migrations make.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Result;
use super::once::OncePer;
use super::shadow::Site;
use crate::db;
use crate::migrate::catalogue::{Catalogue, Difference, compare, snapshot};
use crate::migrate::{Engine, Library, MigrationId, Standing, Status, Target, UpRequest};

/// How a database differs from what its migrations make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    /// What is different in the schemas of the database's contexts.
    pub differences: Vec<Difference>,
    /// Schemas that belong to none of its contexts: whoever made them knows what they are for.
    pub unknown_schemas: Vec<String>,
    /// The migrations because of which it cannot be said what should be there: they changed since, or are not known, or
    /// are not finished.
    pub unclear: Vec<MigrationId>,
}

/// What migrations make, each set of them tried once on each server, however many databases have it.
#[derive(Debug, Default)]
pub struct Expectations {
    /// By server and fingerprint.
    made: OncePer<(String, String), Catalogue>,
}

impl Drift {
    /// Whether the database is what its migrations make. Schemas of nobody's do not count.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.differences.is_empty() && self.unclear.is_empty()
    }
}

impl Expectations {
    /// Holds a database against what its migrations make on `site`, which is the server where it lives.
    ///
    /// # Errors
    /// When the database cannot be read, or the migrations fail on a shadow database.
    pub async fn drift(&self, site: &Site, engine: &Engine<'_>, target: &Target) -> Result<Drift> {
        let status = engine.status(target).await?;
        let unclear = unclear(&status);
        if !unclear.is_empty() {
            return Ok(Drift {
                unclear,
                ..Drift::default()
            });
        }
        let present = with_standing(&status, Standing::Applied).map(|migration| migration.version);
        self.hold_against(site, engine, target, &present.collect()).await
    }

    /// Holds a database against some migrations, whatever its ledger says.
    ///
    /// # Errors
    /// As for [`Expectations::drift`].
    pub async fn hold_against(
        &self,
        site: &Site,
        engine: &Engine<'_>,
        target: &Target,
        versions: &BTreeSet<i32>,
    ) -> Result<Drift> {
        let library = engine.library().only(versions);
        let schemas = contexts(&library);
        let found = snapshot(&mut db::connect(&target.options).await?).await?;
        let expected = self.made_by(site, engine, &library).await?;
        Ok(Drift {
            differences: compare(&expected.within(&schemas), &found.within(&schemas)),
            unknown_schemas: found.inhabited_schemas().difference(&schemas).cloned().collect(),
            unclear: Vec::new(),
        })
    }

    /// What all migrations of a library make on a server.
    async fn made_by(&self, site: &Site, engine: &Engine<'_>, library: &Library) -> Result<Arc<Catalogue>> {
        let key = (
            db::describe(&site.options),
            library.fingerprint(library.contexts().map(|context| context.name.as_str()))?,
        );
        let make = async || {
            site.with_empty(async |shadow| {
                let target = shadow.target(library.scope(), "shadow", None);
                engine
                    .with_library(library)
                    .up(&target, &UpRequest::default())
                    .await?;
                Ok(snapshot(&mut db::connect(&shadow.options()).await?).await?)
            })
            .await
        };
        self.made.get(key, make).await
    }
}

/// The contexts of which there are migrations; their schemas bear their names.
fn contexts(library: &Library) -> BTreeSet<String> {
    library
        .migrations()
        .map(|migration| migration.id.context.clone())
        .collect()
}

fn unclear(status: &Status) -> Vec<MigrationId> {
    [Standing::Drifted, Standing::Unknown, Standing::Running]
        .into_iter()
        .flat_map(|standing| with_standing(status, standing))
        .collect()
}

fn with_standing(status: &Status, standing: Standing) -> impl Iterator<Item = MigrationId> {
    status
        .migrations
        .iter()
        .filter(move |migration| migration.standing == standing)
        .map(|migration| migration.migration.clone())
}
