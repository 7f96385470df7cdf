//! Two who write at once.

use crate::organization::organization;
use crate::support::session::{Session, wait_for_a_blocked_session};
use crate::support::{Installation, Output};

const FILE: &str = "external_id,unit_code,membership_type,joined_on\nP-1,NP-1,ordinary,2024-01-01\n";
const IMPORT: &str = "membership import -t nrna members.csv --yes";
/// A primary membership of the same person elsewhere, as an application would open it.
const MEMBERSHIP: &str = "
    insert into membership.memberships (tenant_id, id, user_id, unit_id, membership_type_id, status, joined_on)
    select tenancy.current_tenant(), gen_random_uuid(), users.id, units.id, types.id, 'active', '2024-06-01'
    from identity.users, organization.units, membership.membership_types types
    where users.external_id = 'P-1' and units.code = 'NP-2' and types.code = 'ordinary';";

fn with_one_person() -> Installation {
    let installation = organization();
    installation.ok("user create -t nrna --external-id P-1 --full-name Sita");
    installation.write("members.csv", FILE);
    installation
}

fn open_primary_memberships(installation: &Installation) -> String {
    installation.query_as_superuser(
        "tenant_nrna",
        "select string_agg(units.code, ' ')
         from membership.memberships join organization.units on units.id = unit_id
         where is_primary and memberships.deleted_at is null",
    )
}

#[test]
fn of_two_who_open_a_primary_membership_for_one_person_the_first_wins_and_the_other_is_told() {
    let installation = with_one_person();
    let mut application = Session::begin(&installation);
    application.execute(MEMBERSHIP);
    let import = installation.spawn(IMPORT);
    wait_for_a_blocked_session(&installation);
    application.execute("commit;");
    let output = Output::of(import, IMPORT);
    assert_eq!(output.code, 4, "{}", output.transcript());
    assert!(
        output
            .stderr
            .contains("a person has one primary membership in force at a time"),
        "{}",
        output.transcript()
    );
    assert_eq!(open_primary_memberships(&installation), "NP-2");
    assert_eq!(installation.ok("membership batch list -t nrna"), "");
}

#[test]
fn who_waited_for_one_that_gave_up_wins() {
    let installation = with_one_person();
    let mut application = Session::begin(&installation);
    application.execute(MEMBERSHIP);
    let import = installation.spawn(IMPORT);
    wait_for_a_blocked_session(&installation);
    application.execute("rollback;");
    let output = Output::of(import, IMPORT);
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert_eq!(open_primary_memberships(&installation), "NP-1");
}

#[test]
fn of_two_imports_at_once_that_bring_one_person_under_two_numbers_one_wins() {
    let installation = with_one_person();
    let imports = ["1", "2"].map(|number| {
        let name = format!("file{number}.csv");
        installation.write(
            &name,
            format!("member_no,external_id,unit_code,membership_type\nM-{number},P-1,NP-{number},ordinary\n"),
        );
        let line = format!("membership import -t nrna {name} --yes");
        (installation.spawn(&line), line)
    });
    let outputs = imports.map(|(child, line)| Output::of(child, &line));
    let mut codes = outputs.each_ref().map(|output| output.code);
    codes.sort_unstable();
    let [first, second] = outputs.each_ref().map(Output::transcript);
    assert_eq!(codes, [0, 1], "{first}\n{second}");
    assert!(
        [first, second].concat().contains("external_id_taken"),
        "the loser is told why"
    );
    assert_eq!(open_primary_memberships(&installation).len(), "NP-1".len());
}
