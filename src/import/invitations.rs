//! Invitations: a file of people who are invited, each with a token of their own.

use sqlx::PgConnection;

use super::actions::columns::EMAIL;
use super::error::{Error, Result};
use super::kind::{Context, Kind, Tables, Tally};
use super::{Cell, Change, Column, FieldCount};
use crate::db::membership::invitations::batch::{self, Defaults, Invited};
use crate::db::tenancy::batches::BatchKind;
use crate::db::{self, WriteTransaction};

/// Makes tokens, and hands them out where the invited people can be told of them.
pub trait Tokens {
    /// Makes a token for each, in their order, and gives what is kept of it.
    ///
    /// # Errors
    /// When they cannot be handed out; then nobody is invited.
    fn issue(&self, invited: &[Invited]) -> Result<Vec<String>, Error>;
}

/// The invitations of a file.
#[derive(Debug, Clone)]
pub struct Invitations<T> {
    /// What holds for the rows that do not say otherwise.
    pub defaults: Defaults,
    /// Where the tokens come from, and go to.
    pub tokens: T,
}

const UNIT_CODE: Column = Column::optional(
    "unit_code",
    Cell::Text,
    &["unit", "unit code", "to", "branch"],
    "The code of the unit that the person is invited to; blank for none",
    "NP-3",
);
const MEMBERSHIP_TYPE: Column = Column::optional(
    "membership_type",
    Cell::Text,
    &["type", "membership", "membership type"],
    "The type of membership that it brings; blank for none",
    "ordinary",
);
const ROLES: Column = Column::optional(
    "roles",
    Cell::Text,
    &["role", "office", "offices"],
    "The roles that it brings: code, code:subtree or code@UNIT, with semicolons between them",
    "secretary; organizer:subtree@NP-3",
);
const FIRST_NAME: Column = Column::optional(
    "first_name",
    Cell::Text,
    &["first name", "given name", "forename"],
    "First name, as far as it is known",
    "Sita",
);
const LAST_NAME: Column = Column::optional(
    "last_name",
    Cell::Text,
    &["last name", "surname", "family name"],
    "Last name",
    "Sharma",
);
const MESSAGE: Column = Column::optional(
    "message",
    Cell::Text,
    &["note", "words", "text"],
    "A few words to the invited person",
    "Welcome!",
);
const EXPIRES_ON: Column = Column::optional(
    "expires_on",
    Cell::Date,
    &["expires", "until", "good until", "valid until"],
    "The last day on which it can be accepted; as the setting has it where it is blank",
    "2026-12-31",
);

static COLUMNS: [Column; 8] = {
    let mut email = EMAIL;
    email.spec.required = true;
    email.spec.description = "The e-mail to which it goes";
    [
        email,
        FIRST_NAME,
        LAST_NAME,
        UNIT_CODE,
        MEMBERSHIP_TYPE,
        ROLES,
        MESSAGE,
        EXPIRES_ON,
    ]
};

impl<T: Tokens> Kind for Invitations<T> {
    fn batch_kind(&self) -> BatchKind {
        BatchKind::Actions
    }

    fn action(&self) -> Option<&'static str> {
        Some("invitation create")
    }

    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn tables(&self) -> Tables {
        Tables {
            staged: batch::STAGED,
            derived: batch::DERIVED,
        }
    }

    async fn check(&self, connection: &mut PgConnection, _: &Context) -> db::Result<()> {
        batch::check(connection, &self.defaults).await
    }

    async fn tally(&self, connection: &mut PgConnection) -> db::Result<Tally> {
        batch::tally(connection).await
    }

    async fn changed_fields(&self, _: &mut PgConnection) -> db::Result<Vec<FieldCount>> {
        Ok(Vec::new())
    }

    async fn sample(
        &self,
        connection: &mut PgConnection,
        _: &Context,
        limit: i64,
    ) -> db::Result<Vec<Change>> {
        batch::sample(connection, limit).await
    }

    async fn apply(&self, transaction: &mut WriteTransaction<'_>, context: &Context, _: Tally) -> Result<()> {
        let invited = batch::invited(transaction).await?;
        let hashes = self.tokens.issue(&invited)?;
        let lines: Vec<i64> = invited.iter().map(|invited| invited.line).collect();
        Ok(batch::add(transaction, &lines, &hashes, context.batch_id).await?)
    }
}
