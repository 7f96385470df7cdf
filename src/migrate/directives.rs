//! What the comment lines at a file's beginning say about how to run it.

use super::fault::Fault;

/// Which of the landlord's group roles runs a migration, and so owns what it makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Owner {
    /// The owner of everything that is not said to be another's.
    #[default]
    Owner,
    /// The owner of the audit tables.
    Audit,
}

impl Owner {
    /// The role's name on a server, after the landlord's prefix.
    #[must_use]
    pub fn role(self, prefix: &str) -> String {
        match self {
            Self::Owner => format!("{prefix}_owner"),
            Self::Audit => format!("{prefix}_audit"),
        }
    }
}

/// Where a migration stands in a change that running applications have to live through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Adds what the next version of the application needs; the present one does not mind.
    Expand,
    /// Fills what was added, in batches.
    Backfill,
    /// Removes what no running application needs any more.
    Contract,
}

impl Phase {
    /// All phases, in their order.
    pub const ALL: [Self; 3] = [Self::Expand, Self::Backfill, Self::Contract];

    /// The word in a header.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Expand => "expand",
            Self::Backfill => "backfill",
            Self::Contract => "contract",
        }
    }

    /// Reads the word of a header.
    ///
    /// # Errors
    /// With the words that there are.
    pub fn parse(word: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|phase| phase.name() == word)
            .ok_or_else(|| format!("one of: {}", Self::ALL.map(Self::name).join(", ")))
    }
}

/// How many keys a batch has when the header does not say.
pub(crate) const DEFAULT_BATCH: usize = 5000;

/// Over which rows a backfill goes, and by which key: `-- backfill: table=organization.units key=id`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backfill {
    /// The table, with its schema.
    pub table: String,
    /// The columns that tell the rows of one tenant apart, in the order in which the table is gone through.
    pub key: Vec<String>,
}

/// What a file's header says about how to run it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directives {
    /// Whether the statements run in one transaction; false with `-- no-transaction`.
    pub transactional: bool,
    /// `-- owner: audit`.
    pub owner: Owner,
    /// `-- phase: expand`.
    pub phase: Option<Phase>,
    /// `-- backfill: table=… key=…`.
    pub backfill: Option<Backfill>,
    /// `-- batch: 5000`: how many keys a batch of a backfill has.
    pub batch: usize,
}

impl Default for Directives {
    fn default() -> Self {
        Self {
            transactional: true,
            owner: Owner::default(),
            phase: None,
            backfill: None,
            batch: DEFAULT_BATCH,
        }
    }
}

impl Directives {
    /// Reads the directives among the comment lines that begin a script. Other comments are left
    /// alone, unless they are so near to a directive that a slip of the pen is likely.
    pub(crate) fn parse(path: &str, text: &str) -> Result<Self, Fault> {
        let mut directives = Self::default();
        for (index, line) in text.lines().enumerate() {
            let Some(comment) = line.trim().strip_prefix("--") else {
                if line.trim().is_empty() {
                    continue;
                }
                break;
            };
            directives
                .read(comment.trim())
                .map_err(|(message, hint)| Fault::at(path, index + 1, message).with_hint(hint))?;
        }
        Ok(directives)
    }

    fn read(&mut self, comment: &str) -> Result<(), (String, String)> {
        if comment == "no-transaction" {
            self.transactional = false;
        } else if let Some((key, value)) = comment.split_once(':') {
            let unknown =
                |values: &str| Err((format!("-- {comment} is not known"), format!("one of: {values}")));
            match (key, value.trim()) {
                ("owner", "owner") => self.owner = Owner::Owner,
                ("owner", "audit") => self.owner = Owner::Audit,
                ("owner", _) => return unknown("owner, audit"),
                ("phase", word) => match Phase::parse(word) {
                    Ok(phase) => self.phase = Some(phase),
                    Err(_) => return unknown(&Phase::ALL.map(Phase::name).join(", ")),
                },
                ("backfill", value) => match backfill(value) {
                    Some(backfill) => self.backfill = Some(backfill),
                    None => return unknown("table=SCHEMA.TABLE key=COLUMN,…"),
                },
                ("batch", value) => match value.parse() {
                    Ok(size) if size > 0 => self.batch = size,
                    _ => return unknown("a whole number above 0"),
                },
                (key, _) => near_miss(key, &SPELLINGS, 1)?,
            }
        } else {
            near_miss(comment, &[("no-transaction", "-- no-transaction")], 3)?;
        }
        Ok(())
    }
}

const SPELLINGS: [(&str, &str); 4] = [
    ("owner", "-- owner: …"),
    ("phase", "-- phase: …"),
    ("backfill", "-- backfill: table=… key=…"),
    ("batch", "-- batch: …"),
];

fn backfill(value: &str) -> Option<Backfill> {
    let mut words = value.split_whitespace();
    let table = words.next()?.strip_prefix("table=")?.to_owned();
    let key = words.next()?.strip_prefix("key=")?;
    let key: Vec<String> = key.split(',').map(ToOwned::to_owned).collect();
    let is_whole =
        words.next().is_none() && table.contains('.') && key.iter().all(|column| !column.is_empty());
    is_whole.then_some(Backfill { table, key })
}

fn near_miss(word: &str, known: &[(&str, &str)], distance: usize) -> Result<(), (String, String)> {
    let lowered = word.trim().to_lowercase();
    known
        .iter()
        .find(|(directive, _)| strsim::damerau_levenshtein(&lowered, directive) <= distance)
        .map_or(Ok(()), |(_, spelling)| {
            Err((
                format!("-- {word} is no directive, but looks like one"),
                format!("write {spelling}"),
            ))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directives_are_read_from_the_header_alone() {
        let text = "-- Notes: any.\n-- owner: audit\n\n-- no-transaction\n-- phase: backfill\nselect 1;\n-- owner: x";
        let directives = Directives::parse("f", text).unwrap();
        assert_eq!(
            directives,
            Directives {
                transactional: false,
                owner: Owner::Audit,
                phase: Some(Phase::Backfill),
                ..Directives::default()
            }
        );
    }

    #[test]
    fn a_backfill_says_its_table_its_key_and_how_much_at_once() {
        let text =
            "-- phase: backfill\n-- backfill: table=organization.units key=id\n-- batch: 200\nselect 1";
        let directives = Directives::parse("f", text).unwrap();
        let backfill = directives.backfill.unwrap();
        assert_eq!(
            (backfill.table.as_str(), backfill.key),
            ("organization.units", vec!["id".to_owned()])
        );
        assert_eq!(directives.batch, 200);
        for wrong in [
            "-- backfill: organization.units",
            "-- backfill: table=units key=id",
            "-- batch: 0",
            "-- bach: 5",
        ] {
            assert!(Directives::parse("f", wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn directives_near_misses_are_refused() {
        for header in [
            "-- no transaction",
            "-- No-Transaction",
            "-- ower: audit",
            "-- Phase: expand",
            "-- owner: adit",
        ] {
            let fault = Directives::parse("f.sql", header).unwrap_err();
            assert!(fault.to_string().starts_with("f.sql:1: "), "{fault}");
        }
        assert!(Directives::parse("f", "-- The order: units first\n-- order: units first").is_ok());
    }
}
