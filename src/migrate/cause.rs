//! What the server, or the way to it, said when something failed; and which sessions were in the way.

use std::fmt;

use chrono::{DateTime, Utc};
use sqlx::postgres::{PgDatabaseError, PgErrorPosition};

/// Why a statement or a connection failed.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Cause {
    /// The server refused.
    #[error(transparent)]
    Server(Box<ServerError>),
    /// The connection could not be made, or broke.
    #[error("{0}")]
    Connection(String),
    /// The server was content, and the result is wrong all the same.
    #[error("{0}")]
    Result(String),
}

impl Cause {
    /// The SQLSTATE, when it was the server that refused.
    #[must_use]
    pub fn sqlstate(&self) -> Option<&str> {
        match self {
            Self::Server(error) => Some(&error.sqlstate),
            Self::Connection(_) | Self::Result(_) => None,
        }
    }

    /// Whether the same statements may succeed when they are begun again: a lock time-out, a
    /// deadlock, or a transaction that could not be serialized.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self.sqlstate(), Some("55P03" | "40001" | "40P01"))
    }

    /// Whether the session is gone, so that nothing more can be done with it.
    #[must_use]
    pub fn lost_session(&self) -> bool {
        match self {
            Self::Server(error) => matches!(error.sqlstate.as_str(), "57P01" | "57P02" | "57P03" | "57P05"),
            Self::Connection(_) => true,
            Self::Result(_) => false,
        }
    }

    /// Moves the position of the error, when what was sent began so many characters into its file.
    pub(crate) fn moved_by(mut self, characters: usize) -> Self {
        if let Self::Server(error) = &mut self {
            error.position = error.position.map(|position| position + characters);
        }
        self
    }

    /// Moves the position of the error, when so many characters that are not in its file were sent before it.
    pub(crate) fn moved_back(mut self, characters: usize) -> Self {
        if let Self::Server(error) = &mut self {
            error.position = error
                .position
                .and_then(|position| position.checked_sub(characters))
                .filter(|position| *position > 0);
        }
        self
    }

    /// SQLSTATE and message, without the detail, which may hold values of a tenant's rows.
    pub(crate) fn without_values(&self) -> String {
        match self {
            Self::Server(error) => format!("{}: {}", error.sqlstate, error.message),
            Self::Connection(message) | Self::Result(message) => message.clone(),
        }
    }
}

impl From<sqlx::Error> for Cause {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(database) = &error
            && let Some(server) = database.try_downcast_ref::<PgDatabaseError>()
        {
            return Self::Server(Box::new(ServerError::from(server)));
        }
        Self::Connection(match error {
            sqlx::Error::Io(error) => format!("the connection failed: {error}"),
            sqlx::Error::Tls(error) => format!("the connection could not be secured: {error}"),
            other => other.to_string(),
        })
    }
}

/// An error as the server reported it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message} (SQLSTATE {sqlstate})")]
pub struct ServerError {
    /// The five characters that classify the error.
    pub sqlstate: String,
    /// What went wrong, on one line.
    pub message: String,
    /// More of it; may hold values of rows, and so belongs in no ledger.
    pub detail: Option<String>,
    /// What the server proposes.
    pub hint: Option<String>,
    /// Where in a function it happened.
    pub context: Option<String>,
    /// The table concerned, with its schema.
    pub table: Option<String>,
    /// The constraint concerned.
    pub constraint: Option<String>,
    /// Where in the text that was sent, in characters from 1.
    pub(crate) position: Option<usize>,
}

impl From<&PgDatabaseError> for ServerError {
    fn from(error: &PgDatabaseError) -> Self {
        let position = match error.position() {
            Some(PgErrorPosition::Original(position)) => Some(position),
            Some(PgErrorPosition::Internal { .. }) | None => None,
        };
        let table = error.table().map(|table| match error.schema() {
            Some(schema) => format!("{schema}.{table}"),
            None => table.to_owned(),
        });
        Self {
            sqlstate: error.code().to_owned(),
            message: error.message().to_owned(),
            detail: error.detail().map(ToOwned::to_owned),
            hint: error.hint().map(ToOwned::to_owned),
            context: error.r#where().map(ToOwned::to_owned),
            table,
            constraint: error.constraint().map(ToOwned::to_owned),
            position,
        }
    }
}

/// Another session of the server, as far as this one may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionInfo {
    /// The process id of its backend.
    pub pid: i32,
    /// The login.
    pub user: Option<String>,
    /// What the client calls itself.
    pub application: Option<String>,
    /// Of a blocker: since when its transaction runs; of the holder of the migration lock: since
    /// when it is connected.
    pub since: Option<DateTime<Utc>>,
    /// Whether it works, or waits for its client.
    pub state: Option<String>,
    /// Its present or last statement; absent when this login may not see it.
    pub query: Option<String>,
}

impl fmt::Display for SessionInfo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "pid {}", self.pid)?;
        if let Some(application) = self.application.as_deref().filter(|name| !name.is_empty()) {
            write!(formatter, " ({application})")?;
        }
        if let Some(user) = &self.user {
            write!(formatter, " of {user}")?;
        }
        if let Some(since) = self.since {
            write!(formatter, " since {}", since.format("%Y-%m-%dT%H:%M:%SZ"))?;
        }
        if let Some(state) = &self.state {
            write!(formatter, ", {state}")?;
        }
        match &self.query {
            Some(query) if !query.is_empty() => write!(formatter, ": {}", super::statement::shortened(query)),
            _ => Ok(()),
        }
    }
}
