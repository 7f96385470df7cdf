//! The config context: settings and validation rules.

pub mod validation_rules;
