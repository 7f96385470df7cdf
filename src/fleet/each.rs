//! Works on many databases, so many at once altogether and on each server, and goes on past one that fails.

use std::collections::{HashMap, VecDeque};
use std::future::Future;
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use uuid::Uuid;

use super::Target;

/// How many databases are worked on at once.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Altogether.
    pub total: usize,
    /// On each server, by its id; servers that are not named have no limit of their own.
    pub per_server: HashMap<Uuid, usize>,
}

/// What became of one target.
#[derive(Debug)]
pub struct Visit<T> {
    /// The target's place.
    pub position: i32,
    /// The target.
    pub target: Target,
    /// What the work on it gave; `None` when it was not begun.
    pub outcome: Option<T>,
    /// How long the work took.
    pub took: Duration,
}

impl<T> Visit<T> {
    /// Of a target that was not begun.
    pub(super) fn not_begun((position, target): (i32, Target)) -> Self {
        Self {
            position,
            target,
            outcome: None,
            took: Duration::ZERO,
        }
    }
}

/// Is told when targets are begun and ended, and says when nothing more is to be begun.
pub trait Watch<T> {
    /// A target was begun.
    fn begun(&self, _position: i32, _target: &Target) {}
    /// A target ended.
    fn ended(&self, _visit: &Visit<T>) {}
    /// Whether nothing more is to be begun.
    fn is_draining(&self) -> bool {
        false
    }
}

/// Does something with every target. Once the watch drains nothing new is begun, and what runs is finished. The visits
/// come in the order of the targets.
pub async fn each<T, F>(
    targets: Vec<(i32, Target)>,
    limits: &Limits,
    work: impl Fn(Target) -> F,
    watch: &impl Watch<T>,
) -> Vec<Visit<T>>
where
    F: Future<Output = T>,
{
    let mut waiting = VecDeque::from(targets);
    let mut working = FuturesUnordered::new();
    let mut busy: HashMap<Uuid, usize> = HashMap::new();
    let mut visits = Vec::new();
    loop {
        while working.len() < limits.total.max(1) && !watch.is_draining() {
            let Some((position, target)) = take_next(&mut waiting, &busy, limits) else {
                break;
            };
            if let Some(server) = target.server_id() {
                *busy.entry(server).or_default() += 1;
            }
            watch.begun(position, &target);
            let begun = Instant::now();
            let outcome = work(target.clone());
            working.push(async move {
                let outcome = Some(outcome.await);
                let took = begun.elapsed();
                Visit {
                    position,
                    target,
                    outcome,
                    took,
                }
            });
        }
        let Some(visit) = working.next().await else {
            break;
        };
        if let Some(count) = visit.target.server_id().and_then(|server| busy.get_mut(&server)) {
            *count -= 1;
        }
        watch.ended(&visit);
        visits.push(visit);
    }
    drop(working);
    visits.extend(waiting.into_iter().map(Visit::not_begun));
    visits.sort_by_key(|visit| visit.position);
    visits
}

/// The first target on a server that has room.
fn take_next(
    waiting: &mut VecDeque<(i32, Target)>,
    busy: &HashMap<Uuid, usize>,
    limits: &Limits,
) -> Option<(i32, Target)> {
    let has_room = |target: &Target| {
        let limit = target
            .server_id()
            .and_then(|server| Some((server, limits.per_server.get(&server)?)));
        limit.is_none_or(|(server, limit)| busy.get(&server).copied().unwrap_or(0) < (*limit).max(1))
    };
    let index = waiting.iter().position(|(_, target)| has_room(target))?;
    waiting.remove(index)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::db::landlord::tenants::Tenant;

    fn target(slug: &str, server: u128) -> Target {
        Target::Tenant(Box::new(Tenant {
            id: Uuid::nil(),
            slug: slug.to_owned(),
            name: slug.to_owned(),
            template: String::new(),
            status: "active".to_owned(),
            status_reason: None,
            status_changed_at: chrono::DateTime::UNIX_EPOCH,
            maintenance: false,
            maintenance_message: None,
            server: server.to_string(),
            server_id: Uuid::from_u128(server),
            database: slug.to_owned(),
            placement: "dedicated".to_owned(),
            tags: Vec::new(),
            contexts: Vec::new(),
            schema_version: None,
            fingerprint: None,
            created_at: chrono::DateTime::UNIX_EPOCH,
        }))
    }

    /// Writes down who works at the same time, and drains after so many.
    #[derive(Default)]
    struct Log {
        working: RefCell<Vec<String>>,
        seen: RefCell<Vec<String>>,
        enough: Option<usize>,
    }

    impl Watch<()> for Log {
        fn begun(&self, _position: i32, target: &Target) {
            self.working.borrow_mut().push(target.name().to_owned());
            self.seen.borrow_mut().push(self.working.borrow().join(" "));
        }

        fn ended(&self, visit: &Visit<()>) {
            self.working
                .borrow_mut()
                .retain(|name| name != visit.target.name());
        }

        fn is_draining(&self) -> bool {
            self.enough
                .is_some_and(|enough| self.seen.borrow().len() >= enough)
        }
    }

    fn targets() -> Vec<(i32, Target)> {
        let servers = [("a", 1), ("b", 1), ("c", 1), ("d", 2)];
        (1..)
            .zip(servers.map(|(slug, server)| target(slug, server)))
            .collect()
    }

    #[tokio::test]
    async fn a_full_server_does_not_keep_the_others_waiting() {
        let limits = Limits {
            total: 3,
            per_server: HashMap::from([(Uuid::from_u128(1), 1)]),
        };
        let log = Log::default();
        let visits = each(targets(), &limits, |_| tokio::task::yield_now(), &log).await;
        assert_eq!(log.seen.borrow()[..2], ["a", "a d"]);
        let most = |name| log.seen.borrow().iter().any(|seen| seen.contains(name));
        assert!(!most("a b") && !most("b c"));
        let order: Vec<_> = visits.iter().map(|visit| visit.target.name()).collect();
        assert_eq!(order, ["a", "b", "c", "d"]);
    }

    #[tokio::test]
    async fn what_drains_finishes_what_runs_and_begins_nothing() {
        let limits = Limits {
            total: 2,
            per_server: HashMap::new(),
        };
        let log = Log {
            enough: Some(2),
            ..Log::default()
        };
        let visits = each(targets(), &limits, |_| tokio::task::yield_now(), &log).await;
        let done: Vec<_> = visits.iter().map(|visit| visit.outcome.is_some()).collect();
        assert_eq!(done, [true, true, false, false]);
    }
}
