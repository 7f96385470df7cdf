//! A tenant's database: opened only when its stamp is the landlord's, read and written only with its tenant set.

pub mod batches;
pub mod staging;

use chrono::{DateTime, Utc};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use uuid::Uuid;

use super::{Act, Error, ReadTransaction, Result, WriteTransaction, connect, describe};

/// An open tenant's database.
#[derive(Debug)]
pub struct TenantDatabase {
    connection: PgConnection,
    database: String,
    /// The tenant's id.
    pub tenant_id: Uuid,
    /// The highest migration that is applied.
    pub schema_version: i32,
}

impl TenantDatabase {
    /// Opens a tenant's database and holds its stamp against the landlord's.
    ///
    /// # Errors
    /// [`Error::Unreachable`]; [`Error::NoTenant`]; [`Error::WrongStamp`], and then nothing may be written.
    pub async fn open(options: &PgConnectOptions, tenant_id: Uuid, landlord_id: Uuid) -> Result<Self> {
        let mut connection = connect(options).await?;
        let database = describe(options);
        let stamps = match stamps(&mut connection).await {
            Err(error) if matches!(error.sqlstate(), Some("42P01" | "3F000")) => {
                return Err(Error::NoTenant { database });
            }
            other => other?,
        };
        let Some(stamp) = stamps
            .iter()
            .find(|stamp| stamp.id == tenant_id && stamp.landlord_id == landlord_id)
        else {
            let found = stamps
                .iter()
                .map(|stamp| format!("{} ({})", stamp.slug, stamp.id))
                .collect::<Vec<_>>();
            return Err(if found.is_empty() {
                Error::NoTenant { database }
            } else {
                Error::WrongStamp {
                    database,
                    expected: tenant_id,
                    found: found.join(", "),
                }
            });
        };
        let schema_version = stamp.schema_version;
        Ok(Self {
            connection,
            database,
            tenant_id,
            schema_version,
        })
    }

    /// The database in words.
    #[must_use]
    pub fn database(&self) -> &str {
        &self.database
    }

    /// Begins to read: every query of the transaction sees the same moment.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn read(&mut self) -> Result<ReadTransaction<'_>> {
        let begin = format!(
            "begin isolation level repeatable read read only; {}",
            enter(self.tenant_id)
        );
        Ok(ReadTransaction {
            inner: self.connection.begin_with(AssertSqlSafe(begin)).await?,
        })
    }

    /// Begins to write.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn write(&mut self, act: &Act) -> Result<WriteTransaction<'_>> {
        let begin = format!("begin; {}", enter(self.tenant_id));
        let mut inner = self.connection.begin_with(AssertSqlSafe(begin)).await?;
        sqlx::query!(
            "select tenancy.act_as($1, $2, $3, $4, $5, $6, $7, $8)",
            Uuid::now_v7(),
            act.actor.kind.as_str(),
            act.actor.reference,
            act.actor.display_name,
            act.actor.claimed,
            act.command,
            act.reason,
            act.request_id,
        )
        .fetch_one(&mut *inner)
        .await?;
        Ok(WriteTransaction { inner })
    }
}

/// Sets the tenant for the transaction only, so that it works through a pooler.
fn enter(tenant_id: Uuid) -> String {
    format!("set local tenantctl.tenant_id = '{tenant_id}'")
}

/// Whose data a database says it holds.
#[derive(Clone, Debug)]
pub struct Stamp {
    /// The tenant's id.
    pub id: Uuid,
    /// The tenant's slug.
    pub slug: String,
    /// The landlord that made it.
    pub landlord_id: Uuid,
    /// The highest migration that is applied in the database.
    pub schema_version: i32,
    /// When the tenant was made here.
    pub created_at: DateTime<Utc>,
}

/// Whose data a database says it holds.
///
/// # Errors
/// When the database has no tenant's schema.
pub async fn stamps(connection: &mut PgConnection) -> Result<Vec<Stamp>> {
    Ok(sqlx::query_as!(
        Stamp,
        r#"
        select
            id,
            slug,
            landlord_id,
            (select coalesce(max(version), 0) from tenancy.migrations where state = 'applied') as "schema_version!",
            created_at
        from tenancy.tenants
        order by created_at, id
        "#,
    )
    .fetch_all(connection)
    .await?)
}
