//! Which kind of failure the libraries' errors are.

use super::{Failure, Kind, Rule};
use crate::{audit, db, fleet, identity, import, lifecycle, local, migrate, policy, seed, sheet};

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::from_error(Kind::Fault, error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::from_error(Kind::Usage, error)
    }
}

/// What helps where a pooler is in the way.
const DIRECTLY: &str = "connect to PostgreSQL itself, whose port is not the pooler's";

impl From<db::Error> for Failure {
    fn from(error: db::Error) -> Self {
        let hint = match &error {
            db::Error::Pooled => Some(DIRECTLY),
            db::Error::Sql { sqlstate, .. } if sqlstate == LOCK_NOT_AVAILABLE => Some(
                "another session holds what this needs: repeat the command when it has ended, or find it with select * from pg_stat_activity where state <> 'idle'",
            ),
            db::Error::Forgetful => Some(
                "connect to PostgreSQL itself, or set max_prepared_statements above 0, which PgBouncer has since 1.21",
            ),
            _ => None,
        };
        let kind = match &error {
            db::Error::Unreachable { .. }
            | db::Error::NoLandlord { .. }
            | db::Error::NoTenant { .. }
            | db::Error::WrongStamp { .. }
            | db::Error::Pooled
            | db::Error::Forgetful
            | db::Error::Driver(_) => Kind::Unavailable,
            db::Error::Constraint { constraint, .. } if is_of_keys(constraint) => Kind::Conflict,
            db::Error::Constraint { .. } => Kind::Refused,
            db::Error::Sql { sqlstate, .. } => kind_of(sqlstate),
        };
        let rule = error.constraint().map(|name| Rule::Constraint(name.to_owned()));
        let failure = Self {
            rule,
            ..Self::from_error(kind, error)
        };
        match hint {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}

/// Whether a constraint keeps rows apart: what it refuses is in conflict with another row.
fn is_of_keys(constraint: &str) -> bool {
    constraint.ends_with("_key") || constraint.ends_with("_excl")
}

const LOCK_NOT_AVAILABLE: &str = "55P03";

/// Classes of SQLSTATE, after PostgreSQL's Appendix A.
fn kind_of(sqlstate: &str) -> Kind {
    match sqlstate {
        // 42501 insufficient_privilege
        "42501" => Kind::Refused,
        // 55006 object_in_use, 57014 query_canceled
        "55006" | LOCK_NOT_AVAILABLE | "57014" => Kind::Unavailable,
        _ => match &sqlstate[..2] {
            // data exceptions and raised rules
            "22" | "23" | "P0" => Kind::Refused,
            // connection exceptions, resources, operator intervention, system errors
            "08" | "28" | "3D" | "53" | "57" | "58" => Kind::Unavailable,
            _ => Kind::Fault,
        },
    }
}

impl From<sheet::Error> for Failure {
    fn from(error: sheet::Error) -> Self {
        Self::from_error(Kind::Usage, error)
    }
}

impl From<import::Error> for Failure {
    fn from(error: import::Error) -> Self {
        let hints = error.hints();
        let mut failure = match error {
            import::Error::Sheet(error) => error.into(),
            import::Error::Database(error) => error.into(),
            import::Error::BrokenTree { .. } => Self::from_error(Kind::Refused, error),
            import::Error::Overtaken => Self::from_error(Kind::Conflict, error),
            error => Self::from_error(Kind::Usage, error),
        };
        failure.hints.extend(hints);
        failure
    }
}

impl From<local::Error> for Failure {
    fn from(error: local::Error) -> Self {
        let hint = error.hint();
        let failure = Self::from_error(Kind::Unavailable, error);
        match hint {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}

impl From<identity::Error> for Failure {
    fn from(error: identity::Error) -> Self {
        match error {
            identity::Error::Database(error) => error.into(),
            error => Self::from_error(Kind::Fault, error),
        }
    }
}

impl From<fleet::SelectionError> for Failure {
    fn from(error: fleet::SelectionError) -> Self {
        match error {
            fleet::SelectionError::Nothing => Self::from_error(Kind::Usage, error),
            fleet::SelectionError::UnknownTenant { .. } => {
                Self::from_error(Kind::NotFound, error).hint("tenantctl tenant list")
            }
        }
    }
}

impl From<fleet::RunError> for Failure {
    fn from(error: fleet::RunError) -> Self {
        let run_id = match &error {
            fleet::RunError::TakenUp { run_id } => Some(*run_id),
            fleet::RunError::Occupied(found) => found.first().map(|occupied| occupied.run_id),
            fleet::RunError::Claimed { .. } | fleet::RunError::Database(_) => None,
        };
        match (error, run_id) {
            (fleet::RunError::Database(error), _) => error.into(),
            (fleet::RunError::Claimed { target, operation }, _) => {
                let hint = format!("tenantctl tenant status {target}");
                Self::from_error(Kind::Conflict, fleet::RunError::Claimed { target, operation }).hint(hint)
            }
            (error, Some(run_id)) => {
                Self::from_error(Kind::Conflict, error).hint(format!("tenantctl run show {run_id}"))
            }
            (error, None) => Self::from_error(Kind::Conflict, error),
        }
    }
}

impl From<lifecycle::Error> for Failure {
    fn from(error: lifecycle::Error) -> Self {
        use lifecycle::Error;
        let hint = error.hint();
        let kind = match error {
            Error::Database(error) => return error.into(),
            Error::Migration(error) => return error.into(),
            Error::Library(error) => return error.into(),
            Error::Seed(error) => return error.into(),
            Error::Trail(error) => return error.into(),
            Error::Context(error) => return error.into(),
            Error::ForeignDatabase { .. }
            | Error::FolderInUse { .. }
            | Error::Unfinished { .. }
            | Error::Occupied { .. } => Kind::Conflict,
            Error::File { .. } | Error::ToolsMissing { .. } => Kind::Usage,
            Error::UnknownServer { .. } => Kind::NotFound,
            Error::Tool { .. } | Error::KeptOut { .. } => Kind::Unavailable,
            Error::Backup { ref fault, .. } => match fault {
                lifecycle::BackupFault::Missing => Kind::NotFound,
                _ => Kind::Refused,
            },
            Error::Differs { .. }
            | Error::Pooled { .. }
            | Error::NotPurgeable { .. }
            | Error::Irreversible { .. }
            | Error::InGrace { .. } => Kind::Refused,
            Error::Random(_) => Kind::Fault,
        };
        let failure = Self::from_error(kind, error);
        match hint {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}

impl From<migrate::LibraryError> for Failure {
    fn from(error: migrate::LibraryError) -> Self {
        let (details, hints) = (error.causes(), error.hints());
        Self {
            details,
            hints,
            ..Self::from_error(Kind::Usage, error)
        }
    }
}

impl From<migrate::Error> for Failure {
    fn from(error: migrate::Error) -> Self {
        let (details, hints) = (error.causes(), error.hints());
        Self {
            details,
            hints,
            ..Self::from_error(kind_of_migration_error(&error.kind), error)
        }
    }
}

fn kind_of_migration_error(error: &migrate::ErrorKind) -> Kind {
    use migrate::ErrorKind as Error;
    match error {
        Error::Unreachable(_)
        | Error::Pooled
        | Error::WrongScope { .. }
        | Error::WrongTenant { .. }
        | Error::Locked { .. }
        | Error::LedgerAhead { .. } => Kind::Unavailable,
        Error::Database { cause, .. } => kind_of_cause(cause),
        Error::Failed(failure) if failure.cause.lost_session() || failure.cause.is_passing() => {
            Kind::Unavailable
        }
        Error::SeveralTenants { .. } | Error::ContextNotEnabled { .. } | Error::NoLedger { .. } => {
            Kind::Usage
        }
        Error::UnknownContext(_) | Error::UnknownVersion(_) => Kind::NotFound,
        Error::PlanChanged { .. } | Error::LedgerInUse { .. } | Error::IndexExists { .. } => Kind::Conflict,
        Error::Paused { .. } => Kind::Interrupted,
        Error::Drift { .. }
        | Error::OutOfOrder { .. }
        | Error::Unfinished { .. }
        | Error::BackfillChanged { .. }
        | Error::Dependents { .. }
        | Error::Script(_)
        | Error::Failed(_) => Kind::Refused,
    }
}

fn kind_of_cause(cause: &migrate::Cause) -> Kind {
    match cause.sqlstate() {
        Some(sqlstate) => kind_of(sqlstate),
        None => Kind::Unavailable,
    }
}

impl From<migrate::UnknownContext> for Failure {
    fn from(error: migrate::UnknownContext) -> Self {
        Self::from_error(Kind::NotFound, error)
            .hint("name the folder of a context of your own with --migrations DIR")
    }
}

impl From<seed::Error> for Failure {
    fn from(error: seed::Error) -> Self {
        let kind = match error {
            seed::Error::Database(error) => return error.into(),
            seed::Error::UnknownSet { .. }
            | seed::Error::UnknownTemplate { .. }
            | seed::Error::UnseededTable { .. } => Kind::NotFound,
            seed::Error::MissingTable { .. } => Kind::Unavailable,
            seed::Error::MissingContext { .. } | seed::Error::Refused { .. } => Kind::Refused,
            seed::Error::Overtaken { .. } => Kind::Conflict,
            seed::Error::Unreadable { .. }
            | seed::Error::Malformed { .. }
            | seed::Error::Misplaced { .. }
            | seed::Error::File { .. }
            | seed::Error::Row { .. }
            | seed::Error::Circle { .. } => Kind::Usage,
        };
        Self::from_error(kind, error)
    }
}

impl From<audit::ExportError> for Failure {
    fn from(error: audit::ExportError) -> Self {
        match error {
            audit::ExportError::Database(error) => error.into(),
            error => Self::from_error(Kind::Usage, error),
        }
    }
}

impl From<audit::HeadsError> for Failure {
    fn from(error: audit::HeadsError) -> Self {
        Self::from_error(Kind::Usage, error)
    }
}

impl From<policy::Error> for Failure {
    fn from(error: policy::Error) -> Self {
        let hint = match &error {
            policy::Error::NoDay { .. } => Some("at: 2026-06-30, for the test or for all"),
            _ => None,
        };
        let failure = Self::from_error(Kind::Usage, error);
        match hint {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}
