//! Rehearsals: which tenants stand for a fleet, and what their clones say about it.

use std::collections::BTreeMap;
use std::time::Duration;

/// A database that is to be migrated.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The tenant's slug.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// What it has in common with others: its contexts, what is applied and pending, and how it drifted.
    pub likeness: String,
}

/// Why a database is rehearsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is one of the largest.
    Large,
    /// It is the largest of so many that are alike.
    StandsFor(usize),
}

/// What is to be expected of a fleet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// How many databases it is about.
    pub databases: usize,
    /// How long they take together.
    pub work: Duration,
    /// How long it takes with so many at once.
    pub elapsed: Duration,
    /// The one that takes longest.
    pub longest: Option<(String, Duration)>,
    /// The databases of which nothing is known, because nothing like them was rehearsed to its end.
    pub unknown: Vec<String>,
}

/// Chooses the `sample` largest, and of those that are alike the largest. Returns their places, the largest first.
#[must_use]
pub fn choose(candidates: &[Candidate], sample: usize) -> Vec<(usize, Reason)> {
    let mut by_size: Vec<usize> = (0..candidates.len()).collect();
    by_size.sort_by(|left, right| {
        let key = |place: &usize| {
            (
                std::cmp::Reverse(candidates[*place].bytes),
                &candidates[*place].name,
            )
        };
        key(left).cmp(&key(right))
    });
    let mut alike: BTreeMap<&str, usize> = BTreeMap::new();
    for candidate in candidates {
        *alike.entry(&candidate.likeness).or_default() += 1;
    }
    let mut chosen = Vec::new();
    for (rank, place) in by_size.into_iter().enumerate() {
        // The first of its kind to be met is the largest of it.
        match alike.remove(candidates[place].likeness.as_str()) {
            Some(count) => chosen.push((place, Reason::StandsFor(count))),
            None if rank < sample => chosen.push((place, Reason::Large)),
            None => {}
        }
    }
    chosen
}

/// Forecasts how long a fleet takes, so many at once, from the durations of those that were rehearsed. A database takes
/// as long as the rehearsed ones that it is like, between which it is placed by its size; where one alone was
/// rehearsed, as long as that, which is the largest.
#[must_use]
pub fn forecast(candidates: &[Candidate], rehearsed: &[(usize, Duration)], at_once: usize) -> Forecast {
    let mut forecast = Forecast {
        databases: candidates.len(),
        work: Duration::ZERO,
        elapsed: Duration::ZERO,
        longest: None,
        unknown: Vec::new(),
    };
    for candidate in candidates {
        let alike = rehearsed
            .iter()
            .filter(|(place, _)| candidates[*place].likeness == candidate.likeness)
            .map(|(place, duration)| (candidates[*place].bytes, *duration));
        let Some(duration) = interpolated(candidate.bytes, alike.collect()) else {
            forecast.unknown.push(candidate.name.clone());
            continue;
        };
        forecast.work += duration;
        if forecast
            .longest
            .as_ref()
            .is_none_or(|(_, longest)| duration > *longest)
        {
            forecast.longest = Some((candidate.name.clone(), duration));
        }
    }
    let share = forecast.work / u32::try_from(at_once.max(1)).unwrap_or(u32::MAX);
    let longest = forecast
        .longest
        .as_ref()
        .map_or(Duration::ZERO, |(_, longest)| *longest);
    forecast.elapsed = share.max(longest);
    forecast
}

/// The duration of a size on the line between the next smaller and the next larger known one.
fn interpolated(bytes: u64, mut known: Vec<(u64, Duration)>) -> Option<Duration> {
    known.sort_unstable();
    let above = known.iter().find(|(size, _)| *size >= bytes);
    let below = known.iter().rev().find(|(size, _)| *size <= bytes);
    match (below, above) {
        (Some((smaller, shorter)), Some((larger, longer))) if larger > smaller && longer > shorter => {
            let parts =
                |size: u64| u32::try_from((size - smaller) * 1000 / (larger - smaller)).unwrap_or(1000);
            Some(*shorter + longer.saturating_sub(*shorter) * parts(bytes) / 1000)
        }
        (below, above) => {
            let durations = [below, above]
                .into_iter()
                .flatten()
                .map(|(_, duration)| *duration);
            durations.max()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(name: &str, bytes: u64, likeness: &str) -> Candidate {
        Candidate {
            name: name.to_owned(),
            bytes,
            likeness: likeness.to_owned(),
        }
    }

    fn seconds(number: u64) -> Duration {
        Duration::from_secs(number)
    }

    #[test]
    fn the_largest_and_the_largest_of_each_kind_are_chosen() {
        let fleet = [
            candidate("alfa", 10, "usual"),
            candidate("bravo", 30, "usual"),
            candidate("charlie", 20, "usual"),
            candidate("delta", 5, "odd"),
        ];
        assert_eq!(
            choose(&fleet, 2),
            [
                (1, Reason::StandsFor(3)),
                (2, Reason::Large),
                (3, Reason::StandsFor(1))
            ]
        );
        assert_eq!(
            choose(&fleet, 0),
            [(1, Reason::StandsFor(3)), (3, Reason::StandsFor(1))]
        );
        assert_eq!(choose(&[], 3), []);
    }

    #[test]
    fn a_fleet_is_forecast_by_size_among_those_that_are_alike() {
        let fleet = [
            candidate("small", 100, "usual"),
            candidate("middle", 200, "usual"),
            candidate("large", 300, "usual"),
            candidate("odd", 300, "odd"),
        ];
        let found = forecast(&fleet, &[(0, seconds(2)), (2, seconds(6))], 4);
        assert_eq!(found.work, seconds(12));
        assert_eq!(found.elapsed, seconds(6), "no shorter than the longest");
        assert_eq!(found.longest, Some(("large".to_owned(), seconds(6))));
        assert_eq!(found.unknown, ["odd"]);
        assert_eq!(forecast(&fleet[..3], &[(2, seconds(6))], 2).elapsed, seconds(9));
    }
}
