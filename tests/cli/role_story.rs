//! An election body's committee: roles, terms, an acting chief, separation of duties, and who could do what on a past
//! day. Its output is kept.

use std::fmt::Write as _;

use crate::support::Installation;

const STORY: &[&str] = &[
    "role show returning_officer -t polls --columns code,inherits,conflicts,denies",
    // The committee is appointed.
    "role assign election_chief -t polls --user asha@example.org --unit EC --scope subtree --kind elected --from 2025-01-01 --until 2026-12-31",
    "role assign deputy_election_chief -t polls --user bina@example.org --unit EC --scope subtree --from 2025-01-01 --until 2026-12-31",
    "role assign committee_secretary -t polls --user chitra@example.org --unit EC --scope subtree --from 2025-01-01 --until 2026-12-31",
    "role assign returning_officer -t polls --user dev@example.org --unit EC-1 --from 2025-06-01 --until 2026-12-31",
    // Duties are separated, over the units below as well, and there is one chief.
    "role assign returning_officer -t polls --user chitra@example.org --unit EC-1 --from 2025-06-01 --until 2025-06-30",
    "role assign election_chief -t polls --user farid@example.org --unit EC --scope subtree --from 2026-03-01 --until 2026-12-31",
    // Who stands in for the chief is not the deputy's office in person, and acts beside or after the holder.
    "role assign election_chief -t polls --user bina@example.org --unit EC --scope subtree --kind acting --from 2026-03-01 --until 2026-03-31",
    "role assign election_chief -t polls --user farid@example.org --unit EC --scope subtree --kind acting --from 2026-03-01 --until 2026-03-31",
    "role unassign election_chief -t polls --user asha@example.org --on 2026-02-28 --reason resigned",
    "role assign election_chief -t polls --user esha@example.org --unit EC --scope subtree --kind elected --from 2026-04-01 --until 2026-12-31",
    "role assignments -t polls --history --columns role,unit,scope,name,kind,from,until,revoked_reason",
    // The result of a past election is contested: who could certify it, and who could not?
    "role who-can result.certify -t polls --unit EC-1 --at 2026-02-28",
    "role who-can result.certify -t polls --unit EC-1 --at 2026-03-15",
    "role who-can result.certify -t polls --unit EC-1 --at 2026-04-15",
    "role check result.certify -t polls --user asha@example.org --unit EC-1 --at 2026-03-15 --explain",
    "role check result.certify -t polls --user dev@example.org --unit EC-1 --at 2026-03-15 --explain",
    "role check tally.count -t polls --user dev@example.org --unit EC-1 --at 2026-03-15 --explain",
    "role check tally.count -t polls --user dev@example.org --unit EC --at 2026-03-15 --explain",
    "role check election.read -t polls --user farid@example.org --unit EC-1 --at 2026-03-31 --explain",
];

#[test]
fn an_election_committee_tells_who_could_do_what_on_a_past_day() {
    let installation = Installation::new();
    installation.ok("tenant create polls --template election_system");
    installation.ok("unit create -t polls A --name Association --type association");
    installation.ok("unit create -t polls EC --name Committee --type election_committee --parent A");
    installation.ok("unit create -t polls EC-1 --name North --type election_subcommittee --parent EC");
    for name in ["Asha", "Bina", "Chitra", "Dev", "Esha", "Farid"] {
        let email = format!("{}@example.org", name.to_lowercase());
        installation.ok(&format!(
            "user create -t polls --email {email} --first-name {name} --last-name Karki"
        ));
    }
    let mut told = String::new();
    for line in STORY {
        let _ = writeln!(told, "{}", installation.run(line).transcript());
    }
    insta::assert_snapshot!(told);
    installation.ok("role cache verify -t polls");
}
