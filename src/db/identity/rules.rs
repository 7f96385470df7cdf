//! What the tenant's settings say of passwords, logins and tokens.

use sqlx::PgConnection;

use crate::db::Result;

/// What the tenant's settings say; where one has no value, what the program ships with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Least number of characters of a password.
    pub password_min_length: i64,
    /// Days after which a password must be changed; 0 means never.
    pub password_expiry_days: i64,
    /// Former passwords that may not be used again.
    pub password_history_count: i64,
    /// Whether common passwords are refused.
    pub password_blocklist_enabled: bool,
    /// Life of an access token.
    pub access_token_minutes: i64,
    /// Life of a refresh token.
    pub refresh_token_days: i64,
    /// Life of a token that verifies an address.
    pub verification_token_hours: i64,
    /// Life of a token that resets a password.
    pub password_reset_token_hours: i64,
    /// Sessions that one person may have at a time.
    pub session_max_per_user: i64,
    /// Failures in a row that lock an account.
    pub lockout_failed_attempts: i64,
    /// Minutes that an account stays locked; 0 means until unlocked.
    pub lockout_minutes: i64,
    /// Login attempts that are accepted from one address in a minute.
    pub login_rate_per_minute: i64,
    /// Resets that one person may ask for in an hour.
    pub password_reset_rate_per_hour: i64,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            password_min_length: 8,
            password_expiry_days: 90,
            password_history_count: 5,
            password_blocklist_enabled: true,
            access_token_minutes: 15,
            refresh_token_days: 7,
            verification_token_hours: 24,
            password_reset_token_hours: 1,
            session_max_per_user: 10,
            lockout_failed_attempts: 5,
            lockout_minutes: 30,
            login_rate_per_minute: 10,
            password_reset_rate_per_hour: 3,
        }
    }
}

/// Reads the tenant's settings.
///
/// # Errors
/// When the query fails.
pub async fn read(connection: &mut PgConnection) -> Result<Rules> {
    let usual = Rules::default();
    let found = sqlx::query!(
        "
        select
            config.setting('password_min_length')::bigint as password_min_length,
            config.setting('password_expiry_days')::bigint as password_expiry_days,
            config.setting('password_history_count')::bigint as password_history_count,
            config.setting('password_blocklist_enabled')::boolean as password_blocklist_enabled,
            config.setting('access_token_minutes')::bigint as access_token_minutes,
            config.setting('refresh_token_days')::bigint as refresh_token_days,
            config.setting('verification_token_hours')::bigint as verification_token_hours,
            config.setting('password_reset_token_hours')::bigint as password_reset_token_hours,
            config.setting('session_max_per_user')::bigint as session_max_per_user,
            config.setting('lockout_failed_attempts')::bigint as lockout_failed_attempts,
            config.setting('lockout_minutes')::bigint as lockout_minutes,
            config.setting('login_rate_per_minute')::bigint as login_rate_per_minute,
            config.setting('password_reset_rate_per_hour')::bigint as password_reset_rate_per_hour
        ",
    )
    .fetch_one(connection)
    .await?;
    Ok(Rules {
        password_min_length: found.password_min_length.unwrap_or(usual.password_min_length),
        password_expiry_days: found.password_expiry_days.unwrap_or(usual.password_expiry_days),
        password_history_count: found
            .password_history_count
            .unwrap_or(usual.password_history_count),
        password_blocklist_enabled: found
            .password_blocklist_enabled
            .unwrap_or(usual.password_blocklist_enabled),
        access_token_minutes: found.access_token_minutes.unwrap_or(usual.access_token_minutes),
        refresh_token_days: found.refresh_token_days.unwrap_or(usual.refresh_token_days),
        verification_token_hours: found
            .verification_token_hours
            .unwrap_or(usual.verification_token_hours),
        password_reset_token_hours: found
            .password_reset_token_hours
            .unwrap_or(usual.password_reset_token_hours),
        session_max_per_user: found.session_max_per_user.unwrap_or(usual.session_max_per_user),
        lockout_failed_attempts: found
            .lockout_failed_attempts
            .unwrap_or(usual.lockout_failed_attempts),
        lockout_minutes: found.lockout_minutes.unwrap_or(usual.lockout_minutes),
        login_rate_per_minute: found.login_rate_per_minute.unwrap_or(usual.login_rate_per_minute),
        password_reset_rate_per_hour: found
            .password_reset_rate_per_hour
            .unwrap_or(usual.password_reset_rate_per_hour),
    })
}
