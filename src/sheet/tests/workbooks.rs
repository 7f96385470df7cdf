//! Sheets of workbooks.

use super::super::{FaultKind, Format, MAX_WORKBOOK_BYTES};
use super::archive::{ods, xlsx, zip};
use super::compound::{Cell, compound, xls};
use super::*;

fn text_cell(place: &str, text: &str) -> String {
    format!("<c r='{place}' t='inlineStr'><is><t>{text}</t></is></c>")
}

fn header() -> String {
    format!(
        "<row r='1'>{}{}{}</row>",
        text_cell("A1", "no"),
        text_cell("B1", "name"),
        text_cell("C1", "born")
    )
}

fn members() -> Vec<u8> {
    let rows = [
        header(),
        format!(
            "<row r='2'><c r='A2' t='s'><v>0</v></c>{}<c r='C2' s='1'><v>45356</v></c></row>",
            text_cell("B2", " Sita ")
        ),
        "<row r='5'><c r='A5'><v>9779812345678</v></c>\
         <c r='B5' t='str'><f>A1</f><v>Ram</v></c><c r='D5' t='b'><v>1</v></c></row>"
            .to_owned(),
        "<row r='6'><c r='A6' s='2'><v>42</v></c><c r='C6' t='e'><v>#REF!</v></c></row>".to_owned(),
    ];
    xlsx(&[("Members", "", &rows.concat())])
}

#[test]
fn cells_of_every_kind_read_as_text() {
    let sheet = open(&members()).unwrap();
    assert_eq!(sheet.header(), ["no", "name", "born"]);
    assert_eq!(sheet.format(), Format::Workbook { sheet: "Members" });
    let expected = [
        row(2, &["007", "Sita", "2024-03-05"]),
        row(5, &["9779812345678", "Ram", "", "true"]),
        row(6, &["00042", "", "#REF!"]),
    ];
    assert_eq!(rows_of(&sheet), expected);
}

#[test]
fn cells_in_error_are_faults() {
    let fault = Fault {
        column: 2,
        kind: FaultKind::ErrorCell,
    };
    assert_eq!(faults_of(&open(&members()).unwrap()), [(6, vec![fault])]);
}

#[test]
fn rejects_of_a_workbook_are_csv() {
    let sheet = open(&members()).unwrap();
    let mut copy = Vec::new();
    sheet.copy_records([2, 6], &mut copy).unwrap();
    assert_eq!(
        String::from_utf8(copy).unwrap(),
        "no,name,born\n007,Sita,2024-03-05\n00042,,#REF!\n"
    );
}

fn two_sheets() -> Vec<u8> {
    let rows = |name| format!("{}<row r='2'>{}</row>", header(), text_cell("B2", name));
    let (hidden, first, second) = (rows("Hidden"), rows("Sita"), rows("Ram"));
    xlsx(&[
        ("Lists", "state='hidden'", &hidden),
        ("Spring", "", &first),
        ("Autumn", "", &second),
    ])
}

#[test]
fn the_first_visible_sheet_is_read_unless_another_is_named() {
    assert_eq!(
        rows_of(&open(&two_sheets()).unwrap()),
        [row(2, &["", "Sita", ""])]
    );
    let options = Options {
        sheet: Some("autumn".to_owned()),
        ..Options::default()
    };
    assert_eq!(
        rows_of(&open_with(&two_sheets(), &options).unwrap()),
        [row(2, &["", "Ram", ""])]
    );
}

#[test]
fn a_sheet_that_is_not_there_is_refused_with_those_that_are() {
    let options = Options {
        sheet: Some("Winter".to_owned()),
        ..Options::default()
    };
    assert_eq!(
        open_with(&two_sheets(), &options).unwrap_err().to_string(),
        "f.csv has no sheet \"Winter\"; it has \"Lists\", \"Spring\", \"Autumn\""
    );
}

#[test]
fn a_cell_at_the_far_end_of_a_sheet_does_no_harm() {
    let rows = format!(
        "{}<row r='1048576'>{}</row>",
        header(),
        text_cell("XFD1048576", "x")
    );
    let rows = rows_of(&open(&xlsx(&[("A", "", &rows)])).unwrap());
    assert_eq!((rows[0].0, rows[0].1.len()), (1_048_576, 16_384));
}

#[test]
fn an_opendocument_sheet_is_read() {
    let text = |text| {
        format!("<table:table-cell office:value-type='string'><text:p>{text}</text:p></table:table-cell>")
    };
    let rows = [
        format!(
            "<table:table-row>{}{}{}</table:table-row>",
            text("no"),
            text("name"),
            text("born")
        ),
        "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>".to_owned(),
        format!(
            "<table:table-row>{}{}<table:table-cell office:value-type='date' \
             office:date-value='2024-03-05'/></table:table-row>",
            text("007"),
            text("#REF!")
        ),
        "<table:table-row><table:table-cell office:value-type='float' office:value='12'/></table:table-row>"
            .to_owned(),
    ];
    let sheet = open(&ods(&rows.concat())).unwrap();
    assert_eq!(
        rows_of(&sheet),
        [row(4, &["007", "#REF!", "2024-03-05"]), row(5, &["12", "", ""])]
    );
    assert_eq!(
        faults_of(&sheet),
        [(
            4,
            vec![Fault {
                column: 1,
                kind: FaultKind::ErrorCell
            }]
        )]
    );
}

#[test]
fn an_old_workbook_is_read() {
    let rows = [
        vec![Cell::Text("no"), Cell::Text("born"), Cell::Text("active")],
        vec![Cell::Text("007"), Cell::Date(45_356.0), Cell::True],
        vec![Cell::Number(42.0), Cell::BrokenReference],
    ];
    let sheet = open(&xls("Members", &rows)).unwrap();
    assert_eq!(sheet.format(), Format::Workbook { sheet: "Members" });
    assert_eq!(
        rows_of(&sheet),
        [
            row(2, &["007", "2024-03-05", "true"]),
            row(3, &["42", "#REF!", ""])
        ]
    );
    assert_eq!(
        faults_of(&sheet),
        [(
            3,
            vec![Fault {
                column: 1,
                kind: FaultKind::ErrorCell
            }]
        )]
    );
}

#[test]
fn a_locked_workbook_is_refused() {
    let refusal = refusal(&compound("EncryptedPackage", b"secret"));
    assert_eq!(refusal, "the workbook f.csv is protected by a password");
}

#[test]
fn a_broken_workbook_is_refused_with_the_cause() {
    let bytes = xlsx(&[("A", "", "<row r='1'><c r='A1'><v>x</row>")]);
    assert!(
        refusal(&bytes).starts_with("the workbook f.csv cannot be read: "),
        "{}",
        refusal(&bytes)
    );
    let bytes = compound("WordDocument", b"text");
    assert!(
        refusal(&bytes).starts_with("the workbook f.csv cannot be read: "),
        "{}",
        refusal(&bytes)
    );
}

#[test]
fn an_archive_that_is_no_workbook_is_refused() {
    assert_eq!(
        refusal(&zip(&[("photo.txt", "x")])),
        "f.csv is a ZIP archive, not a sheet"
    );
}

#[test]
fn an_empty_sheet_of_a_workbook_has_no_header() {
    assert_eq!(
        refusal(&xlsx(&[("A", "", "")])),
        "f.csv has no header: all its lines are blank"
    );
    assert_eq!(
        refusal(&xlsx(&[("A", "", &header())])),
        "f.csv has a header and no rows"
    );
}

#[test]
fn a_workbook_that_is_too_big_is_refused_unread() {
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.resize(usize::try_from(MAX_WORKBOOK_BYTES).unwrap() + 1, 0);
    let refusal = refusal(&bytes);
    assert_eq!(
        refusal,
        "the workbook f.csv has 65 MiB; more than 64 MiB are only read as CSV"
    );
}
