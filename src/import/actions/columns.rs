//! The columns of a sheet of members to whom something is done.

use crate::db::membership::actions::Action;
use crate::import::{Cell, Column};

pub(in crate::import) const MEMBER_NO: Column = Column::optional(
    "member_no",
    Cell::Text,
    &[
        "number",
        "member number",
        "membership number",
        "membership no",
        "member",
        "no",
    ],
    "The number of the membership; it, the e-mail or the id names the member",
    "M-000123",
);
pub(in crate::import) const EMAIL: Column = Column::optional(
    "email",
    Cell::Email,
    &["e-mail address", "mail", "e-mail", "email id"],
    "The person's e-mail, where there is no number",
    "sita@example.org",
);
const MEMBERSHIP_ID: Column = Column::optional(
    "membership_id",
    Cell::Text,
    &["id", "application", "application id"],
    "The id of the membership; goes before number and e-mail",
    "01a1f912-5b3c-7c4e-9d10-3f2a6b7c8d9e",
);
pub(in crate::import) const EFFECTIVE_ON: Column = Column::optional(
    "effective_on",
    Cell::Date,
    &["on", "date", "day", "effective", "effective date", "paid on"],
    "When it takes effect; today where it is blank",
    "2026-03-14",
);
const UNTIL: Column = Column::optional(
    "until",
    Cell::Date,
    &[
        "until date",
        "valid until",
        "expires on",
        "expires",
        "ends on",
        "end date",
    ],
    "The first day after it",
    "2027-03-14",
);
const LEVEL: Column = Column::optional(
    "level",
    Cell::Text,
    &["approval level", "as unit"],
    "The level that approves: its place, or the code of its unit; needed while several have yet to decide",
    "1",
);
pub(in crate::import) const REASON: Column = Column::optional(
    "reason",
    Cell::Text,
    &["why", "note", "ground"],
    "Why; goes into the history",
    "moved abroad",
);
const REASON_CODE: Column = Column::optional(
    "reason_code",
    Cell::Text,
    &["code", "removal reason"],
    "Why, as one of the organization's reasons of removal",
    "non_payment",
);

const TERM: &[Column] = &[MEMBER_NO, EMAIL, MEMBERSHIP_ID, EFFECTIVE_ON, UNTIL, REASON];
const STATE: &[Column] = &[MEMBER_NO, EMAIL, MEMBERSHIP_ID, EFFECTIVE_ON, REASON];
const END: &[Column] = &[MEMBER_NO, EMAIL, MEMBERSHIP_ID, EFFECTIVE_ON, REASON, REASON_CODE];
const APPROVAL: &[Column] = &[MEMBERSHIP_ID, EMAIL, MEMBER_NO, EFFECTIVE_ON, LEVEL, REASON];
const APPLICATION: &[Column] = &[MEMBERSHIP_ID, EMAIL, MEMBER_NO, EFFECTIVE_ON, REASON];

/// The columns that sheets of an action may have.
pub(super) fn of(action: Action) -> &'static [Column] {
    match action {
        Action::Renew | Action::Suspend => TERM,
        Action::Resign | Action::Expel => END,
        Action::Approve { .. } => APPROVAL,
        Action::Activate | Action::Reject | Action::Withdraw => APPLICATION,
        Action::Reinstate | Action::RecordDeath | Action::MakePrimary | Action::Expire => STATE,
    }
}
