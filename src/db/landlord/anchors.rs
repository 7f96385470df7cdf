//! What tenants' trails were sealed with, as the landlord knows it.

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
