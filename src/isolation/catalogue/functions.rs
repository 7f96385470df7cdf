//! Functions that act with other rights than their caller's, and those on which the policies rest.

use crate::isolation::check::{Check, check};

pub(super) const CHECKS: &[Check] = &[
    check!(
        "tenant-function",
        "The function that tells the tenant of a session is the one that the policies were made for",
        "
select 'tenancy.current_tenant()' as object, 'it is not what it was made as' as fault,
    'create or replace function tenancy.current_tenant() returns uuid language sql stable parallel safe return nullif(current_setting(''tenantctl.tenant_id'', true), '''')::uuid' as mend
where not exists (
    select from pg_proc
    where oid = to_regprocedure('tenancy.current_tenant()') and not prosecdef and provolatile = 's' and proconfig is null
      and pg_get_function_sqlbody(oid) = 'RETURN (NULLIF(current_setting(''tenantctl.tenant_id''::text, true), ''''::text))::uuid'
)
"
    ),
    check!(
        "definer-search-path",
        "Every function with its owner's rights has a pinned search path",
        r#"
select name as object, 'it runs with the rights of its owner over the search path of its caller' as fault,
    format('alter routine %s set search_path = pg_catalog, pg_temp', name) as mend
from routines
where prosecdef and not exists (
    select from unnest(proconfig) as setting
    where setting in ('search_path=pg_catalog, pg_temp', 'search_path=""', 'search_path=pg_temp')
)
"#
    ),
    check!(
        "definer-owner",
        "Every function with its owner's rights belongs to a role that row security binds",
        "
select name as object, format('it runs with the rights of %I', owner) as fault,
    format('alter routine %s owner to %I', name, $1 || '_owner') as mend
from routines
where prosecdef and owner not in (($1 || '_owner')::name, ($1 || '_audit')::name)
"
    ),
    check!(
        "definer-for-all",
        "Not everybody may call a function with its owner's rights",
        "
select name as object, 'everybody may call it, and it runs with the rights of its owner' as fault,
    format('revoke execute on routine %s from public', name) as mend
from routines
where prosecdef and prorettype <> 'trigger'::regtype and exists (select from aclexplode(rights) where grantee = 0)
"
    ),
    check!(
        "leakproof-function",
        "No function claims to be leakproof but those of PostgreSQL, since it would see rows before the policies do",
        "
select name as object, 'it sees rows before the policies do' as fault,
    format('alter function %s not leakproof', name) as mend
from routines
where proleakproof
"
    ),
    check!(
        "setting-unguarded",
        "A setting of the session is read so that an absent and an empty one are the same",
        r"
select object, 'it reads a setting without nullif(current_setting(…, true), '''')' as fault,
    format(mend, regexp_replace(definition, 'current_setting\(([^(),]*)(,\s*(true|false))?\)', 'nullif(current_setting(\1, true), '''')', 'gi')) as mend
from (
    select name, definition, '%s'
    from routines
    cross join lateral (select case when prokind in ('f', 'p') then pg_get_functiondef(routine) end as definition) as defined
    union all
    select name, condition, format('alter policy %I on %s %s (%%s)', polname, replace(name, '%', '%%'), clause)
    from tables
    join pg_policy on polrelid = relation
    cross join lateral (
        values ('using', pg_get_expr(polqual, polrelid)), ('with check', pg_get_expr(polwithcheck, polrelid))
    ) as conditions (clause, condition)
) as definitions (object, definition, mend)
where regexp_count(definition, 'current_setting\(\(*''tenantctl\.', 1, 'i')
    > regexp_count(definition, 'nullif\(\s*current_setting\(\(*''tenantctl\.[^,]*,\s*true\s*\)\s*,', 1, 'i')
"
    ),
];
