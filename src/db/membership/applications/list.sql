-- $1: the states; $2, $3: the units' interval; $4: the unit that decides next; $5: the memberships; $6: how many.
select
    memberships.id,
    memberships.user_id,
    coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as "name!",
    users.email,
    memberships.member_number as member_no,
    units.code as unit_code,
    type.code as membership_type,
    memberships.status,
    memberships.is_primary,
    applied.started_on as "applied_on!",
    (
        select format('%s of %s', count(*) filter (where approval.decision = 'approved'), count(*))
        from membership.membership_approvals approval
        where approval.tenant_id = memberships.tenant_id
          and approval.membership_id = memberships.id
          and approval.deleted_at is null
    ) as "decided!",
    next.unit_type as "next_level?",
    next.unit_code as "next_unit?",
    type.fee::text as fee,
    coalesce(type.currency_code, (select config.setting('default_currency'))) as currency_code,
    memberships.state_reason as reason
from membership.memberships
join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
join organization.units on units.tenant_id = memberships.tenant_id and units.id = memberships.unit_id
join membership.membership_types type
    on type.tenant_id = memberships.tenant_id
    and type.id = memberships.membership_type_id
cross join lateral (
    select min(history.started_on) as started_on
    from membership.membership_history history
    where history.tenant_id = memberships.tenant_id
      and history.membership_id = memberships.id
) as applied
left join lateral (
    select approval.unit_id, deciding.code as unit_code, unit_types.code as unit_type
    from membership.membership_approvals approval
    join organization.units deciding on deciding.tenant_id = approval.tenant_id and deciding.id = approval.unit_id
    join organization.unit_types on unit_types.tenant_id = approval.tenant_id and unit_types.id = approval.unit_type_id
    where approval.tenant_id = memberships.tenant_id
      and approval.membership_id = memberships.id
      and approval.decision = 'pending'
      and approval.deleted_at is null
    order by approval.level
    limit 1
) as next on true
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.deleted_at is null
  and users.deleted_at is null
  and (cardinality($1::text[]) = 0 or memberships.status = any ($1))
  and ($2::bigint is null or units.lft between $2 and $3::bigint)
  and ($4::uuid is null or next.unit_id = $4)
  and ($5::uuid[] is null or memberships.id = any ($5))
  -- Members who never applied, such as those of a file, are no applications.
  and (
      memberships.status in ('applied', 'in_review', 'approved', 'rejected')
      or memberships.joined_via = 'application'
  )
order by applied.started_on, memberships.id
limit $6
