-- A record is untouched while its revision is what the import left, and what other imports added that were taken back
-- themselves: one step for the change, one for its undoing.
with undone_times as (
    select
        record_id,
        count(*) as times
    from tenancy.undone_import_rows
    where tenant_id = (select tenancy.current_tenant())
      and table_name = 'identity.users'
    group by record_id
), expected as (
    select
        kept.record_id,
        kept.revision + 2 * count(undone.record_id) as revision
    from tenancy.import_rows kept
    left join tenancy.undone_import_rows undone
        on undone.tenant_id = kept.tenant_id
        and undone.table_name = kept.table_name
        and undone.record_id = kept.record_id
        and undone.revision > kept.revision
    where kept.tenant_id = (select tenancy.current_tenant())
      and kept.batch_id = $1
      and kept.table_name = 'identity.users'
    group by kept.record_id, kept.revision
), touched as (
    select 'created' as action, users.id
    from identity.users
    left join undone_times on undone_times.record_id = users.id
    where users.tenant_id = (select tenancy.current_tenant())
      and users.import_batch_id = $1
      and users.deleted_at is null
      and users.revision <> 1 + 2 * coalesce(undone_times.times, 0)
    union all
    select 'changed', users.id
    from expected
    join identity.users
        on users.tenant_id = (select tenancy.current_tenant())
        and users.id = expected.record_id
    where users.revision <> expected.revision
)
select
    touched.id as "id!",
    users.email,
    coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as "name!",
    touched.action as "action!",
    actors.display_name as "touched_by!",
    users.updated_at as "touched_at!"
from touched
join identity.users on users.tenant_id = (select tenancy.current_tenant()) and users.id = touched.id
join tenancy.actors on actors.tenant_id = users.tenant_id and actors.id = users.updated_by
order by users.name_normalized, touched.id
