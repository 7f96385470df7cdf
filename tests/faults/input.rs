//! Files that are no sheets, tenants that are not ready, and servers that go away: a clear error with its exit code, and
//! the data as it was.

use crate::support::Installation;

pub const IMPORT: &str = "unit import -t nrna units.csv --yes";

/// Imports a file of these bytes, which must be refused, and nothing be applied.
fn refused(code: i32, bytes: &[u8], words: &str) {
    let installation = Installation::new();
    installation.write("units.csv", bytes);
    let output = installation.fails(code, IMPORT);
    assert!(output.stderr.contains(words), "{}", output.transcript());
    assert_nothing_applied(&installation);
}

pub fn assert_nothing_applied(installation: &Installation) {
    assert_eq!(
        installation.ok("unit list -t nrna --format csv --columns code"),
        "code\n"
    );
    assert_eq!(
        installation.query_as_superuser("tenant_nrna", "select count(*) from tenancy.import_batches"),
        "0"
    );
}

#[test]
fn a_file_without_the_columns_is_refused_with_those_that_are_missing() {
    refused(2, b"colour,shape\nred,round\n", "name");
}

#[test]
fn an_empty_file_is_refused() {
    refused(2, b"", "empty");
}

#[test]
fn a_file_with_a_header_alone_is_refused() {
    refused(2, b"code,name,type\n", "no rows");
}

#[test]
fn a_binary_file_is_refused() {
    refused(2, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10", "PNG");
}

#[test]
fn a_wrong_encoding_is_refused_with_the_labels_meaning() {
    let installation = Installation::new();
    installation.write("units.csv", "code,name,type\nN,Nation,national\n");
    let output = installation.fails(2, "unit import -t nrna units.csv --encoding klingon --yes");
    assert!(output.stderr.contains("klingon"), "{}", output.transcript());
    assert_nothing_applied(&installation);
}

#[test]
fn a_record_without_end_is_refused_before_it_fills_the_memory() {
    let installation = Installation::new();
    let mut bytes = b"code,name,type\nN,\"".to_vec();
    bytes.resize(100 * 1024 * 1024, b'x');
    installation.write("units.csv", bytes);
    let output = installation.fails(2, IMPORT);
    assert!(output.stderr.contains("1024 KiB"), "{}", output.transcript());
    assert_nothing_applied(&installation);
}

#[test]
fn a_folder_and_a_missing_file_are_refused() {
    let installation = Installation::new();
    for file in [".", "nowhere.csv"] {
        let output = installation.fails(2, &format!("unit import -t nrna {file} --yes"));
        assert!(output.stderr.contains(file), "{}", output.transcript());
    }
    assert_nothing_applied(&installation);
}

#[test]
fn a_formula_is_text_and_an_export_defuses_it_on_request() {
    let installation = Installation::new();
    installation.write("units.csv", "code,name,type\nN,=1+1,national\n");
    installation.ok(IMPORT);
    assert!(installation.ok("unit export -t nrna").contains("N,=1+1"));
    assert!(
        installation
            .ok("unit export -t nrna --excel-safe")
            .contains("N,'=1+1")
    );
}

#[test]
fn an_unknown_tenant_is_not_found() {
    let installation = Installation::new();
    installation.write("units.csv", "code,name,type\nN,Nation,national\n");
    let output = installation.fails(3, "unit import -t nobody units.csv --yes");
    assert!(
        output.stderr.contains("there is no tenant \"nobody\""),
        "{}",
        output.transcript()
    );
}

#[test]
fn a_database_with_another_stamp_is_not_written_to() {
    let installation = Installation::new();
    installation.write("units.csv", "code,name,type\nN,Nation,national\n");
    installation.ok("local up");
    installation.query_as_superuser(
        "tenant_nrna",
        "update tenancy.tenants set landlord_id = gen_random_uuid()",
    );
    let output = installation.fails(6, IMPORT);
    assert!(output.stderr.contains("is stamped as"), "{}", output.transcript());
    let written =
        "select (select count(*) from organization.units) + (select count(*) from tenancy.import_batches)";
    assert_eq!(installation.query_as_superuser("tenant_nrna", written), "0");
}

#[test]
fn an_older_schema_points_to_migrate_and_a_newer_one_to_a_newer_tool() {
    let installation = Installation::new();
    installation.write("units.csv", "code,name,type\nN,Nation,national\n");
    installation.ok("migrate down -t nrna --steps 1 --yes");
    let output = installation.fails(6, IMPORT);
    assert!(
        output.stderr.contains("hint: tenantctl migrate up -t nrna"),
        "{}",
        output.transcript()
    );
    installation.ok("migrate up -t nrna");
    assert_nothing_applied(&installation);
    installation.query_as_superuser(
        "tenant_nrna",
        "insert into tenancy.migrations (version, context, name, checksum, state, actor, tool_version)
         values (9999, 'organization', 'from_tomorrow', 'x', 'applied', 'x', '99')",
    );
    let output = installation.fails(6, IMPORT);
    assert!(
        output.stderr.contains("older than the database"),
        "{}",
        output.transcript()
    );
}

#[test]
fn a_server_that_is_down_is_unreachable() {
    let installation = Installation::new();
    let url = "postgresql://nobody@127.0.0.1:1/tenantctl";
    let output = installation.fails(6, &format!("tenant list --landlord-url {url}"));
    assert!(
        output.stderr.contains("cannot be reached"),
        "{}",
        output.transcript()
    );
}

#[test]
fn a_wrong_command_line_is_an_error_in_the_format_that_was_asked_for() {
    let installation = Installation::empty();
    let output = installation.fails(2, "tenant list --wrong --format json");
    let error: serde_json::Value = serde_json::from_str(&output.stderr).unwrap();
    assert_eq!(error["error"]["code"], "usage");
    assert_eq!(error["error"]["message"], "unexpected argument '--wrong' found");
}

#[test]
fn rejects_that_do_not_fit_on_the_disk_stop_the_import() {
    let installation = Installation::new();
    let mut rows = vec!["code,name,type".to_owned(), "N,Nation,national".to_owned()];
    rows.extend((0..2000).map(|number| format!("X-{number},Nothing,galaxy")));
    installation.write("units.csv", rows.join("\n"));
    installation.ok("local up");
    let line = "unit import -t nrna units.csv --on-error reject --yes";
    // A limit on the size of files is met as a full disk is: a write fails.
    let limited = installation.run_limited("trap '' XFSZ; ulimit -f 16", line);
    assert_eq!(limited.code, 2, "{}", limited.transcript());
    assert!(
        limited.stderr.contains("the refused rows cannot be written"),
        "{}",
        limited.transcript()
    );
    assert_nothing_applied(&installation);
    assert!(!installation.home().join("units.rejects.csv").exists());
}

#[test]
fn rejects_never_take_the_place_of_a_device() {
    let installation = Installation::new();
    installation.write("units.csv", "code,name,type\nX,Nothing,galaxy\n");
    let output = installation.fails(
        2,
        "unit import -t nrna units.csv --on-error reject --rejects /dev/null --yes",
    );
    assert!(
        output.stderr.contains("it is no ordinary file"),
        "{}",
        output.transcript()
    );
    assert!(!std::path::Path::new("/dev/null").metadata().unwrap().is_file());
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let installation = Installation::new();
    let mut child = installation.spawn("seed list --tables");
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
