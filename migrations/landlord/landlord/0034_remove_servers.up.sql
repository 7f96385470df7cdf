alter table landlord.servers add column removed_at timestamptz;
comment on column landlord.servers.removed_at is 'When the server was removed; null while it is registered. Its row stays for what was there once: tenants that are purged, databases that were kept.';

alter table landlord.servers drop constraint servers_name_key;
-- lint: allow require-concurrent-index-creation because a landlord has few servers
create unique index servers_name_key on landlord.servers (name) where removed_at is null;

create function landlord.check_server_removal() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select from landlord.tenants where server_id = new.id and status <> 'purged') then
        raise exception 'tenants live on server %', new.name
            using errcode = 'check_violation', schema = 'landlord', table = 'servers', constraint = 'servers_tenants_check';
    end if;
    if exists (select from landlord.former_databases where server_id = new.id and dropped_at is null) then
        raise exception 'databases of tenants are kept on server %', new.name
            using errcode = 'check_violation', schema = 'landlord', table = 'servers', constraint = 'servers_former_databases_check';
    end if;
    return new;
end
$$;
comment on function landlord.check_server_removal() is 'Keeps a server registered as long as a tenant lives on it or a database is kept there.';
create trigger check_removal before update of removed_at on landlord.servers
for each row when (new.removed_at is not null) execute function landlord.check_server_removal();

create function landlord.check_placement() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    -- Whoever removes the server at the same moment comes before or after.
    perform from landlord.servers where id = new.server_id and removed_at is null for share;
    if not found then
        raise exception 'the server is not registered'
            using errcode = 'check_violation', schema = 'landlord', table = 'tenants', constraint = 'tenants_server_check';
    end if;
    return new;
end
$$;
comment on function landlord.check_placement() is 'Places tenants on servers that are registered, and on no removed one.';
create trigger check_placement before insert or update of server_id on landlord.tenants
for each row execute function landlord.check_placement();
