create function membership.check_digit(number text) returns text
language sql immutable strict parallel safe
return (
    select ((10 - sum(case when place % 2 = 1 then digit * 2 - case when digit > 4 then 9 else 0 end else digit end) % 10) % 10)::text
    from (
        select digit::integer as digit, row_number() over (order by position desc) as place
        from regexp_split_to_table(regexp_replace(number, '[^0-9]', '', 'g'), '') with ordinality as digits (digit, position)
        where digit <> ''
    ) as counted
);
comment on function membership.check_digit(text) is 'The check digit of a number''s digits (Luhn, ISO/IEC 7812); null when it has none.';

create function membership.number_without_check_digit(number text) returns text
language sql stable strict
set search_path = pg_catalog, pg_temp
as $$
    select case
        when config.setting('member_number_check_digit') = 'luhn' and right(number, 1) = membership.check_digit(left(number, -1)) then left(number, -1)
        else number
    end
$$;
comment on function membership.number_without_check_digit(text) is 'A member number as its format makes it, without the check digit that follows where the tenant has one.';

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
comment on function membership.advance_numbers(text[], uuid) is
    'Moves the counters past numbers that came from elsewhere, so that none of them is given out again. A number counts for every format that could make it, whatever the type of its membership.';

create function membership.allocate_numbers(membership_ids uuid[], days date[], new_sequences_base uuid)
returns table (membership_id uuid, member_number text)
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    has_check_digit constant boolean := coalesce(config.setting('member_number_check_digit') = 'luhn', false);
    tenants_format constant text := coalesce(config.setting('member_number_format'), '');
    bad_format text;
    waiting uuid[] := membership_ids;
    given uuid[];
    numbers text[];
    taken text[];
    round integer := 0;
begin
    select coalesce(type.number_format, tenants_format)
    into bad_format
    from membership.memberships member
    join membership.membership_types type on type.tenant_id = member.tenant_id and type.id = member.membership_type_id
    where member.tenant_id = tenancy.current_tenant() and member.id = any (membership_ids)
      and coalesce(type.number_format, tenants_format) !~ '^[^{}]*(\{(unit|type|year)\}[^{}]*)*\{sequence(:[1-9][0-9]?)?\}([^{}]*\{(unit|type|year)\})*[^{}]*$'
    limit 1;
    if found then
        raise exception 'the number format "%" is not made of {unit}, {type}, {year} and one {sequence:width}', bad_format
            using errcode = 'check_violation', constraint = 'member_number_format_check', table = 'membership_types', schema = 'membership';
    end if;
    -- Once, but for numbers that somebody gave by hand without the counter: those are passed over, and recorded.
    while cardinality(waiting) > 0 loop
        round := round + 1;
        with wanted as materialized (
            select asked.id, asked.ordinal, parts.scope, (regexp_match(parts.scope, '\{sequence(?::([0-9]+))?\}'))[1]::integer as width,
                row_number() over (partition by parts.scope order by asked.ordinal) as place
            from unnest(membership_ids, days) with ordinality as asked (id, day, ordinal)
            join membership.memberships member on member.tenant_id = tenancy.current_tenant() and member.id = asked.id
            join organization.units unit on unit.tenant_id = member.tenant_id and unit.id = member.unit_id
            join membership.membership_types type on type.tenant_id = member.tenant_id and type.id = member.membership_type_id
            cross join lateral (
                select replace(replace(replace(
                    coalesce(type.number_format, tenants_format),
                    '{type}', type.code), '{year}', to_char(asked.day, 'YYYY')), '{unit}', unit.code) as scope
            ) as parts
            where asked.id = any (waiting)
        ), blocks as (
            insert into membership.member_number_sequences as sequences (tenant_id, id, scope, next_value)
            select tenancy.current_tenant(), tenancy.bulk_id(new_sequences_base, round * 1000000 + row_number() over (order by scope)), scope, count(*) + 1
            from wanted
            group by scope
            order by scope
            on conflict on constraint member_number_sequences_scope_key
                do update set next_value = sequences.next_value + excluded.next_value - 1
            returning sequences.scope, sequences.next_value
        ), numbered as (
            select wanted.id, wanted.ordinal,
                replace(
                    wanted.scope,
                    substring(wanted.scope from '\{sequence(?::[0-9]+)?\}'),
                    lpad(counted.value::text, greatest(coalesce(wanted.width, 1), length(counted.value::text)), '0')
                ) as number
            from wanted
            join (
                select scope, next_value, (select count(*) from wanted same where same.scope = blocks.scope) as many
                from blocks
            ) as block using (scope)
            cross join lateral (select block.next_value - block.many + wanted.place - 1 as value) as counted
        )
        select array_agg(id order by ordinal), array_agg(number || case when has_check_digit then membership.check_digit(number) else '' end order by ordinal)
        into given, numbers
        from numbered;

        select array_agg(member.member_number)
        into taken
        from membership.memberships member
        where member.tenant_id = tenancy.current_tenant() and member.member_number = any (numbers)
          and member.deleted_at is null and member.status <> 'transferred';

        return query
        select pair.id, pair.number
        from unnest(given, numbers) as pair (id, number)
        where taken is null or pair.number <> all (taken);

        exit when taken is null;
        select array_agg(pair.id)
        into waiting
        from unnest(given, numbers) as pair (id, number)
        where pair.number = any (taken);
        insert into membership.member_number_gaps (tenant_id, sequence_id, first_value, last_value, reason)
        select distinct sequences.tenant_id, sequences.id, gap.value, gap.value, 'held by a member already'
        from unnest(taken) as held (number)
        cross join lateral membership.number_without_check_digit(held.number) as plain (number)
        join membership.member_number_sequences sequences
          on sequences.tenant_id = tenancy.current_tenant()
         and starts_with(plain.number, split_part(sequences.scope, '{sequence', 1))
        cross join lateral (
            select (regexp_match(
                plain.number,
                format('^%s([0-9]{1,18})%s$',
                    regexp_replace(split_part(sequences.scope, '{sequence', 1), '([^[:alnum:]])', '\\\1', 'g'),
                    regexp_replace(regexp_replace(sequences.scope, '^.*\{sequence[^}]*\}', ''), '([^[:alnum:]])', '\\\1', 'g'))
            ))[1]::bigint as value
        ) as gap
        where gap.value is not null and gap.value < sequences.next_value
        on conflict do nothing;
    end loop;
end
$$;
comment on function membership.allocate_numbers(uuid[], date[], uuid) is
    'Member numbers for memberships that have none, in the order given, each as the format of its type or the tenant and the year of its day have it; the writer puts them into memberships. Counters are locked in one order until the transaction ends, so a number is given once, and one that rolls back leaves no gap.';
