create function config.is_pattern(pattern text) returns boolean
language plpgsql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    return ('' ~ pattern) is not null;
exception
    when invalid_regular_expression then
        return false;
end
$$;
comment on function config.is_pattern(text) is 'Whether a text is a regular expression that the database understands.';

create table config.validation_rules (
    tenant_id uuid not null,
    id uuid not null,
    rule_type_code text not null constraint validation_rules_type_fkey references reference.rule_types (code),
    country_code text constraint validation_rules_country_fkey references reference.countries (code),
    name text not null,
    pattern text not null constraint validation_rules_pattern_check check (config.is_pattern(pattern)),
    message text not null,
    example text,
    counter_example text,
    sort_order integer not null default 0,
    active boolean not null default true,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint validation_rules_name_key unique nulls not distinct (tenant_id, rule_type_code, country_code, name),
    constraint validation_rules_example_check check (example ~ pattern),
    constraint validation_rules_counter_example_check check (counter_example !~ pattern)
);
comment on table config.validation_rules is 'What a phone number, postal code, tax number, e-mail or address must look like, by country; a value passes when any active rule of its type and country does.';
comment on column config.validation_rules.country_code is 'Null for a rule of every country that has none of its own.';
comment on column config.validation_rules.pattern is 'A regular expression, anchored at both ends.';
comment on column config.validation_rules.message is 'What to tell whoever entered a value that does not fit.';
comment on column config.validation_rules.example is 'A value that passes.';
comment on column config.validation_rules.counter_example is 'A value that does not pass.';
select tenancy.protect('config.validation_rules');
select audit.watch('config.validation_rules');
