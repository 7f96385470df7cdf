//! `unit leader`

mod list;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use sqlx::PgConnection;

use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::identity::users::User;
use crate::db::organization::changes;
use crate::db::organization::leaders::{self, Leader, LeaderFilter, NewTerm};
use crate::db::organization::units::Unit;
use crate::error::{Failure, Outcome, Result};

/// The verbs of `unit leader`.
#[derive(Debug, Subcommand)]
pub enum LeaderCommand {
    /// List who leads units today, on another day, or ever; or which positions are vacant
    #[command(
        after_help = "Examples:\n  tenantctl unit leader list NP-3 -t nrna --subtree\n  tenantctl unit leader list -t nrna --vacant --position chair"
    )]
    List(list::ListArgs),
    /// Begin a term: one holder of a position at a time, beside whom another may act
    #[command(
        after_help = "Example:\n  tenantctl unit leader appoint NP-3 chair -t nrna --user sita@example.org --kind elected --from 2026-01-01 --until 2027-12-31"
    )]
    Appoint(AppointArgs),
    /// End a term before its time
    #[command(
        after_help = "Example:\n  tenantctl unit leader end NP-3 chair -t nrna --on 2026-06-30 --reason resigned"
    )]
    End(EndArgs),
    /// End a term and begin the next holder's on the following day
    #[command(
        after_help = "Example:\n  tenantctl unit leader succeed NP-3 chair -t nrna --user ram@example.org --kind elected --from 2026-07-01"
    )]
    Succeed(AppointArgs),
}

/// The arguments of `unit leader appoint` and `unit leader succeed`.
#[derive(Debug, Args)]
pub struct AppointArgs {
    /// The unit's code
    #[arg(value_name = "UNIT")]
    code: String,

    /// The position, such as chair
    #[arg(value_name = "POSITION")]
    position: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// Who holds it: e-mail, id or external id
    #[arg(long, value_name = "USER")]
    user: String,

    /// How the holder came to it
    #[arg(long, value_name = "KIND", default_value = "appointed", value_parser = ["elected", "appointed", "acting"])]
    kind: String,

    /// The first day [default: today]
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,

    /// The last day [default: open]
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,

    /// What else is to be known
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// The arguments of `unit leader end`.
#[derive(Debug, Args)]
pub struct EndArgs {
    /// The unit's code
    #[arg(value_name = "UNIT")]
    code: String,

    /// The position
    #[arg(value_name = "POSITION")]
    position: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// Whose term, where somebody acts beside the holder [default: the holder's]
    #[arg(long, value_name = "USER")]
    user: Option<String>,

    /// The last day [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
}

impl LeaderCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(args) => args.run(app).await,
            Self::Appoint(args) => args.run(app, false).await,
            Self::End(args) => args.run(app).await,
            Self::Succeed(args) => args.run(app, true).await,
        }
    }
}

impl AppointArgs {
    async fn run(self, app: &App, succeeds: bool) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        // Whoever archives the unit at the same moment is waited for.
        changes::lock_tree(&mut transaction).await?;
        let unit = lookup::unit(&mut transaction, slug, &self.code).await?;
        let user = lookup::user(&mut transaction, slug, &self.user).await?;
        let from = self.from.unwrap_or_else(db::today);
        if unit.status == "archived" {
            return Err(Failure::refused(format!(
                "unit {} is archived and has no leaders",
                unit.code
            )));
        }
        if self.until.is_some_and(|until| until < from) {
            return Err(Failure::usage("a term does not end before it begins"));
        }
        if let Some(done) = self.is_appointed(&mut transaction, (&unit, &user), from).await? {
            app.output.done(&done)?;
            return Ok(Outcome::Done);
        }
        let mut after = String::new();
        if succeeds {
            let eve = from.pred_opt().unwrap_or(from);
            let holder = holder(&mut transaction, &unit, slug, (&self.position, None), eve).await?;
            // A term that ends on that day by itself is left as it is.
            if let Some(id) = holder.id.filter(|_| holder.until != Some(eve)) {
                leaders::end(&mut transaction, id, eve, app.reason.as_deref()).await?;
            }
            after = format!(", after {}", holder.name.unwrap_or_default());
        }
        let term = NewTerm {
            unit_id: unit.id,
            position: &self.position,
            user_id: user.id,
            kind: &self.kind,
            from,
            until: self.until,
            note: self.note.as_deref(),
        };
        leaders::appoint(&mut transaction, &term)
            .await
            .map_err(|error| match error.constraint() {
                Some("unit_leaders_one_holder_excl") => {
                    let failure = Failure::from(error).hint(format!(
                        "tenantctl unit leader list {} -t {slug} --position {} --history",
                        unit.code, self.position
                    ));
                    if succeeds {
                        failure
                    } else {
                        failure.hint(format!(
                            "tenantctl unit leader succeed {} {} -t {slug} --user {} --from {from}",
                            unit.code, self.position, self.user
                        ))
                    }
                }
                _ => error.into(),
            })?;
        transaction.commit().await?;
        let end = self
            .until
            .map_or(String::new(), |until| format!(" until {until}"));
        app.output.done(&format!(
            "{} is {} ({}) of unit {} from {from}{end}{after}",
            user.name, self.position, self.kind, unit.code
        ))?;
        Ok(Outcome::Done)
    }
}

impl AppointArgs {
    /// What to say where the same term stands already: the same command once more changes nothing.
    async fn is_appointed(
        &self,
        connection: &mut PgConnection,
        (unit, user): (&Unit, &User),
        from: NaiveDate,
    ) -> Result<Option<String>> {
        let filter = LeaderFilter {
            unit_id: Some(unit.id),
            subtree: false,
            position: Some(self.position.clone()),
            on: Some(from),
        };
        let is_same = |term: &Leader| {
            term.user_id == Some(user.id)
                && term.kind.as_deref() == Some(self.kind.as_str())
                && term.from == Some(from)
                && term.until == self.until
        };
        let held = leaders::list(connection, &filter).await?;
        Ok(held.iter().any(is_same).then(|| {
            format!(
                "{} is {} ({}) of unit {} from {from} already",
                user.name, self.position, self.kind, unit.code
            )
        }))
    }
}

impl EndArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let unit = lookup::unit(&mut transaction, slug, &self.code).await?;
        let user = match &self.user {
            Some(who) => Some(lookup::user(&mut transaction, slug, who).await?),
            None => None,
        };
        let day = self.on.unwrap_or_else(db::today);
        let holder = holder(
            &mut transaction,
            &unit,
            slug,
            (&self.position, user.as_ref()),
            day,
        )
        .await?;
        if let Some(id) = holder.id {
            leaders::end(&mut transaction, id, day, app.reason.as_deref()).await?;
        }
        transaction.commit().await?;
        app.output.done(&format!(
            "the term of {} as {} of unit {} ends on {day}",
            holder.name.unwrap_or_default(),
            self.position,
            unit.code
        ))?;
        Ok(Outcome::Done)
    }
}

/// Who holds a position on a day; who acts beside the holder only where no other holds it, or a user is given.
async fn holder(
    connection: &mut PgConnection,
    unit: &Unit,
    slug: &str,
    (position, user): (&str, Option<&User>),
    day: NaiveDate,
) -> Result<Leader> {
    let filter = LeaderFilter {
        unit_id: Some(unit.id),
        subtree: false,
        position: Some(position.to_owned()),
        on: Some(day),
    };
    let mut held = leaders::list(connection, &filter).await?;
    held.sort_by_key(|leader| leader.kind.as_deref() == Some("acting"));
    let is_meant = |leader: &Leader| user.is_none_or(|user| leader.user_id == Some(user.id));
    held.into_iter().find(is_meant).ok_or_else(|| {
        let who = user.map_or("nobody is", |user| user.name.as_str());
        let is_not = if user.is_some() { " is not" } else { "" };
        Failure::not_found(format!("{who}{is_not} {position} of unit {} on {day}", unit.code)).hint(format!(
            "tenantctl unit leader list {} -t {slug} --history",
            unit.code
        ))
    })
}
