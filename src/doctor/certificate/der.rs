//! As much of X.509 (RFC 5280) as it takes to read until when a certificate is valid.

use chrono::{DateTime, NaiveDateTime, Utc};

const SEQUENCE: u8 = 0x30;
const VERSION: u8 = 0xa0;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;

/// An element: its tag, its contents, and what follows it.
struct Element<'d> {
    tag: u8,
    contents: &'d [u8],
    rest: &'d [u8],
}

/// Until when a certificate in DER is valid; `None` for what is no certificate.
pub(super) fn valid_until(certificate: &[u8]) -> Option<DateTime<Utc>> {
    let certificate = expect(certificate, SEQUENCE)?;
    let to_be_signed = expect(certificate.contents, SEQUENCE)?;
    let mut fields = to_be_signed.contents;
    if element(fields)?.tag == VERSION {
        fields = element(fields)?.rest;
    }
    // The serial number, the algorithm and the issuer come before.
    for _ in 0..3 {
        fields = element(fields)?.rest;
    }
    let validity = expect(fields, SEQUENCE)?;
    let not_before = element(validity.contents)?;
    time(&element(not_before.rest)?)
}

fn expect(data: &[u8], tag: u8) -> Option<Element<'_>> {
    element(data).filter(|element| element.tag == tag)
}

fn element(data: &[u8]) -> Option<Element<'_>> {
    let (tag, data) = data.split_first()?;
    let (first, data) = data.split_first()?;
    let (length, data) = if *first < 0x80 {
        (usize::from(*first), data)
    } else {
        // A long length: so many bytes, the highest first.
        let (bytes, data) = data.split_at_checked(usize::from(first & 0x7f))?;
        if bytes.len() > size_of::<u32>() {
            return None;
        }
        let length = bytes
            .iter()
            .fold(0, |length, byte| length << 8 | usize::from(*byte));
        (length, data)
    };
    let (contents, rest) = data.split_at_checked(length)?;
    Some(Element {
        tag: *tag,
        contents,
        rest,
    })
}

fn time(element: &Element<'_>) -> Option<DateTime<Utc>> {
    let text = std::str::from_utf8(element.contents).ok()?;
    let text = match element.tag {
        GENERALIZED_TIME => text.to_owned(),
        // Two digits of a year: from 50 on they are of the twentieth century.
        UTC_TIME if text.get(..2)? < "50" => format!("20{text}"),
        UTC_TIME => format!("19{text}"),
        _ => return None,
    };
    let time = NaiveDateTime::parse_from_str(&text, "%Y%m%d%H%M%SZ").ok()?;
    Some(time.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An element in DER.
    fn der(tag: u8, contents: &[u8]) -> Vec<u8> {
        let length = u16::try_from(contents.len()).unwrap().to_be_bytes();
        [&[tag, 0x82][..], &length, contents].concat()
    }

    fn certificate(not_after: &[u8]) -> Vec<u8> {
        let validity = der(
            SEQUENCE,
            &[der(UTC_TIME, b"250101000000Z"), not_after.to_vec()].concat(),
        );
        let fields = [
            der(VERSION, &[2, 1, 2]),
            der(2, &[1]),
            der(SEQUENCE, &[]),
            der(SEQUENCE, &[0; 200]),
            validity,
        ];
        der(SEQUENCE, &der(SEQUENCE, &fields.concat()))
    }

    #[test]
    fn both_kinds_of_time_are_read() {
        let until = |not_after: &[u8]| valid_until(&certificate(not_after)).map(|time| time.to_rfc3339());
        assert_eq!(
            until(&der(UTC_TIME, b"261231235959Z")).as_deref(),
            Some("2026-12-31T23:59:59+00:00")
        );
        assert_eq!(
            until(&der(GENERALIZED_TIME, b"20601231235959Z")).as_deref(),
            Some("2060-12-31T23:59:59+00:00")
        );
    }

    #[test]
    fn what_is_no_certificate_or_is_cut_off_is_not_read() {
        let whole = certificate(&der(UTC_TIME, b"261231235959Z"));
        for length in 0..whole.len() {
            assert_eq!(valid_until(&whole[..length]), None, "{length} bytes");
        }
        assert_eq!(valid_until(&[0x30, 0xff, 0xff]), None);
    }
}
