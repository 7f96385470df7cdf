//! Seals and anchors of trails, a tenant's or the landlord's: closing what was written, and proving that it is intact
//! and complete.

mod anchor;
mod contents;
mod digest;
mod export;
mod file;
mod prune;
mod seal;
mod trail;
mod verify;

pub use anchor::{Anchor, Head, Heads, HeadsError, anchor, anchored, head, last_shared, seal_and_anchor};
pub use export::{ExportError, Form, Manifest, export, export_to_file};
pub use prune::{expired, prune};
pub use seal::{Sealed, is_longer_than, seal};
pub use verify::{Finding, Question, Verdict, verify};
