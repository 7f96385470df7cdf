//! The library behind `tenantctl`: everything that the command line does can be called from Rust.
//!
//! Layers run one way: `main → cli → commands → {db, migrate, fleet, seed, lifecycle, isolation, import, sheet, identity,
//! password, local, output, app, blocking, error}`. Nothing below `commands` prints, prompts, or knows the command line.

pub mod app;
pub mod audit;
pub mod blocking;
pub mod cli;
pub mod commands;
pub mod db;
pub mod doctor;
pub mod error;
pub mod finding;
pub mod fleet;
pub mod identity;
pub mod import;
pub mod integrity;
pub mod interrupts;
pub mod isolation;
pub mod lifecycle;
pub mod local;
pub mod migrate;
pub mod output;
pub mod password;
pub mod policy;
pub mod programs;
pub mod seed;
pub mod settings;
pub mod sheet;
