//! Progress of what takes longer than a moment, on a terminal only.

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Output;

/// A progress bar, which is not there when standard error is no terminal.
#[derive(Debug)]
pub struct Progress(ProgressBar);

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
        progress.0.enable_steady_tick(Duration::from_millis(200));
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
        Progress(match ProgressStyle::with_template(template) {
            Ok(style) => bar.with_style(style.progress_chars("=> ")),
            Err(_) => bar,
        })
    }
}

impl Progress {
    /// So many more are done.
    pub fn advance(&self, count: u64) {
        self.0.inc(count);
    }

    /// So many are done.
    pub fn set(&self, position: u64) {
        self.0.set_position(position);
    }

    /// Says what is being done now.
    pub fn say(&self, what: &str) {
        self.0.set_message(what.to_owned());
    }

    /// Takes the bar off the screen.
    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.finish();
    }
}
