//! What a check is, and the one form that the checks of the catalogue have.

use futures_util::future::BoxFuture;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::Result;
use crate::finding::Finding;

/// What is verified: a tenant and its database.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The tenant.
    pub tenant_id: Uuid,
    /// The landlord whose tenant it is.
    pub landlord_id: Uuid,
    /// How the names of the landlord's group roles begin.
    pub role_prefix: String,
    /// Tables that hold no tenant's data and so do without row security, beside those of the tool itself.
    pub shared: Vec<String>,
}

/// A check of the catalogue: one query, whose rows are findings.
pub struct Check {
    /// Its name in reports, which never changes.
    pub code: &'static str,
    /// What it proves, in words.
    pub proves: &'static str,
    pub(super) query: for<'c> fn(&'c mut PgConnection, &'c Subject) -> BoxFuture<'c, Result<Vec<Finding>>>,
}

/// Makes a [`Check`] of a query that gives `object`, `fault` and `mend`, and may use:
///
/// - `applications`: the groups of applications and readers, and this tenant's logins
/// - `memberships`: the roles to which those belong over however many others, each with the path
/// - `grantees`: all in whose name an application can act, PUBLIC among them, the owners left out
/// - `relations`: tables, views and the like, those of extensions left out
/// - `routines`: functions and procedures, those of extensions left out
/// - `tables`: the relations that hold a tenant's rows; `is_stamp` marks `tenancy.tenants`
macro_rules! check {
    ($code:literal, $proves:literal, $query:tt) => {
        $crate::isolation::check::Check {
            code: $code,
            proves: $proves,
            query: |connection, subject| {
                Box::pin(async move {
                    Ok(sqlx::query_as!(
                        $crate::finding::Finding,
                        r#"
with recursive applications as (
    select oid, rolname::text as rolname
    from pg_roles
    -- While a password is rotated a tenant has a second login of each kind.
    where rolname in (($1::text || '_app')::name, ($1 || '_readonly')::name)
       or rolname = any (array(
           select (current_database() || kind || second)::name
           from unnest('{_app,_readonly}'::text[]) as kind cross join unnest('{"",_2}'::text[]) as second
       ))
),
memberships as (
    select applications.rolname as application, roleid, member, array[applications.rolname, role.rolname::text] as path
    from applications
    join pg_auth_members on member = applications.oid
    join pg_roles role on role.oid = roleid
    union all
    select memberships.application, further.roleid, further.member, memberships.path || role.rolname::text
    from memberships
    join pg_auth_members further on further.member = memberships.roleid
    join pg_roles role on role.oid = further.roleid
),
grantees as (
    select oid, quote_ident(rolname) as name from applications
    union
    select role.oid, quote_ident(role.rolname) from memberships join pg_roles role on role.oid = memberships.roleid
    -- Whoever belongs to the owners is found by that, and their rights are as they should be.
    where role.rolname not in (($1 || '_owner')::name, ($1 || '_audit')::name)
    union
    select 0, 'public'
),
relations as (
    select
        pg_class.oid as relation, nspname::text as schema, relkind, relispartition, relacl, reloptions, relrowsecurity, relforcerowsecurity,
        format('%I.%I', nspname, relname) as name
    from pg_class
    join pg_namespace on pg_namespace.oid = relnamespace
    where nspname !~ '^pg_' and nspname <> 'information_schema'
      and not exists (
          select from pg_depend
          where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e'
      )
),
routines as (
    select
        pg_proc.oid as routine, pg_proc.oid::regprocedure::text as name, prokind, prosecdef, proleakproof, proconfig, prorettype,
        coalesce(proacl, acldefault('f', proowner)) as rights, pg_get_userbyid(proowner) as owner
    from pg_proc
    join pg_namespace on pg_namespace.oid = pronamespace
    where nspname !~ '^pg_' and nspname <> 'information_schema'
      and not exists (
          select from pg_depend
          where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e'
      )
),
tables as (
    select relations.*, name = 'tenancy.tenants' as is_stamp, $2::uuid as own_tenant, attnum as tenant_column, atttypid as tenant_type, attnotnull as tenant_not_null
    from relations
    left join pg_attribute on attrelid = relation and attname = 'tenant_id' and not attisdropped
    where relkind in ('r', 'p') and not relispartition and schema <> 'reference'
      and name not in ('tenancy.migrations', 'tenancy.backfills', 'audit.schema_changes') and name <> all ($3::text[])
      -- Prototypes of temporary tables are kept empty by a constraint.
      and not exists (
          select from pg_constraint
          where conrelid = relation and convalidated and pg_get_constraintdef(pg_constraint.oid) = 'CHECK (false)'
      )
),
findings as ("#
                            + $query
                            + r#")
select object as "object!", fault as "fault!", mend as "mend!" from findings order by object collate "C", fault collate "C"
                        "#,
                        subject.role_prefix,
                        subject.tenant_id,
                        &subject.shared,
                    )
                    .fetch_all(connection)
                    .await?)
                })
            },
        }
    };
}

pub(super) use check;
