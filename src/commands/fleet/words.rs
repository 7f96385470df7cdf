//! Databases in words.

/// How many names a line holds.
const NAMES: usize = 10;

/// `1 database` or `2 databases`.
#[must_use]
pub fn databases(count: usize) -> String {
    match count {
        1 => "1 database".to_owned(),
        number => format!("{number} databases"),
    }
}

/// `nrna`, or `3 databases (a, b, c)`.
#[must_use]
pub fn named(names: &[&str]) -> String {
    match names {
        [only] => (*only).to_owned(),
        names if names.len() <= NAMES => format!("{} databases ({})", names.len(), names.join(", ")),
        names => format!(
            "{} databases ({} and {} more)",
            names.len(),
            names[..NAMES].join(", "),
            names.len() - NAMES
        ),
    }
}
