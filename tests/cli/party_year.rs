//! A party's years as its secretary types them: applications that level by level approve, renewals with a gap, a transfer
//! that is refused and one by silence, an expulsion, and the electorate on two dates. What every command prints is kept.

use std::fmt::Write;

use crate::support::{Installation, package, redact};

/// The commands so far, with what they printed.
struct Story {
    installation: Installation,
    told: String,
}

impl Story {
    /// A party with its units, and nobody in it.
    fn begin() -> Self {
        let installation = Installation::new();
        installation.ok("local up");
        let units = package().join("seeds/demo/units.csv");
        installation.ok(&format!("unit import -t nrna {} --yes", units.display()));
        Self {
            installation,
            told: String::new(),
        }
    }

    fn chapter(&mut self, title: &str) {
        writeln!(self.told, "\n## {title}\n").unwrap();
    }

    fn tell(&mut self, line: &str) {
        let output = self.installation.run(&format!("membership {line} -t nrna"));
        self.told.push_str(&redact(&output.transcript()));
    }
}

#[test]
fn a_partys_year() {
    let mut story = Story::begin();
    story.chapter("Three apply in a ward");
    for (name, born, kind) in [
        ("Sita", "1990-05-01", "lifetime"),
        ("Ram", "1985-02-11", "ordinary"),
        ("Gita", "1979-09-30", "ordinary"),
    ] {
        let email = format!("{}@example.org", name.to_lowercase());
        story.tell(&format!(
            "application submit --unit NP-3-27-307-29 --type {kind} --full-name {name} --email {email} --date-of-birth {born} --on 2023-01-05 --quiet"
        ));
    }
    story.tell("application list");

    story.chapter("Three levels approve, in their order");
    story.tell("application approve sita@example.org --level province --on 2023-01-10");
    for (level, day) in [
        ("local", "2023-01-10"),
        ("district", "2023-01-15"),
        ("province", "2023-02-01"),
    ] {
        story.tell(&format!(
            "application approve sita@example.org --level {level} --on {day}"
        ));
    }
    for name in ["ram", "gita"] {
        for (level, day) in [("local", "2023-01-10"), ("district", "2023-01-15")] {
            story.tell(&format!(
                "application approve {name}@example.org --level {level} --on {day}"
            ));
        }
    }

    story.chapter("Ram renews in time, Gita after a gap");
    story.tell("renew M-000001 --on 2023-12-20");
    story.tell("expire --as-of 2024-03-01 --yes");
    story.tell("renew M-000002 --on 2024-06-01");
    story.tell("history M-000002 --as-of 2024-12-31");

    story.chapter("A transfer is refused");
    story.tell(
        "transfer request M-000001 --to NP-4-38-414-06 --requested-on 2024-06-03 --effective 2024-08-01",
    );
    story.tell("transfer consent M-000001 --as origin");
    story.tell("transfer refuse M-000001 --as destination --ground dispute");
    story.tell("transfer complete M-000001");

    story.chapter("Silence consents to another");
    story.tell("transfer request L-000001 --to NP-4-38-414-06 --requested-on 2024-06-03 --effective 2024-08-01 --reason moved");
    story.tell("transfer consent L-000001 --as origin");
    story.tell("transfer settle --as-of 2024-07-02 --yes");
    story.tell("transfer settle --as-of 2024-07-31 --yes");
    story.tell("transfer settle --as-of 2024-08-01 --yes");
    story.tell(
        "transfer list --columns member_no,from_unit,to_unit,status,origin_decision,destination_decision,refusal_ground",
    );
    story.tell("history L-000001 --as-of 2024-12-31");

    story.chapter("A suspension, and an expulsion");
    story.tell("suspend M-000001 --on 2024-07-01 --until 2024-09-01 --reason dispute");
    story.tell("expire --as-of 2024-09-02 --yes");
    story.tell("expel M-000001 --on 2024-10-01 --reason resolution-12");
    story.tell("expel M-000001 --on 2024-10-01 --reason resolution-12 --yes");
    story.tell("renew M-000001");

    story.chapter("The electorate on two dates");
    story.tell("roll --as-of 2024-04-01 --unit NP-3 --explain");
    story.tell("roll --as-of 2024-04-01 --unit NP-4 --explain");
    story.tell("roll --as-of 2024-11-01 --unit NP-3 --explain");
    story.tell("roll --as-of 2024-11-01 --unit NP-4 --explain");
    story.tell("stats --as-of 2024-11-01 --unit NP-3 --subtree");
    insta::assert_snapshot!(story.told);
}
