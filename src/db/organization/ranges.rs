//! Units and their subtrees as intervals of the tree, which statements take for numbers: so the planner knows how many
//! units there are in one.

use sqlx::PgConnection;

use crate::db::Result;

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
pub async fn find(
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
