//! `local status`

use serde::Serialize;

use crate::app::App;
use crate::error::{Outcome, Result};
use crate::output::Column;

const COLUMNS: &[Column] = &[
    Column::new("state", "State"),
    Column::new("version", "PostgreSQL"),
    Column::new("process_id", "Process"),
    Column::new("data_directory", "Data"),
    Column::new("socket_directory", "Socket"),
    Column::new("log_directory", "Logs"),
    Column::new("bytes_on_disk", "Bytes on disk"),
];

#[derive(Serialize)]
struct Row {
    state: String,
    version: Option<u32>,
    process_id: Option<i32>,
    data_directory: String,
    socket_directory: String,
    log_directory: String,
    bytes_on_disk: u64,
}

pub(super) fn run(app: &App) -> Result<Outcome> {
    let status = app.local_cluster()?.status()?;
    let row = Row {
        state: status.state.to_string(),
        version: status.major_version,
        process_id: status.process_id,
        data_directory: status.data_directory.display().to_string(),
        socket_directory: status.socket_directory.display().to_string(),
        log_directory: status.log_directory.display().to_string(),
        bytes_on_disk: status.bytes_on_disk,
    };
    app.output.record(&row, COLUMNS)?;
    Ok(Outcome::Done)
}
