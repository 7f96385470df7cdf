//! `doctor`: every check there is, over the landlord, its servers and its tenants.

mod landlord;
mod server;
mod tenant;

use clap::Args;

use crate::app::App;
use crate::commands::checks::Report;
use crate::commands::fleet::ending::{Ending, Ran};
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::runner::Runner;
use crate::commands::fleet::selection::SelectionArgs;
use crate::db::landlord::backups;
use crate::error::{Outcome, Result};

/// The arguments of `doctor`.
#[derive(Debug, Args)]
#[command(after_help = "Example: tenantctl doctor --format json")]
pub struct DoctorArgs {
    #[command(flatten)]
    selection: SelectionArgs,

    #[command(flatten)]
    pace: PaceOptions,
}

impl DoctorArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord_at_any_version().await?;
        let mut sections = vec![landlord::examine(app, &mut landlord).await?];
        // Of a landlord with another schema nothing more can be asked.
        if !landlord::schema(&landlord).findings().is_empty() {
            let ending = Ending::default();
            return Report::new(sections, &ending).conclude(app, &ending);
        }
        let backups = backups::list(landlord.connection(), None).await?;
        let known = server::Known::find(&mut landlord, &backups).await?;
        sections.extend(server::examine_all(app, &mut landlord, &known).await?);
        let selection = self.selection.or_every_tenant();
        let targets = selection.resolve(app, &mut landlord).await?;
        let reach = Reach::find(app, &mut landlord, &targets).await?;
        let runner = Runner::new(app, &mut landlord, &reach, &self.pace).await?;
        let ward = tenant::Ward {
            reach: &reach,
            landlord_id: landlord.id(),
            role_prefix: landlord.role_prefix(),
            backups,
        };
        let targets = (1..)
            .zip(targets.into_iter().filter(|target| target.tenant().is_some()))
            .collect();
        let visits = runner
            .visit("examining", targets, |target| ward.examine(target))
            .await;
        let (examined, ending) = Ran::unrecorded(visits).part(false)?;
        sections.extend(examined.into_iter().map(|(_, section)| section));
        Report::new(sections, &ending).conclude(app, &ending)
    }
}
