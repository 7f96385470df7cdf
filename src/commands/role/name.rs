//! Finds the roles and permissions that an operator names, and says on whose behalf an operator acts.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::app::{App, nearest};
use crate::commands::lookup;
use crate::db::access::permissions;
use crate::db::access::roles::{self, Role};
use crate::db::landlord::Landlord;
use crate::db::tenancy::TenantDatabase;
use crate::db::{Act, Actor, ActorKind};
use crate::error::{Failure, Result};

/// How many codes of roles are searched for what may have been meant.
const MOST_CODES: i64 = 10_000;

/// Finds a role by its code.
///
/// # Errors
/// Not found, with what the code may have been meant to be.
pub(super) async fn role(connection: &mut PgConnection, slug: &str, code: &str) -> Result<Role> {
    if let Some(role) = roles::find(connection, code).await? {
        return Ok(role);
    }
    let codes = crate::db::access::role_codes(connection, "", MOST_CODES).await?;
    let failure = Failure::not_found(format!("there is no role \"{code}\" in tenant {slug}"));
    let failure = match nearest(code, &codes) {
        Some(near) => failure.hint(format!("did you mean {near}?")),
        None => failure,
    };
    Err(failure.hint(format!("tenantctl role list -t {slug}")))
}

/// The ids of several roles.
///
/// # Errors
/// As for [`role`], for the first that there is not.
pub(super) async fn role_ids(
    connection: &mut PgConnection,
    slug: &str,
    codes: &[String],
) -> Result<Vec<Uuid>> {
    let mut ids = Vec::with_capacity(codes.len());
    for code in codes {
        ids.push(role(connection, slug, code).await?.id);
    }
    Ok(ids)
}

/// The ids of permissions, given by their codes.
///
/// # Errors
/// Not found, with what the first unknown code may have been meant to be.
pub(super) async fn permission_ids(
    connection: &mut PgConnection,
    slug: &str,
    codes: &[String],
) -> Result<Vec<Uuid>> {
    let known = permissions::ids(connection).await?;
    let find = |code: &String| known.iter().find(|(known, _)| known == code).map(|(_, id)| *id);
    codes
        .iter()
        .map(|code| {
            find(code).ok_or_else(|| {
                let codes: Vec<_> = known.iter().map(|(known, _)| known.clone()).collect();
                let failure =
                    Failure::not_found(format!("there is no permission \"{code}\" in tenant {slug}"));
                let failure = match nearest(code, &codes) {
                    Some(near) => failure.hint(format!("did you mean {near}?")),
                    None => failure,
                };
                failure.hint(format!("tenantctl role permission list -t {slug}"))
            })
        })
        .collect()
}

/// The id of one permission.
///
/// # Errors
/// As for [`permission_ids`].
pub(super) async fn permission_id(connection: &mut PgConnection, slug: &str, code: &str) -> Result<Uuid> {
    Ok(permission_ids(connection, slug, &[code.to_owned()]).await?[0])
}

/// Who acts: the operator, or one of the tenant's own users in whose name the operator does, and whom the database then
/// holds to what that user may give.
///
/// # Errors
/// When there is no such user.
pub(super) async fn act(
    app: &App,
    landlord: &Landlord,
    database: &mut TenantDatabase,
    slug: &str,
    in_name_of: Option<&str>,
) -> Result<Act> {
    let act = app.act(landlord);
    let Some(who) = in_name_of else {
        return Ok(act);
    };
    let user = lookup::user(&mut *database.read().await?, slug, who).await?;
    Ok(Act {
        actor: Actor {
            kind: ActorKind::User,
            reference: user.id.to_string(),
            display_name: user.name,
            claimed: true,
        },
        ..act
    })
}
