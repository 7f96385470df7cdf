create function membership.refuse_archiving() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    standing bigint;
begin
    -- Whoever is becoming a member there meanwhile is waited for, and whoever comes later finds the unit archived.
    lock table membership.memberships in share row exclusive mode;
    select count(*) into standing
    from membership.memberships
    join reference.membership_statuses status on status.code = memberships.status
    where memberships.tenant_id = new.tenant_id and memberships.unit_id = new.id and memberships.deleted_at is null
      and not status.final and status.code <> 'expired';
    if standing > 0 then
        raise exception 'unit "%" cannot be archived: memberships in force there: %', new.code, standing
            using errcode = 'check_violation', constraint = 'units_archived_members_check', table = 'units', schema = 'organization';
    end if;
    return null;
end
$$;
comment on function membership.refuse_archiving() is 'Refuses to archive a unit in which somebody is a member, also when they become one at the same moment.';
-- lint: allow write-to-other-context because who is a member is not for organization to know
create trigger refuse_archiving after update of status on organization.units
    for each row when (new.status = 'archived' and old.status <> 'archived') execute function membership.refuse_archiving();
