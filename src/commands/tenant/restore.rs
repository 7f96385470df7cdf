//! `tenant restore`

use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use super::kept::drop_former;
use super::{find_server, require_status};
use crate::app::{App, expected_version};
use crate::db::landlord::Landlord;
use crate::db::landlord::tenants::Tenant;
use crate::error::{Failure, Outcome, Result};
use crate::lifecycle::{backup, restore};
use crate::output::{Column, Confirmation};

/// The arguments of `tenant restore`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tenantctl tenant restore nrna --backup latest\n  tenantctl tenant restore nrna --drop-old"
)]
pub struct RestoreArgs {
    /// The tenant
    #[arg(value_name = "SLUG")]
    slug: String,

    /// The folder of a backup
    #[arg(long, value_name = "PATH", conflicts_with = "backup")]
    from: Option<PathBuf>,

    /// A backup that the landlord knows: its id, or `latest`
    #[arg(long, value_name = "ID", required_unless_present_any = ["from", "drop_old"])]
    backup: Option<Choice>,

    /// Drop the databases that were kept; alone it restores nothing
    #[arg(long)]
    drop_old: bool,
}

/// A backup that the landlord knows.
#[derive(Clone, Copy, Debug)]
enum Choice {
    Latest,
    Id(Uuid),
}

impl FromStr for Choice {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "latest" {
            return Ok(Self::Latest);
        }
        let parsed = text.parse().map(Self::Id);
        parsed.map_err(|_| "the id of a backup or \"latest\" is needed".to_owned())
    }
}

const COLUMNS: &[Column] = &[
    Column::new("tenant", "Tenant"),
    Column::new("backup", "Backup"),
    Column::new("taken_at", "Taken"),
    Column::new("rows", "Rows"),
    Column::new("schema_version", "Schema"),
    Column::new("kept", "Kept"),
    Column::new("dropped", "Dropped"),
];

#[derive(Serialize)]
struct Row {
    tenant: String,
    backup: Option<Uuid>,
    taken_at: Option<chrono::DateTime<chrono::Utc>>,
    rows: Option<i64>,
    schema_version: Option<i32>,
    kept: Option<String>,
    dropped: Vec<String>,
}

impl RestoreArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let tenant = app.find_tenant(&mut landlord, &self.slug).await?;
        let folder = self.folder(&mut landlord, &tenant).await?;
        let restored = match &folder {
            Some(folder) => Some(self.restore(app, &mut landlord, &tenant, folder).await?),
            None => None,
        };
        let dropped = if self.drop_old {
            drop_former(app, &mut landlord, &tenant).await?
        } else {
            Vec::new()
        };
        show(app, &tenant, restored.as_ref(), dropped)?;
        Ok(Outcome::Done)
    }

    async fn folder(&self, landlord: &mut Landlord, tenant: &Tenant) -> Result<Option<PathBuf>> {
        let id = match (&self.from, self.backup) {
            (Some(path), _) => return Ok(Some(path.clone())),
            (None, None) => return Ok(None),
            (None, Some(Choice::Latest)) => None,
            (None, Some(Choice::Id(id))) => Some(id),
        };
        let found = backup::find(landlord, &tenant.slug, id).await?;
        let found = found.ok_or_else(|| {
            let message = match id {
                Some(id) => format!("tenant {} has no backup {id}", tenant.slug),
                None => format!("tenant {} has no backup", tenant.slug),
            };
            Failure::not_found(message).hint(format!("tenantctl tenant backups {}", tenant.slug))
        })?;
        Ok(Some(PathBuf::from(found.path)))
    }

    async fn restore(
        &self,
        app: &App,
        landlord: &mut Landlord,
        tenant: &Tenant,
        folder: &std::path::Path,
    ) -> Result<restore::Restored> {
        require_status(tenant, &["active", "suspended", "archived"])?;
        let manifest = restore::examine(landlord, tenant, folder).await?;
        let question = format!(
            "Put the backup of {} in the place of {}, ending the sessions of its application? The database is kept.",
            manifest.started_at.format("%Y-%m-%d %H:%M:%S UTC"),
            tenant.database
        );
        app.output.confirm(&question, &Confirmation::Yes)?;
        let spinner = app.output.spinner(&format!("restoring tenant {}", tenant.slug));
        let server = find_server(landlord, &tenant.server).await?;
        let request = restore::Request {
            tenant,
            folder,
            server: &app.server_options(landlord, &server)?,
            programs: app.settings.pg_bin.as_deref(),
        };
        let act = app.act(landlord);
        let restored = restore::restore(landlord, &act, &request).await;
        spinner.finish();
        let restored = restored?;
        if let Some(error) = &restored.unsealed {
            app.output.warn(&format!(
                "the trail of the database that was replaced is not sealed to its end: {error}"
            ));
        }
        Ok(restored)
    }
}

fn show(
    app: &App,
    tenant: &Tenant,
    restored: Option<&restore::Restored>,
    dropped: Vec<String>,
) -> Result<()> {
    let manifest = restored.map(|restored| &restored.manifest);
    let kept = restored.and_then(|restored| restored.former.clone());
    let row = Row {
        tenant: tenant.slug.clone(),
        backup: manifest.map(|manifest| manifest.id),
        taken_at: manifest.map(|manifest| manifest.started_at),
        rows: manifest.map(backup::Manifest::rows),
        schema_version: manifest.map(|manifest| manifest.schema_version),
        kept: kept.filter(|kept| !dropped.contains(kept)),
        dropped,
    };
    if app.output.is_machine_readable() {
        return app.output.record(&row, COLUMNS);
    }
    if let (Some(taken_at), Some(rows)) = (row.taken_at, row.rows) {
        app.output.done(&format!(
            "restored tenant {} as it was at {}: {rows} rows",
            row.tenant,
            taken_at.format("%Y-%m-%dT%H:%M:%SZ")
        ))?;
    }
    for database in &row.dropped {
        app.output.done(&format!("dropped {database}"))?;
    }
    if restored.is_none() && row.dropped.is_empty() {
        app.output.done("there is no database to drop")?;
    }
    if let Some(kept) = &row.kept {
        app.output
            .note(&format!("its database is kept as {kept}, closed to everybody"));
        app.output
            .hint(&format!("tenantctl tenant restore {} --drop-old", row.tenant));
    }
    if row
        .schema_version
        .is_some_and(|version| version < expected_version(tenant))
    {
        app.output.note("its schema is older than this tool's");
        app.output
            .hint(&format!("tenantctl migrate up -t {}", row.tenant));
    }
    Ok(())
}
