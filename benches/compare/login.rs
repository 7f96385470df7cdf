//! Every login that is refused beside one of an e-mail that nobody has: whoever measures must not be able to tell them
//! apart, in a tenant that holds hashes of another system too.

use std::time::{Duration, Instant};

use secrecy::SecretString;
use tenantctl::db::tenancy::TenantDatabase;
use tenantctl::db::{Act, Actor, ActorKind};
use tenantctl::identity;
use tenantctl::identity::login::{Attempt, Outcome, attempt};
use uuid::Uuid;

use crate::bed::{Bed, show};

/// Fewer than the setting allows before an account is locked.
const ROUNDS: usize = 60;

/// Who is refused, by first name, each for another reason.
const REFUSED: [(&str, &str); 6] = [
    ("nobody", "an unknown e-mail, and itself"),
    ("argon", "a wrong password, Argon2id"),
    ("bcrypt", "a wrong password, bcrypt"),
    ("locked", "a locked account"),
    ("suspended", "a suspended account"),
    ("none", "an account without a password"),
];

pub fn run(bed: &Bed) {
    bed.tenantctl("tenant create doors --template political_party");
    bed.tenantctl("tenant setting set lockout_failed_attempts 100 -t doors");
    let password = bed.folder().join("password");
    std::fs::write(&password, "correct horse").unwrap();
    for (name, _) in &REFUSED[1..] {
        bed.tenantctl(&format!(
            "user create -t doors --email {name}@example.org --first-name {name}"
        ));
        if *name != "none" {
            bed.tenantctl(&format!(
                "user set-password {name}@example.org -t doors --password-file {}",
                password.display()
            ));
        }
        bed.tenantctl(&format!("user activate {name}@example.org -t doors"));
    }
    bed.tenantctl("user lock locked@example.org -t doors");
    bed.tenantctl("user suspend suspended@example.org -t doors");
    bed.psql(
        "tenant_doors",
        &format!(
            "begin;
             select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
             select tenancy.act_as(gen_random_uuid(), 'service', 'bench', 'bench', false, 'bench', null, gen_random_uuid());
             update identity.users set password_hash = '{}' where first_name = 'bcrypt';
             commit",
            bcrypt::hash("correct horse", 10).unwrap()
        ),
    );
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let spreads: Vec<Spread> = runtime
        .block_on(measure(bed))
        .into_iter()
        .map(Spread::of)
        .collect();
    let unknown = &spreads[0];
    for (spread, (_, what)) in spreads.iter().zip(REFUSED) {
        show(what, spread.median, unknown.median, "< their spread");
        show(
            "  their middle halves are as wide as",
            spread.width,
            unknown.width,
            "",
        );
    }
}

async fn measure(bed: &Bed) -> Vec<Vec<Duration>> {
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
    let mut times = vec![Vec::new(); REFUSED.len()];
    // By turns, so that whatever else the machine does falls on all.
    for round in 0..=ROUNDS {
        for ((name, _), times) in REFUSED.iter().zip(&mut times) {
            let tried = Attempt {
                email_normalized: format!("{name}@example.org"),
                password: SecretString::from("wrong horse"),
                ip_address: None,
                user_agent: None,
            };
            let started = Instant::now();
            let outcome = attempt(&mut database, &act, &tried, |_| Ok::<_, identity::Error>(()))
                .await
                .unwrap();
            let time = started.elapsed();
            assert!(matches!(outcome, Outcome::Refused(_)));
            // The first of each prepares its statements.
            if round > 0 {
                times.push(time);
            }
        }
    }
    times
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
