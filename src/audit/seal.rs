//! Sealing a trail: closing what was written, without holding writers up.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::trail::Trail;
use crate::db::audit::Standing;
use crate::db::{Act, Database, Result, server};

/// How long to look away from transactions that have not ended.
const PAUSE: Duration = Duration::from_millis(50);

/// What sealing did.
#[derive(Clone, Debug)]
pub struct Sealed {
    /// How many entries were sealed now.
    pub entries: i64,
    /// How far the trail is sealed.
    pub standing: Standing,
}

/// Seals what was written. An entry is sealed once every transaction that is older than its own has ended; those that
/// run now are waited for, so long at most.
///
/// # Errors
/// When the database fails.
pub async fn seal(database: &mut Database, act: &Act, patience: Duration) -> Result<Sealed> {
    // Whoever acts for the first time is registered, which the trail shows: that is to be sealed too.
    database.write(act).await?.commit().await?;
    let trail = Trail::of(database);
    let mut transaction = database.write(act).await?;
    let youngest = server::next_transaction(&mut transaction).await?;
    let deadline = Instant::now() + patience;
    while server::oldest_transaction(&mut transaction).await? < youngest && Instant::now() < deadline {
        sleep(PAUSE).await;
    }
    let entries = trail.seal(&mut transaction).await?;
    transaction.commit().await?;
    Ok(Sealed {
        entries,
        standing: standing(database).await?,
    })
}

/// How far a trail is sealed.
///
/// # Errors
/// When the database fails.
async fn standing(database: &mut Database) -> Result<Standing> {
    let trail = Trail::of(database);
    trail.standing(&mut *database.read().await?).await
}

/// Whether a trail has more than so many blocks.
///
/// # Errors
/// When the database fails.
pub async fn is_longer_than(database: &mut Database, blocks: i64) -> Result<bool> {
    let trail = Trail::of(database);
    let further = trail.digests(&mut *database.read().await?, blocks).await?;
    Ok(!further.is_empty())
}
