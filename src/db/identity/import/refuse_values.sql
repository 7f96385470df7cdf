-- What a row shows by itself and against the person that it was found to be. $1: the columns that the file has.
insert into import_faults (line, column_name, code, message)
select
    staged.line,
    fault.column_name,
    fault.code,
    fault.message
from staged_users staged
left join matched_users matched using (line)
left join identity.users
    on users.tenant_id = (select tenancy.current_tenant())
    and users.id = matched.user_id
left join reference.user_statuses status on staged.status is not null
    and (status.code = lower(staged.status) or lower(status.label) = lower(staged.status))
cross join lateral (
    values
        (
            coalesce(
                case when 'full_name' = any ($1) then staged.full_name else users.full_name end,
                case when 'first_name' = any ($1) then staged.first_name else users.first_name end,
                case when 'middle_name' = any ($1) then staged.middle_name else users.middle_name end,
                case when 'last_name' = any ($1) then staged.last_name else users.last_name end
            ) is null,
            null,
            'missing_name',
            'the person has no name'
        ),
        (
            staged.external_id is null and staged.email is null and matched.line is null
                and (
                    select count(*) > 1
                    from identity.users namesake
                    where namesake.tenant_id = (select tenancy.current_tenant())
                      and namesake.name_normalized = lower(identity.display_name(staged.full_name, staged.first_name, staged.middle_name, staged.last_name))
                      and namesake.date_of_birth is not distinct from staged.date_of_birth
                      and namesake.deleted_at is null and namesake.external_id is null and namesake.email_normalized is null
                ),
            null,
            'ambiguous_person',
            'several people without external id and e-mail have this name and birth'
        ),
        (
            staged.status is not null and status.code is null,
            'status',
            'unknown_status',
            format('"%s" is no state of a user', staged.status)
        ),
        (
            status.code = 'locked' and users.status is distinct from 'locked',
            'status',
            'locked_status',
            'nobody is locked by a file'
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
  and (staged.faults is null or fault.code not in ('missing_name', 'ambiguous_person'))
