-- $1: the user; $2: the columns that are emptied. What is gone is not verified.
update identity.users
set email = case when 'email' = any ($2) then null else email end,
    email_normalized = case when 'email' = any ($2) then null else email_normalized end,
    email_verified_at = case when 'email' = any ($2) then null else email_verified_at end,
    email_verified_by = case when 'email' = any ($2) then null else email_verified_by end,
    email_verified_how = case when 'email' = any ($2) then null else email_verified_how end,
    phone = case when 'phone' = any ($2) then null else phone end,
    phone_verified_at = case when 'phone' = any ($2) then null else phone_verified_at end,
    phone_verified_by = case when 'phone' = any ($2) then null else phone_verified_by end,
    phone_verified_how = case when 'phone' = any ($2) then null else phone_verified_how end,
    external_id = case when 'external_id' = any ($2) then null else external_id end,
    first_name = case when 'first_name' = any ($2) then null else first_name end,
    middle_name = case when 'middle_name' = any ($2) then null else middle_name end,
    last_name = case when 'last_name' = any ($2) then null else last_name end,
    full_name = case when 'full_name' = any ($2) then null else full_name end,
    name_local = case when 'name_local' = any ($2) then null else name_local end,
    role_title = case when 'role_title' = any ($2) then null else role_title end,
    date_of_birth = case when 'date_of_birth' = any ($2) then null else date_of_birth end,
    gender = case when 'gender' = any ($2) then null else gender end,
    locale = case when 'locale' = any ($2) then null else locale end,
    timezone = case when 'timezone' = any ($2) then null else timezone end
where tenant_id = tenancy.current_tenant() and id = $1
