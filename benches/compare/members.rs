//! Loading members, beside what one writes by hand: COPY into a staging table, then the same inserts into the same
//! tables with their indexes, constraints and history, with random keys and without an audit trail.

use std::path::Path;

use crate::bed::{Bed, Cost, show};
use crate::generate;

pub fn run(bed: &Bed, count: u64) {
    let wards = generate::units(&bed.folder().join("units.csv"), 7_000);
    for tenant in ["ours", "peer"] {
        bed.tenantctl(&format!("tenant create {tenant} --template political_party"));
        bed.tenantctl(&format!(
            "unit import -t {tenant} {} --yes",
            bed.folder().join("units.csv").display()
        ));
    }
    bed.psql("tenant_peer", WITHOUT_AUDIT);
    let first = generate::members(&bed.folder(), 1, count, &wards);
    let later = generate::members(&bed.folder(), 2, count / 5, &wards);
    compare(
        bed,
        &format!("{count} members, first load"),
        &first,
        INSERT,
        "< 0.77 (1.3 times as fast)",
    );
    compare(
        bed,
        &format!("{} members, later load", count / 5),
        &later,
        INSERT,
        "< 1.11 (0.9 times as fast)",
    );
    compare(
        bed,
        &format!("{count} members again, unchanged"),
        &first,
        UPSERT,
        "< 1.00",
    );
}

fn compare(bed: &Bed, what: &str, file: &Path, statements: &str, aim: &str) {
    let ours = import(bed, file);
    settle(bed);
    let peer = by_hand(bed, file, statements);
    settle(bed);
    show(what, ours.wall, peer.wall, aim);
    crate::bed::show_memory("  its peak of memory", ours.peak_kib, "< 64 MiB");
    let count = "select count(*) from membership.memberships";
    let (found, expected) = (bed.count("tenant_ours", count), bed.count("tenant_peer", count));
    assert_eq!(found, expected, "both sides did the same work");
}

fn import(bed: &Bed, file: &Path) -> Cost {
    bed.tenantctl(&format!("membership import -t ours {} --yes", file.display()))
}

fn by_hand(bed: &Bed, file: &Path, statements: &str) -> Cost {
    let script = STAGE.replace("@file@", &file.display().to_string()) + statements + "commit;\n";
    bed.psql("tenant_peer", &script)
}

/// What one load leaves to do in the background is not the other's to wait for.
fn settle(bed: &Bed) {
    bed.checkpoint();
    for database in ["tenant_ours", "tenant_peer"] {
        bed.psql_as("postgres", database, "vacuum analyze;");
    }
}

const WITHOUT_AUDIT: &str = "
drop trigger audit_insert on identity.users;
drop trigger audit_update on identity.users;
drop trigger audit_insert on membership.memberships;
drop trigger audit_update on membership.memberships;
do $$
begin
    execute coalesce((
        select string_agg(format('drop trigger %I on %s', tgname, tgrelid::regclass), '; ')
        from pg_trigger
        where tgrelid = 'membership.membership_history'::regclass and tgname like 'audit%'
    ), 'select');
end
$$;
";

const STAGE: &str = r"
select id as tenant from tenancy.tenants \gset
begin;
set local tenantctl.tenant_id = :'tenant';
select tenancy.act_as(gen_random_uuid(), 'service', 'by hand', 'by hand', false, 'load', null, gen_random_uuid()) \g /dev/null
create temp table staging (
    member_no text, email text, first_name text, last_name text, date_of_birth text, phone text,
    unit_code text, membership_type text, joined_on text, expires_on text, status text,
    user_id uuid default gen_random_uuid()
) on commit drop;
\copy staging (member_no, email, first_name, last_name, date_of_birth, phone, unit_code, membership_type, joined_on, expires_on, status) from '@file@' with (format csv, header)
analyze staging;
";

const INSERT: &str = "
insert into identity.users (tenant_id, id, email, email_normalized, first_name, last_name, date_of_birth, phone)
select tenancy.current_tenant(), user_id, email, lower(email), first_name, last_name, date_of_birth::date, phone
from staging;
insert into membership.memberships (
    tenant_id, id, user_id, unit_id, membership_type_id, member_number, status, joined_on, expires_on, joined_via
)
select tenancy.current_tenant(), gen_random_uuid(), user_id, units.id, membership_types.id, member_no, staging.status,
    joined_on::date, expires_on::date, 'import'
from staging
join organization.units on units.code = unit_code
join membership.membership_types on membership_types.code = membership_type;
";

const UPSERT: &str = "
insert into identity.users (tenant_id, id, email, email_normalized, first_name, last_name, date_of_birth, phone)
select tenancy.current_tenant(), user_id, email, lower(email), first_name, last_name, date_of_birth::date, phone
from staging
on conflict (tenant_id, email_normalized) where email_normalized is not null and deleted_at is null
do update set first_name = excluded.first_name, last_name = excluded.last_name,
    date_of_birth = excluded.date_of_birth, phone = excluded.phone
where (users.first_name, users.last_name, users.date_of_birth, users.phone)
    is distinct from (excluded.first_name, excluded.last_name, excluded.date_of_birth, excluded.phone);
insert into membership.memberships (
    tenant_id, id, user_id, unit_id, membership_type_id, member_number, status, joined_on, expires_on, joined_via
)
select tenancy.current_tenant(), gen_random_uuid(), users.id, units.id, membership_types.id, member_no, staging.status,
    joined_on::date, expires_on::date, 'import'
from staging
join identity.users on users.email_normalized = lower(staging.email)
join organization.units on units.code = unit_code
join membership.membership_types on membership_types.code = membership_type
on conflict (tenant_id, member_number) where member_number is not null and deleted_at is null and status <> 'transferred'
do update set unit_id = excluded.unit_id, membership_type_id = excluded.membership_type_id, status = excluded.status,
    joined_on = excluded.joined_on, expires_on = excluded.expires_on
where (memberships.unit_id, memberships.membership_type_id, memberships.status, memberships.joined_on, memberships.expires_on)
    is distinct from (excluded.unit_id, excluded.membership_type_id, excluded.status, excluded.joined_on, excluded.expires_on);
";
