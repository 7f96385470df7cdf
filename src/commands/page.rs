//! Pages of long lists.

use clap::Args;

use crate::output::Output;

/// Which part of a long list is shown.
#[derive(Debug, Args)]
pub struct PageArgs {
    /// Show so many at most
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(i64).range(1..=1_000_000))]
    pub limit: i64,

    /// Go on after this one, the last of the page before
    #[arg(long, value_name = "LAST")]
    pub after: Option<String>,
}

/// Cuts a page to its limit. It was fetched with one row more, which tells that others follow; that is said on
/// standard error, with how to go on.
pub fn cut<T>(output: &Output, rows: &mut Vec<T>, limit: i64, key: impl Fn(&T) -> String) {
    cut_before(output, rows, limit, |last| format!("--after {}", key(last)));
}

/// The same where it is not `--after` that goes on, but a flag of the list's own.
pub fn cut_before<T>(output: &Output, rows: &mut Vec<T>, limit: i64, flag: impl Fn(&T) -> String) {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    if rows.len() <= limit {
        return;
    }
    rows.truncate(limit);
    if let Some(last) = rows.last() {
        output.note(&format!(
            "only the first {limit} are shown; {} goes on",
            flag(last)
        ));
    }
}
