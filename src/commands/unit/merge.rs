//! `unit merge`

use chrono::NaiveDate;
use clap::Args;
use sqlx::PgConnection;

use super::drawing::counted;
use super::{last_day, roles_within};
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::access;
use crate::db::membership::at_units::{self, AtUnits};
use crate::db::organization::units::Unit;
use crate::db::organization::{changes, contacts, leaders, mappings, tree};
use crate::db::{self, WriteTransaction};
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;

/// The arguments of `unit merge`.
#[derive(Debug, Args)]
pub struct MergeArgs {
    /// The unit that ends
    #[arg(value_name = "UNIT")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// The unit that takes over what it has
    #[arg(long, value_name = "UNIT")]
    into: String,

    /// The last day on which it worked [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,

    /// Say what would go where, and whether it may, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// How many of those who are members of both units are named.
const NAMED: usize = 20;

/// What went from one unit to the other, and what ended.
struct Merged {
    children: u64,
    memberships: u64,
    contacts: u64,
    mappings: u64,
    terms: u64,
    roles: u64,
}

impl MergeArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let day = last_day(self.on)?;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let name = database.database().to_owned();
        let mut reading = database.read().await?;
        let from = lookup::unit(&mut reading, slug, &self.code).await?;
        let into = lookup::unit(&mut reading, slug, &self.into).await?;
        let lineage = tree::lineage(&mut reading, into.id).await?;
        if from.id == into.id {
            return Err(Failure::usage("a unit cannot be merged into itself"));
        }
        if lineage.iter().any(|above| above.code == from.code) {
            return Err(Failure::refused(format!(
                "unit {} stands below unit {}, which it cannot take over",
                into.code, from.code
            ))
            .hint(format!("tenantctl unit tree {} -t {slug}", from.code)));
        }
        if let Some(unit) = [&from, &into].into_iter().find(|unit| unit.status == "archived") {
            return Err(Failure::refused(format!("unit {} is archived", unit.code))
                .hint(format!("tenantctl unit show {} -t {slug}", unit.code)));
        }
        let standing = mergeable(&mut reading, slug, &from, &into).await?;
        drop(reading);
        let what = format!("unit {} into {}", from.code, into.code);
        if !self.dry_run {
            let question = format!(
                "Merge {what}, with its {}, in the database {name}?",
                counted(standing.memberships.unsigned_abs(), "membership")
            );
            app.output.confirm(&question, &Confirmation::Yes)?;
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        changes::lock_tree(&mut transaction).await?;
        at_units::hold(&mut transaction).await?;
        mergeable(&mut transaction, slug, &from, &into).await?;
        let merged = merge(&mut transaction, &from, &into, day, app.reason.as_deref())
            .await
            .map_err(|error| match error.constraint() {
                Some("units_duties_check") => Failure::from(error).hint(roles_within(slug, &from.code)),
                _ => error.into(),
            })?;
        if self.dry_run {
            transaction.rollback().await?;
            app.output
                .done(&format!("would merge {what} ({merged}); nothing was changed"))?;
        } else {
            transaction.commit().await?;
            app.output.done(&format!("merged {what} ({merged})"))?;
        }
        Ok(Outcome::Done)
    }
}

/// What stands at a unit that may be merged into another as far as members are concerned: none is on the move, and none a
/// member of both, who would be one twice.
async fn mergeable(connection: &mut PgConnection, slug: &str, from: &Unit, into: &Unit) -> Result<AtUnits> {
    let standing = at_units::count(connection, from.id, false).await?;
    if standing.transfers > 0 {
        return Err(Failure::refused(format!(
            "{} from or to unit {} are under way",
            counted(standing.transfers.unsigned_abs(), "transfer"),
            from.code
        ))
        .hint(format!("tenantctl membership transfer list -t {slug}")));
    }
    let doubles = at_units::doubles(connection, from.id, into.id).await?;
    let Some(first) = doubles.first() else {
        return Ok(standing);
    };
    let mut named: Vec<_> = doubles
        .iter()
        .take(NAMED)
        .map(|double| format!("{} ({})", double.name, double.member))
        .collect();
    if doubles.len() > NAMED {
        named.push(format!("and {} more", doubles.len() - NAMED));
    }
    let failure = Failure::refused(format!(
        "members of both units, who would be members of unit {} twice: {}",
        into.code,
        named.join(", ")
    ));
    let verb = if first.is_applicant {
        "application withdraw"
    } else {
        "resign"
    };
    Err(failure.hint(format!("tenantctl membership {verb} {} -t {slug}", first.member)))
}

/// What a unit has goes to the other; the offices that were offices of that unit end with it.
async fn merge(
    transaction: &mut WriteTransaction<'_>,
    from: &Unit,
    into: &Unit,
    day: NaiveDate,
    reason: Option<&str>,
) -> db::Result<Merged> {
    let merged_into = format!("merged into {}", into.code);
    let why = reason.map_or(merged_into.clone(), |reason| format!("{merged_into}: {reason}"));
    let children = changes::move_children(transaction, from.id, into.id).await?;
    let memberships = at_units::hand_on(transaction, from.id, into.id, day, &why).await?;
    access::at_units::hand_on(transaction, from.id, into.id).await?;
    let contacts = contacts::hand_on(transaction, from.id, into.id).await?;
    let mappings = mappings::hand_on(transaction, from.id, into.id).await?;
    let terms = leaders::end_all(transaction, from.id, day, Some(&why)).await?;
    let roles = access::at_units::end(transaction, from.id, day, &why).await?;
    changes::archive(transaction, from.id, Some(&why), day).await?;
    Ok(Merged {
        children,
        memberships,
        contacts,
        mappings,
        terms,
        roles,
    })
}

impl std::fmt::Display for Merged {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "handing on {}, {}, {} and {}; ending {} and {}",
            counted(self.children, "unit"),
            counted(self.memberships, "membership"),
            counted(self.contacts, "contact"),
            counted(self.mappings, "functional place"),
            counted(self.terms, "term"),
            counted(self.roles, "role"),
        )
    }
}
