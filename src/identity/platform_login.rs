//! Platform users who log in with a password, for consoles that ask for one. No session is opened: what a console gives its
//! operators is its own.

use chrono::Utc;
use secrecy::SecretString;
use serde_json::json;
use uuid::Uuid;

use super::login::Refusal;
use super::{Account, Judgement, Result, Rules, judge, lockout};
use crate::db::Act;
use crate::db::landlord::{Landlord, platform_logins};
use crate::password;

/// What is asked of platform users. The landlord has no settings: an organization's do not reach those who run the
/// platform.
#[must_use]
pub fn rules() -> Rules {
    Rules {
        password_min_length: 12,
        password_expiry_days: 0,
        password_history_count: 0,
        ..Rules::default()
    }
}

/// Holds a password against a platform user's; the trail tells of it. Returns the user's id, or why not.
///
/// # Errors
/// When the database fails.
pub async fn attempt(
    landlord: &mut Landlord,
    act: &Act,
    email_normalized: &str,
    given: &SecretString,
) -> Result<std::result::Result<Uuid, Refusal>> {
    let mut transaction = landlord.write(act).await?;
    let found = platform_logins::lock_account(&mut transaction, email_normalized).await?;
    transaction.rollback().await?;
    let hash = found.and_then(|account| account.password_hash);
    // The slow part is done outside of any transaction, for nobody too. No other system's hashes are here.
    let is_right = password::is_right_for(given, hash.as_deref(), &[]);
    let mut transaction = landlord.write(act).await?;
    let account = platform_logins::lock_account(&mut transaction, email_normalized).await?;
    let id = account.as_ref().map_or(Uuid::nil(), |account| account.id);
    let judgement = account.map_or(
        Judgement::Wrong {
            failures: 0,
            locks: false,
            locked_until: None,
        },
        |account| {
            let is_right = is_right && account.password_hash == hash;
            let known = Account {
                status: account.status,
                locked_until: account.locked_until,
                failures: account.failures,
                password_changed_at: account.password_changed_at,
            };
            judge(&known, is_right, &rules(), Utc::now())
        },
    );
    let rejected = |failures| Refusal::Rejected {
        delay: lockout::delay(failures),
    };
    let (refusal, reason) = match judgement {
        Judgement::In => {
            platform_logins::keep_success(&mut transaction, id).await?;
            transaction.commit().await?;
            return Ok(Ok(id));
        }
        Judgement::Wrong {
            failures,
            locks,
            locked_until,
        } => {
            platform_logins::keep_failure(&mut transaction, id, failures, locks, locked_until).await?;
            (rejected(1), "wrong password")
        }
        Judgement::Locked => {
            // Nothing is kept, by the statement that keeps a failure.
            platform_logins::keep_failure(&mut transaction, Uuid::nil(), 0, false, None).await?;
            (rejected(1), "locked")
        }
        Judgement::Suspended | Judgement::Pending | Judgement::Expired => (Refusal::Suspended, "suspended"),
    };
    let (id, reason) = if id.is_nil() {
        (None, "unknown")
    } else {
        (Some(id), reason)
    };
    platform_logins::record(&mut transaction, "login.failed", json!({ "reason": reason }), id).await?;
    transaction.commit().await?;
    Ok(Err(refusal))
}
