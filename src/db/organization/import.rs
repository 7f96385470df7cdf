//! The statements of the import of units: each set-based, over staging tables and the tables of the tenant.

mod apply;

pub use apply::apply;

use sqlx::PgConnection;
use sqlx::postgres::PgQueryResult;
use uuid::Uuid;

use crate::db::Result;
use crate::db::tenancy::batches::Mode;
use crate::db::tenancy::staging::{self, Change, FieldCount, Tally};

/// Where the rows of the file are copied.
pub const STAGED: &str = "organization.staged_units";
const PLANNED: &str = "organization.planned_units";
const NAMES: &str = "organization.unit_names";
const PARENTS: &str = "organization.named_parents";
const RESOLVED: &str = "organization.resolved_units";
/// Where units that are new or move are to stand.
pub(super) const PLACED: &str = "organization.placed_units";
/// Where the checks keep what they found out.
pub const DERIVED: &[&str] = &[PLANNED, NAMES, PARENTS, RESOLVED, PLACED];

/// Lays the tree out as the file would have it, and refuses what a row shows by itself.
///
/// # Errors
/// When the connection breaks.
pub async fn plan(connection: &mut PgConnection, columns: &[String], mode: Mode) -> Result<()> {
    prefer_whole_tables(connection).await?;
    let has_parents = columns.iter().any(|column| column == "parent_code");
    sqlx::query_file!("src/db/organization/import/unpack_faults.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/organization/import/refuse_duplicates.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!(
        "src/db/organization/import/plan_units.sql",
        Uuid::now_v7(),
        has_parents
    )
    .execute(&mut *connection)
    .await?;
    staging::analyze(connection, PLANNED).await?;
    sqlx::query_file!(
        "src/db/organization/import/refuse_values.sql",
        columns,
        mode.as_str()
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query_file!("src/db/organization/import/refuse_contacts.sql", columns)
        .execute(&mut *connection)
        .await?;
    if has_parents {
        find_parents(connection).await?;
    }
    Ok(())
}

/// Rows that were just written have no statistics, and nested loops over them take minutes where a hash takes a moment.
async fn prefer_whole_tables(connection: &mut PgConnection) -> Result<()> {
    sqlx::query!("select set_config('enable_nestloop', 'off', true)")
        .fetch_one(connection)
        .await?;
    Ok(())
}

async fn find_parents(connection: &mut PgConnection) -> Result<()> {
    sqlx::query_file!("src/db/organization/import/name_units.sql")
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, NAMES).await?;
    sqlx::query_file!("src/db/organization/import/name_parents.sql")
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, PARENTS).await?;
    sqlx::query_file!("src/db/organization/import/find_parents.sql")
        .execute(&mut *connection)
        .await?;
    assign_parents(connection).await?;
    // Each path that is found may be what another one waits for.
    while find_paths(connection, false).await? || find_paths(connection, true).await? {
        assign_parents(connection).await?;
    }
    staging::analyze(connection, PLANNED).await?;
    sqlx::query_file!("src/db/organization/import/refuse_parents.sql")
        .execute(&mut *connection)
        .await?;
    Ok(())
}

async fn assign_parents(connection: &mut PgConnection) -> Result<()> {
    sqlx::query_file!("src/db/organization/import/assign_parents.sql")
        .execute(connection)
        .await?;
    Ok(())
}

/// Whether a path was found, or found ambiguous.
async fn find_paths(connection: &mut PgConnection, is_last: bool) -> Result<bool> {
    let found = sqlx::query_file!("src/db/organization/import/find_paths.sql", is_last)
        .execute(connection)
        .await?;
    Ok(found.rows_affected() > 0)
}

/// The parents that the file names and that are not there.
///
/// # Errors
/// When the connection breaks.
pub async fn unknown_parents(connection: &mut PgConnection, limit: i64) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select name
        from named_parents
        where unit_id is null and candidates is null
        order by name
        limit $1
        "#,
        limit,
    )
    .fetch_all(connection)
    .await?)
}

/// What a parent may be called: the codes and names of all units that there are or would be.
///
/// # Errors
/// When the connection breaks.
pub async fn names(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        "
        select code
        from planned_units
        where not is_deleted
        union
        select name
        from staged_units
        where name is not null
        union
        select name
        from organization.units
        where tenant_id = (select tenancy.current_tenant()) and deleted_at is null
        order by 1
        ",
    )
    .fetch_all(connection)
    .await?
    .into_iter()
    .flatten()
    .collect())
}

/// Adds to the refusals of unknown parents what may have been meant; `unknown` and `meant` go together.
///
/// # Errors
/// When the connection breaks.
pub async fn suggest_parents(
    connection: &mut PgConnection,
    unknown: &[String],
    meant: &[String],
) -> Result<()> {
    sqlx::query!(
        r#"
        update import_faults
        set message = format('%s; did you mean "%s"?', import_faults.message, suggested.meant)
        from staged_units staged
        join unnest($1::text[], $2::text[]) as suggested (unknown, meant) on suggested.unknown = staged.parent_code
        where import_faults.line = staged.line and import_faults.code = 'unknown_parent'
        "#,
        unknown,
        meant,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// A unit to which no root leads down.
#[derive(Clone, Debug)]
pub struct Unreached {
    /// Its id.
    pub unit_id: Uuid,
    /// The id of the unit above, which no root leads to either.
    pub parent_id: Uuid,
    /// The code by which it is called.
    pub code: String,
    /// The row of the file that would put it there.
    pub line: Option<i64>,
}

/// The units to which no root leads down as the tree is planned.
///
/// # Errors
/// When the connection breaks.
pub async fn unreached(connection: &mut PgConnection) -> Result<Vec<Unreached>> {
    Ok(
        sqlx::query_file_as!(Unreached, "src/db/organization/import/unreached.sql")
            .fetch_all(connection)
            .await?,
    )
}

/// Refuses rows whose units would stand in a circle; `lines` and `messages` go together. Returns how many were not
/// refused for it already.
///
/// # Errors
/// When the connection breaks.
pub async fn refuse_circles(
    connection: &mut PgConnection,
    lines: &[i64],
    messages: &[String],
) -> Result<u64> {
    let refused = sqlx::query_file!("src/db/organization/import/refuse_circles.sql", lines, messages)
        .execute(connection)
        .await?;
    Ok(refused.rows_affected())
}

/// Refuses rows that would archive a unit which somebody leads, or is to lead.
///
/// # Errors
/// When the connection breaks.
pub async fn refuse_led(connection: &mut PgConnection) -> Result<()> {
    sqlx::query_file!("src/db/organization/import/refuse_led.sql")
        .execute(connection)
        .await?;
    Ok(())
}

/// Refuses rows whose units may not stand where they would. Returns how many were not refused for it already.
///
/// # Errors
/// When the connection breaks.
pub async fn refuse_places(connection: &mut PgConnection) -> Result<u64> {
    let misplaced = sqlx::query_file!("src/db/organization/import/refuse_places.sql")
        .execute(&mut *connection)
        .await?;
    let archived = sqlx::query_file!("src/db/organization/import/refuse_archived.sql")
        .execute(&mut *connection)
        .await?;
    let archiving = sqlx::query_file!("src/db/organization/import/refuse_archiving.sql")
        .execute(&mut *connection)
        .await?;
    let orphans = sqlx::query_file!("src/db/organization/import/refuse_orphans.sql")
        .execute(connection)
        .await?;
    let refused = [misplaced, archived, archiving, orphans];
    Ok(refused.iter().map(PgQueryResult::rows_affected).sum())
}

/// Plans units whose rows are refused as they are, which may make others impossible. Returns how many were planned
/// otherwise.
///
/// # Errors
/// When the connection breaks.
pub async fn keep_refused(connection: &mut PgConnection) -> Result<u64> {
    let kept = sqlx::query_file!("src/db/organization/import/keep_refused.sql")
        .execute(connection)
        .await?;
    Ok(kept.rows_affected())
}

/// Finds out what each good row would do.
///
/// # Errors
/// When the connection breaks.
pub async fn resolve(connection: &mut PgConnection, columns: &[String]) -> Result<()> {
    sqlx::query_file!("src/db/organization/import/resolve.sql", columns)
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, RESOLVED).await
}

/// How many of the good rows do what.
///
/// # Errors
/// When the connection breaks.
pub async fn tally(connection: &mut PgConnection) -> Result<Tally> {
    Ok(
        sqlx::query_file_as!(Tally, "src/db/organization/import/tally.sql")
            .fetch_one(connection)
            .await?,
    )
}

/// In how many rows each column changes.
///
/// # Errors
/// When the connection breaks.
pub async fn changed_fields(connection: &mut PgConnection) -> Result<Vec<FieldCount>> {
    Ok(
        sqlx::query_file_as!(FieldCount, "src/db/organization/import/changed_fields.sql")
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
        sqlx::query_file_as!(Change, "src/db/organization/import/sample.sql", limit)
            .fetch_all(connection)
            .await?,
    )
}
