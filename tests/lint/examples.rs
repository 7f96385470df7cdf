//! `bad` holds migrations that are each wrong in the way their name says, `sound` what should have been written.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::support::{Installation, package};

/// Each bad migration, with the rule that stops it.
const STOPPED_BY: [(&str, &str); 30] = [
    ("allowed_without_a_reason", "allow-without-reason"),
    ("another_contexts_table_changed", "write-to-other-context"),
    ("another_database_named", "other-database"),
    ("another_database_reached_through_a_link", "other-database"),
    ("backfill_without_batches", "file"),
    (
        "broken_index_taken_for_a_finished_one",
        "concurrent-index-if-not-exists",
    ),
    ("column_dropped_under_running_applications", "ban-drop-column"),
    ("column_made_not_null_under_its_lock", "adding-not-nullable-field"),
    ("column_of_another_type", "changing-column-type"),
    ("column_renamed_under_running_applications", "renaming-column"),
    ("column_that_must_have_a_value", "adding-required-field"),
    ("column_with_a_value_for_each_row", "adding-field-with-default"),
    (
        "constraint_checked_while_nobody_can_read",
        "constraint-missing-not-valid",
    ),
    ("constraint_validated_where_it_was_added", "work-under-lock"),
    ("deletion_that_nulls_the_tenant", "set-null-without-column"),
    (
        "every_row_deleted_by_a_forgotten_condition",
        "write-without-where",
    ),
    (
        "foreign_key_checked_under_locks_on_both_tables",
        "adding-foreign-key-constraint",
    ),
    (
        "index_built_while_nobody_can_write",
        "require-concurrent-index-creation",
    ),
    (
        "index_no_search_can_use_because_of_a_function",
        "unsearchable-index",
    ),
    ("index_no_search_can_use_because_of_a_type", "unsearchable-index"),
    (
        "index_no_search_can_use_because_of_its_method",
        "unsearchable-index",
    ),
    ("rows_written_while_a_lock_is_held", "work-under-lock"),
    ("sentence_that_is_no_sql", "syntax"),
    ("table_dropped_under_running_applications", "ban-drop-table"),
    ("table_looked_for_in_public", "unqualified-table"),
    ("table_that_every_login_sees", "unprotected-table"),
    ("table_whose_changes_leave_no_trail", "unwatched-table"),
    ("table_written_anew", "table-rewrite"),
    ("transaction_ended_by_the_migration", "file"),
    (
        "unique_constraint_built_under_its_lock",
        "disallowed-unique-constraint",
    ),
];

/// The findings in each file of a folder, by the file's name.
fn lint_folder(folder: &str) -> (i32, BTreeMap<String, Vec<Value>>) {
    let files = package().join("tests/lint").join(folder).join("organization");
    let mut paths: Vec<_> = fs::read_dir(files)
        .unwrap()
        .flatten()
        .map(|file| file.path())
        .collect();
    paths.sort();
    let words = ["migrate", "lint", "--format", "json"].map(Into::into);
    let installation = Installation::empty();
    let output = installation.run_words(
        words
            .into_iter()
            .chain(paths.iter().map(|path| path.as_os_str().to_owned())),
    );
    let name_of = |path: &str| {
        let name = path.rsplit('/').next().unwrap();
        name.strip_suffix(".up.sql").unwrap().to_owned()
    };
    let mut found: BTreeMap<String, Vec<Value>> = paths
        .iter()
        .map(|path| (name_of(path.to_str().unwrap()), Vec::new()))
        .collect();
    for finding in output.json().as_array().unwrap() {
        let name = name_of(finding["file"].as_str().unwrap());
        found.get_mut(&name).unwrap().push(finding.clone());
    }
    (output.code, found)
}

fn rules(findings: &[Value]) -> Vec<&str> {
    let mut rules: Vec<&str> = findings
        .iter()
        .filter(|finding| finding["level"] == "error")
        .map(|finding| finding["rule"].as_str().unwrap())
        .collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

#[test]
fn every_bad_migration_is_stopped_by_its_rule() {
    let (code, found) = lint_folder("bad");
    assert_eq!(code, 1);
    let names: Vec<&str> = found.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        STOPPED_BY.map(|(name, _)| name),
        "each example has its rule"
    );
    let missed: Vec<String> = STOPPED_BY
        .iter()
        .filter(|(name, rule)| !rules(&found[*name]).contains(rule))
        .map(|(name, rule)| format!("{name} is stopped by {:?}, not by {rule}", rules(&found[*name])))
        .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn every_sound_migration_passes() {
    let (code, found) = lint_folder("sound");
    let noise: Vec<&Value> = found.values().flatten().collect();
    assert!(noise.is_empty(), "{noise:#?}");
    assert_eq!((code, found.len()), (0, STOPPED_BY.len()));
}

#[test]
fn a_hazard_names_its_lock_what_that_blocks_and_the_safe_way() {
    let (_, found) = lint_folder("bad");
    let hazards = found
        .values()
        .flatten()
        .filter(|finding| !finding["lock"].is_null());
    let field = |hazard: &Value, key: &str| hazard[key].as_str().unwrap_or("-").replace('\n', "\n  ");
    let paragraphs: Vec<String> = hazards
        .map(|hazard| {
            let [rule, message, lock, blocks, rewrite] =
                ["rule", "message", "lock", "blocks", "rewrite"].map(|key| field(hazard, key));
            format!("{rule}: {message}\n  {lock}: {blocks}\n  {rewrite}\n")
        })
        .collect();
    insta::assert_snapshot!(paragraphs.join("\n"));
}

#[test]
fn the_programs_own_migrations_are_clean() {
    let installation = Installation::empty();
    for scope in ["", " --landlord"] {
        assert_eq!(
            installation.ok(&format!("migrate lint{scope}")),
            "nothing is wrong\n"
        );
    }
}
