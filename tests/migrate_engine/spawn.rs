use std::sync::Arc;

use tenantctl::migrate::{RepairRequest, UpRequest};

use crate::fixture::{Fixture, engine, limits, request, versions};

/// A fleet runs engines as tasks, so that everything they do must be able to move between threads.
#[tokio::test]
async fn operations_run_as_tasks() {
    let fixture = Fixture::migrated().await;
    fixture.write(
        "app",
        9002,
        "create_table",
        "create table app.t (a int)",
        "drop table app.t",
    );
    let (library, target) = (Arc::new(fixture.library()), fixture.usual());
    let task = tokio::spawn(async move {
        let engine = engine(&library);
        let applied = engine.up(&target, &UpRequest::default()).await.unwrap();
        engine.repair(&target, &RepairRequest::default()).await.unwrap();
        engine.validate(&target, &limits()).await.unwrap();
        engine.history(&target).await.unwrap();
        engine.plan(&target, &request()).await.unwrap();
        applied
    });
    assert_eq!(versions(&task.await.unwrap()), [9002]);
}
