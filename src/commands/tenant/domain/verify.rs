//! `tenant domain verify`

use clap::Args;

use super::Hostname;
use crate::app::App;
use crate::db::landlord::domains;
use crate::error::{Failure, Outcome, Result};

/// The arguments of `tenant domain verify`.
#[derive(Debug, Args)]
#[command(after_help = "\
The tool asks no DNS server and no web server: hand over what you read there yourself. `tenant domain add` says where.

Example:
  tenantctl tenant domain verify members.example.org --token \"$(dig +short TXT _tenantctl.members.example.org)\"")]
pub struct VerifyArgs {
    #[command(flatten)]
    name: Hostname,

    /// What was found published, with or without tenantctl= and quotes; of several lines one must be it
    #[arg(long, value_name = "TOKEN", allow_hyphen_values = true)]
    token: String,
}

impl VerifyArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let hostname = &self.name.hostname;
        let mut landlord = app.landlord().await?;
        let domain = super::find(app, &mut landlord, hostname).await?;
        if !self.token.lines().any(|line| token_in(line) == domain.token) {
            return Err(Failure::refused(format!(
                "what was found is not the token of {hostname}, which stays as it was"
            ))
            .hint(format!(
                "tenantctl tenant domain add {hostname} -t {}",
                domain.tenant
            )));
        }
        if domain.verified {
            app.output.done(&format!("{hostname} is verified already"))?;
            return Ok(Outcome::Done);
        }
        let act = app.act(&landlord);
        let mut transaction = landlord.write(&act).await?;
        domains::set_verified(&mut transaction, domain.id).await?;
        transaction.commit().await?;
        app.output
            .done(&format!("verified {hostname} of tenant {}", domain.tenant))?;
        Ok(Outcome::Done)
    }
}

/// The token in a line as `dig` and files have it.
fn token_in(line: &str) -> &str {
    let line = line.trim().trim_matches('"').trim();
    line.strip_prefix("tenantctl=").unwrap_or(line)
}
