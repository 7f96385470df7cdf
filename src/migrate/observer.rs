//! How whoever started an operation can watch it.

use std::time::Duration;

use super::backfill::Progress;
use super::cause::SessionInfo;
use super::failure::Failure;
use super::name::{Direction, MigrationId};

/// Is told what the engine does while it does it. All methods do nothing unless written.
pub trait Observer: Send + Sync {
    /// Another session is migrating this database; this one waits for it.
    fn waiting(&self, _holder: Option<&SessionInfo>) {}
    /// A migration without transaction that was broken off goes on, at this statement, counted from 1.
    fn taken_up(&self, _migration: &MigrationId, _statement: usize) {}
    /// A migration begins.
    fn started(&self, _migration: &MigrationId, _direction: Direction) {}
    /// A statement of a migration waits for locks that other sessions hold.
    fn blocked(&self, _migration: &MigrationId, _blockers: &[SessionInfo]) {}
    /// An attempt failed for a reason that may pass; the next one comes after a delay.
    fn retrying(&self, _failure: &Failure, _delay: Duration) {}
    /// A batch of a backfill is committed.
    fn batch(&self, _migration: &MigrationId, _progress: &Progress) {}
    /// Whether a backfill is to stop after the batch that was committed, to be taken up later.
    fn asks_to_stop(&self) -> bool {
        false
    }
    /// A migration is done.
    fn finished(&self, _migration: &MigrationId, _direction: Direction, _duration: Duration) {}
}

/// Watches nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unobserved;

impl Observer for Unobserved {}
