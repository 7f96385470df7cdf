-- Only rows in which something differs. $1: the columns that the file has. A blank key, and a blank that a record
-- cannot have, change nothing; any other blank empties the field. A password that is set stays. What a row tells of a person by the
-- keys of a duplicate that was merged changes nothing of the person.
insert into resolved_members (line, user_id, membership_id, unit_id, membership_type_id, status, joined_on, expires_on, changed)
select
    staged.line,
    users.id,
    memberships.id,
    coalesce(unit.id, memberships.unit_id),
    coalesce(type.id, memberships.membership_type_id),
    coalesce(status.code, memberships.status, 'active'),
    coalesce(staged.joined_on, memberships.joined_on, current_date),
    case when 'expires_on' = any ($1) then staged.expires_on else memberships.expires_on end,
    difference.columns
from matched_members matched
join staged_members staged using (line)
join identity.users
    on users.tenant_id = (select tenancy.current_tenant())
    and users.id = matched.user_id
left join membership.memberships
    on memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = matched.membership_id
left join named_values unit on unit.column_name = 'unit_code' and unit.name = staged.unit_code
left join named_values type on type.column_name = 'membership_type' and type.name = staged.membership_type
left join named_values status on status.column_name = 'status' and status.name = staged.status
left join (
    select distinct merged_into, external_id
    from identity.users
    where tenant_id = (select tenancy.current_tenant()) and merged_into is not null
) as by_external_id on by_external_id.merged_into = users.id and by_external_id.external_id = staged.external_id
left join (
    select distinct merged_into, email_normalized
    from identity.users
    where tenant_id = (select tenancy.current_tenant()) and merged_into is not null
) as by_email on by_email.merged_into = users.id and by_email.email_normalized = staged.email_normalized
cross join lateral (
    select
        by_external_id.merged_into is not null and users.external_id is distinct from staged.external_id
        or by_email.merged_into is not null and users.email_normalized is distinct from staged.email_normalized and staged.external_id is null
        as by_duplicate
) as told
cross join lateral (
    select array_remove(array[
        case when not told.by_duplicate and staged.external_id <> coalesce(users.external_id, '') then 'external_id' end,
        case when not told.by_duplicate and staged.email <> coalesce(users.email, '') then 'email' end,
        case when not told.by_duplicate and 'first_name' = any ($1) and staged.first_name is distinct from users.first_name then 'first_name' end,
        case when not told.by_duplicate and 'middle_name' = any ($1) and staged.middle_name is distinct from users.middle_name then 'middle_name' end,
        case when not told.by_duplicate and 'last_name' = any ($1) and staged.last_name is distinct from users.last_name then 'last_name' end,
        case when not told.by_duplicate and 'full_name' = any ($1) and staged.full_name is distinct from users.full_name then 'full_name' end,
        case when not told.by_duplicate and 'name_local' = any ($1) and staged.name_local is distinct from users.name_local then 'name_local' end,
        case when not told.by_duplicate and 'date_of_birth' = any ($1) and staged.date_of_birth is distinct from users.date_of_birth then 'date_of_birth' end,
        case when not told.by_duplicate and 'gender' = any ($1) and staged.gender is distinct from users.gender then 'gender' end,
        case when not told.by_duplicate and 'phone' = any ($1) and staged.phone is distinct from users.phone then 'phone' end,
        case when not told.by_duplicate and 'role_title' = any ($1) and staged.role_title is distinct from users.role_title then 'role_title' end,
        case when not told.by_duplicate and 'locale' = any ($1) and staged.locale is distinct from users.locale then 'locale' end,
        case when not told.by_duplicate and 'timezone' = any ($1) and staged.timezone is distinct from users.timezone then 'timezone' end,
        case when not told.by_duplicate and staged.password_hash is not null and users.password_hash is null then 'password_hash' end,
        case when staged.member_no <> coalesce(memberships.member_number, '') then 'member_no' end,
        case when unit.id <> memberships.unit_id then 'unit_code' end,
        case when type.id <> memberships.membership_type_id then 'membership_type' end,
        case when staged.joined_on <> memberships.joined_on then 'joined_on' end,
        case when 'expires_on' = any ($1) and staged.expires_on is distinct from memberships.expires_on then 'expires_on' end,
        case when status.code <> memberships.status then 'status' end
    ], null) as columns
) as difference
where matched.found_by <> 'merged'
  and (matched.membership_id is null or difference.columns <> '{}')
