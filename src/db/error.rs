//! What can go wrong in the data-access library.

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
        source: ServerMessage,
    },
    /// Any other error of PostgreSQL.
    #[error("{message} (SQLSTATE {sqlstate})")]
    Sql {
        /// The five-character code.
        sqlstate: String,
        /// PostgreSQL's message, its detail and hint.
        message: String,
        /// What PostgreSQL said.
        #[source]
        source: ServerMessage,
    },
    /// The connection broke, or the driver failed.
    #[error("the connection to the database failed")]
    Driver(#[source] sqlx::Error),
}

/// What PostgreSQL said, without the driver's addition: a line of the server's own source.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.message())]
pub struct ServerMessage(Box<PgDatabaseError>);

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let sqlx::Error::Database(database_error) = error else {
            return Self::Driver(error);
        };
        let source = match database_error.try_downcast::<PgDatabaseError>() {
            Ok(source) => source,
            Err(other) => return Self::Driver(sqlx::Error::Database(other)),
        };
        if let Some(constraint) = source.constraint() {
            return Self::Constraint {
                constraint: constraint.to_owned(),
                source: ServerMessage(source),
            };
        }
        let parts = [Some(source.message()), source.detail(), source.hint()];
        let message = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
        Self::Sql {
            sqlstate: source.code().to_owned(),
            message,
            source: ServerMessage(source),
        }
    }
}

impl Error {
    /// The five-character SQLSTATE, where PostgreSQL gave one.
    #[must_use]
    pub fn sqlstate(&self) -> Option<&str> {
        match self {
            Self::Constraint { source, .. } | Self::Sql { source, .. } => Some(source.0.code()),
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
