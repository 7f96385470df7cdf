//! A tenant with a hundred thousand people, memberships, units, imports, changes and derived permissions, and ten
//! thousand of all else.

use crate::fixture::{Databases, TENANT};

/// How many rows each large table has.
pub const ROWS: usize = 100_000;

/// Begins with the tables filled, as a client that is bound by neither triggers nor foreign keys.
pub fn start() -> Databases {
    let databases = Databases::start();
    let tenant_id = databases.tenant_id();
    let fill = FILL.replace("100000", &ROWS.to_string());
    databases.query_as_superuser(
        TENANT,
        &format!(
            "begin;
             set local tenantctl.tenant_id = '{tenant_id}';
             select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'Test', true, 'test', null, null);
             set local session_replication_role = replica;
             {fill};
             commit"
        ),
    );
    databases.query_as_superuser(TENANT, "vacuum analyze");
    databases
}

/// Person, unit, membership and all else with the number 10 has the id 00000000-0000-7000-8000-00000000000a. Units are
/// a thousand roots with ninety-nine units each below them.
const FILL: &str = "
    create temporary table people on commit drop as
    select n, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id, n - n % 100 as root
    from generate_series(0, 100000 - 1) as n;
    insert into identity.users (tenant_id, id, email, email_normalized, external_id, full_name, date_of_birth, password_hash)
    select tenancy.current_tenant(), id, n || '@example.org', n || '@example.org', n, 'Person ' || n, '1990-01-01',
        '$2y$1' || n % 3 || '$' || md5(n::text)
    from people;
    insert into identity.user_sessions (tenant_id, id, user_id, session_token_hash, expires_at)
    select tenancy.current_tenant(), id, id, md5(n::text), now() + interval '1 day' from people where n < 10000;
    insert into identity.authentication_tokens (tenant_id, id, user_id, purpose, token_hash)
    select tenancy.current_tenant(), id, id, 'api', md5(n::text) from people where n < 10000;
    insert into identity.password_resets (tenant_id, id, user_id, token_hash, expires_at)
    select tenancy.current_tenant(), id, id, md5(n::text), now() + interval '1 day' from people where n < 10000;
    insert into tenancy.import_batches (
        tenant_id, id, kind, file_name, file_sha256, file_size, mapping, mode, on_error,
        rows_read, rows_created, rows_changed, rows_unchanged, rows_refused, created_by
    )
    select tenancy.current_tenant(), id, 'members', 'f', encode(sha256(n::text::bytea), 'hex'), 1, '{}', 'upsert', 'abort',
        1, 0, 0, 1, 0, tenancy.current_actor()
    from people;
    insert into organization.units (tenant_id, id, number, code, name, unit_type_id, parent_id, path, lft, rgt, depth)
    select tenancy.current_tenant(), people.id, n + 1, n, 'Unit ' || n, type.id,
        case when n % 100 > 0 then ('00000000-0000-7000-8000-' || lpad(to_hex(root), 12, '0'))::uuid end,
        n::text::organization.ltree, n * 10 + 1, case n % 100 when 0 then n * 10 + 999 else n * 10 + 8 end, sign(n % 100)
    from people cross join (select id from organization.unit_types where code = 'national') as type;
    insert into organization.unit_leaders (tenant_id, id, unit_id, position, user_id, kind_code, term)
    select tenancy.current_tenant(), id, id, 'chair', id, 'elected', '[2026-01-01,)' from people where n < 10000;
    insert into membership.memberships (tenant_id, id, user_id, unit_id, membership_type_id, member_number, status, joined_on)
    select tenancy.current_tenant(), people.id, people.id, people.id, type.id, n, 'active', '2024-01-01'
    from people cross join (select id from membership.membership_types where code = 'ordinary') as type;
    insert into membership.membership_history (
        tenant_id, membership_id, user_id, unit_id, membership_type_id, status, is_primary, in_force, during, actor_id
    )
    select memberships.tenant_id, id, user_id, unit_id, membership_type_id, status, true, true, daterange(joined_on, null), created_by
    from membership.memberships;
    update config.settings set tenant_value = '10000' where key = 'invitation_rate_per_hour';
    insert into membership.invitations (tenant_id, id, email, email_normalized, token_hash, expires_at)
    select tenancy.current_tenant(), id, n || '@example.org', n || '@example.org', md5(n::text), now() + interval '1 day' from people where n < 10000;
    insert into access.user_permissions_cache (tenant_id, user_id, permission_id, effect, scope, valid_from)
    select tenancy.current_tenant(), people.id, permission.id, 'allow', 'tenant', '2026-01-01'
    from people cross join (select id from access.permissions order by id limit 1) as permission;
    insert into access.role_assignments (tenant_id, id, user_id, role_id, scope)
    select tenancy.current_tenant(), people.id, people.id, role.id, 'tenant'
    from people cross join (select id from access.roles order by id limit 1) as role where n < 10000;
    insert into audit.activity_log (tenant_id, occurred_at, actor_id, session_login, action, table_name, record_id)
    select tenancy.current_tenant(), now() - n * interval '1 minute', tenancy.current_actor(), current_user, 'update', 'identity.users', id
    from people";
