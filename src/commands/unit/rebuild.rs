//! `unit rebuild`

use super::verify::counted;
use crate::app::App;
use crate::db::organization::tree;
use crate::error::{Outcome, Result};
use crate::output::{Confirmation, Confirmed, Records};

pub(super) async fn run(app: &App, slug: &str) -> Result<Outcome> {
    let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
    let name = database.database().to_owned();
    let mut transaction = database.read().await?;
    let units = tree::size(&mut transaction).await?;
    let faults = tree::verify(&mut transaction).await?.len();
    drop(transaction);
    let question = format!(
        "Make the positions of {} of tenant {slug} anew, of which {faults} are wrong now, in the database {name}?",
        counted(units)
    );
    let _: Confirmed = app.output.confirm(&question, &Confirmation::Yes)?;
    let mut transaction = database.write(&app.act(&landlord)).await?;
    let changed = tree::rebuild(&mut transaction).await?;
    let left = tree::verify(&mut transaction).await?;
    transaction.commit().await?;
    app.output.done(&format!(
        "{} of {} changed in tenant {slug}",
        indicatif::HumanCount(changed.unsigned_abs()),
        counted(units)
    ))?;
    if left.is_empty() {
        return Ok(Outcome::Done);
    }
    app.output
        .warn("what follows can't be mended from the parents, which are wrong themselves");
    app.output.records(&Records {
        rows: &left,
        columns: super::verify::COLUMNS,
        empty: "no faults",
    })?;
    Ok(Outcome::Found)
}
