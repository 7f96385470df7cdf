//! Who holds which role, where and for which term.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A role that somebody holds, held or is to hold.
#[derive(Clone, Debug, Serialize)]
pub struct Assignment {
    /// Its id.
    pub id: Uuid,
    /// The role's code.
    pub role: String,
    /// The person's name.
    pub name: Option<String>,
    /// The person's e-mail, or else the id.
    pub user: String,
    /// The person's id.
    #[serde(skip)]
    pub user_id: Uuid,
    /// The code of the unit; `None` for everywhere.
    pub unit: Option<String>,
    /// `unit`, `subtree` or `tenant`.
    pub scope: String,
    /// `elected`, `appointed`, `acting` or `delegated`.
    pub kind: String,
    /// `scheduled`, `active` or `ended` as the day has it; `suspended` or `revoked` where that was decided.
    pub status: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; `None` when it is open.
    pub until: Option<NaiveDate>,
    /// Who decided on it.
    pub granted_by: String,
    /// On whose behalf a delegated one is held: the e-mail or else the id.
    pub on_behalf_of: Option<String>,
    /// Why it was given.
    pub reason: Option<String>,
    /// Why it ended early.
    pub revoked_reason: Option<String>,
}

/// Which assignments a list shows; `None` leaves a filter out.
#[derive(Clone, Debug, Default)]
pub struct AssignmentFilter {
    /// Those of this role.
    pub role_id: Option<Uuid>,
    /// Those of this person.
    pub user_id: Option<Uuid>,
    /// Those at this unit.
    pub unit_id: Option<Uuid>,
    /// Those at the units below it as well.
    pub subtree: bool,
    /// Those that came about like this.
    pub kind: Option<String>,
    /// Those in force on this day; all there were, are and are to come without it.
    pub on: Option<NaiveDate>,
    /// Those that hold tenant-wide alone.
    pub tenant_wide: bool,
}

/// The assignments that pass a filter, by unit, role and time, after one with an id where it is given.
///
/// # Errors
/// When the connection breaks.
pub async fn list(
    connection: &mut PgConnection,
    filter: &AssignmentFilter,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Assignment>> {
    Ok(sqlx::query_file_as!(
        Assignment,
        "src/db/access/assignments_list.sql",
        filter.role_id,
        filter.user_id,
        filter.unit_id,
        filter.subtree,
        filter.kind,
        filter.on,
        filter.tenant_wide,
        after,
        limit,
    )
    .fetch_all(connection)
    .await?)
}

/// A role that is to be given.
#[derive(Clone, Debug)]
pub struct NewAssignment<'a> {
    /// Which role.
    pub role_id: Uuid,
    /// To whom.
    pub user_id: Uuid,
    /// Where; `None` for everywhere.
    pub unit_id: Option<Uuid>,
    /// `unit`, `subtree` or `tenant`.
    pub scope: &'a str,
    /// `elected`, `appointed`, `acting` or `delegated`.
    pub kind: &'a str,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// The assignment on behalf of which a delegated one is held.
    pub delegated_by: Option<Uuid>,
    /// Why.
    pub reason: Option<&'a str>,
}

/// The assignment that says exactly what a new one would, if there is one.
///
/// # Errors
/// When the connection breaks.
pub async fn find_same(connection: &mut PgConnection, new: &NewAssignment<'_>) -> Result<Option<Uuid>> {
    Ok(sqlx::query_scalar!(
        "
        select id
        from access.role_assignments
        where tenant_id = (select tenancy.current_tenant()) and user_id = $1 and role_id = $2
          and unit_id is not distinct from $3::uuid and scope = $4 and kind_code = $5 and term = daterange($6, $7, '[]')
          and status in ('active', 'scheduled') and deleted_at is null
        ",
        new.user_id,
        new.role_id,
        new.unit_id,
        new.scope,
        new.kind,
        new.from,
        new.until,
    )
    .fetch_optional(connection)
    .await?)
}

/// An assignment on behalf of which a role can be held.
#[derive(Clone, Copy, Debug)]
pub struct Delegable {
    /// Its id.
    pub id: Uuid,
    /// Its last day; `None` when it is open.
    pub until: Option<NaiveDate>,
}

/// The assignment by which a person holds a role, on a day, over all of a place: the one that lasts longest.
///
/// # Errors
/// When the connection breaks.
pub async fn find_delegable(
    connection: &mut PgConnection,
    holder_id: Uuid,
    new: &NewAssignment<'_>,
) -> Result<Option<Delegable>> {
    Ok(sqlx::query_as!(
        Delegable,
        "
        select held.id, upper(held.term) - 1 as until
        from access.role_assignments held
        left join organization.units held_unit on held_unit.tenant_id = held.tenant_id and held_unit.id = held.unit_id
        left join organization.units unit on unit.tenant_id = held.tenant_id and unit.id = $3
        where held.tenant_id = (select tenancy.current_tenant()) and held.user_id = $1 and held.role_id = $2
          and held.status in ('active', 'scheduled') and held.deleted_at is null and held.term @> $5::date
          and (
              held.scope = 'tenant'
              or held.unit_id = $3 and $4::text = 'unit'
              or held.scope = 'subtree' and $4 <> 'tenant' and unit.lft between held_unit.lft and held_unit.rgt
          )
        order by upper(held.term) desc nulls first, held.id
        limit 1
        ",
        holder_id,
        new.role_id,
        new.unit_id,
        new.scope,
        new.from,
    )
    .fetch_optional(connection)
    .await?)
}

/// How many people hold a role on behalf of the given assignments, today or later.
///
/// # Errors
/// When the connection breaks.
pub async fn delegated(connection: &mut PgConnection, ids: &[Uuid]) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select count(distinct user_id) as "count!"
        from access.role_assignments
        where tenant_id = (select tenancy.current_tenant()) and delegated_by = any ($1)
          and status not in ('ended', 'revoked') and deleted_at is null
          and (upper_inf(term) or upper(term) > current_date)
        "#,
        ids,
    )
    .fetch_one(connection)
    .await?)
}

/// Gives a role.
///
/// # Errors
/// When a rule refuses it: the person holds it there already, too many do, another role excludes it, the term is too
/// long, the unit is archived, the user or the role deleted, or who acts does not hold what it allows.
pub async fn add(transaction: &mut WriteTransaction<'_>, new: &NewAssignment<'_>) -> Result<Uuid> {
    let id = Uuid::now_v7();
    sqlx::query!(
        "
        insert into access.role_assignments (
            tenant_id, id, user_id, role_id, unit_id, scope, kind_code, term, delegated_by, reason
        ) values (
            tenancy.current_tenant(), $1, $2, $3, $4, $5, $6, daterange($7, $8, '[]'), $9, $10
        )
        ",
        id,
        new.user_id,
        new.role_id,
        new.unit_id,
        new.scope,
        new.kind,
        new.from,
        new.until,
        new.delegated_by,
        new.reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(id)
}

/// Ends assignments after their last day, and with them what was delegated by them; one that would only have begun later
/// is revoked. Returns how many, those that were delegated aside.
///
/// # Errors
/// When the connection breaks.
pub async fn end(
    transaction: &mut WriteTransaction<'_>,
    ids: &[Uuid],
    last_day: NaiveDate,
    reason: Option<&str>,
) -> Result<u64> {
    let ended = sqlx::query!(
        "
        update access.role_assignments
        set term = case when lower(term) <= $2 then daterange(lower(term), $2, '[]') else term end,
            status = case when lower(term) > $2 then 'revoked' else status end,
            revoked_at = case when lower(term) > $2 then now() end,
            revoked_by = case when lower(term) > $2 then tenancy.current_actor() end,
            revoked_reason = $3
        where tenant_id = (select tenancy.current_tenant()) and id = any ($1)
        ",
        ids,
        last_day,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(ended.rows_affected())
}
