-- Of a file of applications: people who are members of the unit, or have applied there, and those who have a main
-- membership or application elsewhere. Whatever else they were is over, and an application goes beside it; by the keys of a
-- duplicate applies who was kept of the two.
with unmatched as (
    update matched_members
    set membership_id = null, found_by = case found_by when 'merged' then 'person' else found_by end
)
insert into import_faults (line, code, message)
select distinct on (matched.line)
    matched.line,
    case when held.unit_id = unit.id then 'exists_already' else 'second_primary' end,
    case
        when held.status in ('applied', 'in_review', 'approved')
            then format('the person has applied already, at unit %s as %s', units.code, type.code)
        when held.unit_id = unit.id
            then format('the person is a member of unit %s already: %s, %s', units.code, coalesce(held.member_number, held.id::text), held.status)
        else format('the person has a main membership already: %s at unit %s, %s', coalesce(held.member_number, held.id::text), units.code, held.status)
    end
from matched_members matched
join staged_members staged using (line)
left join named_values unit on unit.column_name = 'unit_code' and unit.name = staged.unit_code
join membership.memberships held
    on held.tenant_id = (select tenancy.current_tenant())
    and held.user_id = matched.user_id
join organization.units on units.tenant_id = held.tenant_id and units.id = held.unit_id
join membership.membership_types type on type.tenant_id = held.tenant_id and type.id = held.membership_type_id
where held.deleted_at is null
  and membership.stands(held.status)
  and (held.is_primary or held.unit_id = unit.id)
order by matched.line, held.unit_id is not distinct from unit.id desc, held.joined_on, held.id
