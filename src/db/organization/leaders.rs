//! Who leads units, in which position and for which term.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A term of a leader, or a position that nobody holds.
#[derive(Clone, Debug, Serialize)]
pub struct Leader {
    /// The term's id; `None` for a vacancy.
    pub id: Option<Uuid>,
    /// The code of the unit.
    pub unit: String,
    /// The position, such as chair.
    pub position: String,
    /// The name of who holds it; `None` for a vacancy.
    pub name: Option<String>,
    /// The holder's e-mail, or else the user's id.
    pub user: Option<String>,
    /// The holder's id.
    #[serde(skip)]
    pub user_id: Option<Uuid>,
    /// The unit's id.
    #[serde(skip)]
    pub unit_id: Uuid,
    /// Elected, appointed or acting.
    pub kind: Option<String>,
    /// The first day of the term.
    pub from: Option<NaiveDate>,
    /// The last day of the term; `None` when no end is set.
    pub until: Option<NaiveDate>,
    /// Why the term ended before its time.
    pub ended_reason: Option<String>,
    /// What else is to be known.
    pub note: Option<String>,
}

/// Which terms a list shows; `None` leaves a filter out.
#[derive(Clone, Debug, Default)]
pub struct LeaderFilter {
    /// Those of this unit.
    pub unit_id: Option<Uuid>,
    /// Also those of the units below it.
    pub subtree: bool,
    /// Those in this position.
    pub position: Option<String>,
    /// Those who hold it on this day; without a day all terms there ever were and are to come.
    pub on: Option<NaiveDate>,
}

/// The terms that pass a filter, by unit, position and beginning.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection, filter: &LeaderFilter) -> Result<Vec<Leader>> {
    Ok(sqlx::query_file_as!(
        Leader,
        "src/db/organization/leaders_list.sql",
        filter.unit_id,
        filter.subtree,
        filter.position,
        filter.on,
    )
    .fetch_all(connection)
    .await?)
}

/// The positions that the types of units foresee and that nobody but an acting holder has on a day, by unit and
/// position. `unit_id` limits them to a unit, and with `subtree` to it and those below it.
///
/// # Errors
/// When the query fails.
pub async fn vacancies(
    connection: &mut PgConnection,
    filter: &LeaderFilter,
    on: NaiveDate,
) -> Result<Vec<Leader>> {
    Ok(sqlx::query_file_as!(
        Leader,
        "src/db/organization/leaders_vacant.sql",
        filter.unit_id,
        filter.subtree,
        filter.position,
        on,
    )
    .fetch_all(connection)
    .await?)
}

/// A term that is to begin.
#[derive(Clone, Debug)]
pub struct NewTerm<'a> {
    /// The unit.
    pub unit_id: Uuid,
    /// The position.
    pub position: &'a str,
    /// Who holds it.
    pub user_id: Uuid,
    /// Elected, appointed or acting.
    pub kind: &'a str,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; `None` when no end is set.
    pub until: Option<NaiveDate>,
    /// What else is to be known.
    pub note: Option<&'a str>,
}

/// Begins a term.
///
/// # Errors
/// When somebody else holds the position on a day of it.
pub async fn appoint(transaction: &mut WriteTransaction<'_>, term: &NewTerm<'_>) -> Result<()> {
    sqlx::query!(
        r#"
        insert into organization.unit_leaders (tenant_id, id, unit_id, "position", user_id, kind_code, term, note)
        values (tenancy.current_tenant(), $1, $2, $3, $4, $5, daterange($6, $7, '[]'), $8)
        "#,
        Uuid::now_v7(),
        term.unit_id,
        term.position,
        term.user_id,
        term.kind,
        term.from,
        term.until,
        term.note,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Ends a term after its last day; one that would only have begun later never was.
///
/// # Errors
/// When the query fails.
pub async fn end(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    last_day: NaiveDate,
    reason: Option<&str>,
) -> Result<()> {
    end_terms(transaction, &[id], last_day, reason).await?;
    Ok(())
}

/// Ends all terms at a unit and at those below it after a day. Returns how many.
///
/// # Errors
/// When the query fails.
pub async fn end_all(
    transaction: &mut WriteTransaction<'_>,
    unit_id: Uuid,
    last_day: NaiveDate,
    reason: Option<&str>,
) -> Result<u64> {
    let open = sqlx::query_scalar!(
        "
        select leader.id
        from organization.units top
        join organization.units unit on unit.tenant_id = top.tenant_id and unit.lft >= top.lft and unit.lft < top.rgt
        join organization.unit_leaders leader on leader.tenant_id = unit.tenant_id and leader.unit_id = unit.id
        where top.tenant_id = (select tenancy.current_tenant()) and top.id = $1 and leader.deleted_at is null
          and not leader.term << daterange($2, null, '()')
        ",
        unit_id,
        last_day,
    )
    .fetch_all(&mut **transaction)
    .await?;
    end_terms(transaction, &open, last_day, reason).await
}

async fn end_terms(
    transaction: &mut WriteTransaction<'_>,
    ids: &[Uuid],
    last_day: NaiveDate,
    reason: Option<&str>,
) -> Result<u64> {
    let ended = sqlx::query!(
        "
        update organization.unit_leaders
        set term = case when lower(term) <= $2 then daterange(lower(term), $2, '[]') else term end,
            deleted_at = case when lower(term) > $2 then now() end,
            deleted_by = case when lower(term) > $2 then tenancy.current_actor() end,
            ended_reason = $3
        where tenant_id = tenancy.current_tenant() and id = any ($1)
        ",
        ids,
        last_day,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(ended.rows_affected())
}
