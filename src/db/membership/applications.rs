//! Applications for membership, and the levels that decide on them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::organization::ranges::UnitRange;
use crate::db::{Result, WriteTransaction};

/// An application to be handed in.
#[derive(Debug, Clone, Copy)]
pub struct NewApplication {
    /// The id of the membership that it asks for.
    pub id: Uuid,
    /// Who applies.
    pub user_id: Uuid,
    /// The unit.
    pub unit_id: Uuid,
    /// The type of membership.
    pub membership_type_id: Uuid,
    /// Whether it is to be the person's main membership.
    pub is_primary: bool,
    /// When it was handed in.
    pub applied_on: NaiveDate,
}

/// Hands an application in, with a row for each level that must approve.
///
/// # Errors
/// When a rule of the database refuses it.
pub async fn add(transaction: &mut WriteTransaction<'_>, new: &NewApplication) -> Result<()> {
    sqlx::query!(
        "
        insert into membership.memberships (
            tenant_id, id, user_id, unit_id, membership_type_id, status, is_primary, joined_on, state_since, joined_via
        ) values (
            tenancy.current_tenant(), $1, $2, $3, $4, 'applied', $5, $6, $6, 'application'
        )
        ",
        new.id,
        new.user_id,
        new.unit_id,
        new.membership_type_id,
        new.is_primary,
        new.applied_on,
    )
    .execute(&mut **transaction)
    .await?;
    add_levels(transaction, &[new.id]).await
}

/// Lays down the levels that must approve applications.
///
/// # Errors
/// When they are laid down already.
pub async fn add_levels(transaction: &mut WriteTransaction<'_>, membership_ids: &[Uuid]) -> Result<()> {
    sqlx::query_file!(
        "src/db/membership/applications/add_levels.sql",
        membership_ids,
        Uuid::now_v7()
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Lays down the levels that must approve the applications of a batch.
///
/// # Errors
/// When they are laid down already.
pub async fn add_levels_of_batch(transaction: &mut WriteTransaction<'_>, batch_id: Uuid) -> Result<()> {
    let ids = sqlx::query_scalar!(
        "
        select id
        from membership.memberships
        where tenant_id = tenancy.current_tenant()
          and import_batch_id = $1
        ",
        batch_id,
    )
    .fetch_all(&mut **transaction)
    .await?;
    add_levels(transaction, &ids).await
}

/// What holds for the rows of a file of applications that do not say otherwise.
#[derive(Debug, Clone, Copy)]
pub struct Defaults<'d> {
    /// The unit.
    pub unit: Option<&'d str>,
    /// The type of membership.
    pub membership_type: Option<&'d str>,
    /// The day of the application.
    pub applied_on: Option<NaiveDate>,
}

/// Makes staged members into staged applications.
///
/// # Errors
/// When the connection breaks.
pub async fn fill_in(connection: &mut PgConnection, defaults: &Defaults<'_>) -> Result<()> {
    sqlx::query_file!(
        "src/db/membership/applications/fill_in.sql",
        defaults.unit,
        defaults.membership_type,
        defaults.applied_on,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Refuses the staged applications of people who are members there or have applied already, and lets all others ask for a
/// membership of its own, whatever the person was before.
///
/// # Errors
/// When the connection breaks.
pub async fn refuse_standing(connection: &mut PgConnection) -> Result<()> {
    sqlx::query_file!("src/db/membership/applications/refuse_standing.sql")
        .execute(connection)
        .await?;
    Ok(())
}

/// Refuses what holds for members of a file and not for applications.
///
/// # Errors
/// When the connection breaks.
pub async fn refuse_staged(connection: &mut PgConnection) -> Result<()> {
    sqlx::query_file!("src/db/membership/applications/refuse_staged.sql")
        .execute(connection)
        .await?;
    Ok(())
}

/// The types of units that must approve memberships of a type, of which there is none at or above a unit.
///
/// # Errors
/// When the query fails.
pub async fn missing_levels(
    connection: &mut PgConnection,
    unit_id: Uuid,
    membership_type_id: Uuid,
) -> Result<Vec<String>> {
    Ok(sqlx::query_file_scalar!(
        "src/db/membership/applications/missing_levels.sql",
        unit_id,
        membership_type_id
    )
    .fetch_all(connection)
    .await?)
}

/// A membership that a person has, or has applied for.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The membership.
    pub id: Uuid,
    /// Its number.
    pub member_no: Option<String>,
    /// The code of its unit.
    pub unit_code: String,
    /// The code of its type.
    pub membership_type: String,
    /// Its status.
    pub status: String,
    /// Whether it is the main one.
    pub is_primary: bool,
}

/// The memberships of a person that are in force or applied for. The person is locked, so that two applications of one
/// person wait for each other.
///
/// # Errors
/// When the query fails.
pub async fn standing(transaction: &mut WriteTransaction<'_>, user_id: Uuid) -> Result<Vec<Standing>> {
    sqlx::query!(
        "
        select id
        from identity.users
        where tenant_id = tenancy.current_tenant()
          and id = $1
        for no key update
        ",
        user_id,
    )
    .fetch_one(&mut **transaction)
    .await?;
    Ok(sqlx::query_as!(
        Standing,
        "
        select
            memberships.id,
            memberships.member_number as member_no,
            units.code as unit_code,
            type.code as membership_type,
            memberships.status,
            memberships.is_primary
        from membership.memberships
        join organization.units on units.tenant_id = memberships.tenant_id and units.id = memberships.unit_id
        join membership.membership_types type
            on type.tenant_id = memberships.tenant_id
            and type.id = memberships.membership_type_id
        where memberships.tenant_id = tenancy.current_tenant()
          and memberships.user_id = $1
          and memberships.status in ('applied', 'in_review', 'approved', 'active', 'suspended')
          and memberships.deleted_at is null
        order by memberships.joined_on, memberships.id
        ",
        user_id,
    )
    .fetch_all(&mut **transaction)
    .await?)
}

/// How old a person is on a day, in years; `None` when the date of birth is not known.
///
/// # Errors
/// When the query fails.
pub async fn age(connection: &mut PgConnection, user_id: Uuid, on: NaiveDate) -> Result<Option<i32>> {
    Ok(sqlx::query_scalar!(
        r#"
        select extract(year from age($2::date::timestamp, date_of_birth::timestamp))::integer as "age"
        from identity.users
        where tenant_id = tenancy.current_tenant()
          and id = $1
        "#,
        user_id,
        on,
    )
    .fetch_one(connection)
    .await?)
}

/// Which applications a list is about.
#[derive(Debug, Clone, Default)]
pub struct ApplicationFilter {
    /// In one of these states; in any when there is none.
    pub statuses: Vec<String>,
    /// In these units.
    pub units: Option<UnitRange>,
    /// That this unit decides next.
    pub at_unit: Option<Uuid>,
    /// One of these memberships.
    pub ids: Option<Vec<Uuid>>,
}

/// An application: a membership that was applied for.
#[derive(Debug, Clone, Serialize)]
pub struct Application {
    /// The id of the membership.
    pub id: Uuid,
    /// Who applied.
    pub user_id: Uuid,
    /// Their name.
    pub name: String,
    /// Their e-mail.
    pub email: Option<String>,
    /// The number, once the membership has begun.
    pub member_no: Option<String>,
    /// The code of the unit.
    pub unit_code: String,
    /// The code of the type.
    pub membership_type: String,
    /// The state of the membership.
    pub status: String,
    /// Whether it is to be the main membership.
    pub is_primary: bool,
    /// When it was handed in.
    pub applied_on: NaiveDate,
    /// How many levels have approved, of how many.
    pub decided: String,
    /// The type of the unit that decides next.
    pub next_level: Option<String>,
    /// The code of the unit that decides next.
    pub next_unit: Option<String>,
    /// What the type costs; a decimal number.
    pub fee: Option<String>,
    /// The fee's currency.
    pub currency_code: Option<String>,
    /// Why the present state was reached.
    pub reason: Option<String>,
}

/// The applications that meet the filter, oldest first.
///
/// # Errors
/// When the query fails.
pub async fn list(
    connection: &mut PgConnection,
    filter: &ApplicationFilter,
    limit: i64,
) -> Result<Vec<Application>> {
    Ok(sqlx::query_file_as!(
        Application,
        "src/db/membership/applications/list.sql",
        &filter.statuses,
        filter.units.map(|units| units.first),
        filter.units.map(|units| units.last),
        filter.at_unit,
        filter.ids.as_deref(),
        limit,
    )
    .fetch_all(connection)
    .await?)
}

/// A level that decides on an application.
#[derive(Debug, Clone, Serialize)]
pub struct Level {
    /// Its place, from 1.
    pub level: i32,
    /// The type of the unit that decides.
    pub unit_type: String,
    /// The code of the unit that decides.
    pub unit_code: String,
    /// Its name.
    pub unit_name: String,
    /// `pending`, `approved`, `rejected` or `withdrawn`.
    pub decision: String,
    /// When.
    pub decided_at: Option<DateTime<Utc>>,
    /// Who recorded the decision.
    pub decided_by: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// The levels of an application, in their order.
///
/// # Errors
/// When the query fails.
pub async fn levels(connection: &mut PgConnection, membership_id: Uuid) -> Result<Vec<Level>> {
    Ok(sqlx::query_as!(
        Level,
        r#"
        select
            approval.level,
            unit_types.code as unit_type,
            units.code as unit_code,
            units.name as unit_name,
            approval.decision,
            approval.decided_at,
            actors.display_name as "decided_by?",
            approval.reason
        from membership.membership_approvals approval
        join organization.units on units.tenant_id = approval.tenant_id and units.id = approval.unit_id
        join organization.unit_types on unit_types.tenant_id = approval.tenant_id and unit_types.id = approval.unit_type_id
        left join tenancy.actors on actors.tenant_id = approval.tenant_id and actors.id = approval.decided_by
        where approval.tenant_id = (select tenancy.current_tenant())
          and approval.membership_id = $1
          and approval.deleted_at is null
        order by approval.level
        "#,
        membership_id,
    )
    .fetch_all(connection)
    .await?)
}
