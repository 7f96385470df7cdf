//! Progress of what takes longer than a moment, on a terminal only.

use std::fmt::Write;
use std::io::IsTerminal;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::Output;

/// A progress bar, which is not there when standard error is no terminal.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    under_way: UnderWay,
}

/// What is under way, with when it began, longest first.
#[derive(Clone, Debug, Default)]
struct UnderWay(Arc<Mutex<Vec<(String, Instant)>>>);

/// What takes no longer than this is not named.
const SHORT: Duration = Duration::from_secs(2);

impl Output {
    /// Progress over a known number of things, with rate and time left.
    #[must_use]
    pub fn progress(&self, what: &str, total: u64) -> Progress {
        self.bar(
            what,
            Some(total),
            "{msg} [{bar:30}] {human_pos}/{human_len} {per_sec} {eta} left",
        )
    }

    /// Progress over things of which several are under way at once. It names the one that takes longest.
    #[must_use]
    pub fn progress_of_several(&self, what: &str, total: u64) -> Progress {
        let progress = self.bar(
            what,
            Some(total),
            "{msg} [{bar:30}] {human_pos}/{human_len} {per_sec} {eta} left{longest}",
        );
        progress.bar.enable_steady_tick(Duration::from_millis(500));
        progress
    }

    /// Progress over bytes of a file.
    #[must_use]
    pub fn byte_progress(&self, what: &str, total: u64) -> Progress {
        self.bar(
            what,
            Some(total),
            "{msg} [{bar:30}] {bytes}/{total_bytes} {bytes_per_sec} {eta} left",
        )
    }

    /// A sign of life where no total is known.
    #[must_use]
    pub fn spinner(&self, what: &str) -> Progress {
        let progress = self.bar(what, None, "{spinner} {msg} {elapsed}");
        progress.bar.enable_steady_tick(Duration::from_millis(200));
        progress
    }

    fn bar(&self, what: &str, total: Option<u64>, template: &str) -> Progress {
        let visible = !self.is_quiet() && std::io::stderr().is_terminal();
        let target = if visible {
            ProgressDrawTarget::stderr_with_hz(8)
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(total, target).with_message(what.to_owned());
        let under_way = UnderWay::default();
        let longest = under_way.clone();
        let bar = match ProgressStyle::with_template(template) {
            Ok(style) => bar.with_style(style.progress_chars("=> ").with_key(
                "longest",
                move |_: &ProgressState, line: &mut dyn Write| {
                    longest.describe(line);
                },
            )),
            Err(_) => bar,
        };
        Progress { bar, under_way }
    }
}

impl Progress {
    /// So many more are done.
    pub fn advance(&self, count: u64) {
        self.bar.inc(count);
    }

    /// So many are done.
    pub fn set(&self, position: u64) {
        self.bar.set_position(position);
    }

    /// Says what is being done now.
    pub fn say(&self, what: &str) {
        self.bar.set_message(what.to_owned());
    }

    /// One of several things was begun.
    pub fn begin(&self, name: &str) {
        self.under_way
            .with(|names| names.push((name.to_owned(), Instant::now())));
    }

    /// One of several things has ended.
    pub fn end(&self, name: &str) {
        self.under_way
            .with(|names| names.retain(|(begun, _)| begun != name));
        self.advance(1);
    }

    /// Takes the bar off the screen.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.finish();
    }
}

impl UnderWay {
    fn with<T>(&self, look: impl FnOnce(&mut Vec<(String, Instant)>) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn describe(&self, line: &mut dyn Write) {
        let longest = self.with(|names| names.first().cloned());
        let longest = longest.map(|(name, begun)| (name, begun.elapsed()));
        if let Some((name, took)) = longest.filter(|(_, took)| *took > SHORT) {
            // A bar that cannot be drawn is not worth a failure.
            let _ = write!(line, "; {name} for {} s", took.as_secs());
        }
    }
}
