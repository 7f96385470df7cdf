//! The file of heads that is kept outside.

use std::path::Path;

use uuid::Uuid;

use crate::audit::Heads;
use crate::error::{Failure, Kind, Result};

/// Reads the heads of a landlord's trails.
pub(super) fn read(file: &Path, landlord: Uuid) -> Result<Heads> {
    let unreadable = |error: anyhow::Error| {
        Failure::from_error(Kind::Usage, error).context(format!("{} cannot be used", file.display()))
    };
    let text = std::fs::read_to_string(file).map_err(|error| unreadable(error.into()))?;
    Heads::parse(&text, landlord).map_err(|error| unreadable(error.into()))
}

/// Writes them.
pub(super) fn write(file: &Path, heads: &Heads) -> Result<()> {
    heads.write(file).map_err(|error| {
        Failure::from_error(Kind::Usage, error).context(format!("{} cannot be written", file.display()))
    })
}
