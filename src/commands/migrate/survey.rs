//! What the verbs that only look have in common: every database is asked, and one that cannot be is named.

use clap::Args;

use crate::app::App;
use crate::commands::fleet::migrating::{FileOptions, LimitOptions, actor};
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::runner::Runner;
use crate::commands::fleet::selection::SelectionArgs;
use crate::error::{Failure, Result};
use crate::fleet::Target;
use crate::lifecycle::shadow::Site;
use crate::migrate::{self, Engine, Library, Scope};

/// The arguments of a verb that only looks.
#[derive(Debug, Args)]
pub struct SurveyArgs {
    #[command(flatten)]
    pub selection: SelectionArgs,

    #[command(flatten)]
    pub files: FileOptions,

    #[command(flatten)]
    pub limits: LimitOptions,
}

/// A database, and the server where it lives.
#[derive(Clone, Debug)]
pub struct Place {
    /// The database.
    pub target: migrate::Target,
    /// The server, as a place for shadow databases.
    pub site: Site,
}

/// What one database answered.
pub struct Answer<T> {
    /// The database.
    pub target: Target,
    /// Its answer, or why there is none.
    pub outcome: Result<T>,
}

impl SurveyArgs {
    /// Asks every database that is named. The failure of a single one is the command's own.
    ///
    /// # Errors
    /// When nothing or something unknown is named, the files are faulty, or a signal comes.
    pub async fn ask<T>(
        &self,
        app: &App,
        question: impl AsyncFn(&Engine<'_>, &migrate::Target) -> Result<T, migrate::Error>,
    ) -> Result<Vec<Answer<T>>> {
        let question = async |engine: &Engine<'_>, place: &Place| Ok(question(engine, &place.target).await?);
        self.ask_with_site(app, question).await
    }

    /// Asks every database that is named, where the answer needs shadow databases on its server.
    ///
    /// # Errors
    /// As for [`SurveyArgs::ask`].
    pub async fn ask_with_site<T>(
        &self,
        app: &App,
        question: impl AsyncFn(&Engine<'_>, &Place) -> Result<T>,
    ) -> Result<Vec<Answer<T>>> {
        self.selection.require()?;
        let tenants = self.files.library()?;
        let own = Library::load(Scope::Landlord, &[])?;
        let mut landlord = app.landlord_at_any_version().await?;
        let targets = self.selection.resolve(app, &mut landlord).await?;
        let reach = Reach::find(app, &mut landlord, &targets).await?;
        let runner = Runner::new(app, &mut landlord, &reach, &self.limits.pace).await?;
        let actor = actor(app, &landlord);
        let (reach, question, tenants, own, actor) = (&reach, &question, &tenants, &own, &actor);
        let ask = |target: Target| async move {
            let place = Place {
                target: reach.migration_target(&target)?,
                site: reach.site(&target)?,
            };
            let library = match target {
                Target::Landlord => own,
                Target::Tenant(_) => tenants,
            };
            question(&Engine::new(library, actor.clone()), &place).await
        };
        let visits = runner.visit("asking", (1..).zip(targets).collect(), ask).await;
        if let Some(kind) = app.interrupts.received() {
            return Err(Failure::new(kind, kind.code()));
        }
        let mut answers = Vec::new();
        for visit in visits {
            match visit.outcome {
                Some(Err(failure)) if self.selection.names_one() => return Err(failure),
                Some(outcome) => answers.push(Answer {
                    target: visit.target,
                    outcome,
                }),
                None => {}
            }
        }
        Ok(answers)
    }
}

impl<T> Answer<T> {
    /// The answer; without one, a warning that names the database.
    pub fn or_warn(self, app: &App) -> Option<(Target, T)> {
        match self.outcome {
            Ok(answer) => Some((self.target, answer)),
            Err(failure) => {
                let sentences: Vec<String> = std::iter::once(failure.message())
                    .chain(failure.causes())
                    .collect();
                app.output
                    .warn(&format!("{}: {}", self.target.name(), sentences.join("; ")));
                None
            }
        }
    }
}
