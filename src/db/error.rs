//! What can go wrong in the data-access library.

use std::fmt;

use sqlx::postgres::PgDatabaseError;
use uuid::Uuid;

/// The result of the data-access library.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong in the data-access library.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No connection could be made.
    #[error("the database {database} cannot be reached")]
    Unreachable {
        /// The database, without password.
        database: String,
        /// What the driver said.
        #[source]
        source: sqlx::Error,
    },
    /// The database has no landlord's schema.
    #[error("the database {database} holds no landlord")]
    NoLandlord {
        /// The database, without password.
        database: String,
    },
    /// The database has no tenant's schema, or not yet.
    #[error("the database {database} holds no tenant")]
    NoTenant {
        /// The database, without password.
        database: String,
    },
    /// The database is another tenant's, or another landlord's: nothing is written to it.
    #[error(
        "the database {database} is stamped as tenant {found}, not as tenant {expected} of this landlord"
    )]
    WrongStamp {
        /// The database, without password.
        database: String,
        /// The tenant expected.
        expected: Uuid,
        /// What the database says it is.
        found: String,
    },
    /// A constraint refused a row.
    #[error("{}", super::explain_constraint(.constraint).unwrap_or("a constraint of the database refused it"))]
    Constraint {
        /// The constraint's name.
        constraint: String,
        /// What PostgreSQL said.
        #[source]
        source: ServerError,
    },
    /// Any other error of PostgreSQL.
    #[error("{message} (SQLSTATE {sqlstate})")]
    Sql {
        /// The five-character code.
        sqlstate: String,
        /// PostgreSQL's message, its detail and hint.
        message: String,
    },
    /// A pooler stands in between, and the work needs locks that only a session of PostgreSQL's own keeps.
    #[error("the database is reached through a connection pooler, which keeps no locks for a session")]
    Pooled,
    /// A pooler gives transactions of one client to sessions that do not know its prepared statements.
    #[error("the database is reached through a connection pooler that mixes up prepared statements")]
    Forgetful,
    /// The connection broke, or the driver failed.
    #[error("the connection to the database failed")]
    Driver(#[source] sqlx::Error),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let sqlx::Error::Database(database_error) = error else {
            return Self::Driver(error);
        };
        let source = match database_error.try_downcast::<PgDatabaseError>() {
            Ok(source) => source,
            Err(other) => return Self::Driver(sqlx::Error::Database(other)),
        };
        // duplicate_prepared_statement and invalid_sql_statement_name of a statement that the driver named
        if matches!(source.code(), "42P05" | "26000") && source.message().contains("\"sqlx_s_") {
            return Self::Forgetful;
        }
        if let Some(constraint) = source.constraint() {
            return Self::Constraint {
                constraint: constraint.to_owned(),
                source: ServerError(source),
            };
        }
        Self::Sql {
            sqlstate: source.code().to_owned(),
            message: in_full(&source),
        }
    }
}

/// A message of PostgreSQL's with its detail and hint.
fn in_full(error: &PgDatabaseError) -> String {
    let parts = [Some(error.message()), error.detail(), error.hint()];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// What PostgreSQL said, where an error of the driver only passes it on: the driver adds the line of PostgreSQL's own
/// source, which reads as if it were one of the reader's.
#[must_use]
pub fn said_by_server(error: &(dyn std::error::Error + 'static)) -> Option<String> {
    let sqlx::Error::Database(error) = error.downcast_ref::<sqlx::Error>()? else {
        return None;
    };
    error.try_downcast_ref::<PgDatabaseError>().map(in_full)
}

impl Error {
    /// The five-character SQLSTATE, where PostgreSQL gave one.
    #[must_use]
    pub fn sqlstate(&self) -> Option<&str> {
        match self {
            Self::Constraint { source, .. } => Some(source.0.code()),
            Self::Sql { sqlstate, .. } => Some(sqlstate),
            Self::Unreachable {
                source: sqlx::Error::Database(source),
                ..
            } => source
                .try_downcast_ref::<PgDatabaseError>()
                .map(PgDatabaseError::code),
            _ => None,
        }
    }

    /// The name of the constraint that refused, where one did.
    #[must_use]
    pub fn constraint(&self) -> Option<&str> {
        match self {
            Self::Constraint { constraint, .. } => Some(constraint),
            _ => None,
        }
    }
}

/// What PostgreSQL said when a constraint refused a row: its message, and the detail where that tells more than the
/// row's values.
#[derive(Debug)]
pub struct ServerError(Box<PgDatabaseError>);

impl fmt::Display for ServerError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.message())?;
        match self.0.detail() {
            Some(detail) if !detail.starts_with("Failing row") => write!(formatter, "; {detail}"),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for ServerError {}
