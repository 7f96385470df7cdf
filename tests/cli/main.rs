//! The program as its users see it: each test types commands and reads what they print.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod application;
mod archive;
mod audit;
mod audit_endurance;
mod audit_partitions;
mod audit_seal;
mod audit_trail;
mod authority;
mod backup;
mod backup_checksum;
mod baseline;
mod catalogue;
mod cloning;
mod completions;
mod credentials;
mod doctor;
mod domain;
mod email_domain;
mod exec;
mod guide;
mod init;
mod invitation;
mod invitation_file;
mod invitation_tokens;
mod isolation;
mod login;
mod meanwhile;
mod migrate;
mod monitor;
mod moving;
mod party_year;
mod phases;
mod prompt;
mod psql;
mod rehearse;
mod replacing;
mod role;
mod role_import;
mod role_policy;
mod role_story;
mod rollout;
mod run;
mod seed;
mod server;
mod servers;
mod setting;
mod shadow;
mod tenant;
mod transfer;
mod transfer_file;
mod underway;
mod unit;
mod unit_batch;
mod unit_change;
mod unit_import;
mod unit_import_rules;
mod unit_people;
mod user;
mod user_end;
mod user_import;
mod user_merge;
mod user_platform;
mod user_state;
mod validate;
mod workbook;

use support::fleet;
