//! Member numbers.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// The ids of the memberships that have or had a number, and of their people.
///
/// # Errors
/// When the query fails.
pub async fn ids_by_number(connection: &mut PgConnection, number: &str) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        r#"
        select unnest(array[memberships.id, memberships.user_id]) as "id!"
        from membership.memberships
        where memberships.tenant_id = (select tenancy.current_tenant())
          and memberships.member_number = $1
        "#,
        number,
    )
    .fetch_all(connection)
    .await?)
}

/// Gives the next numbers of their formats to those of the memberships that have none, in the order given, with the year
/// of joining. Whoever else gives numbers of the same formats waits until the transaction ends; one that rolls back
/// leaves no gap. Gives the memberships with what they were given.
///
/// # Errors
/// When a format is not made of `{unit}`, `{type}`, `{year}` and one `{sequence:width}`.
pub async fn give(
    transaction: &mut WriteTransaction<'_>,
    membership_ids: &[Uuid],
) -> Result<Vec<(Uuid, Option<String>)>> {
    let given = sqlx::query!(
        "
        update membership.memberships
        set member_number = given.member_number
        from (
            select allocated.membership_id, allocated.member_number
            from (
                select
                    coalesce(array_agg(memberships.id order by asked.place), '{}') as ids,
                    coalesce(array_agg(memberships.joined_on order by asked.place), '{}') as days
                from unnest($1::uuid[]) with ordinality as asked (id, place)
                join membership.memberships on memberships.id = asked.id
                where memberships.tenant_id = tenancy.current_tenant()
                  and memberships.member_number is null
            ) as without
            cross join lateral membership.allocate_numbers(without.ids, without.days, $2) as allocated
        ) as given
        where memberships.tenant_id = tenancy.current_tenant()
          and memberships.id = given.membership_id
        returning memberships.id, memberships.member_number
        ",
        membership_ids,
        Uuid::now_v7(),
    )
    .fetch_all(&mut **transaction)
    .await?;
    Ok(given.into_iter().map(|row| (row.id, row.member_number)).collect())
}
