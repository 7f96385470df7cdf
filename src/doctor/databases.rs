//! The databases of a landlord on a server: each is a tenant's, a template that is in use, or known to be kept.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::PgConnection;
use uuid::Uuid;

use super::stranger::{self, Asking};
use crate::db::Result;
use crate::db::server::{quote_identifier, scratch};
use crate::finding::{CheckResult, Finding, Verdict};

/// The check that every tenant has its database.
const WITHOUT_DATABASE: &str = "tenant-without-database";

/// What should be on a server.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// The databases of tenants, with the slug and the command that brings one back.
    pub tenants: Vec<ExpectedDatabase>,
    /// The databases that are there for another reason: the landlord's own, and those that are kept for a while.
    pub others: BTreeSet<String>,
    /// The databases that operations which were broken off would go on with, each with the command that gives it up.
    pub begun: BTreeMap<String, String>,
    /// The golden databases that tenants are cloned from today.
    pub golden: BTreeSet<String>,
}

/// A tenant's database that should be on a server.
#[derive(Clone, Debug)]
pub struct ExpectedDatabase {
    /// The tenant's id.
    pub id: Uuid,
    /// The tenant.
    pub slug: String,
    /// The database.
    pub database: String,
    /// The command that makes it.
    pub mend: String,
}

/// What was found of the databases on a server.
#[derive(Debug)]
pub struct Databases {
    /// The checks.
    pub checks: Vec<CheckResult>,
    /// The tenants of which a database was found that the landlord has elsewhere.
    pub astray: BTreeSet<Uuid>,
}

struct Database {
    name: String,
    is_template: bool,
    is_used: bool,
}

/// The checks of the databases on a server.
///
/// # Errors
/// When a query fails.
pub async fn databases(
    connection: &mut PgConnection,
    role_prefix: &str,
    expected: &Expected,
    asking: Asking<'_>,
) -> Result<Databases> {
    let databases = list(connection, role_prefix).await?;
    let is_there =
        |tenant: &&ExpectedDatabase| databases.iter().any(|database| database.name == tenant.database);
    let present: BTreeSet<Uuid> = expected
        .tenants
        .iter()
        .filter(is_there)
        .map(|tenant| tenant.id)
        .collect();
    let leftovers: BTreeSet<String> = scratch::leftovers(connection, role_prefix)
        .await?
        .into_iter()
        .collect();
    let is_scratch = |name: &str| name.starts_with(&scratch::name(role_prefix, ""));
    let golden = format!("{role_prefix}_golden_");
    let (mut stale, mut left, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
    let mut astray = BTreeSet::new();
    for database in &databases {
        let name = database.name.as_str();
        if name.starts_with(&golden) && database.is_template {
            if !expected.golden.contains(name) {
                let mend = format!(
                    "alter database {0} with is_template false; drop database {0}",
                    quote_identifier(name)
                );
                stale.push(finding(name, "no tenant will be cloned from it any more", mend));
            }
        } else if leftovers.contains(name) || (name.starts_with(&golden) && !database.is_used) {
            left.push(finding(
                name,
                "a command that was killed left it behind",
                dropped(name),
            ));
        } else if let Some(mend) = expected.begun.get(name) {
            left.push(finding(
                name,
                "an operation that was broken off left it behind",
                mend.clone(),
            ));
        } else if !is_scratch(name)
            && !name.starts_with(&golden)
            && !expected.others.contains(name)
            && !expected.tenants.iter().any(|tenant| tenant.database == name)
        {
            let (finding, tenant) = stranger::finding(asking, &present, name).await;
            unknown.push(finding);
            astray.extend(tenant);
        }
    }
    let missing: Vec<Finding> = expected
        .tenants
        .iter()
        .filter(|tenant| !present.contains(&tenant.id))
        .map(|tenant| {
            let fault = format!("its database {} is missing", tenant.database);
            finding(&tenant.slug, &fault, tenant.mend.clone())
        })
        .collect();
    let checks = vec![
        CheckResult::new(WITHOUT_DATABASE, "Every tenant has its database", missing),
        CheckResult::new(
            "database-without-tenant",
            "Every database is a tenant's or known",
            unknown,
        ),
        CheckResult::new(
            "golden-database",
            "Golden databases are those of today's templates",
            stale,
        ),
        CheckResult::new(
            "leftover-database",
            "No killed command left a database behind",
            left,
        ),
    ];
    Ok(Databases { checks, astray })
}

/// Says of a tenant whose database is missing that another server has one of it: a new one in its place would be empty or
/// old, and the application would go on in that.
pub fn say_where(checks: &mut [CheckResult], slug: &str, server: &str) {
    let missing = checks.iter_mut().filter(|check| check.code == WITHOUT_DATABASE);
    for check in missing {
        let Verdict::Found { findings } = &mut check.verdict else {
            continue;
        };
        for finding in findings.iter_mut().filter(|finding| finding.object == slug) {
            finding.fault = format!("{} here, and server {server} has one of it", finding.fault);
            stranger::NEWER_LANDLORD.clone_into(&mut finding.mend);
        }
    }
}

fn dropped(name: &str) -> String {
    format!("drop database {}", quote_identifier(name))
}

fn finding(object: &str, fault: &str, mend: String) -> Finding {
    Finding {
        object: object.to_owned(),
        fault: fault.to_owned(),
        mend,
    }
}

/// The databases that belong to a landlord.
async fn list(connection: &mut PgConnection, role_prefix: &str) -> Result<Vec<Database>> {
    Ok(sqlx::query_as!(
        Database,
        r#"
        select
            datname::text as "name!",
            datistemplate as "is_template!",
            exists (select from pg_catalog.pg_stat_activity where datid = pg_database.oid) as "is_used!"
        from pg_catalog.pg_database
        where pg_get_userbyid(datdba) = ($1::text || '_owner')::name
        order by datname
        "#,
        role_prefix,
    )
    .fetch_all(connection)
    .await?)
}
