//! Which pending migrations are meant.

use clap::Args;

use crate::commands::fleet::migrating::LimitOptions;
use crate::migrate::UpRequest;

/// Which pending migrations are meant.
#[derive(Debug, Args)]
pub struct PendingArgs {
    /// Only migrations of this context and of those that it builds on; may be repeated
    #[arg(long = "context", value_delimiter = ',', value_name = "CONTEXT")]
    contexts: Vec<String>,

    /// Up to this migration, itself included
    #[arg(long, value_name = "NUMBER")]
    to: Option<i32>,

    /// Migrations too that newer ones are applied before
    #[arg(long)]
    out_of_order: bool,
}

impl PendingArgs {
    /// What would be asked of the engine.
    #[must_use]
    pub fn request(&self, limits: &LimitOptions) -> UpRequest {
        UpRequest {
            to: self.to,
            contexts: self.contexts.clone(),
            out_of_order: self.out_of_order,
            limits: limits.engine(),
            ..UpRequest::default()
        }
    }
}
