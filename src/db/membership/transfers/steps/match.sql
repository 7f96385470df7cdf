-- Which transfer each row means: the one that is named, else the latest of the member. The first row about one counts.
-- $1: whether both units may be answered for, each in a row of its own.
with named as (
    select staged.line, memberships.id as membership_id
    from staged_actions staged
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.id::text = lower(staged.membership_id)
    where staged.transfer_id is null
    union
    select staged.line, memberships.id
    from staged_actions staged
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.user_id::text = lower(staged.membership_id)
    where staged.transfer_id is null
    union
    select staged.line, memberships.id
    from staged_actions staged
    join membership.memberships holder
        on holder.tenant_id = (select tenancy.current_tenant())
        and holder.member_number = staged.member_no
    join membership.memberships
        on memberships.tenant_id = holder.tenant_id
        and memberships.user_id = holder.user_id
        and memberships.member_number = holder.member_number
    where staged.transfer_id is null
      and staged.membership_id is null
      and holder.deleted_at is null
      and holder.status <> 'transferred'
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
    where staged.transfer_id is null
      and staged.membership_id is null
      and staged.member_no is null
), meant as (
    select staged.line, transfer.id, transfer.membership_id
    from staged_actions staged
    join membership.membership_transfers transfer
        on transfer.tenant_id = (select tenancy.current_tenant())
        and transfer.id::text = lower(staged.transfer_id)
    where transfer.deleted_at is null
    union
    select latest.line, latest.id, latest.membership_id
    from (
        select distinct on (named.line) named.line, transfer.id, transfer.membership_id
        from named
        join membership.membership_transfers transfer
            on transfer.tenant_id = (select tenancy.current_tenant())
            and named.membership_id in (transfer.membership_id, transfer.new_membership_id)
        where transfer.deleted_at is null
        order by named.line, transfer.id desc
    ) as latest
), placed as (
    select
        meant.*,
        min(meant.line) over (partition by meant.id, case when $1::boolean then staged.side end) as first_line
    from meant
    join staged_actions staged on staged.line = meant.line
), matched as (
    insert into matched_actions (line, membership_id, transfer_id)
    select placed.line, placed.membership_id, placed.id
    from placed
    where placed.line = placed.first_line
      and not exists (select from import_faults faults where faults.line = placed.line)
)
insert into import_faults (line, column_name, code, message)
select
    staged.line,
    case
        when placed.line is not null then null
        when staged.transfer_id is not null then 'transfer_id'
        when staged.membership_id is not null then 'membership_id'
        when staged.member_no is not null then 'member_no'
        when staged.email is not null then 'email'
    end,
    case
        when placed.line is not null then 'repeated_transfer'
        when coalesce(staged.transfer_id, staged.membership_id, staged.member_no, staged.email) is null then 'missing_member'
        when staged.transfer_id is not null then 'unknown_transfer'
        when named.line is null then 'unknown_member'
        else 'unknown_transfer'
    end,
    case
        when placed.line is not null then format('the same transfer is in line %s', placed.first_line)
        when coalesce(staged.transfer_id, staged.membership_id, staged.member_no, staged.email) is null then 'the row names no member'
        when staged.transfer_id is not null then format('there is no transfer "%s"', staged.transfer_id)
        when named.line is null then format('there is no member "%s"', coalesce(staged.membership_id, staged.member_no, staged.email))
        else format('no transfer of "%s" was ever asked for', coalesce(staged.membership_id, staged.member_no, staged.email))
    end
from staged_actions staged
left join placed on placed.line = staged.line
left join (select distinct line from named) as named on named.line = staged.line
where staged.faults is null
  and (placed.line is null or placed.line > placed.first_line)
