//! Another database in the place of a tenant's, which is kept under a name of its own: prepared beside it, exchanged in
//! one transaction, opened. Each step is recorded and safe to repeat.

use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;

use super::backup::refuse_pooled;
use super::operation::{self, Operation, Underway};
use super::{Result, access, swap};
use crate::audit;
use crate::db::landlord::steps::Step;
use crate::db::landlord::tenants::Tenant;
use crate::db::landlord::{Landlord, anchors, former_databases};
use crate::db::{self, Act, WriteTransaction, server};

const PREPARE: &str = "prepare the new database beside the old one";
pub(super) const SWITCH: &str = "put it in the old one's place";
const ADMIT: &str = "let the application in";

/// Whether an operation that was begun and not finished has put the new database in the old one's place.
pub(super) fn is_switched(known: &[Step], operation: &str) -> bool {
    let open = operation::unfinished(known);
    let mut own = open.iter().filter(|step| step.operation == operation).peekable();
    own.peek().is_some() && own.all(|step| step.step != SWITCH)
}

/// What is put in the place of a tenant's database.
#[derive(Debug)]
pub(super) struct Replacement<'a> {
    /// The tenant.
    pub tenant: &'a Tenant,
    /// The recorded operation.
    pub operation: &'static str,
    /// What it works with.
    pub subject: String,
    /// The folder from which it reads, where the command names one.
    pub location: Option<String>,
    /// How the tenant's server is reached, its maintenance database.
    pub server: &'a PgConnectOptions,
}

impl Replacement<'_> {
    /// Replaces the database. `prepare` makes the incoming one and compares it; what it left of an earlier attempt it
    /// finds there. `settle` writes what changes in the landlord with the exchange. Returns under which name the former
    /// database is kept.
    pub(super) async fn carry_out(
        &self,
        landlord: &mut Landlord,
        act: &Act,
        prepare: impl AsyncFnOnce(&Landlord, &mut PgConnection, &str) -> Result<()>,
        settle: impl AsyncFnOnce(&mut WriteTransaction<'_>) -> Result<()>,
    ) -> Result<Option<String>> {
        let tenant = self.tenant;
        refuse_pooled(Some(tenant))?;
        let operation = Operation {
            name: self.operation,
            subject: self.subject.clone(),
            location: self.location.clone(),
            steps: &[PREPARE, SWITCH, ADMIT],
        };
        let underway = operation.begin(landlord, act, tenant).await?;
        let mut connection = db::connect(self.server).await?;
        let mut former = self.kept(landlord).await?;
        if !self
            .is_prepared(&underway, &mut connection, former.as_deref())
            .await?
        {
            prepare(landlord, &mut connection, &swap::incoming(tenant)).await?;
            former = self
                .finish_preparing(landlord, act, &mut connection, &underway)
                .await?;
        }
        if !underway.has(SWITCH) {
            let name = former.clone().unwrap_or_else(|| swap::former(tenant));
            swap::switch(landlord, &mut connection, tenant, &name).await?;
            let options = self.server.clone().database(&tenant.database);
            let shared = audit::last_shared(landlord, tenant.id, &options).await?;
            let mut transaction = landlord.write(act).await?;
            settle(&mut transaction).await?;
            anchors::end_after(&mut transaction, tenant.id, shared, self.operation).await?;
            underway.finish(&mut transaction, tenant, SWITCH).await?;
            transaction.commit().await?;
        }
        access::settle(landlord, Some(&mut connection), &tenant.slug).await?;
        let mut transaction = landlord.write(act).await?;
        underway.finish(&mut transaction, tenant, ADMIT).await?;
        transaction.commit().await?;
        Ok(former)
    }

    /// Decides under which name the database will be kept, where there is one.
    async fn finish_preparing(
        &self,
        landlord: &mut Landlord,
        act: &Act,
        connection: &mut PgConnection,
        underway: &Underway,
    ) -> Result<Option<String>> {
        let tenant = self.tenant;
        let is_there = server::database_exists(connection, &tenant.database).await?;
        let former = is_there.then(|| swap::former(tenant));
        let mut transaction = landlord.write(act).await?;
        if let Some(name) = &former {
            former_databases::add(
                &mut transaction,
                tenant.id,
                tenant.server_id,
                name,
                self.operation,
            )
            .await?;
        }
        underway.finish(&mut transaction, tenant, PREPARE).await?;
        transaction.commit().await?;
        Ok(former)
    }

    /// The name under which the database that is replaced is kept, or will be.
    async fn kept(&self, landlord: &mut Landlord) -> Result<Option<String>> {
        let known = former_databases::list(landlord.connection(), self.tenant.id).await?;
        Ok(known
            .into_iter()
            .rfind(|former| former.operation == self.operation)
            .map(|former| former.database))
    }

    /// Whether the new database was prepared before and is still there: beside the old one, or in its place.
    async fn is_prepared(
        &self,
        underway: &Underway,
        connection: &mut PgConnection,
        former: Option<&str>,
    ) -> Result<bool> {
        if !underway.has(PREPARE) || underway.has(SWITCH) {
            return Ok(underway.has(PREPARE));
        }
        let is_waiting = server::database_exists(connection, &swap::incoming(self.tenant)).await?;
        let is_switched = match former {
            Some(former) => server::database_exists(connection, former).await?,
            None => false,
        };
        Ok(is_waiting || is_switched)
    }
}
