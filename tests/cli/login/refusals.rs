//! Who is not let in: told nothing, locked for a while, and at the same cost whoever it is.

use crate::support::{Installation, Output};

use super::{PASSWORD, events, logged_in, login, refresh, status, with_sita};

#[test]
fn an_unknown_email_a_wrong_password_and_a_locked_account_are_refused_in_the_same_words() {
    let installation = with_sita();
    installation.ok("user create -t nrna --email hari@example.org --first-name Hari");
    let refusal = |email: &str, password: &[u8]| {
        let output = login(&installation, email, password, "");
        assert_eq!(
            (output.code, output.stdout.as_str()),
            (1, ""),
            "{}",
            output.transcript()
        );
        output.stderr
    };
    let wrong = refusal("sita@example.org", b"wrong horse");
    assert_eq!(refusal("nobody@example.org", b"wrong horse"), wrong);
    assert_eq!(
        refusal("no e-mail".split(' ').next().unwrap(), b"wrong horse"),
        wrong
    );
    assert_eq!(
        refusal("hari@example.org", b"wrong horse"),
        wrong,
        "who has no password"
    );
    installation.ok("user lock sita@example.org -t nrna");
    assert_eq!(
        refusal("sita@example.org", PASSWORD),
        wrong,
        "with the right password"
    );
    assert_eq!(
        events(&installation, "login.failed"),
        "wrong password,unknown,unknown,no password,locked"
    );
    let told = installation.query_as_superuser(
        "tenant_nrna",
        "select count(*) from audit.activity_log where activity_log::text like '%nobody@%'",
    );
    assert_eq!(told, "0", "what was typed as an e-mail is not kept");
}

/// Against how many hashes a login held the password before it was refused.
fn hashes(installation: &Installation, email: &str, password: &[u8]) -> usize {
    let output = login(installation, email, password, "-vv");
    assert_eq!(output.code, 1, "{}", output.transcript());
    let told = output.stderr.split("hashes=").nth(1).unwrap();
    let count = told.split_whitespace().next().unwrap();
    assert_eq!(
        output.stderr.matches("hashes=").count(),
        1,
        "{}",
        output.transcript()
    );
    count.parse().unwrap()
}

#[test]
fn every_refusal_does_the_same_hashing_whatever_is_known_of_the_account() {
    let installation = with_sita();
    assert_eq!(hashes(&installation, "nobody@example.org", b"wrong horse"), 1);
    let older = "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$5HGHPLcfhTtyb/eTRcQ5hyl9EQ97AKEuLEBaVs+YMfw";
    let people = [
        ("bina", bcrypt::hash("correct horse", 4).unwrap(), "active"),
        ("dil", bcrypt::hash("correct horse", 5).unwrap(), "suspended"),
        ("esha", older.to_owned(), "locked"),
    ];
    for (name, hash, status) in &people {
        installation.ok(&format!(
            "user create -t nrna --email {name}@example.org --first-name {name}"
        ));
        installation.write_as_application(&format!(
            "update identity.users set password_hash = '{hash}', status = '{status}' where first_name = '{name}'"
        ));
    }
    installation.ok("user create -t nrna --email gita@example.org --first-name Gita");
    for (email, password) in [
        ("sita", "wrong horse"),
        ("bina", "wrong horse"),
        ("dil", "wrong horse"),
        ("dil", "correct horse"),
        ("esha", "wrong horse"),
        ("gita", "wrong horse"),
        ("nobody", "wrong horse"),
    ] {
        let email = format!("{email}@example.org");
        assert_eq!(
            hashes(&installation, &email, password.as_bytes()),
            4,
            "{email}, {password}"
        );
    }
    // The right password of a locked account is not hashed anew either, or the time would tell that it is right.
    installation.ok("user lock bina@example.org -t nrna");
    assert_eq!(hashes(&installation, "bina@example.org", PASSWORD), 4);
    let kept = "select password_hash from identity.users where first_name = 'bina'";
    assert_eq!(installation.query_as_superuser("tenant_nrna", kept), people[0].1);
    // Once the last one of a form is hashed anew, nobody does its work any more.
    installation.ok("user unlock bina@example.org -t nrna");
    assert_eq!(login(&installation, "bina@example.org", PASSWORD, "").code, 0);
    assert_eq!(hashes(&installation, "nobody@example.org", b"wrong horse"), 3);
}

#[test]
fn failures_lock_for_a_while_and_the_lock_ends_by_itself() {
    let installation = with_sita();
    installation.ok("tenant setting set lockout_failed_attempts 3 -t nrna");
    let opened = logged_in(&installation);
    for _ in 0..2 {
        assert_eq!(
            login(&installation, "sita@example.org", b"wrong horse", "").code,
            1
        );
    }
    assert_eq!(status(&installation), "active");
    assert_eq!(
        login(&installation, "sita@example.org", b"wrong horse", "").code,
        1
    );
    assert_eq!(status(&installation), "locked");
    assert_eq!(login(&installation, "sita@example.org", PASSWORD, "").code, 1);
    let output = refresh(&installation, &opened["refresh_token"]);
    assert!(
        output.stderr.contains("may not log in at present"),
        "{}",
        output.stderr
    );
    let locks = installation.query_as_superuser(
        "tenant_nrna",
        "select count(*) from audit.activity_log where action = 'login.locked'",
    );
    assert_eq!(locks, "1");

    installation.write_as_application("update identity.users set locked_until = now() - interval '1 second'");
    let active = "select count(*) from identity.active_user_sessions";
    let active =
        format!("select set_config('tenantctl.tenant_id', id::text, false) from tenancy.tenants; {active}");
    assert!(
        installation
            .query_as_superuser("tenant_nrna", &active)
            .ends_with('1')
    );
    assert_eq!(
        login(&installation, "sita@example.org", b"wrong horse", "").code,
        1
    );
    assert_eq!(
        status(&installation),
        "active",
        "one failure after the lock is the first"
    );
    logged_in(&installation);

    installation.ok("user lock sita@example.org -t nrna --for 1h");
    installation.ok("user unlock sita@example.org -t nrna");
    logged_in(&installation);
    assert!(
        installation
            .ok("user unlock sita@example.org -t nrna")
            .contains("is not locked")
    );

    // However many try at once, no more than the setting allows have a try.
    installation.write("wrong", "wrong horse\n");
    let wrong = || {
        events(&installation, "login.failed")
            .matches("wrong password")
            .count()
    };
    let before = wrong();
    let line = "user login sita@example.org -t nrna --password-file wrong";
    let running: Vec<_> = (0..8).map(|_| installation.spawn(line)).collect();
    for attempt in running {
        assert_eq!(Output::of(attempt, line).code, 1);
    }
    assert_eq!(wrong() - before, 3);
    assert_eq!(status(&installation), "locked");
}

#[test]
fn imported_passwords_log_in_and_are_kept_as_argon2id_from_then_on() {
    let installation = with_sita();
    let bcrypt = bcrypt::hash("correct horse", 4).unwrap();
    let argon2 = "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$5HGHPLcfhTtyb/eTRcQ5hyl9EQ97AKEuLEBaVs+YMfw";
    for (hash, password) in [
        (bcrypt.as_str(), PASSWORD),
        (argon2, b"secret of others".as_slice()),
    ] {
        installation.write_as_application(&format!("update identity.users set password_hash = '{hash}'"));
        assert_eq!(
            login(&installation, "sita@example.org", b"wrong horse", "").code,
            1
        );
        let is_right = login(&installation, "sita@example.org", password, "").code == 0;
        let kept = installation.query_as_superuser("tenant_nrna", "select password_hash from identity.users");
        if hash == argon2 {
            // A hash whose password is not known here is left as it is.
            assert_eq!((is_right, kept.as_str()), (false, argon2));
        } else {
            assert!(is_right);
            assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
            assert_eq!(login(&installation, "sita@example.org", PASSWORD, "").code, 0);
        }
    }
}

#[test]
fn who_may_not_log_in_is_told_why_with_the_right_password_alone() {
    let installation = with_sita();
    for (sql, reason) in [
        ("status = 'pending'", "the account is not active yet"),
        ("status = 'suspended'", "the account is suspended"),
        (
            "status = 'active', last_password_change_at = now() - interval '91 days'",
            "the password has expired",
        ),
    ] {
        installation.write_as_application(&format!("update identity.users set {sql}"));
        let output = login(&installation, "sita@example.org", PASSWORD, "");
        assert_eq!(output.code, 1);
        assert!(output.stderr.contains(reason), "{}", output.stderr);
        let output = login(&installation, "sita@example.org", b"wrong horse", "");
        assert!(
            output.stderr.contains("the e-mail or the password is wrong"),
            "{}",
            output.stderr
        );
    }
    installation.ok("tenant setting set password_expiry_days 0 -t nrna");
    logged_in(&installation);
}
