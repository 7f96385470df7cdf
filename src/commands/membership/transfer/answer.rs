//! `membership transfer consent` and `membership transfer refuse`: what the two units say.

use clap::{Args, ValueEnum};

use super::many::TransferTarget;
use super::{TransferArg, in_words, note_next, report, would};
use crate::app::App;
use crate::db::membership::actions::Details;
use crate::db::membership::transfers::steps::Step;
use crate::db::membership::transfers::{self, Refusal, Side, Transfer};
use crate::error::{Failure, Outcome, Result};

/// For which unit somebody answers.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum As {
    /// The unit that is left
    Origin,
    /// The unit that is joined
    Destination,
}

/// The arguments of `membership transfer consent`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl membership transfer consent M-000017 -t nrna --as origin\n  tenantctl membership transfer consent --file consents.csv -t nrna --as destination --yes"
)]
pub struct ConsentArgs {
    #[command(flatten)]
    transfer: TransferTarget,

    /// For which unit
    #[arg(long = "as", value_enum, value_name = "UNIT", required_unless_present_any = ["file", "template"])]
    side: Option<As>,
}

/// The arguments of `membership transfer refuse`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tenantctl membership transfer refuse M-000017 -t nrna --as destination --ground 'disciplinary proceedings are open'"
)]
pub struct RefuseArgs {
    #[command(flatten)]
    transfer: TransferTarget,

    /// For which unit
    #[arg(long = "as", value_enum, value_name = "UNIT", required_unless_present_any = ["file", "template"])]
    side: Option<As>,

    /// On which ground
    #[arg(long, value_name = "TEXT", required_unless_present_any = ["file", "template"])]
    ground: Option<String>,
}

impl As {
    fn side(self) -> Side {
        match self {
            Self::Origin => Side::Origin,
            Self::Destination => Side::Destination,
        }
    }

    fn decision(self, transfer: &Transfer) -> Option<&str> {
        match self {
            Self::Origin => transfer.origin_decision.as_deref(),
            Self::Destination => transfer.destination_decision.as_deref(),
        }
    }

    fn unit(self, transfer: &Transfer) -> &str {
        match self {
            Self::Origin => &transfer.from_unit,
            Self::Destination => &transfer.to_unit,
        }
    }
}

impl ConsentArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (Some(transfer), Some(side)) = (self.transfer.one(), self.side) else {
            let details = Details {
                side: self.side.map(|side| side.side().as_str()),
                ..Details::default()
            };
            return self
                .transfer
                .run_file(app, Step::Consent, "consented to", details)
                .await;
        };
        self.run_one(app, &transfer, side).await
    }

    async fn run_one(&self, app: &App, transfer: &TransferArg, side: As) -> Result<Outcome> {
        let (landlord, _, mut database) = app.enter_tenant(&transfer.tenant.slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = transfer.find(&mut transaction).await?;
        let unit = side.unit(&found).to_owned();
        if matches!(side.decision(&found), Some("consented" | "silent")) {
            let sentence = format!(
                "unit {unit} has consented already; the transfer is {}",
                found.status
            );
            report(app, &found, &sentence)?;
            return Ok(Outcome::Done);
        }
        let show = transfer.command("show", &found);
        transfers::consent(&mut transaction, &[(found.id, side.side())])
            .await
            .map_err(|error| Failure::from(error).hint(show))?;
        let decided = transfers::find(&mut transaction, found.id)
            .await?
            .unwrap_or(found);
        let words = in_words(&decided);
        let next = if decided.status == "approved" {
            ", which is approved"
        } else {
            ", which the other unit has yet to answer"
        };
        let sentence = format!("unit {unit} consents to {words}{next}");
        if self.transfer.dry_run() {
            transaction.rollback().await?;
            return would(app, &sentence);
        }
        transaction.commit().await?;
        report(app, &decided, &sentence)?;
        if decided.status == "approved" {
            note_next(app, transfer, &decided);
        }
        Ok(Outcome::Done)
    }
}

impl RefuseArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        if self
            .ground
            .as_deref()
            .is_some_and(|ground| ground.trim().is_empty())
        {
            return Err(Failure::usage("a refusal has a ground: --ground TEXT"));
        }
        if let (Some(transfer), Some(side), Some(ground)) = (self.transfer.one(), self.side, &self.ground) {
            return self.run_one(app, &transfer, side, ground).await;
        }
        let details = Details {
            side: self.side.map(|side| side.side().as_str()),
            reason: self.ground.clone(),
            ..Details::default()
        };
        self.transfer
            .run_file(app, Step::Refuse, "refused", details)
            .await
    }

    async fn run_one(&self, app: &App, transfer: &TransferArg, side: As, ground: &str) -> Result<Outcome> {
        let (landlord, _, mut database) = app.enter_tenant(&transfer.tenant.slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = transfer.find(&mut transaction).await?;
        let unit = side.unit(&found).to_owned();
        if side.decision(&found) == Some("refused") {
            report(app, &found, &format!("unit {unit} has refused already"))?;
            return Ok(Outcome::Done);
        }
        let show = transfer.command("show", &found);
        let refusal = Refusal {
            id: found.id,
            side: side.side(),
            ground,
        };
        transfers::refuse(&mut transaction, &[refusal])
            .await
            .map_err(|error| Failure::from(error).hint(show))?;
        let decided = transfers::find(&mut transaction, found.id)
            .await?
            .unwrap_or(found);
        let sentence = format!("unit {unit} refuses {}: {ground}", in_words(&decided));
        if self.transfer.dry_run() {
            transaction.rollback().await?;
            return would(app, &sentence);
        }
        transaction.commit().await?;
        report(app, &decided, &sentence)?;
        Ok(Outcome::Done)
    }
}
