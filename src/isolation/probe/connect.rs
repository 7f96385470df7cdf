//! Knocks at other databases with the application's rights.

use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;

use crate::db::{self, Result};
use crate::finding::Finding;
use crate::isolation::Subject;

/// At how many databases is knocked. Who may connect where is also read from the catalogue, for all of them.
const KNOCKS: i64 = 10;

/// The databases of the landlord's on this server that let the application in: its own database first, then others
/// as chance will have it.
pub(super) async fn elsewhere(
    administrator: &mut PgConnection,
    options: &PgConnectOptions,
    subject: &Subject,
) -> Result<Vec<Finding>> {
    let databases = sqlx::query_scalar!(
        r#"
        select datname::text as "name!"
        from pg_catalog.pg_database
        where datallowconn and datname <> current_database() and pg_get_userbyid(datdba) = ($1::text || '_owner')::name
        order by starts_with(datname::text, 'tenant_'), md5(datname::text || current_database()::text)
        limit $2
        "#,
        subject.role_prefix,
        KNOCKS,
    )
    .fetch_all(administrator)
    .await?;
    let mut findings = Vec::new();
    for database in databases {
        if db::connect(&options.clone().database(&database)).await.is_ok() {
            findings.push(Finding {
                fault: "the application of this tenant gets in".to_owned(),
                mend: format!(
                    "revoke all on database {} from public",
                    db::server::quote_identifier(&database)
                ),
                object: database,
            });
        }
    }
    Ok(findings)
}
