//! The seeds that come with the program.

use tenantctl::seed::{Error, Library, Request};

#[test]
fn the_shipped_seeds_fit_together() {
    Library::embedded().check().unwrap();
}

#[test]
fn a_set_brings_what_it_requires() {
    let (sets, contexts) = (
        ["committee".to_owned()],
        ["organization".to_owned(), "access".to_owned()],
    );
    let request = Request {
        reference: false,
        template: None,
        sets: &sets,
        contexts: &contexts,
    };
    let selection = Library::embedded().select(&request).unwrap();
    assert!(selection.table("access.permissions").is_some());
    assert!(selection.table("config.settings").is_none());
}

#[test]
fn a_set_whose_context_the_tenant_lacks_is_refused() {
    let (sets, contexts) = (["committee".to_owned()], ["organization".to_owned()]);
    let request = Request {
        reference: false,
        template: None,
        sets: &sets,
        contexts: &contexts,
    };
    let error = Library::embedded().select(&request).unwrap_err();
    assert!(matches!(error, Error::MissingContext { .. }));
    assert_eq!(
        error.to_string(),
        "the seed set \"permissions\" needs the context access, which the tenant has not"
    );
}

#[test]
fn the_fingerprint_of_the_reference_data_stays_the_same() {
    let first = Library::embedded().reference_hash();
    assert_eq!(first.len(), 64);
    assert_eq!(first, Library::embedded().reference_hash());
}
