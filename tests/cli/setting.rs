//! `tenant setting`

use crate::support::Installation;

#[test]
fn a_setting_has_a_default_until_the_tenant_has_a_value_of_its_own() {
    let installation = Installation::new();
    insta::assert_snapshot!(
        installation
            .run("tenant setting get password_min_length -t nrna")
            .transcript()
    );
    insta::assert_snapshot!(
        installation
            .run("tenant setting set password_min_length 12 -t nrna")
            .transcript()
    );
    insta::assert_snapshot!(installation.run("tenant setting list -t nrna --own").transcript());
    assert_eq!(
        installation.ok("tenant setting set password_min_length 12 -t nrna"),
        "password_min_length is 12 in tenant nrna already\n"
    );
    assert_eq!(
        installation.ok("tenant setting reset password_min_length -t nrna"),
        "password_min_length is now 8 in tenant nrna, as by default\n"
    );
    assert_eq!(
        installation.ok("tenant setting set default_country IN -t nrna"),
        "default_country is now IN in tenant nrna\n"
    );
    assert_eq!(
        installation.ok("tenant setting reset default_country -t nrna"),
        "default_country is now NP in tenant nrna, as by default\n"
    );
    assert_eq!(
        installation.ok("tenant setting reset password_min_length -t nrna"),
        "password_min_length has no value of tenant nrna's own\n"
    );
}

#[test]
fn a_setting_takes_only_values_of_its_type_and_within_its_limits() {
    let installation = Installation::new();
    for (key, value, message) in [
        (
            "password_min_length",
            "4",
            "password_min_length is a whole number between 8 and 128, not \"4\"",
        ),
        (
            "password_min_length",
            "many",
            "password_min_length is a whole number between 8 and 128, not \"many\"",
        ),
        ("password_min_length", "-1", "not \"-1\""),
        (
            "every_user_has_membership",
            "yes",
            "every_user_has_membership is true or false, not \"yes\"",
        ),
        (
            "date_order",
            "ymd,dmy",
            "date_order is one of auto, dmy, mdy, ymd, not \"ymd,dmy\"",
        ),
        (
            "supported_locales",
            "[en",
            "supported_locales is a JSON value, not \"[en\"",
        ),
    ] {
        let output = installation.fails(1, &format!("tenant setting set {key} {value} -t nrna"));
        assert!(output.stderr.contains(message), "{}", output.transcript());
    }
    assert_eq!(installation.run("tenant setting list -t nrna --own").stdout, "");
}

#[test]
fn settings_are_listed_by_category() {
    let installation = Installation::new();
    assert_eq!(
        installation.ok("tenant setting list -t nrna --category backup --columns key,value,own --format csv"),
        "key,value,own\nbackup_class,daily,false\nbackup_retention_days,30,false\n"
    );
    let output = installation.fails(3, "tenant setting list -t nrna --category none");
    assert!(
        output.stderr.contains("categories: authentication, backup"),
        "{}",
        output.transcript()
    );
}

#[test]
fn an_unknown_setting_is_not_found_and_a_near_one_is_offered() {
    let installation = Installation::new();
    let output = installation.fails(3, "tenant setting get password_minlength -t nrna");
    assert!(
        output.stderr.contains("did you mean password_min_length?"),
        "{}",
        output.transcript()
    );
    installation.fails(3, "tenant setting set nothing 1 -t nrna");
    installation.ok("tenant suspend nrna --yes");
    installation.fails(1, "tenant setting set password_min_length 12 -t nrna");
    installation.ok("tenant setting get password_min_length -t nrna");
}

#[test]
fn a_change_of_a_setting_is_in_the_trail_with_its_reason() {
    let installation = Installation::new();
    installation.run_words([
        "tenant",
        "setting",
        "set",
        "password_min_length",
        "12",
        "-t",
        "nrna",
        "--reason",
        "resolution 7",
    ]);
    let entry = installation
        .run("audit log -t nrna --limit 1 --format json")
        .json()[0]
        .take();
    assert_eq!(entry["reason"], "resolution 7");
    assert_eq!(entry["new_values"]["tenant_value"], "12");
}
