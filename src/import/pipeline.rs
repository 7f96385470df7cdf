//! The way of a file: open, stage, plan, apply.

use serde::Serialize;
use serde_json::json;
use sqlx::PgConnection;
use std::path::Path;
use uuid::Uuid;

use super::column::Layout;
use super::error::{Error, Result};
use super::fault::Fault;
use super::kind::{Context, Kind, Tally};
use super::plan::Plan;
use super::rejects::{self, RejectFiles, Values, Written};
use super::request::{MaxErrors, OnError, Request};
use super::stage::{self, Staged};
use crate::db::tenancy::{TenantDatabase, batches, staging};
use crate::db::{Act, WriteTransaction};
use crate::sheet::columns::{HeaderMatch, Meaning};
use crate::sheet::mapping::{Mapping, Target};
use crate::sheet::{Format, Sheet};

/// How many rows of each sort a plan shows.
const SAMPLED_ROWS: i64 = 5;

/// What an import is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Reading the file.
    Stage {
        /// The file's size.
        bytes: u64,
    },
    /// Holding the rows against each other and the database.
    Check,
    /// Another import of the tenant is under way.
    Wait,
    /// Writing the refused rows down.
    Reject,
    /// Writing the good rows.
    Apply {
        /// How many.
        rows: u64,
    },
    /// Making it last.
    Commit,
}

/// Sees how an import goes on.
pub trait Observer {
    /// A phase begins.
    fn phase(&self, phase: Phase);
    /// So many bytes of the file are staged, about.
    fn bytes(&self, position: u64);
}

/// What an import came to.
#[derive(Debug, Clone, Serialize)]
pub struct Applied {
    /// The batch, unless nothing was applied.
    pub batch: Option<Uuid>,
    /// What was planned, and done where there is a batch.
    #[serde(flatten)]
    pub plan: Plan,
    /// Whether nothing was applied because of the refused rows.
    pub is_aborted: bool,
    /// How many refused rows would have been borne, where there are more.
    pub exceeded: Option<MaxErrors>,
    /// Where the refused rows are, where there are any.
    pub files: Option<RejectFiles>,
}

/// A file on its way into a tenant's database.
#[derive(Debug)]
pub struct Import<K> {
    kind: K,
    request: Request,
    sheet: Sheet,
    layout: Layout,
    staged: Option<Staged>,
    batch_id: Uuid,
}

impl<K: Kind> Import<K> {
    /// Matches the header of a request's sheet, which may yet lack columns ([`Layout::require_columns`]).
    ///
    /// # Errors
    /// When a header cannot be matched as a flag or the profile demands.
    pub fn new(kind: K, request: Request, sheet: Sheet) -> Result<Self> {
        let keeps_extras = kind.extras_column().is_some();
        let layout = Layout::find(sheet.header(), kind.columns(), keeps_extras, &request)?;
        Ok(Self {
            kind,
            request,
            sheet,
            layout,
            staged: None,
            batch_id: Uuid::now_v7(),
        })
    }

    /// What the file's headers mean.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The file.
    #[must_use]
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// Whether fields under headers that match no column are kept all the same.
    #[must_use]
    pub fn keeps_extras(&self) -> bool {
        self.kind.extras_column().is_some()
    }

    /// How the file is read, as a profile for the next one of its sender.
    #[must_use]
    pub fn profile(&self) -> Mapping {
        let target = |found: &HeaderMatch| match &found.meaning {
            Meaning::Column { name, .. } => Some(Target::Column((*name).to_owned())),
            Meaning::Ignored { .. } => Some(Target::Ignored),
            Meaning::Unmatched { .. } | Meaning::Unnamed => None,
        };
        let headers = &self.layout.headers.headers;
        let columns = headers
            .iter()
            .filter_map(|found| Some((found.header.clone(), target(found)?)))
            .collect();
        let mut profile = Mapping {
            columns,
            dates: self.request.date_order(),
            ..Mapping::default()
        };
        match self.sheet.format() {
            Format::Text { charset, delimiter } => {
                profile.encoding = Some(charset.name().to_owned());
                profile.delimiter = Some(delimiter);
            }
            Format::Workbook { sheet } => profile.sheet = Some(sheet.to_owned()),
        }
        profile
    }

    /// Whether a plan would be applied: it does something, and no refused row forbids it.
    #[must_use]
    pub fn would_apply(&self, plan: &Plan) -> bool {
        let is_forbidden = match self.request.on_error {
            OnError::Abort => plan.refused > 0,
            OnError::Reject => self.exceeded(plan).is_some(),
        };
        !plan.is_empty() && !is_forbidden
    }

    /// Copies the file into the session's staging tables. Comes before all else.
    ///
    /// # Errors
    /// When the file cannot be read on, or a column's dates are ambiguous.
    pub async fn stage(&mut self, database: &mut TenantDatabase, observer: &impl Observer) -> Result<()> {
        let mut transaction = database.stage().await?;
        let staged = stage::stage(
            &mut transaction,
            &self.kind,
            &self.sheet,
            &self.layout,
            &self.request,
            observer,
        )
        .await?;
        transaction.commit().await?;
        self.staged = Some(staged);
        Ok(())
    }

    /// What the import would do, found out without a lock on anything.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn plan(&self, database: &mut TenantDatabase, observer: &impl Observer) -> Result<Plan> {
        let mut transaction = database.stage().await?;
        let plan = self.check(&mut transaction, observer).await?;
        transaction.commit().await?;
        Ok(plan)
    }

    /// Applies the import in one transaction, or with `dry_run` takes all of it back again. `shown` is the plan
    /// that was agreed to; when the database has changed since, nothing is applied. With refused rows they are
    /// written down first.
    ///
    /// # Errors
    /// When anything is in the way; then nothing was applied.
    pub async fn apply(
        &self,
        database: &mut TenantDatabase,
        act: &Act,
        shown: Option<&Plan>,
        dry_run: bool,
        observer: &impl Observer,
    ) -> Result<Applied> {
        let mut transaction = database.write(act).await?;
        if !batches::try_lock(&mut transaction).await? {
            observer.phase(Phase::Wait);
            batches::lock(&mut transaction).await?;
        }
        self.kind.lock(&mut transaction).await?;
        let plan = self.check(&mut transaction, observer).await?;
        if shown.is_some_and(|shown| !shown.agrees_with(&plan)) {
            return Err(Error::Overtaken);
        }
        let written = self
            .write_rejects(&mut transaction, &plan, dry_run, observer)
            .await?;
        let exceeded = self.exceeded(&plan);
        let is_aborted = exceeded.is_some() || (plan.refused > 0 && self.request.on_error == OnError::Abort);
        if is_aborted || plan.is_empty() {
            transaction.rollback().await?;
            return Ok(Applied {
                batch: None,
                plan,
                is_aborted,
                exceeded,
                files: written.keep(),
            });
        }
        self.apply_rows(&mut transaction, &plan, observer).await?;
        observer.phase(Phase::Commit);
        // Whoever is interrupted from here on may find it done.
        let files = written.keep();
        let ended = if dry_run {
            transaction.rollback().await
        } else {
            transaction.commit().await
        };
        if let (Err(_), Some(files)) = (&ended, &files) {
            files.discard();
        }
        ended?;
        Ok(Applied {
            batch: (!dry_run).then_some(self.batch_id),
            plan,
            is_aborted: false,
            exceeded: None,
            files,
        })
    }

    async fn apply_rows(
        &self,
        transaction: &mut WriteTransaction<'_>,
        plan: &Plan,
        observer: &impl Observer,
    ) -> Result<()> {
        observer.phase(Phase::Apply {
            rows: plan.created + plan.changed,
        });
        let tally = Tally {
            created: count(plan.created),
            changed: count(plan.changed),
            unchanged: count(plan.unchanged),
        };
        batches::add(transaction, &self.batch(plan)).await?;
        self.kind.apply(transaction, &self.context(), tally).await
    }

    async fn check(&self, connection: &mut PgConnection, observer: &impl Observer) -> Result<Plan> {
        observer.phase(Phase::Check);
        let context = self.context();
        staging::allow_memory(connection).await?;
        staging::empty(connection, &["tenancy.import_faults"]).await?;
        staging::empty(connection, self.kind.tables().derived).await?;
        self.kind.check(connection, &context).await?;
        let tally = self.kind.tally(connection).await?;
        let refused_sample = staging::first_faults(connection, SAMPLED_ROWS * 2).await?;
        let mut values = Values::new(&self.sheet, &self.layout)?;
        let refused_sample = refused_sample
            .into_iter()
            .map(|row| values.at(&row).map(|value| Fault::new(row, value)))
            .collect::<Result<_>>()?;
        let sha256 = self.sha256();
        Ok(Plan {
            read: self.staged.as_ref().map_or(0, |staged| staged.rows),
            created: positive(tally.created),
            changed: positive(tally.changed),
            unchanged: positive(tally.unchanged),
            refused: positive(staging::refused_rows(connection).await?),
            changed_fields: self.kind.changed_fields(connection).await?,
            faults: staging::fault_counts(connection).await?,
            sample: self.kind.sample(connection, &context, SAMPLED_ROWS).await?,
            refused_sample,
            earlier: batches::latest_of_file(connection, self.kind.batch_kind(), self.kind.action(), &sha256)
                .await?,
        })
    }

    /// A dry run writes files only where it was told to.
    async fn write_rejects(
        &self,
        connection: &mut PgConnection,
        plan: &Plan,
        dry_run: bool,
        observer: &impl Observer,
    ) -> Result<Written> {
        if plan.refused == 0 || (dry_run && self.request.rejects.is_none()) {
            return Ok(Written::default());
        }
        observer.phase(Phase::Reject);
        let files = RejectFiles::of(&self.request);
        rejects::write(&self.sheet, &self.layout, staging::faults(connection), files).await
    }

    /// The limit of refused rows, where a plan has more.
    fn exceeded(&self, plan: &Plan) -> Option<MaxErrors> {
        let limit = self.request.max_errors?;
        limit.is_exceeded(plan.refused, plan.read).then_some(limit)
    }

    fn context(&self) -> Context {
        Context {
            columns: self.layout.names(),
            mode: self.request.mode,
            batch_id: self.batch_id,
        }
    }

    fn batch(&self, plan: &Plan) -> batches::NewBatch {
        let name = Path::new(self.sheet.name()).file_name();
        batches::NewBatch {
            id: self.batch_id,
            kind: self.kind.batch_kind(),
            action: self.kind.action(),
            file_name: name.map_or_else(
                || self.sheet.name().to_owned(),
                |name| name.to_string_lossy().into_owned(),
            ),
            file_sha256: self.sha256(),
            file_size: count(self.sheet.size()),
            mapping: self.mapping(),
            mode: self.request.mode,
            on_error: self.request.on_error,
            rows_read: count(plan.read),
            rows_created: count(plan.created),
            rows_changed: count(plan.changed),
            rows_unchanged: count(plan.unchanged),
            rows_refused: count(plan.refused),
        }
    }

    /// How the file was read.
    fn mapping(&self) -> serde_json::Value {
        let columns: serde_json::Map<_, _> = self
            .layout
            .headers
            .headers
            .iter()
            .filter_map(|found| Some((found.header.clone(), found.column()?.into())))
            .collect();
        let dates: serde_json::Map<_, _> = self
            .staged
            .iter()
            .flat_map(|staged| &staged.dates)
            .map(|(column, order)| ((*column).to_owned(), order.to_string().into()))
            .collect();
        match self.sheet.format() {
            Format::Text { charset, delimiter } => json!({
                "columns": columns,
                "dates": dates,
                "encoding": charset.name(),
                "delimiter": delimiter.to_string(),
            }),
            Format::Workbook { sheet } => json!({ "columns": columns, "dates": dates, "sheet": sheet }),
        }
    }

    fn sha256(&self) -> String {
        use std::fmt::Write;
        self.sheet
            .sha256()
            .iter()
            .fold(String::with_capacity(64), |mut text, byte| {
                // Writing to a string does not fail.
                let _ = write!(text, "{byte:02x}");
                text
            })
    }
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn positive(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}
