-- Into whom somebody with this e-mail ($1) or external id ($2) was merged.
select merged_into as "id!"
from identity.users
where tenant_id = (select tenancy.current_tenant()) and merged_into is not null
  and (external_id = $2 or email_normalized = $1)
order by external_id = $2 desc nulls last, deleted_at desc
limit 1
