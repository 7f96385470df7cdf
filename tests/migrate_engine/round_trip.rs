//! Every migration that is built in: what its down leaves is what there was before it, and it can be applied again.

use std::collections::BTreeSet;

use tenantctl::migrate::{DownRequest, DownTo, Library, Scope, Target, TargetName, UpRequest};

use crate::catalogue::catalogue;
use crate::cluster::{Cluster, ROLE_PREFIX};
use crate::fixture::engine;

const DATABASE: &str = "round_trip";

async fn every_migration_can_be_taken_back(scope: Scope) {
    let cluster = Cluster::start().await;
    let mut connection = cluster.create_database(DATABASE).await;
    let library = Library::load(scope, &[]).unwrap();
    let engine = engine(&library);
    let target = Target {
        name: TargetName {
            scope,
            name: DATABASE.into(),
            database: DATABASE.into(),
        },
        options: cluster.options(DATABASE),
        role_prefix: ROLE_PREFIX.into(),
        contexts: None,
        tenant: None,
    };
    let mut before = catalogue(&mut connection).await;
    let mut faults = Vec::new();
    for migration in library.migrations() {
        let up = UpRequest {
            to: Some(migration.id.version),
            ..UpRequest::default()
        };
        engine
            .up(&target, &up)
            .await
            .unwrap_or_else(|error| panic!("{error}: {:#?}", error.causes()));
        let after = catalogue(&mut connection).await;
        assert_ne!(before, after, "{} changes nothing", migration.id);

        let down = DownRequest::new(DownTo::Steps(1));
        engine
            .down(&target, &down)
            .await
            .unwrap_or_else(|error| panic!("{error}: {:#?}", error.causes()));
        let back = catalogue(&mut connection).await;
        faults.extend(difference(
            &before,
            &back,
            &format!("{} taken back", migration.id),
        ));

        engine
            .up(&target, &up)
            .await
            .unwrap_or_else(|error| panic!("{error}: {:#?}", error.causes()));
        let again = catalogue(&mut connection).await;
        faults.extend(difference(
            &after,
            &again,
            &format!("{} applied again", migration.id),
        ));
        before = again;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What differs and nothing else: a catalogue is thousands of lines.
fn difference(expected: &[String], found: &[String], when: &str) -> Option<String> {
    let (expected, found): (BTreeSet<_>, BTreeSet<_>) = (expected.iter().collect(), found.iter().collect());
    let missing: Vec<_> = expected.difference(&found).collect();
    let left: Vec<_> = found.difference(&expected).collect();
    let differs = !missing.is_empty() || !left.is_empty();
    differs.then(|| format!("{when}: missing {missing:#?}, left {left:#?}"))
}

#[tokio::test]
async fn every_tenant_migration_can_be_taken_back() {
    every_migration_can_be_taken_back(Scope::Tenant).await;
}

#[tokio::test]
async fn every_landlord_migration_can_be_taken_back() {
    every_migration_can_be_taken_back(Scope::Landlord).await;
}
