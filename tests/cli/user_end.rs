//! `user anonymize`: what becomes of a person, and of what refers to one.

use crate::support::Installation;

const MEMBERS: &str = "email,first_name,last_name,unit_code,membership_type,joined_on\n";

pub fn with_unit() -> Installation {
    let installation = Installation::new();
    installation.ok("unit create NP -t nrna --name Nepal --type national");
    installation
}

pub fn create(installation: &Installation, flags: &str) {
    installation.ok(&format!("user create -t nrna {flags}"));
}

pub fn import_members(installation: &Installation, rows: &str) {
    installation.write("members.csv", format!("{MEMBERS}{rows}"));
    installation.ok("membership import -t nrna members.csv --yes");
}

pub fn set_password(installation: &Installation, email: &str, password: &str) {
    let line = format!("user set-password {email} -t nrna --password-stdin");
    let output = installation.run_with_input(&line, password.as_bytes());
    assert_eq!(output.code, 0, "{}", output.transcript());
}

#[test]
fn anonymize_takes_away_who_somebody_is_and_the_trail_still_verifies() {
    let installation = with_unit();
    create(
        &installation,
        "--email gauri@example.org --first-name Gauri --last-name Karki --phone 9815551234 --date-of-birth 1984-06-12",
    );
    set_password(&installation, "gauri@example.org", "correct horse");
    installation.ok("user activate gauri@example.org -t nrna");
    let login = "user login gauri@example.org -t nrna --password-stdin --ip 192.0.2.7";
    assert_eq!(installation.run_with_input(login, b"correct horse").code, 0);
    assert_eq!(installation.run_with_input(login, b"wrong horse").code, 1);
    installation
        .ok("unit contact add NP -t nrna --purpose press --user gauri@example.org --email gauri@example.org");
    installation.ok("unit contact add NP -t nrna --purpose office --email Gauri@example.org --name Office");
    // An import keeps an image of what it changed.
    installation.write(
        "users.csv",
        "email,first_name,last_name,role_title\ngauri@example.org,Gauri,Karki,Clerk\n",
    );
    installation.ok("user import -t nrna users.csv --yes");
    // What was refused names the person in the trail as well.
    let refused = installation.run_with_input(
        "user set-password gauri@example.org -t nrna --password-stdin",
        b"short",
    );
    assert_eq!(refused.code, 1, "{}", refused.transcript());
    installation.ok("audit seal -t nrna");

    installation.fails(5, "user anonymize gauri@example.org -t nrna --yes");
    let output = installation.fails(5, "user anonymize gauri@example.org -t nrna --confirm gauri");
    assert!(output.stderr.contains("nothing was changed"), "{}", output.stderr);
    let output = installation.run("user anonymize gauri@example.org -t nrna --dry-run");
    assert!(
        output.stdout.starts_with("would anonymize user Gauri Karki"),
        "{}",
        output.transcript()
    );
    installation.ok("user show gauri@example.org -t nrna");
    let output = installation.run("user anonymize gauri@example.org -t nrna --confirm gauri@example.org");
    assert_eq!(output.code, 0, "{}", output.transcript());
    let stays = "contacts of units that name the e-mail and no user, and stay: 1";
    assert!(output.stderr.contains(stays), "{}", output.transcript());
    let hint = "hint: tenantctl audit log -t nrna --text gauri@example.org";
    assert!(output.stderr.contains(hint), "{}", output.transcript());
    installation.ok("unit contact update NP office -t nrna --email office@example.org");

    let left = installation.query_as_superuser(
        "tenant_nrna",
        "select 'users', count(*) from identity.users where users::text ~* 'gauri|karki|981555|1984-06'
         union all select 'trail', count(*) from audit.activity_log where activity_log::text ~* 'gauri|karki|9815551234|1984-06-12'
         union all select 'imports', count(*) from tenancy.import_rows
         union all select 'contacts', count(*) from organization.unit_contacts where unit_contacts::text ~* 'gauri'
         union all select 'sessions', count(*) from identity.user_sessions
         union all select 'passwords', count(*) from identity.password_history
         union all select 'attempts', count(*) from identity.login_attempts where counted = 'person'",
    );
    // What stays in the trail is about the office, of which nobody said whose it is.
    assert_eq!(
        left,
        "users|0\ntrail|2\nimports|0\ncontacts|0\nsessions|0\npasswords|0\nattempts|0"
    );
    installation.ok("audit seal -t nrna");
    installation.ok("audit verify -t nrna");
    let deleted = installation
        .run("user list -t nrna --deleted --format json")
        .json();
    assert_eq!(deleted[0]["name"], "Anonymized");
    let id = deleted[0]["id"].as_str().unwrap();
    assert!(
        installation
            .ok(&format!("user anonymize {id} -t nrna --confirm {id}"))
            .contains("already")
    );
    let output = installation.fails(1, &format!("user undelete {id} -t nrna"));
    assert!(output.stderr.contains("does not come back"), "{}", output.stderr);
    installation.fails(
        3,
        "user anonymize gauri@example.org -t nrna --confirm gauri@example.org",
    );
}

#[test]
fn of_refused_commands_those_that_name_the_person_are_forgotten_and_no_others() {
    let installation = with_unit();
    for email in ["ann@example.org", "joann@example.org", "ann@example.org.np"] {
        create(&installation, &format!("--email {email} --first-name A"));
    }
    let id = installation.query_as_superuser(
        "tenant_nrna",
        "select id from identity.users where email = 'ann@example.org'",
    );
    for who in ["ann@example.org", &id, "joann@example.org", "ann@example.org.np"] {
        let line = format!("user set-password {who} -t nrna --password-stdin");
        assert_eq!(installation.run_with_input(&line, b"short").code, 1);
    }
    installation.ok("audit seal -t nrna");
    installation.ok("user anonymize ann@example.org -t nrna --confirm ann@example.org");
    let left = installation.query_as_superuser(
        "tenant_nrna",
        "select split_part(command, ' ', 4) from audit.activity_log where action = 'refused' and command is not null order by id",
    );
    assert_eq!(left, "joann@example.org\nann@example.org.np");
    installation.ok("audit verify -t nrna");
}

#[test]
fn who_was_invited_is_anonymized_and_an_open_invitation_answers_no_more() {
    let installation = with_unit();
    let invite = |words: &str| {
        let line = format!("membership invitation create mina@example.org -t nrna {words} --format json");
        installation.run(&line).json()["token"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let answer = |token: &str| {
        let line = "membership invitation accept -t nrna --token-stdin --first-name Mina --last-name Bista --format json";
        installation.run_with_input(line, token.as_bytes())
    };
    installation.ok("membership type create friend -t nrna --months 12");
    let accepted = answer(&invite("--unit NP --type friend"));
    assert_eq!(accepted.code, 0, "{}", accepted.transcript());
    installation.ok("membership resign mina@example.org -t nrna --yes");
    let open = invite("--unit NP --type friend");

    installation.ok("user anonymize mina@example.org -t nrna --confirm mina@example.org");

    assert_eq!(
        installation.ok("membership invitation list -t nrna --columns status --format csv"),
        "status\ncancelled\naccepted\n"
    );
    let refused = answer(&open);
    assert_ne!(refused.code, 0, "{}", refused.transcript());
    let left = installation.query_as_superuser(
        "tenant_nrna",
        "select count(*) from membership.invitations where invitations::text ~* 'mina@|bista'
         union all select count(*) from audit.activity_log where activity_log::text ~* 'mina@'",
    );
    assert_eq!(left, "0\n0");
    installation.ok("audit verify -t nrna");
}

#[test]
fn who_has_a_membership_in_force_is_not_anonymized() {
    let installation = with_unit();
    import_members(
        &installation,
        "sita@example.org,Sita,Sharma,NP,ordinary,2020-01-01\n",
    );
    let output = installation.fails(
        1,
        "user anonymize sita@example.org -t nrna --confirm sita@example.org",
    );
    assert!(
        output.stderr.contains("memberships in force: 1"),
        "{}",
        output.stderr
    );
}
