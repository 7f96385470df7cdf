//! Loading a tree of units, beside a hand-written load that computes the same positions.

use crate::bed::{Bed, show, show_memory};
use crate::generate;

pub fn run(bed: &Bed, count: usize) {
    let file = bed.folder().join("tree.csv");
    generate::units(&file, count);
    for tenant in ["grove", "hedge"] {
        bed.tenantctl(&format!("tenant create {tenant} --template political_party"));
    }
    let ours = bed.tenantctl(&format!("unit import -t grove {} --yes", file.display()));
    let peer = bed.psql(
        "tenant_hedge",
        &BY_HAND.replace("@file@", &file.display().to_string()),
    );
    show(&format!("{count} units loaded"), ours.wall, peer.wall, "");
    show_memory("  its peak of memory", ours.peak_kib, "< 64 MiB");
    let count = "select count(*) from organization.units";
    assert_eq!(
        bed.count("tenant_grove", count),
        bed.count("tenant_hedge", count),
        "both sides did the same work"
    );
}

/// COPY into a staging table, and one insert with the positions that the database's own function computes; random keys, constraints in place, the audit trail left out.
const BY_HAND: &str = r"
drop trigger audit_insert on organization.units;
drop trigger audit_update on organization.units;
select id as tenant from tenancy.tenants \gset
begin;
set local tenantctl.tenant_id = :'tenant';
select tenancy.act_as(gen_random_uuid(), 'service', 'by hand', 'by hand', false, 'load', null, gen_random_uuid()) \g /dev/null
create temp table staging (
    number integer generated always as identity, code text, name text, type text, parent_code text,
    id uuid default gen_random_uuid()
) on commit drop;
\copy staging (code, name, type, parent_code) from '@file@' with (format csv, header)
alter table staging add primary key (id);
create unique index on staging (code);
analyze staging;
with given as (
    select array_agg(staging.id order by staging.number) as ids, array_agg(parents.id order by staging.number) as parent_ids
    from staging left join staging parents on parents.code = staging.parent_code
)
insert into organization.units (tenant_id, id, number, code, name, unit_type_id, parent_id, path, lft, rgt, depth)
select tenancy.current_tenant(), place.id, place.number, staging.code, staging.name, unit_types.id, parents.id,
    place.path, place.lft, place.rgt, place.depth
from given
cross join lateral organization.lay_out(given.ids, given.parent_ids) as place
join staging on staging.id = place.id
join organization.unit_types on unit_types.code = staging.type
left join staging parents on parents.code = staging.parent_code
order by place.lft;
commit;
";
