-- The external id counts before the e-mail. A key of a duplicate that was merged, and that nobody else has by now, finds the
-- person who was kept.
insert into matched_users (line, user_id, found_by)
select distinct on (found.line)
    found.line,
    found.user_id,
    case when found.merged_into is null then found.found_by else 'merged' end
from (
    select staged.line, coalesce(users.merged_into, users.id) as user_id, 'external_id' as found_by, users.merged_into, 1 as rank
    from staged_users staged
    join identity.users on users.external_id = staged.external_id
    where users.tenant_id = (select tenancy.current_tenant())
      and (users.deleted_at is null or users.merged_into is not null)
    union all
    select staged.line, coalesce(users.merged_into, users.id), 'email', users.merged_into, 2
    from staged_users staged
    join identity.users on users.email_normalized = staged.email_normalized
    where users.tenant_id = (select tenancy.current_tenant())
      and (users.deleted_at is null or users.merged_into is not null)
) as found
join identity.users person
    on person.tenant_id = (select tenancy.current_tenant())
    and person.id = found.user_id
    and person.deleted_at is null
order by found.line, found.rank, found.merged_into is not null, found.user_id
