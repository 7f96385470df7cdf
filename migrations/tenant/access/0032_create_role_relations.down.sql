drop table access.role_conflicts;
drop table access.role_inheritance;
drop function access.refuse_inheritance_cycle();
drop function access.inherited_roles(uuid[]);
drop function access.lock_policy();
