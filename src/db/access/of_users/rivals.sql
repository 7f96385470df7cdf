-- Where a duplicate ($1) and the person who is kept ($2) hold one role at one place for some of the same time.
with held as (
    select
        assignment.user_id,
        role.id as role_id,
        role.code as role,
        assignment.unit_id,
        assignment.term,
        concat_ws(' ', assignment.kind_code, assignment.scope, case assignment.status when 'suspended' then 'suspended' end) as how
    from access.role_assignments assignment
    join access.roles role on role.tenant_id = assignment.tenant_id and role.id = assignment.role_id
    where assignment.tenant_id = (select tenancy.current_tenant()) and assignment.user_id in ($1, $2)
      and assignment.status not in ('ended', 'revoked') and assignment.deleted_at is null
)
select
    mine.role as "role!",
    unit.code as "unit?",
    format('%s from %s%s', mine.how, lower(mine.term), ' until ' || (upper(mine.term) - 1)) as "mine!",
    format('%s from %s%s', theirs.how, lower(theirs.term), ' until ' || (upper(theirs.term) - 1)) as "theirs!"
from held mine
join held theirs
    on theirs.user_id = $2 and theirs.role_id = mine.role_id and theirs.unit_id is not distinct from mine.unit_id
    and theirs.term && mine.term
left join organization.units unit on unit.tenant_id = (select tenancy.current_tenant()) and unit.id = mine.unit_id
where mine.user_id = $1
order by mine.role collate "C", unit.code collate "C", lower(mine.term), lower(theirs.term)
