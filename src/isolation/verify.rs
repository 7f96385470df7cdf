//! Holds one tenant's database against every check.

use chrono::{DateTime, Utc};
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::check::Subject;
use super::policies::{self, PolicyMap};
use super::{catalogue, data, version};
use crate::db::{Result, server};
use crate::finding::CheckResult;

/// What a verification found out about one tenant.
#[derive(Clone, Debug)]
pub struct Verification {
    /// The database.
    pub database: String,
    /// The version of its server.
    pub server_version: String,
    /// When it was looked at, by the server's clock.
    pub verified_at: DateTime<Utc>,
    /// Each check, in a fixed order.
    pub checks: Vec<CheckResult>,
    /// What row security says of each table, to be compared with other tenants'.
    pub policies: PolicyMap,
}

/// Holds the catalogue and the stamp of a tenant's database against every check, all at one moment. Nothing is changed.
///
/// # Errors
/// When the database holds no tenant at all, or the connection breaks.
pub async fn verify(connection: &mut PgConnection, subject: &Subject) -> Result<Verification> {
    let begin = format!(
        "begin isolation level repeatable read read only; set local tenantctl.tenant_id = '{}'; \
         set local search_path = pg_catalog; set local jit = off",
        subject.tenant_id
    );
    let mut transaction = connection.begin_with(AssertSqlSafe(begin)).await?;
    let moment = server::moment(&mut transaction).await?;
    let mut checks = data::stamp(&mut transaction, subject).await?;
    for check in catalogue::checks() {
        let findings = (check.query)(&mut transaction, subject).await?;
        checks.push(CheckResult::new(check.code, check.proves, findings));
    }
    checks.push(version::check(&moment.version, moment.version_number));
    let policies = policies::read(&mut transaction).await?;
    Ok(Verification {
        database: moment.database,
        server_version: moment.version,
        verified_at: moment.now,
        checks,
        policies,
    })
}
