//! Nobody comes back into a unit that was archived meanwhile.

use crate::organization::{HEADER, import_all, latest_batch, shown, yearly_members as members};

#[test]
fn a_member_whose_term_is_over_is_in_force_in_no_archived_unit_again() {
    let installation = members(&["A1"]);
    installation.ok("membership expire -t nrna --yes");
    installation.ok("unit archive NP-1 -t nrna --yes");
    installation.write(
        "members.csv",
        format!("{HEADER}A1,a1@example.org,Sita,A1,1990-05-01,,NP-1,yearly,2024-01-01,2999-01-01,active\n"),
    );
    let output = installation.fails(1, "membership import -t nrna members.csv --yes");
    assert!(
        output
            .transcript()
            .contains("unit \"NP-1\" is archived and takes no members (archived_unit)"),
        "{}",
        output.transcript()
    );
    let output = installation.fails(1, "membership renew A1 -t nrna --until 2999-01-01");
    assert!(
        output.stderr.contains("unit \"NP-1\" is archived"),
        "{}",
        output.transcript()
    );
    let by_hand = installation.psql(
            "tenant_nrna",
                "begin;
                 select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
                 select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
                 update membership.memberships set status = 'active' where member_number = 'A1'",
        );
    assert!(
        by_hand
            .stderr
            .contains("unit \"NP-1\" is archived and takes no members"),
        "{}",
        by_hand.transcript()
    );
}

#[test]
fn undo_brings_nobody_back_into_a_unit_that_was_archived_since_and_names_who_stays() {
    let installation = members(&["A1", "A2"]);
    import_all(
        &installation,
        "B1,,Ram,B1,,,NP-2,yearly,2024-01-01,2999-01-01,active\n",
    );
    installation.write("gone.csv", "member_no\nA1\nB1\n");
    installation.ok("membership resign --file gone.csv -t nrna --yes");
    let resigned = latest_batch(&installation);
    import_all(
        &installation,
        "A2,a2@example.org,Sita,A2,1990-05-01,,NP-1,yearly,2024-01-01,2025-01-01,resigned\n",
    );
    let imported = latest_batch(&installation);
    installation.ok("unit archive NP-1 -t nrna --yes");
    for (batch, kept) in [(resigned, "A1"), (imported, "A2")] {
        let output = installation.run(&format!("membership batch undo -t nrna {batch} --yes"));
        assert_eq!(output.code, 0, "{}", output.transcript());
        assert!(
            output.stderr.contains(&format!("kept: {kept} Sita")),
            "{}",
            output.transcript()
        );
        assert_eq!(shown(&installation, kept, "status"), "resigned");
    }
    assert_eq!(shown(&installation, "B1", "status"), "active");
}

#[test]
fn a_unit_with_leaders_or_roles_is_archived_by_nobody() {
    let installation = members(&["A1"]);
    installation.ok("membership resign A1 -t nrna --yes");
    installation.ok("user create -t nrna --email hari@example.org --full-name Hari");
    let archive = || {
        let output = installation.psql(
            "tenant_nrna",
            "begin;
             select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
             select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
             update organization.units set status = 'archived' where code = 'NP-1';
             rollback",
        );
        output.stderr
    };
    installation.ok("unit leader appoint NP-1 chair -t nrna --user hari@example.org");
    assert!(
        archive().contains("the term of its \"chair\" goes on"),
        "{}",
        archive()
    );
    installation.ok("unit leader end NP-1 chair -t nrna");
    installation.ok("role permission grant membership.approve -t nrna --user hari@example.org --unit NP-1");
    assert!(
        archive().contains("roles and permissions that go on there: 1"),
        "{}",
        archive()
    );
    installation.ok("role permission revoke membership.approve -t nrna --user hari@example.org --unit NP-1");
    assert!(!archive().contains("ERROR"), "{}", archive());
}

#[test]
fn undo_of_an_import_leaves_whoever_was_deleted_since_as_they_are() {
    let installation = members(&["A1", "A2"]);
    import_all(
        &installation,
        "A1,a1@example.org,Sita,A1,1990-05-01,,NP-1,yearly,2024-01-01,2025-01-01,resigned\n\
         A2,a2@example.org,Sita,A2,1990-05-01,,NP-1,yearly,2024-01-01,2025-01-01,resigned\n",
    );
    let imported = latest_batch(&installation);
    installation.ok("user delete a1@example.org -t nrna --yes");
    let output = installation.run(&format!("membership batch undo -t nrna {imported} --yes"));
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert!(output.stderr.contains("kept: A1 Sita"), "{}", output.transcript());
    assert_ne!(shown(&installation, "A2", "status"), "resigned");
}
