-- A record is untouched while its revision is what the import left, and the steps that others added that were taken back
-- themselves. Who would come back into a unit that was archived since, or was deleted since, stays where they are. $2, $3, $4: of the people who
-- are used elsewhere, whom, who made what uses them, and when.
with undone_steps as (
    select
        table_name,
        record_id,
        sum(steps) as steps
    from tenancy.undone_import_rows
    where tenant_id = (select tenancy.current_tenant())
    group by table_name, record_id
), expected as (
    select
        kept.table_name,
        kept.record_id,
        kept.revision + coalesce(sum(undone.steps), 0) as revision
    from tenancy.import_rows kept
    left join tenancy.undone_import_rows undone
        on undone.tenant_id = kept.tenant_id
        and undone.table_name = kept.table_name
        and undone.record_id = kept.record_id
        and undone.revision > kept.revision
    where kept.tenant_id = (select tenancy.current_tenant())
      and kept.batch_id = $1
    group by kept.table_name, kept.record_id, kept.revision
), touched as (
    select 'created' as action, memberships.id, memberships.user_id, memberships.updated_by, memberships.updated_at
    from membership.memberships
    left join undone_steps
        on undone_steps.table_name = 'membership.memberships'
        and undone_steps.record_id = memberships.id
    where memberships.tenant_id = (select tenancy.current_tenant())
      and memberships.import_batch_id = $1
      and memberships.deleted_at is null
      and memberships.revision <> 1 + coalesce(undone_steps.steps, 0)
    union all
    select 'created', users.id, users.id, users.updated_by, users.updated_at
    from identity.users
    left join undone_steps
        on undone_steps.table_name = 'identity.users'
        and undone_steps.record_id = users.id
    where users.tenant_id = (select tenancy.current_tenant())
      and users.import_batch_id = $1
      and users.deleted_at is null
      and users.revision <> 1 + coalesce(undone_steps.steps, 0)
    union all
    select 'changed', memberships.id, memberships.user_id, memberships.updated_by, memberships.updated_at
    from expected
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.id = expected.record_id
    where expected.table_name = 'membership.memberships'
      and memberships.revision <> expected.revision
    union all
    select 'changed', users.id, users.id, users.updated_by, users.updated_at
    from expected
    join identity.users
        on users.tenant_id = (select tenancy.current_tenant())
        and users.id = expected.record_id
    where expected.table_name = 'identity.users'
      and users.revision <> expected.revision
    union all
    select 'used', users.id, users.id, used.created_by, used.created_at
    from unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) as used (user_id, created_by, created_at)
    join identity.users
        on users.tenant_id = (select tenancy.current_tenant())
        and users.id = used.user_id
    union all
    select 'changed', memberships.id, memberships.user_id, units.updated_by, units.updated_at
    from tenancy.import_rows kept
    join membership.memberships
        on memberships.tenant_id = kept.tenant_id
        and memberships.id = kept.record_id
    join organization.units
        on units.tenant_id = kept.tenant_id
        and units.id = (kept.before ->> 'unit_id')::uuid
    where kept.tenant_id = (select tenancy.current_tenant())
      and kept.batch_id = $1
      and kept.table_name = 'membership.memberships'
      and (units.status = 'archived' or units.deleted_at is not null)
      and (
          units.id <> memberships.unit_id
          or membership.stands(kept.before ->> 'status') and not membership.stands(memberships.status)
      )
    union all
    select 'changed', memberships.id, memberships.user_id, users.updated_by, users.updated_at
    from tenancy.import_rows kept
    join membership.memberships
        on memberships.tenant_id = kept.tenant_id
        and memberships.id = kept.record_id
    join identity.users
        on users.tenant_id = memberships.tenant_id
        and users.id = memberships.user_id
    where kept.tenant_id = (select tenancy.current_tenant())
      and kept.batch_id = $1
      and kept.table_name = 'membership.memberships'
      and users.deleted_at is not null
      and membership.stands(kept.before ->> 'status') and not membership.stands(memberships.status)
)
select distinct on (touched.user_id)
    touched.id as "id!",
    (
        select memberships.member_number
        from membership.memberships
        where memberships.tenant_id = users.tenant_id
          and memberships.user_id = users.id
          and memberships.deleted_at is null
        order by memberships.is_primary desc, memberships.joined_on desc
        limit 1
    ) as member_no,
    coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as "name!",
    touched.action as "action!",
    actors.display_name as "touched_by!",
    touched.updated_at as "touched_at!"
from touched
join identity.users on users.tenant_id = (select tenancy.current_tenant()) and users.id = touched.user_id
join tenancy.actors on actors.tenant_id = users.tenant_id and actors.id = touched.updated_by
order by touched.user_id, touched.updated_at desc
