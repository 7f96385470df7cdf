//! Users: find, list, add, change.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A person of the tenant. Hashes and tokens never leave the database with it.
#[derive(Clone, Debug, Serialize)]
pub struct User {
    /// The user's id.
    pub id: Uuid,
    /// The e-mail as it was given.
    pub email: Option<String>,
    /// The e-mail as it is compared.
    pub email_normalized: Option<String>,
    /// What another system calls this person.
    pub external_id: Option<String>,
    /// The status, of `reference.user_statuses`.
    pub status: String,
    /// The name as it is shown.
    pub name: String,
    /// First name.
    pub first_name: Option<String>,
    /// Middle name.
    pub middle_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// The name in full, where it is more than its parts joined.
    pub full_name: Option<String>,
    /// The name in the person's own script.
    pub name_local: Option<String>,
    /// What the person does, as they put it.
    pub role_title: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Date of birth.
    pub date_of_birth: Option<NaiveDate>,
    /// Gender, as the person states it.
    pub gender: Option<String>,
    /// Language tag; `None` for the tenant's default.
    pub locale: Option<String>,
    /// Time zone; `None` for the tenant's default.
    pub timezone: Option<String>,
    /// When the e-mail was verified.
    pub email_verified_at: Option<DateTime<Utc>>,
    /// When the telephone was verified.
    pub phone_verified_at: Option<DateTime<Utc>>,
    /// When the identity was verified.
    pub identity_verified_at: Option<DateTime<Utc>>,
    /// Whether a password is set.
    pub has_password: bool,
    /// Until when the user is locked out.
    pub locked_until: Option<DateTime<Utc>>,
    /// Why the user is locked out.
    pub locked_reason: Option<String>,
    /// Why the user is suspended.
    pub suspended_reason: Option<String>,
    /// The last login.
    pub last_login_at: Option<DateTime<Utc>>,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// When the user was deleted; `None` for all but those asked for.
    pub deleted_at: Option<DateTime<Utc>>,
}

/// Which users a list shows; `None` leaves a filter out.
#[derive(Clone, Debug, Default)]
pub struct UserFilter {
    /// The one with this id.
    pub id: Option<Uuid>,
    /// The one with this normalized e-mail.
    pub email_normalized: Option<String>,
    /// The one that another system calls so.
    pub external_id: Option<String>,
    /// Those with this status.
    pub status: Option<String>,
    /// Those with this text in name, e-mail, phone or external id, whatever its case.
    pub search: Option<String>,
    /// Those whose e-mail is verified, or is not.
    pub verified: Option<bool>,
    /// Deleted users in place of those that are not.
    pub deleted: bool,
}

/// The users that pass a filter, by name and then age, after the user with an id where it is given.
///
/// # Errors
/// When the query fails.
pub async fn list(
    connection: &mut PgConnection,
    filter: &UserFilter,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<User>> {
    Ok(sqlx::query_file_as!(
        User,
        "src/db/identity/users_list.sql",
        filter.id,
        filter.email_normalized,
        filter.external_id,
        filter.status,
        filter.search,
        filter.verified,
        filter.deleted,
        after,
        limit,
    )
    .fetch_all(connection)
    .await?)
}

/// Finds a user by id.
///
/// # Errors
/// When the query fails.
pub async fn find(connection: &mut PgConnection, id: Uuid) -> Result<Option<User>> {
    let filter = UserFilter {
        id: Some(id),
        ..UserFilter::default()
    };
    Ok(list(connection, &filter, None, 1).await?.pop())
}

/// Finds a user by e-mail, given as it is compared.
///
/// # Errors
/// When the query fails.
pub async fn find_by_email(connection: &mut PgConnection, email_normalized: &str) -> Result<Option<User>> {
    let filter = UserFilter {
        email_normalized: Some(email_normalized.to_owned()),
        ..UserFilter::default()
    };
    Ok(list(connection, &filter, None, 1).await?.pop())
}

/// Finds a user by what another system calls this person.
///
/// # Errors
/// When the query fails.
pub async fn find_by_external_id(connection: &mut PgConnection, external_id: &str) -> Result<Option<User>> {
    let filter = UserFilter {
        external_id: Some(external_id.to_owned()),
        ..UserFilter::default()
    };
    Ok(list(connection, &filter, None, 1).await?.pop())
}

/// Finds the user into whom a duplicate with this e-mail, given as it is compared, or external id was merged.
///
/// # Errors
/// When the query fails.
pub async fn find_merged(
    connection: &mut PgConnection,
    email_normalized: Option<&str>,
    external_id: Option<&str>,
) -> Result<Option<User>> {
    let kept = sqlx::query_file_scalar!("src/db/identity/users_merged.sql", email_normalized, external_id,)
        .fetch_optional(&mut *connection)
        .await?;
    match kept {
        Some(id) => find(connection, id).await,
        None => Ok(None),
    }
}

/// The ids of all users that have this e-mail or external id, deleted ones included.
///
/// # Errors
/// When the query fails.
pub async fn ids_by_name(
    connection: &mut PgConnection,
    email_normalized: Option<&str>,
    external_id: &str,
) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        "
        select id
        from identity.users
        where tenant_id = (select tenancy.current_tenant()) and (email_normalized = $1 or external_id = $2)
        ",
        email_normalized,
        external_id,
    )
    .fetch_all(connection)
    .await?)
}

/// What is known of a person; `None` for what is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserDetails {
    /// The e-mail as it was given.
    pub email: Option<String>,
    /// The e-mail as it is compared; there exactly when the e-mail is.
    pub email_normalized: Option<String>,
    /// What another system calls this person.
    pub external_id: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Middle name.
    pub middle_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// The name in full, where it is more than its parts joined.
    pub full_name: Option<String>,
    /// The name in the person's own script.
    pub name_local: Option<String>,
    /// What the person does, as they put it.
    pub role_title: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Date of birth.
    pub date_of_birth: Option<NaiveDate>,
    /// Gender, as the person states it.
    pub gender: Option<String>,
    /// Language tag.
    pub locale: Option<String>,
    /// Time zone.
    pub timezone: Option<String>,
}

impl From<User> for UserDetails {
    fn from(user: User) -> Self {
        Self {
            email: user.email,
            email_normalized: user.email_normalized,
            external_id: user.external_id,
            first_name: user.first_name,
            middle_name: user.middle_name,
            last_name: user.last_name,
            full_name: user.full_name,
            name_local: user.name_local,
            role_title: user.role_title,
            phone: user.phone,
            date_of_birth: user.date_of_birth,
            gender: user.gender,
            locale: user.locale,
            timezone: user.timezone,
        }
    }
}

/// Adds a user without a password, `pending`.
///
/// # Errors
/// When e-mail or external id are another user's, or there is no name.
pub async fn add(transaction: &mut WriteTransaction<'_>, id: Uuid, user: &UserDetails) -> Result<()> {
    sqlx::query!(
        "
        insert into identity.users (
            tenant_id, id, email, email_normalized, external_id, first_name, middle_name, last_name, full_name,
            name_local, role_title, phone, date_of_birth, gender, locale, timezone
        ) values (
            tenancy.current_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
        )
        ",
        id,
        user.email,
        user.email_normalized,
        user.external_id,
        user.first_name,
        user.middle_name,
        user.last_name,
        user.full_name,
        user.name_local,
        user.role_title,
        user.phone,
        user.date_of_birth,
        user.gender,
        user.locale,
        user.timezone,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Changes what is known of a user; `None` leaves it. Another e-mail or telephone is not verified.
///
/// # Errors
/// When e-mail or external id are another user's.
pub async fn update(transaction: &mut WriteTransaction<'_>, id: Uuid, user: &UserDetails) -> Result<()> {
    sqlx::query_file!(
        "src/db/identity/users_update.sql",
        id,
        user.email,
        user.email_normalized,
        user.external_id,
        user.first_name,
        user.middle_name,
        user.last_name,
        user.full_name,
        user.name_local,
        user.role_title,
        user.phone,
        user.date_of_birth,
        user.gender,
        user.locale,
        user.timezone,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Empties columns of a user.
///
/// # Errors
/// When no name would be left.
pub async fn clear(transaction: &mut WriteTransaction<'_>, id: Uuid, columns: &[String]) -> Result<()> {
    sqlx::query_file!("src/db/identity/users_clear.sql", id, columns)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// What is kept of a user's password; `None` while there is none.
///
/// # Errors
/// When the query fails.
pub async fn password_hash(connection: &mut PgConnection, id: Uuid) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!(
        "select password_hash from identity.users where tenant_id = (select tenancy.current_tenant()) and id = $1",
        id,
    )
    .fetch_optional(connection)
    .await?
    .flatten())
}
