//! `role test`

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;
use sqlx::PgConnection;

use super::super::{name, reasons};
use super::apply_in;
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::access::check::{self, Question, Verdict};
use crate::error::{Outcome, Result};
use crate::policy::{Expectation, Policy, Test, Tests};

/// The arguments of `role test`.
#[derive(Debug, Args)]
pub struct TestArgs {
    /// The tests: user, permission, unit, day and what is to come out
    #[arg(value_name = "TESTS.yaml")]
    file: PathBuf,

    #[command(flatten)]
    tenant: TenantArg,

    /// A policy to try them on; nothing of it stays
    #[arg(long, value_name = "POLICY.yaml")]
    policy: Option<PathBuf>,

    /// With the roles deleted that the policy lacks
    #[arg(long, requires = "policy")]
    prune: bool,
}

/// How a test came out.
#[derive(Debug, Serialize)]
struct Answer<'t> {
    test: usize,
    name: Option<&'t str>,
    user: &'t str,
    permission: &'t str,
    unit: Option<&'t str>,
    at: NaiveDate,
    expect: Expectation,
    through: Option<&'t str>,
    passed: bool,
    #[serde(flatten)]
    verdict: Verdict,
}

impl TestArgs {
    pub(in crate::commands::role) async fn run(self, app: &App) -> Result<Outcome> {
        let tests = Tests::read(&self.file)?;
        let policy = self.policy.as_deref().map(Policy::read).transpose()?;
        let slug = &self.tenant.slug;
        let results = if let Some(policy) = &policy {
            let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
            let mut transaction = database.write(&app.act(&landlord)).await?;
            apply_in(&mut transaction, slug, policy, self.prune).await?;
            let results = run_all(&mut transaction, slug, &tests).await?;
            transaction.rollback().await?;
            results
        } else {
            let (_, _, mut database) = app.enter_tenant(slug, false).await?;
            run_all(&mut *database.read().await?, slug, &tests).await?
        };
        let failed = results.iter().filter(|result| !result.passed).count();
        if app.output.is_machine_readable() {
            app.output.document(&results)?;
        } else {
            for result in results.iter().filter(|result| !result.passed) {
                app.output.data(&tell(result))?;
            }
            app.output.done(&format!(
                "{} of {} tests came out as expected",
                results.len() - failed,
                results.len()
            ))?;
        }
        Ok(if failed > 0 { Outcome::Found } else { Outcome::Done })
    }
}

async fn run_all<'t>(connection: &mut PgConnection, slug: &str, tests: &'t Tests) -> Result<Vec<Answer<'t>>> {
    let mut results = Vec::with_capacity(tests.tests.len());
    for (index, test) in tests.tests.iter().enumerate() {
        let outcome = run_one(connection, slug, test).await;
        let (at, verdict) = outcome.map_err(|failure| failure.context(format!("test {}", index + 1)))?;
        let (permits, expects) = (verdict.allowed, test.expect == Expectation::Allow);
        let leads = test.through.as_ref().is_none_or(|role| {
            verdict
                .branches
                .iter()
                .any(|branch| branch.counts() && branch.path.contains(role))
        });
        results.push(Answer {
            test: index + 1,
            name: test.name.as_deref(),
            user: &test.user,
            permission: &test.permission,
            unit: test.unit.as_deref(),
            at,
            expect: test.expect,
            through: test.through.as_deref(),
            passed: permits == expects && leads,
            verdict,
        });
    }
    Ok(results)
}

async fn run_one(connection: &mut PgConnection, slug: &str, test: &Test) -> Result<(NaiveDate, Verdict)> {
    let today = db::today();
    let day = test.at.unwrap_or(today);
    let permission_id = name::permission_id(connection, slug, &test.permission).await?;
    let user = lookup::user(connection, slug, &test.user).await?;
    let unit = lookup::unit_if_named(connection, slug, test.unit.as_deref()).await?;
    let question = Question {
        user_id: user.id,
        permission_id,
        unit_id: unit.map(|unit| unit.id),
        day,
        // The clock stands still, and the roles are those of now, or of the policy that is tried.
        clock: day,
        defined_on: today,
    };
    Ok((day, check::explain(connection, &question).await?))
}

/// What differs, and why.
fn tell(result: &Answer<'_>) -> String {
    let word = |allowed| if allowed { "allow" } else { "deny" };
    let title = result.name.map_or(String::new(), |name| format!(" ({name})"));
    let place = result
        .unit
        .map_or("tenant-wide".to_owned(), |code| format!("at unit {code}"));
    let through = match result.through {
        Some(role) if result.verdict.allowed == (result.expect == Expectation::Allow) => {
            format!(", but not through {role}")
        }
        _ => String::new(),
    };
    format!(
        "test {}{title}: {} {} {place} on {}: expected {}, got {}{through}\n{}",
        result.test,
        result.user,
        result.permission,
        result.at,
        word(result.expect == Expectation::Allow),
        word(result.verdict.allowed),
        reasons::tell(&result.verdict, result.permission, result.unit),
    )
}
