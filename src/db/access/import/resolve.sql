-- $1: today
with named as (
    select
        staged.*,
        coalesce(lower(btrim(staged.scope)), case when staged.unit is null then 'tenant' else 'unit' end) as meant_scope,
        coalesce(lower(btrim(staged.kind)), 'appointed') as meant_kind,
        coalesce(staged."from", $1::date) as first_day,
        (
            select users.id
            from identity.users
            where users.tenant_id = (select tenancy.current_tenant()) and users.deleted_at is null
              and (users.email_normalized = lower(btrim(staged."user")) or users.external_id = staged."user" or users.id::text = lower(staged."user"))
            order by users.email_normalized is not distinct from lower(btrim(staged."user")) desc
            limit 1
        ) as user_id,
        (
            select role.id
            from access.roles role
            where role.tenant_id = (select tenancy.current_tenant()) and role.deleted_at is null
              and (role.code = lower(staged.role) or lower(role.name) = lower(staged.role))
            order by role.code = lower(staged.role) desc
            limit 1
        ) as role_id,
        (
            select unit.id
            from organization.units unit
            where unit.tenant_id = (select tenancy.current_tenant()) and unit.deleted_at is null and unit.code = staged.unit
        ) as unit_id
    from staged_assignments staged
), dated as (
    select
        named.*,
        case when until is null or until >= first_day then daterange(first_day, until, '[]') end as term
    from named
)
insert into resolved_assignments (line, user_id, role_id, unit_id, scope, kind, term, is_present)
select
    dated.line,
    dated.user_id,
    dated.role_id,
    dated.unit_id,
    dated.meant_scope,
    coalesce(kind.code, dated.meant_kind),
    dated.term,
    exists (
        select
        from access.role_assignments present
        where present.tenant_id = (select tenancy.current_tenant())
          and present.user_id = dated.user_id and present.role_id = dated.role_id
          and present.unit_id is not distinct from dated.unit_id and present.scope = dated.meant_scope
          and present.kind_code = coalesce(kind.code, dated.meant_kind) and present.term = dated.term
          and present.status in ('active', 'scheduled') and present.deleted_at is null
    )
from dated
left join reference.assignment_kinds kind on dated.meant_kind in (kind.code, lower(kind.label))
