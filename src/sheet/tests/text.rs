//! Records of text files.

use std::io::{self, Read};

use super::super::{FaultKind, Format, MAX_RECORD_BYTES};
use super::*;

fn rows(bytes: &[u8]) -> Vec<Row> {
    rows_of(&open(bytes).unwrap())
}

fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn records_carry_the_line_where_they_begin() {
    let bytes = b"\n name , note\n\nSita,\"two\nlines\"\r\n,\nRam,\"a\r\nb\rc\"\rHari,x";
    let expected = [
        row(4, &["Sita", "two\nlines"]),
        row(7, &["Ram", "a\r\nb\rc"]),
        row(10, &["Hari", "x"]),
    ];
    assert_eq!(rows(bytes), expected);
}

#[test]
fn values_are_trimmed_and_otherwise_untouched() {
    let bytes = "no;name;phone\n007;\u{a0}Sita ;+977 98-1\n".as_bytes();
    assert_eq!(rows(bytes), [row(2, &["007", "Sita", "+977 98-1"])]);
}

#[test]
fn records_have_the_fields_they_have() {
    assert_eq!(
        rows(b"a,b\n1\n1,2,3\n1,2,\n"),
        [row(2, &["1"]), row(3, &["1", "2", "3"]), row(4, &["1", "2", ""])]
    );
}

#[test]
fn every_usual_encoding_reads_the_same() {
    let text = "name;city\nZoë;Köln\nJürg;Zürich\n";
    let windows: Vec<u8> = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let files = [
        text.as_bytes().to_vec(),
        format!("\u{feff}{text}").into_bytes(),
        utf_16(text, u16::to_le_bytes),
        utf_16(text, u16::to_be_bytes),
        utf_16(&format!("\u{feff}{text}"), u16::to_le_bytes),
        utf_16(&format!("\u{feff}{text}"), u16::to_be_bytes),
        windows,
    ];
    for file in files {
        let sheet = open(&file).unwrap();
        assert_eq!(sheet.header(), ["name", "city"]);
        assert_eq!(
            rows_of(&sheet),
            [row(2, &["Zoë", "Köln"]), row(3, &["Jürg", "Zürich"])]
        );
    }
}

#[test]
fn the_format_is_told() {
    let sheet = open(b"\xef\xbb\xbfname;city\nSita;Patan\n").unwrap();
    let Format::Text { charset, delimiter } = sheet.format() else {
        panic!("a text file")
    };
    assert_eq!((charset.name(), charset.byte_order_mark().len()), ("UTF-8", 3));
    assert_eq!(delimiter.to_string(), "semicolon");
}

#[test]
fn the_delimiter_may_be_given_or_declared() {
    let options = Options {
        delimiter: Some("^".parse().unwrap()),
        ..Options::default()
    };
    assert_eq!(
        open_with(b"a^b,c\n1^2\n", &options).unwrap().header(),
        ["a", "b,c"]
    );
    let declared = open(b"sep=;\r\na;b,c,d\r\n1;2,3,4\r\n").unwrap();
    assert_eq!(declared.header(), ["a", "b,c,d"]);
    assert_eq!(rows_of(&declared), [row(3, &["1", "2,3,4"])]);
}

#[test]
fn malformed_bytes_are_a_fault_of_their_field_alone() {
    let sheet = open(
        "name,city\nZoë,Köln\nJürg,Z\u{0}\nRam,Patan\n"
            .replace('\0', "\u{1}")
            .as_bytes(),
    );
    assert!(faults_of(&sheet.unwrap()).is_empty());
    let sheet = open(b"name,city\nZo\xc3\xab,K\xc3\xb6ln\nJ\xc3\xbcrg,Z\xc3\nRam,Patan\n").unwrap();
    let kind = FaultKind::Malformed { encoding: "UTF-8" };
    assert_eq!(faults_of(&sheet), [(3, vec![Fault { column: 1, kind }])]);
    assert_eq!(rows_of(&sheet)[1], row(3, &["Jürg", "Z\u{fffd}"]));
}

#[test]
fn unpaired_surrogates_are_a_fault() {
    let mut bytes = utf_16("\u{feff}name,city\nSita,", u16::to_le_bytes);
    bytes.extend([0x00, 0xd8]);
    bytes.extend(utf_16("x\nRam,Patan\n", u16::to_le_bytes));
    let sheet = open(&bytes).unwrap();
    let kind = FaultKind::Malformed { encoding: "UTF-16LE" };
    assert_eq!(faults_of(&sheet), [(2, vec![Fault { column: 1, kind }])]);
}

#[test]
fn a_nul_character_far_into_the_file_is_a_fault() {
    let mut bytes = b"name,city\n".to_vec();
    bytes.extend(b"Sita,Patan\n".repeat(10_000));
    bytes.extend(b"Ra\0m,Patan\n");
    let fault = Fault {
        column: 0,
        kind: FaultKind::NulCharacter,
    };
    assert_eq!(faults_of(&open(&bytes).unwrap()), [(10_002, vec![fault])]);
}

#[test]
fn a_quote_that_is_never_closed_is_a_fault() {
    let sheet = open(b"name,city\nRam,Patan\nSita,\"Patan\nHari,x\n").unwrap();
    assert_eq!(
        faults_of(&sheet),
        [(
            3,
            vec![Fault {
                column: 1,
                kind: FaultKind::UnclosedQuote
            }]
        )]
    );
}

/// A header, a sound record, and a record that never ends.
struct Endless {
    start: &'static [u8],
    left: usize,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if !self.start.is_empty() {
            return self.start.read(buffer);
        }
        let count = buffer.len().min(self.left);
        buffer[..count].fill(b'x');
        self.left -= count;
        Ok(count)
    }
}

#[test]
fn a_record_that_is_too_long_is_refused_with_its_line() {
    for start in [&b"a,b\n1,2\n3,"[..], b"a,b\n1,2\n3,\""] {
        let input = Endless {
            start,
            left: 3 * MAX_RECORD_BYTES,
        };
        let sheet = Sheet::from_reader("f.csv", input, &Options::default()).unwrap();
        let mut records = sheet.records().unwrap();
        assert_eq!(records.next().unwrap().map(super::super::Record::line), Some(2));
        assert_eq!(
            records.next().unwrap_err().to_string(),
            "the record at line 3 of f.csv is longer than 1024 KiB; is a quote left open there?"
        );
    }
}

#[test]
fn the_longest_record_is_still_read() {
    let value = "x".repeat(MAX_RECORD_BYTES - 2);
    let sheet = open(format!("a,b\n1,{value}\n2,y\n").as_bytes()).unwrap();
    assert_eq!(rows_of(&sheet), [row(2, &["1", &value]), row(3, &["2", "y"])]);
}

#[test]
fn records_may_straddle_the_edges_of_what_is_read_at_once() {
    let record = "Sita,\"Patan\r\nDhoka\"\r\n";
    for shift in 0..record.len() {
        let text = format!("{},b\r\n{}", "a".repeat(shift + 1), record.repeat(30_000));
        let mut records = open(text.as_bytes()).unwrap().records().unwrap();
        let mut count = 0;
        while let Some(found) = records.next().unwrap() {
            assert_eq!(
                (found.line(), found.get(1)),
                (2 + 2 * count, Some("Patan\r\nDhoka"))
            );
            count += 1;
        }
        assert_eq!(count, 30_000);
    }
}
