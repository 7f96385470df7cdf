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
    visits.extend(waiting.into_iter().map(|(position, target)| Visit {
        position,
        target,
        outcome: None,
        took: Duration::ZERO,
    }));
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
