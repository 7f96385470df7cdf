//! What every verb that does something to members has in common: one member or a file of them, the plan, the question,
//! the report.

use clap::Args;
use sqlx::PgConnection;

use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::importing::{FileArgs, Wording};
use crate::db::membership::actions::{self, Action, Deed, Details, Key};
use crate::db::membership::of_users;
use crate::db::tenancy::staging::{self, FaultRow};
use crate::error::{Failure, Kind, Outcome, Result};
use crate::import::actions::Actions;
use crate::import::{Mode, normalize_email};
use crate::output::{Column, Confirmation};

/// One member, or a file of them.
#[derive(Debug, Args)]
pub(super) struct TargetArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// The member: number, e-mail, or id of the membership
    #[arg(value_name = "MEMBER", required_unless_present_any = ["file", "template"], conflicts_with_all = ["file", "template"])]
    member: Option<String>,

    #[command(flatten)]
    file: FileArgs,
}

pub(super) const DEED_COLUMNS: &[Column] = &[
    Column::new("member_no", "NUMBER"),
    Column::new("label", "MEMBER"),
    Column::new("unit_code", "UNIT"),
    Column::new("membership_type", "TYPE"),
    Column::new("was", "WAS"),
    Column::new("status", "STATUS"),
    Column::new("effective_on", "SINCE"),
    Column::new("expires_on", "EXPIRES"),
    Column::hidden("is_primary", "PRIMARY"),
    Column::hidden("joined_on", "JOINED"),
    Column::hidden("first_joined_on", "FIRST JOINED"),
    Column::hidden("suspended_until", "SUSPENDED UNTIL"),
    Column::hidden("lapsed_on", "LAPSED"),
    Column::hidden("decision", "DECISION"),
    Column::hidden("level", "LEVEL"),
    Column::hidden("next_level", "NEXT LEVEL"),
    Column::hidden("fee", "FEE"),
    Column::hidden("currency_code", "CURRENCY"),
    Column::hidden("changed", "CHANGED"),
    Column::hidden("id", "ID"),
];

/// A verb about to do something.
pub(super) struct Order {
    /// What is done.
    pub(super) action: Action,
    /// What the command says of it.
    pub(super) details: Details,
    /// What is done in a word, as `renewed`.
    pub(super) done: &'static str,
    /// The verb, as `renew`.
    pub(super) verb: &'static str,
    /// Whether it cannot be taken back, so that it is asked about.
    pub(super) is_final: bool,
    /// What was done, in words that follow `would be` or stand alone.
    pub(super) told: fn(&Deed) -> String,
}

impl Order {
    /// Does it to one member or to those of a file.
    pub(super) async fn run(self, app: &App, target: &TargetArgs) -> Result<Outcome> {
        let slug = &target.tenant.slug;
        match &target.member {
            Some(member) => self.run_one(app, slug, member, target.file.dry_run()).await,
            None => self.run_file(app, slug, &target.file).await,
        }
    }

    async fn run_file(self, app: &App, slug: &str, file: &FileArgs) -> Result<Outcome> {
        let wording = Wording {
            things: "members",
            asks: "Go on in",
            done: self.done,
            verb: self.verb,
            creates: false,
        };
        let kind = Actions {
            action: self.action,
            details: self.details_with_reason(app),
        };
        file.run(app, slug, Mode::Update, kind, wording).await
    }

    async fn run_one(self, app: &App, slug: &str, member: &str, dry_run: bool) -> Result<Outcome> {
        if self.is_final && !dry_run {
            app.output.require_answerable(&Confirmation::Yes)?;
        }
        let details = self.details_with_reason(app);
        let email = normalize_email(member);
        let key = match (&email, member.parse::<uuid::Uuid>()) {
            (_, Ok(_)) => Key::Id(member),
            (Some(email), Err(_)) => Key::Email(member, email),
            (None, Err(_)) => Key::Number(member),
        };
        let (landlord, _, mut database) = app.enter_tenant(slug, !dry_run).await?;
        let name = database.database().to_owned();
        let mut staged = database.stage().await?;
        actions::prepare(&mut staged).await?;
        actions::stage_one(&mut staged, key).await?;
        if self.is_final && !dry_run {
            actions::check(&mut staged, self.action, &details).await?;
            self.refuse(&mut staged, slug, member).await?;
            let planned = actions::deeds(&mut staged, None).await?;
            staged.commit().await?;
            if planned.iter().any(|deed| !deed.changed.is_empty()) {
                let whom: Vec<_> = planned
                    .iter()
                    .map(|deed| format!("{} at {}", deed.label, deed.unit_code))
                    .collect();
                let question = format!("Record as {}: {}, in {name}?", self.done, whom.join("; "));
                app.output.confirm(&question, &Confirmation::Yes)?;
            }
        } else {
            staged.commit().await?;
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        staging::empty(&mut transaction, &["tenancy.import_faults"]).await?;
        staging::empty(&mut transaction, actions::DERIVED).await?;
        actions::check(&mut transaction, self.action, &details).await?;
        self.refuse(&mut transaction, slug, member).await?;
        let is_there = actions::tally(&mut transaction).await?.changed == 0;
        if !is_there {
            actions::apply(&mut transaction).await?;
        }
        let deeds = actions::deeds(&mut transaction, None).await?;
        let left = people_left(&mut transaction).await?;
        if dry_run || is_there {
            transaction.rollback().await?;
        } else {
            transaction.commit().await?;
        }
        self.show(app, &deeds, dry_run)?;
        for user in left.into_iter().filter(|_| !dry_run) {
            app.output
                .warn("the person is a user without a membership now, and every user is to hold one");
            app.output
                .hint(&format!("tenantctl user suspend {user} -t {slug}"));
        }
        Ok(Outcome::Done)
    }

    fn show(&self, app: &App, deeds: &[Deed], dry_run: bool) -> Result<Outcome> {
        if app.output.is_machine_readable() {
            app.output.record(&deeds[0], DEED_COLUMNS)?;
            return Ok(Outcome::Done);
        }
        for deed in deeds {
            let is_there = deed.changed.is_empty();
            app.output.done(&match (is_there, dry_run) {
                (true, _) if deed.status == "in_review" => {
                    format!(
                        "that level has approved the application of {} already",
                        deed.label
                    )
                }
                (true, _) if self.action == Action::MakePrimary => {
                    format!(
                        "{} has the main membership at {} already",
                        deed.label, deed.unit_code
                    )
                }
                (true, _) => format!("{} is {} already", deed.label, state(deed)),
                (false, true) => format!("would: {}; nothing was changed", (self.told)(deed)),
                (false, false) => (self.told)(deed),
            })?;
        }
        Ok(Outcome::Done)
    }

    /// Ends the command with what stands in the way, where anything does.
    async fn refuse(&self, connection: &mut PgConnection, slug: &str, member: &str) -> Result<()> {
        let faults = staging::first_faults(connection, 10).await?;
        match faults.split_first() {
            None => Ok(()),
            Some((first, others)) => {
                let mut failure = self.refusal(first, slug, member);
                failure.details = others.iter().map(in_words).collect();
                Err(failure)
            }
        }
    }

    fn refusal(&self, fault: &FaultRow, slug: &str, member: &str) -> Failure {
        let words = in_words(fault);
        let kind = match fault.code.as_str() {
            "unknown_member" | "unknown_level" | "unknown_reason_code" => Kind::NotFound,
            "second_primary" => Kind::Conflict,
            "missing_reason" | "no_duration" | "level_not_named" => Kind::Usage,
            _ => Kind::Refused,
        };
        if fault.code == "unknown_member" {
            return Failure::not_found(format!("there is no member \"{member}\" in tenant {slug}"))
                .hint(format!("tenantctl membership list -t {slug} --search {member}"));
        }
        let failure = Failure::new(kind, format!("{member} is not {}: {words}", self.done));
        failure.hint(match fault.code.as_str() {
            "missing_reason" => format!(
                "tenantctl membership {} {member} -t {slug} --reason '…'",
                self.verb
            ),
            "level_not_named" => {
                format!("tenantctl membership application approve {member} -t {slug} --level LEVEL")
            }
            "no_duration" => format!("tenantctl membership renew {member} -t {slug} --until DATE"),
            "lapsed" => format!("tenantctl membership renew {member} -t {slug}"),
            "suspended" => format!("tenantctl membership reinstate {member} -t {slug}"),
            "is_application" => format!("tenantctl membership application withdraw {member} -t {slug}"),
            "out_of_order" | "unknown_level" => {
                format!("tenantctl membership application show {member} -t {slug}")
            }
            "before_present_state" | "too_early" | "not_due" => {
                format!("tenantctl membership history {member} -t {slug}")
            }
            _ => format!("tenantctl membership show {member} -t {slug}"),
        })
    }

    fn details_with_reason(&self, app: &App) -> Details {
        let reason = app.reason.as_deref().map(str::trim);
        Details {
            reason: reason.filter(|reason| !reason.is_empty()).map(ToOwned::to_owned),
            ..self.details.clone()
        }
    }
}

/// Who has no membership any more, where every user is to hold one.
async fn people_left(connection: &mut PgConnection) -> Result<Vec<uuid::Uuid>> {
    if !of_users::must_belong(connection).await? {
        return Ok(Vec::new());
    }
    let people = actions::people(connection).await?;
    Ok(of_users::without_membership(connection, Some(&people)).await?)
}

fn in_words(fault: &FaultRow) -> String {
    fault.message.clone().unwrap_or_else(|| fault.code.clone())
}

/// The state of a membership in words.
fn state(deed: &Deed) -> String {
    match (&deed.suspended_until, deed.is_primary) {
        (Some(day), _) => format!("{} until {day}", deed.status),
        (None, true) => deed.status.clone(),
        (None, false) => format!("{}, secondary,", deed.status),
    }
}

/// ` until DATE`, or nothing.
pub(super) fn until(day: Option<chrono::NaiveDate>) -> String {
    day.map_or_else(String::new, |day| format!(" until {day}"))
}

/// ` as of DATE`, or nothing.
pub(super) fn as_of(deed: &Deed) -> String {
    deed.effective_on
        .map_or_else(String::new, |day| format!(" as of {day}"))
}

/// `; the fee is 100.00 NPR`, or nothing.
pub(super) fn fee(deed: &Deed) -> String {
    match (&deed.fee, &deed.currency_code) {
        (Some(fee), currency) if !fee.trim_matches(['0', '.']).is_empty() => {
            let currency = currency.as_deref().unwrap_or_default();
            format!("; the fee is {fee} {currency}").trim_end().to_owned()
        }
        _ => String::new(),
    }
}
