//! Verifying a trail: everything is computed anew from the entries, and held against seals and anchors.

use std::collections::VecDeque;

use futures_util::future::{join, join_all};
use serde::Serialize;
use sqlx::PgConnection;
use tokio::task::{JoinHandle, spawn_blocking};

use super::anchor::Anchor;
use super::digest;
use super::trail::Trail;
use crate::db::audit::{Misfit, SealCheck, SealedBlock};
use crate::db::{Database, Error, Result, server};

/// So many blocks that do not fit are looked into; of the others only the number is told.
const MOST_FINDINGS: usize = 20;

/// So many blocks are read before the first of them is computed.
const MOST_AHEAD: usize = 4;

/// What a finding answers with no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Is what is there what was written?
    Intact,
    /// Is everything there that was written?
    Complete,
}

/// Something that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which question it answers with no.
    pub question: Question,
    /// The block.
    pub block: Option<i64>,
    /// The entry, where it can be named.
    pub entry: Option<i64>,
    /// The finding in one sentence.
    pub message: String,
}

/// What verifying gave.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// How many blocks there are.
    pub blocks: i64,
    /// How many entries are sealed and there.
    pub sealed: i64,
    /// How many entries are not sealed yet.
    pub unsealed: i64,
    /// How many sealed entries were erased.
    pub erased: i64,
    /// How many sealed entries were pruned.
    pub pruned: i64,
    /// The number of the last block that is anchored anywhere; 0 when none is.
    pub anchored: i64,
    /// What does not fit, in the order of the blocks.
    pub findings: Vec<Finding>,
    /// How many more blocks do not fit.
    pub more: usize,
}

impl Verdict {
    /// Whether a question is answered with yes.
    #[must_use]
    pub fn answers(&self, question: Question) -> bool {
        self.findings.iter().all(|finding| finding.question != question)
    }
}

/// Verifies a trail against its seals and against anchors. Further sessions in the same database share the work.
///
/// # Errors
/// When the database fails.
pub async fn verify(
    database: &mut Database,
    helpers: &mut [Database],
    anchors: &[Anchor],
) -> Result<Verdict> {
    let trail = Trail::of(database);
    let mut transaction = database.read().await?;
    let standing = trail.standing(&mut transaction).await?;
    let mut ranges = ranges(standing.number, helpers.len() + 1).into_iter();
    let snapshot = server::export_snapshot(&mut transaction).await?;
    let own = Pass::over(
        trail,
        &mut transaction,
        ranges.next().unwrap_or_default(),
        anchors,
    );
    let others = helpers.iter_mut().zip(ranges).map(async |(helper, range)| {
        let mut transaction = helper.read_as_of(&snapshot).await?;
        Pass::over(trail, &mut transaction, range, anchors).await
    });
    let (own, others) = join(own, join_all(others)).await;
    let mut pass = own?;
    for other in others {
        pass.add(other?);
    }
    let mut verdict = pass.verdict;
    verdict.unsealed = standing.unsealed;
    let mut findings = pass.ledger;
    findings.extend(pass.divergence);
    for suspect in pass.suspects {
        findings.push(name(trail, &mut transaction, &suspect).await?);
    }
    findings.sort_by_key(|finding| finding.block);
    findings.extend(cut(standing.number, anchors));
    if standing.entries - standing.unsealed > verdict.sealed
        && let Some(stray) = trail.stray(&mut transaction).await?
    {
        findings.push(Finding {
            question: Question::Intact,
            block: None,
            entry: Some(stray.id),
            message: format!("entry {} was put in later: no block holds it", stray.id),
        });
    }
    if pass.counts_as_pruned || verdict.erased > 0 {
        let unaccounted = trail.unaccounted(&mut transaction).await?;
        findings.extend(unaccounted.iter().map(unexplained));
    }
    verdict.findings = findings;
    Ok(verdict)
}

/// The numbers of blocks from 1 on in so many parts.
fn ranges(last: i64, parts: usize) -> Vec<(i64, i64)> {
    let parts = i64::try_from(parts).unwrap_or(1);
    (0..parts)
        .map(|part| (last * part / parts + 1, last * (part + 1) / parts))
        .collect()
}

/// What is gone and should not be, for no entry tells of it.
fn unexplained(misfit: &Misfit) -> Finding {
    let is_block = misfit.change == "pruned";
    let what = if is_block {
        "the entries of block"
    } else {
        "the values of entry"
    };
    Finding {
        question: Question::Complete,
        block: is_block.then_some(misfit.id),
        entry: (!is_block).then_some(misfit.id),
        message: format!(
            "{what} {} were {}, and no entry tells of it",
            misfit.id, misfit.change
        ),
    }
}

/// What goes from block to block.
struct Pass<'a> {
    anchors: &'a [Anchor],
    verdict: Verdict,
    /// What the blocks themselves show.
    ledger: Vec<Finding>,
    /// Blocks whose entries do not fit.
    suspects: Vec<SealedBlock>,
    /// The first block that is not the one that was anchored.
    divergence: Option<Finding>,
    /// Whether any block counts as pruned.
    counts_as_pruned: bool,
}

impl<'a> Pass<'a> {
    /// Goes over a range of blocks.
    async fn over(
        trail: Trail,
        connection: &mut PgConnection,
        (first, last): (i64, i64),
        anchors: &'a [Anchor],
    ) -> Result<Self> {
        let known = anchors.iter().filter_map(|anchor| anchor.digests.last());
        let mut pass = Self {
            anchors,
            verdict: Verdict {
                blocks: first - 1,
                anchored: known.map(|block| block.number).max().unwrap_or(0),
                ..Verdict::default()
            },
            ledger: Vec::new(),
            suspects: Vec::new(),
            divergence: None,
            counts_as_pruned: false,
        };
        let blocks = trail.blocks(connection, first, last).await?;
        let mut contents = trail.contents(connection, first, last).await?;
        // Blocks are computed beside the reading of those that follow.
        let mut ahead = VecDeque::new();
        for block in blocks {
            let entries = contents.of(block.number).await?;
            let layout = trail.layout();
            ahead.push_back(spawn_blocking(move || digest::check(layout, block, &entries)));
            if ahead.len() > MOST_AHEAD
                && let Some(computed) = ahead.pop_front()
            {
                pass.take(&outcome(computed).await?);
            }
        }
        contents.finish().await?;
        for computed in ahead {
            pass.take(&outcome(computed).await?);
        }
        pass.miss_before(last + 1);
        pass.verdict.blocks = last;
        Ok(pass)
    }

    /// Adds what a pass over the blocks that follow has seen.
    fn add(&mut self, next: Self) {
        self.verdict.blocks = next.verdict.blocks;
        self.verdict.sealed += next.verdict.sealed;
        self.verdict.erased += next.verdict.erased;
        self.verdict.pruned += next.verdict.pruned;
        self.verdict.more += next.verdict.more;
        self.ledger.extend(next.ledger);
        self.suspects.extend(next.suspects);
        self.divergence = self.divergence.take().or(next.divergence);
        self.counts_as_pruned |= next.counts_as_pruned;
    }

    /// Takes note of blocks that should come before one and are not there.
    fn miss_before(&mut self, number: i64) {
        let expected = self.verdict.blocks + 1;
        if number > expected {
            self.note(
                Question::Complete,
                expected,
                format!("{} missing", blocks(expected, number - 1)),
            );
        }
    }

    fn take(&mut self, check: &SealCheck) {
        let block = &check.block;
        let expected = self.verdict.blocks + 1;
        self.miss_before(block.number);
        self.verdict.blocks = block.number;
        self.verdict.erased += check.erased;
        self.counts_as_pruned |= block.is_pruned;
        let range = format!("entries {} to {}", block.first_id, block.last_id);
        if !block.is_pruned {
            self.verdict.sealed += check.found;
        } else if check.found == 0 {
            self.verdict.pruned += block.entries;
        } else {
            // Else whoever takes the fingerprints away, and says so, could change the entries as well.
            self.verdict.sealed += check.found;
            let state = if check.holds {
                "as they were sealed"
            } else {
                "not as they were sealed"
            };
            self.note(
                Question::Intact,
                block.number,
                format!(
                    "block {} counts as pruned, but of its {range} some are there, {state}",
                    block.number
                ),
            );
        }
        let disagreeing = self.anchors.iter().find(|anchor| !anchor.agrees(block));
        if let Some(anchor) = disagreeing {
            // Every block after it is another one too, being chained to it.
            self.divergence.get_or_insert_with(|| Finding {
                question: Question::Intact,
                block: Some(block.number),
                entry: None,
                message: format!(
                    "block {} was sealed anew since {} came to know it: its {range} are not those that were sealed",
                    block.number, anchor.keeper
                ),
            });
        } else if !block.is_chained && block.number == expected {
            self.note(
                Question::Intact,
                block.number,
                format!(
                    "block {} ({range}) was altered, or does not follow from the block before",
                    block.number
                ),
            );
        }
        if !check.holds && !block.is_pruned {
            if self.suspects.len() < MOST_FINDINGS {
                self.suspects.push(block.clone());
            } else {
                self.verdict.more += 1;
            }
        }
    }

    fn note(&mut self, question: Question, block: i64, message: String) {
        if self.ledger.len() < MOST_FINDINGS {
            self.ledger.push(Finding {
                question,
                block: Some(block),
                entry: None,
                message,
            });
        } else {
            self.verdict.more += 1;
        }
    }
}

impl Anchor {
    /// Whether a block is as it was anchored, if it was.
    fn agrees(&self, block: &SealedBlock) -> bool {
        let place = self
            .digests
            .binary_search_by_key(&block.number, |known| known.number);
        place.map_or(true, |place| self.digests[place].digest == block.digest)
    }
}

/// What was computed of a block.
async fn outcome(computed: JoinHandle<Option<SealCheck>>) -> Result<SealCheck> {
    let check = computed.await.map_err(std::io::Error::other);
    let check = check.and_then(|check| {
        check.ok_or_else(|| std::io::Error::other("an entry was sent that has not its columns"))
    });
    check.map_err(|error| Error::from(sqlx::Error::from(error)))
}

/// Names the first entry of a block that no longer fits it.
async fn name(trail: Trail, connection: &mut PgConnection, block: &SealedBlock) -> Result<Finding> {
    let misfit = trail.misfit(connection, block.number).await?;
    let removed = misfit.as_ref().is_some_and(|misfit| misfit.change == "removed");
    let message = match &misfit {
        Some(misfit) => {
            let deed = match misfit.change.as_str() {
                "removed" => "was removed",
                "inserted" => "was put in later",
                _ => "was changed after it was sealed",
            };
            format!("entry {} {deed}", misfit.id)
        }
        None => format!(
            "the seal of entries {} to {} was altered",
            block.first_id, block.last_id
        ),
    };
    Ok(Finding {
        question: if removed {
            Question::Complete
        } else {
            Question::Intact
        },
        block: Some(block.number),
        entry: misfit.map(|misfit| misfit.id),
        message,
    })
}

/// Blocks that an anchor knows and that are gone from the end.
fn cut(last: i64, anchors: &[Anchor]) -> Option<Finding> {
    let longest = anchors
        .iter()
        .filter_map(|anchor| Some((anchor.digests.last()?.number, anchor)))
        .max_by_key(|(number, _)| *number)?;
    let (number, anchor) = longest;
    (number > last).then(|| Finding {
        question: Question::Complete,
        block: Some(last + 1),
        entry: None,
        message: format!(
            "{} missing at the end: {} knows them",
            blocks(last + 1, number),
            anchor.keeper
        ),
    })
}

fn blocks(first: i64, last: i64) -> String {
    if first == last {
        format!("block {first} is")
    } else {
        format!("blocks {first} to {last} are")
    }
}
