//! The statements in one tenant's database.

use futures_util::TryStreamExt;
use sqlx::PgConnection;
use uuid::Uuid;

use super::rows::Rows;
use super::script::Script;
use super::spool::Spool;
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::task::{Kept, Task};
use crate::db::tenancy::TenantDatabase;
use crate::db::tenancy::script::{self, Yield};
use crate::db::{Act, server};
use crate::error::{Failure, Result};
use crate::fleet::Target;

/// What becomes of what the statements change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// They may change nothing.
    Read,
    /// It is taken back.
    Try,
    /// It lasts.
    Write,
}

/// What is done with each tenant.
#[derive(Debug)]
pub(super) struct Work<'a> {
    pub(super) script: &'a Script,
    pub(super) mode: Mode,
    pub(super) act: Act,
    pub(super) landlord_id: Uuid,
    pub(super) role_prefix: String,
    pub(super) reach: &'a Reach,
    pub(super) spool: &'a Spool,
}

impl Task for Work<'_> {
    type Done = Rows;

    fn doing(&self) -> &'static str {
        "executing"
    }

    async fn work(&self, target: Target) -> Result<Rows> {
        let tenant = target
            .tenant()
            .ok_or_else(|| Failure::usage("statements are for tenants"))?;
        let options = self.reach.options(&target)?;
        let mut database = TenantDatabase::open(&options, tenant.id, self.landlord_id, &[]).await?;
        if self.mode == Mode::Read {
            let mut transaction = database.read().await?;
            server::assume(&mut transaction, &self.role_prefix, "readonly").await?;
            // Once a query has been answered, the transaction cannot be made to write any more.
            server::execute(&mut transaction, "select tenancy.current_tenant()").await?;
            return self.execute(&mut transaction).await;
        }
        let mut transaction = database.write(&self.act).await?;
        server::assume(&mut transaction, &self.role_prefix, "app").await?;
        let rows = self.execute(&mut transaction).await?;
        if self.mode == Mode::Write {
            transaction.commit().await?;
        } else {
            // What a commit would refuse is refused here.
            server::execute(&mut transaction, "set constraints all immediate").await?;
            transaction.rollback().await?;
        }
        Ok(rows)
    }

    fn keep(&self, _target: &Target, done: &Rows) -> Kept {
        Kept {
            result: Some(format!("{}; {}", done.summary(), self.script.digest())),
            ..Kept::default()
        }
    }
}

impl Work<'_> {
    async fn execute(&self, connection: &mut PgConnection) -> Result<Rows> {
        let statements = self.script.statements();
        let Some((last, before)) = statements.split_last() else {
            return Err(Failure::usage("there is no statement to execute"));
        };
        for statement in before {
            let executed = server::execute(connection, statement.text).await;
            executed.map_err(|error| self.script.failure(error, statement))?;
        }
        let columns = script::columns(connection, last.text).await;
        let columns = columns.map_err(|error| self.script.failure(error, last))?;
        let returns_rows = !columns.is_empty();
        let mut rows = Rows::new(columns);
        let mut affected = 0;
        let mut results = std::pin::pin!(script::execute(connection, last.text));
        while let Some(step) = results
            .try_next()
            .await
            .map_err(|error| self.script.failure(error, last))?
        {
            match step {
                Yield::Row(values) => rows.push(&values, self.spool)?,
                Yield::End(count) => affected = count,
            }
        }
        if !returns_rows {
            return Rows::of_change(affected, self.spool);
        }
        rows.end(self.spool)?;
        Ok(rows)
    }
}
