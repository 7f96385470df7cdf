//! The seals of the landlord's own trail.

use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt};
use sqlx::PgConnection;

use crate::db::audit::{Misfit, SealCheck, SealDigest, Standing};
use crate::db::{Result, WriteTransaction};

/// Closes what transactions older than every running one wrote. Returns how many entries it were.
///
/// # Errors
/// When the query fails.
pub async fn seal(transaction: &mut WriteTransaction<'_>) -> Result<i64> {
    Ok(sqlx::query_scalar!(r#"select landlord.seal() as "sealed!""#)
        .fetch_one(&mut **transaction)
        .await?)
}

/// How far the trail is sealed.
///
/// # Errors
/// When the query fails.
pub async fn standing(connection: &mut PgConnection) -> Result<Standing> {
    Ok(
        sqlx::query_file_as!(Standing, "src/db/landlord/seals_standing.sql")
            .fetch_one(connection)
            .await?,
    )
}

/// The blocks of a range of numbers, held against the entries that are there now, in order.
pub fn check(connection: &mut PgConnection, first: i64, last: i64) -> BoxStream<'_, Result<SealCheck>> {
    sqlx::query_file_as!(SealCheck, "src/db/landlord/seals_check.sql", first, last)
        .fetch(connection)
        .map_err(Into::into)
        .boxed()
}

/// The first entry that no longer fits a block, as far as its fingerprints tell.
///
/// # Errors
/// When the query fails.
pub async fn misfit(connection: &mut PgConnection, number: i64) -> Result<Option<Misfit>> {
    Ok(
        sqlx::query_file_as!(Misfit, "src/db/landlord/seals_misfit.sql", number)
            .fetch_optional(connection)
            .await?,
    )
}

/// The first entry that should be in a block and is in none.
///
/// # Errors
/// When the query fails.
pub async fn stray(connection: &mut PgConnection) -> Result<Option<Misfit>> {
    Ok(sqlx::query_file_as!(Misfit, "src/db/landlord/seals_stray.sql")
        .fetch_optional(connection)
        .await?)
}

/// The digests of the blocks after one, in order.
///
/// # Errors
/// When the query fails.
pub async fn digests(connection: &mut PgConnection, after: i64) -> Result<Vec<SealDigest>> {
    Ok(sqlx::query_as!(
        SealDigest,
        "select number, digest from landlord.seals
         where number > $1
         order by number",
        after,
    )
    .fetch_all(connection)
    .await?)
}
