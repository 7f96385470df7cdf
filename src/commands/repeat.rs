//! With which command an operation on a tenant that was broken off goes on.

use crate::db::landlord::steps::Step;
use crate::db::landlord::tenants::Tenant;
use crate::lifecycle::{create, duplicate, rebuild, relocate, restore};

/// The command that goes on with an operation.
pub fn repeat(tenant: &Tenant, step: &Step) -> String {
    let Tenant { slug, template, .. } = tenant;
    let subject = &step.subject;
    match step.operation.as_str() {
        create::OPERATION => format!("tenantctl tenant create {slug} --template {template}"),
        restore::OPERATION => format!("tenantctl tenant restore {slug} --backup {subject}"),
        duplicate::OPERATION => match subject.split_once(' ') {
            Some((source, _)) => format!("tenantctl tenant clone {source} {slug} --neutralize"),
            None => format!("tenantctl tenant clone {subject} {slug}"),
        },
        relocate::OPERATION => format!("tenantctl tenant move {slug} --to {subject}"),
        // Whether one was wanted is not known; nothing is taken twice once the database is replaced.
        rebuild::REBUILD => format!("tenantctl tenant rebuild {slug} --template {subject} --backup"),
        rebuild::RESET => format!("tenantctl tenant reset {slug} --backup"),
        operation => format!("tenantctl tenant {operation} {slug}"),
    }
}
