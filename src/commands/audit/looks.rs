//! Looks at a trail, one after the other: from which moment on the next one has to read.

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};

use crate::db::server::Snapshot;

/// An entry is dated a moment before its transaction is numbered, and a server's clock is set back a little now and then.
const LEEWAY: TimeDelta = TimeDelta::minutes(1);

/// What was seen so far.
#[derive(Debug, Default)]
pub(super) struct Looks {
    past: VecDeque<Snapshot>,
}

impl Looks {
    /// Remembers what a look saw.
    pub(super) fn add(&mut self, seen: Snapshot) {
        let lowest_open = seen.lowest_open;
        self.past.push_back(seen);
        // One look before whatever is still being written is enough.
        while self.past.get(1).is_some_and(|second| second.next <= lowest_open) {
            self.past.pop_front();
        }
    }

    /// The last look in PostgreSQL's words: what is not in it was not shown yet.
    pub(super) fn last(&self) -> Option<String> {
        self.past.back().map(|seen| seen.text.clone())
    }

    /// Nothing that was not shown yet is older; `None` while a transaction goes on that began before the first look.
    pub(super) fn since(&self) -> Option<DateTime<Utc>> {
        let (first, last) = (self.past.front()?, self.past.back()?);
        (first.next <= last.lowest_open).then(|| first.taken_at - LEEWAY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(lowest_open: i64, next: i64, second: i64) -> Snapshot {
        Snapshot {
            text: format!("{lowest_open}:{next}:"),
            lowest_open,
            next,
            taken_at: DateTime::from_timestamp(second, 0).unwrap_or_default(),
        }
    }

    fn after(looks: &[Snapshot]) -> Option<i64> {
        let mut all = Looks::default();
        looks.iter().cloned().for_each(|look| all.add(look));
        all.since().map(|since| (since + LEEWAY).timestamp())
    }

    #[test]
    fn nothing_older_than_the_last_look_is_unseen_where_nobody_was_writing() {
        assert_eq!(after(&[seen(5, 5, 100), seen(9, 9, 200)]), Some(200));
    }

    #[test]
    fn whoever_was_writing_may_have_dated_entries_since_the_look_before() {
        assert_eq!(
            after(&[seen(5, 5, 100), seen(5, 8, 200), seen(5, 12, 300)]),
            Some(100)
        );
        assert_eq!(
            after(&[seen(5, 5, 100), seen(5, 8, 200), seen(8, 12, 300)]),
            Some(200)
        );
    }

    #[test]
    fn whoever_was_writing_before_the_first_look_may_have_dated_them_at_any_time() {
        assert_eq!(after(&[]), None);
        assert_eq!(after(&[seen(3, 5, 100), seen(3, 8, 200)]), None);
        assert_eq!(after(&[seen(3, 5, 100), seen(6, 8, 200)]), Some(100));
    }
}
