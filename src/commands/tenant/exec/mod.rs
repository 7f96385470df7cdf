//! `tenant exec`

mod rows;
mod script;
mod spool;
mod work;

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use serde_json::json;

use self::rows::Rows;
use self::script::Script;
use self::spool::Spool;
use self::work::{Mode, Work};
use crate::app::App;
use crate::commands::fleet::campaign::named;
use crate::commands::fleet::describe::entry_failure;
use crate::commands::fleet::migrating::{Overview, duration, positive};
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::report::databases;
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::settled::Settled;
use crate::db::landlord::Landlord;
use crate::error::{Failure, Outcome, Result};
use crate::fleet::{self, Entry, Target, Visit};
use crate::output::Confirmation;

/// The operation, as the run ledger calls it.
const OPERATION: &str = "tenant exec";

/// The arguments of `tenant exec`.
#[derive(Debug, Args)]
#[command(after_help = "\
Each tenant's statements run in one transaction that knows the tenant. It only reads, with the rights of the tenants' \
readers, unless --write is given; then it has the application's rights: rows may change, tables may not, because \
those belong to migrations. The last statement gives the rows, which are shown by tenant when all are done. JSON \
and YAML hold whole numbers and truth values as such, and everything else as the text that PostgreSQL makes of it.

Examples:
  tenantctl tenant exec 'select status, count(*) from membership.memberships group by 1' --all
  tenantctl tenant exec --file correct.sql -t nrna --write --reason 'ticket 4711'")]
pub struct ExecArgs {
    /// The statement, or several, parted by semicolons
    #[arg(value_name = "SQL", required_unless_present = "file")]
    sql: Option<String>,

    /// Take the statements from a file; - is standard input
    #[arg(long, value_name = "FILE", conflicts_with = "sql")]
    file: Option<PathBuf>,

    #[command(flatten)]
    selection: SelectionArgs,

    /// Let the statements change rows, after asking; recorded as a run
    #[arg(long)]
    write: bool,

    /// With --write: show what comes of it and take it all back
    #[arg(long, requires = "write")]
    dry_run: bool,

    /// Give up on a tenant after this time, such as 30s [default: never]
    #[arg(long, value_name = "TIME", value_parser = duration)]
    timeout: Option<Duration>,

    /// How many tenants at once; less on a server that is short of connections
    #[arg(long, default_value_t = 4, value_name = "N", value_parser = positive)]
    concurrency: usize,
}

type Visits = Vec<Visit<Result<Rows>>>;

impl ExecArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let script = Script::read(self.sql.as_deref(), self.file.as_deref())?;
        if self.selection.names_landlord() {
            return Err(Failure::usage("statements are for tenants, not for the landlord"));
        }
        self.selection.require()?;
        let mut landlord = app.landlord().await?;
        let mut targets = self.selection.resolve(app, &mut landlord).await?;
        if self.write {
            targets = self.writable(app, targets)?;
        }
        let reach = Reach::find(app, &mut landlord, &targets).await?;
        let limits = reach.limits(&mut landlord, self.concurrency).await?;
        let spool = Spool::new()?;
        let work = Work {
            script: &script,
            mode: self.mode(),
            act: app.act(&landlord),
            landlord_id: landlord.id(),
            role_prefix: landlord.role_prefix(),
            timeout: self.timeout,
            reach: &reach,
            spool: &spool,
        };
        if work.mode == Mode::Write {
            confirm(app, &script, &targets)?;
        }
        let _drainable = app.interrupts.drain_first();
        let overview = Overview::new(app, "executing", targets.len());
        let visits = if work.mode == Mode::Write {
            self.recorded(&mut landlord, &work, targets, &limits, &overview)
                .await?
        } else {
            let numbered = (1..).zip(targets).collect();
            fleet::each(numbered, &limits, |target| work.run(target), &overview).await
        };
        drop(overview);
        self.conclude(app, visits, &spool)
    }

    fn mode(&self) -> Mode {
        match (self.write, self.dry_run) {
            (false, _) => Mode::Read,
            (true, true) => Mode::Try,
            (true, false) => Mode::Write,
        }
    }

    /// Nothing is written to a tenant that is suspended or archived: one that is named is refused, and a wide choice
    /// leaves it out.
    fn writable(&self, app: &App, targets: Vec<Target>) -> Result<Vec<Target>> {
        let is_open = |target: &Target| target.tenant().is_some_and(|tenant| tenant.status == "active");
        let (open, closed): (Vec<_>, Vec<_>) = targets.into_iter().partition(is_open);
        for tenant in closed.iter().filter_map(Target::tenant) {
            let message = format!(
                "tenant {} is {}; nothing is written to it",
                tenant.slug, tenant.status
            );
            if self.selection.names_each() {
                return Err(
                    Failure::refused(message).hint(format!("tenantctl tenant resume {}", tenant.slug))
                );
            }
            app.output.note(&message);
        }
        Ok(open)
    }

    async fn recorded(
        &self,
        landlord: &mut Landlord,
        work: &Work<'_>,
        targets: Vec<Target>,
        limits: &fleet::Limits,
        overview: &Overview<'_>,
    ) -> Result<Visits> {
        if targets.is_empty() {
            return Ok(Vec::new());
        }
        let operation = fleet::Operation {
            name: OPERATION,
            arguments: json!({ "file": self.file, "sha256": work.script.sha256() }),
            concurrency: self.concurrency,
        };
        let run = fleet::begin(landlord.connection(), &work.act, operation, targets).await?;
        let connection = landlord.connection();
        let each = |target| work.run(target);
        Ok(fleet::execute(connection, &work.act, run, limits, each, entry, overview).await?)
    }

    fn conclude(&self, app: &App, visits: Visits, spool: &Spool) -> Result<Outcome> {
        let settled = Settled::of(visits, self.selection.names_one())?;
        rows::show(&app.output, &settled.done, spool)?;
        let done = databases(settled.done.len());
        match self.mode() {
            Mode::Read => {}
            Mode::Write => app.output.note(&format!("executed in {done}")),
            Mode::Try => app
                .output
                .note(&format!("tried in {done}; everything was taken back")),
        }
        settled.conclude(app)
    }
}

/// Shows what would be executed, and asks.
fn confirm(app: &App, script: &Script, targets: &[Target]) -> Result<()> {
    let names: Vec<_> = targets
        .iter()
        .filter_map(Target::tenant)
        .map(|tenant| tenant.database.as_str())
        .collect();
    if names.is_empty() {
        return Ok(());
    }
    app.output.note(&script.shown());
    let confirmation = if script.is_from_stdin() {
        Confirmation::YesAtTerminal
    } else {
        Confirmation::Yes
    };
    app.output
        .confirm(&format!("Execute this in {}?", named(&names)), &confirmation)?;
    Ok(())
}

/// What the run ledger keeps of a tenant: never a row.
fn entry(_target: &Target, outcome: &Result<Rows>) -> Entry {
    match outcome {
        Ok(rows) => Entry {
            result: Some(rows.summary()),
            ..Entry::default()
        },
        Err(failure) => entry_failure(failure),
    }
}
