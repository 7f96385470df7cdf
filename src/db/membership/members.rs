//! Members as lists and cards show them.

use std::cmp::Reverse;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::filter::{MemberFilter, MemberKey};
use crate::db::Result;

/// A membership with its person.
#[derive(Debug, Clone, Serialize)]
pub struct Member {
    /// The membership's id.
    pub id: Uuid,
    /// The person's id.
    pub user_id: Uuid,
    /// The number of the membership.
    pub member_no: Option<String>,
    /// The person's name.
    pub name: String,
    /// The name in the person's own script.
    pub name_local: Option<String>,
    /// The person's e-mail.
    pub email: Option<String>,
    /// The person's telephone number.
    pub phone: Option<String>,
    /// The code of the unit.
    pub unit_code: String,
    /// The name of the unit.
    pub unit_name: String,
    /// The code of the type.
    pub membership_type: String,
    /// The state today: terms and suspensions that are over have ended, recorded or not.
    pub status: String,
    /// Whether it is the person's main membership.
    pub is_primary: bool,
    /// Since when it is continuous.
    pub joined_on: NaiveDate,
    /// When the person first joined.
    pub first_joined_on: NaiveDate,
    /// The end of the term.
    pub expires_on: Option<NaiveDate>,
    /// How the person joined.
    pub joined_via: Option<String>,
    /// The import that created it.
    pub import_batch_id: Option<Uuid>,
    /// When the record was last changed.
    pub updated_at: DateTime<Utc>,
}

/// The members that meet the filter, ordered by number and id, after the membership `after` where it is given.
///
/// # Errors
/// When the connection breaks.
pub async fn list(
    connection: &mut PgConnection,
    filter: &MemberFilter,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Member>> {
    let pattern = filter.search.as_deref().map(like_pattern);
    Ok(sqlx::query_file_as!(
        Member,
        "src/db/membership/members_list.sql",
        &filter.statuses,
        filter.membership_type,
        filter.units.map(|units| units.first),
        filter.units.map(|units| units.last),
        pattern,
        after,
        limit,
        filter.ids.as_deref(),
    )
    .fetch_all(connection)
    .await?)
}

/// The memberships that a key means, the person's main one first and those that a transfer ended last.
///
/// # Errors
/// When the connection breaks.
pub async fn find(connection: &mut PgConnection, key: MemberKey<'_>) -> Result<Vec<Member>> {
    let ids = sqlx::query_file_scalar!("src/db/membership/members_find.sql", key.id, key.text)
        .fetch_all(&mut *connection)
        .await?;
    let limit = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    let filter = MemberFilter {
        ids: Some(ids),
        ..MemberFilter::default()
    };
    let mut members = list(connection, &filter, None, limit).await?;
    members.sort_by_key(|member| {
        let is_ended = member.status == "transferred";
        (is_ended, !member.is_primary, Reverse(member.joined_on), member.id)
    });
    Ok(members)
}

/// How many members there are of one sort.
#[derive(Debug, Clone, Serialize)]
pub struct MemberCount {
    /// What is counted by: status, type, level or joined.
    pub by: String,
    /// The status, the type, the level of units, or the year of joining.
    pub value: String,
    /// How many memberships.
    pub members: i64,
}

/// A text as a pattern that finds it anywhere.
fn like_pattern(text: &str) -> String {
    let escaped = text
        .to_lowercase()
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_");
    format!("%{escaped}%")
}

#[cfg(test)]
mod tests {
    use super::like_pattern;

    #[test]
    fn what_means_something_in_a_pattern_is_taken_as_it_is() {
        assert_eq!(like_pattern("50%_A\\"), "%50\\%\\_a\\\\%");
    }
}
