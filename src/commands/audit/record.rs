//! Which records an operator means.

use sqlx::PgConnection;

use crate::db::identity::users;
use crate::db::membership::numbers;
use crate::db::organization::{unit_types, units};
use crate::db::tenancy;
use crate::error::Result;
use crate::import::normalize_email;

/// The ids and keys of the records that are called so: as an id or key, by a unit's or type's code, by a user's e-mail
/// or external id, by a member's number.
pub(super) async fn resolve(connection: &mut PgConnection, called: &str) -> Result<Vec<String>> {
    let mut records = vec![called.to_owned()];
    let email = normalize_email(called);
    let mut ids = units::ids_by_code(connection, called).await?;
    ids.extend(users::ids_by_name(connection, email.as_deref(), called).await?);
    let types = unit_types::list(connection).await?;
    ids.extend(
        types
            .iter()
            .filter(|known| known.code == called)
            .map(|known| known.id),
    );
    if tenancy::contexts(connection)
        .await?
        .iter()
        .any(|context| context == "membership")
    {
        ids.extend(numbers::ids_by_number(connection, called).await?);
    }
    records.extend(ids.iter().map(ToString::to_string));
    Ok(records)
}
