alter table membership.planned_actions drop column before;

create or replace trigger record_update after update on membership.memberships
    referencing old table as old_rows new table as new_rows for each statement
    execute function membership.record_change();

drop function membership.is_restoring_history();
