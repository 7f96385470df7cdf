use super::*;

const COLUMNS: [ColumnSpec; 4] = [
    spec("email", &["mail", "e-mail address", "correo"], false),
    spec("first_name", &["given name", "prénom"], true),
    spec("last_name", &["surname", "नाम"], true),
    spec("member_no", &["member id"], false),
];

const fn spec(name: &'static str, synonyms: &'static [&'static str], required: bool) -> ColumnSpec {
    ColumnSpec {
        name,
        synonyms,
        required,
        description: "",
        example: "",
    }
}

fn find(header: &[&str], flags: &[&str]) -> Result<ColumnMatch, Error> {
    find_with(header, "", flags)
}

fn find_with(header: &[&str], profile: &str, flags: &[&str]) -> Result<ColumnMatch, Error> {
    let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
    let profile = Mapping::from_yaml("profile.yaml", profile).unwrap();
    let flags: Vec<ColumnFlag> = flags.iter().map(|flag| flag.parse().unwrap()).collect();
    ColumnMatch::find(&header, &COLUMNS, &profile, &flags)
}

fn refusal(found: Result<ColumnMatch, Error>) -> String {
    found.unwrap_err().to_string()
}

fn meaning(header: &str) -> Meaning {
    find(&[header], &[]).unwrap().headers.remove(0).meaning
}

fn column(name: &'static str, evidence: Evidence) -> Meaning {
    Meaning::Column { name, evidence }
}

#[test]
fn headers_match_by_name_whatever_their_spelling() {
    for header in [
        "email",
        "E-Mail",
        "E MAIL",
        "e.mail",
        "Émail",
        "E_mail*",
        "email:",
        "Ｅｍａｉｌ",
    ] {
        assert_eq!(meaning(header), column("email", Evidence::Name), "{header}");
    }
}

#[test]
fn headers_match_by_synonym_in_any_script() {
    assert_eq!(meaning("E-mail Address"), column("email", Evidence::Synonym));
    assert_eq!(meaning("PRENOM"), column("first_name", Evidence::Synonym));
    assert_eq!(meaning("नाम"), column("last_name", Evidence::Synonym));
}

#[test]
fn vowel_signs_are_not_accents() {
    assert_eq!(meaning("नम"), Meaning::Unmatched { suggestion: None });
}

#[test]
fn a_misspelt_header_gets_a_suggestion() {
    assert_eq!(
        meaning("fist_name"),
        Meaning::Unmatched {
            suggestion: Some("first_name")
        }
    );
    assert_eq!(
        meaning("surnmae"),
        Meaning::Unmatched {
            suggestion: Some("last_name")
        }
    );
    assert_eq!(meaning("shoe size"), Meaning::Unmatched { suggestion: None });
}

#[test]
fn a_column_that_the_sheet_has_is_not_suggested() {
    let found = find(&["email", "emails"], &[]).unwrap();
    assert_eq!(found.headers[1].meaning, Meaning::Unmatched { suggestion: None });
}

#[test]
fn a_blank_header_is_neither_matched_nor_unmatched() {
    let found = find(&["email", ""], &[]).unwrap();
    assert_eq!(found.headers[1].meaning, Meaning::Unnamed);
    assert_eq!(found.unmatched().count(), 0);
}

#[test]
fn required_columns_that_the_sheet_lacks_are_listed() {
    let found = find(&["email", "surname"], &[]).unwrap();
    assert_eq!(found.missing, ["first_name"]);
    assert_eq!(found.position("last_name"), Some(1));
    assert_eq!(found.position("first_name"), None);
}

#[test]
fn flags_go_before_the_profile_and_the_profile_before_names() {
    let profile = "columns: {Contact: email, Kontakt: member_no, first_name: last_name}";
    let found = find_with(&["Contact", "Kontakt", "First Name"], profile, &["Kontakt=-"]).unwrap();
    let meanings: Vec<Meaning> = found.headers.into_iter().map(|found| found.meaning).collect();
    let expected = [
        column("email", Evidence::Profile),
        Meaning::Ignored {
            evidence: Evidence::Flag,
        },
        column("last_name", Evidence::Profile),
    ];
    assert_eq!(meanings, expected);
}

#[test]
fn two_headers_for_one_column_are_refused_with_the_way_out() {
    assert_eq!(
        refusal(find(&["E-Mail", "Mail"], &[])),
        "the headers \"E-Mail\" (name) and \"Mail\" (synonym) both mean the column email; \
         leave one out with --column 'Mail=-'"
    );
    assert!(find(&["E-Mail", "Mail"], &["Mail=-"]).is_ok());
}

#[test]
fn a_flag_for_a_header_that_is_not_there_is_refused_with_the_nearest() {
    assert_eq!(
        refusal(find(&["Kontakt"], &["Kontact=email"])),
        "the flag --column names the header \"Kontact\", which the sheet does not have; \
         did you mean \"Kontakt\"?"
    );
}

#[test]
fn a_profile_for_a_column_that_does_not_exist_is_refused_with_the_nearest() {
    assert_eq!(
        refusal(find_with(&["Kontakt"], "columns: {Kontakt: emial}", &[])),
        "the profile names the column \"emial\", which does not exist; did you mean \"email\"?"
    );
}

#[test]
fn a_flag_that_fits_two_headers_must_be_spelt_exactly() {
    assert_eq!(
        refusal(find(&["E-Mail", "e mail"], &["EMAIL=-"])),
        "the flag --column names the header \"EMAIL\", which may be any of \"E-Mail\", \"e mail\""
    );
    assert!(find(&["E-Mail", "e mail"], &["e mail=-"]).is_ok());
}
