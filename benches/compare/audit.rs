//! Verifying a sealed trail, beside a bare scan that turns every row into text and hashes it.

use crate::bed::{Bed, show, show_memory};

pub fn run(bed: &Bed, entries: u64) {
    bed.tenantctl("tenant create chronicle --template political_party");
    let database = "tenant_chronicle";
    let tenant = bed.value(database, "select id from tenancy.tenants");
    bed.psql_as(
        "postgres",
        database,
        &FILL
            .replace("@tenant@", &tenant)
            .replace("@entries@", &entries.to_string()),
    );
    let sealed = bed.tenantctl("audit seal -t chronicle");
    let scan = bed.psql_as(
        "postgres",
        database,
        "select sum(hashtext(entry::text)) from audit.activity_log entry",
    );
    show(&format!("{entries} entries sealed"), sealed.wall, scan.wall, "");
    let verified = bed.tenantctl("audit verify -t chronicle");
    let scan = bed.psql_as(
        "postgres",
        database,
        "select sum(hashtext(entry::text)) from audit.activity_log entry",
    );
    show(
        &format!("{entries} entries verified"),
        verified.wall,
        scan.wall,
        "< 3.3 s a million",
    );
    show_memory("  its peak of memory", verified.peak_kib, "< 64 MiB");
}

/// Entries as an import of people leaves them.
const FILL: &str = r"
insert into audit.activity_log (tenant_id, actor_id, command, request_id, action, table_name, record_id, new_values)
select '@tenant@', gen_random_uuid(), 'tenantctl membership import -t chronicle members.csv --yes', gen_random_uuid(),
    'insert', 'identity.users', gen_random_uuid(), jsonb_build_object(
        'email', 'person' || n || '@example.org', 'first_name', 'Sita', 'last_name', 'Sharma', 'status', 'active',
        'email_normalized', 'person' || n || '@example.org', 'locale', 'ne', 'profile', '{}'::jsonb
    )
from generate_series(1, @entries@) as n;
vacuum analyze audit.activity_log;
";
