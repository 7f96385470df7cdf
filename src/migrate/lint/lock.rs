//! The locks that statements take on tables, and what each of them keeps others from, in words.

use std::fmt;

/// A table-level lock. Its conflicts are those of PostgreSQL's documentation, chapter "Explicit Locking",
/// section "Table-Level Locks".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LockMode {
    /// Taken by reading.
    AccessShare,
    /// Taken by `select … for update` and its kin.
    RowShare,
    /// Taken by writing rows.
    RowExclusive,
    /// Taken by what runs beside reading and writing: vacuum, concurrent builds of indexes, validation.
    ShareUpdateExclusive,
    /// Taken by building an index.
    Share,
    /// Taken by adding a foreign key or a trigger.
    ShareRowExclusive,
    /// Taken by `refresh materialized view concurrently`.
    Exclusive,
    /// Taken by nearly every other change of a table.
    AccessExclusive,
}

impl LockMode {
    /// All modes, from the weakest.
    pub const ALL: [Self; 8] = [
        Self::AccessShare,
        Self::RowShare,
        Self::RowExclusive,
        Self::ShareUpdateExclusive,
        Self::Share,
        Self::ShareRowExclusive,
        Self::Exclusive,
        Self::AccessExclusive,
    ];

    /// The name in PostgreSQL's documentation and in `lock table`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AccessShare => "ACCESS SHARE",
            Self::RowShare => "ROW SHARE",
            Self::RowExclusive => "ROW EXCLUSIVE",
            Self::ShareUpdateExclusive => "SHARE UPDATE EXCLUSIVE",
            Self::Share => "SHARE",
            Self::ShareRowExclusive => "SHARE ROW EXCLUSIVE",
            Self::Exclusive => "EXCLUSIVE",
            Self::AccessExclusive => "ACCESS EXCLUSIVE",
        }
    }

    /// The name in `pg_locks`.
    #[must_use]
    pub fn catalogue_name(self) -> String {
        let words = self.name().split(' ').map(|word| {
            let (first, rest) = word.split_at(1);
            first.to_owned() + &rest.to_lowercase()
        });
        words.collect::<String>() + "Lock"
    }

    /// Whether a session that holds the lock keeps others from writing rows.
    #[must_use]
    pub fn blocks_writes(self) -> bool {
        self >= Self::Share
    }

    /// Whether a session that holds the lock keeps others from reading.
    #[must_use]
    pub fn blocks_reads(self) -> bool {
        self == Self::AccessExclusive
    }

    /// What it keeps others from doing with a table.
    fn what_it_blocks(self, table: &str) -> String {
        match self {
            Self::AccessShare | Self::RowShare => format!("blocks only the removal and rewriting of {table}"),
            Self::RowExclusive => format!("blocks schema changes and the building of indexes of {table}"),
            Self::ShareUpdateExclusive => {
                format!("blocks other schema changes and vacuum of {table}, neither reads nor writes,")
            }
            Self::Share | Self::ShareRowExclusive => format!("blocks writes to {table}, not reads,"),
            Self::Exclusive => format!("blocks writes to {table} and locks of its rows, not plain reads,"),
            Self::AccessExclusive => format!("blocks reads and writes of {table}"),
        }
    }
}

impl fmt::Display for LockMode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// How much a statement does while it holds its lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// Only the catalogue is written.
    Moment,
    /// The rows that the statement touches are written.
    Touched,
    /// Every row is read.
    Scan,
    /// An index is built over every row.
    Build,
    /// Every row is written anew, and every index with it.
    Rewrite,
}

impl Extent {
    /// Whether it grows with the table.
    #[must_use]
    pub fn grows(self) -> bool {
        self > Self::Moment
    }

    fn words(self) -> &'static str {
        match self {
            Self::Moment => "",
            Self::Touched => ": rows are written",
            Self::Scan => ": every row is read",
            Self::Build => ": an index is built over every row",
            Self::Rewrite => ": every row and index is written anew",
        }
    }
}

/// A lock on a table, and how much is done under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    /// The mode.
    pub mode: LockMode,
    /// The table, with its schema where the statement names it; `the table of …` when only an index is named.
    pub table: String,
    /// How much is done under it.
    pub extent: Extent,
}

impl Lock {
    /// What the lock keeps others from, and for how long.
    #[must_use]
    pub fn blocks(&self, transactional: bool) -> String {
        let time = match (self.extent, transactional) {
            (Extent::Moment, true) => "from then until the migration is committed",
            (Extent::Moment, false) => "for a moment",
            (_, _) => "for as long as it runs",
        };
        let what = self.mode.what_it_blocks(&self.table);
        format!("{what} {time}{}", self.extent.words())
    }
}

impl fmt::Display for Lock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} on {}", self.mode, self.table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_says_what_it_blocks_and_for_how_long() {
        let lock = |mode, extent| Lock {
            mode,
            table: "organization.units".to_owned(),
            extent,
        };
        assert_eq!(
            lock(LockMode::AccessExclusive, Extent::Rewrite).blocks(true),
            "blocks reads and writes of organization.units for as long as it runs: every row and index is written anew"
        );
        assert_eq!(
            lock(LockMode::Share, Extent::Moment).blocks(true),
            "blocks writes to organization.units, not reads, from then until the migration is committed"
        );
        assert_eq!(
            LockMode::ShareRowExclusive.catalogue_name(),
            "ShareRowExclusiveLock"
        );
    }
}
