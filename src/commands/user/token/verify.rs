//! `user token verify`

use chrono::{DateTime, Utc};
use clap::Args;
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use uuid::Uuid;

use super::super::password::TokenArgs;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::identity::tokens;
use crate::db::tenancy::TenantDatabase;
use crate::error::{Failure, Outcome, Result};
use crate::identity::secret::Prefix;
use crate::identity::session::NotGood;
use crate::identity::{api_token, session};
use crate::output::Column;

/// The arguments of `user token verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    token: TokenArgs,
}

/// Whose a token is.
#[derive(Serialize)]
struct Verdict {
    kind: &'static str,
    name: String,
    email: Option<String>,
    user: Uuid,
    session: Option<Uuid>,
    token: Option<Uuid>,
    label: Option<String>,
    issued_at: Option<DateTime<Utc>>,
    expires_at: Option<DateTime<Utc>>,
}

const VERDICT: &[Column] = &[
    Column::new("kind", "Token"),
    Column::new("name", "User"),
    Column::new("email", "E-mail"),
    Column::new("user", "User's id"),
    Column::new("session", "Session"),
    Column::new("token", "Token's id"),
    Column::new("label", "For"),
    Column::new("issued_at", "Given out"),
    Column::new("expires_at", "Good until"),
];

impl VerifyArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let token = self.token.require(app).await?;
        let (landlord, tenant, mut database) = app.enter_tenant(slug, false).await?;
        if tenant.status != "active" {
            return Err(Failure::refused(format!(
                "the token is refused: tenant {slug} is {}",
                tenant.status
            )));
        }
        let verdict = if token.expose_secret().starts_with(Prefix::Api.as_str()) {
            let verdict = of_api_token(&mut database, &token).await?;
            if let Ok(verdict) = &verdict {
                let mut transaction = database.write(&app.act(&landlord)).await?;
                tokens::touch(&mut transaction, verdict.token.unwrap_or_default()).await?;
                transaction.commit().await?;
            }
            verdict
        } else {
            of_access_token(&mut database, tenant.id, &token).await?
        };
        match verdict {
            Ok(verdict) => {
                app.output.record(&verdict, VERDICT)?;
                Ok(Outcome::Done)
            }
            Err(reason) => Err(Failure::refused(format!("the token is refused: {reason}"))),
        }
    }
}

async fn of_api_token(
    database: &mut TenantDatabase,
    token: &SecretString,
) -> Result<std::result::Result<Verdict, NotGood>> {
    let verified = api_token::verify(&mut *database.read().await?, token).await?;
    Ok(verified.map(|found| Verdict {
        kind: "api",
        name: found.user,
        email: found.email,
        user: found.user_id,
        session: None,
        token: Some(found.id),
        label: found.name,
        issued_at: None,
        expires_at: found.expires_at,
    }))
}

async fn of_access_token(
    database: &mut TenantDatabase,
    tenant: Uuid,
    token: &SecretString,
) -> Result<std::result::Result<Verdict, NotGood>> {
    let verified = session::verify(&mut *database.read().await?, tenant, token).await?;
    Ok(verified.map(|found| Verdict {
        kind: "access",
        name: found.name,
        email: found.email,
        user: found.claims.user,
        session: Some(found.claims.session),
        token: None,
        label: None,
        issued_at: DateTime::from_timestamp(found.claims.issued_at, 0),
        expires_at: DateTime::from_timestamp(found.claims.expires_at, 0),
    }))
}
