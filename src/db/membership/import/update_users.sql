-- The first row counts where a person has several memberships. A new e-mail is not verified.
update identity.users
set external_id = case when 'external_id' = any (changes.changed) then changes.external_id else users.external_id end,
    email = case when 'email' = any (changes.changed) then changes.email else users.email end,
    email_normalized = case when 'email' = any (changes.changed) then changes.email_normalized else users.email_normalized end,
    email_verified_at = case when changes.is_other_email then null else users.email_verified_at end,
    email_verified_by = case when changes.is_other_email then null else users.email_verified_by end,
    email_verified_how = case when changes.is_other_email then null else users.email_verified_how end,
    first_name = case when 'first_name' = any (changes.changed) then changes.first_name else users.first_name end,
    middle_name = case when 'middle_name' = any (changes.changed) then changes.middle_name else users.middle_name end,
    last_name = case when 'last_name' = any (changes.changed) then changes.last_name else users.last_name end,
    full_name = case when 'full_name' = any (changes.changed) then changes.full_name else users.full_name end,
    name_local = case when 'name_local' = any (changes.changed) then changes.name_local else users.name_local end,
    date_of_birth = case when 'date_of_birth' = any (changes.changed) then changes.date_of_birth else users.date_of_birth end,
    gender = case when 'gender' = any (changes.changed) then changes.gender else users.gender end,
    phone = case when 'phone' = any (changes.changed) then changes.phone else users.phone end,
    role_title = case when 'role_title' = any (changes.changed) then changes.role_title else users.role_title end,
    locale = case when 'locale' = any (changes.changed) then changes.locale else users.locale end,
    timezone = case when 'timezone' = any (changes.changed) then changes.timezone else users.timezone end,
    password_hash = case when 'password_hash' = any (changes.changed) then changes.password_hash else users.password_hash end,
    last_password_change_at = case when 'password_hash' = any (changes.changed) then now() else users.last_password_change_at end
from (
    select distinct on (resolved.user_id)
        resolved.user_id,
        resolved.changed,
        'email' = any (resolved.changed) and staged.email_normalized is distinct from known.email_normalized as is_other_email,
        staged.*
    from resolved_members resolved
    join staged_members staged using (line)
    join identity.users known
        on known.tenant_id = (select tenancy.current_tenant())
        and known.id = resolved.user_id
    where resolved.changed && '{external_id,email,first_name,middle_name,last_name,full_name,name_local,date_of_birth,gender,phone,role_title,locale,timezone,password_hash}'
    order by resolved.user_id, resolved.line
) as changes
where users.tenant_id = (select tenancy.current_tenant())
  and users.id = changes.user_id
