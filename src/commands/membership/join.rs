//! People become members, or applicants where levels must approve that. They are held to what applicants are held to.

use crate::app::App;
use crate::db::WriteTransaction;
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
