//! The run ledger: every operation over a fleet of databases, target by target, written as it goes.

mod ledger;
mod work;

pub use ledger::{Run, Target, list, targets};
pub use work::{Ending, NewRun, Occupied, begin, claim, end, end_targets, occupied, reopen, start_targets};
