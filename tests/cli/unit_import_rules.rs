//! The tenant's rules in `unit import`, which are those of `unit create` and `unit update`.

use crate::support::Installation;

/// One unit in the tenant's own country and one elsewhere.
fn in_two_countries() -> Installation {
    let installation = Installation::new();
    let units = [
        ["NP", "Nepal", "NP", "44600", "01-4123456", "Putalisadak"],
        ["AU", "Australia", "AU", "2000", "0412-345-678", "Circular-Quay"],
    ];
    for [code, name, country, postal_code, phone, address] in units {
        installation.ok(&format!(
            "unit create {code} -t nrna --name {name} --type national --country {country} --postal-code {postal_code} \
             --phone {phone} --address-line1 {address} --email {code}@example.org"
        ));
    }
    installation
}

fn import(installation: &Installation, sheet: &str) -> crate::support::Output {
    installation.write("units.csv", sheet);
    installation.run("unit import -t nrna units.csv --yes")
}

/// Line, column, value and code of each refusal.
fn faults(installation: &Installation) -> Vec<String> {
    let errors = installation.read("units.errors.csv");
    let mut reader = csv::Reader::from_reader(errors.as_bytes());
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| format!("{} {} {} {}", &row[0], &row[1], &row[2], &row[3]))
        .collect()
}

#[test]
fn units_of_two_countries_come_into_another_tenant_as_they_were_exported() {
    let installation = in_two_countries();
    let exported = installation.ok("unit export -t nrna");
    installation.ok("tenant create uml --template political_party");
    installation.write("exported.csv", &exported);
    let created = installation.ok("unit import -t uml exported.csv --yes");
    assert!(
        created.contains("units 2 created, 0 changed, 0 unchanged, 0 refused"),
        "{created}"
    );
    assert_eq!(installation.ok("unit export -t uml"), exported);
    let unchanged = installation.ok("unit import -t uml exported.csv --yes");
    assert!(
        unchanged.contains("units 0 created, 0 changed, 2 unchanged, 0 refused"),
        "{unchanged}"
    );
}

#[test]
fn what_the_rules_of_the_units_country_do_not_accept_is_refused_and_told() {
    let installation = Installation::new();
    let output = import(
        &installation,
        "\
code,name,type,address_line1,address_line2,postal_code,country_code,email,phone
A,A,national,Circular Quay,,2000,au,a@example.org,0412 345 678
B,B,national,,,,NP,,0412 345 678
C,C,national,,,,,,0412 345 678
D,D,national,,,,AU,,9841234567
E,E,national,,,44600,AU,,
F,F,national,12,ab,44600,NP,,
G,G,national,,,1010,CH,sita@example,044 668 18 00
H,H,national,,,1010 Wien,CH,,+41 44 668 18 00
",
    );
    assert_eq!(output.code, 1, "{}", output.transcript());
    insta::assert_snapshot!(installation.read("units.errors.csv"));
}

#[test]
fn a_unit_that_is_there_is_judged_by_the_country_it_would_have() {
    let installation = in_two_countries();
    let header = "code,name,type,phone";
    let changed = import(
        &installation,
        &format!("{header}\nAU,Australia,national,0412 345 679\n"),
    );
    assert_eq!(changed.code, 0, "{}", changed.transcript());
    for (header, row, refused) in [
        (
            header,
            "NP,Nepal,national,0412 345 679",
            "2 phone 0412 345 679 bad_phone",
        ),
        (
            header,
            "AU,Australia,national,9841234567",
            "2 phone 9841234567 bad_phone",
        ),
        (
            "code,name,type,phone,country_code",
            "AU,Australia,national,0412 345 670,",
            "2 phone 0412 345 670 bad_phone",
        ),
    ] {
        let output = import(&installation, &format!("{header}\n{row}\n"));
        assert_eq!(output.code, 1, "{}", output.transcript());
        assert_eq!(faults(&installation), [refused]);
    }
    let update = "unit update AU -t nrna --clear country";
    installation.fails(1, &format!("{update} --phone 0412-345-670"));
    installation.ok(&format!("{update} --phone 9841234567"));
}

#[test]
fn what_is_there_already_is_not_judged_anew() {
    let installation = in_two_countries();
    installation.write_as_application(
        "update organization.units
         set address_line1 = 'x', address_line2 = 'y', postal_code = 'of old', email = 'of@old', phone = '12'",
    );
    let exported = installation.ok("unit export -t nrna");
    let output = import(&installation, &exported.replace("Nepal", "Nepal Sangha"));
    assert!(
        output
            .stdout
            .contains("units 0 created, 1 changed, 1 unchanged, 0 refused"),
        "{}",
        output.transcript()
    );
    let output = import(&installation, &exported.replace(",12,", ",13,"));
    assert_eq!(output.code, 1, "{}", output.transcript());
    assert_eq!(
        faults(&installation),
        ["2 phone 13 bad_phone", "3 phone 13 bad_phone"]
    );
}
