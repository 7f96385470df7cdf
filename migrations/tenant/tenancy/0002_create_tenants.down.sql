drop function tenancy.bulk_id(uuid, bigint);
drop function tenancy.act_as(uuid, text, text, text, boolean, text, text, uuid);
drop table tenancy.actors;
drop table tenancy.tenants;
drop function tenancy.current_user_id();
drop function tenancy.current_actor();
drop function tenancy.current_tenant();
drop function tenancy.group_role(text);
