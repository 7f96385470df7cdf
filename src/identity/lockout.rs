//! What a login attempt comes to, from what is known of the account; asks nobody.

use std::time::Duration;

use chrono::{DateTime, Utc};

use super::Rules;

/// What is known of an account when somebody tries to log in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The status, of `reference.user_statuses`.
    pub status: String,
    /// The end of a lock; `None` with the status `locked` means until unlocked.
    pub locked_until: Option<DateTime<Utc>>,
    /// Failures in a row.
    pub failures: i32,
    /// When the password was set last.
    pub password_changed_at: Option<DateTime<Utc>>,
}

/// What an attempt comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The person is in; failures are forgotten, and a lock that has ended is taken away.
    In,
    /// The password is wrong.
    Wrong {
        /// Failures in a row, this one counted.
        failures: i32,
        /// Whether this failure locks the account.
        locks: bool,
        /// Until when, where it locks and the lock ends by itself.
        locked_until: Option<DateTime<Utc>>,
    },
    /// The account is locked; whether the password was right is told nobody, and counts for nothing.
    Locked,
    /// The password is right, and the account is not active yet.
    Pending,
    /// The password is right, and an administrator has barred the account.
    Suspended,
    /// The password is right, and too old.
    Expired,
}

/// Judges an attempt. `is_right`: whether the password is the account's.
#[must_use]
pub fn judge(account: &Account, is_right: bool, rules: &Rules, now: DateTime<Utc>) -> Judgement {
    let lock_is_over = account.locked_until.is_some_and(|until| until <= now);
    if account.status == "locked" && !lock_is_over {
        return Judgement::Locked;
    }
    if !is_right {
        // After a lock the count begins anew.
        let before = if account.status == "locked" {
            0
        } else {
            account.failures
        };
        let failures = before.saturating_add(1);
        // Only an account that may log in can be locked: the others are barred already.
        let locks = i64::from(failures) >= rules.lockout_failed_attempts
            && matches!(account.status.as_str(), "active" | "locked");
        let locked_until = (locks && rules.lockout_minutes > 0)
            .then(|| now + chrono::Duration::minutes(rules.lockout_minutes));
        return Judgement::Wrong {
            failures,
            locks,
            locked_until,
        };
    }
    match account.status.as_str() {
        "pending" => Judgement::Pending,
        "suspended" => Judgement::Suspended,
        _ if is_expired(account.password_changed_at, rules, now) => Judgement::Expired,
        _ => Judgement::In,
    }
}

fn is_expired(changed_at: Option<DateTime<Utc>>, rules: &Rules, now: DateTime<Utc>) -> bool {
    rules.password_expiry_days > 0
        && changed_at.is_some_and(|at| at + chrono::Duration::days(rules.password_expiry_days) <= now)
}

/// The first delay; each further failure in a row doubles it.
const FIRST_DELAY: Duration = Duration::from_millis(100);
const DOUBLINGS: u32 = 5;

/// For how long the answer to a failure is kept back, by the failures in a row for that e-mail, whether anybody has it
/// or not.
#[must_use]
pub(super) fn delay(failures: i32) -> Duration {
    match u32::try_from(failures) {
        Ok(failures) if failures > 0 => FIRST_DELAY * 2_u32.pow((failures - 1).min(DOUBLINGS)),
        _ => Duration::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_700_000_000 + minutes * 60, 0).unwrap()
    }

    fn active() -> Account {
        Account {
            status: "active".to_owned(),
            locked_until: None,
            failures: 0,
            password_changed_at: Some(at(0)),
        }
    }

    #[test]
    fn who_is_not_active_is_told_so_only_with_the_right_password() {
        let rules = Rules::default();
        for (status, judgement) in [
            ("pending", Judgement::Pending),
            ("suspended", Judgement::Suspended),
        ] {
            let account = Account {
                status: status.to_owned(),
                failures: 100,
                ..active()
            };
            assert_eq!(judge(&account, true, &rules, at(0)), judgement);
            assert!(matches!(
                judge(&account, false, &rules, at(0)),
                Judgement::Wrong { locks: false, .. }
            ));
        }
    }

    #[test]
    fn a_password_expires_only_where_the_setting_says_so() {
        let now = at(60 * 24 * 91);
        assert_eq!(judge(&active(), true, &Rules::default(), now), Judgement::Expired);
        let never = Rules {
            password_expiry_days: 0,
            ..Rules::default()
        };
        assert_eq!(judge(&active(), true, &never, now), Judgement::In);
    }

    #[test]
    fn a_lock_without_end_is_ended_by_nobody_but_an_operator() {
        let rules = Rules {
            lockout_minutes: 0,
            lockout_failed_attempts: 1,
            ..Rules::default()
        };
        let Judgement::Wrong {
            locks: true,
            locked_until: None,
            ..
        } = judge(&active(), false, &rules, at(0))
        else {
            panic!("it locks until unlocked");
        };
        let locked = Account {
            status: "locked".to_owned(),
            ..active()
        };
        assert_eq!(judge(&locked, true, &rules, at(1_000_000)), Judgement::Locked);
    }

    #[test]
    fn delays_double_and_have_an_end() {
        let delays: Vec<_> = (0..9).map(|failures| delay(failures).as_millis()).collect();
        assert_eq!(delays, [0, 100, 200, 400, 800, 1600, 3200, 3200, 3200]);
    }

    /// What an account goes through, attempt by attempt, as the database would keep it.
    fn after(account: &Account, judgement: &Judgement) -> Account {
        match judgement {
            Judgement::In => Account {
                status: "active".to_owned(),
                locked_until: None,
                failures: 0,
                ..account.clone()
            },
            Judgement::Wrong {
                failures,
                locks,
                locked_until,
            } => Account {
                status: if *locks { "locked" } else { "active" }.to_owned(),
                locked_until: *locked_until,
                failures: *failures,
                ..account.clone()
            },
            _ => account.clone(),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        /// Held against a plain account of the rule: after so many failures in a row nobody gets in for so long.
        #[test]
        fn attempts_lock_and_locks_end(
            attempts in prop::collection::vec((0_i64..40, prop::bool::weighted(0.3)), 1..40),
            most in 1_i64..6,
            minutes in 1_i64..60,
        ) {
            let rules = Rules { lockout_failed_attempts: most, lockout_minutes: minutes, password_expiry_days: 0, ..Rules::default() };
            let mut account = active();
            let (mut now, mut in_a_row, mut barred_until) = (0, 0, 0);
            for (later, is_right) in attempts {
                now += later;
                let judgement = judge(&account, is_right, &rules, at(now));
                let expected_in = is_right && now >= barred_until;
                prop_assert_eq!(judgement == Judgement::In, expected_in);
                if now >= barred_until {
                    in_a_row = if is_right { 0 } else { in_a_row + 1 };
                    if in_a_row >= most {
                        barred_until = now + minutes;
                        in_a_row = 0;
                    }
                } else {
                    prop_assert_eq!(&judgement, &Judgement::Locked);
                }
                account = after(&account, &judgement);
            }
        }
    }
}
