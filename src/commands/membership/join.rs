//! People become members, or applicants where levels must approve that. They are held to what applicants are held to.

use chrono::NaiveDate;

use crate::app::App;
use crate::commands::repeat::quoted;
use crate::db::WriteTransaction;
use crate::db::identity::users::User;
use crate::db::membership::joining::{self, Joined, Joiner, Obstacle};
use crate::error::{Failure, Result};

/// Makes people members or applicants; refused where something keeps one of them from it.
pub(super) async fn join(
    app: &App,
    transaction: &mut WriteTransaction<'_>,
    joiners: &[Joiner],
    joined_via: &str,
    slug: &str,
) -> Result<Vec<Joined>> {
    let obstacles = joining::obstacles(transaction, joiners).await?;
    if let Some(obstacle) = obstacles.iter().find(|obstacle| obstacle.hinders()) {
        return Err(refusal(obstacle, slug));
    }
    for obstacle in &obstacles {
        app.output
            .note(&format!("{}: {}", obstacle.name, obstacle.obstacle));
    }
    Ok(joining::join(transaction, joiners, joined_via).await?)
}

fn refusal(obstacle: &Obstacle, slug: &str) -> Failure {
    let failure = Failure::refused(&obstacle.obstacle);
    match obstacle.code.as_str() {
        "too_young" => failure.hint(format!("tenantctl user show {} -t {slug}", obstacle.user_id)),
        "closed_type" => failure.hint(format!("tenantctl membership type list -t {slug}")),
        _ => failure
            .hint(format!("tenantctl unit tree {} -t {slug}", obstacle.unit))
            .hint(format!("tenantctl membership type list -t {slug}")),
    }
}

/// Refuses a date of birth that is not the one known of a person. What is said of somebody who is known is not written
/// by those who join; the age that it gives must not go unseen.
pub(super) fn refuse_other_birth(user: &User, given: Option<NaiveDate>, slug: &str) -> Result<()> {
    let Some(day) = given.filter(|_| given != user.date_of_birth) else {
        return Ok(());
    };
    let known = user.date_of_birth.map_or_else(
        || "no date of birth".to_owned(),
        |known| format!("{known} as the date of birth"),
    );
    let who = user.email.clone().unwrap_or_else(|| user.id.to_string());
    Err(
        Failure::conflict(format!("the person is known already, with {known}")).hint(format!(
            "tenantctl user update {} -t {slug} --date-of-birth {day}",
            quoted(&who)
        )),
    )
}
