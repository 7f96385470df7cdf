//! What tenants' trails were sealed with, as the landlord knows it.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::audit::SealDigest;
use crate::db::{Result, WriteTransaction};

/// The digests of a tenant's blocks, in order, as they were anchored.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection, tenant_id: Uuid) -> Result<Vec<SealDigest>> {
    Ok(sqlx::query_as!(
        SealDigest,
        r#"
        select
            number - length(digests) / 32 + place as "number!",
            substring(digests from 32 * (place - 1) + 1 for 32) as "digest!"
        from landlord.audit_anchors
        cross join generate_series(1, length(digests) / 32) as place
        where tenant_id = $1
        order by 1
        "#,
        tenant_id,
    )
    .fetch_all(connection)
    .await?)
}

/// The last block of a tenant that is anchored.
///
/// # Errors
/// When the query fails.
pub async fn last(connection: &mut PgConnection, tenant_id: Uuid) -> Result<Option<SealDigest>> {
    Ok(sqlx::query_as!(
        SealDigest,
        r#"
        select number, substring(digests from length(digests) - 31) as "digest!"
        from landlord.audit_anchors
        where tenant_id = $1
        order by number desc
        limit 1
        "#,
        tenant_id,
    )
    .fetch_optional(connection)
    .await?)
}

/// Anchors blocks that follow the last one that is anchored. Another program may have done so meanwhile.
///
/// # Errors
/// When the query fails.
pub async fn add(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    blocks: &[SealDigest],
) -> Result<()> {
    let Some(head) = blocks.last() else {
        return Ok(());
    };
    let digests: Vec<u8> = blocks.iter().flat_map(|block| block.digest.clone()).collect();
    sqlx::query!(
        "insert into landlord.audit_anchors (tenant_id, number, digests)
         select $1, $2::bigint, $3::bytea
         where $2 - length($3) / 32 = (
             select coalesce(max(number), 0) from landlord.audit_anchors where tenant_id = $1
         )
         on conflict (tenant_id, number) do nothing",
        tenant_id,
        head.number,
        digests,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Ends the anchors of a tenant's blocks after one: another database took the place of its own, by an operation. They are
/// kept as evidence.
///
/// # Errors
/// When the query fails.
pub async fn end_after(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    number: i64,
    operation: &str,
) -> Result<()> {
    sqlx::query!(
        "
        with ended as (
            delete from landlord.audit_anchors where tenant_id = $1 and number > $2 returning *
        ),
        -- Of an anchor of several blocks the first may go on to count.
        shared as (
            insert into landlord.audit_anchors (tenant_id, number, digests, anchored_at)
            select tenant_id, $2, substring(digests for ((length(digests) / 32 - number + $2) * 32)::integer), anchored_at
            from ended
            where number - length(digests) / 32 < $2
        )
        insert into landlord.former_audit_anchors (id, tenant_id, number, digests, anchored_at, operation)
        select gen_random_uuid(), tenant_id, number, digests, anchored_at, $3 from ended
        ",
        tenant_id,
        number,
        operation,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// What put another database in the place of a tenant's, so that its trail goes on from an earlier block.
#[derive(Clone, Debug)]
pub struct Ended {
    /// When.
    pub ended_at: DateTime<Utc>,
    /// By which operation.
    pub operation: String,
    /// The number of the last block that was known before.
    pub number: i64,
}

/// The last time that anchors of a tenant's trail ended.
///
/// # Errors
/// When the query fails.
pub async fn last_ended(connection: &mut PgConnection, tenant_id: Uuid) -> Result<Option<Ended>> {
    Ok(sqlx::query_as!(
        Ended,
        "
        select ended_at, operation, number
        from landlord.former_audit_anchors
        where tenant_id = $1
        order by ended_at desc, number desc
        limit 1
        ",
        tenant_id,
    )
    .fetch_optional(connection)
    .await?)
}
