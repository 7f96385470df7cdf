//! How long to wait before trying again.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

const FIRST: Duration = Duration::from_millis(250);
const LONGEST: Duration = Duration::from_secs(10);

/// The delay after an attempt (from 1): doubled each time, with jitter, so that sessions that met
/// once do not meet again.
pub(crate) fn delay_after(attempt: u32) -> Duration {
    let doubled = FIRST.saturating_mul(2_u32.saturating_pow(attempt.saturating_sub(1)));
    jittered(doubled.min(LONGEST))
}

/// Between half of a duration and all of it.
pub(crate) fn jittered(duration: Duration) -> Duration {
    // The standard library seeds each hasher at random; nothing here needs better randomness.
    let random = RandomState::new().hash_one(duration);
    let thousandths = u32::try_from(random % 501).unwrap_or(0);
    duration / 2 + duration * thousandths / 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delay_after_grows_and_stays_bounded() {
        for attempt in 1..40 {
            let delay = delay_after(attempt);
            assert!(delay >= FIRST / 2 && delay <= LONGEST, "{delay:?}");
        }
        assert!(delay_after(20) >= LONGEST / 2);
        assert!(delay_after(1) <= FIRST);
    }
}
