create table access.compared_permissions (
    user_id uuid not null,
    permission_id uuid not null,
    effect text not null,
    scope text not null,
    unit_id uuid,
    validity datemultirange not null,
    constraint compared_permissions_empty_check check (false)
);
comment on table access.compared_permissions is 'Prototype of the temporary table of what people may do before a policy is applied. Always empty itself.';
comment on column access.compared_permissions.effect is 'allow or deny.';
comment on column access.compared_permissions.scope is 'At the unit alone, at it and all below (subtree), or everywhere (tenant).';
comment on column access.compared_permissions.validity is 'When it holds, today or later.';
