do $$
begin
    execute format('grant insert, update, delete on access.user_permissions_cache to %I', tenancy.group_role('app'));
end
$$;
drop function access.verify_permissions();
drop function access.refresh_permissions(uuid[], uuid[]);
drop function access.derive_permissions(uuid[], uuid[]);
drop function access.closure(uuid[]);
drop function access.heirs(uuid[]);
