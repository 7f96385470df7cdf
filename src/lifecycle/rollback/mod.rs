//! Whether migrations can be taken back: each is applied to a shadow database, checked, taken back and applied again,
//! and the catalogue is held against the one before.

mod state;

use sqlx::PgConnection;

use state::State;

use super::Result;
use super::shadow::{Shadow, Site};
use crate::db;
use crate::migrate::{
    self, DownRequest, DownTo, Engine, Error, ErrorKind, Library, Migration, MigrationId, Target, UpRequest,
};

/// What is tried.
#[derive(Debug)]
pub struct Trial<'a> {
    /// The contexts whose migrations, and those of what they build on, are tried.
    pub contexts: Vec<String>,
    /// How many of the newest are tried; the older ones are only applied. None: all.
    pub steps: Option<usize>,
    /// What the contexts are those of, for messages: a template, or the landlord.
    pub stands_for: &'a str,
}

/// What became of a trial.
#[derive(Clone, Debug, Default)]
pub struct Tried {
    /// The migrations that were applied, taken back and applied again.
    pub tried: Vec<MigrationId>,
    /// What is wrong with them.
    pub findings: Vec<Finding>,
}

/// Something that is wrong with a migration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The migration.
    pub migration: MigrationId,
    /// The file to mend.
    pub file: String,
    /// What kind of fault it is.
    pub kind: FindingKind,
    /// What is wrong, in a sentence.
    pub message: String,
}

/// The kinds of faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// It cannot be applied.
    Up,
    /// A check fails once it is applied.
    Verify,
    /// It cannot be taken back.
    Down,
    /// Taken back, it leaves something or takes too much with it.
    Remains,
    /// It cannot be applied again after it was taken back.
    UpAgain,
    /// Applied again, it makes something else than the first time.
    Differs,
}

impl FindingKind {
    /// The stable name in machine formats.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Verify => "verify",
            Self::Down => "down",
            Self::Remains => "remains",
            Self::UpAgain => "up_again",
            Self::Differs => "differs",
        }
    }
}

/// Tries migrations on a server. `watch` is told of each one that was tried.
///
/// # Errors
/// When a context does not exist, or the server cannot be used. What is wrong with a migration is no error.
pub async fn try_rollback(
    site: &Site,
    engine: &Engine<'_>,
    trial: &Trial<'_>,
    watch: &dyn Fn(&MigrationId),
) -> Result<Tried> {
    let all = trial.migrations(engine.library())?;
    let first = all.len() - trial.steps.map_or(all.len(), |steps| steps.min(all.len()));
    let mut tried = Tried::default();
    let mut next = first;
    // A migration that cannot be taken back, or applied again, leaves a database on which the next cannot be tried.
    while next < all.len() {
        next = site
            .with_empty(async |shadow| {
                let mut course = Course::begin(shadow, engine, trial, &mut tried).await?;
                course.run(&all, next, watch).await
            })
            .await?;
    }
    Ok(tried)
}

impl Trial<'_> {
    /// The migrations of the contexts, by number.
    ///
    /// # Errors
    /// When a context does not exist.
    pub fn migrations<'l>(&self, library: &'l Library) -> Result<Vec<&'l Migration>> {
        let selected = library.closure(self.contexts.iter().map(String::as_str))?;
        Ok(library
            .migrations()
            .filter(|migration| selected.contains(&migration.id.context))
            .collect())
    }
}

/// Migrations tried one after the other on one shadow database.
struct Course<'c> {
    engine: &'c Engine<'c>,
    target: Target,
    connection: PgConnection,
    tried: &'c mut Tried,
}

/// Whether the database can be used for the next migration.
enum Next {
    /// It can, as it is after the last one.
    Goes(State),
    NeedsNewDatabase,
}

impl<'c> Course<'c> {
    async fn begin(
        shadow: &Shadow,
        engine: &'c Engine<'c>,
        trial: &Trial<'_>,
        tried: &'c mut Tried,
    ) -> Result<Self> {
        Ok(Self {
            engine,
            target: shadow.target(
                engine.library().scope(),
                trial.stands_for,
                Some(trial.contexts.clone()),
            ),
            connection: db::connect(&shadow.options()).await?,
            tried,
        })
    }

    /// Tries the migrations from a place on. Returns the place from which to go on with a new database.
    async fn run(&mut self, all: &[&Migration], first: usize, watch: &dyn Fn(&MigrationId)) -> Result<usize> {
        if let Some(newest) = first.checked_sub(1)
            && let Err(error) = self.up(all[newest]).await
        {
            let blame = Blame::of(error)?;
            let place = all
                .iter()
                .position(|migration| Some(&migration.id) == blame.migration.as_ref());
            self.stop(all, place.unwrap_or(newest), &blame);
            return Ok(all.len());
        }
        let mut before = State::of(&mut self.connection).await?;
        for (place, migration) in all.iter().enumerate().skip(first) {
            if let Err(error) = self.up(migration).await {
                self.stop(all, place, &Blame::of(error)?);
                return Ok(all.len());
            }
            let next = self.round(migration, &before).await?;
            self.tried.tried.push(migration.id.clone());
            watch(&migration.id);
            match next {
                Next::Goes(after) => before = after,
                Next::NeedsNewDatabase => return Ok(place + 1),
            }
        }
        Ok(all.len())
    }

    /// Checks a migration that was just applied, takes it back and applies it again.
    async fn round(&mut self, migration: &Migration, before: &State) -> Result<Next> {
        let after = State::of(&mut self.connection).await?;
        self.verify(migration).await?;
        let down = DownRequest::new(DownTo::Steps(1));
        if let Err(error) = self.engine.down(&self.target, &down).await {
            let sentence = Blame::of(error)?.sentence;
            self.find(migration, FindingKind::Down, &migration.down.path, sentence);
            return Ok(Next::NeedsNewDatabase);
        }
        let back = State::of(&mut self.connection).await?;
        for difference in before.differences(&back) {
            let message = format!("taken back, {difference}");
            self.find(migration, FindingKind::Remains, &migration.down.path, message);
        }
        if let Err(error) = self.up(migration).await {
            let sentence = Blame::of(error)?.sentence;
            self.find(migration, FindingKind::UpAgain, &migration.down.path, sentence);
            return Ok(Next::NeedsNewDatabase);
        }
        let again = State::of(&mut self.connection).await?;
        for difference in after.differences(&again) {
            let message = format!("applied again, {difference}");
            self.find(migration, FindingKind::Differs, &migration.up.path, message);
        }
        Ok(Next::Goes(again))
    }

    async fn up(&self, migration: &Migration) -> Result<(), Error> {
        let request = UpRequest {
            to: Some(migration.id.version),
            ..UpRequest::default()
        };
        self.engine.up(&self.target, &request).await.map(drop)
    }

    async fn verify(&mut self, migration: &Migration) -> Result<()> {
        let limits = migrate::Limits::default();
        for finding in self.engine.validate(&self.target, &limits).await? {
            // A check of an earlier migration may be what this one breaks; it stays broken afterwards.
            let checked = self.engine.library().migration(finding.migration.version);
            let file = checked
                .and_then(|checked| checked.verify.as_ref())
                .map_or(&migration.up.path, |verify| &verify.path);
            let is_known = self
                .tried
                .findings
                .iter()
                .any(|known| known.file == *file && known.message == finding.message);
            if !is_known {
                self.find(migration, FindingKind::Verify, file, finding.message);
            }
        }
        Ok(())
    }

    fn find(&mut self, migration: &Migration, kind: FindingKind, file: &str, message: String) {
        self.tried.findings.push(Finding {
            migration: migration.id.clone(),
            file: file.to_owned(),
            kind,
            message,
        });
    }

    /// Nothing can be tried after a migration that cannot be applied.
    fn stop(&mut self, all: &[&Migration], place: usize, blame: &Blame) {
        let migration = all[place];
        let message = match all.len() - place - 1 {
            0 => blame.sentence.clone(),
            1 => format!("{}; the one after it was not tried", blame.sentence),
            count => format!("{}; the {count} after it were not tried", blame.sentence),
        };
        self.find(migration, FindingKind::Up, &migration.up.path, message);
    }
}

/// An error for which a migration is to blame.
struct Blame {
    migration: Option<MigrationId>,
    sentence: String,
}

impl Blame {
    /// Any other error is no finding: it ends the trial.
    fn of(error: Error) -> Result<Self> {
        let sentence = error.kind.to_string();
        match *error.kind {
            ErrorKind::Failed(failure) if !failure.cause.lost_session() => Ok(Self {
                migration: Some(failure.migration),
                sentence,
            }),
            ErrorKind::NoLedger { .. }
            | ErrorKind::IndexExists { .. }
            | ErrorKind::Script(_)
            | ErrorKind::Unfinished { .. } => Ok(Self {
                migration: None,
                sentence,
            }),
            kind => Err(Error {
                target: error.target,
                kind: Box::new(kind),
            }
            .into()),
        }
    }
}
