//! Sessions: opened by a login, refreshed with a token that is good once, verified, ended.

use chrono::{DateTime, Duration, SubsecRound, Utc};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::access_token::{self, Claims};
use super::login::Attempt;
use super::secret::{self, Prefix};
use super::{Error, Result, Rules, signing};
use crate::db::identity::logins::AccountRow;
use crate::db::identity::rules;
use crate::db::identity::sessions::{self, NewSession, NextTokens, SessionState};
use crate::db::tenancy::TenantDatabase;
use crate::db::{Act, WriteTransaction, audit};

const SESSIONS: &str = "identity.user_sessions";

/// A session with its tokens, which are had this once.
#[derive(Debug)]
pub struct Opened {
    /// The session.
    pub session: Uuid,
    /// The user.
    pub user: Uuid,
    /// The user's name as it is shown.
    pub name: String,
    /// Says who the person is, for minutes.
    pub access_token: SecretString,
    /// When it expires.
    pub access_expires_at: DateTime<Utc>,
    /// Is exchanged for the next tokens, once.
    pub refresh_token: SecretString,
    /// When it expires.
    pub refresh_expires_at: DateTime<Utc>,
}

/// New tokens of a session.
struct Tokens {
    access: SecretString,
    access_hash: String,
    access_expires_at: DateTime<Utc>,
    refresh: SecretString,
    refresh_hash: String,
    refresh_expires_at: DateTime<Utc>,
}

async fn issue(
    transaction: &mut WriteTransaction<'_>,
    user: Uuid,
    session: Uuid,
    version: i32,
    rules: &Rules,
) -> Result<Tokens> {
    let key = signing::current(transaction).await?;
    let tenant = crate::db::tenancy::current_tenant(transaction).await?;
    let now = Utc::now().trunc_subsecs(0);
    let access_expires_at = now + Duration::minutes(rules.access_token_minutes);
    let claims = Claims {
        tenant,
        user,
        session,
        version,
        issued_at: now.timestamp(),
        expires_at: access_expires_at.timestamp(),
    };
    let access = access_token::sign(&claims, key.id, &key.secret);
    let refresh = secret::generate(Prefix::Refresh)?;
    Ok(Tokens {
        access_hash: secret::hash(&access),
        access,
        access_expires_at,
        refresh_hash: secret::hash(&refresh),
        refresh,
        // A setting may make the one outlive the other.
        refresh_expires_at: (now + Duration::days(rules.refresh_token_days)).max(access_expires_at),
    })
}

/// Opens a session for an account that may have one.
///
/// # Errors
/// When the database fails.
pub(super) async fn open(
    transaction: &mut WriteTransaction<'_>,
    account: &AccountRow,
    rules: &Rules,
    attempt: &Attempt,
) -> Result<Opened> {
    let id = Uuid::now_v7();
    let tokens = issue(transaction, account.id, id, account.access_token_version, rules).await?;
    let session = NewSession {
        id,
        user_id: account.id,
        access_hash: &tokens.access_hash,
        refresh_hash: &tokens.refresh_hash,
        refresh_version: account.refresh_token_version,
        ip_address: attempt.ip_address.as_deref(),
        user_agent: attempt.user_agent.as_deref(),
        expires_at: tokens.access_expires_at,
        refresh_expires_at: tokens.refresh_expires_at,
    };
    sessions::add(transaction, &session).await?;
    sessions::end_beyond(transaction, account.id, rules.session_max_per_user).await?;
    Ok(tokens.opened(id, account.id, account.name.clone()))
}

impl Tokens {
    fn opened(self, session: Uuid, user: Uuid, name: String) -> Opened {
        Opened {
            session,
            user,
            name,
            access_token: self.access,
            access_expires_at: self.access_expires_at,
            refresh_token: self.refresh,
            refresh_expires_at: self.refresh_expires_at,
        }
    }
}

/// What an exchange of a refresh token came to.
#[derive(Debug)]
pub enum Refreshed {
    /// The session goes on with these tokens.
    Tokens(Box<Opened>),
    /// It does not.
    Refused(NotGood),
}

/// Why a token is not good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotGood {
    /// It says nothing that could be believed.
    #[error("{0}")]
    Token(#[from] access_token::Refused),
    /// No key of this tenant's signed it.
    #[error("it was signed with a key that is not accepted")]
    UnknownKey,
    /// There is no such token.
    #[error("there is no such token")]
    Unknown,
    /// It was exchanged already: somebody has a copy, and the session is ended.
    #[error("it was used already, so somebody may have copied it; its session is ended")]
    Reused,
    /// Its session was ended.
    #[error("its session was ended")]
    Ended,
    /// Its time is over.
    #[error("it has expired")]
    Expired,
    /// It was revoked.
    #[error("it was revoked")]
    Revoked,
    /// All tokens of the user that were given out then are refused.
    #[error("it was given out before all tokens of the user were refused")]
    Outdated,
    /// The user may not log in at present.
    #[error("the user may not log in at present")]
    Barred,
}

/// Exchanges a refresh token for the next tokens of its session. One that was exchanged already ends the session, and the
/// trail tells of it. The next tokens are given to `keep` before they are good, and before the one is spent.
///
/// # Errors
/// When the database fails, or `keep` does.
pub async fn refresh<E: From<Error>>(
    database: &mut TenantDatabase,
    act: &Act,
    token: &SecretString,
    keep: impl FnOnce(&Opened) -> Result<(), E>,
) -> Result<Refreshed, E> {
    let mut transaction = database.write(act).await.map_err(Error::from)?;
    let refreshed = exchange(&mut transaction, token).await?;
    if let Refreshed::Tokens(opened) = &refreshed {
        keep(opened)?;
    }
    transaction.commit().await.map_err(Error::from)?;
    Ok(refreshed)
}

async fn exchange(transaction: &mut WriteTransaction<'_>, token: &SecretString) -> Result<Refreshed> {
    let hash = secret::hash(token);
    let Some(id) = sessions::lock_by_refresh_token(transaction, &hash).await? else {
        let refused = detect_reuse(transaction, &hash).await?;
        return Ok(Refreshed::Refused(refused));
    };
    let Some(state) = sessions::find(transaction, id).await? else {
        return Ok(Refreshed::Refused(NotGood::Unknown));
    };
    let is_over = state.refresh_expires_at.is_none_or(|at| at <= Utc::now());
    let refused = state
        .objection()
        .or((state.is_outdated).then_some(NotGood::Outdated))
        .or(is_over.then_some(NotGood::Expired));
    if let Some(refused) = refused {
        let details = json!({ "reason": refused.to_string() });
        audit::record_about(transaction, "session.refused", details, SESSIONS, id).await?;
        return Ok(Refreshed::Refused(refused));
    }
    let rules = rules::read(transaction).await?;
    let tokens = issue(transaction, state.user_id, id, state.access_token_version, &rules).await?;
    let next = NextTokens {
        access_hash: &tokens.access_hash,
        refresh_hash: &tokens.refresh_hash,
        expires_at: tokens.access_expires_at,
        refresh_expires_at: tokens.refresh_expires_at,
    };
    sessions::exchange(transaction, id, &hash, &next).await?;
    Ok(Refreshed::Tokens(Box::new(tokens.opened(
        id,
        state.user_id,
        state.name,
    ))))
}

async fn detect_reuse(transaction: &mut WriteTransaction<'_>, hash: &str) -> Result<NotGood> {
    let Some(id) = sessions::find_by_used_token(transaction, hash).await? else {
        audit::record(
            transaction,
            "session.refused",
            json!({ "reason": "unknown token" }),
        )
        .await?;
        return Ok(NotGood::Unknown);
    };
    let was_open = sessions::end(transaction, id, "a refresh token was used twice").await?;
    let details = json!({ "ended": was_open });
    audit::record_about(transaction, "session.token_reused", details, SESSIONS, id).await?;
    Ok(NotGood::Reused)
}

impl SessionState {
    fn objection(&self) -> Option<NotGood> {
        if self.revoked_at.is_some() {
            Some(NotGood::Ended)
        } else if !self.is_usable {
            Some(NotGood::Barred)
        } else {
            None
        }
    }
}

/// Whose an access token is, and of which session.
#[derive(Debug)]
pub struct Verified {
    /// What the token says.
    pub claims: Claims,
    /// The user's name as it is shown.
    pub name: String,
    /// The user's e-mail.
    pub email: Option<String>,
}

/// Verifies an access token: its signature, time and tenant, the version of the user's tokens, and that its session and
/// its user are good now.
///
/// # Errors
/// When the database fails; a token that is not good is the inner result.
pub async fn verify(
    connection: &mut PgConnection,
    tenant: Uuid,
    token: &SecretString,
) -> Result<Result<Verified, NotGood>> {
    let unverified = match access_token::parse(token.expose_secret()) {
        Ok(unverified) => unverified,
        Err(refused) => return Ok(Err(refused.into())),
    };
    let Some(key) = signing::find(connection, unverified.key_id).await? else {
        return Ok(Err(NotGood::UnknownKey));
    };
    let claims = match unverified.verify(&key.secret, tenant, Utc::now()) {
        Ok(claims) => claims,
        Err(refused) => return Ok(Err(refused.into())),
    };
    let Some(state) = sessions::find(connection, claims.session).await? else {
        return Ok(Err(NotGood::Unknown));
    };
    if let Some(refused) = state.objection() {
        return Ok(Err(refused));
    }
    if state.user_id != claims.user {
        return Ok(Err(NotGood::Unknown));
    }
    if claims.version < state.access_token_version {
        return Ok(Err(NotGood::Outdated));
    }
    Ok(Ok(Verified {
        claims,
        name: state.name,
        email: state.email,
    }))
}

/// Ends the session of a token, be it the refresh token, a former one, or an access token whose time may be over.
/// Returns the session and whether it was open; `None` when the token is no session's.
///
/// # Errors
/// When the database fails.
pub async fn end(
    transaction: &mut WriteTransaction<'_>,
    tenant: Uuid,
    token: &SecretString,
) -> Result<Option<(Uuid, bool)>> {
    let Some(id) = find(transaction, tenant, token).await? else {
        return Ok(None);
    };
    let was_open = sessions::end(transaction, id, "logged out").await?;
    Ok(Some((id, was_open)))
}

async fn find(
    transaction: &mut WriteTransaction<'_>,
    tenant: Uuid,
    token: &SecretString,
) -> Result<Option<Uuid>> {
    let hash = secret::hash(token);
    if let Some(id) = sessions::lock_by_refresh_token(transaction, &hash).await? {
        return Ok(Some(id));
    }
    if let Some(id) = sessions::find_by_used_token(transaction, &hash).await? {
        return Ok(Some(id));
    }
    // The latest access token is known by its hash, an older one by its signature.
    if let Some(id) = sessions::find_by_access_token(transaction, &hash).await? {
        return Ok(Some(id));
    }
    match verify(transaction, tenant, token).await? {
        Ok(verified) => Ok(Some(verified.claims.session)),
        Err(_) => Ok(None),
    }
}

/// Ends every session of a user and refuses every token that was given out: all devices are out. Returns how many
/// sessions were open.
///
/// # Errors
/// When the database fails.
pub async fn end_everywhere(transaction: &mut WriteTransaction<'_>, user: Uuid, reason: &str) -> Result<u64> {
    let ended = sessions::end_all(transaction, user, reason).await?;
    sessions::refuse_tokens(transaction, user).await?;
    Ok(ended)
}
