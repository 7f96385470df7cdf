-- $1: the base of the ids, $2: the batch
insert into access.role_assignments (
    tenant_id, id, user_id, role_id, unit_id, scope, kind_code, term, reason, import_batch_id
)
select
    tenancy.current_tenant(),
    tenancy.bulk_id($1, row_number() over (order by resolved.line)),
    resolved.user_id,
    resolved.role_id,
    resolved.unit_id,
    resolved.scope,
    resolved.kind,
    resolved.term,
    staged.reason,
    $2
from resolved_assignments resolved
join staged_assignments staged using (line)
where not resolved.is_present
  and not exists (select from import_faults found where found.line = resolved.line)
order by resolved.line
