-- Only rows that create somebody or in which something differs. $1: the columns that the file has. A blank key changes
-- nothing, and a blank state neither; any other blank empties the field. A password that is set stays. A row about a duplicate that was merged changes nothing.
insert into resolved_users (line, user_id, status, changed)
select
    staged.line,
    users.id,
    coalesce(status.code, users.status, case when staged.password_hash is null then 'pending' else 'active' end),
    case when users.id is not null then difference.columns end
from staged_users staged
left join matched_users matched using (line)
left join identity.users
    on users.tenant_id = (select tenancy.current_tenant())
    and users.id = matched.user_id
left join reference.user_statuses status on staged.status is not null
    and (status.code = lower(staged.status) or lower(status.label) = lower(staged.status))
cross join lateral (
    select array_remove(array[
        case when staged.external_id <> coalesce(users.external_id, '') then 'external_id' end,
        case when staged.email <> coalesce(users.email, '') then 'email' end,
        case when 'first_name' = any ($1) and staged.first_name is distinct from users.first_name then 'first_name' end,
        case when 'middle_name' = any ($1) and staged.middle_name is distinct from users.middle_name then 'middle_name' end,
        case when 'last_name' = any ($1) and staged.last_name is distinct from users.last_name then 'last_name' end,
        case when 'full_name' = any ($1) and staged.full_name is distinct from users.full_name then 'full_name' end,
        case when 'name_local' = any ($1) and staged.name_local is distinct from users.name_local then 'name_local' end,
        case when 'phone' = any ($1) and staged.phone is distinct from users.phone then 'phone' end,
        case when 'date_of_birth' = any ($1) and staged.date_of_birth is distinct from users.date_of_birth then 'date_of_birth' end,
        case when 'gender' = any ($1) and staged.gender is distinct from users.gender then 'gender' end,
        case when 'locale' = any ($1) and staged.locale is distinct from users.locale then 'locale' end,
        case when 'timezone' = any ($1) and staged.timezone is distinct from users.timezone then 'timezone' end,
        case when 'role_title' = any ($1) and staged.role_title is distinct from users.role_title then 'role_title' end,
        case when staged.password_hash is not null and users.password_hash is null then 'password_hash' end,
        case when status.code <> users.status then 'status' end
    ], null) as columns
) as difference
where not exists (select from import_faults fault where fault.line = staged.line)
  and matched.found_by is distinct from 'merged'
  and (users.id is null or difference.columns <> '{}')
