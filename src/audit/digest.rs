//! The digests of entries and blocks, computed by the program: whoever changes a trail can change the functions of its
//! database as well. They are those of `audit.entry_digest` and `landlord.entry_digest`.

use sha2::{Digest, Sha256};

use crate::db::audit::{SealCheck, SealedBlock};

/// The types of columns, as PostgreSQL numbers its own.
mod oid {
    pub const BYTEA: u32 = 17;
    pub const NAME: u32 = 19;
    pub const BIGINT: u32 = 20;
    pub const TEXT: u32 = 25;
    pub const INET: u32 = 869;
    pub const TIMESTAMPTZ: u32 = 1184;
    pub const UUID: u32 = 2950;
    pub const JSONB: u32 = 3802;
    pub const XID8: u32 = 5069;
}

/// Of which columns an entry's digest is made, in the order in which `seals_entries.sql` gives them.
#[derive(Debug)]
pub(super) struct Layout {
    /// What says of nobody what they did.
    head: &'static [u32],
    /// Which of them is the id.
    id: usize,
    /// What is erased with its salt when a person is forgotten; their digest follows it. Nothing where nothing is erased.
    values: &'static [u32],
}

pub(super) const TENANT: Layout = Layout {
    head: &[
        oid::UUID,
        oid::BIGINT,
        oid::TIMESTAMPTZ,
        oid::XID8,
        oid::UUID,
        oid::UUID,
        oid::NAME,
        oid::UUID,
        oid::TEXT,
        oid::TEXT,
        oid::UUID,
        oid::TEXT,
    ],
    id: 1,
    values: &[
        oid::UUID,
        oid::TEXT,
        oid::TEXT,
        oid::INET,
        oid::TEXT,
        oid::JSONB,
        oid::JSONB,
    ],
};

pub(super) const LANDLORD: Layout = Layout {
    head: &[
        oid::BIGINT,
        oid::TIMESTAMPTZ,
        oid::XID8,
        oid::TEXT,
        oid::NAME,
        oid::TEXT,
        oid::TEXT,
        oid::UUID,
        oid::TEXT,
        oid::TEXT,
        oid::TEXT,
        oid::JSONB,
        oid::JSONB,
    ],
    id: 0,
    values: &[],
};

/// Holds a block against the entries that are there now, whatever their order; `None` when they are not what was asked
/// for.
pub(super) fn check(layout: &Layout, block: SealedBlock, entries: &[u8]) -> Option<SealCheck> {
    let mut rest = entries;
    let mut buffer = Vec::with_capacity(1024);
    let mut digests: Vec<(i64, [u8; 32])> = Vec::with_capacity(1000);
    let mut erased = 0;
    while !rest.is_empty() {
        let entry = digest(layout, &mut rest, &mut buffer)?;
        erased += i64::from(entry.is_erased);
        digests.push((entry.id, entry.digest));
    }
    digests.sort_unstable_by_key(|(id, _)| *id);
    let mut hash = Sha256::new();
    for (_, digest) in &digests {
        hash.update(digest);
    }
    Some(SealCheck {
        found: i64::try_from(digests.len()).ok()?,
        erased,
        holds: !digests.is_empty() && hash.finalize().as_slice() == block.entries_digest,
        block,
    })
}

struct EntryDigest {
    id: i64,
    is_erased: bool,
    digest: [u8; 32],
}

/// The digest of the entry with which the rows begin, which are left with those that follow.
fn digest(layout: &Layout, rows: &mut &[u8], buffer: &mut Vec<u8>) -> Option<EntryDigest> {
    buffer.clear();
    let has_values = !layout.values.is_empty();
    put_count(buffer, layout.head.len() + usize::from(has_values));
    let mut id = None;
    for (place, oid) in layout.head.iter().enumerate() {
        let field = field(rows)?;
        if place == layout.id {
            id = Some(i64::from_be_bytes(field.get(4..)?.try_into().ok()?));
        }
        put(buffer, *oid, field);
    }
    let mut is_erased = false;
    if has_values {
        let head = buffer.len();
        put_count(buffer, layout.values.len());
        let mut is_empty = true;
        for oid in layout.values {
            let field = field(rows)?;
            is_empty &= is_null(field);
            put(buffer, *oid, field);
        }
        let erased_digest = field(rows)?;
        is_erased = !is_null(erased_digest);
        if is_erased && is_empty {
            buffer.truncate(head);
            put(buffer, oid::BYTEA, erased_digest);
        } else {
            let digest = Sha256::digest(&buffer[head..]);
            buffer.truncate(head);
            buffer.extend_from_slice(&oid::BYTEA.to_be_bytes());
            buffer.extend_from_slice(&32_u32.to_be_bytes());
            buffer.extend_from_slice(&digest);
        }
    }
    Some(EntryDigest {
        id: id?,
        is_erased,
        digest: Sha256::digest(&*buffer).into(),
    })
}

/// A record in its binary form is the number of its columns, and of each its type, its length and its value.
fn put_count(buffer: &mut Vec<u8>, columns: usize) {
    buffer.extend_from_slice(&u32::try_from(columns).unwrap_or_default().to_be_bytes());
}

fn put(buffer: &mut Vec<u8>, oid: u32, field: &[u8]) {
    buffer.extend_from_slice(&oid.to_be_bytes());
    buffer.extend_from_slice(field);
}

/// The length of a field, -1 for null, with its value.
fn field<'r>(rows: &mut &'r [u8]) -> Option<&'r [u8]> {
    let length = i32::from_be_bytes(rows.get(..4)?.try_into().ok()?);
    let (field, rest) = rows.split_at_checked(4 + usize::try_from(length).unwrap_or(0))?;
    *rows = rest;
    Some(field)
}

fn is_null(field: &[u8]) -> bool {
    field.len() == 4 && field[0] == 0xff
}
