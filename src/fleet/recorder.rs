//! Writes the run ledger beside the work: what happens while one transaction is under way goes into the next.

use std::time::Duration;

use sqlx::PgConnection;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::sleep;
use uuid::Uuid;

use super::run::Entry;
use super::{Target, Visit, Watch};
use crate::db::landlord::tenants::{self, Schema};
use crate::db::landlord::{self, runs};
use crate::db::{Act, Result, server};

const LARGEST_BATCH: usize = 1000;

/// What happens within so short a time goes into one transaction.
const BETWEEN_BATCHES: Duration = Duration::from_millis(100);

/// Something that the ledger is to keep. A beginning may be written late: a target that was done and is still taken for
/// running is found done when the run is taken up.
pub(super) enum Event {
    Begun(i32),
    Ended(runs::Ending, Option<Schema>),
}

/// Passes on what happens: to whoever shows progress, and to the ledger.
pub(super) struct Recorder<'p, P, E> {
    progress: &'p P,
    entry: E,
    events: UnboundedSender<Event>,
}

impl<'p, P, E> Recorder<'p, P, E> {
    pub(super) fn new(progress: &'p P, entry: E) -> (Self, UnboundedReceiver<Event>) {
        let (events, inbox) = unbounded_channel();
        let recorder = Self {
            progress,
            entry,
            events,
        };
        (recorder, inbox)
    }

    fn send(&self, event: Event) {
        // A ledger that can be written no more is noticed below, where nothing more is begun.
        let _ = self.events.send(event);
    }
}

impl<T, P, E> Watch<T> for Recorder<'_, P, E>
where
    P: Watch<T>,
    E: Fn(&Target, &T) -> Entry,
{
    fn begun(&self, position: i32, target: &Target) {
        self.send(Event::Begun(position));
        self.progress.begun(position, target);
    }

    fn ended(&self, visit: &Visit<T>) {
        if let Some(outcome) = &visit.outcome {
            let Entry {
                result,
                schema,
                failure,
            } = (self.entry)(&visit.target, outcome);
            let state = if failure.is_some() { "failed" } else { "done" };
            let failure = failure.unwrap_or_default();
            let ending = runs::Ending {
                position: visit.position,
                state,
                sqlstate: failure.sqlstate,
                object: failure.object,
                message: (state == "failed").then_some(failure.message),
                result,
                duration_ms: i64::try_from(visit.took.as_millis()).ok(),
            };
            self.send(Event::Ended(ending, schema));
        }
        self.progress.ended(visit);
    }

    fn is_draining(&self) -> bool {
        self.progress.is_draining() || self.events.is_closed()
    }
}

/// Writes events until there are no more. None waits for the disk: what a crash of the server takes away is what a program
/// that was killed would not have written, and the end of the run, which waits, brings all before it to the disk.
pub(super) async fn write(
    connection: &mut PgConnection,
    act: &Act,
    run_id: Uuid,
    mut inbox: UnboundedReceiver<Event>,
) -> Result<()> {
    let mut batch = Vec::new();
    while gather(&mut inbox, &mut batch).await {
        let (mut begun, mut endings, mut schemas) = (Vec::new(), Vec::new(), Vec::new());
        for event in batch.drain(..) {
            match event {
                Event::Begun(position) => begun.push(position),
                Event::Ended(ending, schema) => {
                    endings.push(ending);
                    schemas.extend(schema);
                }
            }
        }
        let mut transaction = landlord::begin(connection, act).await?;
        server::execute(&mut transaction, "set local synchronous_commit = off").await?;
        if !begun.is_empty() {
            runs::start_targets(&mut transaction, run_id, &begun).await?;
        }
        if !endings.is_empty() {
            runs::end_targets(&mut transaction, run_id, &endings).await?;
        }
        if !schemas.is_empty() {
            tenants::set_schemas(&mut transaction, &schemas).await?;
        }
        transaction.commit().await?;
    }
    Ok(())
}

/// Takes what comes within a moment of the first event; no longer, once there will be no more. Whether there was any.
async fn gather(inbox: &mut UnboundedReceiver<Event>, batch: &mut Vec<Event>) -> bool {
    if inbox.recv_many(batch, LARGEST_BATCH).await == 0 {
        return false;
    }
    let moment = sleep(BETWEEN_BATCHES);
    tokio::pin!(moment);
    while batch.len() < LARGEST_BATCH {
        tokio::select! {
            () = &mut moment => break,
            taken = inbox.recv_many(batch, LARGEST_BATCH) => if taken == 0 { break },
        }
    }
    true
}
