//! Sixteen who give member numbers at once, through the library.

use tenantctl::app::embedded_contexts;
use tenantctl::db::membership::numbers;
use tenantctl::db::tenancy::TenantDatabase;
use tenantctl::db::{Act, Actor, ActorKind};
use uuid::Uuid;

use crate::organization::{import_all, organization};
use crate::support::Installation;

const WRITERS: usize = 16;
const ROUNDS: usize = 3;
const EACH: usize = 5;

/// Ids that a query gives, parted by spaces or lines.
pub fn ids(installation: &Installation, sql: &str) -> Vec<Uuid> {
    let text = installation.query_as_superuser("tenant_nrna", sql);
    text.split_whitespace().map(|id| id.parse().unwrap()).collect()
}

/// Who acts in the tests.
pub fn act() -> Act {
    Act {
        actor: Actor {
            kind: ActorKind::Service,
            reference: "test".to_owned(),
            display_name: "test".to_owned(),
            claimed: false,
        },
        command: "test".to_owned(),
        reason: None,
        request_id: Uuid::now_v7(),
    }
}

#[test]
fn sixteen_writers_at_once_give_every_number_once_and_leave_no_gap() {
    let installation = organization();
    let rows: Vec<String> = (0..WRITERS * ROUNDS * EACH)
        .map(|number| format!(",w{number}@example.org,A,N{number},,,NP-1,ordinary,2020-01-01,,\n"))
        .collect();
    import_all(&installation, &rows.concat());
    let members = ids(&installation, "select id from membership.memberships order by id");
    let stamp = ids(
        &installation,
        "select id || ' ' || landlord_id from tenancy.tenants",
    );
    let options = installation.cluster().connect_options("tenant_nrna");

    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let mut writers = Vec::new();
        for share in members.chunks(ROUNDS * EACH) {
            let (options, share, stamp) = (options.clone(), share.to_vec(), stamp.clone());
            writers.push(tokio::spawn(async move {
                let mut database = TenantDatabase::open(&options, stamp[0], stamp[1], &embedded_contexts())
                    .await
                    .unwrap();
                for round in share.chunks(EACH) {
                    // One that gives up takes its numbers back.
                    let mut given_up = database.write(&act()).await.unwrap();
                    assert_eq!(numbers::give(&mut given_up, round).await.unwrap().len(), EACH);
                    given_up.rollback().await.unwrap();
                    let mut transaction = database.write(&act()).await.unwrap();
                    assert_eq!(numbers::give(&mut transaction, round).await.unwrap().len(), EACH);
                    assert_eq!(numbers::give(&mut transaction, round).await.unwrap().len(), 0);
                    transaction.commit().await.unwrap();
                }
            }));
        }
        for writer in writers {
            writer.await.unwrap();
        }
    });

    let all = WRITERS * ROUNDS * EACH;
    let expected = format!("{all} {all} M-000001 M-{all:06}");
    let found = installation.query_as_superuser(
        "tenant_nrna",
        "select concat_ws(' ', count(*), count(distinct member_number), min(member_number), max(member_number)) from membership.memberships",
    );
    assert_eq!(found, expected);
    assert_eq!(
        installation.query_as_superuser(
            "tenant_nrna",
            "select count(*) from membership.member_number_gaps"
        ),
        "0"
    );
}
