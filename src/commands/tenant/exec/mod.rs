//! `tenant exec`

mod rows;
mod script;
mod spool;
mod work;

use std::path::PathBuf;

use clap::Args;

use self::rows::Rows;
use self::script::Script;
use self::spool::Spool;
use self::work::{Mode, Work};
use crate::app::App;
use crate::commands::fleet::ending::Ran;
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::runner::{Record, Runner};
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::task::Task;
use crate::commands::fleet::words::{databases, named};
use crate::error::{Failure, Outcome, Result};
use crate::fleet::Target;
use crate::output::Confirmation;

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

    #[command(flatten)]
    pace: PaceOptions,
}

impl ExecArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let script = Script::read(self.sql.as_deref(), self.file.as_deref()).await?;
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
        let runner = Runner::new(app, &mut landlord, &reach, &self.pace).await?;
        let spool = Spool::new()?;
        let work = Work {
            script: &script,
            mode: self.mode(),
            act: app.act(&landlord),
            landlord_id: landlord.id(),
            role_prefix: landlord.role_prefix(),
            reach: &reach,
            spool: &spool,
        };
        let ran = if work.mode == Mode::Write {
            confirm(app, &script, &targets)?;
            let record = Record::once("tenant exec");
            runner.run(&mut landlord, record, &work, targets).await?
        } else {
            let numbered = (1..).zip(targets).collect();
            let each = |target| work.work(target);
            Ran::unrecorded(runner.visit(work.doing(), numbered, each).await)
        };
        self.conclude(app, ran, &spool)
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
                let helps = match tenant.status.as_str() {
                    "suspended" => "resume",
                    _ => "status",
                };
                return Err(
                    Failure::refused(message).hint(format!("tenantctl tenant {helps} {}", tenant.slug))
                );
            }
            app.output.note(&message);
        }
        Ok(open)
    }

    fn conclude(&self, app: &App, ran: Ran<Rows>, spool: &Spool) -> Result<Outcome> {
        let (done, ending) = ran.part(self.selection.names_one())?;
        rows::show(&app.output, &done, spool)?;
        let where_to = databases(done.len());
        match self.mode() {
            Mode::Read => {}
            Mode::Write => app.output.note(&format!("executed in {where_to}")),
            Mode::Try => app
                .output
                .note(&format!("tried in {where_to}; everything was taken back")),
        }
        ending.conclude(app)
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
