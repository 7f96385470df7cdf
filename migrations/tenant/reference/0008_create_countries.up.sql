create schema reference;
comment on schema reference is 'What tenants share and the application only reads: countries, languages, currencies, time zones, industries, and the lists behind enum-like fields. Filled by seeds; no row belongs to a tenant.';

do $$
begin
    execute format('grant usage on schema reference to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;

create table reference.currencies (
    code text primary key constraint currencies_code_check check (code ~ '^[A-Z]{3}$'),
    numeric_code text constraint currencies_numeric_code_check check (numeric_code ~ '^[0-9]{3}$'),
    name text not null,
    symbol text,
    minor_units integer constraint currencies_minor_units_check check (minor_units >= 0),
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.currencies is 'Currencies (ISO 4217).';
comment on column reference.currencies.numeric_code is 'Three digits, leading zeros kept.';
comment on column reference.currencies.minor_units is 'Decimal places of an amount; null where the standard has none.';

create table reference.countries (
    code text primary key constraint countries_code_check check (code ~ '^[A-Z]{2}$'),
    alpha3 text not null constraint countries_alpha3_key unique constraint countries_alpha3_check check (alpha3 ~ '^[A-Z]{3}$'),
    numeric_code text constraint countries_numeric_code_check check (numeric_code ~ '^[0-9]{3}$'),
    name text not null,
    official_name text,
    name_local text,
    currency_code text constraint countries_currency_fkey references reference.currencies (code),
    currency_symbol text,
    currency_name text,
    calling_code text constraint countries_calling_code_check check (calling_code ~ '^\+[0-9]+$'),
    tax_rate numeric(6, 4) constraint countries_tax_rate_check check (tax_rate >= 0 and tax_rate < 1),
    tax_name text,
    tax_inclusive boolean,
    tax_number_label text,
    company_validation_provider text,
    address_validation_provider text,
    integration_config jsonb,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.countries is 'Countries and territories (ISO 3166-1), with currency, tax and validation providers.';
comment on column reference.countries.code is 'ISO 3166-1 alpha-2.';
comment on column reference.countries.numeric_code is 'Three digits, leading zeros kept.';
comment on column reference.countries.currency_symbol is 'As written in the country, which may differ from the currency''s own.';
comment on column reference.countries.currency_name is 'As called in the country.';
comment on column reference.countries.calling_code is 'ITU-T E.164, with the plus sign.';
comment on column reference.countries.tax_rate is 'The standard rate of VAT, GST or sales tax as a fraction; null where not known.';
comment on column reference.countries.tax_inclusive is 'Whether prices are shown with tax.';
comment on column reference.countries.tax_number_label is 'What a tax payer''s number is called, such as ABN.';
comment on column reference.countries.integration_config is 'Addresses of the providers'' services; no secrets.';
comment on column reference.countries.address_validation_provider is 'The service that can check addresses there; null for none.';
comment on column reference.countries.alpha3 is 'ISO 3166-1 alpha-3.';
comment on column reference.countries.company_validation_provider is 'The service that can check companies there, such as ABR; null for none.';
comment on column reference.countries.tax_name is 'What the tax is called there, such as VAT or GST.';

create table reference.languages (
    code text primary key constraint languages_code_check check (code ~ '^[a-z]{2,3}$'),
    name text not null,
    native_name text,
    direction text not null default 'ltr' constraint languages_direction_check check (direction in ('ltr', 'rtl')),
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.languages is 'Languages (ISO 639-1).';
comment on column reference.languages.direction is 'Of writing: left to right or right to left.';

create table reference.timezones (
    name text primary key,
    country_code text constraint timezones_country_fkey references reference.countries (code),
    label text not null,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.timezones is 'Time zones (IANA).';
comment on column reference.timezones.country_code is 'The country it is the zone of; null for UTC.';

select tenancy.share('reference.currencies');
select tenancy.share('reference.countries');
select tenancy.share('reference.languages');
select tenancy.share('reference.timezones');
select audit.watch('reference.currencies');
select audit.watch('reference.countries');
select audit.watch('reference.languages');
select audit.watch('reference.timezones');
