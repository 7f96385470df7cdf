create function membership.is_restoring_history() returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select membership.is_correcting() and audit.setting('history') is not null
$$;
comment on function membership.is_restoring_history() is 'Whether the transaction puts history back itself as it was before, when what was done to members is taken back. Only a login that administers the database may say so.';

create or replace trigger record_update after update on membership.memberships
    referencing old table as old_rows new table as new_rows for each statement
    when (not membership.is_restoring_history())
    execute function membership.record_change();

alter table membership.planned_actions add column before jsonb;
comment on column membership.planned_actions.before is 'The membership with its history and its levels as they were; null before anything is done.';
