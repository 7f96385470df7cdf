//! Sets and templates: which seeds belong together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A named set of seed files that are applied together.
#[derive(Clone, Debug, Serialize)]
pub struct Set {
    /// The name: that of its folder.
    pub name: String,
    /// What it holds.
    pub description: String,
    /// The sets that must be applied before it, and are applied with it.
    pub requires: Vec<String>,
    /// The contexts whose tables it fills.
    pub contexts: Vec<String>,
}

/// A `set.yaml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SetDocument {
    pub description: String,
    pub requires: Vec<String>,
    pub contexts: Vec<String>,
}

/// A named choice of contexts, seeds and settings, from which a tenant is made.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// The name: that of its file.
    pub name: String,
    /// The name for people.
    pub title: String,
    /// What kind of organization it is for.
    pub description: String,
    /// The contexts that its tenants have.
    pub contexts: Vec<String>,
    /// The seed sets that its tenants begin with.
    pub seeds: Vec<String>,
    /// The settings in which its tenants differ from the defaults.
    pub settings: BTreeMap<String, String>,
    /// Whether its tenants must have a database of their own.
    pub dedicated_only: bool,
}
