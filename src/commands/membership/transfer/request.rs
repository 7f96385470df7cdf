//! `membership transfer request`

use chrono::NaiveDate;
use clap::Args;

use super::many::run_file;
use super::{report, would};
use crate::app::App;
use crate::commands::importing::FileArgs;
use crate::commands::membership::show;
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::membership::actions::Details;
use crate::db::membership::members::Member;
use crate::db::membership::transfers::steps::Step;
use crate::db::membership::transfers::{self, NewTransfer, Transfer, TransferFilter};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership transfer request`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl membership transfer request M-000017 -t nrna --to NP-3-28 --effective 2027-01-01 --reason 'moved house'\n  tenantctl membership transfer request --file moving.csv -t nrna --effective 2027-01-01 --yes"
)]
pub struct RequestArgs {
    /// The member: number, e-mail, or id of the membership or person
    #[arg(value_name = "MEMBER", required_unless_present_any = ["file", "template"], conflicts_with_all = ["file", "template"])]
    member: Option<String>,

    #[command(flatten)]
    tenant: TenantArg,

    /// The unit that is joined
    #[arg(long, value_name = "UNIT", required_unless_present_any = ["file", "template"])]
    to: Option<String>,

    /// When the member belongs to the new unit [default: the day on which it is asked for]
    #[arg(long, value_name = "DATE")]
    effective: Option<NaiveDate>,

    /// When it was asked for, where that was earlier, as on paper [default: today]
    #[arg(long, value_name = "DATE")]
    requested_on: Option<NaiveDate>,

    #[command(flatten)]
    file: FileArgs,
}

impl RequestArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        if self.requested_on.is_some_and(|day| day > db::today()) {
            return Err(Failure::usage(
                "--requested-on is a day on which it was asked for, not one to come",
            ));
        }
        if let (Some(member), Some(to)) = (&self.member, &self.to) {
            return self.run_one(app, member, to).await;
        }
        let details = Details {
            effective_on: self.effective,
            requested_on: self.requested_on,
            to_unit: self.to.clone(),
            ..Details::default()
        };
        let slug = &self.tenant.slug;
        run_file(app, slug, &self.file, Step::Request, "requested", details).await
    }

    async fn run_one(&self, app: &App, member: &str, to: &str) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let member = one_of(show::find(&mut transaction, member, slug).await?, member, slug)?;
        let destination = lookup::unit(&mut transaction, slug, to).await?;
        let open = TransferFilter {
            membership_ids: Some(vec![member.id]),
            statuses: vec!["pending".to_owned(), "approved".to_owned()],
            ..TransferFilter::default()
        };
        if let Some(open) = transfers::list(&mut transaction, &open, None, 1).await?.pop() {
            return self.repeat(app, to, &open);
        }
        if destination.code == member.unit_code {
            return Err(Failure::refused(format!(
                "{} belongs to unit {} already",
                member.name, destination.code
            ))
            .hint(format!("tenantctl membership show {} -t {slug}", member.id)));
        }
        let new = NewTransfer {
            membership_id: member.id,
            to_unit_id: destination.id,
            requested_on: self.requested_on,
            effective_on: self.effective,
            reason: app.reason.as_deref(),
        };
        let show = format!("tenantctl membership show {} -t {slug}", member.id);
        let ids = transfers::request(&mut transaction, &[new], None)
            .await
            .map_err(|error| Failure::from(error).hint(show))?;
        let requested = match ids.first() {
            Some(id) => transfers::find(&mut transaction, *id).await?,
            None => None,
        };
        let dry_run = self.file.dry_run();
        if dry_run {
            transaction.rollback().await?;
        } else {
            transaction.commit().await?;
        }
        if let Some(transfer) = requested {
            let id = transfer.id;
            if dry_run {
                return would(
                    app,
                    &format!(
                        "request the transfer of {} from unit {} to unit {}, effective {}",
                        transfer.name, transfer.from_unit, transfer.to_unit, transfer.effective_on
                    ),
                );
            }
            let sentence = format!(
                "requested transfer {id} of {} from unit {} to unit {}, effective {}; silence consents on {}",
                transfer.name,
                transfer.from_unit,
                transfer.to_unit,
                transfer.effective_on,
                transfer.silence_consents_on
            );
            report(app, &transfer, &sentence)?;
        }
        Ok(Outcome::Done)
    }

    /// The same request once more changes nothing; another one is in conflict with the first.
    fn repeat(&self, app: &App, to: &str, open: &Transfer) -> Result<Outcome> {
        let is_same = open.to_unit == to
            && self.effective.is_none_or(|day| day == open.effective_on)
            && self.requested_on.is_none_or(|day| day == open.requested_on);
        let message = format!(
            "a transfer of {} to unit {}, effective {}, is {} already",
            open.name, open.to_unit, open.effective_on, open.status
        );
        if is_same {
            report(app, open, &format!("{message}: {}", open.id))?;
            return Ok(Outcome::Done);
        }
        let slug = &self.tenant.slug;
        Err(Failure::conflict(message).hint(format!(
            "tenantctl membership transfer cancel {} -t {slug}",
            open.id
        )))
    }
}

/// The membership that moves: the only one of the person's that can, or the one that is named by its number or id.
fn one_of(mut held: Vec<Member>, key: &str, slug: &str) -> Result<Member> {
    let can_move = |member: &Member| matches!(member.status.as_str(), "active" | "suspended");
    let movable: Vec<&Member> = held.iter().filter(|member| can_move(member)).collect();
    if movable.len() > 1 {
        let listed: Vec<String> = movable
            .iter()
            .map(|member| {
                let number = member.member_no.clone().unwrap_or_else(|| member.id.to_string());
                format!("{number} ({})", member.unit_code)
            })
            .collect();
        return Err(Failure::refused(format!(
            "{key} has several memberships: {}; name one by its number or id",
            listed.join(", ")
        ))
        .hint(format!("tenantctl membership show {key} -t {slug}")));
    }
    let place = held.iter().position(can_move).unwrap_or_default();
    Ok(held.swap_remove(place))
}
