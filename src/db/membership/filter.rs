//! Which memberships a list, an export or a statistic is about.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::Result;

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

/// A unit, alone or with all below it, as an interval of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitRange {
    /// The first position of the interval.
    pub first: i64,
    /// The last one.
    pub last: i64,
}

/// Finds a unit by its code, alone or with all below it.
///
/// # Errors
/// When the connection breaks.
pub async fn unit_range(
    connection: &mut PgConnection,
    code: &str,
    with_subtree: bool,
) -> Result<Option<UnitRange>> {
    Ok(sqlx::query_as!(
        UnitRange,
        r#"
        select
            lft as first,
            case when $2 then rgt else lft end as "last!"
        from organization.units
        where tenant_id = (select tenancy.current_tenant())
          and code = $1
          and deleted_at is null
        "#,
        code,
        with_subtree,
    )
    .fetch_optional(connection)
    .await?)
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
