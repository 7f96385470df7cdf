//! Every migration that is built in: what its down leaves is what there was before it, and it can be applied again.

use tenantctl::lifecycle::rollback::{Trial, try_rollback};
use tenantctl::lifecycle::shadow::Site;
use tenantctl::migrate::{Library, Scope};

use crate::cluster::{Cluster, ROLE_PREFIX};
use crate::fixture::engine;

async fn every_migration_can_be_taken_back(scope: Scope) {
    let cluster = Cluster::start().await;
    let library = Library::load(scope, &[]).unwrap();
    let site = Site {
        options: cluster.options("postgres"),
        role_prefix: ROLE_PREFIX.into(),
    };
    let trial = Trial {
        contexts: library.contexts().map(|context| context.name.clone()).collect(),
        steps: None,
        stands_for: "every context",
    };
    let tried = try_rollback(&site, &engine(&library), &trial, &|_| {})
        .await
        .unwrap();
    assert_eq!(tried.findings, []);
    assert_eq!(tried.tried.len(), library.migrations().count());
}

#[tokio::test]
async fn every_tenant_migration_can_be_taken_back() {
    every_migration_can_be_taken_back(Scope::Tenant).await;
}

#[tokio::test]
async fn every_landlord_migration_can_be_taken_back() {
    every_migration_can_be_taken_back(Scope::Landlord).await;
}
