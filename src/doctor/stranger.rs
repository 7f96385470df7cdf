//! A database that is on a server and that the landlord does not know: what it says of itself. Only what holds nothing of
//! anybody's is to be dropped.

use std::collections::BTreeSet;

use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use crate::db::landlord::Landlord;
use crate::db::server::quote_identifier;
use crate::db::tenancy::Stamp;
use crate::db::{self, tenancy};
use crate::finding::Finding;

/// Which landlord asks, and how the server is reached.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// The landlord.
    pub landlord_id: Uuid,
    /// Its own database.
    pub database: &'a str,
    /// Its tenants, wherever they live.
    pub tenants: &'a BTreeSet<Uuid>,
    /// The server.
    pub server: &'a PgConnectOptions,
}

/// What a database says of itself.
enum Stranger {
    /// It is a tenant's.
    Tenant(Stamp),
    /// It holds the landlord of this id.
    Landlord(Uuid),
    /// Nobody can look into it.
    Closed,
    /// It says nothing.
    Nameless,
}

/// The finding of a database that is on a server and that the landlord does not know; and the tenant of which it may be
/// the only database. `present` are the tenants whose own databases are on that server, as the landlord has it.
pub(super) async fn finding(
    asking: Asking<'_>,
    present: &BTreeSet<Uuid>,
    database: &str,
) -> (Finding, Option<Uuid>) {
    let stranger = Stranger::look(asking.server, database).await;
    let (fault, mend) = stranger.judge(asking, present, database);
    let finding = Finding {
        object: database.to_owned(),
        fault,
        mend,
    };
    match stranger {
        Stranger::Tenant(stamp) if asking.tenants.contains(&stamp.id) && !present.contains(&stamp.id) => {
            (finding, Some(stamp.id))
        }
        _ => (finding, None),
    }
}

/// The command that has the landlord know again what happened after the backup from which it was restored.
pub const NEWER_LANDLORD: &str = "tenantctl tenant restore --landlord --from FOLDER";

impl Stranger {
    async fn look(server: &PgConnectOptions, database: &str) -> Self {
        let options = server.clone().database(database);
        match Landlord::open(&options, None).await {
            Ok(landlord) => return Self::Landlord(landlord.identity.id),
            Err(db::Error::NoLandlord { .. }) => {}
            Err(_) => return Self::Closed,
        }
        let Ok(mut connection) = db::connect(&options).await else {
            return Self::Closed;
        };
        match tenancy::stamps(&mut connection, &[]).await {
            Ok(stamps) => stamps.into_iter().next().map_or(Self::Nameless, Self::Tenant),
            Err(error) if tenancy::is_missing_schema(&error) => Self::Nameless,
            Err(_) => Self::Closed,
        }
    }

    /// What is wrong, and what mends it.
    fn judge(&self, asking: Asking<'_>, present: &BTreeSet<Uuid>, database: &str) -> (String, String) {
        let dropped = format!("drop database {}", quote_identifier(database));
        let restored = NEWER_LANDLORD.to_owned();
        let former = database.split_once("-old-").map(|(name, _)| name);
        let elsewhere = "tenantctl doctor --landlord-url URL".to_owned();
        match self {
            Self::Tenant(stamp) if present.contains(&stamp.id) => (
                format!("it is a copy of tenant {}, which lives in another database here", stamp.slug),
                dropped,
            ),
            // It may be the only one that is left of the tenant.
            Self::Tenant(stamp) if asking.tenants.contains(&stamp.id) => (
                format!(
                    "it is a database of tenant {}, which the landlord has elsewhere: it was moved or replaced after the \
                     backup from which the landlord was restored",
                    stamp.slug
                ),
                restored,
            ),
            Self::Tenant(stamp) if stamp.landlord_id == asking.landlord_id => (
                format!(
                    "it is the database of tenant {} ({}), which the landlord does not know: it was made or moved after \
                     the backup from which the landlord was restored",
                    stamp.slug, stamp.id
                ),
                restored,
            ),
            Self::Tenant(stamp) => (
                format!(
                    "it is the database of tenant {} of another landlord ({}), whose roles have the same names",
                    stamp.slug, stamp.landlord_id
                ),
                elsewhere,
            ),
            Self::Landlord(id) => (
                format!("it is the database of another landlord ({id}), whose roles have the same names"),
                elsewhere,
            ),
            // What is put aside is closed, and has the name for that.
            Self::Closed if former == Some(asking.database) => (
                "it is this landlord before a restore put it aside, and may know of tenants of which nobody else does"
                    .to_owned(),
                dropped,
            ),
            Self::Closed if former.is_some() => (
                format!(
                    "it was {} until an operation put it aside, of which the landlord does not know: that was after the \
                     backup from which the landlord was restored",
                    former.unwrap_or_default()
                ),
                restored,
            ),
            Self::Closed => (
                "it is no tenant's, and cannot be looked into".to_owned(),
                format!("psql {}", quote_identifier(database)),
            ),
            Self::Nameless => ("it is no tenant's".to_owned(), dropped),
        }
    }
}
