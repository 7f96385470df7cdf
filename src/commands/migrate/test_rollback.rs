//! `migrate test-rollback`

use std::collections::BTreeMap;

use clap::Args;
use serde::Serialize;

use super::site::site;
use crate::app::{App, HOME_SERVER, embedded_contexts};
use crate::commands::fleet::migrating::{FileOptions, actor, count};
use crate::commands::fleet::pace::positive;
use crate::commands::template::find_template;
use crate::error::{Outcome, Result};
use crate::lifecycle::rollback::{Finding, Trial, Tried, try_rollback};
use crate::lifecycle::shadow::Site;
use crate::migrate::{Engine, Library, LibraryError, Scope};
use crate::output::{Column, Records};
use crate::seed;

/// The arguments of `migrate test-rollback`.
#[derive(Debug, Args)]
#[command(after_help = "Example: tenantctl migrate test-rollback --steps 5 --migrations contexts")]
pub struct TestRollbackArgs {
    /// The newest so many only; older ones are applied without being tried [default: all]
    #[arg(long, value_name = "N", value_parser = positive)]
    steps: Option<usize>,

    /// The migrations of this context and of those that it builds on; may be repeated [default: all contexts]
    #[arg(
        long = "context",
        value_delimiter = ',',
        value_name = "CONTEXT",
        conflicts_with_all = ["template", "all_templates", "landlord"]
    )]
    contexts: Vec<String>,

    /// The contexts of this template, and those of --migrations
    #[arg(long, value_name = "TEMPLATE", conflicts_with_all = ["all_templates", "landlord"])]
    template: Option<String>,

    /// The contexts of each template in turn
    #[arg(long, conflicts_with = "landlord")]
    all_templates: bool,

    /// The landlord's migrations
    #[arg(long, conflicts_with = "migrations")]
    landlord: bool,

    #[command(flatten)]
    files: FileOptions,

    /// The server on which to try
    #[arg(long, default_value = HOME_SERVER, value_name = "SERVER")]
    server: String,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TARGET"),
    Column::new("version", "NUMBER"),
    Column::new("context", "CONTEXT"),
    Column::new("name", "NAME"),
    Column::new("kind", "KIND"),
    Column::new("message", "MESSAGE"),
    Column::new("file", "FILE"),
];

#[derive(Serialize)]
struct Row {
    target: String,
    version: Option<i32>,
    context: Option<String>,
    name: Option<String>,
    kind: &'static str,
    message: String,
    file: String,
}

impl TestRollbackArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (rows, tried) = match self.library() {
            Ok(library) => self.try_all(app, &library).await?,
            Err(error) => (faults(&error), 0),
        };
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: &format!(
                "{} applied, taken back and applied again: nothing is wrong",
                count(tried)
            ),
        })?;
        Ok(if rows.is_empty() {
            Outcome::Done
        } else {
            Outcome::Found
        })
    }

    fn library(&self) -> Result<Library, LibraryError> {
        if self.landlord {
            Library::load(Scope::Landlord, &[])
        } else {
            Library::load(Scope::Tenant, &self.files.migrations)
        }
    }

    async fn try_all(&self, app: &App, library: &Library) -> Result<(Vec<Row>, usize)> {
        let groups = self.groups(library)?;
        let mut landlord = app.landlord_at_any_version().await?;
        let site = site(app, &mut landlord, &self.server).await?;
        let engine = Engine::new(library, actor(app, &landlord));
        let (mut rows, mut tried) = (Vec::new(), 0);
        for (contexts, name) in &groups {
            let outcome = self.try_group(app, &site, &engine, (contexts, name)).await?;
            tried += outcome.tried.len();
            rows.extend(outcome.findings.into_iter().map(|finding| row(name, finding)));
        }
        Ok((rows, tried))
    }

    async fn try_group(
        &self,
        app: &App,
        site: &Site,
        engine: &Engine<'_>,
        (contexts, name): (&[String], &str),
    ) -> Result<Tried> {
        let library = engine.library();
        let trial = Trial {
            contexts: contexts.to_vec(),
            steps: self.steps,
            stands_for: name,
        };
        let total = trial.migrations(library)?.len();
        let bar = app.output.progress(
            &format!("trying {name}"),
            u64::try_from(total.min(self.steps.unwrap_or(total))).unwrap_or(u64::MAX),
        );
        let tried = try_rollback(site, engine, &trial, &|migration| {
            tracing::info!("{name}: tried {migration}");
            bar.advance(1);
        })
        .await?;
        bar.finish();
        Ok(tried)
    }

    /// The sets of contexts that are tried, each once, with the name of what has them.
    fn groups(&self, library: &Library) -> Result<Vec<(Vec<String>, String)>> {
        let all = || library.contexts().map(|context| context.name.clone()).collect();
        if self.landlord {
            return Ok(vec![(all(), "landlord".to_owned())]);
        }
        let seeds = seed::Library::embedded();
        let templates = match &self.template {
            Some(name) => vec![find_template(&seeds, name)?],
            None if self.all_templates => seeds.templates()?,
            None if self.contexts.is_empty() => return Ok(vec![(all(), "every context".to_owned())]),
            None => return Ok(vec![(self.contexts.clone(), self.contexts.join(", "))]),
        };
        let embedded = embedded_contexts();
        let own: Vec<String> = library
            .contexts()
            .map(|context| context.name.clone())
            .filter(|name| !embedded.contains(name))
            .collect();
        let mut groups: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
        for template in templates {
            let contexts = template.contexts.iter().chain(&own).map(String::as_str);
            let closure = library.closure(contexts)?.into_iter().collect();
            groups.entry(closure).or_default().push(template.name);
        }
        Ok(groups
            .into_iter()
            .map(|(contexts, names)| (contexts, names.join(", ")))
            .collect())
    }
}

fn row(target: &str, finding: Finding) -> Row {
    Row {
        target: target.to_owned(),
        version: Some(finding.migration.version),
        context: Some(finding.migration.context),
        name: Some(finding.migration.name),
        kind: finding.kind.name(),
        message: finding.message,
        file: finding.file,
    }
}

fn faults(error: &LibraryError) -> Vec<Row> {
    error
        .faults
        .iter()
        .map(|fault| Row {
            target: "files".to_owned(),
            version: None,
            context: None,
            name: None,
            kind: "file",
            message: fault.message.clone(),
            file: match fault.line {
                Some(line) => format!("{}:{line}", fault.path),
                None => fault.path.clone(),
            },
        })
        .collect()
}
