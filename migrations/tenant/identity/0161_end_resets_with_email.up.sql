-- A token that was sent to one address is no proof of another.
create function identity.end_resets() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    update identity.password_resets
    set used_at = now()
    where tenant_id = new.tenant_id and user_id = new.id and used_at is null;
    return null;
end
$$;
comment on function identity.end_resets() is 'Lets no reset of a password be used that was sent to an address which is the user''s no more.';
create trigger end_resets after update of email_normalized on identity.users
    for each row when (old.email_normalized is not null and old.email_normalized is distinct from new.email_normalized)
    execute function identity.end_resets();
