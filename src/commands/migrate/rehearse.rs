//! `migrate rehearse`

use clap::Args;

use super::pending::PendingArgs;
use super::rehearsal_report::{Rehearsed, Report};
use super::survey::{Place, SurveyArgs};
use crate::app::App;
use crate::commands::fleet::describe::describe;
use crate::commands::fleet::migrating::actor;
use crate::db::{self, server};
use crate::error::{Failure, Outcome, Result};
use crate::lifecycle::drift::{Drift, Expectations};
use crate::lifecycle::rehearsal::{Candidate, choose};
use crate::lifecycle::replica::Original;
use crate::lifecycle::{self};
use crate::migrate::{Engine, Measured, Plan, UpRequest};

/// The arguments of `migrate rehearse`.
#[derive(Debug, Args)]
#[command(after_help = "Example: tenantctl migrate rehearse --all --sample 2")]
pub struct RehearseArgs {
    #[command(flatten)]
    survey: SurveyArgs,

    #[command(flatten)]
    pending: PendingArgs,

    /// So many of the largest databases, beside the largest of each kind
    #[arg(long, default_value_t = 3, value_name = "N")]
    sample: usize,
}

/// A database with pending migrations.
struct Subject {
    place: Place,
    candidate: Candidate,
}

impl RehearseArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        if self.survey.selection.names_landlord() {
            return Err(Failure::usage(
                "the landlord cannot be cloned while this program is connected to it",
            )
            .hint("tenantctl migrate up --landlord --dry-run"));
        }
        let request = self.pending.request(&self.survey.limits);
        let (subjects, mut complete) = self.subjects(app, &request).await?;
        let library = self.survey.files.library()?;
        let landlord = app.landlord_at_any_version().await?;
        let engine = Engine::new(&library, actor(app, &landlord));
        let candidates: Vec<Candidate> = subjects.iter().map(|subject| subject.candidate.clone()).collect();
        let chosen = choose(&candidates, self.sample);
        let total = u64::try_from(chosen.len()).unwrap_or(u64::MAX);
        let bar = app.output.progress("rehearsing", total);
        let mut report = Report::new(candidates, self.survey.limits.pace.concurrency);
        // One after the other, so that none is slowed down by another and one clone at a time takes room.
        for (position, reason) in chosen {
            let subject = &subjects[position];
            bar.say(&format!("rehearsing {}", subject.candidate.name));
            match subject.rehearse(app, &engine, &request).await {
                Ok(measured) => report.add(position, Rehearsed::done(&subject.candidate, reason, &measured)),
                Err(lifecycle::Error::Migration(error)) => {
                    report.add(position, Rehearsed::failed(&subject.candidate, reason, &error));
                }
                Err(error) => {
                    complete = false;
                    warn(app, subject, &error.into());
                }
            }
            bar.advance(1);
        }
        bar.finish();
        report.show(app)?;
        Ok(match (report.has_failures(), complete) {
            (true, _) => Outcome::Found,
            (false, true) => Outcome::Done,
            (false, false) => Outcome::Partial,
        })
    }

    /// The databases that have something pending, and whether all could be asked.
    async fn subjects(&self, app: &App, request: &UpRequest) -> Result<(Vec<Subject>, bool)> {
        let expectations = Expectations::default();
        let answers = self
            .survey
            .ask_with_site(app, async |engine, place| {
                let plan = engine.plan(&place.target, request).await?;
                if plan.steps.is_empty() {
                    return Ok(None);
                }
                let drift = expectations.drift(&place.site, engine, &place.target).await?;
                let candidate = Candidate {
                    name: place.target.name.name.clone(),
                    bytes: size(place).await?,
                    likeness: likeness(&plan, &drift),
                };
                Ok(Some(Subject {
                    place: place.clone(),
                    candidate,
                }))
            })
            .await?;
        let asked = answers.len();
        let answered: Vec<_> = answers
            .into_iter()
            .filter_map(|answer| answer.or_warn(app))
            .collect();
        let complete = answered.len() == asked;
        let subjects = answered.into_iter().filter_map(|(_, subject)| subject);
        Ok((subjects.collect(), complete))
    }
}

impl Subject {
    async fn rehearse(
        &self,
        app: &App,
        engine: &Engine<'_>,
        request: &UpRequest,
    ) -> Result<Vec<Measured>, lifecycle::Error> {
        let Place { target, site } = &self.place;
        let original = Original {
            target,
            programs: app.settings.pg_bin.as_deref(),
        };
        site.with_clone(original, async |clone| {
            Ok(engine.measure(&clone.standing_in_for(target), request).await?)
        })
        .await
    }
}

async fn size(place: &Place) -> Result<u64> {
    let mut connection = db::connect(&place.target.options).await?;
    let sizes = server::sizes(&mut connection, std::slice::from_ref(&place.target.name.database)).await?;
    Ok(sizes
        .first()
        .and_then(|size| u64::try_from(size.bytes).ok())
        .unwrap_or(0))
}

/// What is applied, what is pending, and what somebody changed by hand: databases of which all this is the same can be
/// expected to take a migration alike.
fn likeness(plan: &Plan, drift: &Drift) -> String {
    format!("{} {} {drift:?}", plan.fingerprint, plan.planned_fingerprint)
}

fn warn(app: &App, subject: &Subject, failure: &Failure) {
    let message = describe(failure).message;
    app.output.warn(&format!(
        "{} was not rehearsed: {message}",
        subject.candidate.name
    ));
    for hint in &failure.hints {
        app.output.hint(hint);
    }
}
