do $$
begin
    execute format('revoke create on database %I from %I', current_database(), tenancy.group_role('audit'));
    execute format('revoke select on tenancy.tenants from %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
    execute format('revoke usage on schema tenancy from %I, %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'), tenancy.group_role('audit'));
    execute format('revoke all on tenancy.actors from %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;
drop policy tenant_access on tenancy.actors;
drop policy tenant_isolation on tenancy.actors;
alter table tenancy.actors no force row level security, disable row level security;
drop function tenancy.make_partitions(regclass, integer);
drop function tenancy.share(regclass);
drop function tenancy.protect(regclass, text, text, name[]);
drop function tenancy.keep_revision(regclass, name[]);
drop function tenancy.has_column(regclass, name);
drop function tenancy.touch();
