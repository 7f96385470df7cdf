//! What the verbs that work over a fleet have in common: which databases, how they are reached, what is done with them,
//! and the report.

pub mod campaign;
pub mod change;
pub mod contract;
pub mod describe;
pub mod ending;
pub mod failures;
pub mod gate;
pub mod keeper;
pub mod migrating;
mod migration;
pub mod overview;
pub mod pace;
pub mod reach;
mod recorded;
pub mod report;
pub mod rollout;
pub mod runner;
pub mod selection;
pub mod targets;
pub mod task;
pub mod words;
