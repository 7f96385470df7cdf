//! Whose trail it is: the landlord and each tenant have tables of their own for it.

use futures_util::stream::BoxStream;
use sqlx::PgConnection;

use super::contents::Contents;
use super::digest::{self, Layout};
use crate::db::audit::{self, ExportedEntry, Misfit, Period, SealDigest, SealedBlock, Standing};
use crate::db::{Database, Result, WriteTransaction, landlord};

/// Whose trail it is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Trail {
    Landlord,
    Tenant,
}

impl Trail {
    pub(super) fn of(database: &Database) -> Self {
        match database {
            Database::Landlord(_) => Self::Landlord,
            Database::Tenant(_) => Self::Tenant,
        }
    }

    pub(super) async fn seal(self, transaction: &mut WriteTransaction<'_>) -> Result<i64> {
        match self {
            Self::Landlord => landlord::seals::seal(transaction).await,
            Self::Tenant => audit::seals::seal(transaction).await,
        }
    }

    pub(super) async fn standing(self, connection: &mut PgConnection) -> Result<Standing> {
        match self {
            Self::Landlord => landlord::seals::standing(connection).await,
            Self::Tenant => audit::seals::standing(connection).await,
        }
    }

    /// Of what digests are made.
    pub(super) fn layout(self) -> &'static Layout {
        match self {
            Self::Landlord => &digest::LANDLORD,
            Self::Tenant => &digest::TENANT,
        }
    }

    pub(super) async fn blocks(
        self,
        connection: &mut PgConnection,
        first: i64,
        last: i64,
    ) -> Result<Vec<SealedBlock>> {
        match self {
            Self::Landlord => landlord::seals::blocks(connection, first, last).await,
            Self::Tenant => audit::seals::blocks(connection, first, last).await,
        }
    }

    pub(super) async fn contents(
        self,
        connection: &mut PgConnection,
        first: i64,
        last: i64,
    ) -> Result<Contents<'_>> {
        Ok(Contents::new(match self {
            Self::Landlord => landlord::seals::entries(connection, first, last).await?,
            Self::Tenant => audit::seals::entries(connection, first, last).await?,
        }))
    }

    pub(super) async fn misfit(self, connection: &mut PgConnection, number: i64) -> Result<Option<Misfit>> {
        match self {
            Self::Landlord => landlord::seals::misfit(connection, number).await,
            Self::Tenant => audit::seals::misfit(connection, number).await,
        }
    }

    pub(super) async fn stray(self, connection: &mut PgConnection) -> Result<Option<Misfit>> {
        match self {
            Self::Landlord => landlord::seals::stray(connection).await,
            Self::Tenant => audit::seals::stray(connection).await,
        }
    }

    /// Only a tenant's trail is erased.
    pub(super) async fn unaccounted(self, connection: &mut PgConnection) -> Result<Vec<Misfit>> {
        match self {
            Self::Landlord => landlord::seals::unaccounted(connection).await,
            Self::Tenant => audit::seals::unaccounted(connection).await,
        }
    }

    pub(super) async fn digests(self, connection: &mut PgConnection, after: i64) -> Result<Vec<SealDigest>> {
        match self {
            Self::Landlord => landlord::seals::digests(connection, after).await,
            Self::Tenant => audit::seals::digests(connection, after).await,
        }
    }

    pub(super) fn export(
        self,
        connection: &mut PgConnection,
        period: Period,
    ) -> BoxStream<'_, Result<ExportedEntry>> {
        match self {
            Self::Landlord => landlord::activity::export(connection, period),
            Self::Tenant => audit::export(connection, period),
        }
    }
}
