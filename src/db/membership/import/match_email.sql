-- A key of a duplicate that was merged, and that nobody else has by now, finds the person who was kept.
insert into matched_members (line, user_id, membership_id, found_by)
select
    staged.line,
    users.id,
    meant.id,
    'email'
from staged_members staged
join identity.users on users.email_normalized = staged.email_normalized
left join lateral (
    select memberships.id
    from membership.memberships
    join reference.membership_statuses on membership_statuses.code = memberships.status
    where memberships.tenant_id = users.tenant_id
      and memberships.user_id = users.id
      and memberships.deleted_at is null
      and memberships.status <> 'transferred'
      and (not membership_statuses.final or (staged.member_no is null and memberships.status = coalesce(lower(staged.status), memberships.status)))
    order by membership_statuses.final, memberships.is_primary desc, memberships.joined_on desc, memberships.id desc
    limit 1
) as meant on true
where users.tenant_id = (select tenancy.current_tenant())
  and users.deleted_at is null
  and not exists (select from matched_members matched where matched.line = staged.line)
union all
(
    select distinct on (staged.line)
        staged.line,
        person.id,
        null,
        'merged'
    from staged_members staged
    join identity.users duplicate on duplicate.email_normalized = staged.email_normalized
    join identity.users person
        on person.tenant_id = duplicate.tenant_id
        and person.id = duplicate.merged_into
        and person.deleted_at is null
    where duplicate.tenant_id = (select tenancy.current_tenant())
      and not exists (select from matched_members matched where matched.line = staged.line)
      and not exists (
          select
          from identity.users known
          where known.tenant_id = duplicate.tenant_id
            and known.email_normalized = staged.email_normalized
            and known.deleted_at is null
      )
    order by staged.line, person.id
)
