//! What a tenant's own users may give.

use super::{refused, with_people};

#[test]
fn nobody_gives_what_they_do_not_hold_there() {
    let installation = with_people();
    installation.ok("role assign chair -t nrna --user sita@example.org --unit NP-3 --scope subtree");
    installation.ok("role assign owner -t nrna --user gita@example.org --scope tenant");
    let give = "role assign chair -t nrna --user ram@example.org --as sita@example.org";
    assert_eq!(
        installation.ok(&format!("{give} --unit NP-3-27 --from 2026-01-01")),
        "Ram Thapa is chair (appointed) at unit NP-3-27 from 2026-01-01\n"
    );
    insta::assert_snapshot!(refused(
        &installation,
        1,
        &format!("{give} --unit NP --scope subtree")
    ));
    insta::assert_snapshot!(refused(
        &installation,
        1,
        "role assign administrator -t nrna --user sita@example.org --unit NP-3 --as sita@example.org"
    ));
    installation.fails(
        1,
        "role permission grant audit.seal -t nrna --user ram@example.org --unit NP-3 --as sita@example.org",
    );
    installation.ok("role permission grant membership.approve -t nrna --user ram@example.org --unit NP-3 --as sita@example.org");
    insta::assert_snapshot!(refused(
        &installation,
        1,
        "role grant chair membership.expel -t nrna --as sita@example.org"
    ));
    installation.ok("role grant chair membership.expel -t nrna --as gita@example.org");
    // To take a denial back is to give.
    installation.ok("role permission deny audit.seal -t nrna --user ram@example.org --scope tenant");
    installation.fails(
        1,
        "role permission revoke audit.seal -t nrna --user ram@example.org --as sita@example.org",
    );
    // To take away a role that denies is to give as well, and so is to invite to one.
    installation.ok("role create bystander -t nrna --name Bystander --deny membership.approve");
    installation.ok("role assign bystander -t nrna --user ram@example.org --unit NP-3");
    let unassign = "role unassign bystander -t nrna --user ram@example.org --now";
    insta::assert_snapshot!(refused(
        &installation,
        1,
        &format!("{unassign} --as ram@example.org")
    ));
    installation.ok(&format!("{unassign} --as sita@example.org"));
    // The trail says in whose name it was done.
    let granted = "role assignments chair -t nrna --user ram@example.org --at 2026-06-30 --columns granted_by --format csv";
    assert_eq!(installation.ok(granted), "granted_by\nSita Rai\n");
    // A session of the application on behalf of a user is bound as well.
    installation.ok("membership invitation create new@example.org -t nrna --unit NP-3 --role viewer");
    installation.ok("membership domain add example.com -t nrna --unit NP-3 --role organizer");
    for (sql, message) in [
        (
            "update membership.email_domains set unit_id = units.id from organization.units where units.code = 'NP-4'",
            "not held there",
        ),
        (
            "insert into access.role_assignments (tenant_id, id, user_id, role_id, scope)
             select users.tenant_id, gen_random_uuid(), users.id, roles.id, 'tenant'
             from identity.users, access.roles
             where users.email = 'ram@example.org' and roles.code = 'administrator'",
            "not held there",
        ),
        (
            "update access.invitation_roles set role_id = roles.id from access.roles where roles.code = 'administrator'",
            "not held there",
        ),
        (
            "update access.role_permissions set role_id = other.id
             from access.roles role, access.roles other
             where role_permissions.role_id = role.id and role.code = 'bystander' and other.code = 'organizer'",
            "not held everywhere: membership.approve",
        ),
        (
            "update access.permissions set code = 'audit.approve', action = 'approve' where code = 'audit.seal'",
            "the permission \"audit.seal\" cannot become \"audit.approve\"",
        ),
        (
            "update access.roles set deleted_at = now() where code = 'bystander'",
            "not held everywhere: membership.approve",
        ),
    ] {
        let by_hand = installation.psql(
            "tenant_nrna",
            &format!(
                "begin;
                 select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true),
                     set_config('tenantctl.actor_id', (select id::text from tenancy.actors limit 1), true);
                 select set_config('tenantctl.user_id', (select id::text from identity.users where email = 'ram@example.org'), true);
                 {sql}"
            ),
        );
        assert!(by_hand.stderr.contains(message), "{}", by_hand.transcript());
    }
}
