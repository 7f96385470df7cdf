//! The seals of a tenant's trail.

use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt};
use sqlx::PgConnection;

use super::{Misfit, SealDigest, SealedBlock, Standing};
use crate::db::{Result, WriteTransaction};

/// Closes what transactions older than every running one wrote. Returns how many entries it were.
///
/// # Errors
/// When the query fails.
pub async fn seal(transaction: &mut WriteTransaction<'_>) -> Result<i64> {
    Ok(sqlx::query_scalar!(r#"select audit.seal() as "sealed!""#)
        .fetch_one(&mut **transaction)
        .await?)
}

/// How far the trail is sealed.
///
/// # Errors
/// When the query fails.
pub async fn standing(connection: &mut PgConnection) -> Result<Standing> {
    Ok(sqlx::query_file_as!(Standing, "src/db/audit/seals_standing.sql")
        .fetch_one(connection)
        .await?)
}

/// The blocks of a range of numbers, in order.
///
/// # Errors
/// When the query fails.
pub async fn blocks(connection: &mut PgConnection, first: i64, last: i64) -> Result<Vec<SealedBlock>> {
    Ok(
        sqlx::query_file_as!(SealedBlock, "src/db/audit/seals_blocks.sql", first, last)
            .fetch_all(connection)
            .await?,
    )
}

/// The entries that are there now where those of a range of blocks should be, block after block, as COPY sends them in its
/// binary form.
///
/// # Errors
/// When the query fails.
pub async fn entries(
    connection: &mut PgConnection,
    first: i64,
    last: i64,
) -> Result<BoxStream<'_, Result<Vec<u8>>>> {
    // COPY takes no parameters.
    let statement = include_str!("seals_entries.sql")
        .replace("{first}", &first.to_string())
        .replace("{last}", &last.to_string());
    let chunks = connection.copy_out_raw(&statement).await?;
    Ok(chunks.map_ok(|chunk| chunk.to_vec()).map_err(Into::into).boxed())
}

/// The first entry that no longer fits a block, as far as its fingerprints tell.
///
/// # Errors
/// When the query fails.
pub async fn misfit(connection: &mut PgConnection, number: i64) -> Result<Option<Misfit>> {
    Ok(
        sqlx::query_file_as!(Misfit, "src/db/audit/seals_misfit.sql", number)
            .fetch_optional(connection)
            .await?,
    )
}

/// The first entry that should be in a block and is in none.
///
/// # Errors
/// When the query fails.
pub async fn stray(connection: &mut PgConnection) -> Result<Option<Misfit>> {
    Ok(sqlx::query_file_as!(Misfit, "src/db/audit/seals_stray.sql")
        .fetch_optional(connection)
        .await?)
}

/// The first block that was pruned and the first entry that was erased without an entry that tells of it: of the
/// first, the id is the block's number.
///
/// # Errors
/// When the query fails.
pub async fn unaccounted(connection: &mut PgConnection) -> Result<Vec<Misfit>> {
    Ok(sqlx::query_file_as!(Misfit, "src/db/audit/seals_unaccounted.sql")
        .fetch_all(connection)
        .await?)
}

/// The digests of the blocks after one, in order.
///
/// # Errors
/// When the query fails.
pub async fn digests(connection: &mut PgConnection, after: i64) -> Result<Vec<SealDigest>> {
    Ok(sqlx::query_as!(
        SealDigest,
        "select number, digest from audit.seals
         where tenant_id = (select tenancy.current_tenant()) and number > $1
         order by number",
        after,
    )
    .fetch_all(connection)
    .await?)
}
