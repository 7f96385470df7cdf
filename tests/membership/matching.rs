//! Which person a row means.

use crate::organization::{counts, exported, faults, import_all, organization};
use crate::support::Installation;

/// Imports a file with a header of its own.
fn load(installation: &Installation, file: &str) -> (i32, Option<[u64; 4]>) {
    installation.write("file.csv", file);
    let output = installation.run("membership import -t nrna file.csv --yes --format json");
    let report = serde_json::from_str(&output.stdout).ok();
    (output.code, report.as_ref().map(counts))
}

const SITA: &str = "M-1,sita@example.org,Sita,Thapa,1984-06-12,,NP-1,ordinary,2021-03-14,,active\n";

#[test]
fn a_person_is_found_by_number_then_external_id_then_email() {
    let installation = organization();
    import_all(&installation, SITA);
    let changed = Some([0, 1, 0, 0]);
    let by_number = "member_no,external_id,last_name,unit_code,membership_type\nM-1,X9,Rai,NP-1,ordinary\n";
    assert_eq!(load(&installation, by_number), (0, changed));
    let by_external_id = "external_id,last_name,unit_code,membership_type\nX9,Lama,NP-1,ordinary\n";
    assert_eq!(load(&installation, by_external_id), (0, changed));
    let by_email = "email,last_name,unit_code,membership_type\nSITA@example.org,Sherpa,NP-1,ordinary\n";
    assert_eq!(load(&installation, by_email), (0, changed));
    assert!(exported(&installation).contains("M-1,X9,SITA@example.org,Sita,,Sherpa,"));
}

#[test]
fn without_a_key_name_birth_date_and_unit_tell_the_person() {
    let installation = organization();
    let header = "first_name,last_name,date_of_birth,phone,unit_code,membership_type\n";
    let first = format!(
        "{header}Hari,Rai,1990-01-01,,NP-1,ordinary\nHari,Rai,1991-01-01,,NP-1,ordinary\nMaya,Rai,,,NP-1,ordinary\n"
    );
    assert_eq!(load(&installation, &first), (0, Some([3, 0, 0, 0])));
    assert_eq!(load(&installation, &first), (0, Some([0, 0, 3, 0])));
    let second =
        format!("{header}hari,RAI,1990-01-01,9841234567,NP-1,ordinary\nHari,Rai,1990-01-01,,NP-2,ordinary\n");
    assert_eq!(load(&installation, &second), (0, Some([1, 1, 0, 0])));
}

#[test]
fn two_rows_without_keys_that_describe_one_person_are_one_too_many() {
    let installation = organization();
    let file = "first_name,unit_code,membership_type\nHari,NP-1,ordinary\nHari,NP-1,ordinary\n";
    assert_eq!(load(&installation, file).0, 1);
    assert_eq!(faults(&installation, "file.errors.csv"), ["3  duplicate_person"]);
}

#[test]
fn two_rows_that_find_one_person_by_different_keys_are_one_too_many() {
    let installation = organization();
    import_all(&installation, SITA);
    let file = "member_no,email,first_name,unit_code,membership_type\nM-1,,Sita,NP-1,ordinary\n,sita@example.org,Sita,NP-1,ordinary\n";
    assert_eq!(load(&installation, file).0, 1);
    assert_eq!(faults(&installation, "file.errors.csv"), ["3  duplicate_person"]);
}

#[test]
fn a_key_of_another_person_is_refused() {
    let installation = organization();
    import_all(&installation, SITA);
    import_all(
        &installation,
        "M-2,ram@example.org,Ram,Karki,,,NP-1,ordinary,2021-03-14,,active\n",
    );
    let file = "member_no,email,first_name,unit_code,membership_type\nM-2,sita@example.org,Ram,NP-1,ordinary\nM-3,ram@example.org,Maya,NP-1,ordinary\n";
    assert_eq!(load(&installation, file).0, 1);
    assert_eq!(
        faults(&installation, "file.errors.csv"),
        ["2 email email_taken", "3 email email_taken"]
    );
}

#[test]
fn a_person_who_has_no_membership_yet_gets_one() {
    let installation = organization();
    let person = "
        begin;
        select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
        select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
        insert into identity.users (tenant_id, id, email, email_normalized, first_name)
        values (tenancy.current_tenant(), gen_random_uuid(), 'maya@example.org', 'maya@example.org', 'Maya');
        commit;";
    assert_eq!(installation.psql("tenant_nrna", person).code, 0);
    let file =
        "member_no,email,first_name,unit_code,membership_type\nM-9,maya@example.org,Maya,NP-1,ordinary\n";
    assert_eq!(load(&installation, file), (0, Some([1, 0, 0, 0])));
    let people = installation.query_as_superuser("tenant_nrna", "select count(*) from identity.users");
    assert_eq!(people, "1");
}

#[test]
fn a_password_string_is_taken_once_and_never_exported() {
    let installation = organization();
    let hash = "$2b$12$EXRkfkdmXn2gzds2SSitu.MW9.gAVqa9eLS1//RYtYCmB1eLHg.9q";
    let file = format!(
        "member_no,first_name,unit_code,membership_type,password_hash\nM-1,Sita,NP-1,ordinary,{hash}\nM-2,Ram,NP-1,ordinary,secret\n"
    );
    assert_eq!(load(&installation, &file).0, 1);
    assert_eq!(
        faults(&installation, "file.errors.csv"),
        ["3 password_hash bad_password_hash"]
    );
    let good = file.replace("M-2,Ram,NP-1,ordinary,secret\n", "");
    assert_eq!(load(&installation, &good), (0, Some([1, 0, 0, 0])));
    assert_eq!(load(&installation, &good), (0, Some([0, 0, 1, 0])));
    assert!(!exported(&installation).contains("$2b$"));
}
