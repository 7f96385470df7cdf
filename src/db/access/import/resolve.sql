-- $1: today
with people as (
    select distinct on (called) called, id
    from (
        select called, users.id, 1 as rank
        from (select distinct "user" as called from staged_assignments) named
        join identity.users
            on users.tenant_id = (select tenancy.current_tenant()) and users.email_normalized = lower(btrim(named.called))
        where users.deleted_at is null
        union all
        select called, users.id, 2
        from (select distinct "user" as called from staged_assignments) named
        join identity.users on users.tenant_id = (select tenancy.current_tenant()) and users.external_id = named.called
        where users.deleted_at is null
        union all
        select called, users.id, 3
        from (select distinct "user" as called from staged_assignments) named
        join identity.users
            on users.tenant_id = (select tenancy.current_tenant())
            -- What is no id is compared with none, where a cast would fail.
            and users.id = case when named.called ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then named.called::uuid end
        where users.deleted_at is null
    ) found
    order by called, rank, id
), offices as (
    select distinct on (called) called, role.id
    from (select distinct role as called from staged_assignments) named
    join access.roles role
        on role.tenant_id = (select tenancy.current_tenant()) and lower(named.called) in (role.code, lower(role.name))
    where role.deleted_at is null
    order by called, role.code = lower(named.called) desc, role.code collate "C"
), dated as (
    select
        staged.line,
        people.id as user_id,
        offices.id as role_id,
        unit.id as unit_id,
        coalesce(lower(btrim(staged.scope)), case when staged.unit is null then 'tenant' else 'unit' end) as meant_scope,
        coalesce(kind.code, lower(btrim(staged.kind)), 'appointed') as meant_kind,
        case
            when staged.until is null or staged.until >= coalesce(staged."from", $1::date)
            then daterange(coalesce(staged."from", $1::date), staged.until, '[]')
        end as term
    from staged_assignments staged
    left join people on people.called = staged."user"
    left join offices on offices.called = staged.role
    left join organization.units unit
        on unit.tenant_id = (select tenancy.current_tenant()) and unit.code = staged.unit and unit.deleted_at is null
    left join reference.assignment_kinds kind on lower(btrim(staged.kind)) in (kind.code, lower(kind.label))
)
insert into resolved_assignments (line, user_id, role_id, unit_id, scope, kind, term, is_present)
select
    dated.line,
    dated.user_id,
    dated.role_id,
    dated.unit_id,
    dated.meant_scope,
    dated.meant_kind,
    dated.term,
    exists (
        select
        from access.role_assignments present
        where present.tenant_id = (select tenancy.current_tenant())
          and present.user_id = dated.user_id and present.role_id = dated.role_id
          and coalesce(present.unit_id, present.tenant_id) = coalesce(dated.unit_id, present.tenant_id)
          and present.scope = dated.meant_scope
          and present.kind_code = dated.meant_kind and present.term = dated.term
          and present.status in ('active', 'scheduled') and present.deleted_at is null
    )
from dated
