-- $1: the batch; $2: the ids' base.
insert into identity.users (
    tenant_id,
    id,
    email,
    email_normalized,
    external_id,
    status,
    first_name,
    middle_name,
    last_name,
    full_name,
    name_local,
    role_title,
    phone,
    date_of_birth,
    gender,
    locale,
    timezone,
    password_hash,
    last_password_change_at,
    import_batch_id
)
select
    tenancy.current_tenant(),
    tenancy.bulk_id($2, resolved.line),
    staged.email,
    staged.email_normalized,
    staged.external_id,
    resolved.status,
    staged.first_name,
    staged.middle_name,
    staged.last_name,
    staged.full_name,
    staged.name_local,
    staged.role_title,
    staged.phone,
    staged.date_of_birth,
    staged.gender,
    staged.locale,
    staged.timezone,
    staged.password_hash,
    case when staged.password_hash is not null then now() end,
    $1
from resolved_users resolved
join staged_users staged using (line)
where resolved.user_id is null
