//! API tokens: they let a program in as a user, until they expire or are revoked.

use chrono::{DateTime, Utc};
use secrecy::SecretString;
use sqlx::PgConnection;
use uuid::Uuid;

use super::Result;
use super::secret::{self, Prefix};
use super::session::NotGood;
use crate::db::WriteTransaction;
use crate::db::identity::tokens::{self, ApiTokenState, NewToken};

/// Makes an API token, which is had this once.
///
/// # Errors
/// When the database fails.
pub async fn create(
    transaction: &mut WriteTransaction<'_>,
    user: Uuid,
    name: &str,
    expires_at: Option<DateTime<Utc>>,
) -> Result<(Uuid, SecretString)> {
    let token = secret::generate(Prefix::Api)?;
    let id = Uuid::now_v7();
    let kept = NewToken {
        id,
        user_id: user,
        purpose: "api",
        name: Some(name),
        token_hash: &secret::hash(&token),
        address: None,
        expires_at,
    };
    tokens::add(transaction, &kept).await?;
    Ok((id, token))
}

/// Whose an API token is, where it is good now.
///
/// # Errors
/// When the database fails; a token that is not good is the inner result.
pub async fn verify(
    connection: &mut PgConnection,
    token: &SecretString,
) -> Result<Result<ApiTokenState, NotGood>> {
    let Some(state) = tokens::find_api_token(connection, &secret::hash(token)).await? else {
        return Ok(Err(NotGood::Unknown));
    };
    Ok(if state.is_revoked {
        Err(NotGood::Revoked)
    } else if state.is_expired {
        Err(NotGood::Expired)
    } else if !state.is_usable {
        Err(NotGood::Barred)
    } else {
        Ok(state)
    })
}
