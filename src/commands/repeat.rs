//! With which command an operation on a tenant that was broken off goes on.

use crate::db::landlord::steps::Step;
use crate::db::landlord::tenants::Tenant;
use crate::lifecycle::abandon::{self, Plan};
use crate::lifecycle::{archive, create, duplicate, purge, rebuild, relocate, restore};

/// The command that goes on with an operation.
pub fn repeat(tenant: &Tenant, step: &Step) -> String {
    let Tenant { slug, template, .. } = tenant;
    let subject = &step.subject;
    let location = step.location.as_deref().map(quoted);
    match step.operation.as_str() {
        create::OPERATION => format!("tenantctl tenant create {slug} --template {template}"),
        restore::OPERATION => match location {
            Some(folder) => format!("tenantctl tenant restore {slug} --from {folder}"),
            None => format!("tenantctl tenant restore {slug} --backup {subject}"),
        },
        archive::OPERATION => match location {
            Some(folder) => format!("tenantctl tenant archive {slug} --retention {folder}"),
            None => format!("tenantctl tenant archive {slug}"),
        },
        duplicate::OPERATION => match subject.split_once(' ') {
            Some((source, _)) => format!("tenantctl tenant clone {source} {slug} --neutralize"),
            None => format!("tenantctl tenant clone {subject} {slug}"),
        },
        relocate::OPERATION => format!("tenantctl tenant move {slug} --to {subject}"),
        // Whether one was wanted is not known; nothing is taken twice once the database is replaced.
        rebuild::REBUILD => format!("tenantctl tenant rebuild {slug} --template {subject} --backup"),
        rebuild::RESET => format!("tenantctl tenant reset {slug} --backup --confirm {slug}"),
        purge::OPERATION => format!("tenantctl tenant purge {slug} --confirm {slug}"),
        operation => format!("tenantctl tenant {operation} {slug}"),
    }
}

/// The command that drops a database in which a tenant lived before an operation put another one in its place.
pub fn drop_former(slug: &str, operation: &str) -> String {
    match operation {
        relocate::OPERATION => format!("tenantctl tenant move {slug} --drop-source"),
        rebuild::REBUILD => format!("tenantctl tenant rebuild {slug} --drop-old"),
        _ => format!("tenantctl tenant restore {slug} --drop-old"),
    }
}

/// How what was begun can be given up instead, in words that follow what is said of it; empty where it cannot be.
pub fn other_way(tenant: &Tenant, known: &[Step]) -> String {
    match abandon::plan(tenant, known, false) {
        Ok(Plan::Nothing) | Err(_) => String::new(),
        Ok(_) => format!("; tenantctl tenant abandon {} gives it up", tenant.slug),
    }
}

/// A text as a shell takes it for one word.
pub fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-+:,@".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}
