//! A database that is either the landlord's or a tenant's, for what is done with both alike.

use super::landlord::Landlord;
use super::tenancy::TenantDatabase;
use super::{Act, ReadTransaction, Result, WriteTransaction};

/// An open database.
#[derive(Debug)]
pub enum Database {
    /// The landlord's own.
    Landlord(Box<Landlord>),
    /// A tenant's.
    Tenant(Box<TenantDatabase>),
}

impl Database {
    /// Begins to read: every query of the transaction sees the same moment.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn read(&mut self) -> Result<ReadTransaction<'_>> {
        match self {
            Self::Landlord(landlord) => landlord.read().await,
            Self::Tenant(tenant) => tenant.read().await,
        }
    }

    /// Begins to write.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn write(&mut self, act: &Act) -> Result<WriteTransaction<'_>> {
        match self {
            Self::Landlord(landlord) => landlord.write(act).await,
            Self::Tenant(tenant) => tenant.write(act).await,
        }
    }
}
