//! What a backup tells of the rows of each table.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::backup::{backup, populated, refused};

/// Values of types that have a hash that is the same on every server, and of types that have none.
const KINDS: [(&str, &str, &str); 24] = [
    ("t", "text", "'a'"),
    ("v", "varchar(9)", "'b'"),
    ("c", "character(3)", "'c'"),
    ("i", "integer", "1"),
    ("n", "numeric", "1.5"),
    ("b", "boolean", "true"),
    ("u", "uuid", "gen_random_uuid()"),
    ("d", "date", "'2026-01-01'"),
    ("w", "timestamptz", "'2026-01-01 00:00:00Z'"),
    ("l", "interval", "'1 day'"),
    ("j", "jsonb", "'{\"a\": [1]}'"),
    ("o", "json", "'{\"a\": [1]}'"),
    ("p", "point", "'(1, 2)'"),
    ("a", "text[]", "'{a,null}'"),
    ("s", "smallint", "1"),
    ("g", "bigint", "1"),
    ("m", "timestamp", "'2026-01-01 00:00:00'"),
    ("y", "bytea", "'\\x01'"),
    ("k", "inet", "'::1'"),
    ("r", "daterange", "'[2026-01-01,)'"),
    ("ua", "uuid[]", "array[gen_random_uuid()]"),
    ("ga", "bigint[]", "'{1}'"),
    ("x", "text collate app.careless", "'a'"),
    ("xa", "text[] collate app.careless", "'{a}'"),
];

fn manifest(folder: &Path) -> Value {
    serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap()
}

#[test]
fn every_value_of_every_type_counts_in_the_checksum_of_its_table() {
    let installation = populated();
    let columns = KINDS.map(|(name, kind, _)| format!("{name} {kind}")).join(", ");
    // What such a collation takes for equal is another value all the same.
    let careless = [("x", "", "'A'"), ("xa", "", "'{A}'")];
    let tables = KINDS.iter().chain(&careless).enumerate().map(|(number, (name, _, value))| {
        format!(
            "create table app.kinds_{number} ({columns}); insert into app.kinds_{number} ({name}) values ({value});"
        )
    });
    let tables: String = tables.collect();
    installation.query(
        "tenant_nrna",
        &format!(
            "set role tenantctl_main_owner;
             create schema app;
             create collation app.careless (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
             create table app.kinds ({columns}); insert into app.kinds default values; {tables}"
        ),
    );
    let written = manifest(&backup(&installation));
    let mut tables: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for table in written["tables"].as_array().unwrap() {
        let name = table["table"].as_str().unwrap();
        if name.starts_with("app.kinds") {
            tables
                .entry(table["checksum"].as_str().unwrap())
                .or_default()
                .push(name);
        }
    }
    let alike: Vec<_> = tables.values().filter(|names| names.len() > 1).collect();
    assert!(alike.is_empty(), "{alike:?}");
    assert_eq!(tables.len(), 1 + KINDS.len() + careless.len());
}

#[test]
fn a_backup_whose_rows_were_hashed_as_text_is_held_against_text() {
    let installation = populated();
    let folder = backup(&installation);
    let mut written = manifest(&folder);
    written["format"] = 1.into();
    for table in written["tables"].as_array_mut().unwrap() {
        let name = table["table"].as_str().unwrap().to_owned();
        let sql = format!(
            "set search_path = pg_catalog; set timezone = 'UTC'; set extra_float_digits = 1;
             select coalesce(sum(hashtextextended(record::text, 0)), 0) from {name} as record"
        );
        table["checksum"] = installation.query_as_superuser("tenant_nrna", &sql).into();
    }
    let write = |manifest: &Value| {
        fs::write(
            folder.join("manifest.json"),
            serde_json::to_vec(manifest).unwrap(),
        )
        .unwrap();
    };
    write(&written);
    let restore = format!("tenant restore nrna --from {} --yes", folder.display());
    installation.ok(&restore);

    written["format"] = 2.into();
    write(&written);
    refused(1, &installation.run(&restore), "has other values");
}
