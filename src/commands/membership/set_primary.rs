//! `membership set-primary`

use chrono::NaiveDate;
use clap::Args;

use super::target::{Order, TargetArgs, as_of};
use crate::app::App;
use crate::db::membership::actions::{Action, Deed, Details};
use crate::error::{Outcome, Result};

/// The arguments of `membership set-primary`.
#[derive(Debug, Args)]
pub struct SetPrimaryArgs {
    #[command(flatten)]
    target: TargetArgs,

    /// Since when it is the main one [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
}

impl SetPrimaryArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let order = Order {
            action: Action::MakePrimary,
            details: Details {
                effective_on: self.on,
                ..Details::default()
            },
            done: "made the main membership",
            verb: "set-primary",
            is_final: false,
            told: |deed: &Deed| {
                let kind = if deed.is_primary { "main" } else { "secondary" };
                format!(
                    "the membership of {} at {} is the {kind} one{}",
                    deed.label,
                    deed.unit_code,
                    as_of(deed)
                )
            },
        };
        order.run(app, &self.target).await
    }
}
