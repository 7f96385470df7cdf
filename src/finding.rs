//! What checks find, whatever they look at.

use serde::Serialize;

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Where: a table, a role, a function.
    pub object: String,
    /// What is wrong there.
    pub fault: String,
    /// The statement, or the command of this program, that mends it.
    pub mend: String,
}

/// How a check ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "result")]
pub enum Verdict {
    /// What it proves holds.
    Passed,
    /// It does not hold.
    Found {
        /// Where, and how it is mended.
        findings: Vec<Finding>,
    },
    /// It was not tried.
    Skipped {
        /// Why not.
        reason: String,
    },
}

impl Verdict {
    /// A check that was not tried.
    #[must_use]
    pub fn skipped(reason: &str) -> Self {
        Self::Skipped {
            reason: reason.to_owned(),
        }
    }
}

impl From<Vec<Finding>> for Verdict {
    fn from(findings: Vec<Finding>) -> Self {
        if findings.is_empty() {
            Self::Passed
        } else {
            Self::Found { findings }
        }
    }
}

impl From<Option<Finding>> for Verdict {
    fn from(finding: Option<Finding>) -> Self {
        finding.into_iter().collect::<Vec<_>>().into()
    }
}

/// A check and how it ended.
#[derive(Clone, Debug, Serialize)]
pub struct CheckResult {
    /// The check's name, which never changes.
    pub code: &'static str,
    /// What it proves, in words.
    pub proves: &'static str,
    /// How it ended.
    #[serde(flatten)]
    pub verdict: Verdict,
}

impl CheckResult {
    /// A check that ended so.
    #[must_use]
    pub fn new(code: &'static str, proves: &'static str, verdict: impl Into<Verdict>) -> Self {
        Self {
            code,
            proves,
            verdict: verdict.into(),
        }
    }

    /// What it found.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        match &self.verdict {
            Verdict::Found { findings } => findings,
            Verdict::Passed | Verdict::Skipped { .. } => &[],
        }
    }
}
