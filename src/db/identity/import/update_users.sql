-- A new e-mail or telephone is not verified, and who is not locked or suspended any more has no reason for it.
update identity.users
set external_id = case when 'external_id' = any (resolved.changed) then staged.external_id else users.external_id end,
    first_name = case when 'first_name' = any (resolved.changed) then staged.first_name else users.first_name end,
    middle_name = case when 'middle_name' = any (resolved.changed) then staged.middle_name else users.middle_name end,
    last_name = case when 'last_name' = any (resolved.changed) then staged.last_name else users.last_name end,
    full_name = case when 'full_name' = any (resolved.changed) then staged.full_name else users.full_name end,
    name_local = case when 'name_local' = any (resolved.changed) then staged.name_local else users.name_local end,
    date_of_birth = case when 'date_of_birth' = any (resolved.changed) then staged.date_of_birth else users.date_of_birth end,
    gender = case when 'gender' = any (resolved.changed) then staged.gender else users.gender end,
    phone = case when 'phone' = any (resolved.changed) then staged.phone else users.phone end,
    role_title = case when 'role_title' = any (resolved.changed) then staged.role_title else users.role_title end,
    locale = case when 'locale' = any (resolved.changed) then staged.locale else users.locale end,
    timezone = case when 'timezone' = any (resolved.changed) then staged.timezone else users.timezone end,
    email = case when 'email' = any (resolved.changed) then staged.email else users.email end,
    email_normalized = case when 'email' = any (resolved.changed) then staged.email_normalized else users.email_normalized end,
    email_verified_at = case when 'email' = any (resolved.changed) and staged.email_normalized is distinct from users.email_normalized then null else users.email_verified_at end,
    email_verified_by = case when 'email' = any (resolved.changed) and staged.email_normalized is distinct from users.email_normalized then null else users.email_verified_by end,
    email_verified_how = case when 'email' = any (resolved.changed) and staged.email_normalized is distinct from users.email_normalized then null else users.email_verified_how end,
    phone_verified_at = case when 'phone' = any (resolved.changed) then null else users.phone_verified_at end,
    phone_verified_by = case when 'phone' = any (resolved.changed) then null else users.phone_verified_by end,
    phone_verified_how = case when 'phone' = any (resolved.changed) then null else users.phone_verified_how end,
    password_hash = case when 'password_hash' = any (resolved.changed) then staged.password_hash else users.password_hash end,
    last_password_change_at = case when 'password_hash' = any (resolved.changed) then now() else users.last_password_change_at end,
    status = case when 'status' = any (resolved.changed) then resolved.status else users.status end,
    locked_until = case when 'status' = any (resolved.changed) then null else users.locked_until end,
    locked_reason = case when 'status' = any (resolved.changed) then null else users.locked_reason end,
    suspended_reason = case when 'status' = any (resolved.changed) then null else users.suspended_reason end
from resolved_users resolved
join staged_users staged using (line)
where users.tenant_id = (select tenancy.current_tenant())
  and users.id = resolved.user_id
