//! What can be done to memberships, and what is said with it.

use chrono::NaiveDate;

/// What is done to a membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Its term goes on, or begins anew after a lapse.
    Renew,
    /// Its rights rest, until a day where one is given.
    Suspend,
    /// Its suspension ends.
    Reinstate,
    /// The member leaves.
    Resign,
    /// The member is excluded.
    Expel,
    /// The member has died, which ends all their memberships.
    RecordDeath,
    /// It becomes the person's main membership.
    MakePrimary,
    /// The next level approves the application; after the last one the membership begins if `begins`.
    Approve {
        /// Whether it begins at once, or waits for its fee.
        begins: bool,
    },
    /// The approved membership begins.
    Activate,
    /// The application is refused.
    Reject,
    /// Who applied takes the application back.
    Withdraw,
    /// The term is over, grace included; or the suspension is.
    Expire,
}

impl Action {
    /// The states of memberships to which it can be done; what a key that names several memberships means.
    fn states(self) -> &'static [&'static str] {
        match self {
            Self::Renew | Self::Resign | Self::Expel => &["active", "suspended", "expired"],
            Self::Suspend | Self::Reinstate | Self::Expire | Self::MakePrimary => &["active", "suspended"],
            Self::RecordDeath => &[
                "applied",
                "in_review",
                "approved",
                "active",
                "suspended",
                "expired",
            ],
            Self::Approve { .. } | Self::Reject | Self::Withdraw => &["applied", "in_review", "approved"],
            Self::Activate => &["approved"],
        }
    }

    /// Its verb, below `membership`.
    #[must_use]
    pub fn verb(self) -> &'static str {
        match self {
            Self::Renew => "renew",
            Self::Suspend => "suspend",
            Self::Reinstate => "reinstate",
            Self::Resign => "resign",
            Self::Expel => "expel",
            Self::RecordDeath => "record-death",
            Self::MakePrimary => "set-primary",
            Self::Approve { .. } => "application approve",
            Self::Activate => "application activate",
            Self::Reject => "application reject",
            Self::Withdraw => "application withdraw",
            Self::Expire => "expire",
        }
    }

    pub(super) fn states_owned(self) -> Vec<String> {
        self.states().iter().map(ToString::to_string).collect()
    }
}

/// What is said for all rows that do not say otherwise, or for the only one.
#[derive(Debug, Clone, Default)]
pub struct Details {
    /// When it takes effect; today where it is not said.
    pub effective_on: Option<NaiveDate>,
    /// The new end of the term, or the end of the suspension.
    pub until: Option<NaiveDate>,
    /// The level that approves: its place, the code of its unit or of its type.
    pub level: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Why, as `reference.removal_reasons` has it.
    pub reason_code: Option<String>,
    /// Of a transfer that is asked for: the code of the unit that is joined.
    pub to_unit: Option<String>,
    /// Of a transfer that is asked for: when it was; today where it is not said.
    pub requested_on: Option<NaiveDate>,
    /// For which unit a transfer is answered: `origin` or `destination`.
    pub side: Option<&'static str>,
}

/// By what one member is named.
#[derive(Debug, Clone, Copy)]
pub enum Key<'k> {
    /// The id of the membership or the person.
    Id(&'k str),
    /// The e-mail as it was typed and as it is compared.
    Email(&'k str, &'k str),
    /// The member number.
    Number(&'k str),
}
