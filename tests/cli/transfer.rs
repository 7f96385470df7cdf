//! `membership transfer`

use chrono::{Days, Utc};

use crate::support::{Installation, Output};

/// Units NP-1 and NP-2 below NP, NP-9 that is archived, and members of NP-1.
pub fn with_members() -> Installation {
    let installation = Installation::new();
    installation.ok("local up");
    installation.write(
        "units.csv",
        "code,name,type,parent_code\nNP,Nepal,national,\nNP-1,Koshi,province,NP\nNP-2,Madhesh,province,NP\nNP-9,Old,province,NP\n",
    );
    installation.ok("unit import -t nrna units.csv --yes");
    installation.ok("unit archive NP-9 -t nrna --yes");
    installation.write(
        "members.csv",
        "member_no,email,first_name,last_name,unit_code,membership_type,joined_on,expires_on,status\n\
         M-1,sita@example.org,Sita,Rai,NP-1,ordinary,2020-01-01,2090-01-01,active\n\
         M-2,ram@example.org,Ram,Thapa,NP-1,ordinary,2021-01-01,2090-01-01,suspended\n\
         M-3,gita@example.org,Gita,Karki,NP-1,ordinary,2022-01-01,2025-01-01,active\n\
         M-4,hari@example.org,Hari,Oli,NP-1,ordinary,2023-01-01,,resigned\n",
    );
    installation.ok("membership import -t nrna members.csv --yes");
    installation
}

/// Unit, state and period of each of a member's memberships, by beginning.
pub fn history(installation: &Installation, number: &str) -> String {
    installation.query_as_superuser(
        "tenant_nrna",
        &format!(
            "select string_agg(concat_ws(' ', units.code, history.status, case when history.in_force then 'in force' end,
                 case when history.is_primary then 'primary' end, history.during), E'\\n' order by history.started_on, units.code)
             from membership.membership_history history
             join membership.memberships on memberships.id = history.membership_id
             join organization.units on units.id = history.unit_id
             where memberships.member_number = '{number}'"
        ),
    )
}

fn members(installation: &Installation) -> String {
    installation.ok("membership list -t nrna --columns member_no,unit_code,status,is_primary,joined_on,first_joined_on,expires_on,joined_via --format csv")
}

fn transfer(installation: &Installation, verb: &str) -> Output {
    installation.run_words(
        "membership transfer"
            .split(' ')
            .chain(verb.split(' '))
            .chain(["-t", "nrna"]),
    )
}

pub fn does(installation: &Installation, verb: &str) -> String {
    let output = transfer(installation, verb);
    assert_eq!(output.code, 0, "{}", output.transcript());
    output.stdout
}

pub fn refuses(installation: &Installation, code: i32, verb: &str) -> Output {
    let output = transfer(installation, verb);
    assert_eq!(output.code, code, "{}", output.transcript());
    output
}

#[test]
fn a_transfer_with_both_consents_keeps_number_and_term_and_is_undone_without_a_gap() {
    let installation = with_members();
    let request = "request M-1 --to NP-2 --requested-on 2025-01-10 --effective 2025-02-01 --reason moved";
    insta::assert_snapshot!(transfer(&installation, request).transcript());
    assert!(does(&installation, request).contains("is pending already"));
    refuses(&installation, 4, "request sita@example.org --to NP");
    insta::assert_snapshot!(does(&installation, "consent M-1 --as origin"));
    assert!(does(&installation, "consent M-1 --as origin").contains("has consented already"));
    refuses(&installation, 1, "complete M-1");
    insta::assert_snapshot!(transfer(&installation, "consent M-1 --as destination").transcript());
    assert!(
        does(&installation, "complete M-1 --dry-run").starts_with("would carry out the transfer of Sita Rai")
    );
    insta::assert_snapshot!(does(&installation, "complete M-1"));
    assert!(does(&installation, "complete M-1").contains("carried out already"));
    insta::assert_snapshot!(members(&installation));
    assert_eq!(
        history(&installation, "M-1"),
        "NP-1 active in force primary [2020-01-01,2025-02-01)\n\
         NP-1 transferred [2025-02-01,)\n\
         NP-2 active in force primary [2025-02-01,)"
    );
    insta::assert_snapshot!(transfer(&installation, "show M-1").transcript());
    let who = installation.ok("audit log -t nrna --action update --columns table_name,command --format csv");
    assert!(
        who.contains("membership.membership_transfers,tenantctl membership transfer complete"),
        "{who}"
    );

    refuses(&installation, 2, "undo M-1 --yes");
    refuses(&installation, 5, "undo M-1 --reason mistaken");
    refuses(&installation, 1, "cancel M-1");
    assert!(does(&installation, "undo M-1 --reason mistaken --dry-run").starts_with("would undo"));
    insta::assert_snapshot!(does(&installation, "undo M-1 --reason mistaken --yes"));
    assert!(does(&installation, "undo M-1 --reason mistaken --yes").contains("undone already"));
    assert!(members(&installation).contains("M-1,NP-1,active,true,2020-01-01,2020-01-01,2090-01-01,import"));
    assert_eq!(
        history(&installation, "M-1"),
        "NP-1 active in force primary [2020-01-01,2025-02-01)\n\
         NP-1 active in force primary [2025-02-01,)\n\
         NP-2 active primary [2025-02-01,)"
    );
    does(&installation, "request M-1 --to NP-2");
    assert_eq!(
        installation
            .ok("membership transfer list -t nrna --member M-1 --columns status,undone_reason --format csv"),
        "status,undone_reason\npending,\nundone,mistaken\n"
    );
}

#[test]
fn what_the_rules_of_transfers_forbid_is_refused_with_its_reason() {
    let installation = with_members();
    for (code, verb) in [
        (3, "request M-99 --to NP-2"),
        (3, "request M-1 --to NP-3"),
        (1, "request M-1 --to NP-1"),
        (1, "request M-1 --to NP-9"),
        (1, "request M-1 --to NP-2 --effective 2019-12-31"),
        (1, "request M-3 --to NP-2 --effective 2025-06-01"),
        (1, "request M-4 --to NP-2"),
        (2, "request M-1 --to NP-2 --requested-on 2999-01-01"),
        (3, "show M-1"),
        (3, "consent nobody --as origin"),
    ] {
        let output = refuses(&installation, code, verb);
        let name = verb.replace([' ', '-'], "_");
        insta::assert_snapshot!(format!("refusal_{name}"), output.transcript());
    }
    does(&installation, "request M-1 --to NP-2");
    refuses(&installation, 2, "refuse M-1 --as origin");
    refuses(&installation, 2, "refuse M-1 --as origin --ground ");
    insta::assert_snapshot!(does(
        &installation,
        "refuse M-1 --as destination --ground proceedings"
    ));
    assert!(does(&installation, "refuse M-1 --as destination --ground again").contains("refused already"));
    for verb in [
        "consent M-1 --as origin",
        "complete M-1",
        "cancel M-1",
        "undo M-1 --reason x --yes",
    ] {
        insta::assert_snapshot!(
            format!("after_refusal_{}", verb.replace([' ', '-'], "_")),
            refuses(&installation, 1, verb).transcript()
        );
    }
    does(&installation, "request M-1 --to NP-2");
    does(&installation, "cancel M-1 --reason stays");
    assert!(does(&installation, "cancel M-1").contains("cancelled already"));
    assert_eq!(
        installation.ok("membership transfer list -t nrna --unit NP --subtree --status refused,cancelled --columns status,refusal_ground,cancellation_reason --format csv"),
        "status,refusal_ground,cancellation_reason\ncancelled,,stays\nrefused,proceedings,\n"
    );
    // Applications are bound by the same rules.
    let silence = installation.psql(
        "tenant_nrna",
        "begin; select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
         select tenancy.act_as(gen_random_uuid(), 'service', 't', 't', false, 't', null, gen_random_uuid());
         update membership.membership_transfers set status = 'approved' where status = 'refused'",
    );
    assert!(
        silence
            .stderr
            .contains("the transfer is refused and cannot become approved"),
        "{}",
        silence.transcript()
    );
}

#[test]
fn settle_lets_silence_consent_carries_out_what_is_due_and_names_what_is_in_the_way() {
    let installation = with_members();
    let today = Utc::now().date_naive();
    let later = today + Days::new(10);
    does(&installation, "request M-1 --to NP-2 --requested-on 2025-01-10");
    does(
        &installation,
        &format!("request M-2 --to NP-2 --requested-on 2025-01-10 --effective {later}"),
    );
    does(&installation, "request M-3 --to NP-2 --requested-on 2024-06-01");
    does(&installation, "consent M-3 --as origin");
    assert_eq!(
        does(&installation, "settle --as-of 2024-06-30 --yes"),
        "no transfer is to be settled as of 2024-06-30\n"
    );
    refuses(&installation, 2, &format!("settle --as-of {later} --yes"));
    refuses(&installation, 5, "settle");
    let forecast = "--columns member_no,by_silence,outcome --format csv";
    let expected = |second: &str| {
        format!("member_no,by_silence,outcome\nM-1,true,completed\nM-2,true,{second}\nM-3,true,completed\n")
    };
    assert_eq!(
        does(
            &installation,
            &format!("settle --dry-run --as-of {later} {forecast}")
        ),
        expected("completed")
    );
    assert_eq!(
        does(&installation, &format!("settle --dry-run {forecast}")),
        expected("approved")
    );
    assert!(members(&installation).contains("M-1,NP-1,active"));

    // The member resigns while the transfer is under way.
    installation.write_as_application(
        "update membership.memberships set status = 'resigned', state_since = '2024-03-01' where member_number = 'M-3'",
    );
    let settled = refuses(
        &installation,
        7,
        "settle --yes --columns member_no,outcome,obstacle",
    );
    insta::assert_snapshot!(settled.transcript());
    insta::assert_snapshot!(members(&installation));
    let again = refuses(
        &installation,
        7,
        "settle --yes --columns member_no,outcome --format csv",
    );
    assert_eq!(again.stdout, "member_no,outcome\nM-3,obstructed\n");
    refuses(&installation, 1, "complete M-3");
    does(&installation, "cancel M-3");
    assert_eq!(
        does(&installation, "settle --yes"),
        format!("no transfer is to be settled as of {today}\n")
    );
    refuses(&installation, 1, "complete M-2");
    // A suspended member stays suspended.
    assert!(does(&installation, &format!("complete M-2 --effective {today}")).contains("carried out"));
    assert!(members(&installation).contains(&format!("M-2,NP-2,suspended,true,{today},2021-01-01")));
}

#[test]
fn a_transfer_is_not_undone_over_what_became_of_the_new_membership() {
    let installation = with_members();
    for member in ["M-1", "M-2"] {
        does(
            &installation,
            &format!("request {member} --to NP-2 --requested-on 2025-01-10"),
        );
    }
    does(&installation, "settle --yes");
    installation.write_as_application("update membership.memberships set note = 'pays late', expires_on = '2091-01-01' where member_number = 'M-1' and status = 'active'");
    does(&installation, "request M-2 --to NP");
    let [changed, onward] = ["M-1", "ram@example.org"].map(|member| {
        let transfers = installation
            .run(&format!(
                "membership transfer list -t nrna --member {member} --status completed --format json"
            ))
            .json();
        let id = transfers[0]["id"].as_str().unwrap().to_owned();
        refuses(&installation, 1, &format!("undo {id} --reason mistaken --yes")).transcript()
    });
    assert!(
        changed.contains("expires_on, note changed by test on "),
        "{changed}"
    );
    assert!(
        onward.contains("a further transfer to unit NP is pending"),
        "{onward}"
    );
    does(&installation, "cancel M-2");
}

#[test]
fn two_who_settle_at_once_carry_each_transfer_out_once() {
    let installation = with_members();
    for member in ["M-1", "M-2"] {
        does(
            &installation,
            &format!("request {member} --to NP-2 --requested-on 2025-01-10"),
        );
    }
    let line = "membership transfer settle -t nrna --yes";
    let outputs = [installation.spawn(line), installation.spawn(line)].map(|child| Output::of(child, line));
    for output in &outputs {
        assert_eq!(output.code, 0, "{}", output.transcript());
    }
    assert_eq!(
        installation.query_as_superuser(
            "tenant_nrna",
            "select count(*) filter (where status = 'transferred') || ' ' || count(*) filter (where joined_via = 'transfer')
             from membership.memberships"
        ),
        "2 2"
    );
}
