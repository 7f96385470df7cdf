//! Tells somebody, by a command of the operator's, what the monitor found.

use std::process::Stdio;

use chrono::{DateTime, Utc};
use serde::Serialize;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use crate::app::App;
use crate::db::landlord::troubles::Trouble;
use crate::error::Result;

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

async fn tell(command: &str, report: &[u8]) -> std::io::Result<std::process::Output> {
    let mut child = Command::new("sh")
        .args(["-c", command])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // A command that reads no report closes its input early.
        let _ = input.write_all(report).await;
    }
    child.wait_with_output().await
}
