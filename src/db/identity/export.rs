//! People as the import reads them.

use futures_util::{Stream, TryStreamExt};
use serde::Serialize;
use sqlx::PgConnection;

use crate::db::{Error, Result};

/// A person in the columns of the import; never the password.
#[derive(Debug, Clone, Serialize)]
pub struct ExportedUser {
    /// What another system calls the person.
    pub external_id: Option<String>,
    /// The person's e-mail.
    pub email: Option<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Middle name.
    pub middle_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// The name in full, where it is more than its parts.
    pub full_name: Option<String>,
    /// The name in the person's own script.
    pub name_local: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Date of birth.
    pub date_of_birth: Option<String>,
    /// As the person states it.
    pub gender: Option<String>,
    /// Language tag.
    pub locale: Option<String>,
    /// IANA name of the time zone.
    pub timezone: Option<String>,
    /// What the person does.
    pub role_title: Option<String>,
    /// The state.
    pub status: String,
}

/// The names of an exported person's columns, in their order.
pub const COLUMNS: [&str; 14] = [
    "external_id",
    "email",
    "first_name",
    "middle_name",
    "last_name",
    "full_name",
    "name_local",
    "phone",
    "date_of_birth",
    "gender",
    "locale",
    "timezone",
    "role_title",
    "status",
];

/// All people of a status or of every one, ordered by name and id; deleted ones are left out.
pub fn users<'c>(
    connection: &'c mut PgConnection,
    status: Option<&str>,
) -> impl Stream<Item = Result<ExportedUser>> + use<'c> {
    sqlx::query_as!(
        ExportedUser,
        r#"
        select
            external_id,
            email,
            first_name,
            middle_name,
            last_name,
            full_name,
            name_local,
            phone,
            date_of_birth::text as date_of_birth,
            gender,
            locale,
            timezone,
            role_title,
            status
        from identity.users
        where tenant_id = (select tenancy.current_tenant()) and deleted_at is null
          and ($1::text is null or status = $1)
        order by name_normalized collate "C", id
        "#,
        status,
    )
    .fetch(connection)
    .map_err(Error::from)
}
