//! Anchors: what a trail was sealed with, kept where nobody who can change the trail can change it too.

use std::fmt::Write;
use std::io;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use super::file;
use super::seal::seal;
use super::trail::Trail;
use crate::db::audit::{self, SealDigest};
use crate::db::landlord::{Landlord, anchors};
use crate::db::tenancy::TenantDatabase;
use crate::db::{Act, Database, Result};

/// How long transactions are waited for that run while a trail is sealed before something else is done.
const PATIENCE: Duration = Duration::from_secs(10);

/// The digests of a trail's blocks as somebody else knows them.
#[derive(Clone, Debug)]
pub struct Anchor {
    /// Who knows them, in words.
    pub keeper: String,
    /// They, in order.
    pub digests: Vec<SealDigest>,
}

/// Anchors the blocks of a tenant that are new in the landlord. Returns whether they follow from those that are
/// anchored; when they do not, nothing is anchored.
///
/// # Errors
/// When a database fails.
pub async fn anchor(landlord: &mut Landlord, act: &Act, tenant: &mut TenantDatabase) -> Result<bool> {
    let last = anchors::last(landlord.connection(), tenant.tenant_id).await?;
    let after = last.as_ref().map_or(0, |block| block.number - 1);
    let mut blocks = audit::seals::digests(&mut *tenant.read().await?, after).await?;
    if let Some(last) = last {
        if blocks.first().is_none_or(|first| *first != last) {
            return Ok(false);
        }
        blocks.remove(0);
    }
    if !blocks.is_empty() {
        let mut transaction = landlord.write(act).await?;
        anchors::add(&mut transaction, tenant.tenant_id, &blocks).await?;
        transaction.commit().await?;
    }
    Ok(true)
}

/// Seals the trail of a tenant's database before it is replaced or moved, and anchors the blocks in the landlord. One that
/// does not follow from what the landlord knows is sealed and not anchored: `audit verify` tells.
///
/// # Errors
/// When a database fails.
pub async fn seal_and_anchor(
    landlord: &mut Landlord,
    act: &Act,
    tenant_id: Uuid,
    options: &PgConnectOptions,
) -> Result<()> {
    // Whether a context's migrations are complete does not matter for its trail.
    let tenant = TenantDatabase::open(options, tenant_id, landlord.id(), &[]).await?;
    let mut database = Database::Tenant(Box::new(tenant));
    seal(&mut database, act, PATIENCE).await?;
    if let Database::Tenant(tenant) = &mut database {
        anchor(landlord, act, tenant).await?;
    }
    Ok(())
}

/// The last block up to which the trail of a tenant's database is the one that the landlord knows; 0 when it shares none
/// with it.
///
/// # Errors
/// When a database fails.
pub async fn last_shared(
    landlord: &mut Landlord,
    tenant_id: Uuid,
    options: &PgConnectOptions,
) -> Result<i64> {
    let known = anchors::list(landlord.connection(), tenant_id).await?;
    let mut tenant = TenantDatabase::open(options, tenant_id, landlord.id(), &[]).await?;
    let found = audit::seals::digests(&mut *tenant.read().await?, 0).await?;
    let shared = known
        .iter()
        .zip(&found)
        .take_while(|(known, found)| known == found);
    Ok(shared.last().map_or(0, |(block, _)| block.number))
}

/// What the landlord knows of a tenant's trail; of its own it knows nothing that who changes the trail could not change.
///
/// # Errors
/// When the landlord's database fails.
pub async fn anchored(landlord: &mut Landlord, database: &Database) -> Result<Vec<Anchor>> {
    Ok(match database {
        Database::Landlord(_) => Vec::new(),
        Database::Tenant(tenant) => vec![Anchor {
            keeper: "the landlord".to_owned(),
            digests: anchors::list(landlord.connection(), tenant.tenant_id).await?,
        }],
    })
}

/// The digests of a trail's blocks, to be kept outside.
///
/// # Errors
/// When the database fails.
pub async fn head(database: &mut Database, target: &str) -> Result<Head> {
    let trail = Trail::of(database);
    let tenant_id = match database {
        Database::Landlord(_) => None,
        Database::Tenant(tenant) => Some(tenant.tenant_id),
    };
    let blocks = trail.digests(&mut *database.read().await?, 0).await?;
    Ok(Head {
        target: target.to_owned(),
        tenant_id,
        number: blocks.last().map_or(0, |block| block.number),
        digest: blocks.last().map(|block| hexadecimal(&block.digest)),
        blocks: blocks.iter().map(|block| hexadecimal(&block.digest)).collect(),
    })
}

/// The heads of trails as they are kept outside.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heads {
    /// The landlord whose trails they are.
    pub landlord: Uuid,
    /// When they were written.
    pub anchored_at: DateTime<Utc>,
    /// Each trail's.
    pub heads: Vec<Head>,
}

/// The head of one trail.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The tenant's slug, or `landlord`.
    pub target: String,
    /// The tenant; none for the landlord.
    pub tenant_id: Option<Uuid>,
    /// The number of the last block; 0 when nothing was sealed.
    pub number: i64,
    /// Its digest.
    pub digest: Option<String>,
    /// The digests of all blocks, from the first.
    pub blocks: Vec<String>,
}

/// What can be wrong with a file of heads.
#[derive(Debug, thiserror::Error)]
pub enum HeadsError {
    /// It is none.
    #[error("it is no file of heads")]
    Malformed(#[source] serde_json::Error),
    /// A digest is none.
    #[error("block {number} of {target} has no digest of SHA-256")]
    Digest {
        /// The trail.
        target: String,
        /// The block.
        number: usize,
    },
    /// The head is not the last block.
    #[error("the head of {target} is not its last block")]
    Inconsistent {
        /// The trail.
        target: String,
    },
    /// It is of another landlord.
    #[error("it is of another landlord: {found}")]
    OtherLandlord {
        /// Which one.
        found: Uuid,
    },
}

impl Heads {
    /// Reads a file of heads of this landlord.
    ///
    /// # Errors
    /// When it is none, or another landlord's.
    pub fn parse(text: &str, landlord: Uuid) -> Result<Self, HeadsError> {
        let heads: Self = serde_json::from_str(text).map_err(HeadsError::Malformed)?;
        if heads.landlord != landlord {
            return Err(HeadsError::OtherLandlord {
                found: heads.landlord,
            });
        }
        for head in &heads.heads {
            let last = usize::try_from(head.number).ok();
            if last != Some(head.blocks.len()) || head.digest.as_ref() != head.blocks.last() {
                return Err(HeadsError::Inconsistent {
                    target: head.target.clone(),
                });
            }
            head.digests()?;
        }
        Ok(heads)
    }

    /// Writes them to a file, whole or not at all.
    ///
    /// # Errors
    /// When the folder fails.
    pub fn write(&self, file: &Path) -> io::Result<()> {
        let mut temporary = tempfile::NamedTempFile::new_in(file::folder(file))?;
        serde_json::to_writer_pretty(&mut temporary, self)?;
        file::replace(temporary, file)
    }

    /// Puts the head of a trail in the place of the one that is known. Returns whether it follows from that one, all of
    /// whose blocks are there as they were; when it does not, the known one stays.
    #[must_use]
    pub fn renew(&mut self, head: Head) -> bool {
        let place = self
            .heads
            .iter()
            .position(|known| known.tenant_id == head.tenant_id);
        let Some(known) = place.and_then(|place| self.heads.get_mut(place)) else {
            self.heads.push(head);
            return true;
        };
        let follows = head.blocks.starts_with(&known.blocks);
        if follows {
            *known = head;
        }
        follows
    }

    /// The head of a trail, by the id of its tenant, none for the landlord.
    #[must_use]
    pub fn of(&self, tenant_id: Option<Uuid>) -> Option<&Head> {
        self.heads.iter().find(|head| head.tenant_id == tenant_id)
    }
}

impl Head {
    /// The digests of all blocks.
    ///
    /// # Errors
    /// When one is none.
    pub fn digests(&self) -> Result<Vec<SealDigest>, HeadsError> {
        let numbered = (1..).zip(&self.blocks);
        let digests = numbered.map(|(number, text)| {
            let digest = bytes(text).filter(|digest| digest.len() == 32);
            digest
                .map(|digest| SealDigest { number, digest })
                .ok_or_else(|| HeadsError::Digest {
                    target: self.target.clone(),
                    number: usize::try_from(number).unwrap_or_default(),
                })
        });
        digests.collect()
    }
}

/// Bytes as people compare them.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|start| u8::from_str_radix(&text[start..start + 2], 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(blocks: &[&str], number: i64) -> String {
        serde_json::json!({
            "landlord": Uuid::nil(),
            "anchored_at": DateTime::UNIX_EPOCH,
            "heads": [{
                "target": "nrna",
                "tenant_id": Uuid::max(),
                "number": number,
                "digest": blocks.last(),
                "blocks": blocks,
            }],
        })
        .to_string()
    }

    #[test]
    fn a_file_of_heads_is_read_as_it_was_written() {
        let digest = hexadecimal(&[0xab; 32]);
        let parsed = Heads::parse(&heads(&[&digest], 1), Uuid::nil()).unwrap();
        let digests = parsed.of(Some(Uuid::max())).unwrap().digests().unwrap();
        assert_eq!(
            (digests[0].number, digests[0].digest.clone()),
            (1, vec![0xab; 32])
        );
        assert!(parsed.of(None).is_none());
    }

    #[test]
    fn a_head_takes_the_place_of_the_one_from_which_it_follows_alone() {
        let digests = [1, 2, 3].map(|byte| hexadecimal(&[byte; 32]));
        let parsed = |blocks: &[&str]| {
            let number = i64::try_from(blocks.len()).unwrap();
            Heads::parse(&heads(blocks, number), Uuid::nil()).unwrap()
        };
        let [first, second, other] = digests.each_ref().map(String::as_str);
        let renewed = |blocks: &[&str]| {
            let mut known = parsed(&[first, second]);
            let follows = known.renew(parsed(blocks).heads.remove(0));
            (follows, known.heads.remove(0).blocks.len())
        };
        assert_eq!(renewed(&[first, second, other]), (true, 3));
        assert_eq!(renewed(&[first, second]), (true, 2));
        assert_eq!(renewed(&[first]), (false, 2), "its end was cut off");
        assert_eq!(renewed(&[first, other, second]), (false, 2), "it was sealed anew");
    }

    #[test]
    fn a_file_that_does_not_hold_together_is_refused() {
        let digest = hexadecimal(&[1; 32]);
        let refused = |text: &str| Heads::parse(text, Uuid::nil()).unwrap_err();
        assert!(matches!(refused("{}"), HeadsError::Malformed(_)));
        assert!(matches!(
            refused(&heads(&["zz"], 1)),
            HeadsError::Digest { number: 1, .. }
        ));
        assert!(matches!(
            refused(&heads(&[&digest], 2)),
            HeadsError::Inconsistent { .. }
        ));
        let other = Heads::parse(&heads(&[&digest], 1), Uuid::max());
        assert!(matches!(other, Err(HeadsError::OtherLandlord { .. })));
    }
}
