//! Row security on every table of tenant data, with the policies that `tenancy.protect` makes.

use crate::isolation::check::{Check, check};

pub(super) const CHECKS: &[Check] = &[
    check!(
        "row-security-off",
        "Row security is enabled on every table of tenant data",
        "
select name as object, 'row security is not enabled' as fault,
    format('alter table %s enable row level security', name) as mend
from tables where not relrowsecurity and (tenant_column is not null or is_stamp)
"
    ),
    check!(
        "row-security-not-forced",
        "Row security binds the owner of the table too",
        "
select name as object, 'row security does not bind the owner' as fault,
    format('alter table %s force row level security', name) as mend
from tables where not relforcerowsecurity and tenant_column is not null
"
    ),
    check!(
        "tenant-policy",
        "A restrictive policy for everybody holds the rows of each table to the tenant of the session",
        "
select name as object, 'no restrictive policy holds its rows to the tenant' as fault,
    format('drop policy if exists tenant_isolation on %1$s; create policy tenant_isolation on %1$s as restrictive using (tenant_id = (select tenancy.current_tenant())) with check (tenant_id = (select tenancy.current_tenant()))', name) as mend
from tables
where tenant_column is not null and not exists (
    select from pg_policy
    where polrelid = relation and not polpermissive and polcmd = '*' and polroles = '{0}'
      and pg_get_expr(polqual, polrelid) = '(tenant_id = ( SELECT tenancy.current_tenant() AS current_tenant))'
      and (polwithcheck is null or pg_get_expr(polwithcheck, polrelid) = pg_get_expr(polqual, polrelid))
)
"
    ),
    check!(
        "access-policy",
        "Each table has a policy that permits rows, without which a restrictive one permits none",
        "
select name as object, 'no policy permits rows' as fault,
    format('create policy tenant_access on %s using ((select tenancy.current_tenant()) is not null) with check ((select tenancy.current_tenant()) is not null)', name) as mend
from tables
where tenant_column is not null and not exists (select from pg_policy where polrelid = relation and polpermissive)
"
    ),
    check!(
        "policy-without-check",
        "Each policy for writing says which rows may be written",
        "
select name as object, format('the policy %I has no WITH CHECK', polname) as fault,
    format('alter policy %I on %s with check (%s)', polname, name, pg_get_expr(polqual, polrelid)) as mend
from tables
join pg_policy on polrelid = relation
where polcmd in ('*', 'a', 'w') and polwithcheck is null and not is_stamp
"
    ),
    check!(
        "open-policy",
        "No policy is true for every row, or for a session without tenant",
        r"
select name as object, format('the policy %I lets %s through: %s', polname, reach, condition) as fault,
    'alter policy ' || quote_ident(polname) || ' on ' || name
        || case when polcmd <> 'a' then format(' using (%s)', right_one) else '' end
        || case when polcmd in ('*', 'a', 'w') then format(' with check (%s)', right_one) else '' end as mend
from (
    select name, polname, polcmd, condition,
        case when condition in ('true', '(1 = 1)') then 'every row' else 'a session without tenant' end as reach,
        case when polpermissive then '(select tenancy.current_tenant()) is not null'
            else 'tenant_id = (select tenancy.current_tenant())' end as right_one
    from tables
    join pg_policy on polrelid = relation
    cross join lateral (values (pg_get_expr(polqual, polrelid)), (pg_get_expr(polwithcheck, polrelid))) as conditions (condition)
) as conditions
where condition in ('true', '(1 = 1)')
   or condition ~* 'current_tenant\(\)( as current_tenant\))? is null'
   or condition ~* 'coalesce\([^,]*current_(tenant|setting)\('
   or condition ~* 'current_setting\([^)]*\)[^)]*\)* is null'
   or condition ~* ' or true\M'
group by name, polname, polcmd, condition, reach, right_one
"
    ),
    check!(
        "tenant-column",
        "Each table of tenant data says in every row whose it is",
        "
select name as object,
    case when tenant_column is null then 'it has no column tenant_id, and no row security by it'
        when tenant_type <> 'uuid'::regtype then 'its tenant_id is no uuid' else 'its tenant_id may be null' end as fault,
    case when tenant_column is null then format('alter table %1$s add column tenant_id uuid not null default %2$L; alter table %1$s alter column tenant_id drop default; select tenancy.protect(%1$L)', name, own_tenant)
        when tenant_type <> 'uuid'::regtype then format('alter table %s alter column tenant_id type uuid using tenant_id::uuid', name)
        else format('alter table %s alter column tenant_id set not null', name) end as mend
from tables
where not is_stamp and (tenant_column is null or tenant_type <> 'uuid'::regtype or not tenant_not_null)
"
    ),
    check!(
        "trigger-disabled",
        "Every trigger and every foreign key of a table of tenant data is in force",
        "
select name as object, format('the trigger %I is disabled', tgname) as fault,
    format('alter table %s enable trigger %I', name, tgname) as mend
from tables
join pg_trigger on tgrelid = relation
where tgenabled in ('D', 'R')
"
    ),
];
