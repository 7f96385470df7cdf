//! `tenant domain`

use crate::support::Installation;

fn token(installation: &Installation, hostname: &str) -> String {
    let listed = installation.run("tenant domain list --format json").json();
    let domain = listed
        .as_array()
        .unwrap()
        .iter()
        .find(|domain| domain["hostname"] == hostname);
    domain.unwrap()["token"].as_str().unwrap().to_owned()
}

#[test]
fn a_host_name_is_added_verified_and_made_the_primary_one() {
    let installation = Installation::new();
    let added = installation.run("tenant domain add Members.Example.ORG. -t nrna");
    let token = token(&installation, "members.example.org");
    insta::assert_snapshot!(added.transcript().replace(&token, "[token]"));
    let published = format!("\"v=spf1 -all\"\n\"tenantctl={token}\"\n");
    let verified = installation.run_words([
        "tenant",
        "domain",
        "verify",
        "members.example.org",
        "--token",
        &published,
    ]);
    assert_eq!(
        verified.stdout,
        "verified members.example.org of tenant nrna\n",
        "{}",
        verified.transcript()
    );
    assert_eq!(
        installation.ok("tenant domain set-primary members.example.org"),
        "tenant nrna is known as members.example.org\n"
    );
    assert_eq!(
        installation.ok("tenant domain list --format csv --columns hostname,tenant,primary,verified"),
        "hostname,tenant,primary,verified\nmembers.example.org,nrna,true,true\n"
    );
    let by = installation.query("tenantctl", "select verified_by from landlord.tenant_domains");
    assert_eq!(by, "platform_user ops@example.org");
}

#[test]
fn a_tenant_has_one_primary_host_name() {
    let installation = Installation::new();
    for name in ["a.example.org", "b.example.org"] {
        installation.ok(&format!("tenant domain add {name} -t nrna"));
        let token = token(&installation, name);
        installation.ok(&format!("tenant domain verify {name} --token {token}"));
        installation.ok(&format!("tenant domain set-primary {name}"));
    }
    assert_eq!(
        installation.ok("tenant domain list -t nrna --format csv --columns hostname,primary"),
        "hostname,primary\na.example.org,false\nb.example.org,true\n"
    );
}

#[test]
fn a_wrong_token_verifies_nothing_and_what_is_not_verified_is_not_primary() {
    let installation = Installation::new();
    installation.ok("tenant domain add a.example.org -t nrna");
    let output = installation.fails(1, "tenant domain verify a.example.org --token tenantctl=another");
    assert!(
        output.stderr.contains("not the token of a.example.org"),
        "{}",
        output.transcript()
    );
    installation.fails(1, "tenant domain set-primary a.example.org");
    assert!(
        installation
            .ok("tenant domain list --format csv")
            .contains("a.example.org,nrna,false,false")
    );
}

#[test]
fn a_host_name_belongs_to_one_tenant_of_the_platform() {
    let installation = Installation::new();
    installation.ok("tenant create abc --template political_party");
    installation.ok("tenant domain add a.example.org -t nrna");
    let first = token(&installation, "a.example.org");
    installation.ok("tenant domain add a.example.org -t nrna");
    assert_eq!(
        token(&installation, "a.example.org"),
        first,
        "adding it again changes nothing"
    );
    insta::assert_snapshot!(
        installation
            .run("tenant domain add A.example.org -t abc")
            .transcript()
    );
}

#[test]
fn what_is_no_host_name_is_refused() {
    let installation = Installation::new();
    for name in ["localhost", "192.0.2.1", "a_b.example.org", "https://a.org"] {
        installation.fails(2, &format!("tenant domain add {name} -t nrna"));
    }
    installation.fails(3, "tenant domain add a.example.org -t nobody");
    let output = installation.fails(3, "tenant domain verify b.example.org --token x");
    assert!(
        output
            .stderr
            .contains("no tenant has the host name b.example.org")
    );
}

#[test]
fn remove_asks_and_the_name_is_free_again() {
    let installation = Installation::new();
    installation.ok("tenant domain add a.example.org -t nrna");
    installation.fails(5, "tenant domain remove a.example.org");
    assert_eq!(
        installation.ok("tenant domain remove a.example.org --yes"),
        "removed a.example.org from tenant nrna\n"
    );
    installation.fails(3, "tenant domain remove a.example.org --yes");
    let entry = installation
        .run("audit log --landlord --limit 1 --format json")
        .json()[0]
        .take();
    assert_eq!(entry["action"], "delete");
    assert_eq!(entry["table_name"], "landlord.tenant_domains");
}
