//! Which memberships a list, an export or a statistic is about.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::Result;
use crate::db::organization::ranges::UnitRange;

/// Which memberships a list, an export or a statistic is about. An absent condition is met by all.
#[derive(Debug, Clone, Default)]
pub struct MemberFilter {
    /// One of these memberships.
    pub ids: Option<Vec<Uuid>>,
    /// In one of these states; in any when there is none.
    pub statuses: Vec<String>,
    /// Of the type with this code.
    pub membership_type: Option<String>,
    /// In these units.
    pub units: Option<UnitRange>,
    /// Whose name, number, e-mail or phone holds this text, in any case.
    pub search: Option<String>,
}

/// The states that a membership can have, in their order.
///
/// # Errors
/// When the connection breaks.
pub async fn statuses(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(
        sqlx::query_scalar!("select code from reference.membership_statuses order by sort_order, code")
            .fetch_all(connection)
            .await?,
    )
}

/// What a person or membership is found by in commands: the id of either, the member number, or the e-mail.
#[derive(Debug, Clone, Copy)]
pub struct MemberKey<'k> {
    pub(super) id: Option<Uuid>,
    pub(super) text: &'k str,
}

impl<'k> MemberKey<'k> {
    /// What was typed.
    #[must_use]
    pub fn new(text: &'k str) -> Self {
        Self {
            id: text.parse().ok(),
            text,
        }
    }
}
