//! `membership renew`

use chrono::NaiveDate;
use clap::Args;

use super::target::{Order, TargetArgs, fee, until};
use crate::app::App;
use crate::db::membership::actions::{Action, Deed, Details};
use crate::error::{Outcome, Result};

/// The arguments of `membership renew`.
#[derive(Debug, Args)]
pub struct RenewArgs {
    #[command(flatten)]
    target: TargetArgs,

    /// The day on which it was renewed [default: today]
    #[arg(long, value_name = "DATE", alias = "as-of")]
    on: Option<NaiveDate>,

    /// The first day after the new term [default: by the duration of the type]
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,
}

impl RenewArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let order = Order {
            action: Action::Renew,
            details: Details {
                effective_on: self.on,
                until: self.until,
                ..Details::default()
            },
            done: "renewed",
            verb: "renew",
            is_final: false,
            told,
        };
        order.run(app, &self.target).await
    }
}

fn told(deed: &Deed) -> String {
    let anew = match deed.effective_on {
        Some(day) if day == deed.joined_on => {
            format!(" anew as of {day}, after a lapse that stays in its history,")
        }
        _ => String::new(),
    };
    format!(
        "renewed {}{anew}{}{}",
        deed.label,
        until(deed.expires_on),
        fee(deed)
    )
}
