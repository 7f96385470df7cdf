//! Who acts, with which command, and why.

use uuid::Uuid;

/// What kind of actor it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorKind {
    /// An operator of the platform.
    PlatformUser,
    /// A user of the tenant itself.
    User,
    /// A program, or a database login that nobody has named.
    Service,
    /// The migration engine.
    Migration,
}

impl ActorKind {
    /// The name of the kind in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PlatformUser => "platform_user",
            Self::User => "user",
            Self::Service => "service",
            Self::Migration => "migration",
        }
    }
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The kind of actor.
    pub kind: ActorKind,
    /// What identifies the actor within its kind: an e-mail, an id, a login.
    pub reference: String,
    /// The actor's name for people.
    pub display_name: String,
    /// True when nobody authenticated the actor.
    pub claimed: bool,
}

impl Actor {
    /// The actor in one line, as the landlord records it.
    #[must_use]
    pub fn label(&self) -> String {
        let claimed = if self.claimed { " (claimed)" } else { "" };
        format!("{} {}{claimed}", self.kind.as_str(), self.reference)
    }
}

/// What every write carries into its transaction, and from there into the audit trail.
#[derive(Clone, Debug)]
pub struct Act {
    /// Who acts.
    pub actor: Actor,
    /// The command, without its secrets.
    pub command: String,
    /// Why, where a reason was given.
    pub reason: Option<String>,
    /// What holds the writes of one command together, across transactions and databases.
    pub request_id: Uuid,
}
