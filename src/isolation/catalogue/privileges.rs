//! What the roles of applications, and everybody, may do with databases, schemas and tables.

use crate::isolation::check::{Check, check};

pub(super) const CHECKS: &[Check] = &[
    check!(
        "public-connect",
        "PUBLIC has no rights on the database",
        "
select datname::text as object, format('everybody has %s', string_agg(privilege_type, ', ' order by privilege_type)) as fault,
    format('revoke all on database %I from public', datname) as mend
from pg_database
cross join aclexplode(coalesce(datacl, acldefault('d', datdba)))
where datname = current_database() and grantee = 0
group by datname
"
    ),
    check!(
        "unknown-login",
        "Nobody was let into the database but its owner, the trail's owner and the tenant's own logins",
        "
select role.rolname::text as object, format('it may connect to %s and is no login of the tenant''s', datname) as fault,
    format('revoke all on database %I from %I', datname, role.rolname) as mend
from pg_database
cross join aclexplode(datacl)
join pg_roles role on role.oid = grantee
where datname = current_database() and privilege_type = 'CONNECT' and grantee <> datdba
  and role.rolname not in (
      ($1 || '_audit')::name, (current_database() || '_app')::name, (current_database() || '_readonly')::name
  )
"
    ),
    check!(
        "connect-elsewhere",
        "The tenant's logins may connect to no other database of the landlord's",
        "
select applications.rolname as object, format('it may connect to %s', datname) as fault,
    format('revoke all on database %1$I from public, %2$I', datname, applications.rolname) as mend
from applications
cross join pg_database
where applications.rolname ~ ('^' || current_database() || '_') and datname <> current_database() and datallowconn
  and pg_get_userbyid(datdba) = ($1 || '_owner')::name
  and has_database_privilege(applications.oid, pg_database.oid, 'connect')
"
    ),
    check!(
        "create-right",
        "Neither an application nor everybody may make objects",
        "
select schema as object, format('%s may make objects in it', grantees.name) as fault,
    format('revoke create on schema %I from %s', schema, grantees.name) as mend
from (select nspname as schema, coalesce(nspacl, acldefault('n', nspowner)) as rights from pg_namespace where nspname !~ '^pg_') as schemas
cross join aclexplode(rights)
join grantees on grantees.oid = grantee
where privilege_type = 'CREATE'
union all
select datname, format('%s may make %s in it', grantees.name, case privilege_type when 'CREATE' then 'schemas' else 'temporary tables' end),
    format('revoke %s on database %I from %s', lower(privilege_type), datname, grantees.name)
from pg_database
cross join aclexplode(datacl)
join grantees on grantees.oid = grantee
where datname = current_database() and grantee <> 0 and privilege_type <> 'CONNECT'
"
    ),
    check!(
        "public-grant",
        "PUBLIC has no rights on schemas, tables, columns and sequences",
        "
select name as object, format('everybody has %s', string_agg(distinct privilege_type, ', ')) as fault,
    format('revoke all on %s from public', name) as mend
from relations
cross join aclexplode(relacl)
where grantee = 0
group by name
union all
select format('%s.%I', name, attname), format('everybody has %s', string_agg(distinct privilege_type, ', ')),
    format('revoke all (%I) on %s from public', attname, name)
from relations
join pg_attribute on attrelid = relation
cross join aclexplode(attacl)
where grantee = 0
group by name, attname
union all
select nspname::text, 'everybody may use the schema', format('revoke all on schema %I from public', nspname)
from pg_namespace
cross join aclexplode(nspacl)
where grantee = 0 and nspname !~ '^pg_' and nspname not in ('information_schema', 'public') and privilege_type = 'USAGE'
"
    ),
    check!(
        "table-privilege",
        "Applications have no right on tables that passes row security by: TRUNCATE, REFERENCES, TRIGGER",
        "
select relations.name as object, format('%s has %s', grantees.name, privilege_type) as fault,
    format('revoke %s on %s from %s', lower(privilege_type), relations.name, grantees.name) as mend
from relations
cross join aclexplode(relacl)
join grantees on grantees.oid = grantee
where relkind <> 'S' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN') and not relispartition
"
    ),
    check!(
        "partition-grant",
        "Applications reach partitions through their table alone, whose policies bind",
        "
select relations.name as object, format('%s has %s on the partition itself', grantees.name, string_agg(privilege_type, ', ' order by privilege_type)) as fault,
    format('revoke all on %s from %s', relations.name, grantees.name) as mend
from relations
cross join aclexplode(relacl)
join grantees on grantees.oid = grantee
where relispartition
group by relations.name, grantees.name
"
    ),
    check!(
        "shared-table-writable",
        "Applications change nothing in tables that hold no tenant's data",
        "
select relations.name as object, format('%s has %s', grantees.name, string_agg(privilege_type, ', ' order by privilege_type)) as fault,
    format('revoke insert, update, delete on %s from %s', relations.name, grantees.name) as mend
from relations
cross join aclexplode(relacl)
join grantees on grantees.oid = grantee
where relkind in ('r', 'p') and not relispartition and privilege_type in ('INSERT', 'UPDATE', 'DELETE')
  and relation not in (select relation from tables)
group by relations.name, grantees.name
"
    ),
    check!(
        "default-privilege",
        "Nothing that will be made is granted to applications or everybody beforehand",
        "
select grantees.name as object, format('it will have %s on what %I makes', string_agg(privilege_type, ', ' order by privilege_type), maker.rolname) as fault,
    format(
        'alter default privileges for role %I%s revoke all on %s from %s', maker.rolname,
        (select format(' in schema %I', nspname) from pg_namespace where pg_namespace.oid = defaclnamespace),
        case defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types' else 'schemas' end,
        grantees.name
    ) as mend
from pg_default_acl
cross join aclexplode(defaclacl)
join grantees on grantees.oid = grantee
join pg_roles maker on maker.oid = defaclrole
where not (defaclobjtype in ('f', 'T') and grantee = 0)
group by grantees.name, maker.rolname, defaclnamespace, defaclobjtype
"
    ),
];
