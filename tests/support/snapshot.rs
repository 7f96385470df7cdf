//! What differs from run to run, taken out of what commands print.

use std::sync::LazyLock;

use regex::Regex;

static PATTERNS: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
    [
        (
            r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            "[id]",
        ),
        (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)", "[time]"),
        (r"\b[0-9a-f]{64}\b", "[hash]"),
        (r"(tenant_\w+_(?:app|readonly)  )[-\w]{32}", "$1[password]"),
        (r#"("password": ")[-\w]{32}"#, "$1[password]"),
        (r"/(?:tmp|dev/shm)/tenantctl-test\.\w+", "[folder]"),
        (r"\b\d+(\.\d+)? ?ms\b", "[duration]"),
        (
            r"at \d+, as this tool expects",
            "at [version], as this tool expects",
        ),
    ]
    .into_iter()
    .map(|(pattern, replacement)| (Regex::new(pattern).unwrap(), replacement))
    .collect()
});

/// Replaces ids, times, hashes, passwords and temporary folders.
pub fn redact(text: &str) -> String {
    PATTERNS
        .iter()
        .fold(text.to_owned(), |text, (pattern, replacement)| {
            pattern.replace_all(&text, *replacement).into_owned()
        })
}
