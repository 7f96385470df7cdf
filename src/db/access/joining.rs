//! The roles that come with joining: by an invitation, or through the domain of an e-mail address.

use uuid::Uuid;

use crate::db::{Result, WriteTransaction};
use sqlx::PgConnection;

/// Finds a role by its code.
///
/// # Errors
/// When the connection breaks.
pub async fn role_id(connection: &mut PgConnection, code: &str) -> Result<Option<Uuid>> {
    Ok(sqlx::query_scalar!(
        "select id from access.roles where tenant_id = (select tenancy.current_tenant()) and code = $1 and deleted_at is null",
        code,
    )
    .fetch_optional(connection)
    .await?)
}

/// A role that joining brings.
#[derive(Clone, Copy, Debug)]
pub struct JoiningRole<'a> {
    /// Which role.
    pub role_id: Uuid,
    /// Where it is held; `None` for the unit that is joined, or everywhere where the scope is `tenant`.
    pub unit_id: Option<Uuid>,
    /// `unit`, `subtree` or `tenant`.
    pub scope: &'a str,
}

/// Says which roles an invitation brings.
///
/// # Errors
/// When a role was deleted, or there is no unit at which it would be held.
pub async fn add_to_invitation(
    transaction: &mut WriteTransaction<'_>,
    invitation_id: Uuid,
    roles: &[JoiningRole<'_>],
) -> Result<()> {
    let (ids, units, scopes) = columns(roles);
    sqlx::query!(
        "
        insert into access.invitation_roles (tenant_id, invitation_id, role_id, unit_id, scope)
        select tenancy.current_tenant(), $1, role_id, unit_id, scope
        from unnest($2::uuid[], $3::uuid[], $4::text[]) as given (role_id, unit_id, scope)
        ",
        invitation_id,
        &ids,
        &units as &[Option<Uuid>],
        &scopes,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

fn columns(roles: &[JoiningRole<'_>]) -> (Vec<Uuid>, Vec<Option<Uuid>>, Vec<String>) {
    (
        roles.iter().map(|role| role.role_id).collect(),
        roles.iter().map(|role| role.unit_id).collect(),
        roles.iter().map(|role| role.scope.to_owned()).collect(),
    )
}

/// A role that somebody was given by joining.
#[derive(Clone, Debug)]
pub struct Given {
    /// The user who holds it.
    pub user_id: Uuid,
    /// The role's code.
    pub role: String,
    /// The code of the unit; `None` for everywhere.
    pub unit: Option<String>,
}

/// Gives a user the roles that an invitation brings, from today on and as decided by who invited. One that the user
/// holds there already stays as it is.
///
/// # Errors
/// When a rule of roles refuses it: as many as may hold it there already, or another role of the user's excludes it.
pub async fn assign_by_invitation(
    transaction: &mut WriteTransaction<'_>,
    invitation_id: Uuid,
    user_id: Uuid,
) -> Result<Vec<Given>> {
    Ok(sqlx::query_as!(
        Given,
        r#"
        with given as (
            insert into access.role_assignments (tenant_id, id, user_id, role_id, unit_id, scope, kind_code, granted_by, reason)
            select
                brought.tenant_id,
                tenancy.bulk_id($3, row_number() over (order by brought.role_id)),
                $2,
                brought.role_id,
                place.unit_id,
                brought.scope,
                'appointed',
                invitation.created_by,
                'came with an invitation'
            from access.invitation_roles brought
            join membership.invitations invitation
                on invitation.tenant_id = brought.tenant_id
                and invitation.id = brought.invitation_id
            cross join lateral (
                select case when brought.scope <> 'tenant' then coalesce(brought.unit_id, invitation.unit_id) end as unit_id
            ) as place
            where brought.tenant_id = (select tenancy.current_tenant())
              and brought.invitation_id = $1
              and not exists (
                  select from access.role_assignments held
                  where held.tenant_id = brought.tenant_id
                    and held.user_id = $2
                    and held.role_id = brought.role_id
                    and held.unit_id is not distinct from place.unit_id
                    and held.term && daterange(current_date, null)
                    and held.status not in ('ended', 'revoked')
                    and held.deleted_at is null
              )
            returning tenant_id, user_id, role_id, unit_id
        )
        select given.user_id, roles.code as role, units.code as "unit?"
        from given
        join access.roles on roles.tenant_id = given.tenant_id and roles.id = given.role_id
        left join organization.units on units.tenant_id = given.tenant_id and units.id = given.unit_id
        order by roles.code collate "C"
        "#,
        invitation_id,
        user_id,
        Uuid::now_v7(),
    )
    .fetch_all(&mut **transaction)
    .await?)
}

/// Says which roles joining through a domain brings, beside those that it brings already.
///
/// # Errors
/// When a role was deleted, has a limited number of holders, or there is no unit at which it would be held.
pub async fn add_to_domain(
    transaction: &mut WriteTransaction<'_>,
    domain_id: Uuid,
    roles: &[JoiningRole<'_>],
) -> Result<()> {
    let (ids, units, scopes) = columns(roles);
    sqlx::query!(
        "
        insert into access.email_domain_roles (tenant_id, email_domain_id, role_id, unit_id, scope)
        select tenancy.current_tenant(), $1, role_id, unit_id, scope
        from unnest($2::uuid[], $3::uuid[], $4::text[]) as given (role_id, unit_id, scope)
        on conflict (tenant_id, email_domain_id, role_id) do update set unit_id = excluded.unit_id, scope = excluded.scope
        ",
        domain_id,
        &ids,
        &units as &[Option<Uuid>],
        &scopes,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Says which roles joining through a domain brings no more. Who has them keeps them.
///
/// # Errors
/// When the connection breaks.
pub async fn remove_from_domain(
    transaction: &mut WriteTransaction<'_>,
    domain_id: Uuid,
    role_ids: &[Uuid],
) -> Result<()> {
    sqlx::query!(
        "
        delete from access.email_domain_roles
        where tenant_id = (select tenancy.current_tenant()) and email_domain_id = $1 and role_id = any ($2)
        ",
        domain_id,
        role_ids,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// A role that joining through a domain would bring somebody, and that a rule refuses.
#[derive(Clone, Debug)]
pub struct RoleObstacle {
    /// The person.
    pub user_id: Uuid,
    /// The person's name.
    pub name: String,
    /// The domain.
    pub domain: String,
    /// What stands in the way, in words.
    pub obstacle: String,
}

/// What keeps people from the roles that joining through domains brings, one thing a person at most, in their order.
///
/// # Errors
/// When the connection breaks.
pub async fn obstacles(
    connection: &mut PgConnection,
    user_ids: &[Uuid],
    domain_ids: &[Uuid],
) -> Result<Vec<RoleObstacle>> {
    Ok(sqlx::query_file_as!(
        RoleObstacle,
        "src/db/access/joining/obstacles.sql",
        user_ids,
        domain_ids
    )
    .fetch_all(connection)
    .await?)
}

/// Gives people the roles that joining through domains brings, each those of the domain at the same place, from today on.
/// One that somebody holds there already stays as it is.
///
/// # Errors
/// When a rule of roles refuses it: another role of somebody's excludes it.
pub async fn assign_by_domains(
    transaction: &mut WriteTransaction<'_>,
    user_ids: &[Uuid],
    domain_ids: &[Uuid],
) -> Result<Vec<Given>> {
    Ok(sqlx::query_as!(
        Given,
        r#"
        with given as (
            insert into access.role_assignments (tenant_id, id, user_id, role_id, unit_id, scope, kind_code, reason)
            select
                brought.tenant_id,
                tenancy.bulk_id($3, row_number() over (order by joining.user_id, brought.role_id)),
                joining.user_id,
                brought.role_id,
                place.unit_id,
                brought.scope,
                'appointed',
                'came with the e-mail domain ' || email_domain.domain
            from unnest($1::uuid[], $2::uuid[]) as joining (user_id, domain_id)
            join membership.email_domains email_domain
                on email_domain.tenant_id = (select tenancy.current_tenant())
                and email_domain.id = joining.domain_id
            join access.email_domain_roles brought
                on brought.tenant_id = email_domain.tenant_id
                and brought.email_domain_id = email_domain.id
            cross join lateral (
                select case when brought.scope <> 'tenant' then coalesce(brought.unit_id, email_domain.unit_id) end as unit_id
            ) as place
            where not exists (
                select from access.role_assignments held
                where held.tenant_id = brought.tenant_id
                  and held.user_id = joining.user_id
                  and held.role_id = brought.role_id
                  and held.unit_id is not distinct from place.unit_id
                  and held.term && daterange(current_date, null)
                  and held.status not in ('ended', 'revoked')
                  and held.deleted_at is null
            )
            returning tenant_id, user_id, role_id, unit_id
        )
        select given.user_id, roles.code as role, units.code as "unit?"
        from given
        join access.roles on roles.tenant_id = given.tenant_id and roles.id = given.role_id
        left join organization.units on units.tenant_id = given.tenant_id and units.id = given.unit_id
        order by given.user_id, roles.code collate "C"
        "#,
        user_ids,
        domain_ids,
        Uuid::now_v7(),
    )
    .fetch_all(&mut **transaction)
    .await?)
}
