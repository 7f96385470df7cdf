//! `membership domain join`

use std::collections::{HashMap, HashSet};

use clap::Args;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::name;
use crate::app::App;
use crate::commands::membership::join as membership_join;
use crate::commands::{TenantArg, lookup};
use crate::db::WriteTransaction;
use crate::db::access::joining as roles;
use crate::db::membership::domains::{self, Candidate};
use crate::db::membership::joining::{self, Joined, Joiner, Obstacle};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Confirmation, Records};

/// The arguments of `membership domain join`.
#[derive(Debug, Args)]
#[command(
    after_help = "With --all join, at the domains that let people join by themselves, those who never had a membership: who left or was \
expelled does not come back by a timer. Who is kept from it, as from applying, is named and left out.\n\nExamples:\n  tenantctl membership domain join sita@example.org -t nrna\n  tenantctl membership domain join --all -t nrna --yes"
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
    member_no: Option<String>,
    roles: Vec<String>,
    user_id: Uuid,
    membership_id: Option<Uuid>,
}

/// Somebody whom something keeps from joining.
struct LeftOut {
    user_id: Uuid,
    name: String,
    why: String,
}

/// How many of those who are left out are named.
const NAMED: usize = 20;

const COLUMNS: &[Column] = &[
    Column::new("name", "NAME"),
    Column::new("email", "E-MAIL"),
    Column::new("unit", "UNIT"),
    Column::new("membership_type", "TYPE"),
    Column::new("status", "STATUS"),
    Column::new("roles", "ROLES"),
    Column::hidden("member_no", "NUMBER"),
    Column::hidden("user_id", "USER"),
    Column::hidden("membership_id", "ID"),
];

impl JoinArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let name = database.database().to_owned();
        if self.all && !self.dry_run {
            let (planned, _) = all(&mut *database.read().await?, self.domain.as_deref()).await?;
            if !planned.is_empty() {
                let question = format!("Let {} join in the database {name}?", people(planned.len()));
                app.output.confirm(&question, &Confirmation::Yes)?;
            }
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let candidates = if let Some(who) = &self.who {
            vec![candidate(&mut transaction, slug, who).await?]
        } else {
            let (able, hindered) = all(&mut transaction, self.domain.as_deref()).await?;
            name_hindered(app, &hindered);
            able
        };
        let rows = join(app, &mut transaction, &candidates, slug).await?;
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

/// Whoever may join without a further decision, and those whom something keeps from it.
async fn all(connection: &mut PgConnection, domain: Option<&str>) -> Result<(Vec<Candidate>, Vec<LeftOut>)> {
    let mut candidates = domains::candidates(connection, domain).await?;
    let mut hindered: Vec<LeftOut> = joining::obstacles(connection, &joiners(&candidates))
        .await?
        .into_iter()
        .filter(Obstacle::hinders)
        .map(|obstacle| LeftOut {
            user_id: obstacle.user_id,
            name: obstacle.name,
            why: obstacle.obstacle,
        })
        .collect();
    let (users, at) = columns(&candidates);
    let roles = roles::obstacles(connection, &users, &at).await?;
    hindered.extend(roles.into_iter().map(|obstacle| LeftOut {
        user_id: obstacle.user_id,
        name: obstacle.name,
        why: obstacle.obstacle,
    }));
    let left_out: HashSet<Uuid> = hindered.iter().map(|one| one.user_id).collect();
    candidates.retain(|candidate| !left_out.contains(&candidate.user_id));
    Ok((candidates, hindered))
}

/// The people, and the domain of each.
fn columns(candidates: &[Candidate]) -> (Vec<Uuid>, Vec<Uuid>) {
    candidates
        .iter()
        .map(|candidate| (candidate.user_id, candidate.domain_id))
        .unzip()
}

fn joiners(candidates: &[Candidate]) -> Vec<Joiner> {
    candidates
        .iter()
        .filter_map(|candidate| {
            Some(Joiner {
                user_id: candidate.user_id,
                unit_id: candidate.unit_id?,
                membership_type_id: candidate.membership_type_id?,
            })
        })
        .collect()
}

fn name_hindered(app: &App, hindered: &[LeftOut]) {
    for one in hindered.iter().take(NAMED) {
        app.output.note(&format!("left out: {}: {}", one.name, one.why));
    }
    if hindered.len() > NAMED {
        app.output.note(&format!("and {} more", hindered.len() - NAMED));
    }
}

/// Makes memberships and gives roles; those for whom there was nothing left to do are left out.
async fn join(
    app: &App,
    transaction: &mut WriteTransaction<'_>,
    candidates: &[Candidate],
    slug: &str,
) -> Result<Vec<Row>> {
    let joiners = joiners(candidates);
    let joined = membership_join::join(app, transaction, &joiners, "auto_join", slug).await?;
    let (users, at) = columns(candidates);
    if let Some(obstacle) = roles::obstacles(transaction, &users, &at).await?.first() {
        return Err(Failure::refused(&obstacle.obstacle).hint(format!(
            "tenantctl membership domain show {} -t {slug}",
            obstacle.domain
        )));
    }
    let given = roles::assign_by_domains(transaction, &users, &at).await?;
    let joined: HashMap<Uuid, &Joined> = joined.iter().map(|joined| (joined.user_id, joined)).collect();
    let mut roles: HashMap<Uuid, Vec<String>> = HashMap::new();
    for given in &given {
        roles.entry(given.user_id).or_default().push(match &given.unit {
            Some(unit) => format!("{}@{unit}", given.role),
            None => given.role.clone(),
        });
    }
    Ok(candidates
        .iter()
        .filter_map(|candidate| {
            let own = joined.get(&candidate.user_id).copied();
            Row::new(
                candidate,
                own,
                roles.remove(&candidate.user_id).unwrap_or_default(),
            )
        })
        .collect())
}

impl Row {
    fn new(candidate: &Candidate, own: Option<&Joined>, roles: Vec<String>) -> Option<Self> {
        (own.is_some() || !roles.is_empty()).then(|| Self {
            name: candidate.name.clone(),
            email: candidate.email.clone(),
            unit: own.map(|own| own.unit.clone()),
            membership_type: own.map(|own| own.membership_type.clone()),
            status: own.map(|own| own.status.clone()),
            member_no: own.and_then(|own| own.member_no.clone()),
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
