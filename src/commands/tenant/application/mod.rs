//! `tenant application`: organizations that ask to be hosted.

mod approve;
mod list;
mod reject;
mod review;
mod show;
mod submit;

use clap::{Args, Subcommand};
use uuid::Uuid;

use crate::app::App;
use crate::db::landlord::Landlord;
use crate::db::landlord::applications::{self, Application};
use crate::error::{Failure, Outcome, Result};
use crate::output::Column;

/// The verbs of `tenant application`.
#[derive(Debug, Subcommand)]
pub enum ApplicationCommand {
    /// Submit an organization's application
    Submit(submit::SubmitArgs),
    /// List applications, newest first
    List(list::ListArgs),
    /// Show one application
    Show(ApplicationName),
    /// Take an application into review
    Review(ApplicationName),
    /// Approve an application and create its tenant, or finish a creation that died half-way
    Approve(approve::ApproveArgs),
    /// Reject an application; needs a reason
    Reject(ApplicationName),
}

/// An application.
#[derive(Debug, Args)]
pub struct ApplicationName {
    /// The application: its id, or the slug that it asks for
    #[arg(value_name = "APPLICATION")]
    name: String,
}

const COLUMNS: &[Column] = &[
    Column::new("slug", "SLUG"),
    Column::new("organization", "ORGANIZATION"),
    Column::new("template", "TEMPLATE"),
    Column::new("status", "STATUS"),
    Column::new("applicant", "APPLICANT"),
    Column::new("email", "E-MAIL"),
    Column::hidden("id", "ID"),
    Column::hidden("message", "MESSAGE"),
    Column::hidden("decided_at", "DECIDED"),
    Column::hidden("decided_by", "BY"),
    Column::hidden("decision_reason", "REASON"),
    Column::hidden("tenant_id", "TENANT"),
    Column::hidden("created_at", "SUBMITTED"),
];

impl ApplicationCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Submit(args) => args.run(app).await,
            Self::List(args) => args.run(app).await,
            Self::Show(args) => show::run(app, &args.name).await,
            Self::Review(args) => review::run(app, &args.name).await,
            Self::Approve(args) => args.run(app).await,
            Self::Reject(args) => reject::run(app, &args.name).await,
        }
    }
}

/// Finds an application; of several that asked for one slug the latest.
async fn find(landlord: &mut Landlord, name: &str) -> Result<Application> {
    let found = match name.parse::<Uuid>() {
        Ok(id) => applications::list(landlord.connection(), None, Some(id), None).await?,
        Err(_) => applications::list(landlord.connection(), None, None, Some(name)).await?,
    };
    found.into_iter().next().ok_or_else(|| {
        Failure::not_found(format!("there is no application \"{name}\""))
            .hint("tenantctl tenant application list")
    })
}

/// Refuses an application about which something was decided.
fn require_open(application: &Application) -> Result<()> {
    if application.is_open() {
        return Ok(());
    }
    Err(Failure::refused(format!(
        "the application of {} is {} already",
        application.slug, application.status
    ))
    .hint(format!("tenantctl tenant application show {}", application.id)))
}
