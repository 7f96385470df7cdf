//! What can go wrong in the life of a tenant's database.

/// The result of a step in the life of a tenant's database.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong in the life of a tenant's database.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The data-access library failed.
    #[error(transparent)]
    Database(#[from] crate::db::Error),
    /// A migration failed.
    #[error(transparent)]
    Migration(#[from] crate::migrate::Error),
    /// The migrations themselves are wrong.
    #[error(transparent)]
    Library(#[from] crate::migrate::LibraryError),
    /// A template names a context that does not exist.
    #[error(transparent)]
    Context(#[from] crate::migrate::UnknownContext),
    /// Seeding failed.
    #[error(transparent)]
    Seed(#[from] crate::seed::Error),
    /// The operating system gives no random bytes.
    #[error("the operating system gives no random bytes")]
    Random(#[source] getrandom::Error),
    /// A database of the tenant's name exists and is not the tenant's.
    #[error("the database {database} exists already and is not this tenant's")]
    ForeignDatabase {
        /// The database's name.
        database: String,
    },
    /// The second login of a kind is still in use by an application that has not changed over.
    #[error("the password of {login} is still good until {}", until.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))]
    InGrace {
        /// The login.
        login: String,
        /// Until when.
        until: chrono::DateTime<chrono::Utc>,
    },
}
