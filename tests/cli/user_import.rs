//! `user import`, `user export` and `user batch`.

use crate::support::Installation;

const HEADER: &str = "external_id,email,first_name,middle_name,last_name,full_name,name_local,phone,date_of_birth,gender,locale,timezone,role_title,status\n";

fn export(installation: &Installation) -> String {
    installation.ok("user export -t nrna")
}

#[test]
fn what_is_exported_is_imported_as_it_was() {
    let installation = Installation::new();
    let rows = "CRM-1,sita@example.org,Sita,Devi,Sharma,,सीता,9841234567,1984-06-12,female,ne,Asia/Kathmandu,Teacher,pending\n\
                ,hari@example.org,Hari,,Thapa,,,,,,,,,suspended\n\
                ,,,,,Bishnu,,,,,,,,active\n";
    installation.write("users.csv", format!("{HEADER}{rows}"));
    let done = installation.ok("user import -t nrna users.csv --yes");
    assert!(
        done.contains("users 3 created, 0 changed, 0 unchanged, 0 refused"),
        "{done}"
    );
    let exported = export(&installation);
    installation.write("exported.csv", &exported);
    let done = installation.ok("user import -t nrna exported.csv --yes");
    assert!(
        done.contains("users 0 created, 0 changed, 3 unchanged, 0 refused"),
        "{done}"
    );
    assert_eq!(export(&installation), exported);
    assert!(exported.starts_with(HEADER), "{exported}");
    assert!(exported.contains(",,,,,Bishnu,"), "{exported}");
    assert_eq!(
        installation.ok("user export -t nrna --status suspended --columns email"),
        "email\nhari@example.org\n"
    );
}

#[test]
fn refused_rows_are_explained_and_the_others_are_imported_and_taken_back() {
    let installation = Installation::new();
    installation.ok("user create -t nrna --email sita@example.org --first-name Sita --external-id CRM-1");
    let rows = [
        "CRM-1,sita@example.org,Sita,Sharma,active",
        "CRM-2,sita@example.org,Other,Person,active",
        "CRM-3,hari@example.org,Hari,Thapa,",
        "CRM-3,gita@example.org,Gita,Rai,",
        ",hari@example.org,Hari,Again,",
        "CRM-5,ram@example.org,,,",
        "CRM-6,no e-mail,Ram,Rai,",
        "CRM-7,maya@example.org,Maya,Rai,locked",
        "CRM-8,lila@example.org,Lila,Rai,gone",
    ];
    installation.write(
        "users.csv",
        format!(
            "external_id,email,first_name,last_name,status\n{}\n",
            rows.join("\n")
        ),
    );
    let output = installation.fails(1, "user import -t nrna users.csv --yes");
    insta::assert_snapshot!(output.transcript());
    let dry = installation.run("user import -t nrna users.csv --on-error reject --dry-run");
    assert!(
        dry.stdout.contains("would be created          1"),
        "{}",
        dry.transcript()
    );
    let output = installation.fails(
        7,
        "user import -t nrna users.csv --on-error reject --yes --format json",
    );
    let batch = output.json()["batch"].as_str().unwrap().to_owned();
    assert_eq!(
        installation.ok("user list -t nrna --columns name,status --format csv"),
        "name,status\nHari Thapa,pending\nSita Sharma,active\n"
    );
    assert!(installation.ok("user batch list -t nrna").contains("users.csv"));
    assert!(
        installation
            .ok(&format!("user batch show {batch} -t nrna"))
            .contains("users.csv")
    );
    installation.fails(5, &format!("user batch undo {batch} -t nrna"));
    let done = installation.ok(&format!("user batch undo {batch} -t nrna --yes"));
    assert!(done.contains("1 users removed, 1 restored, 0 kept"), "{done}");
    assert_eq!(
        installation.ok("user list -t nrna --columns name,status --format csv"),
        "name,status\nSita,pending\n"
    );
    installation.fails(4, &format!("user batch undo {batch} -t nrna --yes"));
    installation.fails(3, "user batch show 01a1f912-0000-7000-8000-000000000001 -t nrna");
}

#[test]
fn imported_hashes_log_in_and_modes_and_later_changes_are_kept_to() {
    let installation = Installation::new();
    let hash = bcrypt::hash("correct horse", 4).unwrap();
    installation.write(
        "users.csv",
        format!("email,first_name,password_hash\nsita@example.org,Sita,{hash}\nhari@example.org,Hari,\n"),
    );
    let output = installation.run("user import -t nrna users.csv --yes --format json");
    let batch = output.json()["batch"].as_str().unwrap().to_owned();
    let login = "user login sita@example.org -t nrna --password-stdin";
    assert_eq!(installation.run_with_input(login, b"correct horse").code, 0);
    let kept = installation.query_as_superuser(
        "tenant_nrna",
        "select left(password_hash, 9) from identity.users where email = 'sita@example.org'",
    );
    assert_eq!(kept, "$argon2id");
    assert!(!export(&installation).contains('$'));
    let done = installation.ok("user import -t nrna users.csv --yes");
    assert!(done.contains("2 unchanged"), "{done}");
    installation.write(
        "bad.csv",
        "email,first_name,password_hash\ngita@example.org,Gita,secret\n",
    );
    installation.fails(1, "user import -t nrna bad.csv --yes");
    installation.fails(1, "user import -t nrna users.csv --mode insert --yes");
    installation.write("new.csv", "email,first_name\ngita@example.org,Gita\n");
    installation.fails(1, "user import -t nrna new.csv --mode update --yes");
    installation.fails(5, "user import -t nrna new.csv");
    installation.fails(2, "user import -t nrna nowhere.csv --yes");
    // Who has logged in, or belongs somewhere since, stays.
    installation.ok("unit create NP -t nrna --name Nepal --type national");
    installation.write(
        "members.csv",
        "email,first_name,unit_code,membership_type\nhari@example.org,Hari,NP,ordinary\n",
    );
    installation.ok("membership import -t nrna members.csv --yes");
    let output = installation.run(&format!("user batch undo {batch} -t nrna --yes"));
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert!(
        output.stdout.contains("0 users removed, 0 restored, 2 kept"),
        "{}",
        output.transcript()
    );
}

#[test]
fn rules_that_only_the_database_understands_hold_in_files_as_in_commands() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.write_as_application(
        r"update config.validation_rules
          set pattern = '^(?=98)[0-9]{10}$', example = '9841234567'
          where rule_type_code = 'phone' and country_code = 'NP' and name = 'mobile';
          update config.validation_rules
          set pattern = '^(?!root@)[^@]+@[^@]+\.[^@]+$'
          where rule_type_code = 'email'",
    );
    for (email, phone, code) in [
        ("sita@example.org", "9841234567", 0),
        ("ram@example.org", "9741234567", 1),
        ("root@example.org", "9841234568", 1),
    ] {
        let create = format!("user create -t nrna --first-name A --email {email} --phone {phone}");
        installation.fails(code, &create);
    }
    let sheet = "first_name,email,phone\n\
                 B,maya@example.org,9841234569\n\
                 B,ram@example.org,9741234567\n\
                 B,root@example.org,9841234568\n";
    installation.write("users.csv", sheet);
    installation.fails(7, "user import -t nrna users.csv --yes --on-error reject");
    let errors = installation.read("users.errors.csv");
    let refused: Vec<_> = errors.lines().skip(1).collect();
    assert!(
        matches!(refused[..], [phone, email]
            if phone.starts_with("3,phone,9741234567,bad_phone,") && email.starts_with("4,email,root@example.org,bad_email,")),
        "{errors}"
    );
    // What is there already is not judged anew.
    installation
        .write_as_application("update config.validation_rules set pattern = '^(?!.)$', example = null");
    installation.write("exported.csv", export(&installation));
    let done = installation.ok("user import -t nrna exported.csv --yes");
    assert!(
        done.contains("users 0 created, 0 changed, 2 unchanged, 0 refused"),
        "{done}"
    );
}

#[test]
fn a_dry_run_shows_a_few_rows_of_each_sort() {
    let installation = Installation::new();
    installation.ok("user create -t nrna --email sita@example.org --first-name Sita");
    installation.ok("user create -t nrna --email hari@example.org --first-name Hari");
    installation.write(
        "users.csv",
        "email,first_name,phone\n\
         hari@example.org,Hari,\n\
         ram@example.org,Ram,\n\
         sita@example.org,Sita,9841234567\n\
         maya@example.org,Maya,12\n",
    );
    let output = installation.run("user import -t nrna users.csv --dry-run");
    insta::assert_snapshot!(output.transcript());
}
