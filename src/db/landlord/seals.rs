//! The seals of the landlord's own trail.

use chrono::NaiveDate;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt};
use sqlx::PgConnection;

use crate::db::audit::{Misfit, SealDigest, SealedBlock, Standing};
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

/// The blocks of a range of numbers, in order.
///
/// # Errors
/// When the query fails.
pub async fn blocks(connection: &mut PgConnection, first: i64, last: i64) -> Result<Vec<SealedBlock>> {
    Ok(
        sqlx::query_file_as!(SealedBlock, "src/db/landlord/seals_blocks.sql", first, last)
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

/// The first block that was pruned without an entry that tells of it.
///
/// # Errors
/// When the query fails.
pub async fn unaccounted(connection: &mut PgConnection) -> Result<Vec<Misfit>> {
    Ok(
        sqlx::query_file_as!(Misfit, "src/db/landlord/seals_unaccounted.sql")
            .fetch_all(connection)
            .await?,
    )
}

/// The first day of the month, this one or an earlier one, before which entries can be pruned, and how many they are;
/// none when nothing is older.
///
/// # Errors
/// When the query fails.
pub async fn prunable(connection: &mut PgConnection, before: NaiveDate) -> Result<Option<(NaiveDate, i64)>> {
    let found = sqlx::query!(
        r#"
        select
            before,
            (
                select count(*)
                from landlord.activity_log
                where occurred_at < before::timestamp at time zone 'UTC'
            ) as "entries!"
        from landlord.prunable($1) as before
        "#,
        before,
    )
    .fetch_one(connection)
    .await?;
    Ok(found.before.map(|before| (before, found.entries)))
}

/// Drops the entries before the first day of a month, all of which are sealed, and keeps their seals. Returns how many
/// entries.
///
/// # Errors
/// When entries are not sealed, a block reaches over that day, or the month has not ended.
pub async fn prune(
    transaction: &mut WriteTransaction<'_>,
    before: NaiveDate,
    export_digest: &str,
) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select landlord.prune($1, $2) as "entries!""#,
        before,
        export_digest
    )
    .fetch_one(&mut **transaction)
    .await?)
}
