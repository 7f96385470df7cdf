//! `tenant restore --landlord`

use std::path::Path;

use serde::Serialize;
use uuid::Uuid;

use crate::app::App;
use crate::db::landlord::Landlord;
use crate::db::{self, Act, Actor, ActorKind};
use crate::error::{Outcome, Result};
use crate::lifecycle::backup::Manifest;
use crate::lifecycle::restore_landlord::{self, Request};
use crate::migrate::{self, Scope};
use crate::output::{Column, Confirmation};

const COLUMNS: &[Column] = &[
    Column::new("backup", "Backup"),
    Column::new("taken_at", "Taken"),
    Column::new("rows", "Rows"),
    Column::new("schema_version", "Schema"),
    Column::new("kept", "Kept"),
];

#[derive(Serialize)]
struct Row {
    backup: Uuid,
    taken_at: chrono::DateTime<chrono::Utc>,
    rows: i64,
    schema_version: i32,
    kept: Option<String>,
}

/// Puts a backup in the place of the landlord's database. Where there is none any more, nobody's permission can be asked:
/// whoever may make databases on the server may make this one.
pub(super) async fn run(app: &App, folder: &Path) -> Result<Outcome> {
    let options = app.landlord_options().await?;
    let is_there = match Landlord::open(&options, None).await {
        Ok(_) => true,
        Err(db::Error::NoLandlord { .. }) => false,
        Err(error) if error.sqlstate() == Some("3D000") => false,
        Err(error) => return Err(error.into()),
    };
    let (present, act) = if is_there {
        let landlord = app.landlord_at_any_version().await?;
        (Some(landlord.id()), app.act(&landlord))
    } else {
        (None, unproven(app, options.get_username()))
    };
    let manifest = restore_landlord::examine(present, folder).await?;
    let database = db::describe(&options);
    let taken = manifest.started_at.format("%Y-%m-%d %H:%M:%S UTC");
    let question = match present {
        Some(_) => format!(
            "Put the backup of {taken} in the place of the landlord {database}? What it learned since then, such as \
             tenants that were created, moved or purged, is no longer known. The database is kept."
        ),
        None => format!("Make the landlord {database} anew from the backup of {taken}?"),
    };
    app.output.confirm(&question, &Confirmation::Yes)?;
    let spinner = app.output.spinner("restoring the landlord");
    let request = Request {
        folder,
        options: &options,
        programs: app.settings.pg_bin.as_deref(),
    };
    let restored = restore_landlord::restore(&act, &request, &manifest).await;
    spinner.finish();
    show(app, &manifest, restored?)
}

/// Who acts where no landlord says who that is: the login that makes the database.
fn unproven(app: &App, login: &str) -> Act {
    Act {
        actor: Actor {
            kind: ActorKind::Service,
            reference: login.to_owned(),
            display_name: login.to_owned(),
            claimed: false,
        },
        command: app.command_line.clone(),
        reason: app.reason.clone(),
        request_id: app.request_id,
    }
}

fn show(app: &App, manifest: &Manifest, kept: Option<String>) -> Result<Outcome> {
    let row = Row {
        backup: manifest.id,
        taken_at: manifest.started_at,
        rows: manifest.rows(),
        schema_version: manifest.schema_version,
        kept,
    };
    if app.output.is_machine_readable() {
        app.output.record(&row, COLUMNS)?;
        return Ok(Outcome::Done);
    }
    app.output.done(&format!(
        "restored the landlord as it was at {}: {} rows",
        row.taken_at.format("%Y-%m-%dT%H:%M:%SZ"),
        row.rows
    ))?;
    if let Some(kept) = &row.kept {
        app.output
            .note(&format!("its database is kept as {kept}, closed to everybody"));
    }
    if row.schema_version < migrate::embedded_version(Scope::Landlord, None) {
        app.output.note("its schema is older than this tool's");
        app.output.hint("tenantctl migrate up --landlord");
    }
    app.output
        .note("what it no longer knows of the servers is found by:");
    app.output.hint("tenantctl doctor");
    Ok(Outcome::Done)
}
