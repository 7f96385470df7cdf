use tenantctl::migrate::catalogue::snapshot;
use tenantctl::migrate::{
    DownRequest, DownTo, ErrorKind, Library, RepairRequest, Scope, Standing, Target, UpRequest,
};

use crate::fixture::{Fixture, engine, request, versions};

#[tokio::test]
async fn up_changed_file_is_refused_until_it_is_accepted() {
    let mut fixture = Fixture::migrated().await;
    fixture.write(
        "app",
        9001,
        "create_schema",
        "create schema app -- edited",
        "drop schema app",
    );

    let error = fixture.up().await.unwrap_err();

    let path = fixture.path("app", 9001, "create_schema", "up");
    assert!(
        error
            .to_string()
            .ends_with(&format!("{} changed after being applied", path.display())),
        "{error}"
    );
    assert!(error.hints()[0].contains("git log --patch -- "));
    let status = engine(&fixture.library()).status(&fixture.usual()).await.unwrap();
    assert_eq!(status.migrations.last().unwrap().standing, Standing::Drifted);

    let report = fixture
        .repair(&RepairRequest {
            accept_checksums: true,
            ..RepairRequest::default()
        })
        .await
        .unwrap();
    assert_eq!(report.accepted[0].version, 9001);
    assert_eq!(versions(&fixture.up().await.unwrap()), [0; 0]);
    fixture.run("set role tenantctl_main_owner").await;
    let last = "select direction from audit.schema_changes order by id desc limit 1";
    assert_eq!(fixture.texts(last).await, ["repair"]);
}

#[tokio::test]
async fn up_older_file_behind_a_newer_one_needs_to_be_allowed() {
    let mut fixture = Fixture::migrated().await;
    fixture.write(
        "app",
        9005,
        "create_table",
        "create table app.t (a int)",
        "drop table app.t",
    );
    fixture.up().await.unwrap();
    fixture.write(
        "app",
        9003,
        "create_other",
        "create table app.u (a int)",
        "drop table app.u",
    );

    let error = fixture.up().await.unwrap_err();

    assert!(
        error.to_string().ends_with(
            "app/9003_create_other would run after the newer app/9005_create_table, which is applied"
        ),
        "{error}"
    );
    let allowed = UpRequest {
        out_of_order: true,
        ..request()
    };
    assert_eq!(versions(&fixture.up_with(&allowed).await.unwrap()), [9003]);
    assert_eq!(fixture.ledger().await.len(), 3);
}

#[tokio::test]
async fn up_with_an_older_tool_is_refused() {
    let fixture = Fixture::migrated().await;
    let older = Library::load(Scope::Tenant, &[]).unwrap();
    let error = engine(&older)
        .up(&fixture.target(&["audit"]), &request())
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("does not know app/9001_create_schema"),
        "{error}"
    );
    assert!(matches!(error.kind.as_ref(), ErrorKind::LedgerAhead { .. }));
    let down = engine(&older)
        .down(&fixture.usual(), &DownRequest::new(DownTo::Steps(1)))
        .await
        .unwrap();
    assert_eq!(
        down.reverted[0].migration.version, 9001,
        "the ledger knows the way back"
    );
}

#[tokio::test]
async fn up_each_context_added_late_gives_the_same_catalogue() {
    let fixture = Fixture::new().await;
    let library = fixture.library();
    let engine = engine(&library);
    let mut target = fixture.usual();
    target.contexts = None;
    let mut fresh = fixture.cluster.create_database("fresh").await;
    target.options = fixture.cluster.options("fresh");
    let fingerprint = engine.up(&target, &request()).await.unwrap().fingerprint;
    let expected = snapshot(&mut fresh).await.unwrap();

    for late in library
        .contexts()
        .map(|context| context.name.as_str())
        .filter(|name| *name != "tenancy")
    {
        let early = library.contexts().map(|context| context.name.clone());
        let early = early.filter(|name| !library.builds_on(name, late)).collect();
        let mut connection = fixture.cluster.create_database(late).await;
        target.options = fixture.cluster.options(late);
        engine
            .up(
                &Target {
                    contexts: Some(early),
                    ..target.clone()
                },
                &request(),
            )
            .await
            .unwrap();
        let report = engine
            .up(&target, &request())
            .await
            .unwrap_or_else(|error| panic!("{late}: {error}"));
        assert_eq!(report.fingerprint, fingerprint, "{late}");
        assert_eq!(snapshot(&mut connection).await.unwrap(), expected, "{late}");
    }
}

#[tokio::test]
async fn up_chosen_context_leaves_the_others_for_later() {
    let fixture = Fixture::migrated().await;
    fixture.write_context("shop", "[app]");
    fixture.write(
        "shop",
        9002,
        "create_schema",
        "create schema shop",
        "drop schema shop",
    );
    fixture.write(
        "app",
        9003,
        "create_table",
        "create table app.t (a int)",
        "drop table app.t",
    );
    let library = fixture.library();
    let target = fixture.target(&["audit", "shop"]);
    let chosen = UpRequest {
        contexts: vec!["app".into()],
        ..request()
    };
    assert_eq!(
        versions(&engine(&library).up(&target, &chosen).await.unwrap()),
        [9003]
    );
    assert_eq!(
        versions(&engine(&library).up(&target, &request()).await.unwrap()),
        [9002]
    );
}

#[tokio::test]
async fn down_from_under_dependents_is_refused() {
    let fixture = Fixture::migrated().await;
    let alone = DownRequest {
        contexts: vec!["tenancy".into()],
        ..DownRequest::new(DownTo::Steps(1))
    };
    let error = fixture.down(&alone).await.unwrap_err();
    assert!(
        matches!(error.kind.as_ref(), ErrorKind::Dependents { .. }),
        "{error}"
    );
    assert!(
        fixture
            .down(&DownRequest::new(DownTo::Version(77)))
            .await
            .is_err()
    );
}
