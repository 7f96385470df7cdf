//! The certificate with which a server proves who it is: one that runs out keeps every careful client out.
//!
//! Neither the driver nor the server tells until when it is valid, so the server is asked for it as any client does:
//! with a handshake that ends as soon as the certificate is there. Nothing is sent over that connection.

mod der;
mod handshake;

use std::time::Duration;

use chrono::{TimeDelta, Utc};
use sqlx::PgConnection;

use crate::db::Result;
use crate::finding::{CheckResult, Finding, Verdict};

/// How long a certificate must be valid yet.
const NOTICE: TimeDelta = TimeDelta::days(30);

/// How long the server may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// The check of the certificate of a server with which a session is encrypted.
///
/// # Errors
/// When the query fails.
pub async fn certificate(connection: &mut PgConnection, host: &str, port: i32) -> Result<CheckResult> {
    let is_encrypted = sqlx::query_scalar!(
        r#"select coalesce((select ssl from pg_catalog.pg_stat_ssl where pid = pg_backend_pid()), false) as "ssl!""#
    )
    .fetch_one(connection)
    .await?;
    let verdict = if is_encrypted {
        ask(host, port).await
    } else {
        Verdict::skipped("the connection to the server is not encrypted")
    };
    Ok(CheckResult::new(
        "certificate",
        "The server's certificate is valid for 30 days yet",
        verdict,
    ))
}

async fn ask(host: &str, port: i32) -> Verdict {
    let (host, object) = (host.to_owned(), format!("{host}:{port}"));
    let port = u16::try_from(port).unwrap_or_default();
    let asked = tokio::task::spawn_blocking(move || handshake::certificate(&host, port, PATIENCE)).await;
    let certificate = match asked {
        Ok(Ok(certificate)) => certificate,
        Ok(Err(error)) => {
            return Verdict::skipped(&format!("the server did not show its certificate: {error}"));
        }
        Err(_) => return Verdict::skipped("the server did not show its certificate"),
    };
    let Some(until) = der::valid_until(&certificate) else {
        return Verdict::skipped("the server's certificate is not understood");
    };
    let finding = (until - Utc::now() < NOTICE).then(|| Finding {
        object,
        fault: format!(
            "its certificate is valid until {}",
            until.format("%Y-%m-%d %H:%M UTC")
        ),
        // Once the new files are in the place of the old.
        mend: "select pg_reload_conf()".to_owned(),
    });
    finding.into()
}
