//! Clocks: terms of office, tokens and the order of trails rest on them.

use chrono::{DateTime, TimeDelta, Utc};

use crate::finding::{CheckResult, Finding};

/// How far clocks may be apart.
const TOLERANCE: TimeDelta = TimeDelta::seconds(5);

/// Holds a server's clock against this machine's: what the server answered lies between the question and the answer.
#[must_use]
pub fn clock(asked: DateTime<Utc>, server: DateTime<Utc>, answered: DateTime<Utc>) -> CheckResult {
    let apart = if server < asked {
        asked - server
    } else if server > answered {
        server - answered
    } else {
        TimeDelta::zero()
    };
    let finding = (apart > TOLERANCE).then(|| Finding {
        object: "the server's clock".to_owned(),
        fault: format!(
            "it is {} s {} this machine's",
            apart.num_seconds(),
            if server < asked { "behind" } else { "ahead of" }
        ),
        mend: "timedatectl set-ntp true".to_owned(),
    });
    CheckResult::new(
        "clock",
        "The server's clock and this machine's agree within 5 s",
        finding,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Verdict;

    #[test]
    fn a_slow_answer_is_no_skew_and_a_clock_that_is_off_is_named() {
        let asked = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let answered = asked + TimeDelta::seconds(30);
        let at = |seconds| clock(asked, asked + TimeDelta::seconds(seconds), answered);
        assert_eq!(at(20).verdict, Verdict::Passed);
        assert_eq!(at(-4).verdict, Verdict::Passed);
        assert_eq!(at(-60).findings()[0].fault, "it is 60 s behind this machine's");
        assert_eq!(at(90).findings()[0].fault, "it is 60 s ahead of this machine's");
    }
}
