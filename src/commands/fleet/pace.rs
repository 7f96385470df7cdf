//! How much a verb does at once, and how long it works on one database.

use std::future::Future;
use std::time::Duration;

use clap::Args;
use serde::{Deserialize, Serialize};

use crate::error::{Failure, Kind, Result};

/// How much at once, and how long.
#[derive(Clone, Debug, Args, Serialize, Deserialize)]
pub struct PaceOptions {
    /// How many databases at once; less on a server that is short of connections
    #[arg(long, default_value_t = CONCURRENCY, value_name = "N", value_parser = positive)]
    pub concurrency: usize,

    /// Give up on a database after this time, such as 300s [default: never]
    #[arg(long, value_name = "TIME", value_parser = duration)]
    pub timeout: Option<Duration>,
}

/// How many databases are worked on at once unless something else is asked for.
const CONCURRENCY: usize = 4;

impl Default for PaceOptions {
    fn default() -> Self {
        Self {
            concurrency: CONCURRENCY,
            timeout: None,
        }
    }
}

impl PaceOptions {
    /// Gives up on the work with a database after the time-out. Its session ends with it, and what was not committed
    /// is taken back by the server.
    ///
    /// # Errors
    /// Those of the work, and that it took too long.
    pub async fn within<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        let Some(timeout) = self.timeout else {
            return work.await;
        };
        tokio::time::timeout(timeout, work).await.unwrap_or_else(|_| {
            let message = format!(
                "it was not done within {}; what was not committed is taken back",
                humantime::format_duration(timeout)
            );
            Err(Failure::new(Kind::Unavailable, message))
        })
    }
}

/// A whole number above 0.
///
/// # Errors
/// For anything else.
pub fn positive(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(0) | Err(_) => Err("a whole number above 0 is needed".to_owned()),
        Ok(number) => Ok(number),
    }
}

/// A time such as `90s` or `5m`; a bare number means seconds.
///
/// # Errors
/// For anything else.
pub fn duration(text: &str) -> Result<Duration, String> {
    match text.parse() {
        Ok(seconds) => Ok(Duration::from_secs(seconds)),
        Err(_) => humantime::parse_duration(text).map_err(|error| error.to_string()),
    }
}
