//! What can go wrong with a command, as its caller sees it: a kind with an exit code, a sentence, the
//! causes behind it, and commands that help.

mod from;

use std::fmt;

use crate::db;

/// The kinds of failure, each with an exit code of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A rule refused it, or a check found something.
    Refused,
    /// The command line, the settings or an input file are wrong.
    Usage,
    /// What was named does not exist.
    NotFound,
    /// It is in conflict with what exists.
    Conflict,
    /// It was declined, or needs a confirmation that nobody can give.
    Declined,
    /// The database cannot be reached, or its schema is not the one expected.
    Unavailable,
    /// Done in part: some targets failed, or some rows were refused.
    Partial,
    /// A fault in the program.
    Fault,
    /// Interrupted by Ctrl-C.
    Interrupted,
    /// Ended by SIGTERM.
    Terminated,
}

impl Kind {
    /// The exit code of the process.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Refused => 1,
            Self::Usage => 2,
            Self::NotFound => 3,
            Self::Conflict => 4,
            Self::Declined => 5,
            Self::Unavailable => 6,
            Self::Partial => 7,
            Self::Fault => 70,
            Self::Interrupted => 130,
            Self::Terminated => 143,
        }
    }

    /// The stable name in machine formats.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Usage => "usage",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::Declined => "declined",
            Self::Unavailable => "unavailable",
            Self::Partial => "partial",
            Self::Fault => "fault",
            Self::Interrupted => "interrupted",
            Self::Terminated => "terminated",
        }
    }
}

/// How a command that ran to its end, ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All of it is done, or there was nothing to do.
    Done,
    /// The check that was asked for found something, and said what.
    Found,
    /// Some targets failed or some rows were refused, and it was said which.
    Partial,
}

impl Outcome {
    /// The exit code of the process.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Found => Kind::Refused.exit_code(),
            Self::Partial => Kind::Partial.exit_code(),
        }
    }
}

/// Why a command ended without doing what was asked.
#[derive(Debug)]
pub struct Failure {
    /// Which kind of failure it is.
    pub kind: Kind,
    /// The failure itself; its sources are the causes that are shown below it.
    pub error: anyhow::Error,
    /// More causes, which the error itself does not hold.
    pub details: Vec<String>,
    /// Commands that help, most helpful first.
    pub hints: Vec<String>,
    /// The rule that refused, where it has a name.
    pub rule: Option<Rule>,
}

/// A rule that refuses, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A permission that the operator lacks.
    Permission(&'static str),
    /// A constraint of the database.
    Constraint(String),
}

/// What every command returns.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

impl Failure {
    /// A failure of a kind, in one sentence without a full stop.
    pub fn new(kind: Kind, message: impl fmt::Display) -> Self {
        Self::from_error(kind, anyhow::anyhow!("{message}"))
    }

    /// A failure of a kind with the error behind it.
    pub fn from_error(kind: Kind, error: impl Into<anyhow::Error>) -> Self {
        Self {
            kind,
            error: error.into(),
            details: Vec::new(),
            hints: Vec::new(),
            rule: None,
        }
    }

    /// A mistake in the command line, the settings or an input file.
    pub fn usage(message: impl fmt::Display) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// Something that was named and does not exist.
    pub fn not_found(message: impl fmt::Display) -> Self {
        Self::new(Kind::NotFound, message)
    }

    /// Something that is in conflict with what exists.
    pub fn conflict(message: impl fmt::Display) -> Self {
        Self::new(Kind::Conflict, message)
    }

    /// Something that a rule refuses.
    pub fn refused(message: impl fmt::Display) -> Self {
        Self::new(Kind::Refused, message)
    }

    /// Adds a command that helps.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Names the rule that refused.
    #[must_use]
    pub fn rule(mut self, rule: Rule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// Puts a sentence in front: what was being done when it failed.
    #[must_use]
    pub fn context(mut self, message: impl fmt::Display + Send + Sync + 'static) -> Self {
        self.error = self.error.context(message);
        self
    }

    /// The sentence that is shown first.
    #[must_use]
    pub fn message(&self) -> String {
        self.error.to_string()
    }

    /// The causes behind it, nearest first, without those that only repeat the one above.
    #[must_use]
    pub fn causes(&self) -> Vec<String> {
        let mut causes: Vec<String> = Vec::new();
        let mut above = self.message();
        for cause in self.error.chain().skip(1) {
            let said = db::said_by_server(cause);
            let is_last = said.is_some();
            let cause = said.unwrap_or_else(|| cause.to_string());
            if !above.contains(&cause) {
                causes.push(cause.clone());
            }
            if is_last {
                break;
            }
            above = cause;
        }
        causes.extend(self.details.iter().cloned());
        causes
    }
}
