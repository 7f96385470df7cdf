//! The statements of the import of roles held: each set-based, over staging tables and the tables of the tenant.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::tenancy::batches::{Mode, Undoing};
use crate::db::tenancy::staging::{self, Change, Tally};
use crate::db::{Result, WriteTransaction};

/// Where the rows of the file are copied.
pub const STAGED: &str = "access.staged_assignments";
const RESOLVED: &str = "access.resolved_assignments";
/// Where the checks keep what they found out.
pub const DERIVED: &[&str] = &[RESOLVED];

/// Finds out what each row means, and refuses what breaks a rule, beside what is there and beside earlier rows.
///
/// # Errors
/// When the connection breaks.
pub async fn check(connection: &mut PgConnection, mode: Mode, today: NaiveDate) -> Result<()> {
    sqlx::query_file!("src/db/access/import/unpack_faults.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/access/import/resolve.sql", today)
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, RESOLVED).await?;
    sqlx::query_file!("src/db/access/import/refuse_values.sql", mode.as_str())
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/access/import/refuse_overlaps.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/access/import/refuse_holders.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/access/import/refuse_conflicts.sql")
        .execute(&mut *connection)
        .await?;
    Ok(())
}

/// How many rows do what.
///
/// # Errors
/// When the connection breaks.
pub async fn tally(connection: &mut PgConnection) -> Result<Tally> {
    let counts = sqlx::query!(
        r#"
        select
            count(*) filter (where not is_present) as "created!",
            count(*) filter (where is_present) as "unchanged!"
        from resolved_assignments
        where not exists (select from import_faults found where found.line = resolved_assignments.line)
        "#,
    )
    .fetch_one(connection)
    .await?;
    Ok(Tally {
        created: counts.created,
        changed: 0,
        unchanged: counts.unchanged,
    })
}

/// The first rows that would be applied, and the first that are there already.
///
/// # Errors
/// When the connection breaks.
pub async fn sample(connection: &mut PgConnection, limit: i64) -> Result<Vec<Change>> {
    Ok(
        sqlx::query_file_as!(Change, "src/db/access/import/sample.sql", limit)
            .fetch_all(connection)
            .await?,
    )
}

/// Gives what the checks found good.
///
/// # Errors
/// When a rule refuses it all the same.
pub async fn apply(transaction: &mut WriteTransaction<'_>, batch_id: Uuid) -> Result<()> {
    sqlx::query_file!("src/db/access/import/apply.sql", Uuid::now_v7(), batch_id)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// An imported role that was changed since.
#[derive(Debug, Clone, Serialize)]
pub struct Touched {
    /// The assignment.
    pub id: Uuid,
    /// The role's code.
    pub role: String,
    /// The e-mail of who holds it, or else the id.
    pub user: String,
    /// Who touched it last.
    pub touched_by: String,
}

/// What of a batch was changed since, and stays.
///
/// # Errors
/// When the connection breaks.
pub async fn touched(connection: &mut PgConnection, batch_id: Uuid) -> Result<Vec<Touched>> {
    Ok(sqlx::query_as!(
        Touched,
        r#"
        select
            assignment.id,
            role.code as role,
            coalesce(users.email, users.id::text) as "user!",
            actor.display_name as touched_by
        from access.role_assignments assignment
        join access.roles role on role.tenant_id = assignment.tenant_id and role.id = assignment.role_id
        join identity.users on users.tenant_id = assignment.tenant_id and users.id = assignment.user_id
        join tenancy.actors actor on actor.tenant_id = assignment.tenant_id and actor.id = assignment.updated_by
        where assignment.tenant_id = (select tenancy.current_tenant())
          and assignment.import_batch_id = $1
          and assignment.deleted_at is null
          and assignment.revision > 1
        order by assignment.id
        "#,
        batch_id,
    )
    .fetch_all(connection)
    .await?)
}

/// Takes a batch back, but for what was changed since.
///
/// # Errors
/// When the connection breaks.
pub async fn undo(transaction: &mut WriteTransaction<'_>, batch_id: Uuid) -> Result<Undoing> {
    let removed = sqlx::query!(
        "
        update access.role_assignments
        set deleted_at = now(), deleted_by = tenancy.current_actor()
        where tenant_id = (select tenancy.current_tenant()) and import_batch_id = $1 and deleted_at is null and revision = 1
        ",
        batch_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(Undoing {
        removed: i64::try_from(removed.rows_affected()).unwrap_or(i64::MAX),
        restored: 0,
    })
}
