create function access.check_kind_of_delegation() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'what is delegated is held on behalf of another assignment, and nothing else is'
        using errcode = 'check_violation', constraint = 'role_assignments_delegated_check', table = 'role_assignments', schema = 'access';
end
$$;
comment on function access.check_kind_of_delegation() is
    'Refuses delegations on nobody''s behalf, which would never end and pass the maximum of holders, and other kinds on somebody''s behalf.';
-- Not a constraint: what was given before could not even be ended.
create trigger check_kind_inserted before insert on access.role_assignments
    for each row when ((new.kind_code = 'delegated') <> (new.delegated_by is not null))
    execute function access.check_kind_of_delegation();
create trigger check_kind_updated before update on access.role_assignments
    for each row when (
        (new.kind_code = 'delegated') <> (new.delegated_by is not null)
        and row(new.kind_code, new.delegated_by) is distinct from row(old.kind_code, old.delegated_by)
    )
    execute function access.check_kind_of_delegation();
