//! Logging in.
//!
//! Whoever asks learns nothing of whom there is: an e-mail that nobody has, a wrong password, whatever the hash that it is
//! held against, no password, and a locked account cost the same hashing and the same statements, and are refused with the
//! same words after the same delay. What the reason was stands in the trail, which is written also when nobody gets in.

use std::time::Duration;

use chrono::Utc;
use secrecy::SecretString;
use serde_json::json;
use uuid::Uuid;

use super::session::{self, Opened};
use super::{Account, Error, Judgement, Result, Rules, judge, lockout, secret};
use crate::db::identity::logins::{self, AccountRow, Counted};
use crate::db::identity::rules;
use crate::db::tenancy::TenantDatabase;
use crate::db::{Act, WriteTransaction, audit};
use crate::password;

/// Somebody who wants to log in.
#[derive(Debug)]
pub struct Attempt {
    /// The e-mail, as it is compared.
    pub email_normalized: String,
    /// The password.
    pub password: SecretString,
    /// Where it comes from; where nobody says, attempts from there are not counted.
    pub ip_address: Option<String>,
    /// With which program.
    pub user_agent: Option<String>,
}

/// What an attempt came to.
#[derive(Debug)]
pub enum Outcome {
    /// The person is in.
    In(Box<Opened>),
    /// The person is not.
    Refused(Refusal),
}

/// Why somebody is not in, as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody has the e-mail, the password is wrong, or the account is locked: which of them is told nobody. The answer
    /// is to be kept back for the delay.
    Rejected {
        /// For how long.
        delay: Duration,
    },
    /// Too many attempts came from that address within a minute.
    TooMany,
    /// The password is right, and the account is not active yet.
    Pending,
    /// The password is right, and the account is suspended.
    Suspended,
    /// The password is right, and too old.
    Expired,
}

/// Tries to log somebody in. The tokens of whoever is let in are given to `keep` before they are good.
///
/// # Errors
/// When the database fails, or `keep` does; who is refused is an [`Outcome`].
pub async fn attempt<E: From<Error>>(
    database: &mut TenantDatabase,
    act: &Act,
    attempt: &Attempt,
    keep: impl FnOnce(&Opened) -> Result<(), E>,
) -> Result<Outcome, E> {
    let (transaction, outcome) = decide(database, act, attempt).await?;
    if let Outcome::In(opened) = &outcome {
        keep(opened)?;
    }
    if let Some(transaction) = transaction {
        transaction.commit().await.map_err(Error::from)?;
    }
    Ok(outcome)
}

/// What an attempt comes to, and what of it is still to be made last.
async fn decide<'d>(
    database: &'d mut TenantDatabase,
    act: &Act,
    attempt: &Attempt,
) -> Result<(Option<WriteTransaction<'d>>, Outcome)> {
    let mut transaction = database.write(act).await?;
    let rules = rules::read(&mut transaction).await?;
    if is_too_many(&mut transaction, attempt, &rules).await? {
        record(&mut transaction, Uuid::nil(), "address", attempt).await?;
        transaction.commit().await?;
        return Ok((None, Outcome::Refused(Refusal::TooMany)));
    }
    let found = logins::find(&mut transaction, &attempt.email_normalized).await?;
    let forms = logins::forms(&mut transaction).await?;
    transaction.commit().await?;

    // The slow part is done outside of any transaction, and costs the same whoever is meant.
    let hash = found.as_ref().and_then(|account| account.password_hash.clone());
    let is_right = password::is_right_for(&attempt.password, hash.as_deref(), &forms);
    let stronger = match (&found, &hash) {
        // Who is not let in does not wait for it either, or the wait would tell that the password is right.
        (Some(account), Some(hash))
            if password::is_outdated(hash)
                && judge(&Account::from(account), is_right, &rules, Utc::now()) == Judgement::In =>
        {
            Some(password::hash(&attempt.password)?)
        }
        _ => None,
    };

    let mut transaction = database.write(act).await?;
    let id = found.map_or(Uuid::nil(), |account| account.id);
    // Others may have tried, or changed the password, meanwhile: what counts is what is there now.
    let account = logins::lock(&mut transaction, id).await?;
    let is_right = is_right
        && account
            .as_ref()
            .is_some_and(|account| account.password_hash == hash);
    let outcome = if let Some(account) = account {
        let judgement = judge(&Account::from(&account), is_right, &rules, Utc::now());
        let stronger = stronger.as_deref();
        conclude(&mut transaction, &account, judgement, &rules, attempt, stronger).await?
    } else {
        logins::keep_failure(&mut transaction, id, 0, false, None).await?;
        refuse(&mut transaction, id, "unknown", attempt).await?
    };
    Ok((Some(transaction), outcome))
}

async fn is_too_many(
    transaction: &mut WriteTransaction<'_>,
    attempt: &Attempt,
    rules: &Rules,
) -> Result<bool> {
    let Some(address) = &attempt.ip_address else {
        return Ok(false);
    };
    let key = secret::hash_text(address);
    let attempts = logins::count(transaction, Counted::Address, &key).await?;
    Ok(i64::from(attempts) > rules.login_rate_per_minute)
}

async fn conclude(
    transaction: &mut WriteTransaction<'_>,
    account: &AccountRow,
    judgement: Judgement,
    rules: &Rules,
    attempt: &Attempt,
    stronger: Option<&str>,
) -> Result<Outcome> {
    let refusal = match judgement {
        Judgement::In => {
            logins::keep_success(transaction, account.id, stronger).await?;
            logins::forget(transaction, &[secret::hash_text(&attempt.email_normalized)]).await?;
            let opened = session::open(transaction, account, rules, attempt).await?;
            return Ok(Outcome::In(Box::new(opened)));
        }
        Judgement::Wrong {
            failures,
            locks,
            locked_until,
        } => {
            logins::keep_failure(transaction, account.id, failures, locks, locked_until).await?;
            let reason = if account.password_hash.is_none() {
                "no password"
            } else {
                "wrong password"
            };
            let outcome = refuse(transaction, account.id, reason, attempt).await?;
            if locks {
                let details = json!({ "failures": failures, "until": locked_until });
                audit::record_about(transaction, "login.locked", details, USERS, account.id).await?;
            }
            return Ok(outcome);
        }
        Judgement::Locked => {
            // Nothing is kept, by the statement that keeps a failure.
            logins::keep_failure(transaction, Uuid::nil(), 0, false, None).await?;
            return refuse(transaction, account.id, "locked", attempt).await;
        }
        Judgement::Pending => (Refusal::Pending, "pending"),
        Judgement::Suspended => (Refusal::Suspended, "suspended"),
        Judgement::Expired => (Refusal::Expired, "password expired"),
    };
    record(transaction, account.id, refusal.1, attempt).await?;
    Ok(Outcome::Refused(refusal.0))
}

const USERS: &str = "identity.users";

/// Refuses without a reason, after a delay that grows with the failures in a row for that e-mail.
async fn refuse(
    transaction: &mut WriteTransaction<'_>,
    user_id: Uuid,
    reason: &str,
    attempt: &Attempt,
) -> Result<Outcome> {
    let key = secret::hash_text(&attempt.email_normalized);
    let failures = logins::count(transaction, Counted::Person, &key).await?;
    record(transaction, user_id, reason, attempt).await?;
    Ok(Outcome::Refused(Refusal::Rejected {
        delay: lockout::delay(failures),
    }))
}

/// What was typed as an e-mail is not kept: people type passwords there.
async fn record(
    transaction: &mut WriteTransaction<'_>,
    user_id: Uuid,
    reason: &str,
    attempt: &Attempt,
) -> Result<()> {
    let mut details = json!({ "reason": reason });
    let from = [
        ("ip_address", &attempt.ip_address),
        ("user_agent", &attempt.user_agent),
    ];
    for (name, value) in from {
        if let Some(value) = value {
            details[name] = value.as_str().into();
        }
    }
    if user_id.is_nil() {
        audit::record(transaction, "login.failed", details).await?;
    } else {
        audit::record_about(transaction, "login.failed", details, USERS, user_id).await?;
    }
    Ok(())
}

impl From<&AccountRow> for Account {
    fn from(row: &AccountRow) -> Self {
        Self {
            status: row.status.clone(),
            locked_until: row.locked_until,
            failures: row.failures,
            password_changed_at: row.password_changed_at,
        }
    }
}
