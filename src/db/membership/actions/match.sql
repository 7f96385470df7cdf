-- Which membership each row means. A key that names several means the one to which it can be done, else the latest.
-- $1: the states of those to whom it can be done.
with named as (
    select line, membership_id::uuid as id
    from staged_actions
    where membership_id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
), candidates as (
    select named.line, memberships.id
    from named
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.id = named.id
    where memberships.deleted_at is null
    union
    select named.line, memberships.id
    from named
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.user_id = named.id
    where memberships.deleted_at is null
      and memberships.status <> 'transferred'
    union
    select staged.line, memberships.id
    from staged_actions staged
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.member_number = staged.member_no
    where staged.membership_id is null
      and memberships.deleted_at is null
      and memberships.status <> 'transferred'
    union
    select staged.line, memberships.id
    from staged_actions staged
    join identity.users
        on users.tenant_id = (select tenancy.current_tenant())
        and users.email_normalized = staged.email_normalized
        and users.deleted_at is null
    join membership.memberships
        on memberships.tenant_id = users.tenant_id
        and memberships.user_id = users.id
    where staged.membership_id is null
      and staged.member_no is null
      and memberships.deleted_at is null
      and memberships.status <> 'transferred'
), ranked as (
    select
        candidates.line,
        memberships.id,
        memberships.status = any ($1::text[]) as can_be,
        count(*) filter (where memberships.status = any ($1)) over (partition by candidates.line) as possible,
        row_number() over (
            partition by candidates.line
            order by memberships.status = any ($1) desc, memberships.joined_on desc, memberships.id desc
        ) as place,
        format(
            '%s (%s, %s%s)',
            coalesce(memberships.member_number, memberships.id::text),
            units.code,
            memberships.status,
            case when memberships.is_primary then '' else ', secondary' end
        ) as label
    from candidates
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.id = candidates.id
    join organization.units
        on units.tenant_id = memberships.tenant_id
        and units.id = memberships.unit_id
), matched as (
    insert into matched_actions (line, membership_id)
    select ranked.line, ranked.id
    from ranked
    where ranked.place = 1
      and ranked.possible <= 1
      and not exists (select from import_faults faults where faults.line = ranked.line)
), ambiguous as (
    select line, string_agg(label, ', ' order by place) as labels
    from ranked
    where possible > 1 and can_be
    group by line
)
insert into import_faults (line, column_name, code, message)
select
    staged.line,
    case when staged.membership_id is not null then 'membership_id' when staged.member_no is not null then 'member_no' when staged.email is not null then 'email' end,
    case
        when staged.membership_id is null and staged.member_no is null and staged.email is null then 'missing_member'
        when ambiguous.line is not null then 'ambiguous_member'
        else 'unknown_member'
    end,
    case
        when staged.membership_id is null and staged.member_no is null and staged.email is null then 'the row names no member'
        when ambiguous.line is not null then format('the person has several memberships: %s; name one by its number or id', ambiguous.labels)
        else format('there is no member "%s"', coalesce(staged.membership_id, staged.member_no, staged.email))
    end
from staged_actions staged
left join ambiguous on ambiguous.line = staged.line
where staged.faults is null
  and (ambiguous.line is not null or not exists (select from ranked where ranked.line = staged.line))
