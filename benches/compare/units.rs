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

/// A file in the order of the tree, as a person who writes SQL by hand would ask for: depth and path by recursion, the
/// nested set by counting, all with random keys, constraints and triggers in place, the audit trail's left out.
const BY_HAND: &str = r"
drop trigger audit_insert on organization.units;
select id as tenant from tenancy.tenants \gset
begin;
set local tenantctl.tenant_id = :'tenant';
select tenancy.act_as(gen_random_uuid(), 'service', 'by hand', 'by hand', false, 'load', null, gen_random_uuid()) \g /dev/null
create temp table staging (
    number integer generated always as identity, code text, name text, type text, parent_code text,
    id uuid default gen_random_uuid()
) on commit drop;
\copy staging (code, name, type, parent_code) from '@file@' with (format csv, header)
analyze staging;
insert into organization.units (tenant_id, id, number, code, name, unit_type_id, parent_id, path, lft, rgt, depth)
with recursive tree as (
    select staging.*, null::uuid as parent_id, number::text as path, 0 as depth from staging where parent_code is null
    union all
    select staging.*, tree.id, tree.path || '.' || staging.number, tree.depth + 1
    from staging join tree on staging.parent_code = tree.code
), sized as (
    select tree.*, last_value(number) over () as whole,
        coalesce(lead(number) over (partition by depth order by number), 2147483647) as next_beside
    from tree
), ends as (
    select outer_unit.*, (
        select max(inner_unit.number) from staging inner_unit
        where inner_unit.number >= outer_unit.number and inner_unit.number < outer_unit.next_beside
    ) as last_inside
    from sized outer_unit
)
select tenancy.current_tenant(), ends.id, number, ends.code, ends.name, unit_types.id, parent_id,
    path::organization.ltree, number * 1000000::bigint, last_inside * 1000000::bigint + 500000 - depth, depth
from ends join organization.unit_types on unit_types.code = ends.type
order by depth, number;
commit;
";
