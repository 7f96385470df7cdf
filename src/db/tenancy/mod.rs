//! A tenant's database: opened only when its stamp is the landlord's, read and written only with its tenant set.

pub mod batches;
pub mod neutralize;
pub mod script;
pub mod staging;
mod verdict;

use chrono::{DateTime, Utc};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use uuid::Uuid;

pub use verdict::{Verdict, verdict};

use super::transaction::BEGIN_WRITING;
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
    /// Opens a tenant's database and holds its stamp against the landlord's. `contexts` are those whose migrations
    /// count for [`TenantDatabase::schema_version`].
    ///
    /// # Errors
    /// [`Error::Unreachable`]; [`Error::NoTenant`]; [`Error::WrongStamp`], and then nothing may be written.
    pub async fn open(
        options: &PgConnectOptions,
        tenant_id: Uuid,
        landlord_id: Uuid,
        contexts: &[String],
    ) -> Result<Self> {
        let mut connection = connect(options).await?;
        let stamp = check_stamp(&mut connection, options, tenant_id, landlord_id, contexts).await?;
        Ok(Self {
            connection,
            database: describe(options),
            tenant_id,
            schema_version: stamp.schema_version,
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

    /// Begins to read at the moment of another session's snapshot, which it exported.
    ///
    /// # Errors
    /// When the connection breaks, or the other session's transaction has ended.
    pub async fn read_as_of(&mut self, snapshot: &str) -> Result<ReadTransaction<'_>> {
        let begin = format!(
            "begin isolation level repeatable read read only; set transaction snapshot {}; {}",
            super::server::quote_literal(snapshot),
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
        let begin = format!("{BEGIN_WRITING}; {}", enter(self.tenant_id));
        let mut transaction = WriteTransaction {
            inner: self.connection.begin_with(AssertSqlSafe(begin)).await?,
        };
        act_as(&mut transaction, act).await?;
        Ok(transaction)
    }
}

async fn act_as(transaction: &mut WriteTransaction<'_>, act: &Act) -> Result<()> {
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
    .fetch_one(&mut **transaction)
    .await?;
    Ok(())
}

/// The actor of a transaction that writes, as the tenant's database registered it.
///
/// # Errors
/// When the connection breaks.
pub async fn current_actor(transaction: &mut WriteTransaction<'_>) -> Result<Uuid> {
    Ok(
        sqlx::query_scalar!(r#"select tenancy.current_actor() as "actor!""#)
            .fetch_one(&mut **transaction)
            .await?,
    )
}

/// The tenant of a transaction.
///
/// # Errors
/// When the connection breaks.
pub async fn current_tenant(connection: &mut PgConnection) -> Result<Uuid> {
    Ok(
        sqlx::query_scalar!(r#"select tenancy.current_tenant() as "tenant!""#)
            .fetch_one(connection)
            .await?,
    )
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

/// Whose data a database says it holds, and how far the given contexts are migrated.
///
/// # Errors
/// When the database has no tenant's schema.
pub async fn stamps(connection: &mut PgConnection, contexts: &[String]) -> Result<Vec<Stamp>> {
    Ok(sqlx::query_as!(
        Stamp,
        r#"
        select
            id,
            slug,
            landlord_id,
            (
                select coalesce(max(version), 0)
                from tenancy.migrations
                where state = 'applied' and context = any ($1)
            ) as "schema_version!",
            created_at
        from tenancy.tenants
        order by created_at, id
        "#,
        contexts,
    )
    .fetch_all(connection)
    .await?)
}

/// Whether an error means that a database has no tenant's schema.
#[must_use]
pub fn is_missing_schema(error: &Error) -> bool {
    // 42P01 undefined_table, 3F000 invalid_schema_name
    matches!(error.sqlstate(), Some("42P01" | "3F000"))
}

/// Holds the stamp of a database against the landlord's. Returns the tenant's.
///
/// # Errors
/// [`Error::NoTenant`]; [`Error::WrongStamp`], and then nothing may be written.
pub async fn check_stamp(
    connection: &mut PgConnection,
    options: &PgConnectOptions,
    tenant_id: Uuid,
    landlord_id: Uuid,
    contexts: &[String],
) -> Result<Stamp> {
    let database = describe(options);
    let stamps = match stamps(connection, contexts).await {
        Err(error) if is_missing_schema(&error) => return Err(Error::NoTenant { database }),
        other => other?,
    };
    let found: Vec<String> = stamps
        .iter()
        .map(|stamp| format!("{} ({})", stamp.slug, stamp.id))
        .collect();
    let own = stamps
        .into_iter()
        .find(|stamp| stamp.id == tenant_id && stamp.landlord_id == landlord_id);
    own.ok_or_else(|| {
        if found.is_empty() {
            Error::NoTenant { database }
        } else {
            Error::WrongStamp {
                database,
                expected: tenant_id,
                found: found.join(", "),
            }
        }
    })
}

/// The migrations that are applied in a tenant's database, with their checksums, in order.
///
/// # Errors
/// When the query fails.
pub async fn applied(connection: &mut PgConnection) -> Result<Vec<(i32, String)>> {
    let rows = sqlx::query!(
        "select version, checksum from tenancy.migrations where state = 'applied' order by version"
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.version, row.checksum)).collect())
}

/// The contexts of which a tenant's database has migrations, by its own ledger.
///
/// # Errors
/// When the query fails.
pub async fn contexts(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select distinct context collate "C" as "context!"
        from tenancy.migrations
        where state = 'applied'
        order by 1
        "#
    )
    .fetch_all(connection)
    .await?)
}

/// Gives the stamp of a copy its own slug and name, before its triggers are made.
///
/// # Errors
/// When the query fails.
pub async fn rename(connection: &mut PgConnection, tenant_id: Uuid, slug: &str, name: &str) -> Result<()> {
    sqlx::query!(
        "update tenancy.tenants set slug = $2, name = $3 where id = $1",
        tenant_id,
        slug,
        name,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// A tenant that is to own a database.
#[derive(Clone, Debug)]
pub struct NewStamp<'a> {
    /// The tenant's id.
    pub id: Uuid,
    /// The tenant's slug.
    pub slug: &'a str,
    /// The tenant's name.
    pub name: &'a str,
    /// The landlord that makes it.
    pub landlord_id: Uuid,
}

/// Begins to write in a database that is to become a tenant's, with its stamp as the first row. Repeating it changes
/// nothing.
///
/// # Errors
/// When the connection breaks.
pub async fn establish<'c>(
    connection: &'c mut PgConnection,
    stamp: &NewStamp<'_>,
    act: &Act,
) -> Result<WriteTransaction<'c>> {
    let begin = format!("{BEGIN_WRITING}; {}", enter(stamp.id));
    let mut transaction = WriteTransaction {
        inner: connection.begin_with(AssertSqlSafe(begin)).await?,
    };
    sqlx::query!(
        "insert into tenancy.tenants (id, slug, name, landlord_id) values ($1, $2, $3, $4) on conflict (id) do nothing",
        stamp.id,
        stamp.slug,
        stamp.name,
        stamp.landlord_id,
    )
    .execute(&mut *transaction)
    .await?;
    act_as(&mut transaction, act).await?;
    Ok(transaction)
}
