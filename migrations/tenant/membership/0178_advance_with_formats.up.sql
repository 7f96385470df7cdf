create function membership.advance_held_numbers() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform membership.advance_numbers(array_agg(member_number), gen_random_uuid())
    from membership.memberships
    where tenant_id = tenancy.current_tenant() and deleted_at is null and member_number is not null;
    return null;
end
$$;
comment on function membership.advance_held_numbers() is
    'Moves the counters past the numbers that members hold when a format changes: those of the new one may be given already.';

create trigger advance_inserted after insert on membership.membership_types
    for each statement execute function membership.advance_held_numbers();
create trigger advance_updated after update on membership.membership_types
    for each row when (row(old.number_format, old.code, old.deleted_at is null) is distinct from row(new.number_format, new.code, new.deleted_at is null))
    execute function membership.advance_held_numbers();
-- lint: allow write-to-other-context because what numbers are made of is not for config to know
create trigger advance_numbers_inserted after insert on config.settings
    for each row when (new.key in ('member_number_format', 'member_number_check_digit'))
    execute function membership.advance_held_numbers();
-- lint: allow write-to-other-context because what numbers are made of is not for config to know
create trigger advance_numbers_updated after update on config.settings
    for each row when (
        new.key in ('member_number_format', 'member_number_check_digit')
        and row(coalesce(old.tenant_value, old.value), old.deleted_at is null) is distinct from row(coalesce(new.tenant_value, new.value), new.deleted_at is null)
    )
    execute function membership.advance_held_numbers();
