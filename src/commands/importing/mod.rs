//! What the imports of all nouns have in common: the arguments, the plan, the question, the report.

mod columns;
mod progress;
mod report;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::TenantArg;
use crate::app::App;
use crate::blocking;
use crate::error::{Failure, Kind, Outcome, Result};
use crate::import::{self, Import, MaxErrors, Request};
use crate::output::Confirmation;
use crate::sheet::dates::DateOrder;
use crate::sheet::mapping::{ColumnFlag, Mapping};
use crate::sheet::{Delimiter, Options};
use progress::Watch;
use report::Report;

/// The arguments of an import.
#[derive(Debug, Args)]
pub struct ImportArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// The file: CSV and other text, or a workbook; - for standard input
    #[arg(required_unless_present = "template", value_name = "FILE")]
    file: Option<PathBuf>,

    /// Whether rows may create, change or both
    #[arg(long, value_enum, default_value_t)]
    mode: Mode,

    #[command(flatten)]
    handling: HandlingArgs,
}

/// The arguments of a verb that takes a file in place of one thing.
#[derive(Debug, Args)]
pub struct FileArgs {
    /// A file of them in place of one: CSV and other text, or a workbook; - for standard input
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,

    #[command(flatten)]
    handling: HandlingArgs,
}

#[derive(Debug, Args)]
struct HandlingArgs {
    /// What a refused row does to the others
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    on_error: OnError,

    /// Do nothing when more rows than this are refused, such as 100 or 2%
    #[arg(long, value_name = "N|N%")]
    max_errors: Option<MaxErrors>,

    /// Where the refused rows go [default: FILE.rejects.csv beside the file]
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,

    /// Show what would be done, and do nothing
    #[arg(long)]
    dry_run: bool,

    #[command(flatten)]
    reading: ReadingArgs,
}

/// How an import speaks of itself.
#[derive(Debug, Clone, Copy)]
pub struct Wording {
    /// What its rows are, such as members.
    pub things: &'static str,
    /// What it asks, such as `Import into`; the database follows.
    pub asks: &'static str,
    /// What it has done with the file, such as `imported`.
    pub done: &'static str,
    /// What it would not do, such as `import`.
    pub verb: &'static str,
    /// Whether rows can create something.
    pub creates: bool,
}

impl Wording {
    /// The words of an import of things.
    #[must_use]
    pub const fn import(things: &'static str) -> Self {
        Self {
            things,
            asks: "Import into",
            done: "imported",
            verb: "import",
            creates: true,
        }
    }
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Reading the file")]
struct ReadingArgs {
    /// Profile that says how to read the file
    #[arg(long, value_name = "PROFILE.yaml")]
    map: Option<PathBuf>,

    /// What a header means, as 'E-Mail=email'; HEADER=- leaves it out
    #[arg(long = "column", value_name = "HEADER=COLUMN")]
    column: Vec<ColumnFlag>,

    /// Save how this file was read as a profile
    #[arg(long, value_name = "PROFILE.yaml")]
    save_map: Option<PathBuf>,

    /// Encoding of a text file, such as windows-1252 [default: detected]
    #[arg(long, value_name = "LABEL")]
    encoding: Option<String>,

    /// Delimiter of a text file [default: detected]
    #[arg(long, value_name = "CHARACTER")]
    delimiter: Option<Delimiter>,

    /// Sheet of a workbook [default: the first]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,

    /// Order of day and month: iso, dmy or mdy [default: as the values show]
    #[arg(long, value_name = "ORDER")]
    dates: Option<DateOrder>,

    /// Print the empty sheet, and what its columns mean
    #[arg(long, conflicts_with = "file")]
    template: bool,

    /// Show what each header of the file was taken for, and do nothing
    #[arg(long)]
    explain_columns: bool,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Mode {
    /// Create what is new and change what differs
    #[default]
    Upsert,
    /// Create only; refuse what exists
    Insert,
    /// Change only; refuse what is new
    Update,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum OnError {
    /// Do nothing
    #[default]
    Abort,
    /// Do the others
    Reject,
}

impl ImportArgs {
    /// Runs the import of a kind; `things` names what its rows are.
    pub(super) async fn run<K: import::Kind>(
        self,
        app: &App,
        kind: K,
        things: &'static str,
    ) -> Result<Outcome> {
        let loading = Loading {
            slug: &self.tenant.slug,
            mode: match self.mode {
                Mode::Upsert => import::Mode::Upsert,
                Mode::Insert => import::Mode::Insert,
                Mode::Update => import::Mode::Update,
            },
            handling: &self.handling,
            wording: Wording::import(things),
        };
        loading.run(app, kind, self.file.as_deref()).await
    }
}

impl FileArgs {
    /// Whether a file was given, or its empty form was asked for.
    pub(super) fn is_given(&self) -> bool {
        self.file.is_some() || self.handling.reading.template
    }

    /// Whether a file is read, and its columns are not merely explained.
    pub(super) fn has_file(&self) -> bool {
        let reading = &self.handling.reading;
        self.file.is_some() && !reading.template && !reading.explain_columns
    }

    /// Whether nothing is to be done.
    pub(super) fn dry_run(&self) -> bool {
        self.handling.dry_run
    }

    /// Runs the import of a kind.
    pub(super) async fn run<K: import::Kind>(
        &self,
        app: &App,
        slug: &str,
        mode: import::Mode,
        kind: K,
        wording: Wording,
    ) -> Result<Outcome> {
        let loading = Loading {
            slug,
            mode,
            handling: &self.handling,
            wording,
        };
        loading.run(app, kind, self.file.as_deref()).await
    }
}

/// A file that is loaded.
#[derive(Debug)]
struct Loading<'a> {
    slug: &'a str,
    mode: import::Mode,
    handling: &'a HandlingArgs,
    wording: Wording,
}

impl Loading<'_> {
    async fn run<K: import::Kind>(&self, app: &App, kind: K, file: Option<&Path>) -> Result<Outcome> {
        let reading = &self.handling.reading;
        let Some(file) = file.filter(|_| !reading.template) else {
            return columns::print_template(app, kind.columns());
        };
        let confirmation = confirmation(file);
        if !self.handling.dry_run && !reading.explain_columns {
            app.output.require_answerable(&confirmation)?;
        }
        let request = self.request(file.to_owned())?;
        let (request, sheet) = blocking::run(|| {
            let sheet = request.open();
            (request, sheet)
        })
        .await;
        let import = Import::new(kind, request, sheet?)?;
        if reading.explain_columns {
            return columns::explain(app, import.layout());
        }
        import.layout().require_columns()?;
        columns::note_unmatched(app, &import);
        if let Some(path) = &reading.save_map {
            save_profile(path, &import.profile())?;
        }
        self.load(app, import, &confirmation).await
    }

    async fn load<K: import::Kind>(
        &self,
        app: &App,
        mut import: Import<K>,
        confirmation: &Confirmation<'_>,
    ) -> Result<Outcome> {
        let dry_run = self.handling.dry_run;
        let (landlord, _, mut database) = app.enter_tenant(self.slug, !dry_run).await?;
        let act = app.act(&landlord);
        let watch = Watch::new(&app.output);
        import.stage(&mut database, &watch).await?;
        let report = Report {
            output: &app.output,
            tenant: self.slug,
            file: import.sheet().name().to_owned(),
            wording: self.wording,
        };
        let mut shown = None;
        if !dry_run && !app.output.assumes_yes() {
            let plan = import.plan(&mut database, &watch).await?;
            watch.finish();
            if import.would_apply(&plan) {
                report.plan(&plan);
                app.output.confirm(
                    &format!("{} {} ({})?", self.wording.asks, database.database(), self.slug),
                    confirmation,
                )?;
            }
            // What would not be done was not asked about either.
            shown = Some(plan);
        }
        let applied = import
            .apply(&mut database, &act, shown.as_ref(), dry_run, &watch)
            .await;
        watch.finish();
        report.end(&applied?, dry_run)
    }

    fn request(&self, file: PathBuf) -> Result<Request> {
        let HandlingArgs {
            reading,
            on_error,
            max_errors,
            rejects,
            ..
        } = self.handling;
        let mapping = reading.map.as_deref().map(Mapping::read).transpose()?;
        Ok(Request {
            file,
            options: Options {
                delimiter: reading.delimiter,
                encoding: reading.encoding.clone(),
                sheet: reading.sheet.clone(),
            },
            mapping: mapping.unwrap_or_default(),
            columns: reading.column.clone(),
            dates: reading.dates,
            mode: self.mode,
            on_error: match on_error {
                OnError::Abort => import::OnError::Abort,
                OnError::Reject => import::OnError::Reject,
            },
            max_errors: *max_errors,
            profile: reading.map.clone(),
            rejects: rejects.clone(),
        })
    }
}

fn confirmation(file: &Path) -> Confirmation<'static> {
    if file == Path::new("-") {
        Confirmation::YesAtTerminal
    } else {
        Confirmation::Yes
    }
}

fn save_profile(path: &Path, profile: &Mapping) -> Result<()> {
    let text = serde_yaml::to_string(profile).map_err(anyhow::Error::from)?;
    std::fs::write(path, text).map_err(|error| {
        Failure::from_error(Kind::Usage, error)
            .context(format!("the profile {} cannot be written", path.display()))
    })
}
