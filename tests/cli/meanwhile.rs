//! What others change while a command is under way stays, or the command says so.

use rexpect::session::{PtySession, spawn_command};

use crate::support::session::{Session, wait_for_a_blocked_session};
use crate::support::{Installation, Output};

/// Runs a command that waits for what somebody else has begun and then makes last.
fn beside(installation: &Installation, sql: &str, line: &str) -> Output {
    let mut other = Session::begin(installation);
    other.execute(sql);
    let command = installation.spawn(line);
    wait_for_a_blocked_session(installation);
    other.execute("commit;");
    Output::of(command, line)
}

fn with_people() -> Installation {
    let installation = Installation::new();
    installation.ok("unit create NP -t nrna --name Nepal --type national");
    installation.ok("unit create NP-1 -t nrna --name Koshi --type province --parent NP");
    for email in ["sita@example.org", "ram@example.org"] {
        installation.ok(&format!(
            "user create -t nrna --email {email} --first-name A --last-name B"
        ));
    }
    installation
}

fn status(installation: &Installation, email: &str) -> String {
    installation.query_as_superuser(
        "tenant_nrna",
        &format!("select status, suspended_reason from identity.users where email = '{email}'"),
    )
}

const SUSPENDED: &str =
    "update identity.users set status = 'suspended', suspended_reason = 'under investigation'
    where email = 'sita@example.org';";

#[test]
fn an_update_of_a_unit_leaves_what_others_changed_at_the_same_moment() {
    let installation = with_people();
    let output = beside(
        &installation,
        "update organization.units set status = 'archived', dissolved_on = current_date, city = 'Dharan' where code = 'NP-1';",
        "unit update NP-1 -t nrna --phone 9841234567",
    );
    assert_eq!(output.code, 0, "{}", output.transcript());
    let unit = installation.query_as_superuser(
        "tenant_nrna",
        "select status, city, phone from organization.units where code = 'NP-1'",
    );
    assert_eq!(unit, "archived|Dharan|9841234567");
    let output = beside(
        &installation,
        "update organization.unit_types set name = 'Wards' where code = 'ward';",
        "unit type update ward -t nrna --description Below",
    );
    assert_eq!(output.code, 0, "{}", output.transcript());
    let unit_type = installation.query_as_superuser(
        "tenant_nrna",
        "select name, description from organization.unit_types where code = 'ward'",
    );
    assert_eq!(unit_type, "Wards|Below");
}

#[test]
fn an_import_lifts_no_suspension_that_came_in_between() {
    let installation = with_people();
    installation.ok("user activate sita@example.org -t nrna");
    installation.write(
        "users.csv",
        "email,first_name,last_name,phone\nsita@example.org,A,B,9841234567\n",
    );
    let output = beside(&installation, SUSPENDED, "user import -t nrna users.csv --yes");
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert_eq!(
        status(&installation, "sita@example.org"),
        "suspended|under investigation"
    );
}

#[test]
fn an_import_of_members_changes_only_what_differs_in_the_file() {
    let installation = with_people();
    let header = "member_no,email,unit_code,membership_type,joined_on,expires_on,status\n";
    installation.write(
        "members.csv",
        format!("{header}M-1,sita@example.org,NP,ordinary,2020-01-01,2090-01-01,active\n"),
    );
    installation.ok("membership import -t nrna members.csv --yes");
    installation.write(
        "members.csv",
        format!("{header}M-1,sita@example.org,NP,ordinary,2020-01-01,2091-01-01,active\n"),
    );
    let output = beside(
        &installation,
        "update membership.memberships set status = 'suspended';",
        "membership import -t nrna members.csv --yes",
    );
    assert_eq!(output.code, 0, "{}", output.transcript());
    let member = installation.query_as_superuser(
        "tenant_nrna",
        "select status, expires_on from membership.memberships",
    );
    assert_eq!(member, "suspended|2091-01-01");
}

#[test]
fn who_is_unlocked_or_locked_stays_suspended_where_that_came_in_between() {
    let installation = with_people();
    for line in [
        "user unlock sita@example.org -t nrna",
        "user lock sita@example.org -t nrna",
    ] {
        installation.ok("user activate sita@example.org -t nrna");
        installation.ok("user lock sita@example.org -t nrna");
        beside(
            &installation,
            &SUSPENDED.replace("set ", "set locked_until = null, locked_reason = null, "),
            line,
        );
        assert_eq!(
            status(&installation, "sita@example.org"),
            "suspended|under investigation",
            "{line}"
        );
    }
}

#[test]
fn a_reset_lifts_no_suspension_that_came_in_between() {
    let installation = with_people();
    installation.ok("user activate sita@example.org -t nrna");
    let asked = installation
        .run("user reset-password sita@example.org -t nrna --format json")
        .json();
    installation.write("token", asked["token"].as_str().unwrap());
    installation.write("password", "a new horse for the battery");
    installation.query_as_superuser(
        "tenant_nrna",
        "alter table identity.users disable trigger user;
         update identity.users set status = 'locked', locked_reason = 'failed logins' where email = 'sita@example.org';
         alter table identity.users enable trigger user",
    );
    let output = beside(
        &installation,
        &SUSPENDED.replace("set ", "set locked_until = null, locked_reason = null, "),
        "user reset-password -t nrna --token-file token --password-file password",
    );
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert_eq!(
        status(&installation, "sita@example.org"),
        "suspended|under investigation"
    );
}

#[test]
fn nobody_who_was_just_given_something_is_deleted_and_nobody_deleted_is_given_anything() {
    let installation = with_people();
    let membership = "insert into membership.memberships (tenant_id, id, user_id, unit_id, membership_type_id, status, joined_on)
        select tenancy.current_tenant(), gen_random_uuid(), users.id, units.id, types.id, 'active', '2024-06-01'
        from identity.users, organization.units, membership.membership_types types
        where users.email = 'sita@example.org' and units.code = 'NP-1' and types.code = 'ordinary';";
    let output = beside(
        &installation,
        membership,
        "user delete sita@example.org -t nrna --yes",
    );
    assert_eq!(output.code, 1, "{}", output.transcript());
    assert!(
        output.stderr.contains("memberships in force: 1"),
        "{}",
        output.transcript()
    );
    installation.ok("unit leader appoint NP chair -t nrna --user ram@example.org");
    installation.ok("user create -t nrna --email hari@example.org --first-name A --last-name B");
    installation.ok("role assign chair -t nrna --user hari@example.org --unit NP");

    // No other client may either.
    let refused = |sql: &str| {
        let enter = "begin;
            select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
            select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());";
        let output = installation.psql("tenant_nrna", &format!("{enter} {sql} commit"));
        assert_ne!(output.code, 0, "{sql}");
        output.stderr
    };
    let delete =
        |email: &str| format!("update identity.users set deleted_at = now() where email = '{email}';");
    let text = refused(&delete("sita@example.org"));
    assert!(
        text.contains("has a membership in force at unit \"NP-1\""),
        "{text}"
    );
    let text = refused(&delete("ram@example.org"));
    assert!(text.contains("is \"chair\" of unit \"NP\""), "{text}");
    let text = refused(&delete("hari@example.org"));
    assert!(text.contains("holds \"chair\""), "{text}");

    installation.ok("user create -t nrna --email gita@example.org --first-name A --last-name B");
    installation.ok("user delete gita@example.org -t nrna --yes");
    let text = refused(&membership.replace("sita", "gita"));
    assert!(text.contains("the user gita@example.org was deleted"), "{text}");
    let text = refused(
        "insert into organization.unit_leaders (tenant_id, id, unit_id, \"position\", user_id, kind_code, term)
         select units.tenant_id, gen_random_uuid(), units.id, 'treasurer', users.id, 'acting', daterange(current_date, null)
         from identity.users, organization.units where users.email = 'gita@example.org' and units.code = 'NP';",
    );
    assert!(text.contains("the user gita@example.org was deleted"), "{text}");
}

#[test]
fn nobody_is_appointed_in_a_unit_that_is_being_archived() {
    let installation = with_people();
    let output = beside(
        &installation,
        "update organization.units set status = 'archived' where code = 'NP-1';",
        "unit leader appoint NP-1 chair -t nrna --user ram@example.org",
    );
    assert_eq!(output.code, 1, "{}", output.transcript());
    assert!(
        output.stderr.contains("archived and has no leaders"),
        "{}",
        output.transcript()
    );
}

#[test]
fn nothing_is_given_at_a_unit_that_is_being_archived_nor_to_a_user_who_is_being_deleted() {
    let installation = with_people();
    for (sql, said) in [
        (
            "update organization.units set status = 'archived' where code = 'NP-1';",
            "unit \"NP-1\" is archived",
        ),
        (
            "update organization.units set status = 'active' where code = 'NP-1';
             update identity.users set deleted_at = now() where email = 'ram@example.org';",
            "the user ram@example.org was deleted",
        ),
    ] {
        for line in [
            "role permission grant membership.approve -t nrna --user ram@example.org --unit NP-1",
            "role assign organizer -t nrna --user ram@example.org --unit NP-1",
        ] {
            let output = beside(&installation, sql, line);
            assert_eq!(output.code, 1, "{}", output.transcript());
            assert!(output.stderr.contains(said), "{}", output.transcript());
            installation.write_as_application(
                "update organization.units set status = 'active'; update identity.users set deleted_at = null",
            );
        }
    }
}

#[test]
fn a_file_that_archives_and_whoever_joins_and_is_given_a_role_do_not_wait_for_each_other() {
    let installation = with_people();
    installation.write(
        "units.csv",
        "code,name,type,parent_code,status\nNP-1,Koshi,province,NP,archived\n",
    );
    // Whoever accepts an invitation becomes a member first, and is given the roles that come with it after that.
    let mut other = Session::begin(&installation);
    other.execute(
        "insert into membership.memberships (tenant_id, id, user_id, unit_id, membership_type_id, status, joined_on)
         select tenancy.current_tenant(), gen_random_uuid(), users.id, units.id, types.id, 'active', '2024-06-01'
         from identity.users, organization.units, membership.membership_types types
         where users.email = 'sita@example.org' and units.code = 'NP' and types.code = 'ordinary';",
    );
    let line = "unit import -t nrna units.csv --yes";
    let command = installation.spawn(line);
    wait_for_a_blocked_session(&installation);
    other.execute(
        "insert into access.role_assignments (tenant_id, id, user_id, role_id, unit_id, scope)
         select tenancy.current_tenant(), gen_random_uuid(), users.id, roles.id, units.id, 'unit'
         from identity.users, organization.units, access.roles
         where users.email = 'sita@example.org' and units.code = 'NP' and roles.code = 'organizer';
         commit;",
    );
    let output = Output::of(command, line);
    assert_eq!(output.code, 0, "{}", output.transcript());
}

fn on_a_terminal(installation: &Installation, line: &str) -> PtySession {
    spawn_command(installation.interactive(line.split_whitespace()), Some(20_000)).unwrap()
}

#[test]
fn a_unit_that_came_below_another_while_the_question_stood_is_not_archived_with_it() {
    let installation = with_people();
    let mut session = on_a_terminal(&installation, "unit archive NP-1 -t nrna");
    session.exp_string("Archive unit NP-1").unwrap();
    installation.ok("unit create NP-1-1 -t nrna --name Taplejung --type district --parent NP-1");
    session.send_line("y").unwrap();
    session.exp_string("has changed meanwhile").unwrap();
    let open = installation.query_as_superuser(
        "tenant_nrna",
        "select count(*) from organization.units where status = 'active'",
    );
    assert_eq!(open, "3");
}

#[test]
fn what_was_shown_to_be_refused_is_not_imported_after_all() {
    let installation = with_people();
    installation.write(
        "members.csv",
        "member_no,email,unit_code,membership_type\nM-1,sita@example.org,NP-2,ordinary\n",
    );
    // Another import is under way and brings the unit.
    let mut other = Session::begin(&installation);
    other.execute(
        "select pg_advisory_xact_lock(hashtextextended('tenancy.import_batches ' || tenancy.current_tenant(), 0));",
    );
    other.execute(
        "insert into organization.units (tenant_id, id, code, name, unit_type_id, parent_id)
         select tenancy.current_tenant(), gen_random_uuid(), 'NP-2', 'Madhesh', unit_type_id, parent_id
         from organization.units where code = 'NP-1';",
    );
    let mut session = on_a_terminal(&installation, "membership import -t nrna members.csv");
    wait_for_a_blocked_session(&installation);
    other.execute("commit;");
    session
        .exp_string("the data was changed by somebody else since the plan was shown")
        .unwrap();
    assert_eq!(installation.ok("membership batch list -t nrna"), "");
}

#[test]
fn a_prune_removes_nothing_that_came_while_the_question_stood() {
    let installation = with_people();
    installation.ok("role create herald -t nrna --name Herald");
    let mut session = on_a_terminal(&installation, "seed apply -t nrna --prune");
    session.exp_string("Let the seeds remove 1 row").unwrap();
    installation.ok("role create usher -t nrna --name Usher");
    session.send_line("y").unwrap();
    session.exp_string("that was not shown").unwrap();
    let roles = installation.ok("role list -t nrna --columns code --format csv");
    assert!(roles.contains("herald") && roles.contains("usher"), "{roles}");
}
