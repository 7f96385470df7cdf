//! `tenant psql`

use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::process::Command;

use clap::Args;
use serde_json::json;

use crate::app::App;
use crate::db::landlord::{Landlord, activity};
use crate::db::tenancy::TenantDatabase;
use crate::db::{libpq, tenancy};
use crate::error::{Failure, Kind, Outcome, Result};
use crate::programs;

/// The arguments of `tenant psql`.
#[derive(Debug, Args)]
#[command(after_help = "\
The session knows its tenant. It only reads, with the rights of the tenants' readers, unless --write is given; then it \
has the application's rights, and the trail says who writes, with which reason. That a session was opened is in the \
landlord's trail. psql keeps the variable :tenant, for a prompt of your own in ~/.psqlrc.

Examples:
  tenantctl tenant psql nrna
  tenantctl tenant psql nrna --write --reason 'ticket 4711'
  tenantctl tenant psql nrna -- -c 'select count(*) from identity.users'")]
pub struct PsqlArgs {
    /// The tenant
    #[arg(value_name = "SLUG")]
    slug: String,

    /// Let the session change rows
    #[arg(long)]
    write: bool,

    /// Arguments for psql, after --
    #[arg(last = true, value_name = "ARGUMENT")]
    arguments: Vec<OsString>,
}

impl PsqlArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let program = programs::client("psql", app.settings.pg_bin.as_deref()).ok_or_else(|| {
            Failure::new(
                Kind::Unavailable,
                "psql, PostgreSQL's own client, is not to be found",
            )
            .hint("install PostgreSQL's client programs, or put their folder on the PATH")
        })?;
        let (mut landlord, tenant, mut database) = app.enter_tenant(&self.slug, self.write).await?;
        let options = app.tenant_options(&mut landlord, &tenant).await?;
        self.record(app, &mut landlord).await?;
        let kind = if self.write { "app" } else { "readonly" };
        let mut settings = vec![
            ("role", format!("{}_{kind}", landlord.role_prefix())),
            ("tenantctl.tenant_id", tenant.id.to_string()),
        ];
        if self.write {
            settings.extend(authorship(app, &landlord, &mut database).await?);
        } else {
            settings.push(("default_transaction_read_only", "on".to_owned()));
        }
        let settings: Vec<_> = settings
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let mark = if self.write { " (writes)" } else { "" };
        let mut psql = Command::new(&program);
        for name in libpq::MISLEADING {
            psql.env_remove(name);
        }
        psql.envs(libpq::environment(&options, &settings))
            .env("PGAPPNAME", "tenantctl tenant psql")
            .arg("--set")
            .arg(format!("tenant={}", self.slug))
            .arg("--set")
            .arg(format!("PROMPT1={}{mark}%R%x%# ", self.slug))
            .arg("--set")
            .arg(format!("PROMPT2={}{mark}%R%x%# ", self.slug))
            .args(&self.arguments);
        drop((landlord, database));
        // psql takes this process's place, so that its signals and its exit code are the command's own.
        let error = psql.exec();
        Err(Failure::from_error(Kind::Unavailable, error)
            .context(format!("{} cannot be run", program.display())))
    }

    async fn record(&self, app: &App, landlord: &mut Landlord) -> Result<()> {
        let act = app.act(landlord);
        let mut transaction = landlord.write(&act).await?;
        let details = json!({ "write": self.write });
        activity::record(&mut transaction, "psql", details, Some(&self.slug)).await?;
        Ok(transaction.commit().await?)
    }
}

/// What the trail takes from the session when it writes: the actor, who is registered first.
async fn authorship(
    app: &App,
    landlord: &Landlord,
    database: &mut TenantDatabase,
) -> Result<Vec<(&'static str, String)>> {
    let act = app.act(landlord);
    let mut transaction = database.write(&act).await?;
    let actor = tenancy::current_actor(&mut transaction).await?;
    transaction.commit().await?;
    Ok(vec![
        ("tenantctl.actor_id", actor.to_string()),
        ("tenantctl.command", act.command),
        ("tenantctl.reason", act.reason.unwrap_or_default()),
        ("tenantctl.request_id", act.request_id.to_string()),
    ])
}
