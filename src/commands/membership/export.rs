//! `membership export`

use std::io::{BufWriter, Stdout, Write};

use clap::Args;
use futures_util::{Stream, TryStreamExt};
use serde_json::json;

use super::filter::FilterArgs;
use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::export::Trail;
use crate::db;
use crate::db::membership::export::{self, COLUMNS, ExportedMember};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Format, Output, write_failure};
use crate::sheet::write::{SheetWriter, WriteOptions};

/// The arguments of `membership export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    filter: FilterArgs,

    /// Put an apostrophe before values that spreadsheet programs take for formulas
    #[arg(long)]
    excel_safe: bool,
}

impl ExportArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, false).await?;
        let filter = self.filter.resolve(&mut *database.read().await?, slug).await?;
        let asked = json!({
            "columns": COLUMNS,
            "status": filter.statuses,
            "type": filter.membership_type,
            "unit": self.filter.unit_code(),
        });
        let mut trail = Trail::begin(&mut database, app.act(&landlord), "membership", asked).await?;
        let mut transaction = database.read().await?;
        let members = export::members(&mut transaction, &filter).inspect_ok(|_| trail.rows += 1);
        let written = write(&app.output, members, self.excel_safe).await;
        drop(transaction);
        trail.end(&mut database, written).await?;
        Ok(Outcome::Done)
    }
}

/// Writes member by member, so that memory does not grow with their number.
async fn write(
    output: &Output,
    members: impl Stream<Item = db::Result<ExportedMember>>,
    excel_safe: bool,
) -> Result<()> {
    let mut members = std::pin::pin!(members);
    let stream = output.stream();
    let mut stdout = match output.export_format() {
        Format::Csv | Format::Table => {
            let options = WriteOptions {
                excel_safe,
                ..WriteOptions::default()
            };
            let mut sheet = SheetWriter::new(stream, options);
            sheet.write(COLUMNS).map_err(sheet_failure)?;
            while let Some(member) = members.try_next().await? {
                sheet.write(member.fields()).map_err(sheet_failure)?;
            }
            sheet.finish().map_err(sheet_failure)?
        }
        format => {
            let mut stdout = stream;
            let mut count = 0_u64;
            while let Some(member) = members.try_next().await? {
                write_document(&mut stdout, format, &member, count == 0)?;
                count += 1;
            }
            let end: &[u8] = match (format, count) {
                (Format::Json | Format::Yaml, 0) => b"[]\n",
                (Format::Json, _) => b"\n]\n",
                _ => b"",
            };
            stdout.write_all(end).map_err(write_failure)?;
            stdout
        }
    };
    stdout.flush().map_err(write_failure)
}

/// One member as a part of a document that is as long as there are members.
fn write_document(
    stdout: &mut BufWriter<Stdout>,
    format: Format,
    member: &ExportedMember,
    is_first: bool,
) -> Result<()> {
    let text = match format {
        Format::Yaml => serde_yaml::to_string(&[member]).map_err(anyhow::Error::from)?,
        Format::Ndjson => serde_json::to_string(member).map_err(anyhow::Error::from)? + "\n",
        _ => {
            let before = if is_first { "[\n  " } else { ",\n  " };
            before.to_owned() + &serde_json::to_string(member).map_err(anyhow::Error::from)?
        }
    };
    stdout.write_all(text.as_bytes()).map_err(write_failure)
}

fn sheet_failure(error: crate::sheet::Error) -> Failure {
    match error {
        crate::sheet::Error::Write { source } => write_failure(source),
        other => other.into(),
    }
}
