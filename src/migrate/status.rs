//! How a database stands: each migration, and what became of it when.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sqlx::Row;

use super::cause::SessionInfo;
use super::engine::Engine;
use super::error::{Doing, Error, ErrorKind};
use super::ledger_row::{LedgerRow, State, applied_fingerprint};
use super::lock;
use super::name::{Direction, MigrationId, Scope};
use super::plan;
use super::session::{Session, table_exists};
use super::target::Target;

/// How a migration stands in a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is applied, from the file as it is now.
    Applied,
    /// It is not applied yet.
    Pending,
    /// It was tried and ended with an error.
    Failed,
    /// It was begun, statement by statement, and has not ended. Nobody is at it when
    /// [`Status::holder`] is none: then it is the trace of a crash.
    Running,
    /// It is applied, and its file was changed since.
    Drifted,
    /// It is in the ledger, and this program does not know it.
    Unknown,
}

impl Standing {
    /// The word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Pending => "pending",
            Self::Failed => "failed",
            Self::Running => "running",
            Self::Drifted => "drifted",
            Self::Unknown => "unknown",
        }
    }
}

/// One migration of a database.
#[derive(Debug, Clone)]
pub struct MigrationStatus {
    /// The migration.
    pub migration: MigrationId,
    /// How it stands.
    pub standing: Standing,
    /// What the ledger says, when it was begun here.
    pub row: Option<LedgerRow>,
}

/// How a database stands.
#[derive(Debug, Clone)]
pub struct Status {
    /// Every migration of the database's contexts and of its ledger, by number.
    pub migrations: Vec<MigrationStatus>,
    /// The fingerprint of what is applied.
    pub fingerprint: String,
    /// The session that is migrating the database at the moment.
    pub holder: Option<SessionInfo>,
}

/// One entry of a database's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When it was done.
    pub occurred_at: DateTime<Utc>,
    /// The migration.
    pub migration: MigrationId,
    /// What was done with it.
    pub direction: Direction,
    /// SHA-256 of the script that was run.
    pub checksum: String,
    /// Who did it.
    pub actor: String,
    /// Why.
    pub reason: Option<String>,
    /// With which version of this program.
    pub tool_version: String,
}

impl Engine<'_> {
    /// How each migration stands in a database, without lock.
    ///
    /// # Errors
    /// When the database cannot be reached or read, or a context does not exist.
    pub async fn status(&self, target: &Target) -> Result<Status, Error> {
        let status = async {
            let selected = plan::selection(self.library, target, &[])?;
            let mut session = Session::open_reading(target).await?;
            let read = read(&mut session).await;
            session.close().await;
            let (ledger, holder) = read?;
            let fingerprint = applied_fingerprint(&ledger);
            Ok(Status {
                migrations: self.standings(&selected, ledger),
                fingerprint,
                holder,
            })
        };
        status.await.map_err(|error: ErrorKind| error.at(&target.name))
    }

    fn standings(&self, selected: &BTreeSet<String>, ledger: Vec<LedgerRow>) -> Vec<MigrationStatus> {
        let begun: BTreeSet<i32> = ledger.iter().map(|row| row.migration.version).collect();
        let pending = self
            .library
            .migrations()
            .filter(|migration| {
                selected.contains(&migration.id.context) && !begun.contains(&migration.id.version)
            })
            .map(|migration| MigrationStatus {
                migration: migration.id.clone(),
                standing: Standing::Pending,
                row: None,
            });
        let mut migrations: Vec<MigrationStatus> = pending.collect();
        migrations.extend(ledger.into_iter().map(|row| MigrationStatus {
            migration: row.migration.clone(),
            standing: self.standing(&row),
            row: Some(row),
        }));
        migrations.sort_by_key(|status| status.migration.version);
        migrations
    }

    fn standing(&self, row: &LedgerRow) -> Standing {
        if self.library.migration(row.migration.version).is_none() {
            return Standing::Unknown;
        }
        match row.state {
            State::Running => Standing::Running,
            State::Failed => Standing::Failed,
            State::Applied
                if plan::drifted(self.library, std::slice::from_ref(row))
                    .next()
                    .is_some() =>
            {
                Standing::Drifted
            }
            State::Applied => Standing::Applied,
        }
    }

    /// What was done to a database's schema, oldest first: from the audit trail, and for what came
    /// before the trail from the ledger.
    ///
    /// # Errors
    /// When the database cannot be reached or read.
    pub async fn history(&self, target: &Target) -> Result<Vec<Change>, Error> {
        let history = async {
            let mut session = Session::open_reading(target).await?;
            let changes = history(&mut session, target.scope()).await;
            session.close().await;
            changes
        };
        history.await.map_err(|error: ErrorKind| error.at(&target.name))
    }
}

async fn read(session: &mut Session) -> Result<(Vec<LedgerRow>, Option<SessionInfo>), ErrorKind> {
    let ledger = session.ledger_rows().await?;
    // The login may see more of other sessions than the owner's role.
    session
        .run("reset role")
        .await
        .doing("leaving the owner's role")?;
    Ok((ledger, lock::holder(&mut session.connection).await?))
}

async fn history(session: &mut Session, scope: Scope) -> Result<Vec<Change>, ErrorKind> {
    const ACTION: &str = "reading the history of the schema";
    let ledger = session.ledger_rows().await?;
    let connection = &mut session.connection;
    let has_trail = scope == Scope::Tenant
        && table_exists(connection, "audit", "schema_changes")
            .await
            .doing(ACTION)?;
    let mut changes = if has_trail {
        trail(session).await.doing(ACTION)?
    } else {
        Vec::new()
    };
    let recorded: BTreeSet<i32> = changes.iter().map(|change| change.migration.version).collect();
    changes.extend(
        ledger
            .into_iter()
            .filter(|row| row.state == State::Applied && !recorded.contains(&row.migration.version))
            .map(from_ledger),
    );
    changes.sort_by_key(|change| change.occurred_at);
    Ok(changes)
}

async fn trail(session: &mut Session) -> Result<Vec<Change>, sqlx::Error> {
    sqlx::query(
        "select occurred_at, version, context, name, direction, checksum, actor, reason, tool_version
         from audit.schema_changes
         order by id",
    )
    .fetch_all(&mut session.connection)
    .await?
    .iter()
    .map(|row| {
        Ok(Change {
            occurred_at: row.try_get("occurred_at")?,
            migration: MigrationId {
                version: row.try_get("version")?,
                context: row.try_get("context")?,
                name: row.try_get("name")?,
            },
            direction: match row.try_get("direction")? {
                "down" => Direction::Down,
                "repair" => Direction::Repair,
                "baseline" => Direction::Baseline,
                _ => Direction::Up,
            },
            checksum: row.try_get("checksum")?,
            actor: row.try_get("actor")?,
            reason: row.try_get("reason")?,
            tool_version: row.try_get("tool_version")?,
        })
    })
    .collect()
}

fn from_ledger(row: LedgerRow) -> Change {
    Change {
        occurred_at: row.started_at,
        migration: row.migration,
        direction: Direction::Up,
        checksum: row.checksum,
        actor: row.actor,
        reason: None,
        tool_version: row.tool_version,
    }
}
