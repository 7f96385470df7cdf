-- The roles that joining through domains would bring, and that a rule refuses. $1 and $2: person and domain of each.
with brought as materialized (
    select
        joining.user_id,
        email_domain.domain,
        brought.role_id,
        brought.scope,
        place.unit_id,
        joining.place,
        row_number() over () as number
    from unnest($1::uuid[], $2::uuid[]) with ordinality as joining (user_id, domain_id, place)
    join membership.email_domains email_domain
        on email_domain.tenant_id = (select tenancy.current_tenant())
        and email_domain.id = joining.domain_id
    join access.email_domain_roles brought
        on brought.tenant_id = email_domain.tenant_id
        and brought.email_domain_id = email_domain.id
    cross join lateral (
        select case when brought.scope <> 'tenant' then coalesce(brought.unit_id, email_domain.unit_id) end as unit_id
    ) as place
    where not exists (
        select from access.role_assignments held
        where held.tenant_id = brought.tenant_id
          and held.user_id = joining.user_id
          and held.role_id = brought.role_id
          and held.unit_id is not distinct from place.unit_id
          and held.term && daterange(current_date, null)
          and held.status not in ('ended', 'revoked')
          and held.deleted_at is null
    )
), held as materialized (
    select present.user_id, present.role_id, present.unit_id, present.scope
    from access.role_assignments present
    where present.tenant_id = (select tenancy.current_tenant())
      and present.user_id in (select user_id from brought)
      and present.term && daterange(current_date, null)
      and present.status not in ('ended', 'revoked')
      and present.deleted_at is null
    union all
    select user_id, role_id, unit_id, scope
    from brought
), excluding as materialized (
    select *
    from access.excluding_roles((select array_agg(distinct role_id) from held))
), excluded as materialized (
    select distinct on (brought.number) brought.number, other_role.code, other_unit.code as unit_code, excluding.reason
    from brought
    join excluding on excluding.role_id = brought.role_id
    join held other on other.user_id = brought.user_id and other.role_id = excluding.other_role_id
    join access.roles other_role on other_role.tenant_id = (select tenancy.current_tenant()) and other_role.id = other.role_id
    left join organization.units unit on unit.tenant_id = other_role.tenant_id and unit.id = brought.unit_id
    left join organization.units other_unit on other_unit.tenant_id = other_role.tenant_id and other_unit.id = other.unit_id
    where brought.scope = 'tenant' or other.scope = 'tenant'
       or brought.unit_id = other.unit_id
       or other.scope = 'subtree' and unit.lft between other_unit.lft and other_unit.rgt
       or brought.scope = 'subtree' and other_unit.lft between unit.lft and unit.rgt
    order by brought.number, other_role.code, other_unit.code
)
select distinct on (brought.place)
    brought.user_id as "user_id!",
    coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as "name!",
    brought.domain as "domain!",
    format('%s brings the role "%s"%s', brought.domain, role.code, fault.why) as "obstacle!"
from brought
join identity.users on users.tenant_id = (select tenancy.current_tenant()) and users.id = brought.user_id
join access.roles role on role.tenant_id = users.tenant_id and role.id = brought.role_id
left join organization.units unit on unit.tenant_id = users.tenant_id and unit.id = brought.unit_id
left join excluded on excluded.number = brought.number
cross join lateral (
    values
        (role.deleted_at is not null, ', which was deleted'),
        (unit.status = 'archived' or unit.deleted_at is not null, format(' at unit %s, which is archived', unit.code)),
        (
            excluded.code is not null,
            format(
                ', which "%s" %s excludes%s',
                excluded.code,
                coalesce('at unit ' || excluded.unit_code, 'everywhere'),
                ': ' || excluded.reason
            )
        )
) as fault (holds, why)
where fault.holds
order by brought.place, role.code
