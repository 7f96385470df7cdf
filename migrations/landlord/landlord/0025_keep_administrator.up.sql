select landlord.act_as('migration landlord/0025_keep_administrator', null, null, null);

-- A landlord that has its seeds already gets the permissions for work inside tenants, and its roles keep what they did.
insert into landlord.permissions (code, resource, action, description)
select code, split_part(code, '.', 1), split_part(code, '.', 2), description
from (
    values
        ('user.read', 'See tenants'' people'),
        ('user.manage', 'Add, change and remove tenants'' people, their sessions and passwords'),
        ('unit.read', 'See tenants'' units, contacts and leaders'),
        ('unit.manage', 'Change tenants'' units, contacts and leaders'),
        ('membership.read', 'See tenants'' members'),
        ('membership.manage', 'Change memberships, transfers and invitations'),
        ('role.read', 'See tenants'' roles, and who may do what in a tenant'),
        ('role.manage', 'Change tenants'' roles and who has them'),
        ('data.export', 'Write tenants'' people, units and members to files')
) as added (code, description)
where exists (select from landlord.roles)
on conflict do nothing;

insert into landlord.role_permissions (role_code, permission_code)
select roles.code, permissions.code
from landlord.roles
join landlord.permissions
    on roles.code in ('platform_admin', 'operator')
        and permissions.code in (
            'user.read', 'user.manage', 'unit.read', 'unit.manage', 'membership.read', 'membership.manage',
            'role.read', 'role.manage', 'data.export'
        )
    or roles.code in ('support', 'auditor')
        and permissions.code in ('user.read', 'unit.read', 'membership.read', 'role.read')
on conflict do nothing;

create function landlord.keep_administrator() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    -- Two administrators who take the role from one another at the same moment come one after the other.
    perform pg_advisory_xact_lock(hashtextextended('landlord.keep_administrator', 0));
    if not exists (
        select
        from landlord.platform_users
        join landlord.platform_user_roles on platform_user_roles.platform_user_id = platform_users.id
        where role_code = 'platform_admin' and tenant_id is null and active and database_login is not null
    ) then
        raise exception 'nobody would be left to administer the platform'
            using errcode = 'check_violation', schema = 'landlord', table = 'platform_user_roles',
                constraint = 'platform_user_roles_administrator_check';
    end if;
    return null;
end
$$;
comment on function landlord.keep_administrator() is
    'Refuses what would leave no active platform user with a login who is platform_admin on the whole platform.';

create trigger keep_administrator after update or delete on landlord.platform_user_roles
for each row when (old.role_code = 'platform_admin' and old.tenant_id is null)
execute function landlord.keep_administrator();

create trigger keep_administrator after update of active, database_login or delete on landlord.platform_users
for each row when (old.active and old.database_login is not null)
execute function landlord.keep_administrator();
