//! What a verb has to say about itself so that it can be carried out over a fleet, recorded and taken up.

use std::future::Future;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::app::App;
use crate::db::landlord::Landlord;
use crate::db::landlord::tenants::Schema;
use crate::error::{Outcome, Result};
use crate::fleet::{self, Target};

/// Work that is done with each database of a fleet.
pub trait Task {
    /// What was done with a database.
    type Done;

    /// What is going on, as progress shows it: `seeding`.
    fn doing(&self) -> &'static str;

    /// Does the work with one database. What cannot be done there concerns that database alone.
    fn work(&self, target: Target) -> impl Future<Output = Result<Self::Done>>;

    /// What the run ledger keeps of a database with which the work is done: no row values, which are the tenant's.
    fn keep(&self, target: &Target, done: &Self::Done) -> Kept;
}

/// What the run ledger keeps of a database with which the work is done.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// What was done, in a few words.
    pub result: Option<String>,
    /// What the tenant's database has applied now, where the work changed that.
    pub schema: Option<Schema>,
}

/// The arguments of a verb as the run ledger keeps them: with these its run is taken up. They hold no secrets, and
/// nothing that means something else in another folder. A field `concurrency` may be changed when the run is taken up.
pub trait Resumable: Serialize + DeserializeOwned {
    /// The verb, as the run ledger calls it: `seed apply`.
    const NAME: &'static str;

    /// Goes on with a run that was taken up.
    fn take_up(
        self,
        app: &App,
        landlord: &mut Landlord,
        run: fleet::Run,
    ) -> impl Future<Output = Result<Outcome>>;
}
