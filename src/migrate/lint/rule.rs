//! The rules: what each is called, how bad its findings are, and where it applies.

use serde::Serialize;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Worth a look; it stops nothing.
    Warning,
    /// It stops what depends on the check, unless it is allowed with a reason.
    Error,
}

impl Level {
    /// The word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// What it is called, in findings and in `-- lint: allow`.
    pub name: &'static str,
    /// How bad its findings are.
    pub level: Level,
    /// Whether it is about others who use the table meanwhile: then a table that is made in the same
    /// migration, or is empty, is no hazard.
    pub(crate) about_others: bool,
    /// Whether it applies to down scripts too. They are for a moment of need, and drop what they must.
    pub(crate) in_down: bool,
    /// Whether a migration of phase `contract` may do it, because nobody uses what it removes any more.
    pub(crate) in_contract: bool,
}

impl Rule {
    const fn hazard(name: &'static str) -> Self {
        Self {
            name,
            level: Level::Error,
            about_others: true,
            in_down: false,
            in_contract: false,
        }
    }

    const fn fault(name: &'static str) -> Self {
        Self {
            about_others: false,
            in_down: true,
            ..Self::hazard(name)
        }
    }

    const fn warning(self) -> Self {
        Self {
            level: Level::Warning,
            ..self
        }
    }

    const fn in_down(self) -> Self {
        Self {
            in_down: true,
            ..self
        }
    }

    const fn up_only(self) -> Self {
        Self {
            in_down: false,
            ..self
        }
    }

    const fn but_in_contract(self) -> Self {
        Self {
            in_contract: true,
            ..self
        }
    }
}

/// Rules that the crate squawk-linter checks, under the names that it gives them.
pub(crate) static SQUAWK: [Rule; 24] = [
    Rule::hazard("require-concurrent-index-creation"),
    Rule::hazard("require-concurrent-index-deletion").warning(),
    Rule::hazard("require-concurrent-partition-detach").warning(),
    Rule::hazard("require-concurrent-reindex").in_down(),
    Rule::hazard("constraint-missing-not-valid"),
    Rule::hazard("adding-foreign-key-constraint"),
    Rule::hazard("adding-field-with-default"),
    Rule::hazard("adding-required-field"),
    Rule::hazard("adding-not-nullable-field"),
    Rule::hazard("adding-serial-primary-key-field"),
    Rule::hazard("disallowed-unique-constraint"),
    Rule::hazard("changing-column-type"),
    Rule::hazard("renaming-column").but_in_contract(),
    Rule::hazard("renaming-table").but_in_contract(),
    Rule::hazard("ban-set-schema").but_in_contract(),
    Rule::hazard("ban-drop-column").but_in_contract(),
    Rule::hazard("ban-drop-table").but_in_contract(),
    Rule::fault("ban-drop-database"),
    Rule::fault("ban-truncate-cascade").up_only(),
    Rule::fault("ban-duplicate-column-assignments"),
    Rule::fault("identifier-too-long").up_only(),
    Rule::fault("ban-char-field").up_only(),
    Rule::fault("prefer-timestamp-tz").up_only(),
    Rule::fault("prefer-identity").up_only().warning(),
];

/// What the loading of the files refuses.
pub(crate) static FILE: Rule = Rule::fault("file");
pub(crate) static SYNTAX: Rule = Rule::fault("syntax");
pub(crate) static UNREADABLE_ALLOW: Rule = Rule::fault("allow-without-reason");
pub(crate) static UNKNOWN_RULE: Rule = Rule::fault("allow-of-unknown-rule");
pub(crate) static UNUSED_ALLOW: Rule = Rule::fault("unused-allow").warning();
pub(crate) static OTHER_CONTEXT: Rule = Rule::fault("write-to-other-context");
pub(crate) static WITHOUT_WHERE: Rule = Rule::fault("write-without-where");
pub(crate) static CONCURRENT_IF_NOT_EXISTS: Rule = Rule::fault("concurrent-index-if-not-exists");
pub(crate) static UNPROTECTED_TABLE: Rule = Rule::fault("unprotected-table").up_only();
pub(crate) static UNWATCHED_TABLE: Rule = Rule::fault("unwatched-table").up_only();
pub(crate) static UNSEARCHABLE_INDEX: Rule = Rule::fault("unsearchable-index").up_only();
pub(crate) static SET_NULL_WITHOUT_COLUMN: Rule = Rule::fault("set-null-without-column");
pub(crate) static OTHER_DATABASE: Rule = Rule::fault("other-database");
pub(crate) static UNQUALIFIED_TABLE: Rule = Rule::fault("unqualified-table");
pub(crate) static TABLE_REWRITE: Rule = Rule::hazard("table-rewrite").in_down();
pub(crate) static WORK_UNDER_LOCK: Rule = Rule::hazard("work-under-lock");

/// The rules that are this program's own.
pub(crate) static OWN: [&Rule; 16] = [
    &FILE,
    &SYNTAX,
    &UNREADABLE_ALLOW,
    &UNKNOWN_RULE,
    &UNUSED_ALLOW,
    &OTHER_CONTEXT,
    &WITHOUT_WHERE,
    &CONCURRENT_IF_NOT_EXISTS,
    &UNPROTECTED_TABLE,
    &UNWATCHED_TABLE,
    &UNSEARCHABLE_INDEX,
    &SET_NULL_WITHOUT_COLUMN,
    &OTHER_DATABASE,
    &UNQUALIFIED_TABLE,
    &TABLE_REWRITE,
    &WORK_UNDER_LOCK,
];

/// Every rule there is.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    SQUAWK.iter().chain(OWN)
}
