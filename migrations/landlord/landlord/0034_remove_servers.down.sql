drop trigger check_placement on landlord.tenants;
drop function landlord.check_placement();
drop trigger check_removal on landlord.servers;
drop function landlord.check_server_removal();

-- A server that was removed is there again, under a name that no other one has.
select landlord.act_as('migration landlord/0034_remove_servers', null, null, null);
update landlord.servers set name = name || '-' || right(id::text, 12) where removed_at is not null;
drop index landlord.servers_name_key;
alter table landlord.servers add constraint servers_name_key unique (name);
alter table landlord.servers drop column removed_at;
