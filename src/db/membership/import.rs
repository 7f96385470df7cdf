//! The statements of the import of members: each set-based, over staging tables and the tables of the tenant.

use sqlx::{Executor, PgConnection};
use uuid::Uuid;

use crate::db::tenancy::batches::Mode;
use crate::db::tenancy::staging::{self, Change, FieldCount, Tally};
use crate::db::{Result, WriteTransaction};

/// Where the rows of the file are copied.
pub const STAGED: &str = "membership.staged_members";
const NAMED: &str = "membership.named_values";
const MATCHED: &str = "membership.matched_members";
const RESOLVED: &str = "membership.resolved_members";
/// Where the checks keep what they found out.
pub const DERIVED: &[&str] = &[NAMED, MATCHED, RESOLVED];

/// With fewer rows than this, making keys again costs more than checking them row by row, and the planner's
/// statistics stay good enough.
const LARGE_LOAD: i64 = 5000;

/// Finds out which people and memberships the staged rows mean.
///
/// # Errors
/// When the connection breaks.
pub async fn match_rows(connection: &mut PgConnection, columns: &[String]) -> Result<()> {
    sqlx::query_file!("src/db/membership/import/name_values.sql")
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, NAMED).await?;
    match_people(connection, columns).await
}

/// Checks the rows that were matched, and finds out what each would do.
///
/// # Errors
/// When the connection breaks.
pub async fn check(connection: &mut PgConnection, columns: &[String], mode: Mode) -> Result<()> {
    let has = |names: &[&str]| {
        names
            .iter()
            .any(|name| columns.iter().any(|column| column == name))
    };
    sqlx::query_file!("src/db/membership/import/excuse_values.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/membership/import/unpack_faults.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/membership/import/refuse_duplicates.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!(
        "src/db/membership/import/refuse_values.sql",
        has(&["first_name", "last_name", "full_name"]),
        has(&["unit_code"]),
        has(&["membership_type"]),
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query_file!("src/db/membership/import/refuse_taken_keys.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/membership/import/refuse_same_person.sql")
        .execute(&mut *connection)
        .await?;
    resolve(connection, columns, mode).await
}

async fn match_people(connection: &mut PgConnection, columns: &[String]) -> Result<()> {
    let has = |name: &str| columns.iter().any(|column| column == name);
    if has("member_no") {
        sqlx::query_file!("src/db/membership/import/match_member_no.sql")
            .execute(&mut *connection)
            .await?;
    }
    staging::analyze(connection, MATCHED).await?;
    if has("external_id") {
        sqlx::query_file!("src/db/membership/import/match_external_id.sql")
            .execute(&mut *connection)
            .await?;
    }
    if has("email") {
        sqlx::query_file!("src/db/membership/import/match_email.sql")
            .execute(&mut *connection)
            .await?;
    }
    if has("unit_code") {
        sqlx::query_file!("src/db/membership/import/match_name.sql")
            .execute(&mut *connection)
            .await?;
    }
    staging::analyze(connection, MATCHED).await
}

async fn resolve(connection: &mut PgConnection, columns: &[String], mode: Mode) -> Result<()> {
    sqlx::query_file!("src/db/membership/import/resolve_known.sql", columns)
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/membership/import/resolve_new.sql")
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, RESOLVED).await?;
    sqlx::query_file!("src/db/membership/import/refuse_resolved.sql")
        .execute(&mut *connection)
        .await?;
    drop_refused(connection).await?;
    sqlx::query_file!("src/db/membership/import/refuse_overlaps.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/membership/import/refuse_mode.sql", mode.as_str())
        .execute(&mut *connection)
        .await?;
    drop_refused(connection).await
}

async fn drop_refused(connection: &mut PgConnection) -> Result<()> {
    sqlx::query_file!("src/db/membership/import/drop_refused.sql")
        .execute(&mut *connection)
        .await?;
    Ok(())
}

/// The first names of units that do not exist.
///
/// # Errors
/// When the connection breaks.
pub async fn unknown_units(connection: &mut PgConnection, limit: i64) -> Result<Vec<String>> {
    Ok(
        sqlx::query_file_scalar!("src/db/membership/import/unknown_units.sql", limit)
            .fetch_all(connection)
            .await?,
    )
}

/// Adds to the refusals of unknown units which one may have been meant; names and codes in pairs.
///
/// # Errors
/// When the connection breaks.
pub async fn suggest_units(connection: &mut PgConnection, names: &[String], codes: &[String]) -> Result<()> {
    sqlx::query_file!("src/db/membership/import/suggest_units.sql", names, codes)
        .execute(connection)
        .await?;
    Ok(())
}

/// How many of the good rows do what.
///
/// # Errors
/// When the connection breaks.
pub async fn tally(connection: &mut PgConnection) -> Result<Tally> {
    Ok(sqlx::query_file_as!(Tally, "src/db/membership/import/tally.sql")
        .fetch_one(connection)
        .await?)
}

/// In how many rows each column changes.
///
/// # Errors
/// When the connection breaks.
pub async fn changed_fields(connection: &mut PgConnection) -> Result<Vec<FieldCount>> {
    Ok(
        sqlx::query_file_as!(FieldCount, "src/db/membership/import/changed_fields.sql")
            .fetch_all(connection)
            .await?,
    )
}

/// The first rows that would be created, the first that would be changed, and the first that would not.
///
/// # Errors
/// When the connection breaks.
pub async fn sample(connection: &mut PgConnection, limit: i64) -> Result<Vec<Change>> {
    Ok(
        sqlx::query_file_as!(Change, "src/db/membership/import/sample.sql", limit)
            .fetch_all(connection)
            .await?,
    )
}

/// Applies what the checks found out: people first, then memberships; the database writes their history.
///
/// # Errors
/// When the database refuses a row after all; then the transaction is lost.
pub async fn apply(transaction: &mut WriteTransaction<'_>, batch_id: Uuid, tally: Tally) -> Result<()> {
    let suspended = if tally.created >= LARGE_LOAD && is_empty(transaction).await? {
        Some(suspend_keys(transaction).await?)
    } else {
        None
    };
    if tally.created > 0 {
        create(transaction, batch_id).await?;
    }
    if tally.created + tally.changed > 0 && suspended.is_none() {
        change(transaction, batch_id).await?;
    }
    if let Some(definitions) = suspended {
        sqlx::query!("select tenancy.restore_keys($1)", &definitions)
            .fetch_one(&mut **transaction)
            .await?;
    }
    sqlx::query_file!("src/db/membership/import/advance_numbers.sql", Uuid::now_v7())
        .execute(&mut **transaction)
        .await?;
    if tally.created + tally.changed >= LARGE_LOAD {
        // The plans of the next import would be made for empty tables.
        transaction
            .execute("analyze identity.users, membership.memberships, membership.membership_history")
            .await?;
    }
    Ok(())
}

async fn create(transaction: &mut WriteTransaction<'_>, batch_id: Uuid) -> Result<()> {
    let (users_base, memberships_base) = (Uuid::now_v7(), Uuid::now_v7());
    sqlx::query_file!("src/db/membership/import/insert_users.sql", batch_id, users_base)
        .execute(&mut **transaction)
        .await?;
    sqlx::query_file!(
        "src/db/membership/import/insert_memberships.sql",
        batch_id,
        users_base,
        memberships_base
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn change(transaction: &mut WriteTransaction<'_>, batch_id: Uuid) -> Result<()> {
    sqlx::query_file!("src/db/membership/import/keep_users.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    sqlx::query_file!("src/db/membership/import/update_users.sql")
        .execute(&mut **transaction)
        .await?;
    sqlx::query_file!("src/db/membership/import/keep_memberships.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    sqlx::query_file!("src/db/membership/import/update_memberships.sql")
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Whether nobody has any people here; other tenants of the database could not be seen.
async fn is_empty(connection: &mut PgConnection) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"
        select (select count(*) from tenancy.tenants) = 1
            and not exists (select from identity.users)
            and not exists (select from membership.memberships)
            and not exists (select from membership.membership_history) as "is_empty!"
        "#,
    )
    .fetch_one(connection)
    .await?)
}

async fn suspend_keys(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select tenancy.suspend_keys(array['identity.users', 'membership.memberships', 'membership.membership_history']::regclass[])
            as "definitions!"
        "#,
    )
    .fetch_one(connection)
    .await?)
}
