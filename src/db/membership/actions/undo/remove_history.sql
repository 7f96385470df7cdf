-- $1: the batch.
delete from membership.membership_history history
using tenancy.import_rows image
where image.tenant_id = (select tenancy.current_tenant())
  and image.batch_id = $1
  and history.tenant_id = image.tenant_id
  and history.membership_id = image.record_id
