-- What stays as it is: who was touched or deleted since, whose levels have decided since, who has another main membership
-- that the one from before would meet, and who would come back into a unit that was archived since. $1: the batch.
with images as materialized (
    select
        image.record_id,
        image.before,
        image.revision + coalesce(sum(undone.steps), 0) as revision
    from tenancy.import_rows image
    left join tenancy.undone_import_rows undone
        on undone.tenant_id = image.tenant_id
        and undone.table_name = image.table_name
        and undone.record_id = image.record_id
        and undone.revision > image.revision
    where image.tenant_id = (select tenancy.current_tenant())
      and image.batch_id = $1
    group by image.record_id, image.before, image.revision
), touched as (
    select memberships.id, memberships.user_id, memberships.updated_by, memberships.updated_at
    from images
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.id = images.record_id
    where memberships.revision <> images.revision
    union all
    select memberships.id, memberships.user_id, approval.updated_by, approval.updated_at
    from images
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.id = images.record_id
    join membership.membership_approvals approval
        on approval.tenant_id = memberships.tenant_id
        and approval.membership_id = memberships.id
    where approval.deleted_at is null
      and approval.decision <> 'pending'
      and (images.before ->> 'decided')::bigint < (
          select count(*)
          from membership.membership_approvals decided
          where decided.tenant_id = memberships.tenant_id
            and decided.membership_id = memberships.id
            and decided.decision <> 'pending'
            and decided.deleted_at is null
      )
    union all
    select memberships.id, memberships.user_id, users.updated_by, users.updated_at
    from images
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.id = images.record_id
    join identity.users
        on users.tenant_id = memberships.tenant_id
        and users.id = memberships.user_id
    where users.deleted_at is not null
), barred as (
    select memberships.id, memberships.user_id, other.updated_by, other.updated_at
    from images
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.id = images.record_id
    join membership.memberships other
        on other.tenant_id = memberships.tenant_id
        and other.user_id = memberships.user_id
        and other.id <> memberships.id
    where (images.before ->> 'is_primary')::boolean
      and images.before ->> 'status' in ('active', 'suspended')
      and other.is_primary
      and other.status in ('active', 'suspended')
      and other.deleted_at is null
      -- One that is restored as well gives way.
      and not exists (
          select from images same
          where same.record_id = other.id
            and same.record_id not in (select touched.id from touched)
      )
    union all
    select memberships.id, memberships.user_id, units.updated_by, units.updated_at
    from images
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.id = images.record_id
    join organization.units on units.tenant_id = memberships.tenant_id and units.id = memberships.unit_id
    where membership.stands(images.before ->> 'status')
      and not membership.stands(memberships.status)
      and (units.status = 'archived' or units.deleted_at is not null)
), kept as (
    select * from touched
    union all
    select * from barred
)
select distinct on (kept.id)
    kept.id as "id!",
    memberships.member_number as member_no,
    coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as "name!",
    'changed' as "action!",
    actors.display_name as "touched_by!",
    kept.updated_at as "touched_at!"
from kept
join membership.memberships
    on memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = kept.id
join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
join tenancy.actors on actors.tenant_id = users.tenant_id and actors.id = kept.updated_by
order by kept.id, kept.updated_at desc
