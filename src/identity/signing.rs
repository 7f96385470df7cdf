//! The keys that sign access tokens: one that signs for each tenant, made when it is first needed.

use chrono::{DateTime, Utc};
use secrecy::SecretSlice;
use sqlx::PgConnection;
use uuid::Uuid;

use super::Result;
use crate::db::WriteTransaction;
use crate::db::identity::signing_keys;

/// The length of a key: that of the digest, as RFC 2104 asks for.
const LENGTH: usize = 32;

/// A key.
#[derive(Debug)]
pub struct SigningKey {
    /// Its id.
    pub id: Uuid,
    /// The key itself.
    pub secret: SecretSlice<u8>,
}

/// The key that signs, which is made where there is none.
///
/// # Errors
/// When the database fails, or the operating system gives no random bytes.
pub async fn current(transaction: &mut WriteTransaction<'_>) -> Result<SigningKey> {
    if let Some(key) = signing_keys::current(transaction).await? {
        return Ok(key.into());
    }
    signing_keys::add(transaction, Uuid::now_v7(), &generate()?).await?;
    // Another one may have been first.
    match signing_keys::current(transaction).await? {
        Some(key) => Ok(key.into()),
        None => Err(sqlx_lost().into()),
    }
}

/// The key of an id, unless tokens of it are accepted no more.
///
/// # Errors
/// When the database fails.
pub async fn find(connection: &mut PgConnection, id: Uuid) -> Result<Option<SigningKey>> {
    Ok(signing_keys::find(connection, id).await?.map(Into::into))
}

/// Signs with a new key from now on; tokens of the former one are accepted until a moment.
///
/// # Errors
/// As for [`current`].
pub async fn rotate(transaction: &mut WriteTransaction<'_>, accepted_until: DateTime<Utc>) -> Result<Uuid> {
    signing_keys::retire(transaction, accepted_until).await?;
    let id = Uuid::now_v7();
    signing_keys::add(transaction, id, &generate()?).await?;
    Ok(id)
}

fn generate() -> Result<Vec<u8>> {
    let mut key = vec![0_u8; LENGTH];
    getrandom::fill(&mut key)?;
    Ok(key)
}

fn sqlx_lost() -> crate::db::Error {
    crate::db::Error::Driver(sqlx::Error::RowNotFound)
}

impl From<signing_keys::KeyRow> for SigningKey {
    fn from(row: signing_keys::KeyRow) -> Self {
        Self {
            id: row.id,
            secret: SecretSlice::from(row.secret),
        }
    }
}
