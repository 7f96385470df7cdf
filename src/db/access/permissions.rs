//! The catalogue of permissions, and those that people are given or denied directly, beside roles.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::definitions::Effect;
use crate::db::{Result, WriteTransaction};

/// A permission.
#[derive(Clone, Debug, Serialize)]
pub struct Permission {
    /// Its id.
    pub id: Uuid,
    /// Its code: resource and action.
    pub code: String,
    /// With what something is done.
    pub resource: String,
    /// What is done.
    pub action: String,
    /// What it allows, in words.
    pub description: Option<String>,
    /// The codes of the roles that allow it by themselves.
    pub allowed_by: Vec<String>,
    /// The codes of the roles that deny it by themselves.
    pub denied_by: Vec<String>,
}

/// The permissions that there are, by code, those of one resource where it is given.
///
/// # Errors
/// When the connection breaks.
pub async fn list(connection: &mut PgConnection, resource: Option<&str>) -> Result<Vec<Permission>> {
    Ok(sqlx::query_as!(
        Permission,
        r#"
        select
            permission.id,
            permission.code,
            permission.resource,
            permission.action,
            permission.description,
            coalesce(array_agg(role.code order by role.code collate "C") filter (where definition.effect = 'allow'), '{}') as "allowed_by!",
            coalesce(array_agg(role.code order by role.code collate "C") filter (where definition.effect = 'deny'), '{}') as "denied_by!"
        from access.permissions permission
        left join access.role_permissions definition
            on definition.tenant_id = permission.tenant_id and definition.permission_id = permission.id
        left join access.roles role
            on role.tenant_id = definition.tenant_id and role.id = definition.role_id and role.deleted_at is null
        where permission.tenant_id = (select tenancy.current_tenant())
          and permission.deleted_at is null
          and ($1::text is null or permission.resource = $1)
        group by permission.tenant_id, permission.id
        order by permission.code collate "C"
        "#,
        resource,
    )
    .fetch_all(connection)
    .await?)
}

/// The codes and ids of all permissions, by code.
///
/// # Errors
/// When the connection breaks.
pub async fn ids(connection: &mut PgConnection) -> Result<Vec<(String, Uuid)>> {
    let rows = sqlx::query!(
        r#"
        select code, id
        from access.permissions
        where tenant_id = (select tenancy.current_tenant()) and deleted_at is null
        order by code collate "C"
        "#,
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.code, row.id)).collect())
}

/// A permission that a person is given, or denied, directly.
#[derive(Clone, Debug, Serialize)]
pub struct Direct {
    /// Its id.
    pub id: Uuid,
    /// The permission's code.
    pub permission: String,
    /// `allow` or `deny`.
    pub effect: String,
    /// The person's name.
    pub name: Option<String>,
    /// The person's e-mail, or else the id.
    pub user: String,
    /// The code of the unit; `None` for everywhere.
    pub unit: Option<String>,
    /// `unit`, `subtree` or `tenant`.
    pub scope: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; `None` when it is open.
    pub until: Option<NaiveDate>,
    /// Why it was given.
    pub reason: Option<String>,
    /// Who gave it.
    pub granted_by: String,
}

/// Which direct permissions a list shows; `None` leaves a filter out.
#[derive(Clone, Debug, Default)]
pub struct DirectFilter {
    /// Those of this person.
    pub user_id: Option<Uuid>,
    /// Those about this permission.
    pub permission_id: Option<Uuid>,
    /// Those with this effect.
    pub effect: Option<Effect>,
    /// Those that hold on this day; past and future ones as well without it.
    pub on: Option<NaiveDate>,
    /// Those that have not ended before this day.
    pub as_of: Option<NaiveDate>,
    /// Those at this unit; without it those anywhere.
    pub unit_id: Option<Uuid>,
}

/// The direct permissions that pass a filter, by person, permission and time.
///
/// # Errors
/// When the connection breaks.
pub async fn direct(connection: &mut PgConnection, filter: &DirectFilter) -> Result<Vec<Direct>> {
    Ok(sqlx::query_as!(
        Direct,
        r#"
        select
            direct.id,
            permission.code as permission,
            direct.effect,
            identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as name,
            coalesce(users.email, users.id::text) as "user!",
            unit.code as "unit?",
            direct.scope,
            lower(direct.term) as "from!",
            upper(direct.term) - 1 as until,
            direct.reason,
            actor.display_name as granted_by
        from access.user_permissions direct
        join access.permissions permission on permission.tenant_id = direct.tenant_id and permission.id = direct.permission_id
        join identity.users on users.tenant_id = direct.tenant_id and users.id = direct.user_id
        join tenancy.actors actor on actor.tenant_id = direct.tenant_id and actor.id = direct.granted_by
        left join organization.units unit on unit.tenant_id = direct.tenant_id and unit.id = direct.unit_id
        where direct.tenant_id = (select tenancy.current_tenant())
          and direct.deleted_at is null
          and ($1::uuid is null or direct.user_id = $1)
          and ($2::uuid is null or direct.permission_id = $2)
          and ($3::text is null or direct.effect = $3)
          and ($4::date is null or direct.term @> $4)
          and ($5::date is null or not direct.term << daterange($5, null))
          and ($6::uuid is null or direct.unit_id = $6)
        order by coalesce(users.email, users.id::text) collate "C", permission.code collate "C", lower(direct.term), direct.id
        "#,
        filter.user_id,
        filter.permission_id,
        filter.effect.map(Effect::as_str),
        filter.on,
        filter.as_of,
        filter.unit_id,
    )
    .fetch_all(connection)
    .await?)
}

/// A permission that is to be given, or denied, directly.
#[derive(Clone, Debug)]
pub struct NewDirect<'a> {
    /// To whom.
    pub user_id: Uuid,
    /// Which.
    pub permission_id: Uuid,
    /// Given or denied.
    pub effect: Effect,
    /// Where; `None` for everywhere.
    pub unit_id: Option<Uuid>,
    /// `unit`, `subtree` or `tenant`.
    pub scope: &'a str,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// Why.
    pub reason: Option<&'a str>,
}

/// Gives or denies a permission directly.
///
/// # Errors
/// When it was given or denied there for a part of the term already, or a rule refuses it.
pub async fn add_direct(transaction: &mut WriteTransaction<'_>, new: &NewDirect<'_>) -> Result<Uuid> {
    let id = Uuid::now_v7();
    sqlx::query!(
        "
        insert into access.user_permissions (tenant_id, id, user_id, permission_id, effect, unit_id, scope, term, reason)
        values (tenancy.current_tenant(), $1, $2, $3, $4, $5, $6, daterange($7, $8, '[]'), $9)
        ",
        id,
        new.user_id,
        new.permission_id,
        new.effect.as_str(),
        new.unit_id,
        new.scope,
        new.from,
        new.until,
        new.reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(id)
}

/// Ends direct permissions and denials after their last day; one that would only have begun later never was.
///
/// # Errors
/// When who acts may not, or the connection breaks.
pub async fn end_direct(
    transaction: &mut WriteTransaction<'_>,
    ids: &[Uuid],
    last_day: NaiveDate,
) -> Result<u64> {
    let ended = sqlx::query!(
        "
        update access.user_permissions
        set term = case when lower(term) <= $2 then daterange(lower(term), $2, '[]') else term end,
            deleted_at = case when lower(term) > $2 then now() end,
            deleted_by = case when lower(term) > $2 then tenancy.current_actor() end
        where tenant_id = (select tenancy.current_tenant()) and id = any ($1)
        ",
        ids,
        last_day,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(ended.rows_affected())
}
