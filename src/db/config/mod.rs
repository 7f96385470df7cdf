//! The config context: settings and validation rules.

pub mod neutralize;
pub mod settings;
pub mod validation;
pub mod validation_rules;
