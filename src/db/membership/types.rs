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
            minimum_age
        ) values (
            tenancy.current_tenant(), $1, $2, $3, $4, $5, $6::text::numeric, $7, $8, $9, $10, $11, $12, $13, $14
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
    )
    .execute(&mut **transaction)
    .await?;
    // Numbers of its format may be given already.
    sqlx::query!(
        "
        select membership.advance_numbers(array_agg(member_number), $1)
        from membership.memberships
        where tenant_id = (select tenancy.current_tenant())
          and deleted_at is null
          and member_number is not null
        ",
        Uuid::now_v7(),
    )
    .fetch_one(&mut **transaction)
    .await?;
    Ok(id)
}
