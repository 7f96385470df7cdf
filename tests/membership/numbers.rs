//! Numbers that come with a file are never given out again.

use crate::organization::{import, import_all, latest_batch, organization};
use crate::support::Installation;

/// The counters, each with the next number that it gives out.
fn counters(installation: &Installation) -> String {
    installation.query_as_superuser(
        "tenant_nrna",
        "select string_agg(scope || ' ' || next_value, ', ' order by scope) from membership.member_number_sequences",
    )
}

fn member(number: &str, unit: &str, membership_type: &str) -> String {
    format!("{number},,Sita,N{number},,,{unit},{membership_type},2021-03-14,,active\n")
}

#[test]
fn imported_numbers_move_the_counters_of_the_formats_that_could_make_them() {
    let installation = organization();
    let rows = [
        member("M-000041", "NP-1", "ordinary"),
        member("M-7", "NP-1", "ordinary"),
        member("L-000003", "NP-1", "lifetime"),
        // Its own type counts otherwise, but the lifetime members' format could make it.
        member("L-000009", "NP-1", "ordinary"),
        member("of old 17", "NP-1", "ordinary"),
    ];
    import_all(&installation, &rows.concat());
    assert_eq!(counters(&installation), "L-{sequence:6} 10, M-{sequence:6} 42");
    let taken = "
        begin;
        select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
        select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
        select membership.take_numbers('M-{sequence:6}', 3, gen_random_uuid());
        commit";
    assert!(installation.query("tenant_nrna", taken).ends_with("\n42"));
    import_all(&installation, &member("M-000043", "NP-2", "ordinary"));
    assert_eq!(
        counters(&installation),
        "L-{sequence:6} 10, M-{sequence:6} 45",
        "a counter never goes back"
    );
}

#[test]
fn a_format_of_units_and_years_has_a_counter_for_each() {
    let installation = organization();
    installation.ok("membership type create guest -t nrna --number-format {unit}/{year}/{type}.{sequence:4}");
    let rows = [
        member("NP-1/2026/guest.0012", "NP-1", "guest"),
        member("NP-1/2026/guest.0002", "NP-2", "guest"),
        member("NP-2/2025/guest.0001", "NP-2", "guest"),
        member("NP-2/2025/guest-0099", "NP-2", "guest"),
    ];
    import_all(&installation, &rows.concat());
    assert_eq!(
        counters(&installation),
        "NP-1/2026/guest.{sequence:4} 13, NP-2/2025/guest.{sequence:4} 2"
    );
}

#[test]
fn a_number_that_a_file_gives_to_a_member_later_counts_and_a_refused_one_does_not() {
    let installation = organization();
    import_all(&installation, ",sita@example.org,Sita,Thapa,,,NP-1,ordinary,,,\n");
    import_all(
        &installation,
        "M-50,sita@example.org,Sita,Thapa,,,NP-1,ordinary,,,\n",
    );
    assert_eq!(counters(&installation), "M-{sequence:6} 51");
    import(
        &installation,
        "M-90,,Ram,Karki,,,NP-X,ordinary,,,\n",
        "--on-error reject",
    );
    assert_eq!(counters(&installation), "M-{sequence:6} 51");
}

#[test]
fn a_new_type_counts_on_from_numbers_that_members_have_already() {
    let installation = organization();
    import_all(&installation, &member("G-0008", "NP-1", "ordinary"));
    assert_eq!(counters(&installation), "");
    installation.ok("membership type create guest -t nrna --number-format G-{sequence:4}");
    assert_eq!(counters(&installation), "G-{sequence:4} 9");
    let batch = latest_batch(&installation);
    installation.ok(&format!("membership batch undo -t nrna {batch} --yes"));
    assert_eq!(counters(&installation), "G-{sequence:4} 9");
}

#[test]
fn a_format_that_comes_later_counts_on_from_numbers_that_members_have_already() {
    let installation = organization();
    let rows = [
        member("1", "NP-1", "ordinary"),
        member("2", "NP-1", "ordinary"),
        member("S-7", "NP-1", "ordinary"),
    ];
    import_all(&installation, &rows.concat());
    assert_eq!(counters(&installation), "");
    installation.ok("tenant setting set -t nrna member_number_format {sequence}");
    assert_eq!(counters(&installation), "{sequence} 3");
    installation.ok("membership type create guest -t nrna --number-format G-{sequence}");
    installation.ok("tenant setting set -t nrna member_number_format S-{sequence}");
    installation.ok("membership type update guest -t nrna --clear number_format");
    assert_eq!(counters(&installation), "S-{sequence} 8, {sequence} 3");
    installation.ok("membership type create friend -t nrna --months 12");
    installation.ok("membership application submit -t nrna --first-name Hari --last-name Karki --unit NP-1 --type friend --approve");
    assert_eq!(
        installation.ok("membership list -t nrna --search hari --columns member_no --format csv"),
        "member_no\nS-8\n"
    );
    let gaps = installation.query_as_superuser(
        "tenant_nrna",
        "select count(*) from membership.member_number_gaps",
    );
    assert_eq!(gaps, "0");
}
