//! Verdicts over a hundred thousand assignments, beside bare selects of the rows that they read.

use std::future::Future;
use std::time::{Duration, Instant};

use chrono::{NaiveDate, Utc};
use sqlx::postgres::PgConnectOptions;
use tenantctl::db::access::check::{self, Question};
use tenantctl::db::access::{assignments, cache};
use tenantctl::db::tenancy::TenantDatabase;
use tenantctl::db::{Act, Actor, ActorKind};
use uuid::Uuid;

use crate::bed::{Bed, median, show};

const ROLES: u64 = 1_000;
const UNITS: u64 = 2_000;
const ASKED: u64 = 1_000;
const DATABASE: &str = "tenant_senate";

pub fn run(bed: &Bed, given: u64) {
    let people = given / 4;
    bed.tenantctl("tenant create senate --template political_party");
    let units = bed.folder().join("senate.csv");
    let lines: String = (0..UNITS)
        .map(|n| match n {
            0 => "S-0,Senate,national,\n".to_owned(),
            1..=20 => format!("S-{n},Province {n},province,S-0\n"),
            _ => format!("S-{n},District {n},district,S-{}\n", 1 + n % 20),
        })
        .collect();
    std::fs::write(&units, format!("code,name,type,parent_code\n{lines}")).unwrap();
    bed.tenantctl(&format!("unit import -t senate {} --yes", units.display()));
    let tenant_id: Uuid = bed
        .value(DATABASE, "select id from tenancy.tenants")
        .parse()
        .unwrap();
    let landlord_id: Uuid = bed
        .value("tenantctl", "select id from landlord.identity")
        .parse()
        .unwrap();
    bed.psql_as("postgres", DATABASE, &fill(tenant_id, people));
    let assigned = bed
        .psql_as("postgres", DATABASE, &assign(tenant_id, people, given))
        .wall;
    let bare = bed
        .psql_as(
            "postgres",
            DATABASE,
            "create table public.bare as select * from access.role_assignments",
        )
        .wall;
    show(
        &format!("{given} roles given at once, with every rule and all that follows"),
        assigned,
        bare,
        "",
    );
    bed.psql_as(
        "postgres",
        DATABASE,
        "drop table public.bare; truncate access.user_permissions_cache; analyze",
    );
    let rebuilt = bed.tenantctl("role cache rebuild -t senate").wall;
    let bare = bed
        .psql(
            DATABASE,
            &format!(
                "set tenantctl.tenant_id = '{tenant_id}';
                 create temporary table bare as select * from access.derive_permissions(null)"
            ),
        )
        .wall;
    show(
        &format!("what {people} people may do made anew"),
        rebuilt,
        bare,
        "",
    );
    bed.psql_as("postgres", DATABASE, "vacuum analyze");
    let verified = bed.tenantctl("role cache verify -t senate").wall;
    show("the same recomputed and compared", verified, bare, "");
    let options = PgConnectOptions::new()
        .socket(bed.socket_directory())
        .username("tenantctl")
        .database(DATABASE);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let mut database = TenantDatabase::open(&options, tenant_id, landlord_id, &[])
            .await
            .unwrap();
        verdicts(&mut database, people).await;
        changes(&mut database, people).await;
    });
}

async fn verdicts(database: &mut TenantDatabase, people: u64) {
    let today = Utc::now().date_naive();
    let mut transaction = database.read().await.unwrap();
    let entries = cache::count(&mut transaction).await.unwrap();
    println!("entries that are kept derived: {entries}");
    let (codes, ids): (Vec<String>, Vec<Uuid>) = tenantctl::db::access::permissions::ids(&mut transaction)
        .await
        .unwrap()
        .into_iter()
        .unzip();
    let question = |n: u64| {
        let permission = usize::try_from(n * 7 % u64::try_from(ids.len()).unwrap()).unwrap();
        (user(n * 7919 % people), permission, unit(n * 31 % UNITS))
    };
    let mut ours = Vec::new();
    for n in 0..ASKED {
        let (user_id, permission, unit_id) = question(n);
        ours.push(
            timed(check::is_allowed(
                &mut transaction,
                user_id,
                &codes[permission],
                Some(unit_id),
                today,
            ))
            .await,
        );
    }
    let mut bare = Vec::new();
    for n in 0..ASKED {
        let (user_id, permission, _) = question(n);
        let select = sqlx::query("select * from access.user_permissions_cache where tenant_id = (select tenancy.current_tenant()) and user_id = $1 and permission_id = $2")
            .bind(user_id)
            .bind(ids[permission]);
        bare.push(timed(select.fetch_all(&mut *transaction)).await);
    }
    show(
        "a check through the library",
        median(ours),
        median(bare),
        "< 0.5 ms",
    );
    let mut ours = Vec::new();
    for n in 0..ASKED {
        let (user_id, permission, unit_id) = question(n);
        ours.push(
            timed(check::explain(
                &mut transaction,
                &asked(user_id, ids[permission], unit_id, today),
            ))
            .await,
        );
    }
    let mut bare = Vec::new();
    for n in 0..ASKED {
        let select = sqlx::query("select * from access.role_assignments where tenant_id = (select tenancy.current_tenant()) and user_id = $1")
            .bind(question(n).0);
        bare.push(timed(select.fetch_all(&mut *transaction)).await);
    }
    show("an explanation", median(ours), median(bare), "< 2 ms");
    let mut ours = Vec::new();
    let mut bare = Vec::new();
    for n in 0..10 {
        let (_, permission, unit_id) = question(n);
        ours.push(
            timed(check::who_can(
                &mut transaction,
                ids[permission],
                Some(unit_id),
                today,
            ))
            .await,
        );
        let select = sqlx::query("select * from access.user_permissions_cache where tenant_id = (select tenancy.current_tenant()) and permission_id = $1")
            .bind(ids[permission]);
        bare.push(timed(select.fetch_all(&mut *transaction)).await);
    }
    let slowest = ours.iter().max().copied().unwrap();
    show("who can, the slowest of 10", slowest, median(bare), "< 1.5 s");
}

async fn changes(database: &mut TenantDatabase, people: u64) {
    let act = Act {
        actor: Actor {
            kind: ActorKind::Service,
            reference: "bench".to_owned(),
            display_name: "Bench".to_owned(),
            claimed: false,
        },
        command: "bench".to_owned(),
        reason: None,
        request_id: Uuid::now_v7(),
    };
    let today = Utc::now().date_naive();
    let mut transaction = database.write(&act).await.unwrap();
    let mut ours = Vec::new();
    for n in 0..100 {
        let new = assignments::NewAssignment {
            role_id: role(n * 37 % ROLES),
            user_id: user(n * 101 % people),
            unit_id: Some(unit(n * 13 % UNITS)),
            scope: "unit",
            kind: "acting",
            // After every term that was given, so that none is given twice.
            from: today + chrono::TimeDelta::days(1000),
            until: None,
            delegated_by: None,
            reason: None,
        };
        ours.push(timed(assignments::add(&mut transaction, &new)).await);
    }
    let mut bare = Vec::new();
    sqlx::raw_sql("create temporary table bare (like access.role_assignments)")
        .execute(&mut *transaction)
        .await
        .unwrap();
    for n in 0..100 {
        let insert = sqlx::query("insert into bare select * from access.role_assignments where tenant_id = tenancy.current_tenant() and user_id = $1 limit 1")
            .bind(user(n * 101 % people));
        bare.push(timed(insert.execute(&mut *transaction)).await);
    }
    show(
        "a role given, with all that follows",
        median(ours),
        median(bare),
        "",
    );
    transaction.rollback().await.unwrap();
}

async fn timed<T, E: std::fmt::Debug>(work: impl Future<Output = Result<T, E>>) -> Duration {
    let begun = Instant::now();
    work.await.unwrap();
    begun.elapsed()
}

fn asked(user_id: Uuid, permission_id: Uuid, unit_id: Uuid, today: NaiveDate) -> Question {
    Question {
        user_id,
        permission_id,
        unit_id: Some(unit_id),
        day: today,
        clock: today,
        defined_on: today,
    }
}

fn user(n: u64) -> Uuid {
    format!("00000000-0000-7000-8001-{n:012}").parse().unwrap()
}

fn role(n: u64) -> Uuid {
    format!("00000000-0000-7000-8003-{n:012}").parse().unwrap()
}

fn unit(n: u64) -> Uuid {
    format!("00000000-0000-7000-8002-{n:012}").parse().unwrap()
}

/// A thousand roles, each of which says something of five permissions and inherits from the one with a tenth of its
/// number, and people.
fn fill(tenant_id: Uuid, people: u64) -> String {
    format!(
        "begin;
         set local tenantctl.tenant_id = '{tenant_id}';
         select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'Test', true, 'test', null, null);
         set local session_replication_role = replica;
         create function pg_temp.numbered(kind text, n bigint) returns uuid language sql as
             $$ select ('00000000-0000-7000-8' || kind || '-' || lpad(n::text, 12, '0'))::uuid $$;
         update organization.units child set parent_id = pg_temp.numbered('002', substr(parent.code, 3)::bigint)
         from organization.units parent where parent.id = child.parent_id;
         update organization.units set id = pg_temp.numbered('002', substr(code, 3)::bigint);
         insert into identity.users (tenant_id, id, email, email_normalized, full_name, status)
         select tenancy.current_tenant(), pg_temp.numbered('001', n), n || '@example.org', n || '@example.org', 'Person ' || n, 'active'
         from generate_series(0, {people} - 1) n;
         insert into access.roles (tenant_id, id, code, name)
         select tenancy.current_tenant(), pg_temp.numbered('003', n), 'r' || n, 'Role ' || n from generate_series(0, {ROLES} - 1) n;
         insert into access.role_inheritance (tenant_id, role_id, inherits_role_id)
         select tenancy.current_tenant(), pg_temp.numbered('003', n), pg_temp.numbered('003', n / 10) from generate_series(10, {ROLES} - 1) n;
         insert into access.role_permissions (tenant_id, role_id, permission_id, effect)
         select tenancy.current_tenant(), pg_temp.numbered('003', n), id, case when (n + k) % 20 = 0 then 'deny' else 'allow' end
         from generate_series(0, {ROLES} - 1) n
         cross join generate_series(0, 4) k
         join (select id, row_number() over (order by code) - 1 as nth, count(*) over () as all_of_them from access.permissions) p
             on p.nth = (n * 5 + k * 17) % p.all_of_them;
         commit;
         analyze;"
    )
}

/// Four roles a person, most over a subtree, for terms about today.
fn assign(tenant_id: Uuid, people: u64, given: u64) -> String {
    format!(
        "begin;
         set local tenantctl.tenant_id = '{tenant_id}';
         select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'Test', true, 'test', null, null);
         create function pg_temp.numbered(kind text, n bigint) returns uuid language sql as
             $$ select ('00000000-0000-7000-8' || kind || '-' || lpad(n::text, 12, '0'))::uuid $$;
         insert into access.role_assignments (tenant_id, id, user_id, role_id, unit_id, scope, term)
         select tenancy.current_tenant(), pg_temp.numbered('005', n), pg_temp.numbered('001', n % {people}),
             pg_temp.numbered('003', (n * 7 + n / {people}) % {ROLES}), pg_temp.numbered('002', n * 13 % {UNITS}),
             case when n % 3 = 0 then 'unit' else 'subtree' end,
             daterange(current_date - (n % 700)::integer, current_date + 30 + (n % 500)::integer)
         from generate_series(0, {given} - 1) n;
         commit;
         analyze;"
    )
}
