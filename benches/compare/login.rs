//! Logging in with a wrong password beside logging in as nobody: whoever measures must not be able to tell them apart.

use std::time::{Duration, Instant};

use secrecy::SecretString;
use tenantctl::db::tenancy::TenantDatabase;
use tenantctl::db::{Act, Actor, ActorKind};
use tenantctl::identity::login::{Attempt, Outcome, attempt};
use uuid::Uuid;

use crate::bed::{Bed, show};

/// As many as the setting allows before the account would be locked.
const ROUNDS: usize = 90;

pub fn run(bed: &Bed) {
    bed.tenantctl("tenant create doors --template political_party");
    bed.tenantctl("tenant setting set lockout_failed_attempts 100 -t doors");
    bed.tenantctl("user create -t doors --email sita@example.org --first-name Sita");
    let password = bed.folder().join("password");
    std::fs::write(&password, "correct horse").unwrap();
    bed.tenantctl(&format!(
        "user set-password sita@example.org -t doors --password-file {}",
        password.display()
    ));
    bed.tenantctl("user activate sita@example.org -t doors");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let (wrong, unknown) = runtime.block_on(measure(bed));
    let (wrong, unknown) = (Spread::of(wrong), Spread::of(unknown));
    show(
        "a wrong password, an unknown e-mail",
        wrong.median,
        unknown.median,
        "< their spread",
    );
    show(
        "  their middle halves are as wide as",
        wrong.width,
        unknown.width,
        "",
    );
}

async fn measure(bed: &Bed) -> (Vec<Duration>, Vec<Duration>) {
    let id = |sql: &str, database: &str| -> Uuid { bed.value(database, sql).parse().unwrap() };
    let tenant = id("select id from tenancy.tenants", "tenant_doors");
    let landlord = id("select landlord_id from tenancy.tenants", "tenant_doors");
    let options = bed.options("tenant_doors");
    let mut database = TenantDatabase::open(&options, tenant, landlord, &[])
        .await
        .unwrap();
    let act = Act {
        actor: Actor {
            kind: ActorKind::Service,
            reference: "bench".to_owned(),
            display_name: "bench".to_owned(),
            claimed: false,
        },
        command: "bench".to_owned(),
        reason: None,
        request_id: Uuid::now_v7(),
    };
    let (mut wrong, mut unknown) = (Vec::new(), Vec::new());
    // By turns, so that whatever else the machine does falls on both.
    for round in 0..=ROUNDS {
        for (email, times) in [
            ("sita@example.org".to_owned(), &mut wrong),
            (format!("nobody{round}@example.org"), &mut unknown),
        ] {
            let tried = Attempt {
                email_normalized: email,
                password: SecretString::from("wrong horse"),
                ip_address: None,
                user_agent: None,
            };
            let started = Instant::now();
            let outcome = attempt(&mut database, &act, &tried).await.unwrap();
            let time = started.elapsed();
            assert!(matches!(outcome, Outcome::Refused(_)));
            // The first of each prepares its statements.
            if round > 0 {
                times.push(time);
            }
        }
    }
    (wrong, unknown)
}

struct Spread {
    median: Duration,
    /// From the first to the third quartile.
    width: Duration,
}

impl Spread {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort();
        let at = |quarter: usize| times[times.len() * quarter / 4];
        Self {
            median: at(2),
            width: at(3).saturating_sub(at(1)),
        }
    }
}
