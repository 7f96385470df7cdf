-- $1: the rows; $2: the base of the ids of their invitations.
insert into access.invitation_roles (tenant_id, invitation_id, role_id, unit_id, scope)
select
    tenancy.current_tenant(),
    tenancy.bulk_id($2, given.place),
    brought.role_id,
    brought.unit_id,
    brought.scope
from unnest($1::bigint[]) with ordinality as given (line, place)
join planned_invitation_roles brought on brought.line = given.line
where brought.role_id is not null
