with expected as (
    select
        kept.table_name,
        kept.record_id,
        kept.before,
        kept.revision + coalesce(sum(undone.steps), 0) as revision
    from tenancy.import_rows kept
    left join tenancy.undone_import_rows undone
        on undone.tenant_id = kept.tenant_id
        and undone.table_name = kept.table_name
        and undone.record_id = kept.record_id
        and undone.revision > kept.revision
    where kept.tenant_id = (select tenancy.current_tenant())
      and kept.batch_id = $1
    group by kept.table_name, kept.record_id, kept.before, kept.revision
)
delete from tenancy.import_rows kept
using expected
left join identity.users
    on expected.table_name = 'identity.users'
    and users.tenant_id = (select tenancy.current_tenant())
    and users.id = expected.record_id
left join membership.memberships
    on expected.table_name = 'membership.memberships'
    and memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = expected.record_id
left join identity.users holder
    on holder.tenant_id = memberships.tenant_id
    and holder.id = memberships.user_id
    and holder.deleted_at is not null
    and membership.stands(expected.before ->> 'status') and not membership.stands(memberships.status)
left join organization.units
    on units.tenant_id = memberships.tenant_id
    and units.id = (expected.before ->> 'unit_id')::uuid
    and (units.status = 'archived' or units.deleted_at is not null)
    and (
        units.id <> memberships.unit_id
        or membership.stands(expected.before ->> 'status') and not membership.stands(memberships.status)
    )
where kept.tenant_id = (select tenancy.current_tenant())
  and kept.batch_id = $1
  and kept.table_name = expected.table_name
  and kept.record_id = expected.record_id
  and (coalesce(users.revision, memberships.revision) is distinct from expected.revision or units.id is not null or holder.id is not null)
