//! Kinds of membership.

use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A kind of membership.
#[derive(Debug, Clone, Serialize)]
pub struct MembershipType {
    /// Its id.
    pub id: Uuid,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its name in the organization's own script.
    pub name_local: Option<String>,
    /// What it is.
    pub description: Option<String>,
    /// What it costs, for one duration or once for a lifetime; a decimal number.
    pub fee: Option<String>,
    /// The fee's currency; null for the tenant's default.
    pub currency_code: Option<String>,
    /// How long it lasts; null when it does not end by itself.
    pub duration_months: Option<i32>,
    /// Whether it lasts for life.
    pub lifetime: bool,
    /// Days after expiry in which a renewal continues it.
    pub grace_days: Option<i32>,
    /// Days before expiry from which a renewal is taken.
    pub renewal_window_days: Option<i32>,
    /// The types of units that must approve, in their order.
    pub approval_levels: Vec<String>,
    /// Pattern of member numbers.
    pub number_format: Option<String>,
    /// The youngest age at which one may join.
    pub minimum_age: Option<i32>,
    /// Whether it entitles to vote.
    pub may_vote: bool,
    /// Whether new memberships of the type are taken.
    pub active: bool,
    /// How many memberships of the type are in force.
    pub members: i64,
}

/// The kinds of membership, in their order.
///
/// # Errors
/// When the connection breaks.
pub async fn list(connection: &mut PgConnection) -> Result<Vec<MembershipType>> {
    Ok(sqlx::query_as!(
        MembershipType,
        r#"
        select
            type.id,
            type.code,
            type.name,
            type.name_local,
            type.description,
            type.fee::text as fee,
            type.currency_code,
            type.duration_months,
            type.lifetime,
            type.grace_days,
            type.renewal_window_days,
            type.approval_levels,
            type.number_format,
            type.minimum_age,
            type.may_vote,
            type.active,
            (
                select count(*)
                from membership.memberships
                join reference.membership_statuses on membership_statuses.code = memberships.status
                where memberships.tenant_id = type.tenant_id
                  and memberships.membership_type_id = type.id
                  and memberships.deleted_at is null
                  and membership_statuses.in_force
            ) as "members!"
        from membership.membership_types type
        where type.tenant_id = (select tenancy.current_tenant())
          and type.deleted_at is null
        order by type.sort_order, type.code
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// A kind of membership to be made.
#[derive(Debug, Clone)]
pub struct NewMembershipType {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its name in the organization's own script.
    pub name_local: Option<String>,
    /// What it is.
    pub description: Option<String>,
    /// What it costs; a decimal number.
    pub fee: Option<String>,
    /// The fee's currency.
    pub currency_code: Option<String>,
    /// How long it lasts.
    pub duration_months: Option<i32>,
    /// Whether it lasts for life.
    pub lifetime: bool,
    /// Days after expiry in which a renewal continues it.
    pub grace_days: Option<i32>,
    /// Days before expiry from which a renewal is taken.
    pub renewal_window_days: Option<i32>,
    /// The types of units that must approve, in their order.
    pub approval_levels: Vec<String>,
    /// Pattern of member numbers.
    pub number_format: Option<String>,
    /// The youngest age at which one may join.
    pub minimum_age: Option<i32>,
    /// Whether it entitles to vote.
    pub may_vote: bool,
}

/// Makes a kind of membership.
///
/// # Errors
/// When the code is taken, or a value breaks a rule.
pub async fn add(transaction: &mut WriteTransaction<'_>, new: &NewMembershipType) -> Result<Uuid> {
    let id = Uuid::now_v7();
    sqlx::query!(
        "
        insert into membership.membership_types (
            tenant_id,
            id,
            code,
            name,
            name_local,
            description,
            fee,
            currency_code,
            duration_months,
            lifetime,
            grace_days,
            renewal_window_days,
            approval_levels,
            number_format,
            minimum_age,
            may_vote
        ) values (
            tenancy.current_tenant(), $1, $2, $3, $4, $5, $6::text::numeric, $7, $8, $9, $10, $11, $12, $13, $14, $15
        )
        ",
        id,
        new.code,
        new.name,
        new.name_local,
        new.description,
        new.fee,
        new.currency_code,
        new.duration_months,
        new.lifetime,
        new.grace_days,
        new.renewal_window_days,
        &new.approval_levels,
        new.number_format,
        new.minimum_age,
        new.may_vote,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(id)
}

/// What changes of a kind of membership; `None` leaves what is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypeChanges {
    /// Its name.
    pub name: Option<String>,
    /// Its name in the organization's own script.
    pub name_local: Option<String>,
    /// What it is.
    pub description: Option<String>,
    /// What it costs; a decimal number.
    pub fee: Option<String>,
    /// The fee's currency.
    pub currency_code: Option<String>,
    /// How long it lasts.
    pub duration_months: Option<i32>,
    /// Whether it lasts for life.
    pub lifetime: Option<bool>,
    /// Days after expiry in which a renewal continues it.
    pub grace_days: Option<i32>,
    /// Days before expiry from which a renewal is taken.
    pub renewal_window_days: Option<i32>,
    /// The types of units that must approve, in their order.
    pub approval_levels: Option<Vec<String>>,
    /// Pattern of member numbers.
    pub number_format: Option<String>,
    /// The youngest age at which one may join.
    pub minimum_age: Option<i32>,
    /// Whether it entitles to vote.
    pub may_vote: Option<bool>,
    /// Whether new memberships of the type are taken.
    pub active: Option<bool>,
    /// What is taken away.
    pub clear: Vec<String>,
}

impl TypeChanges {
    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The first of these that is no type of units.
///
/// # Errors
/// When the query fails.
pub async fn unknown_level(
    connection: &mut PgConnection,
    levels: Option<&[String]>,
) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select level.code as "code!"
        from unnest($1::text[]) with ordinality as level (code, place)
        where not exists (
            select from organization.unit_types
            where unit_types.tenant_id = (select tenancy.current_tenant())
              and unit_types.code = level.code
              and unit_types.deleted_at is null
        )
        order by level.place
        limit 1
        "#,
        levels.unwrap_or_default(),
    )
    .fetch_optional(connection)
    .await?)
}

/// Changes a kind of membership. Returns whether anything differed.
///
/// # Errors
/// When a value breaks a rule.
pub async fn update(
    transaction: &mut WriteTransaction<'_>,
    code: &str,
    changes: &TypeChanges,
) -> Result<bool> {
    let before = revision(transaction, code).await?;
    let after = sqlx::query_file_scalar!(
        "src/db/membership/types_update.sql",
        code,
        changes.name,
        changes.name_local,
        changes.description,
        changes.fee,
        changes.currency_code,
        changes.duration_months,
        changes.lifetime,
        changes.grace_days,
        changes.renewal_window_days,
        changes.approval_levels.as_deref(),
        changes.number_format,
        changes.minimum_age,
        changes.may_vote,
        changes.active,
        &changes.clear,
    )
    .fetch_one(&mut **transaction)
    .await?;
    Ok(before != after)
}

async fn revision(connection: &mut PgConnection, code: &str) -> Result<i32> {
    Ok(sqlx::query_scalar!(
        "
        select revision
        from membership.membership_types
        where tenant_id = (select tenancy.current_tenant())
          and code = $1
          and deleted_at is null
        for update
        ",
        code,
    )
    .fetch_one(connection)
    .await?)
}
