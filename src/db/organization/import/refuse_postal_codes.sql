-- The rules of the unit's own country, else of the tenant's; those of every country where that one has none.
with given as (
    select distinct
        postal_code,
        coalesce(upper(country_code), config.setting('default_country')) as country_code
    from staged_units
    where postal_code is not null
), rules as (
    select country_code, pattern, message, sort_order, name
    from config.validation_rules
    where tenant_id = (select tenancy.current_tenant())
      and rule_type_code = 'postal_code'
      and active
      and deleted_at is null
), judged as (
    select
        given.postal_code,
        given.country_code,
        string_agg(rules.message, ' ' order by rules.sort_order, rules.name) as message
    from given
    join rules
        on rules.country_code = given.country_code
        or (
            rules.country_code is null
            and not exists (select from rules own where own.country_code = given.country_code)
        )
    group by given.postal_code, given.country_code
    having not bool_or(given.postal_code ~ rules.pattern)
)
insert into import_faults (line, column_name, code, message)
select
    staged.line,
    'postal_code',
    'bad_postal_code',
    judged.message
from staged_units staged
join judged
    on judged.postal_code = staged.postal_code
    and judged.country_code = coalesce(upper(staged.country_code), config.setting('default_country'))
