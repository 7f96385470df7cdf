-- $1: the duplicate; $2: the person who is kept. An address brings what is verified of it.
with missing as (
    select
        array_remove(array[
            case when kept.email is null and gone.email is not null then 'email' end,
            case when kept.phone is null and gone.phone is not null then 'phone' end,
            case when kept.password_hash is null and gone.password_hash is not null then 'password' end,
            case when kept.identity_verified_at is null and gone.identity_verified_at is not null then 'identity_verified_at' end,
            case when kept.external_id is null and gone.external_id is not null then 'external_id' end,
            case when kept.name_local is null and gone.name_local is not null then 'name_local' end,
            case when kept.role_title is null and gone.role_title is not null then 'role_title' end,
            case when kept.date_of_birth is null and gone.date_of_birth is not null then 'date_of_birth' end,
            case when kept.gender is null and gone.gender is not null then 'gender' end,
            case when kept.avatar_url is null and gone.avatar_url is not null then 'avatar_url' end,
            case when kept.locale is null and gone.locale is not null then 'locale' end,
            case when kept.timezone is null and gone.timezone is not null then 'timezone' end,
            case when not gone.profile <@ kept.profile then 'profile' end
        ], null) as columns
    from identity.users kept
    join identity.users gone on gone.tenant_id = kept.tenant_id and gone.id = $1
    where kept.tenant_id = tenancy.current_tenant() and kept.id = $2
), filled as (
    update identity.users kept
    set email = coalesce(kept.email, gone.email),
        email_normalized = coalesce(kept.email_normalized, gone.email_normalized),
        email_verified_at = case when kept.email is null then gone.email_verified_at else kept.email_verified_at end,
        email_verified_by = case when kept.email is null then gone.email_verified_by else kept.email_verified_by end,
        email_verified_how = case when kept.email is null then gone.email_verified_how else kept.email_verified_how end,
        phone = coalesce(kept.phone, gone.phone),
        phone_verified_at = case when kept.phone is null then gone.phone_verified_at else kept.phone_verified_at end,
        phone_verified_by = case when kept.phone is null then gone.phone_verified_by else kept.phone_verified_by end,
        phone_verified_how = case when kept.phone is null then gone.phone_verified_how else kept.phone_verified_how end,
        identity_verified_at = case when kept.identity_verified_at is null then gone.identity_verified_at else kept.identity_verified_at end,
        identity_verified_by = case when kept.identity_verified_at is null then gone.identity_verified_by else kept.identity_verified_by end,
        identity_verified_how = case when kept.identity_verified_at is null then gone.identity_verified_how else kept.identity_verified_how end,
        last_password_change_at = case when kept.password_hash is null then gone.last_password_change_at else kept.last_password_change_at end,
        password_hash = coalesce(kept.password_hash, gone.password_hash),
        external_id = coalesce(kept.external_id, gone.external_id),
        name_local = coalesce(kept.name_local, gone.name_local),
        role_title = coalesce(kept.role_title, gone.role_title),
        date_of_birth = coalesce(kept.date_of_birth, gone.date_of_birth),
        gender = coalesce(kept.gender, gone.gender),
        avatar_url = coalesce(kept.avatar_url, gone.avatar_url),
        locale = coalesce(kept.locale, gone.locale),
        timezone = coalesce(kept.timezone, gone.timezone),
        profile = gone.profile || kept.profile
    from identity.users gone, missing
    where kept.tenant_id = tenancy.current_tenant() and kept.id = $2
      and gone.tenant_id = kept.tenant_id and gone.id = $1
      and missing.columns <> '{}'
    returning kept.id
)
select columns as "columns!" from missing
