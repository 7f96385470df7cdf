insert into resolved_members (line, unit_id, membership_type_id, status, joined_on, expires_on)
select
    staged.line,
    unit.id,
    type.id,
    coalesce(status.code, 'active'),
    coalesce(staged.joined_on, current_date),
    staged.expires_on
from staged_members staged
left join named_values unit on unit.column_name = 'unit_code' and unit.name = staged.unit_code
left join named_values type on type.column_name = 'membership_type' and type.name = staged.membership_type
left join named_values status on status.column_name = 'status' and status.name = staged.status
where not exists (select from matched_members matched where matched.line = staged.line)
