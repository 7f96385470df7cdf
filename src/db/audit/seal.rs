//! Blocks of a trail, a tenant's or the landlord's, held against the entries that are there now.

/// A block as it was sealed.
#[derive(Clone, Debug)]
pub struct SealedBlock {
    /// Its number, ascending by one.
    pub number: i64,
    /// Its digest.
    pub digest: Vec<u8>,
    /// How many entries were sealed.
    pub entries: i64,
    /// The lowest id among them.
    pub first_id: i64,
    /// The highest id among them.
    pub last_id: i64,
    /// SHA-256 of their digests, ordered by id.
    pub entries_digest: Vec<u8>,
    /// Whether its entries were pruned, so that only the chain tells of them.
    pub is_pruned: bool,
    /// Whether it follows from the block before.
    pub is_chained: bool,
}

/// How a block fits what is there now.
#[derive(Clone, Debug)]
pub struct SealCheck {
    /// The block.
    pub block: SealedBlock,
    /// How many entries are there now.
    pub found: i64,
    /// How many of those were erased.
    pub erased: i64,
    /// Whether they are the ones that were sealed.
    pub holds: bool,
}

/// An entry that does not fit.
#[derive(Clone, Debug)]
pub struct Misfit {
    /// The entry's id.
    pub id: i64,
    /// `changed`, `removed` or `inserted`; `pruned` or `erased` where no entry tells of it.
    pub change: String,
}

/// How far a trail is sealed.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The number of the last block; 0 when there is none.
    pub number: i64,
    /// How many entries there are.
    pub entries: i64,
    /// How many of them are not sealed yet.
    pub unsealed: i64,
}

/// A block's digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealDigest {
    /// The block's number.
    pub number: i64,
    /// Its digest.
    pub digest: Vec<u8>,
}
