//! What the imports of all nouns have in common once they are applied: they are listed, shown and taken back.

mod list;
mod show;
mod undo;
mod uses;

use clap::Subcommand;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

pub(super) use uses::uses;

use crate::app::App;
use crate::db;
use crate::db::WriteTransaction;
use crate::db::landlord::tenants::Tenant;
use crate::db::tenancy::batches::{self, Batch, BatchKind, Undoing};
use crate::error::{Failure, Outcome, Result};
use crate::output::Column;

/// The verbs of `batch`, below the noun whose imports they are.
#[derive(Debug, Subcommand)]
pub enum BatchCommand {
    /// List the imports, newest first
    List(list::ListArgs),
    /// Show one import, and how its file was read
    Show(show::ShowArgs),
    /// Take an import back
    Undo(undo::UndoArgs),
}

impl BatchCommand {
    pub(super) async fn run<I: Imports>(self, app: &App, imports: I) -> Result<Outcome> {
        match self {
            Self::List(args) => args.run(app, imports).await,
            Self::Show(args) => args.run(app, imports).await,
            Self::Undo(args) => args.run(app, imports).await,
        }
    }
}

/// The imports of a noun, and how one is taken back.
pub(super) trait Imports: Copy {
    /// What happened since to what an import brought.
    type Later: Later;

    /// The noun, as the command line has it.
    const NOUN: &'static str;
    /// What the rows of its files are called.
    const THINGS: &'static str;
    /// The kinds under which its imports are kept.
    const KINDS: &'static [BatchKind];
    /// What becomes of an undoing when something happened since.
    const WHEN_LATER: WhenLater;

    /// What happened since the import, and stands against taking it back.
    async fn later(
        self,
        connection: &mut PgConnection,
        tenant: &Tenant,
        batch: &Batch,
    ) -> db::Result<Vec<Self::Later>>;

    /// Takes an import back.
    async fn undo(
        self,
        transaction: &mut WriteTransaction<'_>,
        tenant: &Tenant,
        batch: &Batch,
    ) -> db::Result<Undoing>;

    /// What is counted when a batch is taken back, and what becomes of what it made.
    fn words(self, _: &Batch) -> (&'static str, &'static str) {
        (Self::THINGS, "removed")
    }

    /// Why a batch is never taken back, with the command that helps; `None` where it can be.
    fn standing(self, _: &Batch, _slug: &str) -> Option<Failure> {
        None
    }
}

/// Something that happened since an import.
pub(super) trait Later: Serialize {
    /// It in words.
    fn in_words(&self) -> String;
}

/// What becomes of an undoing when something happened since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhenLater {
    /// What is concerned stays as it is; the rest is taken back.
    Keep,
    /// Nothing is taken back.
    Refuse,
}

/// How many of the things that happened since are named.
const NAMED: usize = 20;

/// What happened since in words, one thing a line, the first ones only.
fn named<L: Later>(later: &[L]) -> Vec<String> {
    let mut lines: Vec<_> = later.iter().take(NAMED).map(Later::in_words).collect();
    if later.len() > NAMED {
        lines.push(format!("and {} more", later.len() - NAMED));
    }
    lines
}

/// A batch in words.
fn in_words(batch: &Batch) -> String {
    match batch.action.as_str() {
        "import" => format!("the import of {}", batch.file_name),
        action => format!("the {action} of {}", batch.file_name),
    }
}

async fn find<I: Imports>(connection: &mut PgConnection, _: I, id: Uuid, slug: &str) -> Result<Batch> {
    batches::find(connection, I::KINDS, id).await?.ok_or_else(|| {
        Failure::not_found(format!(
            "there is no import {id} of {} in tenant {slug}",
            I::THINGS
        ))
        .hint(format!("tenantctl {} batch list -t {slug}", I::NOUN))
    })
}

/// The columns of lists; what was done stands among them where it is not always the same.
fn columns<I: Imports>() -> Vec<Column> {
    let mut columns = COLUMNS.to_vec();
    if I::KINDS.len() > 1 {
        columns.insert(3, Column::new("action", "DONE"));
    }
    columns
}

const COLUMNS: &[Column] = &[
    Column::new("id", "ID"),
    Column::new("created_at", "IMPORTED"),
    Column::new("created_by", "BY"),
    Column::new("file_name", "FILE"),
    Column::new("rows_read", "READ"),
    Column::new("rows_created", "CREATED"),
    Column::new("rows_changed", "CHANGED"),
    Column::new("rows_unchanged", "UNCHANGED"),
    Column::new("rows_refused", "REFUSED"),
    Column::new("undone_at", "TAKEN BACK"),
    Column::hidden("undone_by", "TAKEN BACK BY"),
    Column::hidden("mode", "MODE"),
    Column::hidden("on_error", "ON ERROR"),
    Column::hidden("file_size", "BYTES"),
    Column::hidden("file_sha256", "SHA-256"),
    Column::hidden("mapping", "READ AS"),
];
