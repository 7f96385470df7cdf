//! What the verbs about transfers that take one or a file of them have in common.

use clap::Args;

use super::TransferArg;
use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::importing::{FileArgs, Wording};
use crate::db::membership::actions::Details;
use crate::db::membership::transfers::steps::Step;
use crate::error::{Outcome, Result};
use crate::import::Mode;
use crate::import::transfers::Transfers;

/// One transfer, or a file of them.
#[derive(Debug, Args)]
pub struct TransferTarget {
    /// The transfer: its id; or the member's number, e-mail or id, for the latest transfer of that member
    #[arg(value_name = "TRANSFER", required_unless_present_any = ["file", "template"], conflicts_with_all = ["file", "template"])]
    key: Option<String>,

    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    file: FileArgs,
}

impl TransferTarget {
    /// The single transfer that is meant; `None` for a file of them.
    pub(super) fn one(&self) -> Option<TransferArg> {
        Some(TransferArg {
            key: self.key.clone()?,
            tenant: self.tenant.clone(),
        })
    }

    /// Whether nothing is to be done.
    pub(super) fn dry_run(&self) -> bool {
        self.file.dry_run()
    }

    /// Does one step with the transfers of the file.
    pub(super) async fn run_file(
        &self,
        app: &App,
        step: Step,
        done: &'static str,
        details: Details,
    ) -> Result<Outcome> {
        run_file(app, &self.tenant.slug, &self.file, step, done, details).await
    }
}

/// Does one step with the transfers of a file.
pub(super) async fn run_file(
    app: &App,
    slug: &str,
    file: &FileArgs,
    step: Step,
    done: &'static str,
    details: Details,
) -> Result<Outcome> {
    let wording = Wording {
        things: "transfers",
        asks: "Go on in",
        done,
        verb: step.words(),
        creates: step == Step::Request,
    };
    let mode = if step == Step::Request {
        Mode::Insert
    } else {
        Mode::Update
    };
    let reason = app
        .reason
        .as_deref()
        .map(str::trim)
        .filter(|reason| !reason.is_empty());
    let kind = Transfers {
        step,
        details: Details {
            reason: details.reason.clone().or_else(|| reason.map(ToOwned::to_owned)),
            ..details
        },
    };
    file.run(app, slug, mode, kind, wording).await
}
