//! Operations on a tenant: recorded steps, each safe to repeat. What died half-way goes on when the same is asked again.

use std::time::Duration;

use uuid::Uuid;

use super::{Error, Interference, Result, create, duplicate, swap};
use crate::db::landlord::steps::{self, Beginning, Step};
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::landlord::{Landlord, runs};
use crate::db::{Act, WriteTransaction, server};

/// How often a tenant is tried for that another program works on: the session of one that was killed takes a moment to
/// end.
const ATTEMPTS: u32 = 50;
const BETWEEN_ATTEMPTS: Duration = Duration::from_millis(100);

/// The run that only looks at what databases hold: it and an operation are not in each other's way.
const LOOKING: &str = "tenant backup";

/// What is done with a tenant.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The verb.
    pub name: &'static str,
    /// What it works with, such as a backup's id; empty where there is nothing to choose.
    pub subject: String,
    /// The folder from which it reads or into which it writes, where the command names one.
    pub location: Option<String>,
    /// Its steps, in order. As long as none is finished, nothing has been done that counts.
    pub steps: &'static [&'static str],
}

/// An operation that is under way. No other program works on the tenant until the landlord is closed.
#[derive(Debug)]
pub struct Underway {
    name: &'static str,
    finished: Vec<String>,
}

impl Operation {
    /// Begins the operation, or goes on with it where it was begun with the same subject.
    ///
    /// # Errors
    /// [`Error::Occupied`] while another program or a run works on the tenant, or when one changed it since it was read;
    /// [`Error::Unfinished`] when another operation has to be finished first.
    pub async fn begin(&self, landlord: &mut Landlord, act: &Act, tenant: &Tenant) -> Result<Underway> {
        occupy(landlord, tenant).await?;
        let known = steps::list(landlord.connection(), tenant.id).await?;
        let is_same = |step: &Step| step.operation == self.name && step.subject == self.subject;
        refuse_unfinished(tenant, unfinished(&known).into_iter().find(|step| !is_same(step)))?;
        let own: Vec<_> = known.iter().filter(|step| is_same(step)).collect();
        let finished: Vec<String> = own
            .iter()
            .filter(|step| step.finished_at.is_some())
            .map(|step| step.step.clone())
            .collect();
        let goes_on = own.iter().any(|step| step.finished_at.is_none());
        // A run that begins at the same moment waits for the end of this transaction, and sees the steps then.
        let mut transaction = landlord.write(act).await?;
        refuse_run(&mut transaction, tenant).await?;
        if !goes_on {
            steps::begin(&mut transaction, tenant.id, &self.beginning()).await?;
        }
        transaction.commit().await?;
        Ok(Underway {
            name: self.name,
            finished: if goes_on { finished } else { Vec::new() },
        })
    }

    fn beginning(&self) -> Beginning<'_> {
        Beginning {
            operation: self.name,
            subject: &self.subject,
            location: self.location.as_deref(),
            steps: self.steps,
        }
    }
}

impl Operation {
    /// Takes the operation as not begun: what it did was taken back.
    ///
    /// # Errors
    /// When the landlord's database fails.
    pub async fn abandon(&self, transaction: &mut WriteTransaction<'_>, tenant: &Tenant) -> Result<()> {
        Ok(steps::begin(transaction, tenant.id, &self.beginning()).await?)
    }
}

impl Underway {
    /// Whether a step is finished.
    #[must_use]
    pub fn has(&self, step: &str) -> bool {
        self.finished.iter().any(|finished| finished == step)
    }

    /// Marks a step finished, together with what the transaction writes.
    ///
    /// # Errors
    /// When the landlord's database fails.
    pub async fn finish(
        &self,
        transaction: &mut WriteTransaction<'_>,
        tenant: &Tenant,
        step: &str,
    ) -> Result<()> {
        Ok(steps::finish(transaction, tenant.id, self.name, step).await?)
    }
}

/// The steps that are to be done of operations that were begun. An operation of which no step is finished has done
/// nothing that counts, unless a tenant is to come of it.
#[must_use]
pub fn unfinished(known: &[Step]) -> Vec<&Step> {
    let has_begun = |step: &&Step| {
        let mut finished = known.iter().filter(|other| other.finished_at.is_some());
        [create::OPERATION, duplicate::OPERATION].contains(&step.operation.as_str())
            || finished.any(|other| other.operation == step.operation)
    };
    let open = known.iter().filter(|step| step.finished_at.is_none());
    open.filter(has_begun).collect()
}

/// Keeps other programs from a tenant until the landlord is closed, for what is no operation with steps of its own.
///
/// # Errors
/// [`Error::Occupied`] while another program works on the tenant, or when one changed it since it was read;
/// [`Error::Unfinished`] when an operation has to be finished first.
pub async fn hold(landlord: &mut Landlord, tenant: &Tenant) -> Result<()> {
    occupy(landlord, tenant).await?;
    let known = steps::list(landlord.connection(), tenant.id).await?;
    refuse_unfinished(tenant, unfinished(&known).first().copied())
}

fn refuse_unfinished(tenant: &Tenant, open: Option<&Step>) -> Result<()> {
    match open {
        None => Ok(()),
        Some(step) => Err(Error::Unfinished {
            slug: tenant.slug.clone(),
            operation: step.operation.clone(),
            subject: step.subject.clone(),
        }),
    }
}

/// The database in which operations prepare what is to take the place of a tenant's.
#[must_use]
pub fn incoming_database(tenant: &Tenant) -> String {
    swap::incoming(tenant)
}

/// Keeps other programs from the tenant as long as the landlord's connection is there. What was read of it before may
/// have changed until now.
async fn occupy(landlord: &mut Landlord, tenant: &Tenant) -> Result<()> {
    claim(landlord, tenant.id, &tenant.slug).await?;
    let found = tenants::find(landlord.connection(), &tenant.slug).await?;
    let is_same = |found: &Tenant| {
        (found.id, &found.server, &found.status) == (tenant.id, &tenant.server, &tenant.status)
    };
    if found.as_ref().is_some_and(is_same) {
        return Ok(());
    }
    Err(Error::Occupied {
        slug: tenant.slug.clone(),
        interference: Interference::Changed,
    })
}

/// Refuses a tenant on which a run is at work that changes something.
async fn refuse_run(transaction: &mut WriteTransaction<'_>, tenant: &Tenant) -> Result<()> {
    let slugs = [tenant.slug.clone()];
    let found = runs::occupied(transaction, Uuid::nil(), &slugs).await?;
    match found.into_iter().find(|occupied| occupied.operation != LOOKING) {
        None => Ok(()),
        Some(occupied) => Err(Error::Occupied {
            slug: tenant.slug.clone(),
            interference: Interference::Run {
                run_id: occupied.run_id,
            },
        }),
    }
}

fn lock_of(tenant_id: Uuid) -> String {
    format!("tenantctl tenant {tenant_id}")
}

/// Whether a program works on a tenant at this moment.
///
/// # Errors
/// When the query fails.
pub async fn is_under_way(landlord: &mut Landlord, tenant: &Tenant) -> Result<bool> {
    let name = lock_of(tenant.id);
    let is_free = server::try_lock(landlord.connection(), &name).await?;
    if is_free {
        server::unlock(landlord.connection(), &name).await?;
    }
    Ok(!is_free)
}

/// Keeps other programs from a tenant until the landlord is closed. What was read of it before may have changed until now.
///
/// # Errors
/// [`Error::Occupied`] while another program works on the tenant.
pub async fn claim(landlord: &mut Landlord, tenant_id: Uuid, slug: &str) -> Result<()> {
    let name = lock_of(tenant_id);
    for _ in 0..ATTEMPTS {
        if server::try_lock(landlord.connection(), &name).await? {
            return Ok(());
        }
        tokio::time::sleep(BETWEEN_ATTEMPTS).await;
    }
    Err(Error::Occupied {
        slug: slug.to_owned(),
        interference: Interference::Works,
    })
}
