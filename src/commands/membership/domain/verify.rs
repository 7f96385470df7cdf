//! `membership domain verify`

use clap::Args;
use secrecy::SecretString;

use super::{DomainArg, name, report};
use crate::app::App;
use crate::commands::membership::token;
use crate::db::membership::domains::{self, Brings};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership domain verify`.
#[derive(Debug, Args)]
#[command(after_help = "\
The tool asks no DNS server: hand over what you read there yourself. `membership domain add` says where.

Example:
  tenantctl membership domain verify example.org -t nrna --token \"$(dig +short TXT _tenantctl.example.org)\" --auto-join")]
pub struct VerifyArgs {
    #[command(flatten)]
    domain: DomainArg,

    /// What was found published, with or without tenantctl= and quotes; of several lines one must be it
    #[arg(
        long,
        value_name = "TOKEN",
        allow_hyphen_values = true,
        required_unless_present = "by_operator",
        conflicts_with = "by_operator"
    )]
    token: Option<String>,

    /// You know that the domain is the organization's own; --reason says from what
    #[arg(long)]
    by_operator: bool,

    /// From now on its people join without a further decision
    #[arg(long)]
    auto_join: bool,
}

impl VerifyArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.domain.tenant.slug;
        name::refuse_public(&self.domain.domain)?;
        if self.by_operator
            && app
                .reason
                .as_deref()
                .is_none_or(|reason| reason.trim().is_empty())
        {
            return Err(Failure::usage(
                "from what you know that the domain is the organization's own is to be known later: give --reason",
            ));
        }
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = self.domain.find(&mut transaction).await?;
        let name = &found.domain;
        if let Some(published) = &self.token
            && !published
                .lines()
                .any(|line| Some(hash_of(line)) == found.token_hash)
        {
            return Err(Failure::refused(format!(
                "what was found is not the token of {name}, which stays as it was"
            ))
            .hint(format!(
                "tenantctl membership domain update {name} -t {slug} --new-token"
            )));
        }
        let how = if self.by_operator { "operator" } else { "dns" };
        domains::set_verified(&mut transaction, found.id, how).await?;
        let brings = Brings {
            unit_id: found.unit_id,
            membership_type_id: found.membership_type_id,
            auto_join: found.auto_join || self.auto_join,
        };
        domains::update(&mut transaction, found.id, brings).await?;
        let verified = self.domain.find(&mut transaction).await?;
        transaction.commit().await?;
        let already = if found.verified { " already" } else { "" };
        let joins = if verified.auto_join {
            "; its people join without a further decision"
        } else {
            ""
        };
        report(app, &verified, &format!("{name} is verified{already}{joins}"))?;
        if verified.auto_join {
            app.output.hint(&format!(
                "tenantctl membership domain join --all -t {slug} --dry-run"
            ));
        }
        Ok(Outcome::Done)
    }
}

/// The hash of the token in a line as `dig` and files have it.
fn hash_of(line: &str) -> String {
    let line = line.trim().trim_matches('"').trim();
    let token = line.strip_prefix("tenantctl=").unwrap_or(line);
    token::hash(&SecretString::from(token))
}
