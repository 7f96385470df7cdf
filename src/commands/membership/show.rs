//! `membership show`

use clap::Args;
use sqlx::PgConnection;

use super::MEMBER_COLUMNS;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::membership::filter::MemberKey;
use crate::db::membership::members::{self, Member};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// The member: number, e-mail, or id of the membership or person
    member: String,
}

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (_, _, mut database) = app.enter_tenant(&self.tenant.slug, false).await?;
        let mut transaction = database.read().await?;
        let found = find(&mut transaction, &self.member, &self.tenant.slug).await?;
        app.output.record(&found[0], MEMBER_COLUMNS)?;
        if found.len() > 1 {
            let others: Vec<String> = found[1..].iter().map(|other| other.id.to_string()).collect();
            app.output.note(&format!(
                "the person has other memberships: {}",
                others.join(", ")
            ));
        }
        Ok(Outcome::Done)
    }
}

/// The memberships that a key means, at least one, the main one first.
pub(super) async fn find(connection: &mut PgConnection, key: &str, slug: &str) -> Result<Vec<Member>> {
    let found = members::find(connection, MemberKey::new(key)).await?;
    if found.is_empty() {
        return Err(
            Failure::not_found(format!("there is no member \"{key}\" in tenant {slug}"))
                .hint(format!("tenantctl membership list -t {slug} --search {key}")),
        );
    }
    Ok(found)
}
