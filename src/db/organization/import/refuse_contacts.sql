-- What the tenant's rules do not accept: those of the country that the unit would have, else of the tenant's; those of
-- every country where that one has none of the type. What is there already is not judged anew. $1: the columns that the
-- file has.
with rules as (
    select
        rule_type_code,
        country_code,
        array_agg(pattern) as patterns,
        string_agg(message, ' ' order by sort_order, name) as message
    from config.validation_rules
    where tenant_id = (select tenancy.current_tenant())
      and active
      and deleted_at is null
    group by rule_type_code, country_code
), entered as (
    select
        staged.line,
        entry.column_name,
        entry.rule_type_code,
        entry.value,
        coalesce(
            case when 'country_code' = any ($1) then upper(staged.country_code) else units.country_code end,
            (select config.setting('default_country'))
        ) as country_code
    from staged_units staged
    left join planned_units planned using (line)
    left join organization.units
        on units.tenant_id = (select tenancy.current_tenant())
        and units.id = planned.unit_id
    cross join lateral (
        values
            ('address_line1', 'address', staged.address_line1, units.address_line1),
            ('address_line2', 'address', staged.address_line2, units.address_line2),
            ('postal_code', 'postal_code', staged.postal_code, units.postal_code),
            ('email', 'email', staged.email, units.email),
            ('phone', 'phone', staged.phone, units.phone)
    ) as entry (column_name, rule_type_code, value, known)
    where entry.value is distinct from entry.known
      and entry.value is not null
)
insert into import_faults (line, column_name, code, message)
select
    entered.line,
    entered.column_name,
    'bad_' || entered.rule_type_code,
    coalesce(own.message, general.message)
from entered
left join rules own
    on own.rule_type_code = entered.rule_type_code
    and own.country_code = entered.country_code
left join rules general
    on general.rule_type_code = entered.rule_type_code
    and general.country_code is null
where not entered.value ~ any (coalesce(own.patterns, general.patterns))
