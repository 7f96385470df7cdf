//! `membership domain join`

use clap::Args;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::name;
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::WriteTransaction;
use crate::db::access::joining::{self as roles, Given};
use crate::db::membership::domains::{self, Candidate};
use crate::db::membership::joining::{self, Joined, Joiner};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Confirmation, Records};

/// The arguments of `membership domain join`.
#[derive(Debug, Args)]
#[command(
    after_help = "With --all join, at the domains that let people join by themselves, those who never had a membership: who left or was \
expelled does not come back by a timer.\n\nExamples:\n  tenantctl membership domain join sita@example.org -t nrna\n  tenantctl membership domain join --all -t nrna --yes"
)]
pub struct JoinArgs {
    /// The person: e-mail, id or external id
    #[arg(value_name = "USER", required_unless_present = "all", conflicts_with = "all")]
    who: Option<String>,

    #[command(flatten)]
    tenant: TenantArg,

    /// Everybody with a verified e-mail at a domain that lets people join by themselves
    #[arg(long)]
    all: bool,

    /// Only at this domain
    #[arg(long, value_name = "DOMAIN", requires = "all", value_parser = name::domain)]
    domain: Option<String>,

    /// Say who would join, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// Somebody who joined, and what that brought.
#[derive(Serialize)]
struct Row {
    name: String,
    email: String,
    unit: Option<String>,
    membership_type: Option<String>,
    status: Option<String>,
    roles: Vec<String>,
    user_id: Uuid,
    membership_id: Option<Uuid>,
}

const COLUMNS: &[Column] = &[
    Column::new("name", "NAME"),
    Column::new("email", "E-MAIL"),
    Column::new("unit", "UNIT"),
    Column::new("membership_type", "TYPE"),
    Column::new("status", "STATUS"),
    Column::new("roles", "ROLES"),
    Column::hidden("user_id", "USER"),
    Column::hidden("membership_id", "ID"),
];

impl JoinArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let name = database.database().to_owned();
        if self.all && !self.dry_run {
            let planned = domains::candidates(&mut *database.read().await?, self.domain.as_deref()).await?;
            if !planned.is_empty() {
                let question = format!("Let {} join in the database {name}?", people(planned.len()));
                app.output.confirm(&question, &Confirmation::Yes)?;
            }
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let candidates = match &self.who {
            Some(who) => vec![candidate(&mut transaction, slug, who).await?],
            None => domains::candidates(&mut transaction, self.domain.as_deref()).await?,
        };
        let rows = join(&mut transaction, &candidates).await?;
        if self.dry_run {
            transaction.rollback().await?;
        } else {
            transaction.commit().await?;
        }
        if app.output.is_machine_readable() || !rows.is_empty() {
            app.output.records(&Records {
                rows: &rows,
                columns: COLUMNS,
                empty: "nobody",
            })?;
        }
        let joined = people(rows.len());
        app.output.done(&if self.dry_run {
            format!("{joined} would join; nothing was changed")
        } else if let ([], Some(candidate), Some(_)) = (rows.as_slice(), candidates.first(), &self.who) {
            format!("{} has joined already", candidate.name)
        } else {
            format!("{joined} joined")
        })?;
        Ok(Outcome::Done)
    }
}

/// Makes memberships and gives roles; those for whom there was nothing left to do are left out.
async fn join(transaction: &mut WriteTransaction<'_>, candidates: &[Candidate]) -> Result<Vec<Row>> {
    let joiners: Vec<Joiner> = candidates
        .iter()
        .filter_map(|candidate| {
            Some(Joiner {
                user_id: candidate.user_id,
                unit_id: candidate.unit_id?,
                membership_type_id: candidate.membership_type_id?,
            })
        })
        .collect();
    let joined = joining::join(transaction, &joiners, "auto_join").await?;
    let users: Vec<Uuid> = candidates.iter().map(|candidate| candidate.user_id).collect();
    let at: Vec<Uuid> = candidates.iter().map(|candidate| candidate.domain_id).collect();
    let given = roles::assign_by_domains(transaction, &users, &at).await?;
    Ok(candidates
        .iter()
        .filter_map(|candidate| Row::new(candidate, &joined, &given))
        .collect())
}

impl Row {
    fn new(candidate: &Candidate, joined: &[Joined], given: &[Given]) -> Option<Self> {
        let own = joined.iter().find(|joined| joined.user_id == candidate.user_id);
        let roles: Vec<String> = given
            .iter()
            .filter(|given| given.user_id == candidate.user_id)
            .map(|given| match &given.unit {
                Some(unit) => format!("{}@{unit}", given.role),
                None => given.role.clone(),
            })
            .collect();
        (own.is_some() || !roles.is_empty()).then(|| Self {
            name: candidate.name.clone(),
            email: candidate.email.clone(),
            unit: own.map(|own| own.unit.clone()),
            membership_type: own.map(|own| own.membership_type.clone()),
            status: own.map(|own| own.status.clone()),
            roles,
            user_id: candidate.user_id,
            membership_id: own.map(|own| own.id),
        })
    }
}

/// One person who is to join by an operator's decision, whether people join by themselves there or not.
async fn candidate(connection: &mut PgConnection, slug: &str, who: &str) -> Result<Candidate> {
    let user = lookup::user(connection, slug, who).await?;
    let show = format!("tenantctl user show {} -t {slug}", user.id);
    let Some(email) = user
        .email_normalized
        .as_deref()
        .filter(|_| user.email_verified_at.is_some())
    else {
        return Err(Failure::refused(format!("{} has no verified e-mail", user.name)).hint(show));
    };
    if matches!(user.status.as_str(), "suspended" | "locked") {
        return Err(Failure::refused(format!("the user {} is {}", user.name, user.status)).hint(show));
    }
    let domain = email.split_once('@').map_or("", |(_, domain)| domain);
    let Some(found) = domains::list(connection, Some(domain)).await?.pop() else {
        return Err(
            Failure::not_found(format!("{domain} is no e-mail domain of tenant {slug}"))
                .hint(format!("tenantctl membership domain list -t {slug}")),
        );
    };
    if !found.is_open() {
        return Err(
            Failure::refused(format!("{domain} is not verified yet")).hint(format!(
                "tenantctl membership domain verify {domain} -t {slug} --token …"
            )),
        );
    }
    Ok(Candidate {
        user_id: user.id,
        name: user.name,
        email: user.email.unwrap_or_default(),
        domain_id: found.id,
        unit_id: found.unit_id,
        membership_type_id: found.membership_type_id,
    })
}

fn people(count: usize) -> String {
    match count {
        1 => "1 person".to_owned(),
        many => format!("{many} people"),
    }
}
