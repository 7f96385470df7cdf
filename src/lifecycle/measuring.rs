//! What pending migrations take: they are applied to a shadow database that has what the database has.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Result;
use super::once::OncePer;
use super::shadow::Site;
use crate::db;
use crate::migrate::{Engine, Measured, MigrationId, Plan, UpRequest};

/// A server, and fingerprints now and then.
type Key = (String, String, String);

/// What plans take, each tried once on each server, however many databases have it.
#[derive(Debug, Default)]
pub struct Measurements {
    made: OncePer<Key, Vec<Measured>>,
}

impl Measurements {
    /// What a plan takes.
    ///
    /// # Errors
    /// When the server cannot be used, or a migration fails on a database without rows.
    pub async fn of(&self, site: &Site, engine: &Engine<'_>, plan: &Plan) -> Result<Arc<Vec<Measured>>> {
        let key = (
            db::describe(&site.options),
            plan.fingerprint.clone(),
            plan.planned_fingerprint.clone(),
        );
        self.made
            .get(key, async || measure(site, engine, plan).await)
            .await
    }
}

async fn measure(site: &Site, engine: &Engine<'_>, plan: &Plan) -> Result<Vec<Measured>> {
    let present = versions(plan.present.iter());
    let then = versions(
        plan.present
            .iter()
            .chain(plan.steps.iter().map(|step| &step.migration)),
    );
    let (before, after) = (engine.library().only(&present), engine.library().only(&then));
    site.with_empty(async |shadow| {
        let target = shadow.target(before.scope(), "shadow", None);
        let request = UpRequest {
            out_of_order: true,
            ..UpRequest::default()
        };
        engine.with_library(&before).up(&target, &request).await?;
        Ok(engine.with_library(&after).measure(&target, &request).await?)
    })
    .await
}

fn versions<'m>(migrations: impl Iterator<Item = &'m MigrationId>) -> BTreeSet<i32> {
    migrations.map(|migration| migration.version).collect()
}
