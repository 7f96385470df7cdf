//! Moments as an operator writes them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

/// Reads a moment: RFC 3339, a date or a date and time in UTC, or how long ago, such as `90m` or `7d`.
///
/// # Errors
/// For anything else, in words.
pub fn parse(text: &str) -> Result<DateTime<Utc>, String> {
    parse_at(text, Utc::now())
}

fn parse_at(text: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, String> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Ok(moment.to_utc());
    }
    if let Ok(date) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return Ok(date.and_time(chrono::NaiveTime::MIN).and_utc());
    }
    for format in [
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%dT%H:%M",
    ] {
        if let Ok(moment) = NaiveDateTime::parse_from_str(text, format) {
            return Ok(moment.and_utc());
        }
    }
    humantime::parse_duration(text)
        .ok()
        .and_then(|ago| now.checked_sub_signed(chrono::Duration::from_std(ago).ok()?))
        .ok_or_else(|| {
            "it is a date, a time such as 2026-11-01T09:30:00Z, or how long ago, such as 7d".to_owned()
        })
}

#[cfg(test)]
mod tests {
    use super::parse_at;

    #[test]
    fn moments_are_read_as_they_are_written() {
        let now = "2026-11-20T12:00:00Z".parse().unwrap();
        for (text, expected) in [
            ("2026-11-01", "2026-11-01T00:00:00Z"),
            ("2026-11-01 09:30", "2026-11-01T09:30:00Z"),
            ("2026-11-01T09:30:15", "2026-11-01T09:30:15Z"),
            ("2026-11-01T09:30:00+05:45", "2026-11-01T03:45:00Z"),
            ("90m", "2026-11-20T10:30:00Z"),
            ("7d", "2026-11-13T12:00:00Z"),
        ] {
            assert_eq!(parse_at(text, now), Ok(expected.parse().unwrap()), "{text}");
        }
        for text in ["", "yesterday", "2026-13-01", "999999999years"] {
            assert!(parse_at(text, now).is_err(), "{text}");
        }
    }
}
