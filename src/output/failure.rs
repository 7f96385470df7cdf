//! How a failure is shown.

use serde_json::json;

use super::{Format, Style};
use crate::error::Failure;

pub(super) fn render(failure: &Failure, format: Format, style: Style) -> String {
    match format {
        Format::Table | Format::Csv => text(failure, style),
        Format::Json | Format::Ndjson => format!("{}\n", document(failure)),
        Format::Yaml => serde_yaml::to_string(&document(failure)).unwrap_or_else(|_| text(failure, style)),
    }
}

fn text(failure: &Failure, style: Style) -> String {
    let mut lines = vec![format!("{} {}", style.error("error:"), failure.message())];
    lines.extend(
        failure
            .causes()
            .iter()
            .map(|cause| format!("  caused by: {}", cause.replace('\n', "\n    "))),
    );
    lines.extend(
        failure
            .hints
            .iter()
            .map(|hint| format!("{} {hint}", style.hint("hint:"))),
    );
    lines.join("\n") + "\n"
}

fn document(failure: &Failure) -> serde_json::Value {
    json!({
        "error": {
            "code": failure.kind.code(),
            "message": failure.message(),
            "causes": failure.causes(),
            "hints": failure.hints,
        }
    })
}
