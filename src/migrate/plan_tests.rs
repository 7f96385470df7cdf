use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::*;
use crate::migrate::ledger::TOOL_VERSION;
use crate::migrate::name::{Scope, TargetName};

/// Three contexts beside the built-in ones: `sales` stands alone, `stock` builds on `goods`.
const FILES: [(&str, &str, &[i32]); 3] = [
    ("goods", "[]", &[9001, 9004, 9006]),
    ("stock", "[goods]", &[9002, 9005]),
    ("sales", "[]", &[9003]),
];

fn write_context(directory: &Path, context: &str, requires: &str, versions: &[i32]) {
    let folder = directory.join(context);
    fs::create_dir(&folder).unwrap();
    fs::write(
        folder.join("context.yaml"),
        format!("description: test\nrequires: {requires}\n"),
    )
    .unwrap();
    for version in versions {
        for kind in ["up", "down"] {
            let file = folder.join(format!("{version}_make_thing.{kind}.sql"));
            fs::write(file, format!("select {version};\n")).unwrap();
        }
    }
}

fn library() -> Library {
    let directory = TempDir::new().unwrap();
    for (context, requires, versions) in FILES {
        write_context(directory.path(), context, requires, versions);
    }
    Library::load(Scope::Tenant, &[directory.path().to_owned()]).unwrap()
}

fn target(contexts: &[&str]) -> Target {
    Target {
        name: TargetName {
            scope: Scope::Tenant,
            name: "nrna".into(),
            database: "tenant_nrna".into(),
        },
        options: sqlx::postgres::PgConnectOptions::new_without_pgpass(),
        role_prefix: "tenantctl_main".into(),
        contexts: Some(contexts.iter().map(ToString::to_string).collect()),
        tenant: None,
    }
}

fn row(library: &Library, version: i32, state: State) -> LedgerRow {
    let migration = library.migration(version).unwrap();
    LedgerRow {
        migration: migration.id.clone(),
        checksum: migration.up.checksum.clone(),
        down_checksum: None,
        state,
        statement_index: 0,
        attempts: 1,
        actor: "test".into(),
        tool_version: TOOL_VERSION.into(),
        error: None,
        started_at: chrono::DateTime::UNIX_EPOCH,
        duration: None,
    }
}

fn ledger(library: &Library, versions: &[i32]) -> Vec<LedgerRow> {
    versions
        .iter()
        .map(|version| row(library, *version, State::Applied))
        .collect()
}

fn pending_versions(contexts: &[&str], applied: &[i32], request: &UpRequest) -> Result<Vec<i32>, ErrorKind> {
    let library = library();
    let selected = selection(&library, &target(contexts), &request.contexts)?;
    let steps = pending(&library, &selected, &ledger(&library, applied), request)?;
    Ok(steps.iter().map(|migration| migration.id.version).collect())
}

#[test]
fn pending_fresh_database_runs_selected_contexts_by_number() {
    let request = UpRequest::default();
    assert_eq!(
        pending_versions(&["stock"], &[], &request).unwrap(),
        [9001, 9002, 9004, 9005, 9006]
    );
    assert_eq!(pending_versions(&["sales"], &[], &request).unwrap(), [9003]);
    let to = UpRequest {
        to: Some(9004),
        ..UpRequest::default()
    };
    assert_eq!(
        pending_versions(&["stock", "sales"], &[], &to).unwrap(),
        [9001, 9002, 9003, 9004]
    );
}

#[test]
fn pending_context_never_begun_comes_late_by_number() {
    let applied = [9001, 9004, 9006];
    assert_eq!(
        pending_versions(&["goods", "stock"], &applied, &UpRequest::default()).unwrap(),
        [9002, 9005]
    );
}

#[test]
fn pending_behind_own_context_is_out_of_order() {
    let error = pending_versions(&["goods"], &[9001, 9006], &UpRequest::default()).unwrap_err();
    let ErrorKind::OutOfOrder { pending, newest } = error else {
        panic!("{error}")
    };
    assert_eq!((pending[0].version, newest.version), (9004, 9006));
    let allowed = UpRequest {
        out_of_order: true,
        ..UpRequest::default()
    };
    assert_eq!(
        pending_versions(&["goods"], &[9001, 9006], &allowed).unwrap(),
        [9004]
    );
}

#[test]
fn pending_behind_dependent_context_is_out_of_order() {
    let error = pending_versions(&["stock"], &[9001, 9002, 9005], &UpRequest::default()).unwrap_err();
    assert!(matches!(error, ErrorKind::OutOfOrder { .. }), "{error}");
}

#[test]
fn pending_behind_chosen_requirement_is_in_order() {
    let applied = [9001, 9002, 9004, 9006];
    assert_eq!(
        pending_versions(&["stock"], &applied, &UpRequest::default()).unwrap(),
        [9005]
    );
}

#[test]
fn pending_unknown_row_means_older_tool() {
    let library = library();
    let mut ahead = ledger(&library, &[9001]);
    ahead[0].migration.version = 9999;
    let selected = selection(&library, &target(&["goods"]), &[]).unwrap();
    let error = pending(&library, &selected, &ahead, &UpRequest::default()).unwrap_err();
    assert!(error.to_string().contains("older than the database"), "{error}");
}

#[test]
fn pending_changed_checksum_names_the_file() {
    let library = library();
    let mut changed = ledger(&library, &[9001]);
    changed[0].checksum = "0".into();
    let selected = selection(&library, &target(&["goods"]), &[]).unwrap();
    let error = pending(&library, &selected, &changed, &UpRequest::default()).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("9001_make_thing.up.sql changed after being applied"),
        "{error}"
    );
}

#[test]
fn pending_failed_row_is_tried_again_and_running_row_stops() {
    let library = library();
    let selected = selection(&library, &target(&["goods"]), &[]).unwrap();
    let failed = [row(&library, 9001, State::Failed)];
    let steps = pending(&library, &selected, &failed, &UpRequest::default()).unwrap();
    assert_eq!(steps[0].id.version, 9001);
    let running = [row(&library, 9001, State::Running)];
    let error = pending(&library, &selected, &running, &UpRequest::default()).unwrap_err();
    assert!(matches!(error, ErrorKind::Unfinished { .. }), "{error}");
}

#[test]
fn selection_refuses_contexts_that_are_not_enabled() {
    let library = library();
    let error = selection(&library, &target(&["goods"]), &["sales".into()]).unwrap_err();
    assert!(matches!(error, ErrorKind::ContextNotEnabled { .. }), "{error}");
    let error = selection(&library, &target(&["goods"]), &["nothing".into()]).unwrap_err();
    assert!(matches!(error, ErrorKind::UnknownContext(_)), "{error}");
}

#[test]
fn plan_predicts_the_fingerprint_and_names_what_it_runs_behind() {
    let library = library();
    let rows = ledger(&library, &[9001, 9004, 9006]);
    let steps: Vec<&Migration> = [9002, 9005]
        .map(|version| library.migration(version).unwrap())
        .into();
    let plan = Plan::new(&steps, &rows);
    assert_eq!(plan.planned_fingerprint, library.fingerprint(["stock"]).unwrap());
    assert_eq!(plan.fingerprint, library.fingerprint(["goods"]).unwrap());
    assert_eq!(
        plan.steps[0].behind.as_ref().map(|newer| newer.version),
        Some(9006)
    );
}

#[test]
fn refuse_change_compares_with_what_was_shown() {
    assert!(refuse_change(None, [1].into_iter()).is_ok());
    assert!(refuse_change(Some(&vec![1]), [1].into_iter()).is_ok());
    assert!(refuse_change(Some(&vec![1]), [1, 2].into_iter()).is_err());
}

fn forecast(contexts: &[&str], applied: &[i32], request: &UpRequest) -> Option<Vec<i32>> {
    let library = library();
    let contexts: Vec<String> = contexts.iter().map(ToString::to_string).collect();
    let known = applied_fingerprint(&ledger(&library, applied));
    let plan = library.forecast(&contexts, &known, request)?;
    assert_eq!(plan.fingerprint, known);
    Some(plan.steps.iter().map(|step| step.migration.version).collect())
}

#[test]
fn forecast_says_what_is_pending_behind_the_first_migrations() {
    let request = UpRequest::default();
    let all = [9001, 9002, 9004, 9005, 9006];
    for known in 0..=all.len() {
        assert_eq!(
            forecast(&["stock"], &all[..known], &request).unwrap(),
            all[known..]
        );
    }
    let to = UpRequest {
        to: Some(9004),
        ..UpRequest::default()
    };
    assert_eq!(forecast(&["stock"], &[9001], &to).unwrap(), [9002, 9004]);
}

#[test]
fn forecast_leaves_any_other_state_to_the_database() {
    let request = UpRequest::default();
    assert_eq!(forecast(&["stock"], &[9001, 9004], &request), None);
    assert_eq!(forecast(&["goods"], &[9001, 9002], &request), None);
    assert_eq!(forecast(&["nothing"], &[], &request), None);
}

/// Whether `up` takes up 9002 of this script, which a crash broke off after 9001 was applied.
fn goes_on(script: &str, change: impl Fn(&mut Vec<LedgerRow>)) -> bool {
    let directory = TempDir::new().unwrap();
    write_context(directory.path(), "goods", "[]", &[9001, 9002]);
    let script = format!("-- no-transaction\n{script}");
    fs::write(directory.path().join("goods/9002_make_thing.up.sql"), script).unwrap();
    let library = Library::load(Scope::Tenant, &[directory.path().to_owned()]).unwrap();
    let mut rows = vec![
        row(&library, 9001, State::Applied),
        row(&library, 9002, State::Running),
    ];
    change(&mut rows);
    let selected = BTreeSet::from(["goods".to_owned()]);
    match pending(&library, &selected, &rows, &UpRequest::default()) {
        Ok(steps) => steps[0].id.version == 9002,
        Err(ErrorKind::Unfinished { .. }) => false,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn what_a_crash_broke_off_goes_on_where_the_next_statement_tells_whether_it_was_done() {
    let at = |index: i32| move |rows: &mut Vec<LedgerRow>| rows[1].statement_index = index;
    for certain in [
        "create index concurrently t_idx on goods.t (a);",
        "drop index concurrently goods.t_idx;",
        "vacuum goods.t;",
        "insert into goods.t values (1);",
    ] {
        assert!(goes_on(certain, at(0)), "{certain}");
        assert!(goes_on(certain, at(1)), "{certain}");
    }
    for doubtful in [
        "do $$ begin commit; end $$;",
        "call goods.fill();",
        "alter table goods.t detach partition goods.t_old concurrently;",
        "reindex table concurrently goods.t;",
    ] {
        assert!(!goes_on(doubtful, at(0)), "{doubtful}");
        assert!(goes_on(doubtful, at(1)), "{doubtful}");
    }
    assert!(!goes_on(
        "create temporary table ids (id int); vacuum goods.t;",
        at(1)
    ));
    assert!(!goes_on(
        "-- phase: contract\ndrop index concurrently goods.t_idx;",
        at(0)
    ));
}

#[test]
fn what_a_crash_broke_off_is_left_to_repair_when_anything_is_otherwise_than_it_was() {
    const BUILD: &str = "create index concurrently t_idx on goods.t (a);";
    assert!(goes_on(BUILD, |_| ()));
    assert!(!goes_on(BUILD, |rows| rows[1].state = State::Failed));
    assert!(!goes_on(BUILD, |rows| rows[1].checksum = "0".into()));
    assert!(!goes_on(BUILD, |rows| rows[1].tool_version = "0".into()));
    assert!(!goes_on(BUILD, |rows| rows[1].attempts = 3));
    assert!(!goes_on(BUILD, |rows| rows[1].error = Some("being taken back".into())));
    assert!(!goes_on(BUILD, |rows| drop(rows.remove(0))));
}

#[test]
fn a_backfill_goes_on_by_itself_unless_it_was_being_taken_back() {
    let directory = TempDir::new().unwrap();
    write_context(directory.path(), "goods", "[]", &[9001]);
    let backfill = "-- phase: backfill\n-- backfill: table=goods.items key=id\nupdate goods.items set price = 0 where id in (select id from batch);\n";
    fs::write(directory.path().join("goods/9001_make_thing.up.sql"), backfill).unwrap();
    let library = Library::load(Scope::Tenant, &[directory.path().to_owned()]).unwrap();
    let begun = row(&library, 9001, State::Running);
    assert!(!is_unfinished(&library, &begun));
    for (state, error) in [
        (State::Running, "being taken back"),
        (State::Failed, "being taken back: lock timeout"),
    ] {
        let half_taken_back = LedgerRow {
            state,
            error: Some(error.to_owned()),
            ..begun.clone()
        };
        assert!(is_unfinished(&library, &half_taken_back));
        let refused = pending(
            &library,
            &BTreeSet::from(["goods".to_owned()]),
            &[half_taken_back],
            &UpRequest::default(),
        );
        assert!(matches!(refused, Err(ErrorKind::Unfinished { .. })));
    }
}
