//! Signals. Usually the first one ends the command; while a command works through a fleet the first one lets it finish
//! what it has begun, and the second one ends it.

use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::error::Kind;

/// What the signals of this process ask for. Clones share their state.
#[derive(Clone, Debug, Default)]
pub struct Interrupts(Arc<State>);

#[derive(Debug, Default)]
struct State {
    draining: AtomicUsize,
    awaited: AtomicUsize,
    first: OnceLock<Kind>,
}

/// While this is held, the first signal only asks to begin nothing new.
#[derive(Debug)]
pub struct Drainable<'a>(&'a State);

/// While this is held, the first signal is the way in which the command ends.
#[derive(Debug)]
pub struct Awaited<'a> {
    state: &'a State,
    _drainable: Drainable<'a>,
}

impl Interrupts {
    /// Says that the command goes on until a signal comes, for which it looks with [`Interrupts::received`].
    #[must_use]
    pub fn await_first(&self) -> Awaited<'_> {
        self.0.awaited.fetch_add(1, Ordering::Relaxed);
        Awaited {
            state: &self.0,
            _drainable: self.drain_first(),
        }
    }

    /// Whether a signal is the way in which the command ends: then nothing has to be said about it.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        self.0.awaited.load(Ordering::Relaxed) > 0
    }

    /// Says that the command begins one thing after the other and looks at [`Interrupts::received`] in between.
    #[must_use]
    pub fn drain_first(&self) -> Drainable<'_> {
        self.0.draining.fetch_add(1, Ordering::Relaxed);
        Drainable(&self.0)
    }

    /// The signal that came first: [`Kind::Interrupted`] or [`Kind::Terminated`].
    #[must_use]
    pub fn received(&self) -> Option<Kind> {
        self.0.first.get().copied()
    }

    /// Takes a signal in. Returns whether the command may go on to finish what it has begun.
    #[must_use]
    pub fn receive(&self, kind: Kind) -> bool {
        let is_first = self.0.first.set(kind).is_ok();
        is_first && self.0.draining.load(Ordering::Relaxed) > 0
    }
}

impl Drop for Awaited<'_> {
    fn drop(&mut self) {
        self.state.awaited.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Drop for Drainable<'_> {
    fn drop(&mut self) {
        self.0.draining.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_signal_drains_only_while_a_command_can() {
        let interrupts = Interrupts::default();
        let held = interrupts.drain_first();
        assert!(interrupts.receive(Kind::Interrupted));
        assert_eq!(interrupts.received(), Some(Kind::Interrupted));
        assert!(!interrupts.receive(Kind::Terminated), "the second one ends it");
        assert_eq!(interrupts.received(), Some(Kind::Interrupted));
        drop(held);
        assert!(!Interrupts::default().receive(Kind::Terminated));
    }
}
