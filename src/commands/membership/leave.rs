//! `membership resign`, `membership expel` and `membership record-death`: how memberships end for good.

use chrono::NaiveDate;
use clap::Args;

use super::target::{Order, TargetArgs, as_of};
use crate::app::App;
use crate::db::membership::actions::{Action, Deed, Details};
use crate::error::{Outcome, Result};

/// The arguments of `membership resign` and `membership expel`.
#[derive(Debug, Args)]
pub struct EndArgs {
    #[command(flatten)]
    target: TargetArgs,

    /// The first day on which it is no longer in force [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,

    /// Why, as one of the reasons of removal, such as `non_payment` [default: resignation or expulsion]
    #[arg(long, value_name = "CODE")]
    reason_code: Option<String>,
}

/// The arguments of `membership record-death`.
#[derive(Debug, Args)]
pub struct DeathArgs {
    #[command(flatten)]
    target: TargetArgs,

    /// The day of the death [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
}

impl EndArgs {
    pub(super) async fn resign(self, app: &App) -> Result<Outcome> {
        let order = Order {
            action: Action::Resign,
            details: self.details(),
            done: "resigned",
            verb: "resign",
            is_final: true,
            told: |deed: &Deed| format!("recorded that {} resigned{}", deed.label, as_of(deed)),
        };
        order.run(app, &self.target).await
    }

    pub(super) async fn expel(self, app: &App) -> Result<Outcome> {
        let order = Order {
            action: Action::Expel,
            details: self.details(),
            done: "expelled",
            verb: "expel",
            is_final: true,
            told: |deed: &Deed| format!("expelled {}{}", deed.label, as_of(deed)),
        };
        order.run(app, &self.target).await
    }

    fn details(&self) -> Details {
        Details {
            effective_on: self.on,
            reason_code: self.reason_code.clone(),
            ..Details::default()
        }
    }
}

impl DeathArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let order = Order {
            action: Action::RecordDeath,
            details: Details {
                effective_on: self.on,
                ..Details::default()
            },
            done: "deceased",
            verb: "record-death",
            is_final: true,
            told: |deed: &Deed| {
                let on = deed
                    .effective_on
                    .map_or_else(String::new, |day| format!(" on {day}"));
                format!(
                    "recorded that {} died{on}; the membership at {} ended",
                    deed.label, deed.unit_code
                )
            },
        };
        order.run(app, &self.target).await
    }
}
