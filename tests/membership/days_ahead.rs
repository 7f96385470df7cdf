//! Nobody is born and nobody joins on a day that lies ahead, whoever writes it.

use crate::organization::yearly_members as members;
use crate::support::{Installation, Output};

fn by_hand(installation: &Installation, sql: &str) -> Output {
    installation.psql(
        "tenant_nrna",
        &format!(
            "begin;
             select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
             select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
             {sql};
             commit"
        ),
    )
}

#[test]
fn a_day_that_lies_ahead_is_no_day_of_birth_or_joining() {
    let installation = members(&["A1"]);
    for (sql, said) in [
        (
            "update identity.users set date_of_birth = current_date + 1",
            "nobody was born on",
        ),
        (
            "insert into identity.users (tenant_id, id, full_name, date_of_birth)
             values (tenancy.current_tenant(), gen_random_uuid(), 'Sita', current_date + 1)",
            "nobody was born on",
        ),
        (
            "update membership.memberships set joined_on = current_date + 1",
            "nobody joined on",
        ),
    ] {
        let output = by_hand(&installation, sql);
        assert!(
            output.stderr.contains(said) && output.stderr.contains("lies ahead"),
            "{}",
            output.transcript()
        );
    }
    let today = "update identity.users set date_of_birth = current_date;
                 update membership.memberships set joined_on = current_date, state_since = current_date, expires_on = null";
    assert_eq!(by_hand(&installation, today).code, 0);
}
