-- The external id counts before the e-mail.
insert into matched_users (line, user_id, found_by)
select distinct on (found.line)
    found.line,
    found.user_id,
    found.found_by
from (
    select staged.line, users.id as user_id, 'external_id' as found_by
    from staged_users staged
    join identity.users on users.external_id = staged.external_id
    where users.tenant_id = (select tenancy.current_tenant()) and users.deleted_at is null
    union all
    select staged.line, users.id, 'email'
    from staged_users staged
    join identity.users on users.email_normalized = staged.email_normalized
    where users.tenant_id = (select tenancy.current_tenant()) and users.deleted_at is null
) as found
order by found.line, found.found_by desc
