//! Finds what an operator names inside a tenant, and says what may have been meant when there is no such thing.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::app::nearest;
use crate::db::identity::users::{self, User};
use crate::db::organization::units::{self, Unit};
use crate::error::{Failure, Result};
use crate::import::normalize_email;

/// Finds a unit of a tenant by its code.
///
/// # Errors
/// [`Kind::NotFound`](crate::error::Kind::NotFound), with what the code may have been meant to be.
pub async fn unit(connection: &mut PgConnection, slug: &str, code: &str) -> Result<Unit> {
    if let Some(unit) = units::find(connection, code).await? {
        return Ok(unit);
    }
    let failure = Failure::not_found(format!("there is no unit \"{code}\" in tenant {slug}"));
    Err(suggest_unit(connection, slug, code, failure).await?)
}

/// As [`unit`], where naming one is left to the operator.
///
/// # Errors
/// As for [`unit`].
pub async fn unit_if_named(
    connection: &mut PgConnection,
    slug: &str,
    code: Option<&str>,
) -> Result<Option<Unit>> {
    match code {
        Some(code) => unit(connection, slug, code).await.map(Some),
        None => Ok(None),
    }
}

/// Adds to a failure what an unknown code may have been meant to be.
///
/// # Errors
/// When the database fails.
pub async fn suggest_unit(
    connection: &mut PgConnection,
    slug: &str,
    code: &str,
    failure: Failure,
) -> Result<Failure> {
    let codes = units::codes(connection).await?;
    let failure = match nearest(code, &codes) {
        Some(near) => failure.hint(format!("did you mean {near}?")),
        None => failure,
    };
    Ok(failure.hint(format!("tenantctl unit list -t {slug} --search {code}")))
}

/// Finds a user of a tenant by e-mail, id, or what another system calls this person.
///
/// # Errors
/// [`Kind::NotFound`](crate::error::Kind::NotFound), with the list that shows whom there is.
pub async fn user(connection: &mut PgConnection, slug: &str, who: &str) -> Result<User> {
    let found = match (who.parse::<Uuid>(), normalize_email(who)) {
        (Ok(id), _) => users::find(connection, id).await?,
        (Err(_), Some(email)) => users::find_by_email(connection, &email).await?,
        (Err(_), None) => None,
    };
    let found = match found {
        Some(user) => Some(user),
        None => users::find_by_external_id(connection, who).await?,
    };
    found.ok_or_else(|| {
        Failure::not_found(format!("there is no user \"{who}\" in tenant {slug}"))
            .hint(format!("tenantctl user list -t {slug} --search {who}"))
    })
}
