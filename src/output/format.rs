//! The formats of data, and colour.

/// In which form data is written to standard output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Columns for people; may change between versions.
    Table,
    /// One JSON document.
    Json,
    /// One YAML document.
    Yaml,
    /// Comma-separated values with a header.
    Csv,
    /// One JSON object a line.
    Ndjson,
}

/// Whether colour is used; never the only carrier of a meaning.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Colour on standard output.
    pub on_stdout: bool,
    /// Colour on standard error.
    pub on_stderr: bool,
}

impl Style {
    pub(super) fn error(self, text: &str) -> String {
        console::style(text)
            .red()
            .bold()
            .force_styling(self.on_stderr)
            .to_string()
    }

    pub(super) fn warning(self, text: &str) -> String {
        console::style(text)
            .yellow()
            .bold()
            .force_styling(self.on_stderr)
            .to_string()
    }

    pub(super) fn hint(self, text: &str) -> String {
        console::style(text)
            .cyan()
            .force_styling(self.on_stderr)
            .to_string()
    }

    /// Text of lesser weight on standard output.
    #[must_use]
    pub fn dim(self, text: &str) -> String {
        console::style(text)
            .dim()
            .force_styling(self.on_stdout)
            .to_string()
    }
}
