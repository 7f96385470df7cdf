//! `membership application approve`, `activate`, `reject` and `withdraw`

use chrono::NaiveDate;
use clap::Args;

use crate::app::App;
use crate::commands::membership::target::{Order, TargetArgs, as_of, fee, until};
use crate::db::membership::actions::{Action, Deed, Details};
use crate::error::{Outcome, Result};

/// The arguments of `membership application approve`.
#[derive(Debug, Args)]
pub struct ApproveArgs {
    #[command(flatten)]
    target: TargetArgs,

    /// The level that approves: its place, from 1, or its type of units; needed while several have yet to decide
    #[arg(long, value_name = "LEVEL")]
    level: Option<String>,

    /// The unit that approves
    #[arg(long, value_name = "UNIT", conflicts_with = "level")]
    as_unit: Option<String>,

    /// The day of the decision, on which after the last level the membership begins [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,

    /// After the last level it waits for its fee: `application activate` begins it
    #[arg(long)]
    await_fee: bool,
}

/// The arguments of what else is decided about applications.
#[derive(Debug, Args)]
pub struct DecideArgs {
    #[command(flatten)]
    target: TargetArgs,

    /// The day on which it takes effect [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
}

impl ApproveArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let order = Order {
            action: Action::Approve {
                begins: !self.await_fee,
            },
            details: Details {
                effective_on: self.on,
                level: self.level.or(self.as_unit),
                ..Details::default()
            },
            done: "approved",
            verb: "application approve",
            is_final: false,
            told: approved,
        };
        order.run(app, &self.target).await
    }
}

impl DecideArgs {
    pub(super) async fn activate(self, app: &App) -> Result<Outcome> {
        self.order(Action::Activate, "activated", "application activate", began)
            .run(app, &self.target)
            .await
    }

    pub(super) async fn reject(self, app: &App) -> Result<Outcome> {
        let told = |deed: &Deed| match &deed.level {
            Some(level) => format!("{level} rejected the application of {}", deed.label),
            None => format!("rejected the application of {}", deed.label),
        };
        self.order(Action::Reject, "rejected", "application reject", told)
            .run(app, &self.target)
            .await
    }

    pub(super) async fn withdraw(self, app: &App) -> Result<Outcome> {
        let told = |deed: &Deed| format!("{} withdrew the application{}", deed.label, as_of(deed));
        self.order(Action::Withdraw, "withdrawn", "application withdraw", told)
            .run(app, &self.target)
            .await
    }

    fn order(
        &self,
        action: Action,
        done: &'static str,
        verb: &'static str,
        told: fn(&Deed) -> String,
    ) -> Order {
        Order {
            action,
            details: Details {
                effective_on: self.on,
                ..Details::default()
            },
            done,
            verb,
            is_final: false,
            told,
        }
    }
}

fn approved(deed: &Deed) -> String {
    let by = deed
        .level
        .as_ref()
        .map_or_else(String::new, |level| format!("{level} approved; "));
    match (deed.status.as_str(), &deed.next_level) {
        ("active", _) => format!("{by}{}", began(deed)),
        ("approved", _) => format!(
            "{by}the application of {} is approved and waits{}",
            deed.label,
            fee(deed)
        ),
        (_, Some(next)) => format!("{by}{next} decides next on the application of {}", deed.label),
        (_, None) => format!("{by}{}", deed.label),
    }
}

fn began(deed: &Deed) -> String {
    let number = deed
        .member_no
        .as_ref()
        .map_or_else(String::new, |number| format!(", number {number}"));
    format!(
        "{} is a member as of {}{}{number}{}",
        deed.label,
        deed.joined_on,
        until(deed.expires_on),
        fee(deed)
    )
}
