//! The roles of applications: what they are, and which rights they reach over others.

use crate::isolation::check::{Check, check};

pub(super) const CHECKS: &[Check] = &[
    check!(
        "role-attribute",
        "No role of an application has rights over the server",
        "
select applications.rolname as object, format('it is %s', attributes.words) as fault,
    format('alter role %I %s', applications.rolname, attributes.removal) as mend
from applications
join pg_roles on pg_roles.oid = applications.oid
cross join lateral (
    select string_agg(word, ', ') as words, string_agg(removal, ' ') as removal
    from (values
        (rolsuper, 'a superuser', 'nosuperuser'), (rolbypassrls, 'above row security', 'nobypassrls'),
        (rolcreaterole, 'a maker of roles', 'nocreaterole'), (rolcreatedb, 'a maker of databases', 'nocreatedb'),
        (rolreplication, 'for replication', 'noreplication')
    ) as attributes (has, word, removal)
    where has
) as attributes
where attributes.words is not null
"
    ),
    check!(
        "role-path",
        "No role of an application belongs, over however many others, to a role with more rights",
        "
select application as object, format(
        'over %s it is %s', array_to_string(path, ' → '),
        case when rolsuper then 'a superuser' when rolbypassrls then 'above row security'
            when rolcreaterole or rolcreatedb or rolreplication then 'one that has rights over the server' else 'the owner' end
    ) as fault,
    format('revoke %I from %I', role.rolname, path[cardinality(path) - 1]) as mend
from memberships
join pg_roles role on role.oid = roleid
where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
   or role.rolname in (($1 || '_owner')::name, ($1 || '_audit')::name)
"
    ),
    check!(
        "read-all-data",
        "No role of an application belongs to one of PostgreSQL's own roles, such as pg_read_all_data",
        "
select application as object, format('over %s it has the rights of %s', array_to_string(path, ' → '), role.rolname) as fault,
    format('revoke %I from %I', role.rolname, path[cardinality(path) - 1]) as mend
from memberships
join pg_roles role on role.oid = roleid
where role.rolname ~ '^pg_'
"
    ),
    check!(
        "role-owns",
        "The roles of applications own nothing",
        "
select applications.rolname as object, format('it owns %s', pg_describe_object(classid, objid, objsubid)) as fault,
    format('reassign owned by %I to %I', applications.rolname, $1 || '_owner') as mend
from pg_shdepend
join applications on applications.oid = refobjid
where refclassid = 'pg_authid'::regclass and deptype = 'o'
  and dbid in (0, (select oid from pg_database where datname = current_database()))
"
    ),
];
