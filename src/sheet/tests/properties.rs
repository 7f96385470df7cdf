//! Any table, however it is written, reads back as it was, and copies byte for byte.

use proptest::prelude::*;

use super::super::record::trim;
use super::*;

#[derive(Debug, Clone)]
struct Written {
    options: Options,
    mark: Vec<u8>,
    header: Vec<u8>,
    /// Each record's bytes with the line break, and the record; blank lines have none.
    records: Vec<(Vec<u8>, Option<Row>)>,
}

#[derive(Debug, Clone, Copy)]
enum Writing {
    Utf8,
    MarkedUtf8,
    Utf16(fn(u16) -> [u8; 2], &'static str),
    MarkedUtf16(fn(u16) -> [u8; 2]),
    Windows1252,
}

impl Writing {
    fn encode(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 | Self::MarkedUtf8 => text.as_bytes().to_vec(),
            Self::Utf16(unit, _) | Self::MarkedUtf16(unit) => text.encode_utf16().flat_map(unit).collect(),
            Self::Windows1252 => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        }
    }

    fn mark(self) -> Vec<u8> {
        match self {
            Self::MarkedUtf8 | Self::MarkedUtf16(_) => self.encode("\u{feff}"),
            _ => Vec::new(),
        }
    }

    fn label(self) -> Option<&'static str> {
        match self {
            Self::Utf8 | Self::MarkedUtf8 | Self::MarkedUtf16(_) => None,
            Self::Utf16(_, label) => Some(label),
            Self::Windows1252 => Some("windows-1252"),
        }
    }

    fn field(self) -> BoxedStrategy<String> {
        let tricky = "[a-c0 ,;|\\t\"\r\n]{0,8}";
        match self {
            Self::Windows1252 => prop_oneof![tricky, "[ -~¡-ÿ€]{0,8}"].boxed(),
            _ => prop_oneof![tricky, "[^\\x00]{0,8}", "\\PC{0,20}"].boxed(),
        }
    }
}

fn writing() -> impl Strategy<Value = Writing> {
    prop_oneof![
        Just(Writing::Utf8),
        Just(Writing::MarkedUtf8),
        Just(Writing::Utf16(u16::to_le_bytes, "utf-16le")),
        Just(Writing::Utf16(u16::to_be_bytes, "utf-16be")),
        Just(Writing::MarkedUtf16(u16::to_le_bytes)),
        Just(Writing::MarkedUtf16(u16::to_be_bytes)),
        Just(Writing::Windows1252),
    ]
}

#[derive(Debug, Clone)]
struct Line {
    fields: Vec<String>,
    quote_always: bool,
    ending: &'static str,
}

fn lines(writing: Writing) -> impl Strategy<Value = Vec<Line>> {
    let line = (
        prop::collection::vec(writing.field(), 1..5),
        any::<bool>(),
        prop::sample::select(vec!["\n", "\r\n", "\r"]),
    );
    let line = line.prop_map(|(fields, quote_always, ending)| Line {
        fields,
        quote_always,
        ending,
    });
    prop::collection::vec(line, 1..12)
}

fn quoted(field: &str, delimiter: char, always: bool) -> String {
    if always || field.contains([delimiter, '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

fn line_breaks(text: &str) -> u64 {
    text.replace("\r\n", "\n").matches(['\n', '\r']).count() as u64
}

fn write(writing: Writing, delimiter: char, lines: &[Line], ends_in_line_break: bool) -> Written {
    let header = format!("h1{delimiter}h2\n");
    let mut line = 2;
    let mut records = Vec::new();
    for (
        index,
        Line {
            fields,
            quote_always,
            ending,
        },
    ) in lines.iter().enumerate()
    {
        let quoted: Vec<String> = fields
            .iter()
            .map(|field| quoted(field, delimiter, *quote_always))
            .collect();
        let mut text = quoted.join(&delimiter.to_string());
        // An empty line after a lone return would make one line break of two.
        if text.is_empty() {
            text.push(' ');
        }
        if ends_in_line_break || index + 1 < lines.len() {
            text.push_str(ending);
        }
        let trimmed: Vec<String> = fields.iter().map(|field| trim(field).to_owned()).collect();
        let is_blank = trimmed.iter().all(String::is_empty);
        records.push((writing.encode(&text), (!is_blank).then_some((line, trimmed))));
        line += line_breaks(&text);
    }
    let options = Options {
        delimiter: Some(delimiter.to_string().parse().unwrap()),
        encoding: writing.label().map(str::to_owned),
        sheet: None,
    };
    Written {
        options,
        mark: writing.mark(),
        header: writing.encode(&header),
        records,
    }
}

fn written() -> impl Strategy<Value = Written> {
    let delimiter = prop::sample::select(vec![',', ';', '\t', '|']);
    (writing(), delimiter, any::<bool>())
        .prop_flat_map(|(writing, delimiter, ends)| {
            lines(writing).prop_map(move |lines| write(writing, delimiter, &lines, ends))
        })
        .prop_filter("a sheet has a row", |written| written.rows().next().is_some())
}

impl Written {
    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.records.iter().filter_map(|(_, row)| row.as_ref())
    }

    fn bytes(&self, keep: impl Fn(Option<&Row>) -> bool) -> Vec<u8> {
        let kept = self.records.iter().filter(|(_, row)| keep(row.as_ref()));
        let mut bytes = [self.mark.as_slice(), &self.header].concat();
        bytes.extend(kept.flat_map(|(record, _)| record));
        bytes
    }
}

proptest! {
    #[test]
    fn any_table_reads_back_identical(written in written()) {
        let sheet = open_with(&written.bytes(|_| true), &written.options).unwrap();
        prop_assert_eq!(sheet.header(), ["h1", "h2"]);
        prop_assert_eq!(rows_of(&sheet), written.rows().cloned().collect::<Vec<_>>());
        prop_assert!(faults_of(&sheet).is_empty());
    }

    #[test]
    fn any_records_copy_byte_for_byte_and_read_the_same(
        (written, chosen) in (written(), prop::collection::vec(any::<bool>(), 12)),
    ) {
        let rows: Vec<&Row> = written.rows().collect();
        let chosen: Vec<&Row> =
            rows.iter().zip(chosen.iter().cycle()).filter(|(_, keep)| **keep).map(|(row, _)| *row).collect();
        prop_assume!(!chosen.is_empty());
        let sheet = open_with(&written.bytes(|_| true), &written.options).unwrap();
        let mut copy = Vec::new();
        sheet.copy_records(chosen.iter().map(|(line, _)| *line), &mut copy).unwrap();
        prop_assert_eq!(&copy, &written.bytes(|row| row.is_some_and(|row| chosen.contains(&row))));
        let again = rows_of(&open_with(&copy, &written.options).unwrap());
        let fields: Vec<_> = again.iter().map(|(_, fields)| fields).collect();
        prop_assert_eq!(fields, chosen.iter().map(|(_, fields)| fields).collect::<Vec<_>>());
    }

    #[test]
    fn anything_at_all_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(sheet) = open(&bytes) {
            let lines: Vec<u64> = rows_of(&sheet).into_iter().map(|(line, _)| line).collect();
            prop_assert!(sheet.copy_records(lines, std::io::sink()).is_ok());
        }
    }

    #[test]
    fn what_the_writer_writes_reads_back(
        rows in prop::collection::vec(prop::collection::vec("\\PC{0,10}", 2..4), 1..8),
    ) {
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|field| trim(field).to_owned()).collect()).collect();
        prop_assume!(rows.iter().all(|row| row.iter().any(|field| !field.is_empty())));
        let options = super::super::write::WriteOptions::default();
        let mut writer = super::super::write::SheetWriter::new(Vec::new(), options);
        writer.write(["h1", "h2"]).unwrap();
        for row in &rows {
            writer.write(row).unwrap();
        }
        let options = Options { delimiter: Some(options.delimiter), ..Options::default() };
        let sheet = open_with(&writer.finish().unwrap(), &options).unwrap();
        let read: Vec<Vec<String>> = rows_of(&sheet).into_iter().map(|(_, fields)| fields).collect();
        prop_assert_eq!(read, rows);
    }
}
