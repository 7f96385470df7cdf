//! Runs a script while looking, from a second session, for who is in its way.

use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::TryStreamExt;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, PgConnection};

use super::cause::{Cause, SessionInfo};
use super::lock::blockers_of;
use super::name::MigrationId;
use super::observer::Observer;
use super::session::Session;

/// A script that did not come to its end.
pub(crate) struct Stopped {
    /// How many of its statements succeeded before.
    pub(crate) completed: usize,
    pub(crate) cause: Cause,
    pub(crate) blockers: Vec<SessionInfo>,
}

impl Stopped {
    /// Stopped by something else than a lock or one of several statements.
    pub(crate) fn at_once(cause: Cause) -> Self {
        Self {
            completed: 0,
            cause,
            blockers: Vec::new(),
        }
    }
}

/// Runs a script of one or more statements in one message. The second session is opened only when
/// the script takes long enough to be waiting for a lock.
pub(crate) async fn run(
    session: &mut Session,
    script: Arc<str>,
    lock_timeout: Duration,
    migration: &MigrationId,
    observer: &dyn Observer,
) -> Result<(), Stopped> {
    let seen = Mutex::new(Vec::new());
    let watcher = Watcher {
        options: &session.options,
        pid: session.pid,
        lock_timeout,
        seen: &seen,
    };
    let outcome = tokio::select! {
        biased;
        outcome = execute(&mut session.connection, script) => outcome,
        never = watcher.watch(|blockers| observer.blocked(migration, blockers)) => match never {},
    };
    outcome.map_err(|(completed, error)| {
        let cause = Cause::from(error);
        let waited = matches!(cause.sqlstate(), Some("55P03" | "57014"));
        let seen = seen.into_inner().unwrap_or_else(PoisonError::into_inner);
        Stopped {
            completed,
            cause,
            blockers: if waited { seen } else { Vec::new() },
        }
    })
}

/// Counts the statements that succeed, so that an error without position can be traced to its own.
pub(crate) async fn execute(
    connection: &mut PgConnection,
    script: Arc<str>,
) -> Result<(), (usize, sqlx::Error)> {
    let mut completed = 0;
    let mut results = sqlx::raw_sql(AssertSqlSafe(script)).execute_many(connection);
    loop {
        match results.try_next().await {
            Ok(Some(_)) => completed += 1,
            Ok(None) => return Ok(()),
            Err(error) => return Err((completed, error)),
        }
    }
}

struct Watcher<'w> {
    options: &'w PgConnectOptions,
    pid: i32,
    lock_timeout: Duration,
    seen: &'w Mutex<Vec<SessionInfo>>,
}

impl Watcher<'_> {
    /// Looks again and again until it is dropped. That no second session is to be had only costs
    /// the names of the blockers.
    async fn watch(&self, announce: impl Fn(&[SessionInfo])) -> Infallible {
        tokio::time::sleep((self.lock_timeout / 2).min(Duration::from_secs(1))).await;
        if let Ok(mut connection) = self.options.connect().await {
            let interval = (self.lock_timeout / 8).min(Duration::from_secs(1));
            while let Ok(blockers) = blockers_of(&mut connection, self.pid).await {
                if self.remember(&blockers) {
                    announce(&blockers);
                }
                tokio::time::sleep(interval).await;
            }
        }
        std::future::pending().await
    }

    /// Whether these are others than before.
    fn remember(&self, blockers: &[SessionInfo]) -> bool {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let pids = |sessions: &[SessionInfo]| sessions.iter().map(|session| session.pid).collect::<Vec<_>>();
        let is_new = !blockers.is_empty() && pids(&seen) != pids(blockers);
        blockers.clone_into(&mut seen);
        is_new
    }
}
