//! `tenant backup`

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::commands::fleet::ending::Ran;
use crate::commands::fleet::keeper::Keeper;
use crate::commands::fleet::pace::{PaceOptions, positive};
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::runner::{Record, Runner};
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::task::{Kept, Resumable, Task};
use crate::db::landlord::Landlord;
use crate::db::landlord::backups::Backup;
use crate::error::{Failure, Outcome, Result};
use crate::fleet::{self, Target};
use crate::lifecycle::backup;
use crate::output::{Column, Records};

/// The arguments of `tenant backup`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl tenant backup nrna --to /srv/backups --verify\n  tenantctl tenant backup --all --landlord --class daily --keep 7"
)]
pub struct BackupArgs {
    /// The tenant
    #[arg(value_name = "SLUG", conflicts_with_all = ["tenants", "all", "filter", "failed_in"])]
    slug: Option<String>,

    #[command(flatten)]
    selection: SelectionArgs,

    #[command(flatten)]
    options: BackupOptions,
}

/// How backups are taken: with this a run is taken up.
#[derive(Clone, Debug, Args, Serialize, Deserialize)]
pub struct BackupOptions {
    /// The folder into which they go [default: `TENANTCTL_BACKUP_DIR`, or one in the home folder]
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,

    /// Restore each one on trial and compare
    #[arg(long)]
    verify: bool,

    /// Remove all but this many of a database's backups of the same class, once the new one is complete
    #[arg(long, value_name = "N", value_parser = positive)]
    keep: Option<usize>,

    /// By which plan they are taken
    #[arg(long, value_enum, default_value_t, value_name = "CLASS")]
    class: Class,

    #[command(flatten)]
    #[serde(flatten)]
    pace: PaceOptions,
}

/// By which plan a backup is taken.
#[derive(Clone, Copy, Debug, Default, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Class {
    /// By hand
    #[default]
    Manual,
    /// Every hour
    Hourly,
    /// Every day
    Daily,
    /// Every week
    Weekly,
}

impl Class {
    fn as_str(self) -> &'static str {
        match self {
            Self::Manual => "manual",
            Self::Hourly => "hourly",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
        }
    }
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TENANT"),
    Column::new("rows", "ROWS"),
    Column::new("file_size", "BYTES"),
    Column::new("verified", "VERIFIED"),
    Column::new("removed", "REMOVED"),
    Column::new("path", "PATH"),
    Column::hidden("id", "ID"),
    Column::hidden("class", "CLASS"),
    Column::hidden("sha256", "SHA-256"),
    Column::hidden("schema_version", "SCHEMA"),
    Column::hidden("taken_at", "TAKEN"),
    Column::hidden("taken_by", "BY"),
    Column::hidden("tenant_id", "TENANT ID"),
    Column::hidden("verified_at", "VERIFIED AT"),
];

/// A backup that was taken.
#[derive(Debug, Serialize)]
struct Row {
    #[serde(flatten)]
    backup: Backup,
    /// How many rows it has.
    rows: i64,
    /// Whether it was restored on trial and found equal.
    verified: bool,
    /// How many older ones were removed for it.
    removed: usize,
}

/// Backups of some databases.
struct BackingUp<'a> {
    options: &'a BackupOptions,
    reach: Reach,
    keeper: Keeper,
}

impl BackupArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let selection = self.selection.naming(self.slug);
        selection.require()?;
        let mut landlord = app.landlord().await?;
        let targets = selection.resolve(app, &mut landlord).await?;
        let options = self.options.absolute(app)?;
        let task = BackingUp::new(app, &mut landlord, &options, &targets).await?;
        let runner = Runner::new(app, &mut landlord, &task.reach, &options.pace).await?;
        let record = Record::of(&options)?;
        let ran = runner.run(&mut landlord, record, &task, targets).await?;
        conclude(app, ran, selection.names_one())
    }
}

impl BackupOptions {
    /// The same folder wherever the command is repeated.
    fn absolute(&self, app: &App) -> Result<Self> {
        let folder = match &self.to {
            Some(folder) => folder.clone(),
            None => app.settings.backup_folder()?,
        };
        Ok(Self {
            to: Some(std::path::absolute(folder)?),
            ..self.clone()
        })
    }
}

impl Resumable for BackupOptions {
    const NAME: &'static str = "tenant backup";

    async fn take_up(self, app: &App, landlord: &mut Landlord, run: fleet::Run) -> Result<Outcome> {
        let targets = run.targets();
        let options = self.absolute(app)?;
        let task = BackingUp::new(app, landlord, &options, &targets).await?;
        let runner = Runner::new(app, landlord, &task.reach, &options.pace).await?;
        let ran = runner.go_on(landlord, &task, run).await?;
        conclude(app, ran, false)
    }
}

impl<'a> BackingUp<'a> {
    async fn new(
        app: &App,
        landlord: &mut Landlord,
        options: &'a BackupOptions,
        targets: &[Target],
    ) -> Result<Self> {
        let folder = options.to.clone();
        let folder = folder.ok_or_else(|| Failure::usage("no folder is named for the backups"))?;
        Ok(Self {
            options,
            reach: Reach::find(app, landlord, targets).await?,
            keeper: Keeper::new(app, landlord, folder, options.class.as_str()),
        })
    }
}

impl Task for BackingUp<'_> {
    type Done = Row;

    fn doing(&self) -> &'static str {
        "backing up"
    }

    async fn work(&self, target: Target) -> Result<Row> {
        let options = self.reach.options(&target)?;
        let (keeper, act) = (&self.keeper, self.keeper.act());
        let source = keeper.source(&target, &options);
        let (taken, backup, mut landlord) = keeper.take(&source).await?;
        if self.options.verify {
            backup::verify(&source, &taken.folder, keeper.programs.as_deref()).await?;
            backup::set_verified(&mut landlord, act, backup.id).await?;
        }
        let removed = match self.options.keep {
            Some(keep) => backup::prune(&mut landlord, act, &backup.target, &backup.class, keep).await?,
            None => 0,
        };
        Ok(Row {
            rows: taken.manifest.rows(),
            verified: self.options.verify,
            removed,
            backup,
        })
    }

    fn keep(&self, _target: &Target, done: &Row) -> Kept {
        Kept {
            result: Some(format!("{} rows in {}", done.rows, done.backup.path)),
            schema: None,
        }
    }
}

fn conclude(app: &App, ran: Ran<Row>, single: bool) -> Result<Outcome> {
    let (done, ending) = ran.part(single)?;
    let rows: Vec<Row> = done.into_iter().map(|(_, row)| row).collect();
    match rows.as_slice() {
        [row] if !app.output.is_machine_readable() => app.output.done(&sentence(row))?,
        rows => app.output.records(&Records {
            rows,
            columns: COLUMNS,
            empty: "no backup was taken",
        })?,
    }
    ending.conclude(app)
}

fn sentence(row: &Row) -> String {
    let whose = match &row.backup.tenant_id {
        Some(_) => format!("tenant {}", row.backup.target),
        None => "the landlord".to_owned(),
    };
    let verified = if row.verified {
        ", restored on trial and found equal"
    } else {
        ""
    };
    let removed = match row.removed {
        0 => String::new(),
        1 => "; removed 1 older one".to_owned(),
        count => format!("; removed {count} older ones"),
    };
    format!(
        "backed up {whose}: {} rows in {}{verified}{removed}",
        row.rows, row.backup.path
    )
}
