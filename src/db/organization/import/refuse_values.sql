-- One pass over the file for what a row shows by itself. $1: the columns that the file has; $2: the mode.
insert into import_faults (line, column_name, code, message)
select
    staged.line,
    fault.column_name,
    fault.code,
    fault.message
from staged_units staged
left join planned_units planned using (line)
left join organization.units
    on units.tenant_id = (select tenancy.current_tenant())
    and units.id = planned.unit_id
cross join lateral (
    select
        case when 'established_on' = any ($1) then staged.established_on else units.established_on end as established_on,
        case when 'dissolved_on' = any ($1) then staged.dissolved_on else units.dissolved_on end as dissolved_on
) as planned_dates
cross join lateral (
    values
        (staged.code is null, 'code', 'missing_code', 'the unit has no code'),
        (
            planned.is_new and staged.name is null,
            'name',
            'missing_name',
            'the unit has no name'
        ),
        (
            planned.is_new and staged.type is null,
            'type',
            'missing_type',
            'the unit has no type'
        ),
        (
            staged.type is not null and planned.line is not null and planned.type_id is null,
            'type',
            'unknown_type',
            format('there is no type of units "%s"', staged.type)
        ),
        (
            staged.status is not null and planned.line is not null and planned.status is null,
            'status',
            'unknown_status',
            format('"%s" is no state of a unit', staged.status)
        ),
        (
            planned_dates.dissolved_on < planned_dates.established_on,
            case when 'dissolved_on' = any ($1) then 'dissolved_on' else 'established_on' end,
            'dissolved_before_established',
            format('the unit is dissolved before it is established on %s', planned_dates.established_on)
        ),
        (
            staged.country_code is not null and not exists (
                select from reference.countries where countries.code = upper(staged.country_code)
            ),
            'country_code',
            'unknown_country',
            format('there is no country "%s"; it is a code of two letters', staged.country_code)
        ),
        (
            $2 = 'insert' and not planned.is_new,
            'code',
            'exists_already',
            'the unit exists already'
        ),
        (
            $2 = 'update' and planned.is_new,
            'code',
            'not_found',
            'there is no such unit'
        )
) as fault (holds, column_name, code, message)
where fault.holds
  -- What could not be copied is null here; it is refused already, and not as missing.
  and (
      staged.faults is null
      or not staged.faults && array[
          ':too_few_columns', ':too_many_columns', ':unclosed_quote',
          fault.column_name || ':malformed_text', fault.column_name || ':nul_character', fault.column_name || ':error_cell'
      ]
  )
