//! Backup, restore and move of a tenant with many members, beside `pg_dump` and `pg_restore` by hand, which neither count
//! nor compare.

use std::path::Path;

use tenantctl::local::Cluster;

use crate::bed::{Bed, Cost, show, show_memory};
use crate::generate;

pub fn run(bed: &Bed, count: u64) {
    let wards = generate::units(&bed.folder().join("units.csv"), 7_000);
    bed.tenantctl("tenant create kept --template political_party");
    let import = |what: &str, file: &Path| {
        bed.tenantctl(&format!("{what} import -t kept {} --yes", file.display()));
    };
    import("unit", &bed.folder().join("units.csv"));
    import("membership", &generate::members(&bed.folder(), 1, count, &wards));
    bed.psql_as("postgres", "tenant_kept", "vacuum analyze;");
    bed.checkpoint();

    let dump = bed.folder().join("by-hand.dump");
    let dumped = by_hand(
        bed,
        "pg_dump",
        &["--format=custom", "--file", &shown(&dump), "tenant_kept"],
    );
    bed.checkpoint();
    let folder = bed.folder().join("backups");
    let taken = bed.tenantctl(&format!("tenant backup kept --to {}", folder.display()));
    show(
        &format!("{count} members, backup"),
        taken.wall,
        dumped.wall,
        "< 1.15",
    );
    show_memory("  its peak of memory", taken.peak_kib, "< 64 MiB");

    bed.checkpoint();
    bed.psql("postgres", "create database by_hand template template0");
    let loaded = by_hand(
        bed,
        "pg_restore",
        &["--dbname=by_hand", "--no-owner", "--no-acl", &shown(&dump)],
    );
    bed.psql("postgres", "drop database by_hand");
    bed.checkpoint();
    let restored = bed.tenantctl("tenant restore kept --backup latest --yes");
    show(
        &format!("{count} members, restore"),
        restored.wall,
        loaded.wall,
        "< 1.15",
    );
    show_memory("  its peak of memory", restored.peak_kib, "< 64 MiB");
    bed.tenantctl("tenant restore kept --drop-old --yes");

    bed.checkpoint();
    let other = Cluster::at(bed.folder().join("other"));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(other.ensure_running()).unwrap();
    bed.tenantctl(&format!(
        "server add other --host {} --username tenantctl --secret none",
        other.socket_directory().display()
    ));
    let moved = bed.tenantctl("tenant move kept --to other --yes");
    show(
        &format!("{count} members, move"),
        moved.wall,
        dumped.wall + loaded.wall,
        "< 1.15",
    );
    show_memory("  its peak of memory", moved.peak_kib, "< 64 MiB");
    runtime.block_on(other.destroy()).ok();
}

/// One of PostgreSQL's own programs, with the tenant set, without which it would see no rows.
fn by_hand(bed: &Bed, program: &str, arguments: &[&str]) -> Cost {
    let tenant = bed.value("tenant_kept", "select id from tenancy.tenants");
    let arguments = [&["--enable-row-security", "--username=tenantctl"], arguments].concat();
    let settings = format!("-c tenantctl.tenant_id={tenant}");
    bed.program(program, &arguments, &[("PGOPTIONS", &settings)])
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
