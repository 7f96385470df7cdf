//! What rehearsals say, and the forecast for the fleet.

use std::time::Duration;

use serde::Serialize;

use super::measured::{MeasuredRow, locks};
use crate::app::App;
use crate::error::Result;
use crate::lifecycle::rehearsal::{Candidate, Forecast, Reason, forecast};
use crate::migrate::{Error, Measured};
use crate::output::{Column, Format, Records};

const COLUMNS: &[Column] = &[
    Column::new("target", "TARGET"),
    Column::new("version", "NUMBER"),
    Column::new("context", "CONTEXT"),
    Column::new("name", "NAME"),
    Column::new("duration_ms", "MILLISECONDS"),
    Column::new("locks", "LOCKS"),
];

/// What the clone of one database says.
#[derive(Debug, Serialize)]
pub(super) struct Rehearsed {
    target: String,
    bytes: u64,
    /// `large` or `stands_for`.
    reason: &'static str,
    /// How many databases are like it, itself included, where it stands for them.
    alike: Option<usize>,
    migrations: Vec<MeasuredRow>,
    /// Why it failed, the causes behind it.
    failure: Option<String>,
    causes: Vec<String>,
}

/// What all rehearsals say.
#[derive(Debug)]
pub(super) struct Report {
    candidates: Vec<Candidate>,
    at_once: usize,
    rehearsed: Vec<(usize, Rehearsed)>,
}

#[derive(Serialize)]
struct Document<'r> {
    rehearsed: Vec<&'r Rehearsed>,
    forecast: ForecastRow,
}

#[derive(Serialize)]
struct ForecastRow {
    databases: usize,
    at_once: usize,
    work_ms: u64,
    elapsed_ms: u64,
    longest: Option<String>,
    longest_ms: Option<u64>,
    unknown: Vec<String>,
}

#[derive(Serialize)]
struct Row<'r> {
    target: &'r str,
    version: i32,
    context: &'r str,
    name: &'r str,
    duration_ms: Option<u64>,
    locks: String,
}

impl Rehearsed {
    pub fn done(candidate: &Candidate, reason: Reason, measured: &[Measured]) -> Self {
        Self {
            target: candidate.name.clone(),
            bytes: candidate.bytes,
            reason: match reason {
                Reason::Large => "large",
                Reason::StandsFor(_) => "stands_for",
            },
            alike: match reason {
                Reason::Large => None,
                Reason::StandsFor(count) => Some(count),
            },
            migrations: measured.iter().map(MeasuredRow::from).collect(),
            failure: None,
            causes: Vec::new(),
        }
    }

    pub fn failed(candidate: &Candidate, reason: Reason, error: &Error) -> Self {
        Self {
            failure: Some(error.kind.to_string()),
            causes: error.causes(),
            ..Self::done(candidate, reason, &[])
        }
    }

    fn duration(&self) -> Duration {
        let milliseconds = self
            .migrations
            .iter()
            .filter_map(|migration| migration.duration_ms)
            .sum();
        Duration::from_millis(milliseconds)
    }

    fn introduction(&self) -> String {
        let size = indicatif::HumanBytes(self.bytes);
        match self.alike {
            Some(1) => format!("{} ({size}, like no other)", self.target),
            Some(count) => format!("{} ({size}, the largest of {count} that are alike)", self.target),
            None => format!("{} ({size}, one of the largest)", self.target),
        }
    }
}

impl Report {
    pub fn new(candidates: Vec<Candidate>, at_once: usize) -> Self {
        Self {
            candidates,
            at_once,
            rehearsed: Vec::new(),
        }
    }

    pub fn add(&mut self, position: usize, rehearsed: Rehearsed) {
        self.rehearsed.push((position, rehearsed));
    }

    pub fn has_failures(&self) -> bool {
        self.rehearsed
            .iter()
            .any(|(_, rehearsed)| rehearsed.failure.is_some())
    }

    /// Shows what was seen, and the forecast.
    pub fn show(&self, app: &App) -> Result<()> {
        let rehearsed: Vec<&Rehearsed> = self.rehearsed.iter().map(|(_, rehearsed)| rehearsed).collect();
        let forecast = self.forecast();
        match app.output.format() {
            Format::Json | Format::Yaml => app.output.document(&Document {
                rehearsed,
                forecast: self.forecast_row(forecast),
            }),
            Format::Table if self.candidates.is_empty() => {
                app.output.note("nothing is pending");
                Ok(())
            }
            Format::Table => {
                let introductions: Vec<String> = rehearsed.iter().map(|done| done.introduction()).collect();
                if !introductions.is_empty() {
                    app.output
                        .data(&format!("rehearsed on clones: {}\n", introductions.join(", ")))?;
                }
                show_rows(app, &rehearsed)?;
                app.output.data(&failures(&rehearsed))?;
                app.output.data(&self.sentence(&forecast))
            }
            Format::Csv | Format::Ndjson => show_rows(app, &rehearsed),
        }
    }

    fn forecast(&self) -> Forecast {
        let known: Vec<(usize, Duration)> = self
            .rehearsed
            .iter()
            .filter(|(_, rehearsed)| rehearsed.failure.is_none())
            .map(|(position, rehearsed)| (*position, rehearsed.duration()))
            .collect();
        forecast(&self.candidates, &known, self.at_once)
    }

    fn forecast_row(&self, forecast: Forecast) -> ForecastRow {
        ForecastRow {
            databases: forecast.databases,
            at_once: self.at_once,
            work_ms: milliseconds(forecast.work),
            elapsed_ms: milliseconds(forecast.elapsed),
            longest_ms: forecast
                .longest
                .as_ref()
                .map(|(_, longest)| milliseconds(*longest)),
            longest: forecast.longest.map(|(name, _)| name),
            unknown: forecast.unknown,
        }
    }

    fn sentence(&self, forecast: &Forecast) -> String {
        let known = forecast.databases - forecast.unknown.len();
        let known = match &forecast.longest {
            Some((name, longest)) => format!(
                "forecast for {known} of {} databases: {} ms with {} at once, {} ms of work; {name} takes longest, {} ms\n",
                forecast.databases,
                forecast.elapsed.as_millis(),
                self.at_once,
                forecast.work.as_millis(),
                longest.as_millis(),
            ),
            None => String::new(),
        };
        if forecast.unknown.is_empty() {
            known
        } else {
            format!("{known}nothing can be said of {}\n", forecast.unknown.join(", "))
        }
    }
}

fn show_rows(app: &App, rehearsed: &[&Rehearsed]) -> Result<()> {
    let rows = rehearsed.iter().flat_map(|done| {
        done.migrations.iter().map(|migration| Row {
            target: &done.target,
            version: migration.version,
            context: &migration.context,
            name: &migration.name,
            duration_ms: migration.duration_ms,
            locks: locks(&migration.statements).join(", "),
        })
    });
    app.output.records(&Records {
        rows: &rows.collect::<Vec<_>>(),
        columns: COLUMNS,
        empty: "no migration came to its end",
    })
}

fn failures(rehearsed: &[&Rehearsed]) -> String {
    let failed = rehearsed
        .iter()
        .filter_map(|done| Some((done, done.failure.as_ref()?)));
    let lines: Vec<String> = failed
        .flat_map(|(done, failure)| {
            let causes = done.causes.iter().map(|cause| format!("  {cause}\n"));
            std::iter::once(format!("{}: {failure}\n", done.target)).chain(causes)
        })
        .collect();
    lines.concat()
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
