//! The names that messages and ledgers use: scopes, migrations, databases.

use std::fmt;

/// Which of the two sets of migrations is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The platform database.
    Landlord,
    /// A database that holds tenants.
    Tenant,
}

impl Scope {
    /// The folder of the scope's migrations, and its name in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Landlord => "landlord",
            Self::Tenant => "tenant",
        }
    }

    /// The schema in which the scope keeps its ledger.
    pub(crate) fn ledger_schema(self) -> &'static str {
        match self {
            Self::Landlord => "landlord",
            Self::Tenant => "tenancy",
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// Which migration is meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MigrationId {
    /// The number of its files: global across contexts, and the order of application.
    pub version: i32,
    /// The context it belongs to.
    pub context: String,
    /// What it does: the rest of the file's name.
    pub name: String,
}

impl fmt::Display for MigrationId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{:04}_{}", self.context, self.version, self.name)
    }
}

/// Whether a migration is applied or taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The migration is applied.
    Up,
    /// The migration is taken back.
    Down,
    /// What a crash or an edit left is put right.
    Repair,
    /// The database had it already: nothing was run.
    Baseline,
}

impl Direction {
    /// The direction as the ledgers write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Repair => "repair",
            Self::Baseline => "baseline",
        }
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// Which database is meant, as an operator knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetName {
    /// Whether it is the landlord's database or one of tenants.
    pub scope: Scope,
    /// The tenant's slug; for the landlord, the landlord's name.
    pub name: String,
    /// The name of the database.
    pub database: String,
}

impl TargetName {
    /// The flag that names this target on the command line.
    #[must_use]
    pub fn selector(&self) -> String {
        match self.scope {
            Scope::Landlord => "--landlord".to_owned(),
            Scope::Tenant => format!("-t {}", self.name),
        }
    }
}

impl fmt::Display for TargetName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} {} (database {})",
            self.scope, self.name, self.database
        )
    }
}
