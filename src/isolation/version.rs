//! Versions of PostgreSQL in which holes are mended through which rows or rights leaked.

use crate::finding::{CheckResult, Finding};

/// The first minor version of each major one without holes that are known to part tenants no longer. The releases of
/// 2026-05-14 mend writes out of bounds that any session can provoke (CVE-2026-6473); older ones mended statistics read
/// past row security (CVE-2025-8713: 17.6, 16.10, 15.14) and plans that kept another role's policies (CVE-2024-10976:
/// 17.1, 16.5, 15.9).
///
/// Source: <https://www.postgresql.org/support/security/>.
const FLOORS: [(i32, i32); 4] = [(15, 18), (16, 14), (17, 10), (18, 4)];

/// Holds a server's version, as a number such as 150018, against the floor of its major version.
#[must_use]
pub fn check(version: &str, number: i32) -> CheckResult {
    let (major, minor) = (number / 10_000, number % 10_000);
    let floor = FLOORS.iter().find(|(known, _)| *known == major);
    let fault = match floor {
        Some((_, floor)) if minor < *floor => Some(format!("holes are known that {major}.{floor} mends")),
        None if major < FLOORS[0].0 => Some("its major version gets no mends any more".to_owned()),
        _ => None,
    };
    let finding = fault.map(|fault| Finding {
        object: format!("PostgreSQL {version}"),
        fault,
        mend: format!(
            "apt-get install --only-upgrade postgresql-{}",
            major.max(FLOORS[0].0)
        ),
    });
    CheckResult::new(
        "server-version",
        "The server has the mends of the known holes between tenants",
        finding,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Verdict;

    #[test]
    fn versions_below_their_floor_are_found_and_newer_ones_pass() {
        for number in [140_023, 150_017, 180_003] {
            assert_ne!(check("x", number).verdict, Verdict::Passed, "{number}");
        }
        for number in [150_018, 170_011, 190_000] {
            assert_eq!(check("x", number).verdict, Verdict::Passed, "{number}");
        }
    }
}
