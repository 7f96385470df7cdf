//! `membership suspend` and `membership reinstate`

use chrono::NaiveDate;
use clap::Args;

use super::target::{Order, TargetArgs, as_of, until};
use crate::app::App;
use crate::db::membership::actions::{Action, Deed, Details};
use crate::error::{Outcome, Result};

/// The arguments of `membership suspend`.
#[derive(Debug, Args)]
pub struct SuspendArgs {
    #[command(flatten)]
    target: TargetArgs,

    /// The first day of the suspension [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,

    /// The day on which it ends by itself [default: it lasts until the member is reinstated]
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,
}

/// The arguments of `membership reinstate`.
#[derive(Debug, Args)]
pub struct ReinstateArgs {
    #[command(flatten)]
    target: TargetArgs,

    /// The first day on which rights are back [default: today, or the day on which the suspension ended]
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
}

impl SuspendArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let order = Order {
            action: Action::Suspend,
            details: Details {
                effective_on: self.on,
                until: self.until,
                ..Details::default()
            },
            done: "suspended",
            verb: "suspend",
            is_final: false,
            told: |deed: &Deed| {
                format!(
                    "suspended {}{}{}",
                    deed.label,
                    as_of(deed),
                    until(deed.suspended_until)
                )
            },
        };
        order.run(app, &self.target).await
    }
}

impl ReinstateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let order = Order {
            action: Action::Reinstate,
            details: Details {
                effective_on: self.on,
                ..Details::default()
            },
            done: "reinstated",
            verb: "reinstate",
            is_final: false,
            told: |deed: &Deed| format!("reinstated {}{}", deed.label, as_of(deed)),
        };
        order.run(app, &self.target).await
    }
}
