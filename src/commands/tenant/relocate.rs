//! `tenant move`

use clap::Args;
use serde::Serialize;

use super::kept::{drop_former, tell_dropped};
use super::logins::{ShownLogin, list_logins};
use super::{find_server, require_status};
use crate::app::App;
use crate::commands::repeat;
use crate::db::landlord::tenants::Tenant;
use crate::db::landlord::{Landlord, former_databases, steps};
use crate::error::{Failure, Outcome, Result};
use crate::lifecycle::operation;
use crate::lifecycle::relocate::{self, Moved, Place, Request};
use crate::output::{Column, Confirmation};

/// The arguments of `tenant move`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tenantctl tenant move nrna --to eu1\n  tenantctl tenant move nrna --drop-source"
)]
pub struct MoveArgs {
    /// The tenant
    #[arg(value_name = "SLUG")]
    slug: String,

    /// The server on which it is to live
    #[arg(long, value_name = "SERVER", required_unless_present = "drop_source")]
    to: Option<String>,

    /// Drop the databases that moving kept on other servers; alone it moves nothing
    #[arg(long)]
    drop_source: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("tenant", "Tenant"),
    Column::new("from", "From"),
    Column::new("to", "To"),
    Column::new("rows", "Rows"),
    Column::new("frozen_ms", "Frozen"),
    Column::new("kept", "Kept"),
    Column::new("logins", "Logins"),
];

#[derive(Serialize)]
struct Row<'a> {
    tenant: &'a str,
    from: &'a str,
    to: &'a str,
    rows: Option<i64>,
    frozen_ms: u64,
    kept: Option<&'a str>,
    logins: Vec<ShownLogin<'a>>,
}

impl MoveArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let tenant = app.find_tenant(&mut landlord, &self.slug).await?;
        if let Some(to) = &self.to {
            let outcome = relocate(app, &mut landlord, &tenant, to, self.drop_source).await?;
            if outcome != Outcome::Done {
                return Ok(outcome);
            }
        }
        if self.drop_source {
            let tenant = app.find_tenant(&mut landlord, &self.slug).await?;
            let dropped = drop_former(app, &mut landlord, &tenant, relocate::OPERATION).await?;
            tell_dropped(app, &dropped)?;
        }
        Ok(Outcome::Done)
    }
}

async fn relocate(
    app: &App,
    landlord: &mut Landlord,
    tenant: &Tenant,
    to: &str,
    drops_source: bool,
) -> Result<Outcome> {
    let to = find_server(landlord, to).await?;
    let Some(from) = source(landlord, tenant, &to.name).await? else {
        app.output.done(&format!(
            "tenant {} lives on server {} already",
            tenant.slug, to.name
        ))?;
        return Ok(Outcome::Done);
    };
    require_status(tenant, &["active", "suspended"])?;
    let from = find_server(landlord, &from).await?;
    let question = format!(
        "Move {} from server {} to server {}, keeping its application out meanwhile?",
        tenant.database, from.name, to.name
    );
    app.output.confirm(&question, &Confirmation::Yes)?;
    let (from_options, to_options) = (
        app.server_options(landlord, &from).await?,
        app.server_options(landlord, &to).await?,
    );
    let request = Request {
        tenant,
        from: Place {
            server: &from,
            options: &from_options,
        },
        to: Place {
            server: &to,
            options: &to_options,
        },
        folder: &app.settings.backup_folder()?,
        programs: app.settings.pg_bin.as_deref(),
    };
    let spinner = app.output.spinner(&format!("moving tenant {}", tenant.slug));
    let act = app.act(landlord);
    let moved = relocate::relocate(landlord, &act, &request).await;
    spinner.finish();
    let moved = moved.map_err(|error| {
        Failure::from(error)
            .context(format!(
                "the move of tenant {} to server {} failed",
                tenant.slug, to.name
            ))
            .hint(format!("tenantctl tenant status {}", tenant.slug))
    })?;
    show(app, tenant, (&from.name, &to.name), &moved, drops_source)?;
    let Some(obstacle) = moved.obstacle else {
        return Ok(Outcome::Done);
    };
    let cause = anyhow::Error::from(obstacle);
    app.output.warn(&format!(
        "its database on server {} is closed, but still has its name: {}",
        from.name,
        cause.root_cause()
    ));
    app.output
        .hint(&format!("tenantctl tenant move {} --to {}", tenant.slug, to.name));
    Ok(Outcome::Partial)
}

/// The server from which a tenant is to move, or was moving when the move was broken off; `None` when it lives there
/// already.
async fn source(landlord: &mut Landlord, tenant: &Tenant, to: &str) -> Result<Option<String>> {
    if tenant.server != to {
        return Ok(Some(tenant.server.clone()));
    }
    let known = steps::list(landlord.connection(), tenant.id).await?;
    let is_begun = operation::unfinished(&known)
        .iter()
        .any(|step| step.operation == relocate::OPERATION && step.subject == to);
    if !is_begun {
        return Ok(None);
    }
    let former = former_databases::list(landlord.connection(), tenant.id).await?;
    Ok(former
        .into_iter()
        .rfind(|former| former.operation == relocate::OPERATION)
        .map(|former| former.server))
}

fn show(
    app: &App,
    tenant: &Tenant,
    (from, to): (&str, &str),
    moved: &Moved,
    drops_source: bool,
) -> Result<()> {
    let row = Row {
        tenant: &tenant.slug,
        from,
        to,
        rows: moved.rows,
        frozen_ms: u64::try_from(moved.frozen.as_millis()).unwrap_or(u64::MAX),
        kept: moved.former.as_deref(),
        logins: moved.logins.iter().map(ShownLogin::from).collect(),
    };
    if app.output.is_machine_readable() {
        return app.output.record(&row, COLUMNS);
    }
    app.output.done(&format!(
        "moved tenant {} from server {from} to server {to}; its application was kept out for {} ms",
        row.tenant, row.frozen_ms
    ))?;
    if !row.logins.is_empty() {
        app.output
            .note("its logins there, with new passwords that are shown only now:");
        list_logins(app, &row.logins)?;
    }
    if let Some(kept) = row.kept.filter(|_| !drops_source && moved.obstacle.is_none()) {
        app.output.note(&format!(
            "its database is kept on server {from} as {kept}, closed to everybody"
        ));
        app.output
            .hint(&repeat::drop_former(row.tenant, relocate::OPERATION));
    }
    Ok(())
}
