//! Which unit may have been meant by a name that no unit has.

use sqlx::PgConnection;

use crate::db;
use crate::db::membership::import;
use crate::db::organization::units as known_units;

/// For so many unknown names a suggestion is looked for; a file with more has another fault.
const NAMES: i64 = 50;
/// How like a code must be to a name to be offered for it.
const LIKENESS: f64 = 0.84;

/// Adds suggestions to the refusals of unknown units.
pub(super) async fn units(connection: &mut PgConnection) -> db::Result<()> {
    let names = import::unknown_units(connection, NAMES).await?;
    if names.is_empty() {
        return Ok(());
    }
    let codes = known_units::codes(connection).await?;
    let (names, codes): (Vec<String>, Vec<String>) = names
        .into_iter()
        .filter_map(|name| nearest(&name, &codes).map(|code| (name, code)))
        .unzip();
    if names.is_empty() {
        return Ok(());
    }
    import::suggest_units(connection, &names, &codes).await
}

fn nearest(name: &str, codes: &[String]) -> Option<String> {
    let name = name.to_lowercase();
    codes
        .iter()
        .map(|code| (strsim::jaro_winkler(&name, &code.to_lowercase()), code))
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, code)| code.clone())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_code_most_like_the_name_is_offered() {
        let codes = ["NP-3-27".to_owned(), "NP-3-28".to_owned(), "XX".to_owned()];
        assert_eq!(nearest("np-3-28x", &codes).as_deref(), Some("NP-3-28"));
        assert_eq!(nearest("somewhere", &codes), None);
    }
}
