//! `membership transfer`: members move between units with the consent of both, or by their silence.

mod answer;
mod cancel;
mod complete;
mod list;
mod many;
mod request;
mod settle;
mod show;
mod undo;

use clap::{Args, Subcommand};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::app::App;
use crate::commands::TenantArg;
use crate::db;
use crate::db::membership::filter::MemberKey;
use crate::db::membership::members;
use crate::db::membership::transfers::{self, Transfer, TransferFilter};
use crate::error::{Failure, Outcome, Result};
use crate::output::Column;

/// The verbs of `membership transfer`.
#[derive(Debug, Subcommand)]
pub enum TransferCommand {
    /// Ask for the transfer of a member, or of those of a file, to another unit
    Request(Box<request::RequestArgs>),
    /// List transfers, newest first
    List(list::ListArgs),
    /// Show a transfer, with who decided and what stands in its way
    Show(show::ShowArgs),
    /// Consent for the unit that is left or the one that is joined
    Consent(Box<answer::ConsentArgs>),
    /// Refuse for the unit that is left or the one that is joined
    Refuse(Box<answer::RefuseArgs>),
    /// Take the request of a transfer back that is not carried out yet
    Cancel(Box<cancel::CancelArgs>),
    /// Carry an approved transfer out whose date has come
    Complete(Box<complete::CompleteArgs>),
    /// Let silence consent where its time is over, and carry out what is approved and due; for a timer
    Settle(settle::SettleArgs),
    /// Take a transfer back that was carried out, as if it had not been
    Undo(Box<undo::UndoArgs>),
}

impl TransferCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Request(args) => args.run(app).await,
            Self::List(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Consent(args) => args.run(app).await,
            Self::Refuse(args) => args.run(app).await,
            Self::Cancel(args) => args.run(app).await,
            Self::Complete(args) => args.run(app).await,
            Self::Settle(args) => args.run(app).await,
            Self::Undo(args) => args.run(app).await,
        }
    }
}

/// Which transfer a verb is about.
#[derive(Debug, Args)]
pub struct TransferArg {
    /// The transfer: its id; or the member's number, e-mail or id, for the latest transfer of that member
    #[arg(value_name = "TRANSFER")]
    key: String,

    #[command(flatten)]
    tenant: TenantArg,
}

impl TransferArg {
    /// The transfer that is meant.
    async fn find(&self, connection: &mut PgConnection) -> Result<Transfer> {
        let slug = &self.tenant.slug;
        if let Ok(id) = self.key.parse::<Uuid>()
            && let Some(transfer) = transfers::find(connection, id).await?
        {
            return Ok(transfer);
        }
        let held = members::find(connection, MemberKey::new(&self.key)).await?;
        let filter = TransferFilter {
            membership_ids: Some(held.iter().map(|member| member.id).collect()),
            ..TransferFilter::default()
        };
        let latest = transfers::list(connection, &filter, None, 1).await?.pop();
        latest.ok_or_else(|| {
            let message = match held.first() {
                Some(member) => format!("no transfer of {} was ever asked for", member.name),
                None => format!("there is no transfer \"{}\" in tenant {slug}", self.key),
            };
            Failure::not_found(message).hint(format!("tenantctl membership transfer list -t {slug}"))
        })
    }

    /// A command about the transfer, for a hint.
    fn command(&self, verb: &str, transfer: &Transfer) -> String {
        format!(
            "tenantctl membership transfer {verb} {} -t {}",
            transfer.id, self.tenant.slug
        )
    }
}

const COLUMNS: &[Column] = &[
    Column::new("member_no", "NUMBER"),
    Column::new("name", "NAME"),
    Column::new("from_unit", "FROM"),
    Column::new("to_unit", "TO"),
    Column::new("status", "STATUS"),
    Column::new("origin_decision", "ORIGIN"),
    Column::new("destination_decision", "DESTINATION"),
    Column::new("effective_on", "EFFECTIVE"),
    Column::new("silence_consents_on", "SILENCE CONSENTS"),
    Column::new("obstacle", "OBSTACLE"),
    Column::new("id", "ID"),
    Column::hidden("requested_on", "REQUESTED"),
    Column::hidden("requested_by", "REQUESTED BY"),
    Column::hidden("reason", "REASON"),
    Column::hidden("refusal_ground", "GROUND"),
    Column::hidden("origin_decided_by", "ORIGIN DECIDED BY"),
    Column::hidden("origin_decided_at", "ORIGIN DECIDED AT"),
    Column::hidden("destination_decided_by", "DESTINATION DECIDED BY"),
    Column::hidden("destination_decided_at", "DESTINATION DECIDED AT"),
    Column::hidden("completed_at", "COMPLETED"),
    Column::hidden("cancelled_by", "CANCELLED BY"),
    Column::hidden("cancelled_at", "CANCELLED"),
    Column::hidden("cancellation_reason", "WHY CANCELLED"),
    Column::hidden("undone_by", "UNDONE BY"),
    Column::hidden("undone_at", "UNDONE"),
    Column::hidden("undone_reason", "WHY UNDONE"),
    Column::hidden("membership_id", "MEMBERSHIP"),
    Column::hidden("new_membership_id", "NEW MEMBERSHIP"),
];

/// Says what became of a transfer: a sentence for people, the transfer for programs.
fn report(app: &App, transfer: &Transfer, sentence: &str) -> Result<()> {
    if app.output.is_machine_readable() {
        app.output.record(transfer, COLUMNS)
    } else {
        app.output.done(sentence)
    }
}

/// Says what would become of a transfer.
fn would(app: &App, sentence: &str) -> Result<Outcome> {
    app.output
        .done(&format!("would: {sentence}; nothing was changed"))?;
    Ok(Outcome::Done)
}

/// A transfer in words: whose, and between which units.
fn in_words(transfer: &Transfer) -> String {
    let number = transfer.member_no.as_deref();
    format!(
        "the transfer of {}{} from unit {} to unit {}",
        transfer.name,
        number.map(|number| format!(" ({number})")).unwrap_or_default(),
        transfer.from_unit,
        transfer.to_unit
    )
}

/// What happens next to a transfer that both units consented to.
fn note_next(app: &App, arg: &TransferArg, transfer: &Transfer) {
    if let Some(obstacle) = &transfer.obstacle {
        app.output
            .warn(&format!("it cannot be carried out as it stands: {obstacle}"));
    } else if transfer.effective_on <= db::today() {
        app.output.hint(&arg.command("complete", transfer));
    } else {
        app.output.note(&format!(
            "`tenantctl membership transfer settle` carries it out from {} on",
            transfer.effective_on
        ));
    }
}
