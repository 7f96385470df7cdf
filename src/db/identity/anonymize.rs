//! Takes away for good who somebody is; the row stays for what refers to it.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A user with those that were joined to it, of all of which nothing personal is to stay.
///
/// # Errors
/// When the query fails.
pub async fn selves(connection: &mut PgConnection, user_id: Uuid) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        r#"
        with recursive selves as (
            select id
            from identity.users
            where tenant_id = (select tenancy.current_tenant()) and id = $1
            union
            select users.id
            from selves
            join identity.users on users.tenant_id = (select tenancy.current_tenant()) and users.merged_into = selves.id
        )
        select id as "id!" from selves
        "#,
        user_id,
    )
    .fetch_all(connection)
    .await?)
}

/// The e-mails of people, as they are compared.
///
/// # Errors
/// When the query fails.
pub async fn emails(connection: &mut PgConnection, user_ids: &[Uuid]) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select email_normalized as "email!"
        from identity.users
        where tenant_id = (select tenancy.current_tenant()) and id = any ($1) and email_normalized is not null
        "#,
        user_ids,
    )
    .fetch_all(connection)
    .await?)
}

/// The records of identity that are people's own.
///
/// # Errors
/// When the query fails.
pub async fn records(connection: &mut PgConnection, user_ids: &[Uuid]) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        r#"
        select unnest($1::uuid[]) as "id!"
        union all
        select id from identity.user_sessions
        where tenant_id = (select tenancy.current_tenant()) and user_id = any ($1)
        union all
        select id from identity.authentication_tokens
        where tenant_id = (select tenancy.current_tenant()) and user_id = any ($1)
        union all
        select id from identity.password_resets
        where tenant_id = (select tenancy.current_tenant()) and user_id = any ($1)
        union all
        select id from identity.password_history
        where tenant_id = (select tenancy.current_tenant()) and user_id = any ($1)
        union all
        select id from tenancy.actors
        where tenant_id = (select tenancy.current_tenant()) and kind = 'user' and reference = any ($1::uuid[]::text[])
        "#,
        user_ids,
    )
    .fetch_all(connection)
    .await?)
}

/// Takes away what says who people are and what they log in with, the images that imports kept of them, and their names as
/// actors. Status and dates of use and of verification stay.
///
/// # Errors
/// When a statement fails.
pub async fn anonymize(transaction: &mut WriteTransaction<'_>, user_ids: &[Uuid]) -> Result<()> {
    sqlx::query!(
        "delete from identity.user_sessions where tenant_id = tenancy.current_tenant() and user_id = any ($1)",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "delete from identity.authentication_tokens where tenant_id = tenancy.current_tenant() and user_id = any ($1)",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "delete from identity.password_resets where tenant_id = tenancy.current_tenant() and user_id = any ($1)",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "delete from identity.password_history where tenant_id = tenancy.current_tenant() and user_id = any ($1)",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        delete from tenancy.import_rows
        where tenant_id = tenancy.current_tenant() and table_name = 'identity.users' and record_id = any ($1)
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update tenancy.actors
        set display_name = 'Anonymized'
        where tenant_id = tenancy.current_tenant() and kind = 'user' and reference = any ($1::uuid[]::text[])
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query_file!("src/db/identity/anonymize_users.sql", user_ids)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Whether who somebody was is gone already.
///
/// # Errors
/// When the query fails.
pub async fn is_anonymized(connection: &mut PgConnection, user_id: Uuid) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"
        select anonymized_at is not null as "is_anonymized!"
        from identity.users
        where tenant_id = (select tenancy.current_tenant()) and id = $1
        "#,
        user_id,
    )
    .fetch_one(connection)
    .await?)
}
