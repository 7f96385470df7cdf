//! What is kept for when an operation was a mistake: backups taken before it, and the databases that it replaced.

use std::path::Path;

use super::find_server;
use crate::app::App;
use crate::commands::fleet::keeper::{BEFORE_OPERATION, Keeper};
use crate::db::landlord::Landlord;
use crate::db::landlord::backups::Backup;
use crate::db::landlord::former_databases::{self, FormerDatabase};
use crate::db::landlord::tenants::Tenant;
use crate::error::Result;
use crate::fleet::Target;
use crate::lifecycle::backup::Manner;
use crate::lifecycle::{drop_former as drop_database, operation};
use crate::output::Confirmation;

/// Drops the databases that an operation kept of a tenant, after asking. Returns their names.
pub(super) async fn drop_former(
    app: &App,
    landlord: &mut Landlord,
    tenant: &Tenant,
    operation: &str,
) -> Result<Vec<String>> {
    let mut former = former_databases::list(landlord.connection(), tenant.id).await?;
    former.retain(|kept| kept.operation == operation);
    if former.is_empty() {
        return Ok(Vec::new());
    }
    let names: Vec<&str> = former.iter().map(|kept| kept.database.as_str()).collect();
    let question = format!(
        "Drop {}, in which tenant {} lived before?",
        names.join(", "),
        tenant.slug
    );
    app.output.confirm(&question, &Confirmation::Yes)?;
    drop_each(app, landlord, tenant, former).await
}

/// Says which databases were dropped.
pub(super) fn tell_dropped(app: &App, dropped: &[String]) -> Result<()> {
    for database in dropped {
        app.output.done(&format!("dropped {database}"))?;
    }
    if dropped.is_empty() {
        app.output.done("there is no database to drop")?;
    }
    Ok(())
}

/// Drops the databases that an operation kept of a tenant, without asking.
pub(super) async fn drop_kept(
    app: &App,
    landlord: &mut Landlord,
    tenant: &Tenant,
    operation: &str,
) -> Result<()> {
    let mut former = former_databases::list(landlord.connection(), tenant.id).await?;
    former.retain(|kept| kept.operation == operation);
    drop_each(app, landlord, tenant, former).await?;
    Ok(())
}

async fn drop_each(
    app: &App,
    landlord: &mut Landlord,
    tenant: &Tenant,
    former: Vec<FormerDatabase>,
) -> Result<Vec<String>> {
    operation::hold(landlord, tenant).await?;
    let mut dropped = Vec::new();
    for kept in former {
        let server = find_server(landlord, &kept.server).await?;
        let options = app.server_options(landlord, &server).await?;
        let act = app.act(landlord);
        drop_database(landlord, &act, tenant, &kept, &options).await?;
        dropped.push(kept.database);
    }
    Ok(dropped)
}

/// Takes a backup of a tenant before an operation that takes something away, into the usual folder, and records it.
pub(super) async fn back_up(app: &App, landlord: &mut Landlord, tenant: &Tenant) -> Result<Backup> {
    let spinner = app.output.spinner(&format!("backing up tenant {}", tenant.slug));
    let options = app.tenant_options(landlord, tenant).await?;
    let keeper = Keeper::new(app, landlord, app.settings.backup_folder()?, BEFORE_OPERATION);
    let target = Target::Tenant(Box::new(tenant.clone()));
    let (_, backup, _) = keeper.take(&keeper.source(&target, &options)).await?;
    spinner.finish();
    app.output
        .note(&format!("backed up tenant {} in {}", tenant.slug, backup.path));
    Ok(backup)
}

/// How a backup is taken that belongs to an operation.
pub(super) fn manner<'a>(app: &'a App, folder: &'a Path, taken_by: &'a str) -> Manner<'a> {
    Manner {
        folder,
        class: BEFORE_OPERATION,
        taken_by,
        programs: app.settings.pg_bin.as_deref(),
    }
}
