//! The library behind `tenantctl`: everything that the command line does can be called from Rust.
//!
//! Layers run one way: `main → cli → commands → {db, migrate, fleet, seed, import, sheet, local, output, app, error}`.
//! Nothing below `commands` prints, prompts, or knows the command line.

pub mod local;
pub mod migrate;
pub mod sheet;
