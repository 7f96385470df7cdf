//! Tells somebody, by a command of the operator's, what the monitor found.

use std::process::{Output, Stdio};
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::future::join;
use serde::Serialize;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use crate::app::App;
use crate::db::landlord::troubles::Trouble;
use crate::error::Result;

/// How long the command may take.
const LIMIT: Duration = Duration::from_mins(1);

/// What the command reads on its standard input.
#[derive(Debug, Serialize)]
pub(super) struct Alert<'a> {
    landlord: &'a str,
    checked_at: DateTime<Utc>,
    findings: &'a [Trouble],
}

impl<'a> Alert<'a> {
    pub(super) fn new(landlord: &'a str, findings: &'a [Trouble]) -> Self {
        Self {
            landlord,
            checked_at: Utc::now(),
            findings,
        }
    }
}

/// Runs the command in a shell. That it fails is a warning: what was found matters more.
///
/// # Errors
/// When the report cannot be written down.
pub(super) async fn run(app: &App, command: &str, alert: &Alert<'_>) -> Result<()> {
    let report = serde_json::to_vec(alert).map_err(anyhow::Error::from)?;
    match tell(command, &report).await {
        Ok(output) if output.status.success() => app.output.note("the alert command was run"),
        Ok(output) => app.output.warn(&format!(
            "the alert command ended with {}: {}",
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        )),
        Err(error) => app
            .output
            .warn(&format!("the alert command could not be run: {error}")),
    }
    Ok(())
}

async fn tell(command: &str, report: &[u8]) -> std::io::Result<Output> {
    let mut child = Command::new("sh")
        .args(["-c", command])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let input = child.stdin.take();
    let write = async move {
        if let Some(mut input) = input {
            // A command that reads no report closes its input early.
            let _ = input.write_all(report).await;
        }
    };
    // What it says is read while it is written to: it may not read on before.
    let told = join(write, child.wait_with_output());
    match tokio::time::timeout(LIMIT, told).await {
        Ok(((), output)) => output,
        Err(_) => Err(std::io::Error::other(format!(
            "it did not end within {}",
            humantime::format_duration(LIMIT)
        ))),
    }
}
