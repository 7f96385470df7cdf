//! Takes a run up again. Until its work begins this only reads: a command that fails before leaves the run as it was.

use sqlx::PgConnection;
use uuid::Uuid;

use super::Target;
use super::run::{Run, RunError, Wave, refuse_occupied};
use crate::db::landlord::{self, left_runs, runs};
use crate::db::{Act, Result};

/// Which targets of a run are taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeUp {
    /// All that are not done.
    Unfinished,
    /// Those that failed.
    Failed,
}

/// How a run was taken up.
#[derive(Debug)]
pub struct TakenUp {
    /// How many targets are not done and were left out.
    pub left_out: usize,
    /// Whether it goes on between two waves: none of the first one's targets was begun yet.
    pub is_between_waves: bool,
    /// The places of the targets that are gone.
    gone: Vec<i32>,
}

impl TakeUp {
    fn takes(self, target: &runs::Target) -> bool {
        match self {
            Self::Unfinished => !is_over(target),
            Self::Failed => target.state == "failed",
        }
    }
}

/// Whether there is nothing more to do with a target.
fn is_over(target: &runs::Target) -> bool {
    matches!(target.state.as_str(), "done" | "skipped")
}

/// Takes a run up again. `find` gives a target as it is now; one that is gone is skipped.
///
/// # Errors
/// When another program works on the run, or the landlord's database fails.
pub async fn resume(
    connection: &mut PgConnection,
    run_id: Uuid,
    which: TakeUp,
    find: impl Fn(&runs::Target) -> Option<Target>,
) -> Result<Run, RunError> {
    claim(connection, run_id).await?;
    let known = runs::targets(connection, run_id).await?;
    let (taken, left): (Vec<_>, Vec<_>) = known.iter().partition(|target| which.takes(target));
    let (mut waves, mut gone) = (Vec::<Wave>::new(), Vec::new());
    for target in taken {
        let Some(found) = find(target) else {
            gone.push(target.position);
            continue;
        };
        let pending = (target.position, found);
        match waves.last_mut().filter(|wave| wave.number == target.wave) {
            Some(wave) => wave.pending.push(pending),
            None => waves.push(Wave {
                number: target.wave,
                pending: vec![pending],
            }),
        }
    }
    let is_between_waves = waves.first().is_some_and(|first| {
        let mut of_wave = known.iter().filter(|target| target.wave == first.number);
        first.number > 1 && of_wave.all(|target| target.attempts == 0)
    });
    let taken_up = TakenUp {
        left_out: left.iter().filter(|target| !is_over(target)).count(),
        is_between_waves,
        gone,
    };
    let done = left.into_iter().filter(|target| target.state == "done");
    Ok(Run {
        id: run_id,
        waves,
        wave_count: known.iter().map(|target| target.wave).max().unwrap_or(0),
        done: done.filter_map(find).collect(),
        taken_up: Some(taken_up),
    })
}

/// Ends a run that was left by its program and is not taken up.
///
/// # Errors
/// When another program works on the run, or the landlord's database fails.
pub async fn close(connection: &mut PgConnection, act: &Act, run_id: Uuid) -> Result<(), RunError> {
    claim(connection, run_id).await?;
    let mut transaction = landlord::begin(connection, act).await?;
    runs::end(&mut transaction, run_id, Some("left by its program")).await?;
    Ok(transaction.commit().await?)
}

/// Writes what a repetition did for runs of its operation that were left by their programs: they have nothing more to
/// do in these targets, and those with nothing more to do at all are ended.
///
/// # Errors
/// When the landlord's database fails.
pub async fn settle_repeated(
    connection: &mut PgConnection,
    act: &Act,
    operation: &str,
    done: &[String],
) -> Result<(), RunError> {
    for run_id in left_runs::to_be_settled(connection, operation, done).await? {
        // Somebody may be taking it up just now.
        if runs::claim(connection, run_id).await? {
            let mut transaction = landlord::begin(connection, act).await?;
            if !left_runs::settle(&mut transaction, run_id, done).await? {
                runs::end(&mut transaction, run_id, None).await?;
            }
            transaction.commit().await?;
        }
    }
    Ok(())
}

async fn claim(connection: &mut PgConnection, run_id: Uuid) -> Result<(), RunError> {
    if runs::claim(connection, run_id).await? {
        Ok(())
    } else {
        Err(RunError::TakenUp { run_id })
    }
}

impl TakenUp {
    /// Writes that the run goes on.
    pub(super) async fn reopen(
        &self,
        connection: &mut PgConnection,
        act: &Act,
        run: &Run,
    ) -> Result<(), RunError> {
        let (positions, names): (Vec<i32>, Vec<String>) = run
            .pending()
            .into_iter()
            .map(|(position, target)| (position, target.name().to_owned()))
            .unzip();
        let gone: Vec<runs::Ending> = self.gone.iter().copied().map(skipped).collect();
        let mut transaction = landlord::begin(connection, act).await?;
        refuse_occupied(&mut transaction, run.id, &names).await?;
        runs::reopen(&mut transaction, run.id, &positions).await?;
        runs::end_targets(&mut transaction, run.id, &gone).await?;
        Ok(transaction.commit().await?)
    }
}

fn skipped(position: i32) -> runs::Ending {
    runs::Ending {
        position,
        state: "skipped",
        message: Some("it is gone".to_owned()),
        ..runs::Ending::default()
    }
}
