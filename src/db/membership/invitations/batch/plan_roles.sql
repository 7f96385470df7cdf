-- The roles of each row, as `code`, `code:scope`, `code@UNIT` or `code:subtree@UNIT`.
insert into planned_invitation_roles (line, word, code, scope, unit_code, role_id, unit_id)
select
    written.line,
    written.word,
    parts.code,
    parts.scope,
    parts.unit_code,
    roles.id,
    units.id
from (
    select staged.line, btrim(word) as word
    from staged_invitations staged
    cross join regexp_split_to_table(staged.roles, '[,;]') as word
    where btrim(word) <> ''
) as written
cross join lateral (
    select found[1] as code, coalesce(found[2], 'unit') as scope, found[3] as unit_code
    from (select regexp_match(written.word, '^([^:@]+)(?::(unit|subtree|tenant))?(?:@(.+))?$') as found) as matched
) as parts
left join access.roles
    on roles.tenant_id = (select tenancy.current_tenant())
    and roles.code = parts.code
    and roles.deleted_at is null
left join organization.units
    on units.tenant_id = (select tenancy.current_tenant())
    and units.code = parts.unit_code
    and units.deleted_at is null
