-- What the program could not tell to follow the tenant's rules, and does: there are patterns that only the database
-- understands. What is there already is not judged anew.
with rules as (
    select rule_type_code, pattern
    from (
        select
            rule_type_code,
            pattern,
            country_code is not null as is_countrys,
            bool_or(country_code is not null) over (partition by rule_type_code) as has_countrys
        from config.validation_rules
        where tenant_id = (select tenancy.current_tenant())
          and active
          and deleted_at is null
          and (country_code is null or country_code = config.setting('default_country'))
    ) as candidates
    where is_countrys = has_countrys
), excused as (
    select
        staged.line,
        array_agg(doubt.fault) as faults
    from staged_members staged
    left join matched_members matched using (line)
    left join identity.users
        on users.tenant_id = (select tenancy.current_tenant())
        and users.id = matched.user_id
    cross join lateral (
        values
            ('email:bad_email', 'email', staged.email, users.email),
            ('phone:bad_phone', 'phone', staged.phone, users.phone)
    ) as doubt (fault, rule_type_code, value, known)
    where doubt.fault = any (staged.faults)
      and (
          doubt.value = doubt.known
          or exists (
              select from rules where rules.rule_type_code = doubt.rule_type_code and doubt.value ~ rules.pattern
          )
      )
    group by staged.line
)
update staged_members
set faults = nullif(array(select unnest(staged_members.faults) except select unnest(excused.faults)), '{}')
from excused
where excused.line = staged_members.line
