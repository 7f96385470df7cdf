//! One lock a database, so that two sessions never migrate it at once.

use std::time::{Duration, Instant};

use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, PgConnection, Row};

use super::backoff::jittered;
use super::cause::SessionInfo;
use super::error::{Doing, ErrorKind};
use super::observer::Observer;

/// The key's first half is the tool's ("tctl"), the second is this use of it.
const KEY: (i32, i32) = (0x7463_746c, 1);
const POLL: Duration = Duration::from_millis(200);

/// The expression that tries to take the lock of the session's database: true when the session has it.
pub(crate) fn attempt() -> String {
    format!("pg_try_advisory_lock({}, {})", KEY.0, KEY.1)
}

/// Takes the lock of the session's database, or names its holder when the deadline passes.
pub(crate) async fn acquire(
    connection: &mut PgConnection,
    wait: Duration,
    observer: &dyn Observer,
) -> Result<(), ErrorKind> {
    let begun = Instant::now();
    let mut announced = false;
    loop {
        let locked = sqlx::raw_sql(AssertSqlSafe(format!("select {}", attempt())))
            .fetch_one(&mut *connection)
            .await
            .and_then(|row| row.try_get::<bool, _>(0))
            .doing("taking the migration lock")?;
        if locked {
            return Ok(());
        }
        let waited = begun.elapsed();
        if !announced || waited >= wait {
            let holder = holder(connection).await?;
            if waited >= wait {
                return Err(ErrorKind::Locked {
                    waited,
                    holder: holder.map(Box::new),
                });
            }
            observer.waiting(holder.as_ref());
            announced = true;
        }
        tokio::time::sleep(jittered(POLL).min(wait.saturating_sub(waited))).await;
    }
}

/// Releases the lock, with all else that the session has: a command, which looks nothing up. A failure is of no concern:
/// the session ends next, and its locks with it.
pub(crate) async fn release(connection: &mut PgConnection) {
    let _ = sqlx::raw_sql("discard all").execute(connection).await;
}

/// Which session holds the lock of this database.
pub(crate) async fn holder(connection: &mut PgConnection) -> Result<Option<SessionInfo>, ErrorKind> {
    sqlx::query(
        "select
             pg_stat_activity.pid,
             usename::text,
             application_name,
             backend_start,
             pg_stat_activity.state,
             nullif(query, '<insufficient privilege>')
         from pg_locks
         join pg_stat_activity using (pid)
         where locktype = 'advisory' and granted
           and pg_locks.database = (select oid from pg_database where datname = current_database())
           and classid = $1::bigint::oid and objid = $2::bigint::oid and objsubid = 2
           and pid <> pg_backend_pid()",
    )
    .bind(i64::from(KEY.0))
    .bind(i64::from(KEY.1))
    .fetch_optional(connection)
    .await
    .and_then(|row| row.as_ref().map(session).transpose())
    .doing("looking who holds the migration lock")
}

/// The sessions that hold, or wait before this one for, what another session waits for.
pub(crate) async fn blockers_of(
    connection: &mut PgConnection,
    pid: i32,
) -> Result<Vec<SessionInfo>, sqlx::Error> {
    sqlx::query(
        "select
             pid,
             usename::text,
             application_name,
             coalesce(xact_start, backend_start),
             state,
             nullif(query, '<insufficient privilege>')
         from pg_stat_activity
         where pid = any (pg_blocking_pids($1))
         order by pid",
    )
    .bind(pid)
    .fetch_all(connection)
    .await?
    .iter()
    .map(session)
    .collect()
}

fn session(row: &PgRow) -> Result<SessionInfo, sqlx::Error> {
    Ok(SessionInfo {
        pid: row.try_get(0)?,
        user: row.try_get(1)?,
        application: row.try_get(2)?,
        since: row.try_get(3)?,
        state: row.try_get(4)?,
        query: row.try_get(5)?,
    })
}
