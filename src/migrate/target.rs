//! The database that an operation is about.

use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use super::directives::Owner;
use super::name::{Scope, TargetName};

/// A database, how to reach it, and what is expected in it.
#[derive(Debug, Clone)]
pub struct Target {
    /// How operators know the database.
    pub name: TargetName,
    /// How to connect. The engine opens its own session (and a second, short one while a statement
    /// is blocked) and ends it; it has to reach the server itself, not a pooler.
    pub options: PgConnectOptions,
    /// What the names of the landlord's group roles begin with: `tenantctl_main`. The login has to
    /// be a member of `…_owner` and `…_audit`.
    pub role_prefix: String,
    /// The contexts that the database is to have; those that they build on come with them. None:
    /// all that there are.
    pub contexts: Option<Vec<String>>,
    /// The tenant on whose rows data is checked and changed. It has to be in the database already
    /// when the database holds any. None: the only one.
    pub tenant: Option<Uuid>,
}

impl Target {
    /// Whether it is a landlord's database or one of tenants.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.name.scope
    }

    pub(crate) fn role(&self, owner: Owner) -> String {
        owner.role(&self.role_prefix)
    }
}

/// Who migrates, for the ledgers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who it is, as the tool authenticated them.
    pub name: String,
    /// Why they do it.
    pub reason: Option<String>,
}
