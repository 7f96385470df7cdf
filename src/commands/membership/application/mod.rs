//! `membership application`: people who ask to become members, and the levels that decide.

mod decide;
mod list;
mod obstacles;
mod person;
mod show;
mod submit;

use clap::Subcommand;

use crate::app::App;
use crate::error::{Outcome, Result};
use crate::output::Column;

/// The verbs of `membership application`.
#[derive(Debug, Subcommand)]
pub enum ApplicationCommand {
    /// Hand an application in: the person is found or made, and the levels that decide are laid down
    #[command(
        after_help = "Examples:\n  tenantctl membership application submit -t nrna --unit NP-3-27-312-02 --type ordinary --full-name 'Sita Thapa' --email sita@example.org\n  tenantctl membership application submit -t nrna --unit NP-4-38 --type associate --user sita@example.org --secondary"
    )]
    Submit(Box<submit::SubmitArgs>),
    /// List applications, oldest first, each with the level that decides next
    #[command(after_help = "Example:\n  tenantctl membership application list -t nrna --at NP-3-27")]
    List(list::ListArgs),
    /// Show an application with the decisions of its levels
    #[command(after_help = "Example:\n  tenantctl membership application show sita@example.org -t nrna")]
    Show(show::ShowArgs),
    /// Record that a level approves; after the last one the membership begins
    #[command(
        after_help = "Examples:\n  tenantctl membership application approve sita@example.org -t nrna --level 1\n  tenantctl membership application approve --file approved.csv -t nrna --yes"
    )]
    Approve(Box<decide::ApproveArgs>),
    /// Begin a membership that is approved and waited for its fee
    #[command(
        after_help = "Example:\n  tenantctl membership application activate sita@example.org -t nrna --on 2026-03-14"
    )]
    Activate(Box<decide::DecideArgs>),
    /// Record that a level rejects an application; needs a reason
    #[command(
        after_help = "Example:\n  tenantctl membership application reject sita@example.org -t nrna --reason 'member of another party'"
    )]
    Reject(Box<decide::DecideArgs>),
    /// Record that who applied takes the application back
    #[command(after_help = "Example:\n  tenantctl membership application withdraw sita@example.org -t nrna")]
    Withdraw(Box<decide::DecideArgs>),
}

impl ApplicationCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Submit(args) => args.run(app).await,
            Self::List(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Approve(args) => args.run(app).await,
            Self::Activate(args) => args.activate(app).await,
            Self::Reject(args) => args.reject(app).await,
            Self::Withdraw(args) => args.withdraw(app).await,
        }
    }
}

const COLUMNS: &[Column] = &[
    Column::new("name", "NAME"),
    Column::new("email", "E-MAIL"),
    Column::new("unit_code", "UNIT"),
    Column::new("membership_type", "TYPE"),
    Column::new("status", "STATUS"),
    Column::new("applied_on", "APPLIED"),
    Column::new("decided", "DECIDED"),
    Column::new("next_level", "NEXT"),
    Column::new("next_unit", "AT"),
    Column::hidden("is_primary", "PRIMARY"),
    Column::hidden("member_no", "NUMBER"),
    Column::hidden("fee", "FEE"),
    Column::hidden("currency_code", "CURRENCY"),
    Column::hidden("reason", "REASON"),
    Column::hidden("user_id", "PERSON"),
    Column::hidden("id", "ID"),
];
