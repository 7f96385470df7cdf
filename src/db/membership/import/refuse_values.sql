-- One pass over the file for what a row shows by itself. $1: the file has names; $2: it has units; $3: it has types.
insert into import_faults (line, column_name, code, message)
select
    staged.line,
    fault.column_name,
    fault.code,
    fault.message
from staged_members staged
left join named_values unit on unit.column_name = 'unit_code' and unit.name = staged.unit_code
left join named_values type on type.column_name = 'membership_type' and type.name = staged.membership_type
left join named_values status on status.column_name = 'status' and status.name = staged.status
cross join lateral (
    values
        (
            $1 and coalesce(staged.first_name, staged.last_name, staged.full_name) is null,
            null,
            'missing_name',
            'the member has no name'
        ),
        ($2 and staged.unit_code is null, 'unit_code', 'missing_unit', 'the member has no unit'),
        (
            staged.unit_code is not null and unit.id is null,
            'unit_code',
            'unknown_unit',
            format('there is no unit "%s"', staged.unit_code)
        ),
        ($3 and staged.membership_type is null, 'membership_type', 'missing_type', 'the membership has no type'),
        (
            staged.membership_type is not null and type.id is null,
            'membership_type',
            'unknown_type',
            format('there is no type of membership "%s"', staged.membership_type)
        ),
        (
            staged.status is not null and status.code is null,
            'status',
            'unknown_status',
            format('"%s" is no state that a file can give a membership', staged.status)
        ),
        (
            staged.expires_on < staged.joined_on,
            'expires_on',
            'expires_before_joined',
            format('the membership expires before it begins on %s', staged.joined_on)
        ),
        (
            staged.joined_on > current_date,
            'joined_on',
            'joined_ahead',
            format('%s lies ahead; dates are those of the Gregorian calendar', staged.joined_on)
        ),
        (
            staged.date_of_birth not between '1850-01-01' and current_date,
            'date_of_birth',
            'impossible_date_of_birth',
            'nobody who lives was born then'
        ),
        (
            staged.timezone is not null and not exists (
                select from reference.timezones where timezones.name = staged.timezone
            ),
            'timezone',
            'unknown_timezone',
            format('there is no time zone "%s"', staged.timezone)
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
  and (
      coalesce(staged.first_name, staged.last_name, staged.full_name) is null
      or unit.id is null
      or type.id is null
      or (staged.status is not null and status.code is null)
      or staged.expires_on < staged.joined_on
      or staged.joined_on > current_date
      or staged.date_of_birth not between '1850-01-01' and current_date
      or staged.timezone is not null
  )
