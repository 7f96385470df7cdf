-- What the program could not tell to follow the tenant's rules, and does: there are patterns that only the database
-- understands.
with rules as (
    select pattern, country_code is not null as is_countrys
    from config.validation_rules
    where tenant_id = (select tenancy.current_tenant())
      and rule_type_code = 'email'
      and active
      and deleted_at is null
      and (country_code is null or country_code = config.setting('default_country'))
)
update staged_invitations
set faults = nullif(array_remove(faults, 'email:bad_email'), '{}')
where 'email:bad_email' = any (faults)
  and exists (
      select
      from rules
      where rules.is_countrys = (select bool_or(is_countrys) from rules)
        and staged_invitations.email ~ rules.pattern
  )
