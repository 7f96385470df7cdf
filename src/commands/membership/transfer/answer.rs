//! `membership transfer consent` and `membership transfer refuse`: what the two units say.

use clap::{Args, ValueEnum};

use super::{TransferArg, in_words, note_next, report};
use crate::app::App;
use crate::db::membership::transfers::{self, Side, Transfer};
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
#[command(after_help = "Example:\n  tenantctl membership transfer consent M-000017 -t nrna --as origin")]
pub struct ConsentArgs {
    #[command(flatten)]
    transfer: TransferArg,

    /// For which unit
    #[arg(long = "as", value_enum, value_name = "UNIT")]
    side: As,
}

/// The arguments of `membership transfer refuse`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tenantctl membership transfer refuse M-000017 -t nrna --as destination --ground 'disciplinary proceedings are open'"
)]
pub struct RefuseArgs {
    #[command(flatten)]
    transfer: TransferArg,

    /// For which unit
    #[arg(long = "as", value_enum, value_name = "UNIT")]
    side: As,

    /// On which ground
    #[arg(long, value_name = "TEXT")]
    ground: String,
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
        let (landlord, _, mut database) = app.enter_tenant(&self.transfer.tenant.slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = self.transfer.find(&mut transaction).await?;
        let unit = self.side.unit(&found).to_owned();
        if matches!(self.side.decision(&found), Some("consented" | "silent")) {
            let sentence = format!(
                "unit {unit} has consented already; the transfer is {}",
                found.status
            );
            report(app, &found, &sentence)?;
            return Ok(Outcome::Done);
        }
        let show = self.transfer.command("show", &found);
        transfers::consent(&mut transaction, found.id, self.side.side())
            .await
            .map_err(|error| Failure::from(error).hint(show))?;
        let decided = transfers::find(&mut transaction, found.id)
            .await?
            .unwrap_or(found);
        transaction.commit().await?;
        let words = in_words(&decided);
        let next = if decided.status == "approved" {
            ", which is approved"
        } else {
            ", which the other unit has yet to answer"
        };
        report(app, &decided, &format!("unit {unit} consents to {words}{next}"))?;
        if decided.status == "approved" {
            note_next(app, &self.transfer, &decided);
        }
        Ok(Outcome::Done)
    }
}

impl RefuseArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        if self.ground.trim().is_empty() {
            return Err(Failure::usage("a refusal has a ground: --ground TEXT"));
        }
        let (landlord, _, mut database) = app.enter_tenant(&self.transfer.tenant.slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = self.transfer.find(&mut transaction).await?;
        let unit = self.side.unit(&found).to_owned();
        if self.side.decision(&found) == Some("refused") {
            report(app, &found, &format!("unit {unit} has refused already"))?;
            return Ok(Outcome::Done);
        }
        let show = self.transfer.command("show", &found);
        transfers::refuse(&mut transaction, found.id, self.side.side(), &self.ground)
            .await
            .map_err(|error| Failure::from(error).hint(show))?;
        let decided = transfers::find(&mut transaction, found.id)
            .await?
            .unwrap_or(found);
        transaction.commit().await?;
        let sentence = format!("unit {unit} refuses {}: {}", in_words(&decided), self.ground);
        report(app, &decided, &sentence)?;
        Ok(Outcome::Done)
    }
}
