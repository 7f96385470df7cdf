//! The organization that the tests work in, and short ways to import into it.

use crate::support::{Installation, Output};

/// The header of the files that the tests write.
pub const HEADER: &str = "member_no,email,first_name,last_name,date_of_birth,phone,unit_code,membership_type,joined_on,expires_on,status\n";

/// The tenant `nrna` with a nation, a province and two wards, one of them archived.
pub fn organization() -> Installation {
    let installation = Installation::new();
    installation.ok("local up");
    let units = "
        begin;
        select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
        select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
        insert into organization.units (tenant_id, id, code, name, unit_type_id, parent_id)
        select tenancy.current_tenant(), gen_random_uuid(), 'NP', 'Nepal', id, null
        from organization.unit_types where code = 'national';
        insert into organization.units (tenant_id, id, code, name, unit_type_id, parent_id)
        select tenancy.current_tenant(), gen_random_uuid(), given.code, given.code, types.id, parents.id
        from (values ('NP-1', 'province', 'NP'), ('NP-2', 'province', 'NP'), ('NP-9', 'province', 'NP')) as given (code, type, parent)
        join organization.unit_types types on types.code = given.type
        join organization.units parents on parents.code = given.parent;
        update organization.units set status = 'archived' where code = 'NP-9';
        commit;";
    let output = installation.psql("tenant_nrna", units);
    assert_eq!(output.code, 0, "{}", output.transcript());
    installation
}

/// Imports a file of the usual columns, with further flags.
pub fn import(installation: &Installation, rows: &str, flags: &str) -> Output {
    installation.write("members.csv", format!("{HEADER}{rows}"));
    installation.run(&format!("membership import -t nrna members.csv --yes {flags}"))
}

/// Imports a file that must go in, and gives the report.
pub fn import_all(installation: &Installation, rows: &str) -> serde_json::Value {
    let output = import(installation, rows, "--format json");
    assert_eq!(output.code, 0, "{}", output.transcript());
    output.json()
}

/// Created, changed, unchanged, refused.
pub fn counts(report: &serde_json::Value) -> [u64; 4] {
    ["created", "changed", "unchanged", "refused"].map(|count| report[count].as_u64().unwrap())
}

/// Line, column and code of each fault in the file of errors.
pub fn faults(installation: &Installation, name: &str) -> Vec<String> {
    let errors = installation.read(name);
    let mut faults = Vec::new();
    for record in csv::Reader::from_reader(errors.as_bytes()).records() {
        let record = record.unwrap();
        faults.push(format!("{} {} {}", &record[0], &record[1], &record[3]));
    }
    faults
}

/// The export of all members.
pub fn exported(installation: &Installation) -> String {
    installation.ok("membership export -t nrna")
}

/// Gives the person of a member another membership like that one, in the unit NP-2 and for the year after its term.
pub fn add_membership(installation: &Installation, member: &str, number: &str, is_primary: bool) {
    installation.write_as_application(&format!(
        "insert into membership.memberships
             (tenant_id, id, user_id, unit_id, membership_type_id, member_number, status, is_primary, joined_on, expires_on, state_since)
         select held.tenant_id, gen_random_uuid(), user_id, units.id, membership_type_id, '{number}', held.status, {is_primary}, expires_on, expires_on + 365, expires_on
         from membership.memberships held join organization.units on units.code = 'NP-2' where member_number = '{member}'"
    ));
}

/// The id of the latest import.
pub fn latest_batch(installation: &Installation) -> String {
    let batches = installation
        .run("membership batch list -t nrna --format json")
        .json();
    batches[0]["id"].as_str().unwrap().to_owned()
}

/// So many plain members, numbered from 0.
pub fn plain_members(count: usize) -> String {
    let row =
        |number: usize| format!("{number},m{number}@example.org,A,N{number},,,NP-1,ordinary,2020-01-01,,");
    let rows: Vec<String> = (0..count).map(row).collect();
    rows.join("\n") + "\n"
}

/// Members of a yearly type with 30 days of grace, joined on 2024-01-01 and paid until 2025-01-01.
pub fn yearly_members(numbers: &[&str]) -> Installation {
    let installation = organization();
    installation.ok(
        "membership type create yearly -t nrna --months 12 --fee 100.00 --currency NPR --grace-days 30 --renewal-window-days 60",
    );
    let row = |number: &&str| {
        format!(
            "{number},{}@example.org,Sita,{number},1990-05-01,,NP-1,yearly,2024-01-01,2025-01-01,active\n",
            number.to_lowercase()
        )
    };
    import_all(&installation, &numbers.iter().map(row).collect::<String>());
    installation
}

/// From, until, status of each period, a line a period.
pub fn periods(installation: &Installation, member: &str) -> String {
    installation.ok(&format!(
        "membership history {member} -t nrna --format csv --columns started_on,ended_on,status"
    ))
}

/// Some columns of a member.
pub fn shown(installation: &Installation, member: &str, columns: &str) -> String {
    let text = installation.ok(&format!(
        "membership show {member} -t nrna --format csv --columns {columns}"
    ));
    text.lines().nth(1).unwrap().to_owned()
}
