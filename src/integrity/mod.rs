//! Whether what a database holds is whole: keys, constraints, the tree, members, partitions, sequences, seeds.
//!
//! Constraints are in force whenever somebody writes, and yet data can be amiss: loaded past triggers, restored in part,
//! checked without a tenant in the session.

mod constraints;
mod foreign_keys;
mod members;
mod partitions;
mod rows;
mod seeds;
mod sequences;
mod units;

pub use constraints::constraints;
pub use foreign_keys::foreign_keys;
pub use members::members;
pub use partitions::partitions;
pub use seeds::seeds;
pub use sequences::sequences;
pub use units::units;

use sqlx::{AssertSqlSafe, Connection, PgConnection, Postgres, Transaction};
use uuid::Uuid;

use crate::db::Result;

/// What is looked at.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The tenant; `None` for the landlord.
    pub tenant_id: Option<Uuid>,
    /// What names it on the command line: `-t nrna` or `--landlord`.
    pub selector: String,
}

impl Subject {
    /// Begins to read all rows of the tenant, definitions with their schemas.
    async fn begin<'c>(&self, connection: &'c mut PgConnection) -> Result<Transaction<'c, Postgres>> {
        let tenant = self.tenant_id.map_or_else(String::new, |tenant_id| {
            format!("; set local tenantctl.tenant_id = '{tenant_id}'")
        });
        let begin = format!(
            "begin isolation level repeatable read read only; set local search_path = pg_catalog{tenant}"
        );
        Ok(connection.begin_with(AssertSqlSafe(begin)).await?)
    }

    /// Rows that no rule lets in: nobody but a backup knows what they should be.
    fn restore(&self) -> String {
        match self.tenant_id {
            Some(_) => format!("tenantctl tenant restore {}", self.selector),
            None => "tenantctl tenant backups --landlord".to_owned(),
        }
    }
}
