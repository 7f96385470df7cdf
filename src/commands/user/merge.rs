//! `user merge`: two records of one person become one.

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use super::delete::standing_contexts;
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::access::of_users::Rival;
use crate::db::identity::users::User;
use crate::db::identity::{logins, merge, passwords, tokens, verifications};
use crate::db::landlord::tenants::Tenant;
use crate::db::membership::of_users::PrimaryOverlap;
use crate::db::organization::changes;
use crate::db::{WriteTransaction, access, membership, organization};
use crate::error::{Failure, Outcome, Result};
use crate::identity::session;
use crate::output::{Column, Confirmation};

/// The arguments of `user merge`.
#[derive(Debug, Args)]
#[command(after_help = "\
Memberships with their history, roles, terms and contacts go to the person who is kept, and what is not known of that
person is filled in from the duplicate, whose sessions and tokens end. Nobody has two primary memberships at a time: with
--secondary, those of the duplicate that overlap become secondary. Of a role that both hold the wider and longer stays; where
neither is as much as the other, end one of them first. Direct permissions hold on the days on which either had them, and a
denial wins.

Examples:
  tenantctl user merge sita.old@example.org --into sita@example.org -t nrna --dry-run
  tenantctl user merge sita.old@example.org --into sita@example.org -t nrna --secondary")]
pub struct MergeArgs {
    /// The duplicate, which ends: e-mail, id or external id
    #[arg(value_name = "DUPLICATE")]
    who: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// The user who is kept: e-mail, id or external id
    #[arg(long, value_name = "USER")]
    into: String,

    /// Make primary memberships of the duplicate secondary where both have one
    #[arg(long)]
    secondary: bool,

    /// Show what would go where, and whether it may, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// What went to the kept person, and what ended.
#[derive(Serialize)]
struct Merged {
    dry_run: bool,
    duplicate: Uuid,
    kept: Uuid,
    filled_in: Vec<String>,
    memberships: u64,
    made_secondary: Vec<String>,
    roles_and_permissions: u64,
    roles_and_permissions_ended: u64,
    terms_and_contacts: u64,
    sessions_ended: u64,
    tokens_revoked: u64,
}

const COLUMNS: &[Column] = &[
    Column::new("duplicate", "Duplicate"),
    Column::new("kept", "Kept"),
    Column::new("filled_in", "Filled in"),
    Column::new("memberships", "Memberships handed over"),
    Column::new("made_secondary", "Made secondary"),
    Column::new("roles_and_permissions", "Roles and permissions handed over"),
    Column::new("roles_and_permissions_ended", "Held by both, ended"),
    Column::new("terms_and_contacts", "Terms and contacts handed over"),
    Column::new("sessions_ended", "Sessions ended"),
    Column::new("tokens_revoked", "API tokens revoked"),
    Column::hidden("dry_run", "Only tried"),
];

impl MergeArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        if !self.dry_run {
            app.output.require_answerable(&Confirmation::Yes)?;
        }
        let (landlord, tenant, mut database) = app.enter_tenant(slug, true).await?;
        let name = database.database().to_owned();
        let mut reading = database.read().await?;
        let duplicate = lookup::user(&mut reading, slug, &self.who).await?;
        let kept = lookup::user(&mut reading, slug, &self.into).await?;
        drop(reading);
        if duplicate.id == kept.id {
            return Err(Failure::usage("a user cannot be merged into the same user"));
        }
        let act = app.act(&landlord);
        // What is shown is what was done on trial, and taken back.
        let mut trial = database.write(&act).await?;
        let merged = self.merge(&mut trial, &tenant, &duplicate, &kept).await?;
        trial.rollback().await?;
        let what = format!("user {} into {}", duplicate.name, kept.name);
        if self.dry_run {
            app.output.record(&merged, COLUMNS)?;
            app.output
                .note(&format!("would merge {what}; nothing was changed"));
            return Ok(Outcome::Done);
        }
        if !app.output.assumes_yes() {
            app.output.record(&merged, COLUMNS)?;
        }
        app.output.confirm(
            &format!("Merge {what}, in the database {name}?"),
            &Confirmation::Yes,
        )?;
        let mut transaction = database.write(&act).await?;
        let merged = self.merge(&mut transaction, &tenant, &duplicate, &kept).await?;
        transaction.commit().await?;
        if app.output.is_machine_readable() {
            app.output.record(&merged, COLUMNS)?;
        }
        app.output.done(&format!("merged {what} in tenant {slug}"))?;
        Ok(Outcome::Done)
    }

    async fn merge(
        &self,
        transaction: &mut WriteTransaction<'_>,
        tenant: &Tenant,
        duplicate: &User,
        kept: &User,
    ) -> Result<Merged> {
        let has = standing_contexts(tenant);
        // Terms of leaders change hands, for which the tree is locked; before anything else, as all do who lock it.
        if has("organization") {
            changes::lock_tree(transaction).await?;
        }
        // The same way round, whichever of the two is kept.
        let mut both = [duplicate, kept];
        both.sort_by_key(|user| user.id);
        for user in both {
            if logins::lock(transaction, user.id).await?.is_none() {
                return Err(Failure::conflict(format!(
                    "user {} was deleted meanwhile; nothing was changed",
                    user.name
                )));
            }
        }
        let why = format!("merged into {}", kept.id);
        let mut merged = Merged {
            dry_run: self.dry_run,
            duplicate: duplicate.id,
            kept: kept.id,
            filled_in: Vec::new(),
            memberships: 0,
            made_secondary: Vec::new(),
            roles_and_permissions: 0,
            roles_and_permissions_ended: 0,
            terms_and_contacts: 0,
            sessions_ended: session::end_everywhere(transaction, duplicate.id, &why).await?,
            tokens_revoked: tokens::revoke_all(transaction, duplicate.id).await?,
        };
        passwords::end_resets(transaction, duplicate.id).await?;
        if has("membership") {
            let overlaps = membership::of_users::primary_overlaps(transaction, duplicate.id, kept.id).await?;
            self.refuse_overlaps(&overlaps, duplicate, kept)?;
            let ids: Vec<_> = overlaps.iter().map(|overlap| overlap.id).collect();
            membership::of_users::make_secondary(transaction, &ids).await?;
            merged.made_secondary = overlaps.into_iter().map(|overlap| overlap.label).collect();
            merged.memberships = membership::of_users::hand_over(transaction, duplicate.id, kept.id).await?;
        }
        if has("access") {
            merged.roles_and_permissions_ended =
                access::of_users::end_lesser(transaction, duplicate.id, kept.id, &why).await?;
            let rivals = access::of_users::rivals(transaction, duplicate.id, kept.id).await?;
            self.refuse_rivals(&rivals, duplicate, kept)?;
            merged.roles_and_permissions =
                access::of_users::hand_over(transaction, duplicate.id, kept.id).await?;
        }
        if has("organization") {
            merged.terms_and_contacts =
                organization::of_users::hand_over(transaction, duplicate.id, kept.id).await?;
        }
        merge::end_duplicate(transaction, duplicate.id, kept.id).await?;
        merged.filled_in = merge::fill_in(transaction, duplicate.id, kept.id).await?;
        verifications::activate_when_ready(transaction, kept.id).await?;
        Ok(merged)
    }

    fn refuse_overlaps(&self, overlaps: &[PrimaryOverlap], duplicate: &User, kept: &User) -> Result<()> {
        if self.secondary || overlaps.is_empty() {
            return Ok(());
        }
        let mut failure = Failure::refused(format!(
            "{} and {} both have a primary membership in force at the same time",
            duplicate.name, kept.name
        ));
        failure.details = overlaps
            .iter()
            .map(|overlap| {
                format!(
                    "membership {} of the duplicate, as of {}",
                    overlap.label, overlap.from
                )
            })
            .collect();
        Err(failure.hint(format!(
            "tenantctl user merge {} --into {} -t {} --secondary --dry-run",
            duplicate.id, kept.id, self.tenant.slug
        )))
    }

    /// Of what both hold, one is to end; which, where neither is as much as the other, is for a person to say.
    fn refuse_rivals(&self, rivals: &[Rival], duplicate: &User, kept: &User) -> Result<()> {
        if rivals.is_empty() {
            return Ok(());
        }
        let mut failure = Failure::refused(format!(
            "{} and {} hold the same role at the same time, neither as much as the other",
            duplicate.name, kept.name
        ));
        failure.details = rivals
            .iter()
            .map(
                |Rival {
                     role,
                     unit,
                     mine,
                     theirs,
                 }| {
                    let place = unit
                        .as_ref()
                        .map_or(String::new(), |code| format!(" at unit {code}"));
                    format!("{role}{place}: the duplicate {mine}, the other {theirs}")
                },
            )
            .collect();
        Err(failure.hint(format!(
            "tenantctl role assignments -t {} --user {}",
            self.tenant.slug, kept.id
        )))
    }
}
