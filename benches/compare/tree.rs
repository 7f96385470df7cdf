//! Changing a big tree: how much a new unit rewrites, and what moving a subtree costs beside a bare update of paths.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use crate::bed::{Bed, median, show};

/// Units created one by one, half of them below the same unit.
const CREATED: u32 = 200;

/// Districts and units below each: one of them is moved.
const DISTRICTS: usize = 10;
const BELOW: usize = 10_000;

pub fn run(bed: &Bed) {
    let file = bed.folder().join("districts.csv");
    districts(&file);
    bed.tenantctl("tenant create orchard --template political_party");
    bed.tenantctl(&format!("unit import -t orchard {} --yes", file.display()));
    creating(bed);
    moving(bed);
    bed.tenantctl("unit verify -t orchard");
}

fn creating(bed: &Bed) {
    let rewritten = "select n_tup_upd from pg_stat_user_tables where relname = 'units'";
    let before: u64 = bed.value("tenant_orchard", rewritten).parse().unwrap();
    for number in 0..CREATED {
        let parent = if number % 2 == 0 { 0 } else { number * 41 % 10_000 };
        bed.tenantctl(&format!(
            "unit create NEW-{number} -t orchard --name New --type ward --parent L-3-{parent}"
        ));
    }
    bed.value("tenant_orchard", "select pg_stat_force_next_flush()");
    let after: u64 = bed.value("tenant_orchard", rewritten).parse().unwrap();
    let units = bed.count("tenant_orchard", "select count(*) from organization.units");
    let each = f64::from(u32::try_from(after - before).unwrap()) / f64::from(CREATED);
    println!(
        "rows rewritten by a new unit among {units:<9} {each:>12.2} {:>12} {:>7}  < 20",
        "", ""
    );
}

/// Forth and back, so that both sides do the same again.
fn moving(bed: &Bed) {
    bed.psql("tenant_orchard", BARE);
    // What the load and the new units leave to do in the background is done by now elsewhere.
    bed.psql_as("postgres", "tenant_orchard", "vacuum analyze;");
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for to in [2, 1].repeat(3) {
        let line = format!("unit move D-3 --to P-{to} -t orchard --yes");
        ours.push(bed.tenantctl(&line).wall);
        let update = format!(
            "update bare set path = (select path from bare where code = 'P-{to}') || subpath(path, 2)
             where path <@ (select path from bare where code = 'D-3')"
        );
        bare.push(
            bed.psql(
                "tenant_orchard",
                &format!("set search_path = public, organization; {update}"),
            )
            .wall,
        );
    }
    show(
        &format!("a subtree of {BELOW} units moved"),
        median(ours),
        median(bare),
        "< 2.0",
    );
}

/// The same rows with paths alone, with the constraints and indexes that such a design has; without triggers, row
/// security and trail.
const BARE: &str = "
select id as tenant from tenancy.tenants \\gset
set tenantctl.tenant_id = :'tenant';
set search_path = public, organization;
create table bare (like organization.units including defaults including constraints including generated);
do $$
begin
    execute (
        select format('insert into bare (%1$s) select %1$s from organization.units', string_agg(quote_ident(attname), ', '))
        from pg_attribute
        where attrelid = 'organization.units'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    );
end
$$;
alter table bare drop column lft, drop column rgt;
alter table bare add primary key (tenant_id, id);
create unique index on bare (tenant_id, code) where deleted_at is null;
create unique index on bare (tenant_id, number);
create index on bare (tenant_id, parent_id);
create index on bare using gist (path);
analyze bare;
";

fn districts(file: &Path) {
    let mut file = BufWriter::new(File::create(file).unwrap());
    writeln!(file, "code,name,type,parent_code").unwrap();
    writeln!(file, "N,Nation,national,\nP-1,One,province,N\nP-2,Two,province,N").unwrap();
    for district in 0..DISTRICTS {
        writeln!(file, "D-{district},District {district},district,P-1").unwrap();
        for local in 0..BELOW {
            writeln!(file, "L-{district}-{local},Local {local},local,D-{district}").unwrap();
        }
    }
}
