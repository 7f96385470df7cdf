use tenantctl::migrate::{DownRequest, DownTo, Library, Scope, Target, TargetName};

use crate::fixture::{DATABASE, Fixture, engine, request, versions};

/// The landlord's ledger has the columns of the tenants' ledger.
fn landlord(fixture: &Fixture) -> (Library, Target) {
    let tenants = fixture.library();
    let script = |text: &str| text.replace("tenancy", "landlord");
    let ledger = tenants.migration(1).expect("the ledger comes first");
    fixture.write_context("landlord", "[]");
    fixture.write(
        "landlord",
        9001,
        "create_ledger",
        &script(&ledger.up.text),
        &script(&ledger.down.text),
    );
    std::fs::remove_dir_all(fixture.directory().join("app")).expect("the folder of the other scope goes");
    let library = Library::load(Scope::Landlord, &[fixture.directory().to_owned()]).expect("a sound library");
    let name = TargetName {
        scope: Scope::Landlord,
        name: "main".into(),
        database: DATABASE.into(),
    };
    let contexts = Some(vec!["landlord".into()]);
    let target = Target {
        name,
        contexts,
        ..fixture.usual()
    };
    (library, target)
}

#[tokio::test]
async fn landlord_has_its_own_ledger() {
    let mut fixture = Fixture::new().await;
    let (library, target) = landlord(&fixture);
    let engine = engine(&library);

    assert_eq!(versions(&engine.up(&target, &request()).await.unwrap()), [9001]);

    assert_eq!(
        fixture
            .texts("select version::text from landlord.migrations")
            .await,
        ["9001"]
    );
    assert_eq!(engine.history(&target).await.unwrap().len(), 1);
    let error = engine
        .up(
            &Target {
                contexts: Some(vec!["tenancy".into()]),
                ..target.clone()
            },
            &request(),
        )
        .await;
    assert!(
        error
            .unwrap_err()
            .to_string()
            .starts_with("landlord main (database tenant_nrna): there is no context")
    );
    engine
        .down(&target, &DownRequest::new(DownTo::Version(0)))
        .await
        .unwrap();
    assert_eq!(versions(&engine.up(&target, &request()).await.unwrap()), [9001]);
}

#[tokio::test]
async fn landlord_migrations_on_a_tenant_are_refused() {
    let fixture = Fixture::migrated().await;
    let (library, target) = landlord(&fixture);
    let error = engine(&library).up(&target, &request()).await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("it has the ledger of a tenant database"),
        "{error}"
    );
}
