//! Looks at migrations before they run: which locks their statements take and what those block.

mod lock;

pub use lock::{Extent, Lock, LockMode};
