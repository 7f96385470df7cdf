create table membership.member_number_sequences (
    tenant_id uuid not null,
    id uuid not null,
    scope text not null constraint member_number_sequences_scope_check check (scope <> ''),
    next_value bigint not null default 1 constraint member_number_sequences_next_value_check check (next_value > 0),
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, id),
    constraint member_number_sequences_scope_key unique (tenant_id, scope)
);
comment on table membership.member_number_sequences is 'Counters of member numbers, one for each set of values that a number format counts within.';
comment on column membership.member_number_sequences.scope is 'The format with all but its counter filled in, such as M-{sequence:6} or NP-3-2026-{sequence:4}.';
comment on column membership.member_number_sequences.next_value is 'The next number to give out.';
select tenancy.protect('membership.member_number_sequences');
select audit.watch('membership.member_number_sequences', 'keys');

create table membership.member_number_gaps (
    tenant_id uuid not null,
    sequence_id uuid not null,
    first_value bigint not null,
    last_value bigint not null,
    reason text not null constraint member_number_gaps_reason_check check (reason <> ''),
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, sequence_id, first_value),
    constraint member_number_gaps_sequence_fkey foreign key (tenant_id, sequence_id) references membership.member_number_sequences (tenant_id, id) on delete cascade,
    constraint member_number_gaps_values_check check (first_value > 0 and last_value >= first_value)
);
comment on table membership.member_number_gaps is 'Numbers that were given out and not used, and why.';
select tenancy.protect('membership.member_number_gaps');
select audit.watch('membership.member_number_gaps');

create function membership.take_numbers(number_scope text, how_many bigint, new_sequence_id uuid) returns bigint
language sql
set search_path = pg_catalog, pg_temp
as $$
    insert into membership.member_number_sequences as sequences (tenant_id, id, scope, next_value)
    values (tenancy.current_tenant(), new_sequence_id, number_scope, how_many + 1)
    on conflict on constraint member_number_sequences_scope_key
        do update set next_value = sequences.next_value + how_many
    returning next_value - how_many
$$;
comment on function membership.take_numbers(text, bigint, uuid) is
    'Takes a block of member numbers under the counter''s row lock, making the counter when it is new, and returns the first. A transaction that rolls back leaves no gap.';
