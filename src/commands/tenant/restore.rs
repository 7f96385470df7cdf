//! `tenant restore`

use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use super::kept::drop_former;
use super::{find_server, require_status};
use crate::app::{App, expected_version};
use crate::commands::repeat;
use crate::db::landlord::Landlord;
use crate::db::landlord::steps::{self, Step};
use crate::db::landlord::tenants::Tenant;
use crate::error::{Failure, Outcome, Result};
use crate::lifecycle::{backup, operation, rebuild, restore};
use crate::output::{Column, Confirmation};

/// The arguments of `tenant restore`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl tenant restore nrna --backup latest\n  tenantctl tenant restore nrna --drop-old\n  tenantctl tenant restore --landlord --from /srv/backups/landlord-20260301T020000Z-0f3a9c21"
)]
pub struct RestoreArgs {
    /// The tenant
    #[arg(value_name = "SLUG", required_unless_present = "landlord")]
    slug: Option<String>,

    /// The landlord's own database, from the folder of a backup
    #[arg(long, conflicts_with_all = ["slug", "backup", "drop_old"], requires = "from")]
    landlord: bool,

    /// The folder of a backup
    #[arg(long, value_name = "PATH", conflicts_with = "backup")]
    from: Option<PathBuf>,

    /// A backup that the landlord knows: its id, or `latest`
    #[arg(long, value_name = "ID", required_unless_present_any = ["from", "drop_old"])]
    backup: Option<Choice>,

    /// Drop the databases that restoring kept; alone it restores nothing
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
        let Some(slug) = &self.slug else {
            let folder = self.from.as_deref();
            let folder =
                folder.ok_or_else(|| Failure::usage("the folder of a backup of the landlord is needed"))?;
            return super::restore_landlord::run(app, folder).await;
        };
        let mut landlord = app.landlord().await?;
        let tenant = app.find_tenant(&mut landlord, slug).await?;
        let source = self.source(&mut landlord, &tenant).await?;
        let known = steps::list(landlord.connection(), tenant.id).await?;
        let restored = match &source {
            Some(source) => match begun(&known, source) {
                Some(step) => {
                    conclude(app, &mut landlord, &tenant, step).await?;
                    None
                }
                None => Some(self.restore(app, &mut landlord, &tenant, source).await?),
            },
            None => None,
        };
        let dropped = if self.drop_old {
            drop_former(app, &mut landlord, &tenant, restore::OPERATION).await?
        } else if restored.is_none() {
            return Ok(Outcome::Done);
        } else {
            Vec::new()
        };
        show(app, &tenant, restored.as_ref(), dropped)?;
        Ok(Outcome::Done)
    }

    async fn source(&self, landlord: &mut Landlord, tenant: &Tenant) -> Result<Option<Source>> {
        let id = match (&self.from, self.backup) {
            (Some(path), _) => {
                return Ok(Some(Source {
                    folder: std::path::absolute(path)?,
                    id: None,
                }));
            }
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
        Ok(Some(Source {
            folder: PathBuf::from(found.path),
            id: Some(found.id),
        }))
    }

    async fn restore(
        &self,
        app: &App,
        landlord: &mut Landlord,
        tenant: &Tenant,
        source: &Source,
    ) -> Result<restore::Restored> {
        require_status(tenant, &["active", "suspended", "archived"])?;
        let folder = source.folder.as_path();
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
            location: source.location(),
            server: &app.server_options(landlord, &server).await?,
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

/// The backup that is restored.
struct Source {
    folder: PathBuf,
    /// Its id, where the landlord knows it.
    id: Option<Uuid>,
}

impl Source {
    /// The folder, where the command names it.
    fn location(&self) -> Option<String> {
        self.id.is_none().then(|| self.folder.display().to_string())
    }
}

/// The first step that is left of a restore of the same backup whose database is in its place already. Its folder need
/// not be there any more.
fn begun<'s>(known: &'s [Step], source: &Source) -> Option<&'s Step> {
    if !rebuild::is_replaced(known, restore::OPERATION) {
        return None;
    }
    let open = operation::unfinished(known);
    open.into_iter().find(|step| {
        step.operation == restore::OPERATION
            && match source.id {
                Some(id) => step.subject == id.to_string(),
                None => step.location == source.location(),
            }
    })
}

async fn conclude(app: &App, landlord: &mut Landlord, tenant: &Tenant, step: &Step) -> Result<()> {
    let server = find_server(landlord, &tenant.server).await?;
    let options = app.server_options(landlord, &server).await?;
    let act = app.act(landlord);
    let former = restore::conclude(landlord, &act, (tenant, step), &options).await?;
    app.output.done(&format!(
        "finished the restore of tenant {} that had put its backup in the place of its database",
        tenant.slug
    ))?;
    if let Some(former) = former {
        app.output
            .note(&format!("its database is kept as {former}, closed to everybody"));
    }
    Ok(())
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
            .hint(&repeat::drop_former(&row.tenant, restore::OPERATION));
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
