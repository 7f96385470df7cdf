create function identity.hold_deleted() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    -- What refers to a person holds the row against this lock: whoever gives the person something meanwhile is waited
    -- for, and whoever comes later finds the person deleted.
    perform from identity.users where tenant_id = new.tenant_id and id = new.id for update;
    return new;
end
$$;
comment on function identity.hold_deleted() is 'Lets nobody give anything to a person who is being deleted.';
create trigger hold_deleted before update of deleted_at on identity.users
    for each row when (old.deleted_at is null and new.deleted_at is not null) execute function identity.hold_deleted();
