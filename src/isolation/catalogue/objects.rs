//! Objects of a database over which rows leave the reach of row security.

use crate::isolation::check::{Check, check};

pub(super) const CHECKS: &[Check] = &[
    check!(
        "view-of-owner",
        "Every view shows what its reader may see, not what its owner may",
        "
select name as object, 'the view reads with the rights of its owner' as fault,
    format('alter view %s set (security_invoker = true)', name) as mend
from relations
where relkind = 'v' and not exists (
    select from unnest(reloptions) as option where option in ('security_invoker=true', 'security_invoker=on', 'security_invoker=1', 'security_invoker=yes')
)
"
    ),
    check!(
        "materialized-view",
        "No application reads a materialized view, which has no row security",
        "
select relations.name as object, format('%s may read the materialized view', grantees.name) as fault,
    format('revoke all on %s from %s', relations.name, grantees.name) as mend
from relations
cross join aclexplode(relacl)
join grantees on grantees.oid = grantee
where relkind = 'm' and privilege_type = 'SELECT'
"
    ),
    check!(
        "foreign-table",
        "No application reads a foreign table, which has no row security",
        "
select relations.name as object, format('%s may use the foreign table', grantees.name) as fault,
    format('revoke all on %s from %s', relations.name, grantees.name) as mend
from relations
cross join aclexplode(relacl)
join grantees on grantees.oid = grantee
where relkind = 'f'
group by relations.name, grantees.name
"
    ),
    check!(
        "foreign-server",
        "The database knows no way to another server",
        "
select srvname::text as object, 'it is a server outside of the database' as fault,
    format('drop server %I cascade', srvname) as mend
from pg_foreign_server
"
    ),
    check!(
        "foreign-extension",
        "No extension that opens connections or files is installed",
        "
select extname::text as object, 'the extension opens connections or files with rights of its own' as fault,
    format('drop extension %I cascade', extname) as mend
from pg_extension
where extname in ('dblink', 'file_fdw', 'pglogical', 'plproxy', 'postgres_fdw', 'adminpack') or extname like '%\\_fdw'
"
    ),
    check!(
        "untrusted-language",
        "No procedural language reaches beyond the database",
        "
select lanname::text as object, 'functions in it act as the account of the server' as fault,
    format('drop language %I cascade', lanname) as mend
from pg_language where lanispl and not lanpltrusted
"
    ),
    check!(
        "subscription",
        "No subscription brings rows in",
        "
select subname::text as object, 'it brings rows of another database in' as fault,
    format('alter subscription %1$I disable; alter subscription %1$I set (slot_name = none); drop subscription %1$I', subname) as mend
from pg_subscription
where subdbid = (select oid from pg_database where datname = current_database())
"
    ),
    check!(
        "publication",
        "No publication takes rows out",
        "
select pubname::text as object, 'it hands rows to subscribers, past row security' as fault,
    format('drop publication %I', pubname) as mend
from pg_publication
"
    ),
    check!(
        "large-object",
        "There are no large objects, which have no row security",
        "
select 'large objects' as object, format('there are %s', count(*)) as fault,
    'select lo_unlink(oid) from pg_largeobject_metadata' as mend
from pg_largeobject_metadata
having count(*) > 0
"
    ),
];
