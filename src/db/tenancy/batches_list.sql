select
    batch.id,
    batch.kind,
    coalesce(batch.action, 'import') as "action!",
    batch.file_name,
    batch.file_sha256,
    batch.file_size,
    batch.mapping,
    batch.mode,
    batch.on_error,
    batch.rows_read,
    batch.rows_created,
    batch.rows_changed,
    batch.rows_unchanged,
    batch.rows_refused,
    batch.created_at,
    author.display_name as "created_by!",
    batch.undone_at,
    undoer.display_name as "undone_by?"
from tenancy.import_batches batch
join tenancy.actors author on author.tenant_id = batch.tenant_id and author.id = batch.created_by
left join tenancy.actors undoer on undoer.tenant_id = batch.tenant_id and undoer.id = batch.undone_by
where batch.tenant_id = (select tenancy.current_tenant())
  and batch.kind = any ($1::text[])
  and ($2::uuid is null or batch.id = $2)
  and ($3::uuid is null or batch.id < $3)
order by batch.id desc
limit $4
