//! `user login`

use std::net::IpAddr;

use clap::Args;

use super::password::PasswordArgs;
use super::platform;
use super::shown::{OnceArgs, SESSION, ShownSession};
use super::site::SiteArgs;
use super::unnamed_act;
use crate::app::App;
use crate::error::{Failure, Result};
use crate::identity::login::{self, Attempt, Outcome, Refusal};
use crate::identity::session::Opened;
use crate::import::normalize_email;

/// The arguments of `user login`.
#[derive(Debug, Args)]
#[command(after_help = "\
An unknown e-mail, a wrong password and a locked account are refused alike. The reason is in the trail.

Example:
  tenantctl user login sita@example.org -t nrna --password-stdin --ip 192.0.2.7 < password")]
pub struct LoginArgs {
    /// The person's e-mail
    #[arg(value_name = "EMAIL")]
    email: String,

    #[command(flatten)]
    site: SiteArgs,

    /// The address from which the person comes; attempts from there are counted
    #[arg(long, value_name = "ADDRESS")]
    ip: Option<IpAddr>,

    /// The program with which the person comes
    #[arg(long, value_name = "TEXT")]
    user_agent: Option<String>,

    #[command(flatten)]
    once: OnceArgs,

    #[command(flatten)]
    password: PasswordArgs,
}

impl LoginArgs {
    pub(super) async fn run(self, app: &App) -> Result<crate::error::Outcome> {
        if self.site.platform {
            let password = self.password.require(app).await?;
            return platform::login(app, &self.email, &password).await;
        }
        let slug = self.site.slug()?;
        let once = self.once.open(app)?;
        let attempt = Attempt {
            email_normalized: normalize_email(&self.email)
                .unwrap_or_else(|| self.email.trim().to_lowercase()),
            password: self.password.require(app).await?,
            ip_address: self.ip.map(|address| address.to_canonical().to_string()),
            user_agent: self.user_agent,
        };
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        // What was typed as an e-mail may be a password.
        let act = unnamed_act(app, &landlord, "login", slug);
        let keep = |opened: &Opened| once.keep(&ShownSession::from(opened));
        let outcome = login::attempt(&mut database, &act, &attempt, keep).await;
        let opened = match outcome.map_err(|failure| once.doubt(failure))? {
            Outcome::In(opened) => opened,
            Outcome::Refused(refusal) => {
                if let Refusal::Rejected { delay } = refusal {
                    tokio::time::sleep(delay).await;
                }
                return Err(refused(refusal, slug));
            }
        };
        once.show(
            &ShownSession::from(&*opened),
            SESSION,
            &format!("{} is logged in to tenant {slug}", opened.name),
        )?;
        Ok(crate::error::Outcome::Done)
    }
}

fn refused(refusal: Refusal, slug: &str) -> Failure {
    match refusal {
        Refusal::Rejected { .. } => Failure::refused(
            "the login is refused: the e-mail or the password is wrong, or the account is locked",
        )
        .hint(format!("tenantctl audit log -t {slug} --action login.failed")),
        Refusal::TooMany => Failure::refused(
            "the login is refused: too many were tried from that address within a minute, by the setting login_rate_per_minute",
        )
        .hint("try again in a minute"),
        Refusal::Pending => Failure::refused("the login is refused: the account is not active yet")
            .hint(format!("tenantctl user verify-email EMAIL -t {slug}"))
            .hint(format!("tenantctl user activate EMAIL -t {slug}")),
        Refusal::Suspended => Failure::refused("the login is refused: the account is suspended")
            .hint(format!("tenantctl user activate EMAIL -t {slug}")),
        Refusal::Expired => Failure::refused(
            "the login is refused: the password has expired, by the setting password_expiry_days",
        )
        .hint(format!("tenantctl user reset-password EMAIL -t {slug}"))
        .hint(format!("tenantctl user set-password EMAIL -t {slug}")),
    }
}
