//! The checks of the catalogue, by theme.

mod functions;
mod keys;
mod objects;
mod privileges;
mod roles;
mod row_security;

use super::Check;

/// All of them, in the order of reports.
pub(super) fn checks() -> impl Iterator<Item = &'static Check> {
    [
        row_security::CHECKS,
        keys::CHECKS,
        objects::CHECKS,
        functions::CHECKS,
        roles::CHECKS,
        privileges::CHECKS,
    ]
    .into_iter()
    .flatten()
}
