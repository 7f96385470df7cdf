//! Tries what must not succeed, through a temporary login with the rights of the tenant's application. Whatever is
//! tried is taken back.

mod connect;
mod control;
mod foreign;
mod login;
mod reads;
mod statement;
mod tables;
mod writes;

pub use login::{SUFFIX as LOGIN_SUFFIX, drop_statement};

use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use self::login::Login;
use super::Subject;
use crate::db::{self, Result, server};
use crate::finding::{CheckResult, Finding, Verdict};
use crate::lifecycle;

/// The probes, in the order of reports: each one's name, and what it proves.
const PROBES: &[(&str, &str)] = &[
    (
        "probe-own-rows",
        "With its tenant set the application sees rows, so that seeing none means something",
    ),
    (
        "probe-control",
        "Without the policies the same statements do reach foreign rows, so that the probes would notice",
    ),
    (
        "probe-connect",
        "The application's login gets into no other database of the landlord's",
    ),
    ("probe-no-context", "Without a tenant there are no rows"),
    ("probe-empty-context", "With an empty tenant there are no rows"),
    ("probe-unknown-context", "With another tenant there are no rows"),
    (
        "probe-prepared",
        "A statement that was prepared for one tenant shows another none of its rows",
    ),
    ("probe-insert", "No row of another tenant can be inserted"),
    ("probe-update", "No row of another tenant can be updated"),
    ("probe-delete", "No row of another tenant can be deleted"),
    ("probe-upsert", "No row of another tenant can be upserted"),
    (
        "probe-merge",
        "No row of another tenant can be merged, neither deleted nor inserted",
    ),
    (
        "probe-copy",
        "No row of another tenant can be copied, neither out nor in",
    ),
    ("probe-move", "No row can be moved to another tenant"),
    ("foreign-rows", "No table holds a row of another tenant"),
];

/// The probes, none of them tried.
#[must_use]
pub fn skipped(reason: &str) -> Vec<CheckResult> {
    PROBES
        .iter()
        .map(|(code, proves)| CheckResult::new(code, proves, Verdict::skipped(reason)))
        .collect()
}

/// Tries everything in a tenant's database. A login that an earlier probe left behind is removed first.
///
/// # Errors
/// When the administrator may not make logins, or the connection breaks.
pub async fn probe(
    connection: &mut PgConnection,
    options: &PgConnectOptions,
    subject: &Subject,
) -> lifecycle::Result<Vec<CheckResult>> {
    let login = Login::of(connection).await?;
    server::lock(connection, &login.name).await?;
    let probed = match login.make(connection, &subject.role_prefix).await {
        Ok(password) => {
            let options = login.options(options, &password);
            all(connection, &options, subject).await.map_err(Into::into)
        }
        Err(error) => Err(error),
    };
    let removed = login.remove(connection).await;
    server::unlock(connection, &login.name).await?;
    let checks = probed?;
    removed?;
    Ok(checks)
}

/// Everything that is tried, under the codes of [`PROBES`].
async fn all(
    administrator: &mut PgConnection,
    options: &PgConnectOptions,
    subject: &Subject,
) -> Result<Vec<CheckResult>> {
    let mut application = match db::connect(options).await {
        Ok(connection) => connection,
        Err(error) => {
            let cause =
                std::error::Error::source(&error).map_or_else(String::new, |cause| format!(": {cause}"));
            return Ok(skipped(&format!(
                "the application's rights give no way in{cause}"
            )));
        }
    };
    let context = Context {
        own: subject.tenant_id,
        other: Uuid::now_v7(),
    };
    let tables = tables::find(&mut application, subject).await?;
    let mut verdicts: Vec<(&str, Verdict)> = Vec::new();
    // First of all, since once it was set a setting is never again quite absent.
    let unset = reads::seen(&mut application, &tables, None).await?;
    verdicts.push(("probe-no-context", reads::verdict(&unset, "without a tenant")));
    let empty = reads::seen(&mut application, &tables, Some("")).await?;
    verdicts.push((
        "probe-empty-context",
        reads::verdict(&empty, "with an empty tenant"),
    ));
    let unknown = reads::seen(&mut application, &tables, Some(&context.other.to_string())).await?;
    verdicts.push((
        "probe-unknown-context",
        reads::verdict(&unknown, "with another tenant"),
    ));
    verdicts.push((
        "probe-own-rows",
        reads::own_rows(&mut application, &tables, &context).await?,
    ));
    verdicts.push((
        "probe-prepared",
        reads::prepared(&mut application, &tables, &context).await?,
    ));
    for deed in writes::DEEDS {
        verdicts.push((
            deed.code,
            writes::attempt(&mut application, deed, &tables, &context)
                .await?
                .into(),
        ));
    }
    verdicts.push((
        "probe-copy",
        writes::copy(&mut application, &tables, &context).await?.into(),
    ));
    // A transaction that is over only for this program would keep its tables from being looked at.
    application.close().await?;
    verdicts.push((
        "probe-connect",
        connect::elsewhere(administrator, options, subject).await?.into(),
    ));
    verdicts.push((
        "probe-control",
        control::control(administrator, subject, &context).await?,
    ));
    verdicts.push(("foreign-rows", foreign::rows(administrator, subject).await?));
    Ok(report(&verdicts))
}

fn report(verdicts: &[(&str, Verdict)]) -> Vec<CheckResult> {
    let verdict = |code: &str| verdicts.iter().find(|(found, _)| *found == code);
    PROBES
        .iter()
        .filter_map(|(code, proves)| Some(CheckResult::new(code, proves, verdict(code)?.1.clone())))
        .collect()
}

/// The tenants of the probes.
struct Context {
    /// The tenant itself.
    own: Uuid,
    /// One that does not exist.
    other: Uuid,
}

/// A finding in a table that is mended by protecting the table as others are.
fn unprotected(table: &str, fault: &str) -> Finding {
    Finding {
        object: table.to_owned(),
        fault: fault.to_owned(),
        mend: "tenantctl tenant verify-isolation --all".to_owned(),
    }
}
