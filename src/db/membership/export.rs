//! Members as the import reads them.

use futures_util::{Stream, TryStreamExt};
use serde::Serialize;
use sqlx::PgConnection;

use super::filter::MemberFilter;
use crate::db::{Error, Result};

/// A member in the columns of the import; never the password.
#[derive(Debug, Clone, Serialize)]
pub struct ExportedMember {
    /// The number of the membership.
    pub member_no: Option<String>,
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
    /// Date of birth.
    pub date_of_birth: Option<String>,
    /// As the person states it.
    pub gender: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// What the person does.
    pub role_title: Option<String>,
    /// Language tag.
    pub locale: Option<String>,
    /// IANA name of the time zone.
    pub timezone: Option<String>,
    /// The code of the unit.
    pub unit_code: String,
    /// The code of the type.
    pub membership_type: String,
    /// Since when.
    pub joined_on: String,
    /// The end of the term.
    pub expires_on: Option<String>,
    /// The state.
    pub status: String,
}

/// The names of an exported member's columns, in their order.
pub const COLUMNS: [&str; 19] = [
    "member_no",
    "external_id",
    "email",
    "first_name",
    "middle_name",
    "last_name",
    "full_name",
    "name_local",
    "date_of_birth",
    "gender",
    "phone",
    "role_title",
    "locale",
    "timezone",
    "unit_code",
    "membership_type",
    "joined_on",
    "expires_on",
    "status",
];

/// All members that meet the filter, ordered by number, name and id. Memberships that a transfer ended are left out:
/// those that continue them have their numbers.
pub fn members<'c>(
    connection: &'c mut PgConnection,
    filter: &MemberFilter,
) -> impl Stream<Item = Result<ExportedMember>> + use<'c> {
    sqlx::query_file_as!(
        ExportedMember,
        "src/db/membership/export.sql",
        &filter.statuses,
        filter.membership_type,
        filter.units.map(|units| units.first),
        filter.units.map(|units| units.last),
    )
    .fetch(connection)
    .map_err(Error::from)
}
