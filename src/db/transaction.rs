//! Transactions.

use std::ops::{Deref, DerefMut};

use sqlx::{PgConnection, Postgres, Transaction};

use super::Result;

/// How a transaction begins that writes: whatever the server's default is, rules over several rows are held against what
/// others have written meanwhile, and nobody waits for ever for somebody else's lock.
pub(super) const BEGIN_WRITING: &str = "begin isolation level read committed; set local lock_timeout = '30s'";

/// A transaction that writes. It knows who acts; only the landlord and the tenants' databases hand it out.
#[derive(Debug)]
pub struct WriteTransaction<'c> {
    pub(super) inner: Transaction<'c, Postgres>,
}

impl WriteTransaction<'_> {
    /// Makes everything that was written last.
    ///
    /// # Errors
    /// When a deferred constraint refuses, or the connection breaks; then nothing was written.
    pub async fn commit(self) -> Result<()> {
        Ok(self.inner.commit().await?)
    }

    /// Takes everything back, as a dry run does.
    ///
    /// # Errors
    /// When the connection breaks; then nothing was written either.
    pub async fn rollback(self) -> Result<()> {
        Ok(self.inner.rollback().await?)
    }
}

impl Deref for WriteTransaction<'_> {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        &self.inner
    }
}

impl DerefMut for WriteTransaction<'_> {
    fn deref_mut(&mut self) -> &mut PgConnection {
        &mut self.inner
    }
}

/// A transaction that only reads, with its tenant set: all its queries see the same moment.
#[derive(Debug)]
pub struct ReadTransaction<'c> {
    pub(super) inner: Transaction<'c, Postgres>,
}

impl Deref for ReadTransaction<'_> {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        &self.inner
    }
}

impl DerefMut for ReadTransaction<'_> {
    fn deref_mut(&mut self) -> &mut PgConnection {
        &mut self.inner
    }
}
