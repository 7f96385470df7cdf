//! Transfers about which something is done: a file of those that are asked for, answered, taken back and so on.

use sqlx::PgConnection;

use super::actions::columns::{EFFECTIVE_ON, EMAIL, MEMBER_NO, REASON};
use super::error::Result;
use super::kind::{Context, Kind, Tables, Tally};
use super::{Cell, Change, Column, FieldCount};
use crate::db::membership::actions::{self, Details};
use crate::db::membership::transfers::steps::{self, Step};
use crate::db::tenancy::batches::BatchKind;
use crate::db::{self, WriteTransaction};

/// One step of the transfers of a file.
#[derive(Debug, Clone)]
pub struct Transfers {
    /// What is done.
    pub step: Step,
    /// What holds for the rows that do not say otherwise.
    pub details: Details,
}

const TRANSFER_ID: Column = Column::optional(
    "transfer_id",
    Cell::Text,
    &["id", "transfer", "transfer id"],
    "The id of the transfer; goes before the member, who stands for the latest one",
    "01a1f912-5b3c-7c4e-9d10-3f2a6b7c8d9e",
);
const MEMBERSHIP_ID: Column = Column::optional(
    "membership_id",
    Cell::Text,
    &["membership", "person", "person id"],
    "The id of the membership or the person; goes before number and e-mail",
    "01a1f912-5b3c-7c4e-9d10-3f2a6b7c8d9e",
);
const TO_UNIT: Column = Column::optional(
    "to_unit",
    Cell::Text,
    &["to", "unit", "unit code", "unit_code", "new unit", "destination"],
    "The code of the unit that is joined",
    "NP-3-28",
);
const REQUESTED_ON: Column = Column::optional(
    "requested_on",
    Cell::Date,
    &["requested", "asked on", "request date"],
    "When it was asked for; today where it is blank",
    "2026-03-14",
);
const SIDE: Column = Column::optional(
    "side",
    Cell::Text,
    &["as", "for", "answers for"],
    "The unit that answers: origin or destination",
    "origin",
);
const GROUND: Column = Column::optional(
    "reason",
    Cell::Text,
    &["ground", "why", "note"],
    "The ground on which it is refused",
    "proceedings are open",
);

const REQUEST: &[Column] = &[
    MEMBER_NO,
    EMAIL,
    MEMBERSHIP_ID,
    TO_UNIT,
    EFFECTIVE_ON,
    REQUESTED_ON,
    REASON,
];
const CONSENT: &[Column] = &[TRANSFER_ID, MEMBER_NO, EMAIL, MEMBERSHIP_ID, SIDE];
const REFUSE: &[Column] = &[TRANSFER_ID, MEMBER_NO, EMAIL, MEMBERSHIP_ID, SIDE, GROUND];
const COMPLETE: &[Column] = &[TRANSFER_ID, MEMBER_NO, EMAIL, MEMBERSHIP_ID, EFFECTIVE_ON];
const TAKE_BACK: &[Column] = &[TRANSFER_ID, MEMBER_NO, EMAIL, MEMBERSHIP_ID, REASON];

impl Kind for Transfers {
    fn batch_kind(&self) -> BatchKind {
        BatchKind::Actions
    }

    fn action(&self) -> Option<&'static str> {
        Some(self.step.verb())
    }

    fn columns(&self) -> &'static [Column] {
        match self.step {
            Step::Request => REQUEST,
            Step::Consent => CONSENT,
            Step::Refuse => REFUSE,
            Step::Complete => COMPLETE,
            Step::Cancel | Step::Undo => TAKE_BACK,
        }
    }

    fn tables(&self) -> Tables {
        Tables {
            staged: actions::STAGED,
            derived: steps::DERIVED,
        }
    }

    /// An e-mail finds somebody here, and enters nowhere.
    fn ruled_cells(&self) -> &'static [Cell] {
        &[]
    }

    async fn check(&self, connection: &mut PgConnection, _: &Context) -> db::Result<()> {
        steps::check(connection, self.step, &self.details).await
    }

    async fn tally(&self, connection: &mut PgConnection) -> db::Result<Tally> {
        steps::tally(connection, self.step).await
    }

    async fn changed_fields(&self, connection: &mut PgConnection) -> db::Result<Vec<FieldCount>> {
        steps::changed_fields(connection).await
    }

    async fn sample(
        &self,
        connection: &mut PgConnection,
        _: &Context,
        limit: i64,
    ) -> db::Result<Vec<Change>> {
        steps::sample(connection, limit).await
    }

    async fn apply(&self, transaction: &mut WriteTransaction<'_>, context: &Context, _: Tally) -> Result<()> {
        Ok(steps::apply(transaction, self.step, context.batch_id).await?)
    }
}
