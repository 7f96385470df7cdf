//! Finds a type of membership, and says which one may have been meant.

use sqlx::PgConnection;

use crate::app::nearest;
use crate::db::membership::types::{self, MembershipType};
use crate::error::{Failure, Result};

/// Finds a type of membership by its code.
pub(super) async fn find(connection: &mut PgConnection, slug: &str, code: &str) -> Result<MembershipType> {
    let mut known = types::list(connection).await?;
    if let Some(place) = known.iter().position(|kind| kind.code == code) {
        return Ok(known.swap_remove(place));
    }
    let codes: Vec<String> = known.into_iter().map(|kind| kind.code).collect();
    let failure = Failure::not_found(format!(
        "there is no type of membership \"{code}\" in tenant {slug}"
    ));
    let failure = match nearest(code, &codes) {
        Some(near) => failure.hint(format!("did you mean {near}?")),
        None => failure,
    };
    Err(failure.hint(format!("tenantctl membership type list -t {slug}")))
}
