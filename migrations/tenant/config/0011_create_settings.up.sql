create schema config;
comment on schema config is 'Settings of the tenant and the rules by which entered values are checked.';

do $$
begin
    execute format('grant usage on schema config to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;

create function config.is_value(type_code text, value text) returns boolean
language plpgsql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    case type_code
        when 'integer' then return value ~ '^-?[0-9]+$' and value::bigint is not null;
        when 'decimal' then return value ~ '^-?[0-9]+(\.[0-9]+)?$';
        when 'boolean' then return value in ('true', 'false');
        when 'json' then return value::jsonb is not null;
        else return true;
    end case;
exception
    when invalid_text_representation or numeric_value_out_of_range or untranslatable_character then
        return false;
end
$$;
comment on function config.is_value(text, text) is 'Whether a text is a value of a setting type (reference.setting_types); null for null.';

create function config.is_within(type_code text, value text, minimum numeric, maximum numeric) returns boolean
language sql immutable parallel safe
return type_code not in ('integer', 'decimal')
    or case when config.is_value(type_code, value) then value::numeric between coalesce(minimum, value::numeric) and coalesce(maximum, value::numeric) end;
comment on function config.is_within(text, text, numeric, numeric) is 'Whether a number lies within its limits; null for what is no number.';

create table config.settings (
    tenant_id uuid not null,
    id uuid not null,
    key text not null constraint settings_key_format_check check (key ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$'),
    category_code text not null constraint settings_category_fkey references reference.setting_categories (code),
    type_code text not null constraint settings_type_fkey references reference.setting_types (code),
    value text,
    tenant_value text,
    minimum numeric,
    maximum numeric,
    allowed_values text[],
    description text,
    sort_order integer not null default 0,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint settings_key_key unique (tenant_id, key),
    constraint settings_value_check check (config.is_value(type_code, value)),
    constraint settings_tenant_value_check check (config.is_value(type_code, tenant_value)),
    constraint settings_allowed_value_check check (value = any (allowed_values)),
    constraint settings_allowed_tenant_value_check check (tenant_value = any (allowed_values)),
    constraint settings_value_limits_check check (config.is_within(type_code, value, minimum, maximum)),
    constraint settings_tenant_value_limits_check check (config.is_within(type_code, tenant_value, minimum, maximum))
);
comment on table config.settings is 'Typed settings: a default that seeds keep up to date, and the tenant''s own value, which seeds never touch.';
comment on column config.settings.value is 'The default, by template; null when there is none.';
comment on column config.settings.tenant_value is 'The tenant''s override; null when the default applies.';
comment on column config.settings.minimum is 'The least number allowed; null when there is no limit.';
comment on column config.settings.maximum is 'The greatest number allowed; null when there is no limit.';
comment on column config.settings.allowed_values is 'The only values allowed; null when any value of the type is.';
select tenancy.protect('config.settings');
select audit.watch('config.settings');

create function config.setting(setting_key text) returns text
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(tenant_value, value)
    from config.settings
    where tenant_id = tenancy.current_tenant() and key = setting_key and deleted_at is null
$$;
comment on function config.setting(text) is 'The value of a setting that is in force for the tenant: its own, else the default; null when it has neither.';
