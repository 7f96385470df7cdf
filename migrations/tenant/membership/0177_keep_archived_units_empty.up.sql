create function membership.stands(status text) returns boolean
language sql immutable parallel safe
return status in ('applied', 'in_review', 'approved', 'active', 'suspended');
comment on function membership.stands(text) is 'Whether a membership of this state is in force or on its way there, and so needs a unit that works.';

create or replace function membership.check_memberships() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    refused text[];
    entered_units uuid[];
    fault record;
begin
    if tg_op = 'UPDATE' then
        -- Planned anew each time: a plan made for one row would compare every row of many with every other.
        execute '
            select array_agg(distinct row(o.id, o.status, n.status)::text) filter (where not membership.may_become(o.status, n.status)),
                array_agg(distinct n.unit_id) filter (
                    where n.unit_id <> o.unit_id
                        or n.deleted_at is null and membership.stands(n.status) and not (o.deleted_at is null and membership.stands(o.status))
                )
            from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
            where row(o.status, o.unit_id, o.deleted_at is null) is distinct from row(n.status, n.unit_id, n.deleted_at is null)'
        into refused, entered_units;
        -- A correction takes back what was wrong, such as an import; it is said in the transaction and stands in the trail.
        if refused is not null and not membership.is_correcting() then
            raise exception 'a membership cannot change from % to %', split_part(refused[1], ',', 2), rtrim(split_part(refused[1], ',', 3), ')')
                using errcode = 'check_violation', constraint = 'memberships_transition_check', table = 'memberships', schema = 'membership',
                detail = format('Membership %s.', ltrim(split_part(refused[1], ',', 1), '('));
        end if;
        select unit.code
        into fault
        from organization.units unit
        where unit.tenant_id = tenancy.current_tenant() and unit.id = any (entered_units)
          and (unit.status = 'archived' or unit.deleted_at is not null)
        limit 1;
    else
        select unit.code
        into fault
        from (
            select distinct tenant_id, unit_id
            from new_rows
            where membership.stands(status) and deleted_at is null
        ) as entered
        join organization.units unit on unit.tenant_id = entered.tenant_id and unit.id = entered.unit_id
        where unit.status = 'archived' or unit.deleted_at is not null
        limit 1;
    end if;
    if found then
        raise exception 'unit "%" is archived and takes no members', fault.code
            using errcode = 'check_violation', constraint = 'memberships_archived_unit_check', table = 'memberships', schema = 'membership';
    end if;
    return null;
end
$$;
comment on function membership.check_memberships() is 'Refuses states that may not follow, and members of archived units, also such as come back there, for a whole statement at once.';
