create or replace function membership.advance_numbers(numbers text[], new_sequences_base uuid) returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
    with formats as materialized (
        select distinct regexp_match(
            replace(coalesce(number_format, config.setting('member_number_format')), '{type}', code),
            '^(.*)(\{sequence(?::[0-9]+)?\})(.*)$'
        ) as parts
        from membership.membership_types
        where tenant_id = tenancy.current_tenant() and deleted_at is null
    ), counters as materialized (
        select
            parts[2] as counter,
            split_part(parts[1], '{', 1) as beginning,
            format('^(%s)([0-9]{1,18})(%s)$', membership.number_pattern(parts[1]), membership.number_pattern(parts[3])) as pattern
        from formats
        where parts is not null
    ), plain as materialized (
        select case
            when (select coalesce(config.setting('member_number_check_digit') = 'luhn', false))
                and right(given.number, 1) = membership.check_digit(left(given.number, -1)) then left(given.number, -1)
            else given.number
        end as number
        from unnest(numbers) as given (number)
    ), found as (
        select counters.counter, regexp_match(plain.number, counters.pattern) as parts
        from plain
        join counters on starts_with(plain.number, counters.beginning)
    ), reached as (
        select parts[1] || counter || parts[3] as scope, max(parts[2]::bigint) as number
        from found
        where parts is not null
        group by 1
    )
    insert into membership.member_number_sequences as sequences (tenant_id, id, scope, next_value)
    select tenancy.current_tenant(), tenancy.bulk_id(new_sequences_base, row_number() over (order by scope)), scope, number + 1
    from reached
    order by scope
    on conflict on constraint member_number_sequences_scope_key
        do update set next_value = excluded.next_value
        where sequences.next_value < excluded.next_value
$$;
