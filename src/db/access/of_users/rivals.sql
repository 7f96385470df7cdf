-- What a duplicate ($1) and the person who is kept ($2) hold of one thing at one place for some of the same time.
with held as (
    select
        assignment.user_id,
        role.id as what_id,
        role.code as what,
        assignment.unit_id,
        null as scope,
        assignment.term,
        concat_ws(' ', assignment.kind_code, assignment.scope, case assignment.status when 'suspended' then 'suspended' end) as how
    from access.role_assignments assignment
    join access.roles role on role.tenant_id = assignment.tenant_id and role.id = assignment.role_id
    where assignment.tenant_id = (select tenancy.current_tenant()) and assignment.user_id in ($1, $2)
      and assignment.status not in ('ended', 'revoked') and assignment.deleted_at is null
    union all
    select direct.user_id, permission.id, permission.code, direct.unit_id, direct.scope, direct.term, concat_ws(' ', direct.effect, direct.scope)
    from access.user_permissions direct
    join access.permissions permission on permission.tenant_id = direct.tenant_id and permission.id = direct.permission_id
    where direct.tenant_id = (select tenancy.current_tenant()) and direct.user_id in ($1, $2) and direct.deleted_at is null
)
select
    mine.what as "what!",
    unit.code as "unit?",
    format('%s from %s%s', mine.how, lower(mine.term), ' until ' || (upper(mine.term) - 1)) as "mine!",
    format('%s from %s%s', theirs.how, lower(theirs.term), ' until ' || (upper(theirs.term) - 1)) as "theirs!"
from held mine
join held theirs
    on theirs.user_id = $2 and theirs.what_id = mine.what_id and theirs.unit_id is not distinct from mine.unit_id
    and theirs.scope is not distinct from mine.scope and theirs.term && mine.term
left join organization.units unit on unit.tenant_id = (select tenancy.current_tenant()) and unit.id = mine.unit_id
where mine.user_id = $1
order by mine.what collate "C", unit.code collate "C", lower(mine.term), lower(theirs.term)
