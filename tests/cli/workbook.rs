//! Workbooks, through the program as it is run.

#[path = "../../src/sheet/tests/archive.rs"]
#[expect(dead_code, reason = "other workbooks are for other tests")]
mod archive;

use crate::support::Installation;

const UNITS: &str = "code,name,type,parent_code
NP,Nepal,national,
NP-1,Koshi,province,NP
NP-1-2,Jhapa,district,NP-1
";

/// The same sheet as a workbook's first one.
fn workbook(sheet: &str) -> Vec<u8> {
    let rows = sheet.lines().zip(1..).map(|(line, row)| {
        let cells = line
            .split(',')
            .zip('A'..)
            .map(|(text, column)| format!("<c r='{column}{row}' t='str'><v>{text}</v></c>"));
        format!("<row r='{row}'>{}</row>", cells.collect::<String>())
    });
    archive::xlsx(&[("Units", "", &rows.collect::<String>())])
}

#[test]
fn a_workbook_is_imported_as_the_text_with_the_same_rows() {
    let installation = Installation::new();
    installation.write("units.csv", UNITS);
    installation.ok("unit import -t nrna units.csv --yes");
    installation.ok("tenant create uml --template political_party");
    installation.write("units.xlsx", workbook(UNITS));
    installation.ok("unit import -t uml units.xlsx --yes");
    let expected = installation.ok("unit export -t nrna");
    assert!(expected.contains("Jhapa"), "{expected}");
    assert_eq!(installation.ok("unit export -t uml"), expected);
}
