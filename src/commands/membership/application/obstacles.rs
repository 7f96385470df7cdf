//! What stands in the way of an application.

use chrono::NaiveDate;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::app::{App, nearest};
use crate::db::membership::applications::{self, Standing};
use crate::db::membership::types::{self, MembershipType};
use crate::db::organization::units::Unit;
use crate::error::{Failure, Result};

/// The type of membership that is applied for; new memberships of it are taken.
pub(super) async fn find_type(
    connection: &mut PgConnection,
    slug: &str,
    code: &str,
) -> Result<MembershipType> {
    let all = types::list(connection).await?;
    let codes: Vec<String> = all.iter().map(|known| known.code.clone()).collect();
    let Some(found) = all.into_iter().find(|known| known.code == code) else {
        let failure = Failure::not_found(format!(
            "there is no type of membership \"{code}\" in tenant {slug}"
        ));
        let failure = match nearest(code, &codes) {
            Some(near) => failure.hint(format!("did you mean {near}?")),
            None => failure,
        };
        return Err(failure.hint(format!("tenantctl membership type list -t {slug}")));
    };
    if !found.active {
        return Err(
            Failure::refused(format!("no new memberships of type {code} are taken"))
                .hint(format!("tenantctl membership type list -t {slug}")),
        );
    }
    Ok(found)
}

/// Refuses a unit that has not every level above it that must approve.
pub(super) async fn check_levels(
    connection: &mut PgConnection,
    slug: &str,
    unit: &Unit,
    membership_type: &MembershipType,
) -> Result<()> {
    let code = &membership_type.code;
    let missing = applications::missing_levels(connection, unit.id, membership_type.id).await?;
    match missing.first() {
        None => Ok(()),
        Some(level) => Err(Failure::refused(format!(
            "unit {} has no {level} above it, and a {level} approves memberships of type {code}",
            unit.code
        ))
        .hint(format!("tenantctl unit show {} -t {slug}", unit.code))
        .hint(format!(
            "tenantctl membership type update {code} -t {slug} --approval-levels …"
        ))),
    }
}

/// Refuses who is too young, as far as that is known.
pub(super) async fn check_age(
    app: &App,
    connection: &mut PgConnection,
    user_id: Uuid,
    slug: &str,
    membership_type: &MembershipType,
    on: NaiveDate,
) -> Result<()> {
    let Some(least) = membership_type.minimum_age else {
        return Ok(());
    };
    match applications::age(connection, user_id, on).await? {
        Some(age) if age < least => Err(Failure::refused(format!(
            "memberships of type {} are from the age of {least}, and the person is {age}",
            membership_type.code
        ))
        .hint(format!("tenantctl membership type list -t {slug}"))),
        Some(_) => Ok(()),
        None => {
            app.output.note(&format!(
                "memberships of type {} are from the age of {least}; the date of birth is not known",
                membership_type.code
            ));
            Ok(())
        }
    }
}

/// The same application where it is open already; a refusal where the person is in the way of another.
pub(super) fn check_standing(
    standing: &[Standing],
    slug: &str,
    unit: &str,
    membership_type: &str,
    is_primary: bool,
) -> Result<Option<Uuid>> {
    for other in standing {
        let number = other.member_no.clone().unwrap_or_else(|| other.id.to_string());
        let is_open = matches!(other.status.as_str(), "applied" | "in_review" | "approved");
        let is_same_unit = other.unit_code == unit;
        if is_open
            && is_same_unit
            && other.membership_type == membership_type
            && other.is_primary == is_primary
        {
            return Ok(Some(other.id));
        }
        if is_open && (is_same_unit || (is_primary && other.is_primary)) {
            return Err(Failure::conflict(format!(
                "the person has applied already, at unit {} as {}",
                other.unit_code, other.membership_type
            ))
            .hint(format!(
                "tenantctl membership application show {} -t {slug}",
                other.id
            )));
        }
        if !is_open && is_same_unit {
            return Err(Failure::conflict(format!(
                "the person is a member of unit {unit} already: {number}, {}",
                other.status
            ))
            .hint(format!("tenantctl membership show {number} -t {slug}")));
        }
        if !is_open && is_primary && other.is_primary {
            return Err(Failure::conflict(format!(
                "the person has a main membership already: {number} at unit {}, {}",
                other.unit_code, other.status
            ))
            .hint("--secondary applies for a second one beside it")
            .hint(format!("tenantctl membership show {number} -t {slug}")));
        }
    }
    Ok(None)
}
